"""The problems of a plan, its list of schools and its records, all given as texts."""

from __future__ import annotations

from datetime import date

from vpr_roadmap.language.problem_messages import line
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

DAY = date(2021, 7, 1)
HEAD = """\
format: 1
title: План школы
period: 2020-09/2021-05
"""


def problem_lines(
    plan: str, schools: str | None = None, *progress: str, language: Language = Language.RUSSIAN
) -> list[str]:
    """Return the problems of `plan.yaml`, `schools.yaml` and the records `1.yaml`, `2.yaml` …"""
    files = PlanFiles(
        "plan",
        File("plan.yaml", plan.encode()),
        None if schools is None else File("schools.yaml", schools.encode()),
        tuple(File(f"{at}.yaml", text.encode()) for at, text in enumerate(progress, 1)),
    )
    result = validate(files, DAY, lambda where: FileLocation.NOWHERE)
    words = Words(language)
    return [line(problem, words) for problem in result.problems]


def problem_codes(plan: str, schools: str | None = None, *progress: str) -> list[str]:
    """Return the places and codes of the problems: `plan.yaml:5:14 number-gap`."""
    lines = problem_lines(plan, schools, *progress)
    return [f"{each.partition(': ')[0]} {each.rpartition('[')[2][:-1]}" for each in lines]
