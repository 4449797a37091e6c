"""What must hold of a plan: one invariant per function."""
