"""The parts that only the report at the end of the year has."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.order import Passport
from vpr_roadmap.queries.report import Report
from vpr_roadmap.rendering.page import Block, Column, Paragraph, Table
from vpr_roadmap.rendering.pages.report.tables import arrears


def goal(passport: Passport, words: Words) -> Iterator[Block]:
    """The goal and the tasks of the passport, word for word."""
    if passport.goal:
        yield Paragraph(passport.goal)
    if passport.tasks:
        yield Paragraph(words.say(texts.TASKS))
    for task in passport.tasks:
        yield Paragraph(words.say(texts.NUMBERED, number=task.number, heading=task.text))


def directions(passport: Passport, words: Words) -> Table:
    """The directions of the passport, with room to write what was done."""
    numbered = ((direction.number, direction.text) for direction in passport.directions)
    entries = (words.say(texts.NUMBERED, number=number, heading=text) for number, text in numbered)
    return _table_with_space(texts.DIRECTION, texts.WHAT_WAS_DONE, tuple(entries), words)


def results(expected: str, words: Words) -> Block:
    """The expected results, with room to write what was achieved."""
    return _table_with_space(texts.EXPECTED, texts.ACHIEVED, (expected,), words)


def carried(answer: Report, words: Words) -> Iterator[Block]:
    """What is neither fulfilled nor cancelled."""
    if not answer.plan.is_reported:
        yield Paragraph(words.say(texts.ARREARS_UNKNOWN))
    elif not answer.open:
        yield Paragraph(words.say(texts.NOTHING_CARRIED))
    else:
        yield from arrears(answer.open, answer, words)


def _table_with_space(heading: Text, other: Text, texts_: tuple[str, ...], words: Words) -> Table:
    columns = (Column(words.say(heading), grows=True), Column(words.say(other), grows=True))
    fill = words.say(texts.TO_BE_FILLED)
    return Table(columns, tuple((text, fill) for text in texts_), headed=True)
