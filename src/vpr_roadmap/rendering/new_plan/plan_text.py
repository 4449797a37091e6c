"""The text of a new plan: what the user typed, one activity, and an explanation of every key."""

from __future__ import annotations

from vpr_roadmap.input.new_plan.values import NewPerson, NewPlan
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words, capitalize_first, format_day
from vpr_roadmap.rendering.new_plan.example_periods import example_periods, period_lines
from vpr_roadmap.rendering.new_plan.template import fill
from vpr_roadmap.workspace.progress_files.scalars import scalar, scalar_in_brackets

NAMED = """\
# Кто отвечает и кто подписывает, по строке на человека: имя и, если нужно, должность.
# Ещё один человек: - {name: Иванова И.И., post: методист}
people:
"""
NOT_NAMED = """\
# Кто отвечает и кто подписывает, по строке на человека: имя и, если нужно, должность.
# Впишите своих людей и уберите знаки #. Потом эти имена стоят в responsible у мероприятий.
#people:
  #- {name: Иванова И.И., post: методист}"""
NOBODY_RESPONSIBLE = """\

        # Ответственные: имена из people через запятую.
        #responsible: [Иванова И.И.]"""


def plan_text(plan: NewPlan) -> str:
    """The YAML of the plan. It has no problems, whatever title and names the user typed."""
    examples = example_periods(plan.period)
    first, second, _, fourth = examples.units
    values = {
        "title": scalar(plan.title),
        "period": plan.period.written,
        "people": _people(plan.people),
        "periods": period_lines(plan.period),
        "first": first.written,
        "several": f"[{second.written}, {fourth.written}]",
        "wording": capitalize_first(Words(Language.RUSSIAN).period(first)),
        "responsible": _responsible(plan.people),
        "some_schools": _some_schools(plan),
        "order_date": examples.day.written,
        "order_day": format_day(examples.day.start),
        "order_people": _order_people(plan.people),
        "head": f", head: {_name(plan.people[0])}" if plan.people else "",
    }
    return fill("plan.yaml", values)


def _people(people: tuple[NewPerson, ...]) -> str:
    return NAMED + "\n".join(map(_person, people)) if people else NOT_NAMED


def _person(person: NewPerson) -> str:
    post = f", post: {scalar_in_brackets(person.post)}" if person.post else ""
    return f"  - {{name: {_name(person)}{post}}}"


def _name(person: NewPerson) -> str:
    return scalar_in_brackets(person.name)


def _responsible(people: tuple[NewPerson, ...]) -> str:
    if not people:
        return NOBODY_RESPONSIBLE
    return f"        responsible: [{', '.join(map(_name, people))}]"


def _order_people(people: tuple[NewPerson, ...]) -> str:
    """The people of the order, who must be listed in the plan."""
    if not people:
        return "  #signatory: Иванова И.И."
    keys = ("signatory", "coordinator", "control")
    return "\n".join(f"  #{key}: {scalar(people[0].name)}" for key in keys)


def _some_schools(plan: NewPlan) -> str:
    keys = [str(school.key) for school in plan.schools[:2]] or ["2", "4"]
    return f"[{', '.join(keys)}]"
