"""OpenDocument: texts, `.odt`, and sheets, `.ods`."""
