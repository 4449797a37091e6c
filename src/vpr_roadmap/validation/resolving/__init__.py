"""Resolve valid documents into a plan: follow references, expand periods and groups.

An unknown reference or an impossible period is a problem, and the rest of the plan is still
resolved, so one run finds all problems.
"""
