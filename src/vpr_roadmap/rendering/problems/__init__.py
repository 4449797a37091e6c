"""Problems found by `check` → text for people and for other programs."""
