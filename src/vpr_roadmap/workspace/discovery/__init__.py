"""Finding the files of plans, and files whose names are almost right."""
