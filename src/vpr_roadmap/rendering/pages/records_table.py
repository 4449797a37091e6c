"""Records as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpr_roadmap.language.texts import answer_texts, status_texts
from vpr_roadmap.language.words import Words, format_day, with_full_stop
from vpr_roadmap.plan.progress import Evidence, Record, Status
from vpr_roadmap.queries.log import LogItem
from vpr_roadmap.rendering.page import Cell, Column, Table
from vpr_roadmap.rendering.pages.labels import point_name

_NOTES = {
    Status.NOT_DONE: answer_texts.DETAIL_REASON,
    Status.POSTPONED: answer_texts.DETAIL_REASON,
    Status.CANCELLED: answer_texts.DETAIL_REASON,
    Status.WITHDRAWN: answer_texts.DETAIL_REASON,
}


def records_table(items: Iterable[LogItem], words: Words, *, several: bool = False) -> Table:
    """A row per record; with `several` plans, the plan is a column."""
    columns = (
        Column(words.say(answer_texts.DATE)),
        Column(words.say(answer_texts.CONTROL_POINT)),
        Column(words.say(answer_texts.STATUS)),
        Column(words.say(answer_texts.DETAILS), grows=True),
        Column(words.say(answer_texts.REPORTER)),
        *((Column(words.say(answer_texts.PLAN)),) if several else ()),
    )
    return Table(columns, tuple(_row(item, words)[: len(columns)] for item in items))


def school_name(item: LogItem) -> str:
    """The name of the record's school; empty if it is not about one school."""
    key = item.entry.record.school
    return item.plan.schools.name_of(key) if key is not None else ""


def status_text(item: LogItem, words: Words) -> str:
    """The status reported, and whether the record was taken back."""
    status = words.say(status_texts.STATUSES[item.entry.record.status.value])
    return (
        words.say(answer_texts.STATUS_TAKEN_BACK, status=status)
        if item.entry.taken_back
        else status
    )


def _row(item: LogItem, words: Words) -> tuple[Cell, ...]:
    record, school = item.entry.record, school_name(item)
    point = point_name(record.point)
    return (
        format_day(record.date),
        (point, school) if school else point,
        status_text(item, words),
        " ".join(_sentences(record, words)),
        (item.entry.reporter, format_day(record.recorded.date())),
        item.plan.name,
    )


def _sentences(record: Record, words: Words) -> Iterator[str]:
    """The fields of a record as sentences."""
    if record.result:
        yield with_full_stop(record.result)
    if record.until:
        scheduled = record.status is Status.SCHEDULED
        text = answer_texts.DETAIL_SCHEDULED if scheduled else answer_texts.DETAIL_UNTIL
        yield words.say(text, until=record.until)
    if record.basis:
        yield words.say(answer_texts.DETAIL_BASIS, basis=record.basis)
    if record.evidence:
        documents = "; ".join(map(document_text, record.evidence))
        several = len(record.evidence) > 1
        text = answer_texts.DETAIL_EVIDENCES if several else answer_texts.DETAIL_EVIDENCE
        yield words.say(text, documents=documents)
    if record.note:
        yield words.say(_NOTES.get(record.status, answer_texts.DETAIL_NOTE), note=record.note)


def document_text(evidence: Evidence) -> str:
    """«Протокол № 2 (./сканы/2.pdf)»."""
    return f"{evidence.document} ({evidence.where})" if evidence.where else evidence.document
