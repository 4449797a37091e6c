"""A cache of validation results, keyed by the content of the files.

An entry is used only for exactly the same bytes, and holds a digest that shows whether it is
complete.
"""
