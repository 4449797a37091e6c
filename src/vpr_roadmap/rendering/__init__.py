"""Answers → text: `pages` decides what to show, `formats` decides how."""
