"""Names that refer to nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from vpr_roadmap.matching.folding import fold, fold_words
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.nodes import Route
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.yaml_scalars import flow_list, scalar_in_brackets

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
    people = {name: {*fold_words(name)} for name, route in listed.items() if route[0] == "people"}
    for each in unknown:
        if each.found not in misspelt_in_list:
            values = {"found": each.found, "known": each.known, **_named_people(each, people)}
            yield source.problem(each.code, each.route, **values)


def _named_people(unknown: UnknownName, people: Mapping[str, set[str]]) -> dict[str, object]:
    """What to write for names of `people` (with their words) with a post, or without initials."""
    if unknown.code not in _WITH_POST:
        return {}
    words = set(fold_words(unknown.found))
    if within := tuple(name for name, parts in people.items() if parts and parts < words):
        return {"list": flow_list(within), "variant": _WITH_POST[unknown.code]}
    longer = [name for name, parts in people.items() if words and words < parts]
    near = {"near": longer[0]} if len(longer) == 1 else {}
    return {"entry": f"{{name: {scalar_in_brackets(unknown.found)}}}", **near}


_WITH_POST = {"unknown-responsible": "with-post", "unknown-coexecutor": "with-post-of-coexecutor"}
"""The hint for a name with a post, by problem code."""
