"""The files of a new plan, before and after they are written, and the commands to type next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from vpr_roadmap.input.new_plan.values import NewPerson, NewPlan
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.page import Lines, Page, Paragraph, Place

Files: TypeAlias = "Sequence[tuple[str, Text]]"
"""Pairs of a path and what the file is."""


def preview_page(plan: NewPlan, files: Files, folder: str, words: Words) -> Page:
    """What the user said about the plan, and the files that will be written."""
    return (
        Paragraph(""),
        _rows([(words.say(name), value) for name, value in _facts(plan, words)]),
        Paragraph(""),
        Paragraph(words.say(init_texts.WILL_BE_WRITTEN, folder=folder)),
        _rows([(path, words.say(meaning)) for path, meaning in files]),
    )


def written_page(files: Files, folder: str, go_to: str, words: Words) -> Page:
    """What was written, and the next commands; `go_to` is the folder to go to, or empty."""
    commands = [
        ("roadmap check", init_texts.CHECK_PLAN),
        ("roadmap list", init_texts.SHOW_PLAN),
        ("roadmap due", init_texts.SHOW_DUE),
    ]
    if go_to:
        call = f'cd "{go_to}"' if " " in go_to else f"cd {go_to}"
        commands.insert(0, (call, init_texts.GO_THERE))
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


def _facts(plan: NewPlan, words: Words) -> Iterator[tuple[Text, str]]:
    yield init_texts.FACT_TITLE, plan.title
    yield init_texts.FACT_PERIOD, words.period(plan.period)
    if plan.municipality:
        yield init_texts.FACT_MUNICIPALITY, plan.municipality
    if plan.schools:
        yield init_texts.FACT_SCHOOLS, ", ".join(school.name for school in plan.schools)
    if plan.people:
        yield init_texts.FACT_RESPONSIBLE, "; ".join(map(_named, plan.people))


def _named(person: NewPerson) -> str:
    return f"{person.name}, {person.post}" if person.post else person.name
