"""The README of a new plan: one page in Russian for whoever keeps the plan."""

from __future__ import annotations

from vpr_roadmap.input.new_plan.values import NewPlan
from vpr_roadmap.language.words import format_day
from vpr_roadmap.periods import quarter_with
from vpr_roadmap.rendering.formats.markdown_escaping import escape_markdown
from vpr_roadmap.rendering.new_plan.example_periods import example_periods
from vpr_roadmap.rendering.new_plan.template import fill

SCHOOLS_ROW = "| `data/schools.yaml` | школы, их группы, муниципалитет |\n"
EXPLAINED = "Каждая строка в нём объяснена"
SOMEBODY = "ФАМИЛИЯ"


def readme_text(plan: NewPlan, first_number: str = "1.1", document: str = "") -> str:
    """The README. `document` is the name of the document that the plan was read from."""
    examples = example_periods(plan.period)
    day = examples.day.start
    values = {
        "heading": escape_markdown(plan.title),
        "plan": plan.name,
        "about": f"Прочитан из файла «{escape_markdown(document)}»" if document else EXPLAINED,
        "number": first_number,
        "schools": SCHOOLS_ROW if plan.has_schools_file else "",
        "progress": plan.name.replace("plan_", "progress_", 1),
        "month": f"{day:%Y-%m}",
        "day": format_day(day),
        "quarter": quarter_with(day).written,
        "by": _surname(plan),
    }
    return fill("README.md", values)


def _surname(plan: NewPlan) -> str:
    """A word of the first person's name that is no initial, for `--by`."""
    names = [word for person in plan.people[:1] for word in person.name.split()]
    return next((word for word in names if word.isalpha()), SOMEBODY)
