"""The report as a page: its parts, each in a module of its own."""
