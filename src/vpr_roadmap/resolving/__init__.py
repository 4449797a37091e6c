"""Valid documents → the resolved plan: references followed, periods and groups expanded.

A reference that leads nowhere and a period that cannot be are problems; the rest of the plan is
still resolved, so that all of them are found at once.
"""
