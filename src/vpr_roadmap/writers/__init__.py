"""Answers → text: first what is to be shown (`page`), then how (terminal, Markdown, CSV, …)."""
