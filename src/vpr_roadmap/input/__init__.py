"""Parse what users type: periods, names, control points, states, records."""
