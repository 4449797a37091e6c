"""Find the files of plans, and files whose names or places are wrong."""
