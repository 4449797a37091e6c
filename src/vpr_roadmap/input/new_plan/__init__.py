"""Parse what a user typed about a new plan: title, period, people, schools, activities."""
