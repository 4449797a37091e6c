"""What somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

MOST_KNOWN = 300
"""Among so many a name is looked for: comparing takes time, and lists of names are short."""


def nearest(found: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The names in `known` that differ from `found` by a slip or two, best first."""
    return _nearest(found, tuple(known)[:MOST_KNOWN], most)


@lru_cache(maxsize=1024)
def _nearest(found: str, known: tuple[str, ...], most: int) -> tuple[str, ...]:
    from difflib import get_close_matches

    names: dict[str, str] = {}
    for name in known:
        names.setdefault(_words(name), name)
    digits = _digits(found)
    same = {name: known for name, known in names.items() if _digits(known) == digits}
    names = same if digits and same else names
    close = get_close_matches(_words(found), names, n=most, cutoff=0.6)
    return tuple(names[name] for name in close)


def _digits(text: str) -> str:
    """Numbers that differ are different things, however near they look."""
    return "".join(character for character in text if character.isdigit())


def _words(text: str) -> str:
    """The words in one order: «Л.И. Симоненко» is «Симоненко Л.И.»."""
    from vpr_roadmap.folding import folded

    return " ".join(sorted(folded(text).split()))
