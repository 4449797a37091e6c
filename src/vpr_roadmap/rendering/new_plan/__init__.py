"""The files of a new plan as text, made from what its user typed."""
