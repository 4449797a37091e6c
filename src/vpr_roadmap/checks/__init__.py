"""What must hold of a plan: an invariant a function."""
