"""The files of a new plan, before and after they are written, and the commands to type next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from vpr_roadmap.input.new_plan.values import BuildServer, Fact, NewPerson, NewPlan
from vpr_roadmap.input.periods.relative import school_year
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period, month_of, month_with, span_of
from vpr_roadmap.rendering.page import Lines, Page, Paragraph, Place

LAST_MONTH = 5
"""The month in which lessons end."""

_NAMES = {
    Fact.TITLE: init_texts.FACT_TITLE,
    Fact.PERIOD: init_texts.FACT_PERIOD,
    Fact.MUNICIPALITY: init_texts.FACT_MUNICIPALITY,
    Fact.SCHOOLS: init_texts.FACT_SCHOOLS,
    Fact.RESPONSIBLE: init_texts.FACT_RESPONSIBLE,
    Fact.ACTIVITIES: init_texts.FACT_ACTIVITIES,
    Fact.SERVER: init_texts.FACT_SERVER,
}
Files: TypeAlias = "Sequence[tuple[str, Text]]"
"""Pairs of a path and what the file is."""


def preview_page(
    plan: NewPlan, server: BuildServer, files: Files, folder: str, words: Words
) -> Page:
    """What the user said about the plan, numbered, and the files that will be written."""
    facts = dict(fact_texts(plan, server, words))
    if note := _note_on_summer(plan.period, words):
        facts[Fact.PERIOD] = f"{facts[Fact.PERIOD]} {note}"
    return (
        Paragraph(""),
        _rows([(f"{fact}. {words.say(_NAMES[fact])}", text) for fact, text in facts.items()]),
        Paragraph(""),
        Paragraph(words.say(init_texts.WILL_BE_WRITTEN, folder=folder)),
        _rows([(path, words.say(meaning)) for path, meaning in files]),
    )


def written_page(files: Files, folder: str, go_to: str, words: Words) -> Page:
    """What was written, and the next commands.

    `go_to` is the folder to go to, in quotes if a shell needs them, or empty.
    """
    commands = [
        ("roadmap check", init_texts.CHECK_PLAN),
        ("roadmap list", init_texts.SHOW_PLAN),
        ("roadmap due", init_texts.SHOW_DUE),
    ]
    if go_to:
        commands.insert(0, (f"cd {go_to}", init_texts.GO_THERE))
    return (
        Paragraph(words.say(init_texts.WRITTEN, folder=folder)),
        _rows([(path, words.say(meaning)) for path, meaning in files]),
        Paragraph(""),
        Paragraph(words.say(init_texts.NEXT)),
        _rows([(call, words.say(meaning)) for call, meaning in commands]),
    )


def _rows(rows: Sequence[tuple[str, str]]) -> Lines:
    """Two columns of text, the same in a terminal and in a pipe."""
    width = max(len(first) for first, _ in rows)
    return Lines(tuple(f"  {first:{width}}  {second}" for first, second in rows), Place.FOOT)


def fact_texts(plan: NewPlan, server: BuildServer, words: Words) -> Iterator[tuple[Fact, str]]:
    """Everything that the user said or left out about the plan, in the order of the questions."""
    nothing = words.say(init_texts.NOTHING)
    yield Fact.TITLE, plan.title
    yield Fact.PERIOD, words.period(plan.period)
    yield Fact.MUNICIPALITY, plan.municipality or nothing
    yield Fact.SCHOOLS, ", ".join(school.name for school in plan.schools) or nothing
    yield Fact.RESPONSIBLE, "; ".join(map(_named, plan.people)) or nothing
    activities = (
        words.say(init_texts.FACT_ACTIVITY, title=each.title, period=each.period)
        for each in plan.activities
    )
    yield Fact.ACTIVITIES, "; ".join(activities) or nothing
    yield Fact.SERVER, nothing if server is BuildServer.NONE else server.value


def _note_on_summer(period: Period, words: Words) -> str:
    """What to type for a school year without its summer; empty for other periods."""
    if period != school_year(period.start.year):
        return ""
    to_may = span_of(month_with(period.start), month_of(period.deadline.year, LAST_MONTH))
    return words.say(init_texts.PERIOD_HAS_SUMMER, period=to_may.written)


def _named(person: NewPerson) -> str:
    return f"{person.name}, {person.post}" if person.post else person.name
