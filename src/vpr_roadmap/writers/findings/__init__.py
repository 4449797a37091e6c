"""Writers: what a check found → text, for people and for the programs of others."""
