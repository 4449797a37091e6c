"""The heading of an order: its date, number and place, and who issued it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vpr_roadmap.importing.around_table.landmarks import kind_of_line
from vpr_roadmap.importing.around_table.registration import (
    Registration,
    find_registration,
    read_registration,
)
from vpr_roadmap.importing.around_table.sentence_case import Casing, capitalise

_ADDRESS = re.compile(
    r"\d{4,}|@|www\.|https?:|\b(?:тел|факс|инн|огрн|окпо|кпп|e-?mail)\b|\bул\.|\bулица\b"
)
_MOST_LINES = 12
"""A name of an organisation with more lines is not one."""
_NOT_ISSUER = re.compile(
    r"проект|копия|выписка(?: из \w+)?|российская федерация|[а-яё-]+(?:кий|кая) (?:край|область)"
    r"|республика [а-яё-]+"
)


def registration_in(heading: Sequence[str]) -> Registration:
    """The date, number and place of an order; the first of each in the lines of its heading."""
    found = Registration()
    for read in _registrations(heading):
        found = found.filled_from(read) if read else found
    return found


def issuer_in(heading: Sequence[str], casing: Casing) -> str | None:
    """Who issued the order: the lines before its kind, without country, region and addresses.

    Without a kind, the lines before the date. Capitals become sentence case; they stay if it is
    not known how a word is written.
    """
    registered = _registrations(heading)
    kinds = (index for index, line in enumerate(heading) if kind_of_line(line))
    dates = (index for index, read in enumerate(registered) if read and read.date)
    end = next(kinds, next(dates, 0))
    lines = [line for line, read in zip(heading[:end], registered, strict=False) if read is None]
    lines = [line for line in lines if not _ADDRESS.search(line.lower())]
    lines = [line for line in lines if not _NOT_ISSUER.fullmatch(line.lower().strip(" ,"))]
    if len(lines) > _MOST_LINES:
        return None
    text = " ".join(lines)
    if not text.isupper():
        return text or None
    lower = casing.lower_case(text)
    return capitalise(lower) if lower else text


def _registrations(heading: Sequence[str]) -> list[Registration | None]:
    """The date, number and place that each line of a heading states; None for other lines.

    A bare number above the kind of the order is that of a school, unless a date is above it.
    """
    kind_at = next((index for index, line in enumerate(heading) if kind_of_line(line)), 0)
    found: list[Registration | None] = []
    for index, line in enumerate(heading):
        read = find_registration(line) if kind_of_line(line) else read_registration(line)
        above = found[-1] if found else None
        is_bare = read is not None and read.number is not None and read.date is None
        is_of_school = is_bare and index < kind_at and not (above and above.date)
        found.append(None if is_of_school else read)
    return found
