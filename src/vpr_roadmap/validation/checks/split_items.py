"""Texts in brackets that YAML splits at their commas, because they are not in quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from vpr_roadmap.nodes import Node, Scalar, Sequence


class SplitItem(NamedTuple):
    """Two items of a list that were probably one text; `at` is the index of the second."""

    at: int
    before: str
    found: str

    @property
    def whole(self) -> str:
        return f"{self.before}, {self.found}"

    @property
    def values(self) -> dict[str, object]:
        """The values of a problem with the second item."""
        return {"found": self.found, "before": self.before, "whole": self.whole}


def split_items(written: Node | None) -> Iterator[SplitItem]:
    """The items of a list in brackets that begin with a small letter after one with a capital.

    Texts in quotes are never split.
    """
    if not (isinstance(written, Sequence) and written.flow):
        return
    plain = (each if isinstance(each, Scalar) and each.plain else None for each in written.items)
    for at, (first, second) in enumerate(pairwise(plain), start=1):
        if first and second and first.text[:1].isupper() and second.text[:1].islower():
            yield SplitItem(at, first.text, second.text)
