"""Turn the bytes of a file into a tree of nodes with positions, or into problems."""
