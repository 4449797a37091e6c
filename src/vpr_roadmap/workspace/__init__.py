"""The files of plans: where they lie, and what they hold."""
