"""Plans and a day → answers, and what was typed → what is meant. Pure: no files, no clock."""
