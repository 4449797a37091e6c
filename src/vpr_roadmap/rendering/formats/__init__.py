"""A page or table → text: terminal, plain lines, Markdown, CSV, diff."""
