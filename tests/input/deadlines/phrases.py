"""Printed deadlines with the plan's period and what they mean."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.periods import Period, read_period

NOT_READ = "-"


class Phrase(NamedTuple):
    """A printed deadline. `expected` is the value of the key `period`, or `NOT_READ`."""

    text: str
    plan: Period
    expected: str


def _rows(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _phrases(name: str) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(row["phrase"].replace("\\n", "\n"), read_period(row["plan"]), row["expected"])
        for row in _rows(name)
    )


PUBLISHED = _phrases("published_phrases.tsv")
"""All deadlines of published plans, with what people say that they mean."""
PHRASES = (*PUBLISHED, *_phrases("phrases.tsv"))
READ = tuple(phrase for phrase in PHRASES if phrase.expected != NOT_READ)
DATED = tuple(each for each in READ if not each.expected.startswith(("{schedule", "{undated")))
READ_PAIRS = {(row["first"], row["second"]): row["expected"] for row in _rows("pairs.tsv")}
"""Two parts of a deadline, separated by a comma, in the plan 2020-07/2021-06."""
