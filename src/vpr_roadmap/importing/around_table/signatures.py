"""Signatures: a post and a name, on one line, on several, or in the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vpr_roadmap.importing.around_table.landmarks import (
    opens_approval,
    opens_drafted_by,
    opens_post,
)
from vpr_roadmap.importing.around_table.names import name_at_end
from vpr_roadmap.importing.around_table.numbered import number_of
from vpr_roadmap.importing.around_table.pieces import Piece

_MOST_PIECES = 10
_LONGEST = 300
_PHONE = re.compile(r"(?:тел\w*[.:]?)?[\s\d()+,.-]{5,}")
_BLANK_TO_FILL = re.compile(r"_[_\s]*|(?<=\s)/\s*$")


class Signature(NamedTuple):
    """A post and the name of the person, as «Фамилия И.О.»."""

    name: str
    post: str | None


def signature_end(pieces: Sequence[Piece], start: int, stop: int) -> int | None:
    """The index after a signature that begins at `start`; None if none begins there."""
    if not opens_post(pieces[start].lines[0]) or number_of(pieces[start].text):
        return None
    for index in range(start, min(stop, start + _MOST_PIECES)):
        piece = pieces[index]
        if len(piece.text) > _LONGEST or (index > start and _opens_other(piece)):
            return None
        if any(name_at_end(line) for line in piece.lines):
            return index + 1
    return None


def signatures_end(pieces: Sequence[Piece], start: int, stop: int) -> int | None:
    """The index after one or several signatures that follow one another."""
    end = signature_end(pieces, start, stop)
    while end is not None and end < stop:
        following = signature_end(pieces, end, stop)
        if following is None:
            return end
        end = following
    return end


def drafted_by_end(pieces: Sequence[Piece], start: int, stop: int) -> int:
    """The index after the block that names who drafted the order, with the telephone number."""
    end = start + 1
    for index in range(start, min(stop, start + _MOST_PIECES)):
        piece = pieces[index]
        if index > start and (len(piece.text) > _LONGEST or _opens_other(piece)):
            return start + 1
        if any(name_at_end(line) or _PHONE.fullmatch(line) for line in piece.lines):
            end = index + 1
            break
    while end < stop and _PHONE.fullmatch(pieces[end].text):
        end += 1
    return end


def _opens_other(piece: Piece) -> bool:
    line = piece.lines[0]
    return bool(number_of(line)) or opens_approval(line) or opens_drafted_by(line)


def signatures_in(lines: Sequence[str]) -> tuple[Signature, ...]:
    """The people who sign, each with the post in the lines before the name."""
    found, post = [], list[str]()
    for line in lines:
        named = name_at_end(line)
        if opens_post(line) and not (named and named.start == 0):
            post = []
        before = _BLANK_TO_FILL.sub(" ", line[: named.start] if named else line)
        post += before.split()
        if named:
            found.append(Signature(named.name, " ".join(post) or None))
            post = []
    return tuple(found)
