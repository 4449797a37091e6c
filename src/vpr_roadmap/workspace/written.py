"""What a person wrote for a report, in the folder beside the plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.nodes import Position
from vpr_roadmap.periods import WHOLE, Period
from vpr_roadmap.problems import Problem
from vpr_roadmap.readers.report_text import NO_TEXT, ReportText, TextFault, report_text
from vpr_roadmap.readers.text import read_text
from vpr_roadmap.workspace.paths import read_file, readable, shown
from vpr_roadmap.workspace.searching import entries, find_plans


class Found(NamedTuple):
    """The text for a report, and the file in which it stands, or is to stand.

    `others` are the texts for other periods, `problem` why it cannot be read.
    """

    text: ReportText
    file: Path
    exists: bool
    others: tuple[str, ...]
    problem: Problem | None = None


def text_name(period: Period | None, *, of_year: bool = False) -> str:
    """What the text for a report is called: `2020-Q4`, `2020-10_2021-02`, `all`, `year`."""
    if of_year:
        return "year"
    return period.written.replace("/", "_") if period else WHOLE


@readable()
def written_for(paths: Sequence[Path], here: Path, plan: str, name: str) -> Found:
    """The text of that name for a report of a plan. Raises CouldNotRun where it is not readable."""
    (folder,) = (each.reports for each in find_plans(paths, here) if each.name == plan)
    path = folder / f"{name}.md"
    others = tuple(sorted(each.name for each in entries(folder) if each.suffix == ".md"))
    if not path.exists():
        return Found(NO_TEXT, path, False, others)
    text = read_text(read_file(path, here))
    if isinstance(text, Problem):
        return Found(NO_TEXT, path, True, others, text)
    try:
        return Found(report_text(text), path, True, others)
    except TextFault as fault:
        values = tuple(fault.values.items())
        problem = Problem(shown(path, here), Position(1, 1), fault.code, values)
        return Found(NO_TEXT, path, True, others, problem)
