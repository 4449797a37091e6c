"""The year's chart: as a page, in a terminal, as a picture."""
