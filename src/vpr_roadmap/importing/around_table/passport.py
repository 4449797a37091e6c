"""The passport of a plan, in paragraphs with headings or in a table of headings and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import passport_key
from vpr_roadmap.importing.around_table.numbered import joined, number_of, numbered_texts
from vpr_roadmap.importing.around_table.parts import Parts
from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.matching.folding import fold
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
    for piece in chain.from_iterable(map(_without_tasks, pieces)):
        if begun := _begins(piece, current):
            parts.append(begun)
            current = begun
        elif current is not None and _belongs(piece, current):
            current.pieces.append(piece)
            current.sources.append(piece)
        else:
            current = None
    is_passport = any(part.key != "more" or part.sources[0].heading for part in parts)
    return tuple(parts) if is_passport else ()


def _without_tasks(piece: Piece) -> Iterator[Piece]:
    """A cell under «Цель и задачи» as the goal, and a paragraph for each line from «Задачи:» on."""
    at = len(piece.lines)
    if piece.heading and passport_key(piece.heading) == "goal" and "задач" in fold(piece.heading):
        tasks = (index for index, line in enumerate(piece.lines) if passport_key(line) == "tasks")
        at = next(tasks, at)
    if at:
        yield piece._replace(lines=piece.lines[:at])
    for line in piece.lines[at:]:
        yield piece._replace(lines=(line,), heading=None)


def _begins(piece: Piece, current: PassportPart | None) -> PassportPart | None:
    if piece.heading is not None:
        if current and current.heading == piece.heading:
            return None
        key = passport_key(piece.heading) or "more"
        return PassportPart(key, piece.heading, [piece], [piece])
    found = read_heading(piece)
    if found is None:
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
    number, above = number_of(piece.text), part.pieces[-1].text
    if number:
        return _counts_on(number, above, part)
    if part.key in ("problem", "expected_results"):
        return True
    return bool(_CONTINUES.match(piece.text)) or above.endswith((";", ","))


def _counts_on(number: str, above: str, part: PassportPart) -> bool:
    """Whether a numbered paragraph is not the heading of the first section of the plan.

    A list begins after the heading, after a colon or with a mark, and it does not begin again.
    """
    is_listed = any(number_of(piece.text) for piece in part.pieces)
    return number != "1" if is_listed else above.endswith(":")


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
