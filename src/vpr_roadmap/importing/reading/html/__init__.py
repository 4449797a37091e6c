"""HTML: web pages, and what Word and Google Docs save as web pages."""
