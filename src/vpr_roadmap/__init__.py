"""Roadmaps of education offices as version-controlled YAML: who owes what, and when."""

__version__ = "0.1.0"
