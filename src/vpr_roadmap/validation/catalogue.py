"""The catalogue of problems: for each code why it is a problem, and an example."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles

EXAMPLES = "examples.json"
DAY = date(2021, 7, 1)
"""The day for which the examples are checked."""

PLAN, SCHOOLS = "plan_test.yaml", "schools.yaml"

Example: TypeAlias = dict[str, dict[str, str]]
"""The files of an example: name → {encoding: text}."""


class CatalogueEntry(NamedTuple):
    """A code, why it is a problem, the files of an example as text, and the problems in them."""

    code: str
    why: Text
    texts: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]


def catalogue_entry(code: str) -> CatalogueEntry:
    """The entry of a code. Raises KeyError if there is none."""
    from vpr_roadmap.validation.validate import validate

    why = PROBLEM_TEXTS[code].explanation
    example = _examples().get(code, {})
    texts = tuple((name, text) for name, coded in example.items() for text in coded.values())
    problems = validate(_plan_files(example), DAY, _file_location).problems
    return CatalogueEntry(code, why, texts, problems)


@cache
def _examples() -> dict[str, Example]:
    content = files("vpr_roadmap.validation").joinpath(EXAMPLES).read_text(encoding="utf-8")
    examples: dict[str, Example] = json.loads(content)
    return examples


def _plan_files(example: Example) -> PlanFiles:
    read = {
        name: File(name, text.encode(encoding))
        for name, coded in example.items()
        for encoding, text in coded.items()
    }
    progress = tuple(file for name, file in read.items() if name not in (PLAN, SCHOOLS))
    plan = read.get(PLAN)
    missing = () if plan else (("plan", "plan_test.yaml"),)
    return PlanFiles("plan_test", plan, read.get(SCHOOLS), progress, missing)


def _file_location(where: str) -> FileLocation:
    """An example has no other files in its folder."""
    return FileLocation.OUTSIDE if ".." in where else FileLocation.NOWHERE
