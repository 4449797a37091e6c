"""The invented plans of the corpus, and what an import of them must give.

A row of a plan is a line with the parts number | title | deadline | period | responsible | names |
other columns. A number with a letter, `4a`, is that of a row without one. `period` is the YAML
value, `-` if the deadline has none, and `A ~ B` if both are right. `names` are separated by `;`;
without them they are the printed ones between the commas.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

PLANS = Path(__file__).parent / "plans"
HANDMADE = Path(__file__).parent / "handmade"
"""The plans whose pages were written by hand, not laid out by `printed.py`."""
OWN_PARTS = ("number", "title", "deadline", "responsible")


class CorpusActivity(NamedTuple):
    """Мероприятие. `number` is the one that a plan's file has, `printed` the one of the paper."""

    number: str
    printed: str
    title: str
    deadline: str
    periods: tuple[str, ...]
    responsible: str
    names: tuple[str, ...]
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The printed text of the column."""
        own = {
            "number": self.printed,
            "title": self.title,
            "deadline": self.deadline,
            "responsible": self.responsible,
        }
        return own[column] if column in own else self.cells.get(column, "")


class CorpusSection(NamedTuple):
    """Раздел. `number` and `title` are empty for the activities of a plan without sections."""

    number: str
    title: str
    activities: tuple[CorpusActivity, ...]


class CorpusPlan(NamedTuple):
    """План: its printed parts and the right answers."""

    name: str
    title: tuple[str, ...]
    periods: tuple[str, ...]
    columns: Mapping[str, str]
    sections: tuple[CorpusSection, ...]
    order: Mapping[str, Any]
    passport: Mapping[str, Any]
    stamp: tuple[str, ...]
    deadline_columns: str
    """How deadlines are printed: `text`, `quarters`, `months` or `two dates`."""
    is_numbered: bool
    """Whether the sections have printed numbers."""

    @property
    def activities(self) -> tuple[CorpusActivity, ...]:
        return tuple(each for section in self.sections for each in section.activities)


def read_plan(name: str, folder: Path = PLANS) -> CorpusPlan:
    data = yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8"))
    sections = data.get("sections") or [{"number": "", "title": "", **data["activities"]}]
    numbers = [line.split("|")[0].strip() for each in sections for line in _lines(each)]
    restarts = len(set(numbers)) < len(numbers)
    marks = [kind for kind in ("quarters", "months", "two_dates") if data.get(kind)]
    return CorpusPlan(
        name,
        tuple(data["title"]),
        tuple(data["period"]),
        data["columns"],
        tuple(_section(each, tuple(data["columns"]), restarts) for each in sections),
        data.get("order", {}),
        data.get("passport", {}),
        tuple(data.get("stamp", ())),
        marks[0].replace("_", " ") if marks else "text",
        not data.get("unnumbered_sections"),
    )


def _lines(section: Mapping[str, Any]) -> list[str]:
    return str(section["rows"]).strip().splitlines()


def _section(data: Mapping[str, Any], columns: tuple[str, ...], restarts: bool) -> CorpusSection:
    others = [column for column in columns if column not in OWN_PARTS]
    prefix = f"{data['number']}." if restarts else ""
    rows = tuple(_activity(line, others, prefix) for line in _lines(data))
    return CorpusSection(data["number"], data["title"], rows)


def _activity(line: str, others: list[str], prefix: str) -> CorpusActivity:
    parts = [part.strip().replace("\\n", "\n") for part in line.split("|")]
    parts += [""] * (6 + len(others) - len(parts))
    number, title, deadline, periods, responsible, names, *more = parts
    return CorpusActivity(
        prefix + number,
        "" if number[-1:].isalpha() else number,
        title,
        deadline,
        tuple(period.strip() for period in periods.split("~")),
        responsible,
        _names(names, ";") or _names(responsible, ","),
        dict(zip(others, more, strict=True)),
    )


def _names(text: str, separator: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(separator) if name.strip())
