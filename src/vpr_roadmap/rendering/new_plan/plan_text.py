"""The text of a new plan: what the user typed, one activity, and an explanation of every key."""

from __future__ import annotations

from datetime import date, timedelta

from vpr_roadmap.input.new_plan.values import NewActivity, NewPerson, NewPlan
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words, capitalize_first, format_day
from vpr_roadmap.periods import Period, PeriodError, month_with, read_unit
from vpr_roadmap.rendering.new_plan.comments import Row, comments
from vpr_roadmap.rendering.new_plan.example_periods import (
    ExamplePeriods,
    example_periods,
    period_rows,
)
from vpr_roadmap.rendering.new_plan.template import fill
from vpr_roadmap.yaml_scalars import scalar, scalar_in_brackets

SOMEBODY = "Иванова И.И."
IS_SAMPLE = "Это мероприятие — образец: замените его своим. "

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


SECTION_ROWS = (
    Row("schools: all", "школы для всех его мероприятий"),
    Row('cells: {Место проведения: "школы, центр"}', "что напечатано в строке раздела"),
)


def plan_text(plan: NewPlan, today: date) -> str:
    """The YAML of the plan. It has no problems, whatever title and names the user typed.

    If the month of `today` is in the plan, its activity is due in it, and `roadmap due` shows it.
    """
    examples = example_periods(plan.period)
    _, second, _, fourth = examples.units
    first, *others = plan.activities or (_sample(plan.period, today),)
    values = {
        "title": scalar(plan.title),
        "period": plan.period.written,
        "people": _people(plan.people),
        "periods": comments(period_rows(plan.period), "period: "),
        "sample": "" if plan.activities else IS_SAMPLE,
        "first_title": scalar(first.title),
        "first": first.period,
        "more": "".join(_activity(at, each, plan) for at, each in enumerate(others, start=2)),
        "next": str(len(others) + 2),
        "several": f"[{second.written}, {fourth.written}]",
        "wording": _wording(first),
        "responsible": _responsible(plan.people),
        "some_schools": _some_schools(plan),
        "stamp": _stamp(plan.period),
        "order_date": str(plan.period.start),
        "order_day": format_day(plan.period.start),
        "order_people": _order_people(plan.people),
        "head": f", head: {_name(plan.people[0])}" if plan.people else "",
        "first_term": examples.terms[0].written,
        "second_term": examples.terms[1].written,
        "years": "–".join(plan.name.split("_")[1:]),
        "activity_keys": comments(_activity_rows(plan.people)),
        "section_keys": comments(SECTION_ROWS),
        "person_keys": comments(_person_rows(plan.people, examples)),
    }
    return fill("plan.yaml", values)


def _sample(plan: Period, today: date) -> NewActivity:
    """An activity in the month of today, if the plan has all of it, otherwise in the first one."""
    examples = example_periods(plan)
    month = month_with(today)
    fitting = month if examples.are_months and plan.covers(month) else examples.units[0]
    return NewActivity("Совещание о задачах плана", fitting.written)


def _wording(activity: NewActivity) -> str:
    """A deadline as a plan may print it; a rule or a list has no words of its own here."""
    try:
        return capitalize_first(Words(Language.RUSSIAN).period(read_unit(activity.period)))
    except PeriodError:
        return "По плану работы"


def _activity(at: int, activity: NewActivity, plan: NewPlan) -> str:
    lines = (f'- number: "1.{at}"', f"  title: {scalar(activity.title)}")
    text = "".join(f"      {line}\n" for line in (*lines, f"  period: {activity.period}"))
    responsible = f"{_responsible(plan.people)}\n" if plan.people else ""
    return f"\n{text}{responsible}"


def _stamp(plan: Period) -> str:
    """Гриф утверждения, from the day before the plan begins."""
    day = format_day(plan.start - timedelta(1))
    return f'[УТВЕРЖДАЮ, "Директор школы № 5", И.И. Иванова, "{day}"]'


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
    keys = ("signatory", "coordinator", "control")
    return "".join(f"  #{key}: {scalar(person.name)}\n" for person in people[:1] for key in keys)


def _some_schools(plan: NewPlan) -> str:
    keys = [str(school.key) for school in plan.schools[:2]] or ["2", "4"]
    return f"[{', '.join(keys)}]"


def _activity_rows(people: tuple[NewPerson, ...]) -> tuple[Row, ...]:
    name = people[0].name if people else SOMEBODY
    return (
        Row("coexecutors: [Методический центр]", "соисполнители: имена из people и groups"),
        Row(
            f"responsible_wording: {scalar(f'{name} (по согласованию)')}",
            "как напечатаны ответственные",
        ),
        Row(
            'cells: {Место проведения: "актовый зал, 10:00"}',
            "графа без своего ключа; текст с запятой, двоеточием — в кавычках",
        ),
        Row('printed: "1"', "как напечатан номер, если не так, как в number"),
        Row('formerly: ["1.7"]', "прежний номер: отметки под ним засчитаны"),
        Row("schools: none", "без школ, указанных у раздела"),
    )


def _person_rows(people: tuple[NewPerson, ...], examples: ExamplePeriods) -> tuple[Row, ...]:
    replaced, (first, second) = people[0].name if people else SOMEBODY, examples.terms
    return (
        Row("formerly: [Петрова И.И.]", "прежняя фамилия"),
        Row(f"instead_of: {scalar(replaced)}", "кого замещает …"),
        Row(f"from: {first.start}", "… с какого дня …"),
        Row(f"until: {second.deadline}", "… по какой день, если прежний вернётся"),
        Row(f"basis: Приказ № 17 от {format_day(first.start)}", "основание замены"),
    )
