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


def few_and(*few: object, more: Iterable[object]) -> list[object]:
    """Return a few cases, and with `--exhaustive` more."""
    return [*few, *(pytest.param(each, marks=EXHAUSTIVE) for each in more)]


def one_in(step: int, cases: Iterable[object]) -> list[object]:
    """Return every `step`-th case, and with `--exhaustive` all."""
    return [
        each if at % step == 0 else pytest.param(each, marks=EXHAUSTIVE)
        for at, each in enumerate(cases)
    ]


def some(few: int, many: int) -> int:
    """Return the smaller number of cases, or with `--exhaustive` the larger."""
    return many if _exhaustive else few
