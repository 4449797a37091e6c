"""Split a cell of the column «Ответственные» into the texts that each name somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpr_roadmap.importing.responsible.names import POSTS, begins_with_post, find_people
from vpr_roadmap.importing.responsible.party_words import (
    can_stand_alone,
    continues_duties,
    is_organisation,
    names_several,
)
from vpr_roadmap.matching.folding import fold

_PAIRS = {"«": "»", "(": ")", "[": "]", "„": "“"}
_ANY_QUOTE = re.compile(r"[«»()\[\]„“\"]")
_SEPARATOR = re.compile(r"[,;](?!\s*\d)")
_AND = re.compile(r"\s+и\s+")
_BULLET = re.compile(r"[•*·▪◦●∙]\s*")
_MARKER = re.compile(r"(?:[-–—•*]|\d{1,2}[.)])\s+")
_INITIALS = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}")
_INCOMPLETE = re.compile(r"(?:заместител|начальник|председател|руководител|член)[а-я]*$")
_COMPLEMENT = re.compile(
    r"[А-ЯЁ]{2,}(?![а-яё])|(?:директор|заведующ|начальник|руководител)[а-я]+(?:\s|$)"
)


def split_cell(text: str) -> list[str]:
    """The texts between commas, semicolons and line breaks, each with what belongs to it.

    A separator inside quotes and brackets does not count, nor one before a text that cannot stand
    alone: «Отдел образования, культуры и спорта» is one.
    """
    return [
        piece
        for line in _joined_lines(text)
        for part in _split_at_separators(line)
        for piece in _split_at_and(part.strip())
    ]


def _joined_lines(text: str) -> list[str]:
    """The lines, each with the lines that carry it on; without the markers of a list."""
    printed = [line for each in text.split("\n") if (line := each.strip())]
    if len(printed) > 1 and all(map(_MARKER.match, printed)):
        return [_MARKER.sub("", line, count=1) for line in printed]
    lines: list[str] = []
    for line in printed:
        if lines and not _BULLET.match(line) and _carries_on(lines[-1], line):
            lines[-1] += f" {line}"
        else:
            lines.append(_BULLET.sub("", line, count=1))
    return [line for line in lines if line]


def _carries_on(before: str, line: str) -> bool:
    """Whether a line is the rest of the one before it, not another party."""
    if before.endswith(";"):
        return False
    if before.endswith(","):
        return _belongs_to(before.rstrip(","), line)
    if (
        _is_post_of(before, line)
        or _is_open(before)
        or _INITIALS.fullmatch(line)
        or line[0] in "(«–—-"
    ):
        return True
    if _INCOMPLETE.search(fold(before)) and _COMPLEMENT.match(line):
        return True
    return _belongs_to(before, line)


def _is_post_of(before: str, line: str) -> bool:
    """Whether a line is a post, and the next one begins with the person who has it."""
    people = find_people(line)
    is_post = begins_with_post(before) and not names_several(before) and not find_people(before)
    return is_post and "," not in before and bool(people) and people[0].start == 0


def _belongs_to(before: str, part: str) -> bool:
    """Whether a text is the end of the name before it."""
    people = find_people(before)
    if people and not re.search(r"\w", before[people[-1].end :]):
        return False
    return not can_stand_alone(part) or continues_duties(before, part)


def _split_at_separators(line: str) -> Iterator[str]:
    found = (match.start() for match in _SEPARATOR.finditer(line))
    ends = [at for at in found if not _is_inside(line, at)]
    first = start = 0
    for end in [*ends, len(line)]:
        before, part = line[first : max(start - 1, 0)], line[start:end]
        is_comma = line[max(start - 1, 0)] == ","
        if start and not (is_comma and _belongs_to(before.strip(), part.strip())):
            yield before
            first = start
        start = end + 1
    yield line[first:]


def _split_at_and(part: str) -> list[str]:
    """The part split at «и» where both sides surely name somebody."""
    for match in _AND.finditer(part):
        left, right = part[: match.start()], part[match.end() :]
        if _are_parties(left, right) and not _is_inside(part, match.start()):
            return [left, *_split_at_and(right)]
    return [part]


def _are_parties(left: str, right: str) -> bool:
    """Whether both texts name somebody: people, or people and a group."""
    people = find_people(left)
    if people and people[-1].end == len(left) and _is_group(right):
        return True
    if _is_party(left):
        return _is_party(right)
    return _is_group(left) and "," not in left and _is_party(right)


def _is_group(text: str) -> bool:
    return names_several(text) or (is_organisation(text) and not find_people(text))


def _is_party(text: str) -> bool:
    people = find_people(text)
    return bool(people) and (people[0].start == 0 or fold(text).split()[0] in POSTS)


def _is_inside(text: str, at: int) -> bool:
    """Whether a place in a text is inside quotes or brackets that are closed after it.

    «Центр «Диалог» closes two quotes at once.
    """
    if not _is_open(text[:at]):
        return False
    following = _ANY_QUOTE.search(text, at)
    return following is not None and following[0] in '»)]“"'


def _is_open(text: str) -> bool:
    """Whether a quote or bracket is not closed."""
    pairs = any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS.items())
    return pairs or text.count('"') % 2 == 1
