"""Read plans: from the cache or by validating their files, in several processes."""
