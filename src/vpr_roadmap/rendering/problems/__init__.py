"""Problems found by `check` as text for people and for other programs.

Each format is a page of code, so no library is used; text from the data must start neither an
escape sequence nor a workflow command.
"""
