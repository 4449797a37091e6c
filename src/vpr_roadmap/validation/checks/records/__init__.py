"""The checks of records, and the records that pass them."""
