"""The files of a new plan."""
