"""What a person typed → values: periods, names, control points, states, records."""
