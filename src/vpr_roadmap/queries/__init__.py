"""Plans and a day → answers. Pure: no files, no clock."""
