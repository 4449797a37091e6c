"""The texts of problems: what is wrong, what to do about it, and why it is a problem."""
