"""The checks of what was reported: one invariant per function."""
