"""The bytes of a document, whatever its format, become a `Document`."""
