"""The texts of findings."""

from __future__ import annotations

_MOST_CHARACTERS = 1_000


def quote(text: str) -> str:
    """A text as a finding has it: the start of a very long one."""
    return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]}…"
