"""Keys that a person may want to add to an activity, from the words of its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vpr_roadmap.importing.imported_plan import Proposal
from vpr_roadmap.matching.folding import composed, fold

_NUMBERS = r"№ ?(\d{1,4}(?: ?(?:,|;|и) ?(?:№ ?)?\d{1,4}\b)*)"
_SCHOOLS = re.compile(rf"\b(?:сош|оош|нош|школ[а-я]*|гимнази[а-я]*|лице[а-я]*) ?{_NUMBERS}")
_EACH = re.compile(
    r"\b(?:в кажд(?:ой|ом)|во всех|кажд(?:ой|ую) из) "
    r"(?:(?:обще)?образовательн[а-я]+ (?:организаци|учреждени)[а-я]+|школ(?:е|ах)|оу|оо)\b"
)


def proposals_of(title: str) -> tuple[Proposal, ...]:
    """`schools` for the schools that a title names, `each_school` if it says «в каждой школе»."""
    return tuple(_proposals(" ".join(composed(title).split())))


def _proposals(title: str) -> Iterator[Proposal]:
    folded = fold(title)
    printed = title if len(title) == len(folded) else folded
    if schools := [*_SCHOOLS.finditer(folded)]:
        numbers = (number for found in schools for number in re.findall(r"\d+", found[1]))
        keys = dict.fromkeys(str(int(number)) for number in numbers)
        words = " … ".join(printed[slice(*found.span())] for found in schools)
        yield Proposal("schools", f"[{', '.join(keys)}]", words)
    if each := _EACH.search(folded):
        yield Proposal("each_school", "true", printed[slice(*each.span())])
