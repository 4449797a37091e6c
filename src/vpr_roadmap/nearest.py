"""What somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(found: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The names in `known` that differ from `found` by a slip or two, best first."""
    from difflib import get_close_matches

    folded: dict[str, str] = {}
    for name in known:
        folded.setdefault(name.casefold(), name)
    close = get_close_matches(found.casefold(), folded, n=most, cutoff=0.6)
    return tuple(folded[name] for name in close)
