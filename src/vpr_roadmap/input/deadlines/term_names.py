"""Deadlines that name school terms: «I четверть», «в течение 1-2 четверти»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vpr_roadmap.input.deadlines.values import Deadline
from vpr_roadmap.input.periods.terms import find_terms
from vpr_roadmap.matching.folding import normalize
from vpr_roadmap.periods import Period, PeriodError, Term, day_of, span_of
from vpr_roadmap.yaml_scalars import flow_list, scalar_in_brackets

_DURING = r"^(?:в течени[ие]|в теч\.|на протяжении|во?) "
_KINDS = ("четверт", "триместр", "семестр", "модул")


def read_terms(text: str, terms: Sequence[Term]) -> Deadline | None:
    """The deadline of a plain text that names terms, separated by commas or joined by a dash.

    A dash makes a span from the first day to the last one. None if the text names anything else.
    """
    if not terms:
        return None
    parts = re.split(r" ?[,;] ?| и ", re.sub(_DURING, "", text))
    kind = parts[-1].partition(" ")[2]
    found = [_terms(part if " " in part else f"{part} {kind}", terms) for part in parts]
    named = [each for each in found if each]
    if len(named) < len(found):
        return None
    try:
        periods = tuple(_span(each) for each in named)
    except PeriodError:
        return None
    if all(len(each) == 1 for each in named):
        names = [each[0].name for each in named]
        written = scalar_in_brackets(names[0]) if len(names) == 1 else flow_list(names)
        return Deadline(f"{{term: {written}}}", periods) if len(set(names)) == len(names) else None
    return Deadline(periods[0].written, periods) if len(periods) == 1 else None


def are_of_kind(terms: Sequence[Term], text: str) -> bool:
    """Whether there are terms, and all have the kind that a text names: «раз в четверть»."""
    kind = next((kind for kind in _KINDS if kind in text), "")
    return bool(terms and kind) and all(kind in normalize(term.name) for term in terms)


def _terms(text: str, terms: Sequence[Term]) -> tuple[Term, ...] | None:
    """One term, or the first and the last of «1-2 четверть»; None if they are unknown."""
    if match := re.fullmatch(r"([0-9ivx]+)-([0-9ivx]+) (.+)", text):
        ends = [find_terms(f"{match[at]} {match[3]}", terms, None) for at in (1, 2)]
    else:
        ends = [find_terms(text, terms, None)]
    if any(len(end) != 1 for end in ends):
        return None
    return tuple(end[0] for end in ends)


def _span(terms: tuple[Term, ...]) -> Period:
    first, last = terms[0].period, terms[-1].period
    return first if first == last else span_of(day_of(first.start), day_of(last.deadline))
