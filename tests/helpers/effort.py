"""How many cases the tests try: a few of each kind, or all with `--exhaustive`."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

EXHAUSTIVE = pytest.mark.exhaustive
"""Marks a test that runs only with `--exhaustive`."""

_exhaustive = False


def set_exhaustive(exhaustive: bool) -> None:
    """`conftest.py` calls this once, before pytest imports the test modules."""
    global _exhaustive
    _exhaustive = exhaustive


def cases(*few: object, more: Iterable[object]) -> list[object]:
    """Return the `few` cases, and with `--exhaustive` also `more`."""
    return [*few, *(pytest.param(each, marks=EXHAUSTIVE) for each in more)]


def one_in(step: int, all_cases: Iterable[object]) -> list[object]:
    """Return every `step`-th case, and with `--exhaustive` all."""
    return [
        each if at % step == 0 else pytest.param(each, marks=EXHAUSTIVE)
        for at, each in enumerate(all_cases)
    ]


def normal_or_exhaustive(normal: int, exhaustive: int) -> int:
    """Return the first number, or with `--exhaustive` the second."""
    return exhaustive if _exhaustive else normal
