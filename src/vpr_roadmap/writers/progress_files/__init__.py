"""Records as the text of a progress file, put in without anything else being changed."""
