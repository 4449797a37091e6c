"""Parse days and periods that users type in Russian or English."""
