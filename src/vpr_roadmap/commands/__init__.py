"""The commands, one module each: load the plans, ask a query, write the answer, exit."""
