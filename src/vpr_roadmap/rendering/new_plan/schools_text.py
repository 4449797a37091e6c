"""The text of the list of schools of a new plan."""

from __future__ import annotations

from vpr_roadmap.input.new_plan.values import NewPlan, NewSchool
from vpr_roadmap.rendering.new_plan.comments import Row, comments
from vpr_roadmap.rendering.new_plan.template import fill
from vpr_roadmap.yaml_scalars import scalar, scalar_in_brackets

NO_MUNICIPALITY = """\

# Муниципалитет, как в документах.
#municipality: муниципальный район Заречный"""
NO_SCHOOLS = """\
#schools:
  #- {number: 2, name: МБОУ СОШ № 2}"""
NO_GROUPS = "# groups: [{id: low-results, title: Школы с низкими результатами, schools: [2]}]"
GROUPS = """\
#groups:
  #- {{id: low-results, title: Школы с низкими результатами, schools: [{key}]}}"""

SCHOOL_ROWS = (
    Row("head: Иванова И.И.", "кто руководит"),
    Row("formerly: [12]", "прежний номер: отметки под ним засчитаны"),
    Row("closed: 2025-06-01", "день, с которого школы нет"),
)


def schools_text(plan: NewPlan) -> str:
    """The YAML of the list of schools."""
    values = {
        "municipality": _municipality(plan.municipality),
        "listed": str(len(plan.schools)),
        "total": str(len(plan.schools) + 1),
        "schools": _schools(plan.schools),
        "school_keys": comments(SCHOOL_ROWS),
        "groups": GROUPS.format(key=_key(plan.schools[0])) if plan.schools else NO_GROUPS,
    }
    return fill("schools.yaml", values)


def _municipality(name: str | None) -> str:
    return f"municipality: {scalar(name)}" if name else NO_MUNICIPALITY


def _schools(schools: tuple[NewSchool, ...]) -> str:
    return "\n".join(("schools:", *map(_school, schools))) if schools else NO_SCHOOLS


def _school(school: NewSchool) -> str:
    return f"  - {{number: {_key(school)}, name: {scalar_in_brackets(school.name)}}}"


def _key(school: NewSchool) -> str:
    return str(school.key) if isinstance(school.key, int) else scalar_in_brackets(school.key)
