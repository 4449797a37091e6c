"""The title of a plan in sentence case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from vpr_roadmap.importing.around_table import appendix_parts
from vpr_roadmap.importing.around_table.parts import Parts
from vpr_roadmap.importing.around_table.sentence_case import Casing, capitalise

_SPACED_PLAN = re.compile(r"П Л А Н(?![^\W\d_])")
_FIRST_WORDS = re.compile(
    r"^[«\"]?(?:ПЛАН(?:-ГРАФИК)?|ДОРОЖНАЯ КАРТА|ПРОГРАММА|КОМПЛЕКС)(?![А-ЯЁ])"
)


def title_of(parts: Parts, casing: Casing) -> str | None:
    """The lines of the title joined; lines in capitals become sentence case where that is sure."""
    lines = parts.lines(appendix_parts.TITLE) or parts.lines(appendix_parts.TABLE_TITLE)
    lines = tuple(_SPACED_PLAN.sub("ПЛАН", line) for line in lines)
    if not lines:
        return None
    return capitalise(" ".join(_runs(lines, casing)))


def _runs(lines: Sequence[str], casing: Casing) -> Iterator[str]:
    """The lines; those in capitals that follow one another become one text in lower case."""
    for is_upper, run in groupby(lines, key=str.isupper):
        printed = " ".join(run)
        if is_upper:
            yield casing.lower_case(printed) or printed
        else:
            yield _FIRST_WORDS.sub(lambda found: found[0].lower(), printed, count=1)
