"""A cache of validation results, keyed by the content of the files.

Each entry is a JSON file: SQLite was no faster, since every entry is read once, and is one file
that processes must lock; pickle would execute what somebody put there. An entry is used only for
exactly the same bytes, and holds a checksum that shows whether it is complete. The cache takes at
most 256 MB; the oldest entries are deleted first.
"""
