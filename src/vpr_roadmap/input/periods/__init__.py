"""Days and periods as people type them, in Russian and English."""
