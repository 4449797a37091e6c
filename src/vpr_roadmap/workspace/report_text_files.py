"""Find and read the texts that people write for reports, in the folder beside the plan."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.nodes import START
from vpr_roadmap.periods import WHOLE, Period, half_with, month_with, quarter_with, span_of
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.report_text import (
    NO_TEXT,
    ReportText,
    ReportTextError,
    parse_report_text,
)
from vpr_roadmap.validation.yaml.decoding import read_text
from vpr_roadmap.workspace.discovery.layout import scan
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_in, misnamed_texts_of
from vpr_roadmap.workspace.discovery.plan_file import PlanFile, entries
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.disk.paths import no_folder, read_file, readable, shown


class ReportTextFile(NamedTuple):
    """The text for a report, and its file, which may not exist.

    `others` are the names of all files in the folder. `problem` says why the text cannot be read.
    `misnamed` is the problem of a file that seems to be the text but has a wrong name, `apart` is
    the path of the text if its folder has a wrong name.
    """

    text: ReportText
    file: Path
    exists: bool
    others: tuple[str, ...]
    problem: Problem | None = None
    misnamed: Problem | None = None
    apart: Path | None = None


def text_names(period: Period | None, *, of_year: bool = False) -> tuple[str, ...]:
    """Names for the text for a report, without `.md`: `2020-Q4`, `2020-10_2020-12`; `all`, `year`.

    If the period is a month, a quarter or a half-year, its usual name comes first, however it was
    typed.
    """
    if of_year or period is None:
        return ("year" if of_year else WHOLE,)
    first, last = month_with(period.start), month_with(period.deadline)
    likely = (first, quarter_with(period.start), half_with(period.start), span_of(first, last))
    days = (period.start, period.deadline)
    same = (each.written for each in likely if (each.start, each.deadline) == days)
    return tuple(dict.fromkeys(each.replace("/", "_") for each in (*same, period.written)))


@readable()
def find_report_text(paths: Sequence[Path], here: Path, plan: str, name: str) -> ReportTextFile:
    """Find the text of that name for a report on a plan."""
    (file,) = (each for each in find_plans(paths, here) if each.name == plan)
    path = file.reports / f"{name}.md"
    try:
        held = _names_in(file.reports)
    except FileError as refusal:
        return ReportTextFile(NO_TEXT, path, True, (), _unreadable(file.reports, refusal, here))
    others = tuple(sorted(held))
    if path.name not in held and not os.path.lexists(path):
        found = [each for each in misnamed_texts_of([file]) if each.right_name == path.name]
        misnamed = found[0].problem(here) if found else None
        return ReportTextFile(
            NO_TEXT,
            path,
            False,
            others,
            misnamed=misnamed,
            apart=_text_in_misnamed_folder(file, path),
        )
    text = _read_report_text(path, here)
    if isinstance(text, Problem):
        return ReportTextFile(NO_TEXT, path, True, others, text)
    return ReportTextFile(text, path, True, others)


def text_problems(plan: PlanFile, here: Path) -> Iterator[Problem]:
    """The problems of texts that cannot be part of a plan's reports."""
    from vpr_roadmap.workspace.discovery.right_names import is_report_text_name

    try:
        names = sorted(_names_in(plan.reports))
    except FileError as refusal:
        yield _unreadable(plan.reports, refusal, here)
        return
    for name in filter(is_report_text_name, names):
        text = _read_report_text(plan.reports / name, here)
        if isinstance(text, Problem):
            yield text


def _names_in(folder: Path) -> list[str]:
    """The names in a folder of texts. Raises FileError if it is not a folder."""
    held = [each.name for each in entries(folder) if not each.name.startswith(".")]
    if not held and (refusal := no_folder(folder)):
        raise refusal
    return held


def _read_report_text(path: Path, here: Path) -> ReportText | Problem:
    """Read a text; return the problem if it cannot be part of a report."""
    try:
        text = read_text(read_file(path, here))
        return text if isinstance(text, Problem) else parse_report_text(text)
    except FileError as refusal:
        return _unreadable(path, refusal, here)
    except ReportTextError as fault:
        return Problem(shown(path, here), START, fault.code, tuple(fault.values.items()))


def _unreadable(path: Path, refusal: FileError, here: Path) -> Problem:
    why = (("reason", refusal.values["reason"]), ("variant", "text-unreadable"))
    return Problem(shown(path, here), START, "unreadable-file", why)


def _text_in_misnamed_folder(plan: PlanFile, path: Path) -> Path | None:
    """The path of the text in a misnamed folder of the plan; None if none. Raises FileError."""
    folder = plan.reports
    for each in misnamed_in(scan(str(folder.parent))):
        text = Path(each.path, path.name)
        if each.right_name == folder.name and text.is_file():
            return text
    return None
