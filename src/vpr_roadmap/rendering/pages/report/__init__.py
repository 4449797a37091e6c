"""The report as a page, one module for each part."""
