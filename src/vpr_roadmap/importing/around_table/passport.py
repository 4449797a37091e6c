"""The passport of a plan, in paragraphs with headings or in a table of headings and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import passport_key
from vpr_roadmap.importing.around_table.numbered import joined, number_of, numbered_texts
from vpr_roadmap.importing.around_table.parts import Parts
from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.plan.order import Numbered, Passport, PassportRow

_LISTS = ("tasks", "directions")
_LONGEST_HEADING = 120
_INLINE = re.compile(r"(?P<heading>[^:.;–—]{3,100}?(?::|\s[–—-](?=\s)))\s*(?P<text>.*)")
_CONTINUES = re.compile(r"[а-яё(]|[-–—•*·▪]\s")


class PassportPart(NamedTuple):
    """A heading and what is printed under it; `key` is a field of `PassportHeadings` or `more`.

    `sources` are the pieces of the document, `pieces` those with the text of the part.
    """

    key: str
    heading: str
    sources: list[Piece]
    pieces: list[Piece]


class _Heading(NamedTuple):
    key: str
    heading: str
    text: str


def read_heading(piece: Piece) -> _Heading | None:
    """The heading in a paragraph, and the text after it: «Цель: повышение качества …»."""
    key = passport_key(piece.text[:200])
    if key is None or piece.heading is not None:
        return None
    text = piece.text
    is_short = len(text) <= _LONGEST_HEADING
    if is_short and (text.endswith(":") or (piece.is_prominent and not text.endswith("."))):
        return _Heading(key, text, "")
    if (found := _INLINE.match(text)) and found["text"]:
        return _Heading(key, found["heading"].rstrip(), found["text"])
    is_bare = is_short and key != "more" and len(text.split()) <= 3 and not text.endswith(".")
    return _Heading(key, text, "") if is_bare else None


def passport_parts(pieces: Iterable[Piece]) -> tuple[PassportPart, ...]:
    """The parts of a passport in their order. What stands under no known heading is left out."""
    parts: list[PassportPart] = []
    current: PassportPart | None = None
    for piece in pieces:
        if begun := _begins(piece, current, has_passport=bool(parts)):
            parts.append(begun)
            current = begun
        elif current is not None and _belongs(piece, current):
            current.pieces.append(piece)
            current.sources.append(piece)
        else:
            current = None
    return tuple(parts)


def _begins(
    piece: Piece, current: PassportPart | None, *, has_passport: bool
) -> PassportPart | None:
    if piece.heading is not None:
        if current and current.heading == piece.heading:
            return None
        key = passport_key(piece.heading) or "more"
        return PassportPart(key, piece.heading, [piece], [piece])
    found = read_heading(piece)
    if found is None or (found.key == "more" and not has_passport):
        return None
    rest = [piece._replace(lines=(found.text,))] if found.text else []
    return PassportPart(found.key, found.heading, [piece], rest)


def _belongs(piece: Piece, part: PassportPart) -> bool:
    if piece.heading is not None:
        return piece.heading == part.heading
    if part.key == "passport":
        return False
    if not part.pieces:
        return True
    if piece.is_prominent and len(piece.text) <= _LONGEST_HEADING:
        return False
    if part.key in ("problem", "expected_results"):
        return True
    return bool(number_of(piece.text) or _CONTINUES.match(piece.text))


def read_passport(parts: Iterable[PassportPart], taken: Parts) -> Passport | None:
    """The passport; None if no part has a text. `taken` gets the pieces of each part."""
    headings: dict[str, str] = {}
    texts: dict[str, list[Piece]] = {}
    numbered: dict[str, tuple[Numbered, ...]] = {}
    more: list[PassportRow] = []
    for part in parts:
        key = part.key
        is_known = key != "more" and key not in headings
        found = numbered_texts(part.pieces) if key in _LISTS else ()
        if is_known and (found or key not in _LISTS):
            headings[key] = part.heading
            texts[key] = part.pieces
            numbered[key] = found or ()
        elif part.pieces:
            key = "more"
            more.append(PassportRow(part.heading, "\n".join(_lines(part.pieces))))
        else:
            continue
        taken.add(f"passport.{'headings' if key == 'passport' else key}", part.sources)
    if not more and not any(texts.values()):
        return None
    return Passport(
        headings=tuple(headings.items()),
        problem=tuple(piece.text for piece in texts.get("problem", [])),
        goal=joined(_lines(texts.get("goal", []))) or None,
        tasks=numbered.get("tasks", ()),
        directions=numbered.get("directions", ()),
        expected_results=joined(_lines(texts.get("expected_results", []))) or None,
        more=tuple(more),
    )


def _lines(pieces: Iterable[Piece]) -> list[str]:
    return [line for piece in pieces for line in piece.lines]
