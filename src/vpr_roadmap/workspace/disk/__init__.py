"""File-system primitives: paths, locks, attributes and atomic writes."""
