"""What each problem says, what to do about it, and why it is one, by the problem's code."""
