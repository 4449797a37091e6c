"""A page or table as text for a terminal, as plain lines, Markdown or CSV; changes as a diff."""
