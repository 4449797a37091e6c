"""Bytes → a tree of nodes with positions, or the problems that prevent parsing."""
