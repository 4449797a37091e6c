"""The grammar of each language: months, cases and plural forms."""
