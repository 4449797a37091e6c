"""Valid documents → the resolved plan: references followed, periods and groups expanded.

An unknown reference or an impossible period is a problem; the rest of the plan is still resolved,
so that all problems are found at once.
"""
