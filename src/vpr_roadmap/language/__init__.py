"""What people read, in Russian and English: texts, their grammar, and which of the two to speak."""
