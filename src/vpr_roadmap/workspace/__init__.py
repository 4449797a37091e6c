"""The files of plans on disk: finding, reading, locking and saving them."""
