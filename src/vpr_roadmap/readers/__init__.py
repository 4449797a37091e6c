"""Bytes → nodes, or the problems that keep them from being read."""
