"""The pages of `compare`."""
