"""Turn the bytes of files into a resolved plan and a list of problems."""
