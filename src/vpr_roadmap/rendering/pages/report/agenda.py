"""Вопросы для заседания: the questions for the council, most pressing first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words, format_day, with_full_stop
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.due import Phase
from vpr_roadmap.queries.report import Report, ReportItem
from vpr_roadmap.rendering.page import (
    Block,
    Column,
    Items,
    Paragraph,
    Sentences,
    Table,
    join_cell,
)
from vpr_roadmap.rendering.pages.labels import responsible_cell, undated_reason
from vpr_roadmap.rendering.pages.report.general import moves
from vpr_roadmap.rendering.pages.report.tables import reasons_cell
from vpr_roadmap.rendering.pages.state_labels import state_text

_COUNCIL = re.compile(r"координационн\w+ совет", re.IGNORECASE)


def agenda(answer: Report, words: Words) -> Iterator[Block]:
    """The opening sentence, then the questions in a numbered list."""
    of_council = names_council(answer.plan)
    yield Paragraph(words.say(texts.MEETING_OF_COUNCIL if of_council else texts.MEETING))
    questions = tuple(_questions(answer, words))
    if questions:
        yield Items(questions, numbered=True)
    else:
        yield Paragraph(words.say(texts.AGENDA_EMPTY))


def names_council(plan: Plan) -> bool:
    """Whether the plan or its order mentions a coordinating council."""
    clauses = (clause.text for clause in plan.order.clauses) if plan.order else ()
    titles = (activity.title for activity in plan.activities)
    return any(_COUNCIL.search(text) for text in chain(titles, clauses))


def agenda_table(answer: Report, words: Words) -> Table:
    """A row per question."""
    columns = (Column(words.say(common.NUMBER)), Column(words.say(texts.QUESTION)))
    questions = enumerate(_questions(answer, words), start=1)
    return Table(columns, tuple((str(number), question) for number, question in questions))


def _questions(answer: Report, words: Words) -> Iterator[str]:
    """What is late, due in the period or the next, moved, or without a date."""
    late: dict[str, list[ReportItem]] = {}
    for item in (*answer.overdue, *answer.overdue_later):
        late.setdefault(item.activity.number, []).append(item)
    yield from (_late(items, answer, words) for items in late.values())
    following = answer.following
    due = following.phases.get(Phase.DUE, ()) if following else ()
    now = answer.coming if answer.period else ()
    yield from (_coming(item, answer, words) for item in (*now, *due))
    for item in answer.moved_since:
        yield from moves(item, texts.AGENDA_MOVED, answer, words)
    for item in answer.items:
        if item.point.awaits_date:
            text = texts.AGENDA_UNDATED if item.activity.undated else texts.AGENDA_UNSCHEDULED
            yield _question(text, item, words, reason=undated_reason(item.activity, words))


def _late(items: Sequence[ReportItem], answer: Report, words: Words) -> str:
    """One question about all missed deadlines of an activity."""
    deadlines = sorted(item.point.deadline for item in items if item.point.deadline)
    late = reasons = ""
    several = len(items) > 1
    if answer.plan.is_reported:
        text = texts.AGENDA_FIRST_LATE if several else texts.AGENDA_DAYS_LATE
        late = words.say(text, n=(answer.as_of.day - deadlines[0]).days)
        reasons = _more(join_cell(_reasons(items, answer, words)), words)
    values = {"late": late, "more": reasons}
    if not several:
        deadline = format_day(deadlines[0])
        return _question(texts.AGENDA_LATE, items[0], words, deadline=deadline, **values)
    days = tuple(map(format_day, deadlines))
    return _question(texts.AGENDA_LATE_AGAIN, items[0], words, deadlines=days, **values)


def _reasons(items: Sequence[ReportItem], answer: Report, words: Words) -> Sentences:
    """The reasons of all items, the same ones once."""
    cells = (reasons_cell(item, answer.execution_of(item), words) for item in items)
    return Sentences(dict.fromkeys(chain.from_iterable(cells)))


def _coming(item: ReportItem, answer: Report, words: Words) -> str:
    assert item.point.deadline
    reported = ""
    if answer.plan.is_reported and item.counted_records:
        state = state_text(item.point, answer.plan, words)
        reported = _more(words.say(texts.AGENDA_STATE, state=state), words)
    deadline = format_day(item.point.deadline)
    return _question(texts.AGENDA_COMING, item, words, deadline=deadline, more=reported)


def _more(text: str, words: Words) -> str:
    """The text as a further sentence; empty if there is no text."""
    if not text:
        return ""
    return words.say(texts.AGENDA_MORE, text=with_full_stop(text))


def _question(text: Text, item: ReportItem, words: Words, **values: object) -> str:
    names = ", ".join(responsible_cell(item.activity, item.responsibilities, words))
    if not names and item.plan.parties:
        names = words.say(texts.NOBODY)
    return words.say(
        text,
        item=words.say(texts.ITEM, numbers=item.activity.number),
        title=item.activity.title.rstrip("."),
        who=words.say(texts.AGENDA_WHO, names=names) if names else "",
        **values,
    )
