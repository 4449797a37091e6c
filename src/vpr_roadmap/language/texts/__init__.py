"""The texts of the program in Russian and English."""
