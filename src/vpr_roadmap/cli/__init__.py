"""The command line itself: options, help, completion, output, and where every error ends."""
