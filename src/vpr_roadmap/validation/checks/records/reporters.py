"""The reporters and their files."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.matching.folding import find_same, fold
from vpr_roadmap.nodes import STAND_IN
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.records.placed_records import ProgressFile
from vpr_roadmap.validation.checks.records.renamed import renamed_person


def reporters_are_listed(context: CheckContext) -> Iterator[Problem]:
    """Every reporter is a person, a group or a school of the plan."""
    known = context.plan.reporters
    if context.source.lost_under("people", "groups"):
        return
    for file in (file for reporter in context.reporters for file in reporter.files):
        name = file.progress.reporter
        if name != STAND_IN and not find_same(name, known):
            values: dict[str, object] = {"found": name, "known": tuple(known)}
            if person := renamed_person(context, file):
                values |= {"variant": "renamed-person", "present": person.name}
            yield file.source.problem("unknown-reporter", ("reporter",), **values)


def each_reporter_has_one_file(context: CheckContext) -> Iterator[Problem]:
    """Every reporter has one file, whichever spelling of the name is used.

    A person or school whose name changed may have one for each name.
    """
    plan = context.plan
    present = {name for name in plan.reporters if name not in plan.former_names}
    for reporter in context.reporters:
        main_files: dict[str, ProgressFile] = {}
        for file in reporter.files:
            name = file.written_reporter
            former = "" if find_same(name, present) else fold(name)
            main = main_files.setdefault(former, file)
            if main is not file:
                yield _duplicate_file(file, main)


def _duplicate_file(file: ProgressFile, main: ProgressFile) -> Problem:
    """The problem of a second file, with the number of records that only this file has."""
    main_records = frozenset(main.progress.records)
    only_here = sum(record not in main_records for record in file.progress.records)
    values: dict[str, object] = {
        "found": file.progress.reporter,
        "place": main.source.place(("reporter",)),
        "here": len(file.progress.records),
        "there": len(main.progress.records),
        "n": only_here,
    }
    if not only_here:
        values["variant"] = "copy"
    return file.source.problem("duplicate-reporter", ("reporter",), **values)
