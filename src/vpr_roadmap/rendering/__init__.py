"""Answers and problems as text: `pages` chooses what to show, `formats` and the others how."""
