"""Add records to the YAML text of a progress file without changing anything else in it."""
