"""Workbooks of Excel, `.xlsx`."""
