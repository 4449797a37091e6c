"""The answer of each command as a page for people and as a table for CSV."""
