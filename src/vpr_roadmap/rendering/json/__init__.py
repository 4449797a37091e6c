"""Answers as JSON, schema version 1."""
