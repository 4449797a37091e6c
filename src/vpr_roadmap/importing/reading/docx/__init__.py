"""Word documents: text, tables and automatic numbers as printed, tracked changes as accepted."""
