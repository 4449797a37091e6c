"""Comparing texts: which are the same, which look the same, and which was probably meant."""
