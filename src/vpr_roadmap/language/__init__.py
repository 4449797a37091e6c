"""The texts that users read, in Russian and English, and the grammar of both languages."""
