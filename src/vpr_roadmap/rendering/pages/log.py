"""The records, as a page and as a table."""

from __future__ import annotations

from vpr_roadmap.language.texts import answer_texts, message_texts, status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.log import Log, LogItem
from vpr_roadmap.rendering.page import Cell, Column, Page, Paragraph, Rows
from vpr_roadmap.rendering.pages.labels import item_number
from vpr_roadmap.rendering.pages.records_table import document_text, records_table, school_name


def log_page(answer: Log, words: Words) -> Page:
    """A table of the records, and their number."""
    if not answer.items:
        reported = any(plan.is_reported for plan in answer.plans)
        return (
            Paragraph(words.say(answer_texts.LOG_EMPTY if reported else message_texts.NO_RECORDS)),
        )
    table = records_table(answer.items, words, several=len(answer.plans) > 1)
    return (table, Paragraph(words.say(answer_texts.LOG_COUNT, n=len(answer.items))))


def log_table(answer: Log, words: Words) -> Rows:
    """A row per record, a column for each of its fields."""
    headings = (
        answer_texts.RECORDED,
        answer_texts.REPORTER,
        answer_texts.NUMBER,
        answer_texts.POINT,
        answer_texts.ACTIVITY,
        answer_texts.SCHOOL,
        answer_texts.STATUS,
        answer_texts.DATE,
        answer_texts.RESULT,
        answer_texts.EVIDENCE,
        answer_texts.UNTIL_DAY,
        answer_texts.BASIS,
        answer_texts.NOTE,
        answer_texts.WITHDRAWN,
        answer_texts.PLAN,
    )
    columns = tuple(Column(words.say(heading)) for heading in headings)
    return Rows(columns, (_row(item, words) for item in answer.items))


def _row(item: LogItem, words: Words) -> tuple[Cell, ...]:
    record = item.entry.record
    return (
        f"{record.recorded:%Y-%m-%d %H:%M:%S}",
        item.entry.reporter,
        item_number(item.activity.number, words),
        record.point,
        item.activity.title,
        school_name(item),
        words.say(status_texts.STATUSES[record.status.value]),
        record.date.isoformat(),
        record.result or "",
        "; ".join(map(document_text, record.evidence)),
        record.until.deadline.isoformat() if record.until else "",
        record.basis or "",
        record.note or "",
        words.say(answer_texts.YES) if item.entry.taken_back else "",
        item.plan.name,
    )
