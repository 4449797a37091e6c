"""Parse the arguments of `roadmap record`, except control points and reporter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.parsing import parse_deadline
from vpr_roadmap.input.statuses import is_status
from vpr_roadmap.input.user_text import reject_long_dash
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold_to_latin, normalize
from vpr_roadmap.periods import MAX_YEARS_AWAY, Period, around
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence, Status
from vpr_roadmap.plan.schools import SchoolKey

_POINT = re.compile(r"[0-9]+([.,][0-9]+)*[a-z]?(@\S*)?[,;]?")


# The words of a period after its first word: «1.3@ноябрь 2020», «1.3@II квартал 2021 года».
_OF_PERIOD = (
    r"[0-9]{4}|квартал|кв\.?|полугодие|четверть|триместр|семестр|quarter|год|года|г\.|[–/-]"
)


def _is_point(typed: str) -> bool:
    return bool(_POINT.fullmatch(fold_to_latin(typed)))


class RecordInput(NamedTuple):
    """Сведения, как набраны. What was reported, without control points and reporter.

    `dated` is false if no day was given and `date` is today.
    """

    status: Status
    date: date
    dated: bool = True
    schools: tuple[SchoolKey, ...] = ()
    until: Period | None = None
    basis: str | None = None
    result: str | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None


def none_if_blank(text: str | None) -> str | None:
    """The text without surrounding spaces; None if nothing is left."""
    return (text or "").strip() or None


def split_points_and_status(
    point: str, words: Sequence[str], *, of_schools: bool
) -> tuple[str, str]:
    """The control points and the status, from lists that the shell split into words.

    With `of_schools` an extra number may belong to the list of schools. Raises UsageError for this
    case, for a status before the points, and for the dashes and quotes of Word.
    """
    rest = list(words)
    for each in (point, *rest):
        reject_long_dash(each)
        if re.search("[«»“”„]", each):
            raise UsageError(error_texts.WORD_QUOTES, found=each)
    while len(rest) > 1 and "@" in point and re.fullmatch(_OF_PERIOD, normalize(rest[0])):
        point = f"{point} {rest.pop(0)}"
    while len(rest) > 1 and _is_point(rest[0]):
        if of_schools and not point.endswith((",", ";")):
            raise UsageError(error_texts.LIST_UNQUOTED, found=rest[0])
        point = f"{point},{rest.pop(0)}"
    if is_status(point) and _is_point(" ".join(rest)):
        raise UsageError(error_texts.SWAPPED, point=rest[0], status=point)
    if len(rest) > 1 and rest[-1].isdigit():
        raise UsageError(error_texts.LIST_UNQUOTED, found=rest[-1])
    return point, " ".join(rest)


def parse_until(text: str, plan: Plan, today: date) -> Period:
    """A new deadline, also as «до 28.02.2021». Raises UsageError, also if it is too far away."""
    found = parse_deadline(text, plan.period, today, plan.terms)
    if not around(plan.period).covers(found):
        values = {"most": MAX_YEARS_AWAY, "plan": plan.period}
        raise UsageError(error_texts.UNTIL_FAR, typed=text, **values)
    return found


def parse_evidence(documents: Sequence[str], places: Sequence[str]) -> tuple[Evidence, ...]:
    """Pair documents with their places. Raises UsageError for a place without a document."""
    pairs = [
        (none_if_blank(document), none_if_blank(_with_slashes(place)))
        for document, place in zip_longest(documents, places, fillvalue="")
    ]
    if any(place and not document for document, place in pairs):
        raise UsageError(error_texts.WHERE_WITHOUT_EVIDENCE)
    return tuple(Evidence(document, place) for document, place in pairs if document)


def _with_slashes(place: str) -> str:
    """A relative path with slashes, so that it is the same on every system."""
    return place.replace("\\", "/") if place.startswith(".\\") else place
