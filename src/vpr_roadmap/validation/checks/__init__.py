"""The checks: one function for each invariant of a plan, its schools and its records."""
