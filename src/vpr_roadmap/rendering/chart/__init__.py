"""The Gantt chart drawn for a terminal and as SVG."""
