"""Parse what a user typed about a new plan."""
