"""Answers from plans and a day. These modules read no files and no clock."""
