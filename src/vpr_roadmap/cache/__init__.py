"""What was read of a plan's files, kept: a question about files read before reads none of them.

Nothing that is kept is ever taken on trust: each entry is of the very bytes of the files, and says
of itself whether it is whole.
"""
