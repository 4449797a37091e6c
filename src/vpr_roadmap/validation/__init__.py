"""The bytes of files → a resolved plan and a list of problems."""
