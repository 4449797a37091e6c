"""Answers → JSON, schema version 1."""
