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


def _phrases() -> tuple[Phrase, ...]:
    path = Path(__file__).with_suffix(".tsv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return tuple(
            Phrase(text.replace("\\n", "\n"), read_period(plan), expected)
            for text, plan, expected in rows
        )


PHRASES = _phrases()
READ = tuple(phrase for phrase in PHRASES if phrase.expected != NOT_READ)
DATED = tuple(each for each in READ if not each.expected.startswith(("{schedule", "{undated")))
