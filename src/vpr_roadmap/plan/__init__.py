"""The plan as frozen values in which every name points to the object that it means."""
