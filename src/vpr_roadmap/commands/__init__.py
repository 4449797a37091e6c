"""The verbs, one a file: load, ask, write, exit."""
