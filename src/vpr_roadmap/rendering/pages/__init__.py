"""What each command shows, as a page and as a table."""
