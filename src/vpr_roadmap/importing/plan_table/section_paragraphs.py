"""The paragraphs and sheets that are the titles of sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.importing.blocks import Paragraph, Place
from vpr_roadmap.importing.plan_table.cell_texts import clean
from vpr_roadmap.importing.plan_table.plan_tables import PlanTable, is_plan_title
from vpr_roadmap.importing.plan_table.section_dates import date_of
from vpr_roadmap.importing.plan_table.section_rows import (
    MAX_TITLE,
    is_continued,
    is_named_section,
    is_note,
    split_section,
)


def section_paragraphs(tables: Sequence[PlanTable]) -> list[tuple[Paragraph, ...]]:
    """For each table the titles of sections before it: at most one, after those above it."""
    if len(tables) < 2:
        return [()] * len(tables)
    are_sheets = len({each.table.place.sheet for each in tables}) > 1
    nearest = [_of_sheet(each) if are_sheets else _nearest(each.before) for each in tables]
    others = [each for each in nearest[1:] if each]
    if nearest[0] and not are_sheets and not _is_like(nearest[0], others, tables[0].before):
        nearest[0] = None
    if not others:
        return [()] * len(tables)
    found = [
        (*_above(each, table.before), each) if each else ()
        for each, table in zip(nearest, tables, strict=True)
    ]
    levels = {each.level for titles in found[1:] for each in titles[:-1]}
    found[0] = tuple(each for each in found[0] if each is nearest[0] or _may_be_above(each, levels))
    return found


def _nearest(before: Sequence[Paragraph]) -> Paragraph | None:
    last = next((each for each in reversed(before) if clean(each.text)), None)
    if last is None or len(text := clean(last.text)) > MAX_TITLE:
        return None
    looks = last.level or last.is_bold or last.is_centered or _is_numbered(last)
    return None if is_continued(text) or is_note(text) or not looks else last


def _of_sheet(table: PlanTable) -> Paragraph | None:
    """The month above the table of a sheet, otherwise the name of the sheet."""
    sheet = table.table.place.sheet or ""
    last = next((each for each in reversed(table.before) if clean(each.text)), None)
    if last and (_month(last) or clean(last.text) == clean(sheet)):
        return last
    return Paragraph(sheet, Place(sheet=sheet)) if clean(sheet) else None


def _is_like(first: Paragraph, others: Sequence[Paragraph], before: Sequence[Paragraph]) -> bool:
    """Whether the paragraph before the first table is the title of a section, not of the plan."""
    if _is_numbered(first):
        return True
    if is_plan_title(first) or not others:
        return False
    if _month(first) and all(map(_month, others)):
        return True
    has_title = any(
        each is not first and (each.level or each.is_bold or is_plan_title(each)) for each in before
    )
    return has_title and {_style(each) for each in others} == {_style(first)}


def _above(title: Paragraph, before: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The titles directly above a title that are those of sections around it."""
    found: list[Paragraph] = []
    below = title
    for each in _upwards(title, before):
        number, own = (split_section(clean(one.text))[0] for one in (each, below))
        is_above = 0 < each.level < below.level or bool(number and own and own.continues(number))
        if not is_above:
            break
        found.insert(0, each)
        below = each
    return tuple(found)


def _upwards(title: Paragraph, before: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs with a text above a title, the nearest first."""
    at = next((at for at, each in enumerate(before) if each is title), 0)
    return (each for each in reversed(before[:at]) if clean(each.text))


def _may_be_above(paragraph: Paragraph, levels: set[int]) -> bool:
    """Whether a heading before the first table is not the title of the plan."""
    is_one_of_several = paragraph.level in levels or _is_numbered(paragraph)
    return is_one_of_several and not is_plan_title(paragraph)


def _style(paragraph: Paragraph) -> tuple[int, bool, bool]:
    return paragraph.level, paragraph.is_bold, paragraph.is_centered


def _month(paragraph: Paragraph) -> bool:
    return bool(date_of([clean(paragraph.text)]).month)


def _is_numbered(paragraph: Paragraph) -> bool:
    text = clean(paragraph.text)
    return is_named_section(text) or split_section(text)[0] is not None
