"""Compare texts: equal for people, alike on the screen, or similar to a misspelt name."""
