"""New records in sentences."""

from __future__ import annotations

from vpr_roadmap.language.texts import record_texts, status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.queries.record import MadeRecord
from vpr_roadmap.rendering.page import Page, Paragraph
from vpr_roadmap.rendering.pages.labels import point_name
from vpr_roadmap.rendering.pages.state_labels import state_text
from vpr_roadmap.workspace.reporter_files import ReporterFile


def record_page(
    made: tuple[MadeRecord, ...], words: Words, file: ReporterFile | None = None
) -> Page:
    """A sentence per record with the state of its point now, then the file of the records."""
    sentences = [_sentence(record, words) for record in made]
    if file:
        sentences.append(
            words.say(record_texts.RECORDED_IN, path=file.path, reporter=file.reporter)
        )
    return tuple(Paragraph(text) for text in sentences)


def _sentence(made: MadeRecord, words: Words) -> str:
    record, state = made.record, state_text(made.point, made.plan, words)
    if record.status is Status.SCHEDULED:
        return words.say(
            record_texts.MADE_SCHEDULED, point=made.point.id, until=record.until, state=state
        )
    text, shown = record_texts.MADE, record
    if made.taken_back:
        scheduled = made.taken_back.status is Status.SCHEDULED
        text = record_texts.TAKEN_BACK_DATE if scheduled else record_texts.TAKEN_BACK
        shown = made.taken_back
    return words.say(
        text,
        point=point_name(record.point),
        school=_school(made, words),
        status=status_texts.STATUSES[shown.status.value],
        day=shown.date,
        until=shown.until,
        state=state,
    )


def _school(made: MadeRecord, words: Words) -> str:
    key = made.record.school
    if key is not None:
        return f", {made.plan.schools.name_of(key)}"
    return (
        words.say(record_texts.MADE_FOR_ALL, n=len(made.point.parts))
        if made.point.by_school
        else ""
    )
