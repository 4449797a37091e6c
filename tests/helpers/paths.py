"""Folders that several tests read."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
ERR = Path(__file__).parents[1] / "plans" / "err"
"""For every problem code, the smallest files that have this problem."""
