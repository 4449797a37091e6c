"""One activity, or the order with its passport, as a page."""
