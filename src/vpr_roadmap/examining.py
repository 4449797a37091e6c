"""The bytes of a plan's files → the plan, what was reported of it, and all that is wrong.

What is wrong in one place does not hide what is wrong in another, nor is it said twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TypeVar

from vpr_roadmap.checks import registry
from vpr_roadmap.checks.subject import Reported, Subject
from vpr_roadmap.documents.fields import Document
from vpr_roadmap.documents.plan import PlanDocument
from vpr_roadmap.documents.reading import Reading, read_document
from vpr_roadmap.documents.schools import SchoolsDocument
from vpr_roadmap.files import File, Lies, PlanFiles
from vpr_roadmap.nodes import Mapping, Node, Position, Route
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Progress
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools
from vpr_roadmap.problems import MOST_PROBLEMS, Problem, Source
from vpr_roadmap.readers.text import read_text
from vpr_roadmap.readers.yaml_text import read_yaml
from vpr_roadmap.resolving.plan import resolve_plan
from vpr_roadmap.resolving.schools import resolve_schools

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Examined:
    """What the files hold, as far as it can be used, and their problems in the order of the files.

    `plan` is None where it cannot be used at all.
    """

    plan: Plan | None
    progress: tuple[Progress, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _ListOfSchools:
    """The schools beside a plan. What is not among them exists all the same, unless `known`."""

    schools: Schools
    source: Source | None
    known: bool


def examine(files: PlanFiles, today: date, lies: Callable[[str], Lies]) -> Examined:
    """Everything about the files of one plan, as of a day.

    `lies` tells where a file is that a record names by a path beginning with `./`.
    """
    problems: list[Problem] = []
    listed = _listed(files.schools, problems)
    reported = tuple(_reported(files.progress, problems))
    if files.missing:
        code, plan_path = "progress-without-plan", files.missing
        problems += (each.source.problem(code, plan=plan_path) for each in reported)
    plan = None
    if files.plan and (reading := _read(files.plan, PlanDocument, problems)):
        plan, found = resolve_plan(files.name, reading, listed.schools, schools_known=listed.known)
        problems += found
        subject = Subject(
            plan=plan,
            source=reading.source,
            schools_known=listed.known,
            reported=reported,
            refused=_refused(problems, reading.source.path),
            today=today,
            lies=lies,
        )
        for check in (*registry.OF_PLANS, *(registry.OF_PROGRESS if reported else ())):
            problems += islice(check(subject), MOST_PROBLEMS + 1)
    progress = tuple(each.progress for each in reported)
    return Examined(plan, progress, tuple(_told(_slips(problems))))


def _listed(file: File | None, problems: list[Problem]) -> _ListOfSchools:
    if file is None:
        return _ListOfSchools(NO_SCHOOLS, None, known=True)
    reading = _read(file, SchoolsDocument, problems)
    if reading is None:
        return _ListOfSchools(Schools(), None, known=False)
    schools, found = resolve_schools(reading)
    problems += found
    for check in registry.OF_SCHOOLS:
        problems += check(reading.source, schools)
    known = not reading.source.lost_under("schools", "groups")
    return _ListOfSchools(schools, reading.source, known)


def _reported(files: Iterable[File], problems: list[Problem]) -> Iterator[Reported]:
    from vpr_roadmap.documents.progress import ProgressDocument
    from vpr_roadmap.resolving.progress import resolve_progress

    for file in files:
        if reading := _read(file, ProgressDocument, problems):
            progress, found = resolve_progress(reading)
            problems += found
            yield Reported(reading.source, progress)


def _read(file: File, shape: type[D], problems: list[Problem]) -> Reading[D] | None:
    """The document of a file, None where it cannot be used at all."""
    text = read_text(file)
    if isinstance(text, Problem):
        problems.append(text)
        return None
    root, found = read_yaml(file.path, text)
    problems += found
    if root is None:
        return None
    source = Source(file.path, root, _uncertain(root, found))
    for check in registry.OF_FILES:
        problems += islice(check(source), MOST_PROBLEMS + 1)
    reading = read_document(source, shape)
    merged = any(problem.code == "merge-key" for problem in found)
    # What a merge key would have brought in is not missing.
    problems += (each for each in reading.problems if not (merged and each.code == "missing-key"))
    return reading if reading.document else None


def _uncertain(root: Node, problems: Iterable[Problem]) -> frozenset[Route]:
    """What may have been lost while the text was read: anything, if something was left out."""
    if not isinstance(root, Mapping) or not any(problem.is_error for problem in problems):
        return frozenset()
    return frozenset((key,) for key in root.entries)


def _refused(problems: Iterable[Problem], path: str) -> frozenset[Position]:
    return frozenset(each.position for each in problems if each.path == path and each.is_error)


def _slips(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Each slip once, in the order of the files; no warning of a value that is an error."""
    ordered = sorted({(problem, problem.values): problem for problem in problems}.values())
    errors = {(problem.path, problem.position) for problem in ordered if problem.is_error}
    for problem in ordered:
        if problem.is_error or (problem.path, problem.position) not in errors:
            yield problem


def _told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Of each file so many as somebody may want to mend, and that there are more."""
    told: Counter[str] = Counter()
    for problem in problems:
        told[problem.path] += 1
        if told[problem.path] <= MOST_PROBLEMS:
            yield problem
        elif told[problem.path] == MOST_PROBLEMS + 1:
            values = (("most", MOST_PROBLEMS),)
            yield Problem(problem.path, problem.position, "too-many-problems", values)
