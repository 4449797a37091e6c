"""The parties that are named in a cell of the column «Ответственные»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.importing.responsible.names import (
    POSTS,
    begins_with_post,
    find_people,
    is_like_surname,
)
from vpr_roadmap.matching.folding import fold

MAX_NAME = 300
"""A longer text is no name."""

_AGREED = re.compile(r"\s*\(\s*по согласованию\s*\)", re.IGNORECASE)
_EDGES = " \t,;.–—-:"
_PAIRS = {"«": "»", "(": ")", "[": "]", "„": "“"}
_SEPARATOR = re.compile(r"[,;](?!\s*\d)")
_ANY_QUOTE = re.compile(r"[«»()\[\]„“\"]")
_AND = re.compile(r"\s+и\s+")
_CONJUNCTION = re.compile(r"^[\s,;]*и\s|(?:^|\s)и\s*$")
_GROUP = re.compile(
    "(?:руководители|директора|учителя|заместители|методисты|педагоги|классные|специалисты"
    "|администраци[яи]|воспитатели|председатели|заведующие|члены|родители)\\b"
)
"""The words with which groups of people begin."""
_DEPUTIES = re.compile(r"заместител[а-я]{1,2}$")
_INITIALS = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}")


class NamedParty(NamedTuple):
    """A person or a group in a cell.

    `printed` is the name as printed, `name` has the surname of a person first.
    """

    printed: str
    name: str
    is_person: bool
    post: str | None = None


class ResponsibleCell(NamedTuple):
    """Who is responsible. `wording` is the text of the cell if it is more than the names."""

    names: tuple[NamedParty, ...] = ()
    wording: str | None = None


@lru_cache(maxsize=4096)
def read_responsible(text: str) -> ResponsibleCell:
    """The people and groups that a cell names, each once."""
    names: list[NamedParty] = []
    for part in _parts(text):
        _add(part, names)
    found = {fold(each.printed): each for each in reversed(names)}
    distinct = tuple(reversed(found.values()))
    printed = " ".join(text.split())
    joined = ", ".join(each.printed for each in distinct)
    same = _plain(", ".join(line.strip(_EDGES[:-2]) for line in text.split("\n"))) == _plain(joined)
    same = same or _plain(printed) == _plain(joined)
    return ResponsibleCell(distinct, None if same or not printed else printed)


def _plain(text: str) -> str:
    return re.sub(r"[\s,;]+", " ", text).strip(" .")


def _add(part: str, names: list[NamedParty]) -> None:
    """Add the parties of a part between commas."""
    people = find_people(part)
    if not people:
        _add_without_person(part, names)
        return
    before = 0
    for at, person in enumerate(people):
        last = at + 1 == len(people)
        lead = _bare(_CONJUNCTION.sub("", part[before : person.start]))
        tail = _bare(part[person.end :]) if last else ""
        post = lead or (tail if begins_with_post(tail) else "")
        names.append(NamedParty(person.printed, person.name, True, post or None))
        before = person.end


def _add_without_person(part: str, names: list[NamedParty]) -> None:
    name = _bare(part)
    if not name or len(name) > MAX_NAME or not re.search(r"[^\W_]", name):
        return
    last = names[-1] if names else None
    if (
        last
        and last.is_person
        and last.post is None
        and begins_with_post(name)
        and name[0].islower()
    ):
        names[-1] = last._replace(post=name)
    else:
        names.append(NamedParty(name, name, is_like_surname(name)))


def _bare(text: str) -> str:
    text = _AGREED.sub("", text).strip(_EDGES)
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip(_EDGES)
    return " ".join(text.split())


def _parts(text: str) -> list[str]:
    """The text split at commas, semicolons and line breaks, not inside quotes and brackets."""
    parts: list[str] = []
    for line in _joined_lines(text):
        start = 0
        for match in _SEPARATOR.finditer(line):
            if not _is_inside(line, match.start()):
                parts.append(line[start : match.start()])
                start = match.end()
        parts.append(line[start:])
    return [piece for part in parts for piece in _split_at_and(part.strip())]


def _is_inside(text: str, at: int) -> bool:
    """Whether a place in a text is inside quotes or brackets that are closed after it.

    «Центр «Диалог» closes two quotes at once.
    """
    if not _is_open(text[:at]):
        return False
    following = _ANY_QUOTE.search(text, at)
    return following is not None and following[0] in '»)]“"'


def _joined_lines(text: str) -> list[str]:
    """The lines, each with the lines that carry it on."""
    lines: list[str] = []
    for line in filter(None, (each.strip() for each in text.split("\n"))):
        if lines and _carries_on(lines[-1], line):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _carries_on(before: str, line: str) -> bool:
    """Whether a line is the rest of the one before it, not another party."""
    if before.endswith((",", ";")):
        return False
    if _is_open(before) or _INITIALS.fullmatch(line) or line[0] in "(«–—-":
        return True
    of_deputies = _DEPUTIES.search(fold(before))
    if not line[0].islower() or (_GROUP.match(fold(line)) and not of_deputies):
        return False
    return begins_with_post(line) or not find_people(before)


def _split_at_and(part: str) -> list[str]:
    """The part split at «и» where both sides surely name somebody."""
    for match in _AND.finditer(part):
        left, right = part[: match.start()], part[match.end() :]
        if _is_party(left) and _is_party(right) and not _is_inside(part, match.start()):
            return [left, *_split_at_and(right)]
    return [part]


def _is_party(text: str) -> bool:
    people = find_people(text)
    return bool(people) and (people[0].start == 0 or fold(text).split()[0] in POSTS)


def _is_open(text: str) -> bool:
    """Whether a quote or bracket is not closed."""
    pairs = any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS.items())
    return pairs or text.count('"') % 2 == 1
