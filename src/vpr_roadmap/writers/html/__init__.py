"""The report as one page for browsers: self-contained, for the screen and for paper."""
