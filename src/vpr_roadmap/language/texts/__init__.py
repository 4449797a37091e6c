"""The texts themselves, Russian and English side by side."""
