"""Names that refer to nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import Route
from vpr_roadmap.problems import Problem, Source

MAX_SUGGESTED = 20
"""With more unknown names than this, do not look for mistakes in the list of names."""


class UnknownName(NamedTuple):
    """A name that refers to nobody, its place, and the possible names."""

    code: str
    route: Route
    found: str
    known: tuple[str, ...]


def unknown_name_problems(
    unknown: Sequence[UnknownName], source: Source, listed: Mapping[str, Route], used: Set[str]
) -> Iterator[Problem]:
    """A problem for each unknown name, or one for all its uses if the mistake is in the list.

    The mistake is in the list if a name repeats in the same form, and the similar name in the list
    is not in `used` (folded names).
    """
    times = Counter(each.found for each in unknown)
    misspelt_in_list = {
        found: near[0]
        for found, number in times.items()
        if number > 1 and len(times) <= MAX_SUGGESTED
        if (near := suggest(found, listed, most=1)) and fold(near[0]) not in used
    }
    for found, name in misspelt_in_list.items():
        values = {"found": name, "other": found, "times": times[found]}
        yield source.problem("name-differs", listed[name], **values)
    for each in unknown:
        if each.found not in misspelt_in_list:
            yield source.problem(each.code, each.route, found=each.found, known=each.known)
