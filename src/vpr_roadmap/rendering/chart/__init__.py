"""The chart of activities by months, drawn for a terminal and as SVG."""
