"""What was recorded, in sentences."""

from __future__ import annotations

from vpr_roadmap.language import texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.queries.recording import Made
from vpr_roadmap.writers.page import Page, Paragraph
from vpr_roadmap.writers.states import state_text


def record_page(made: tuple[Made, ...], path: str, reporter: str, words: Words) -> Page:
    """A sentence for each record, what it says and how its point stands now; and where it is."""
    sentences = (_sentence(each, words) for each in made)
    where = words.say(texts.RECORDED_IN, path=path, reporter=reporter)
    return tuple(Paragraph(text) for text in (*sentences, where))


def _sentence(made: Made, words: Words) -> str:
    record, state = made.record, state_text(made.at, words)
    if record.status is Status.SCHEDULED:
        return words.say(texts.MADE_SCHEDULED, point=made.at.id, until=record.until, state=state)
    text, said = texts.MADE, record
    if made.taken_back:
        text, said = texts.TAKEN_BACK, made.taken_back
    return words.say(
        text,
        point=record.point,
        school=_school(made, record, words),
        status=texts.STATUSES[said.status.value],
        day=said.date,
        state=state,
    )


def _school(made: Made, record: Record, words: Words) -> str:
    if made.school is not None:
        return f", {made.school}"
    if made.at.by_school and record.school is None:
        return words.say(texts.MADE_FOR_ALL, n=len(made.at.parts))
    return ""
