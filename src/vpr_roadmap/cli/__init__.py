"""The command line: options, help, completion, output, and the handling of errors."""
