"""A new plan explains every key, and every example in its comments is valid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, get_args

import pytest

from vpr_roadmap.input.new_plan.people import parse_people
from vpr_roadmap.input.new_plan.schools import parse_schools
from vpr_roadmap.input.new_plan.values import NewPlan
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.rendering.new_plan.plan_text import plan_text
from vpr_roadmap.rendering.new_plan.schools_text import schools_text
from vpr_roadmap.validation.documents.fields import Document
from vpr_roadmap.validation.documents.plan import PlanDocument
from vpr_roadmap.validation.documents.schools import SchoolsDocument
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

TODAY = date(2024, 9, 1)
NEW_PLANS = {
    "everything": NewPlan(
        "План",
        read_period("2024-09/2025-05"),
        "Заречный район",
        parse_schools("2, 4, гимназия"),
        parse_people(["Симоненко Л.И., методист"]),
    ),
    "the least": NewPlan("План", read_period("2024-01/2024-12")),
    "a few days": NewPlan("План", read_period("2024-11-18/2024-11-24")),
}


@pytest.fixture(params=NEW_PLANS)
def new_plan(request: pytest.FixtureRequest) -> NewPlan:
    return NEW_PLANS[request.param]


def codes(plan: str, schools: str) -> list[str]:
    """The codes of the errors and warnings of `roadmap check`."""
    return [problem.code for problem in checked(plan, schools)[1]]


def checked(plan: str, schools: str) -> tuple[Plan | None, Iterable[Any]]:
    files = PlanFiles("plan", File("plan.yaml", plan.encode()), File("s.yaml", schools.encode()))
    result = validate(files, TODAY, lambda _: FileLocation.NOWHERE)
    return result.plan, result.problems


EXAMPLE = re.compile(r"^ *#(?=[^\s#])")
"""The beginning of a line that becomes a part of the file without its `#`."""


def examples(text: str) -> list[range]:
    """The lines of each example: lines one after another that have `#` before a word."""
    lines = text.splitlines()
    found = [bool(EXAMPLE.match(line)) for line in lines]
    starts = [at for at, is_one in enumerate(found) if is_one and not found[at - 1]]
    ends = [at + 1 for at, is_one in enumerate(found) if is_one and not any(found[at + 1 : at + 2])]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def uncommented(text: str, lines: Iterable[int]) -> str:
    """The text without the `#` in these lines, as a person would remove it."""
    chosen = set(lines)
    return "".join(
        line.replace("#", "", 1) if at in chosen else line
        for at, line in enumerate(text.splitlines(keepends=True))
    )


def everything_uncommented(text: str) -> str:
    return uncommented(text, [at for lines in examples(text) for at in lines])


def rows(text: str, after: str) -> list[str]:
    """The examples in the comments after a line: `schools: all` of `#   schools: all   …`."""
    _, _, rest = text.partition(f"{after}\n")
    found = re.match(r"(?:#   .+\n)+", rest)
    assert found
    return [re.split("   +", line)[1] for line in found[0].splitlines()]


def test_new_files_have_no_problems(new_plan: NewPlan) -> None:
    assert codes(plan_text(new_plan, TODAY), schools_text(new_plan)) == []


EXPECTED = {
    "people:": ["unused-person"],
    "        responsible: [Иванова И.И.]": ["unknown-responsible"],
}
"""Problems of examples that belong together, if the user named nobody."""


def test_each_example_is_valid_on_its_own(new_plan: NewPlan) -> None:
    plan, schools = plan_text(new_plan, TODAY), schools_text(new_plan)
    assert len(examples(plan)) >= 11
    for lines in examples(plan):
        found = uncommented(plan, lines)
        assert codes(found, schools) == EXPECTED.get(found.splitlines()[lines.start], []), lines
    for lines in examples(schools):
        assert codes(plan, uncommented(schools, lines)) == []


def test_all_examples_together_are_valid(new_plan: NewPlan) -> None:
    plan, schools = map(
        everything_uncommented, (plan_text(new_plan, TODAY), schools_text(new_plan))
    )
    assert codes(plan, schools) == []


def top_examples_uncommented(text: str) -> str:
    """The text with all examples but those inside the first activity and section.

    If the user named nobody, the responsible of the activity belongs to the people at the top.
    """
    lines = text.splitlines()
    chosen = [
        each
        for each in examples(text)
        if lines[each.start].startswith(("#", "        #responsible"))
    ]
    return uncommented(text, [at for each in chosen for at in each])


def test_stamp_of_a_plan_without_an_order_is_valid(new_plan: NewPlan) -> None:
    (stamp,) = rows(
        plan_text(new_plan, TODAY),
        "# approval — гриф, построчно. У плана, который утверждён без приказа:",
    )
    plan = f"{plan_text(new_plan, TODAY)}appendix:\n  printed:\n    {stamp}\n"
    found, problems = checked(plan, schools_text(new_plan))
    assert found and found.appendix
    (approval,) = found.appendix.printed
    assert (approval.name, approval.lines[0], [*problems]) == ("approval", "УТВЕРЖДАЮ", [])


def test_each_way_to_write_a_period_is_valid(new_plan: NewPlan) -> None:
    plan = plan_text(new_plan, TODAY).replace("\n#terms:", "\nterms:")
    periods = rows(plan, "# Как записать срок мероприятия (period):")
    assert len(periods) >= 10
    for period in periods:
        changed = re.sub(r"(?m)^        period: .*$", f"        {period}", plan)
        assert (f"\n        {period}\n" in changed, changed.count("\n        period:")) == (True, 1)
        assert codes(changed, schools_text(new_plan)) == [], period


@pytest.mark.parametrize(
    ("heading", "before"),
    [
        ("# Ещё у мероприятия бывает:", "        period:"),
        ("# У раздела:", "    activities:"),
    ],
)
def test_each_other_key_is_valid(new_plan: NewPlan, heading: str, before: str) -> None:
    plan = top_examples_uncommented(plan_text(new_plan, TODAY))
    indent = re.match(" *", before)
    assert indent
    for key in rows(plan, heading):
        changed = plan.replace(f"\n{before}", f"\n{indent[0]}{key}\n{before}")
        assert changed != plan
        assert codes(changed, schools_text(new_plan)) == [], key


def test_keys_of_a_successor_are_valid(new_plan: NewPlan) -> None:
    plan = everything_uncommented(plan_text(new_plan, TODAY))
    keys = ", ".join(rows(plan, "# У человека в people:"))
    changed = plan.replace("\npeople:\n", f"\npeople:\n  - {{name: Новикова Н.Н., {keys}}}\n")
    assert changed != plan
    assert codes(changed, schools_text(new_plan)) == []


def test_keys_of_a_school_are_valid() -> None:
    new_plan = NEW_PLANS["everything"]
    schools = schools_text(new_plan)
    keys = ", ".join(rows(schools, "# Название — как в документах. Ещё у школы бывает:"))
    changed = schools.replace("name: Школа № 2}", f"name: Школа № 2, {keys}}}")
    assert changed != schools
    assert codes(plan_text(new_plan, TODAY), changed) == []


def keys_of(shape: Any) -> Iterator[str]:
    """The keys of a document and of the documents in it."""
    if isinstance(shape, type) and issubclass(shape, Document):
        for name, field in shape.model_fields.items():
            yield field.alias or name
            yield from keys_of(field.annotation)
    for inner in get_args(shape):
        yield from keys_of(inner)


@pytest.mark.parametrize("name", ["everything", "the least"])
def test_every_key_is_explained(name: str) -> None:
    new_plan = NEW_PLANS[name]
    for shape, text in (
        (PlanDocument, plan_text(new_plan, TODAY)),
        (SchoolsDocument, schools_text(new_plan)),
    ):
        keys = {*keys_of(shape)}
        assert len(keys) > 10
        assert {key for key in keys if not re.search(rf"\b{key}\b", text)} == set()
