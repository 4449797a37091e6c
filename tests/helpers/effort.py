"""How much is tried: some cases of each kind, or with `--exhaustive` all of them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

EXHAUSTIVE = pytest.mark.exhaustive
"""A test that runs with `--exhaustive` only."""

_exhaustive = False


def set_exhaustive(exhaustive: bool) -> None:
    """Called once, before test modules are imported."""
    global _exhaustive
    _exhaustive = exhaustive


def few_and(*few: object, more: Iterable[object]) -> list[object]:
    """Cases to try: a few, and with `--exhaustive` more."""
    return [*few, *(pytest.param(each, marks=EXHAUSTIVE) for each in more)]


def one_in(step: int, cases: Iterable[object]) -> list[object]:
    """Cases to try: one in so many, and with `--exhaustive` all."""
    return [
        each if at % step == 0 else pytest.param(each, marks=EXHAUSTIVE)
        for at, each in enumerate(cases)
    ]


def some(few: int, many: int) -> int:
    """How many cases to try: few, or with `--exhaustive` many."""
    return many if _exhaustive else few
