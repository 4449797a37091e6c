"""The differences between a plan and a document, as a page or a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts, compare_texts, plan_part_texts
from vpr_roadmap.language.words import Words, capitalize_first
from vpr_roadmap.matching.word_changes import Change, Run
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.parties import Responsible
from vpr_roadmap.queries.compare.values import (
    Comparison,
    Difference,
    Kind,
    Part,
    Renumbered,
)
from vpr_roadmap.rendering.page import Block, ChangedTexts, Column, Heading, Paragraph, Rows
from vpr_roadmap.rendering.pages.compare.fields import field_name, field_runs, field_texts
from vpr_roadmap.rendering.pages.labels import deadline_text, item_number

SHOWN_TITLE = 55
"""The length to which the title of an activity is cut in a heading."""
_HEADINGS: dict[str, Text] = {
    Part.COLUMN: compare_texts.COLUMNS,
    Part.SECTION: compare_texts.SECTIONS,
    Part.ACTIVITY: compare_texts.ACTIVITIES,
}


def compare_page(
    answer: Comparison, file: str, places: Mapping[str, str], words: Words
) -> Iterator[Block]:
    """The summary, then the differences by part of the plan.

    `places` has the place of each activity in the document, by its number.

    Activities of which only the number changed are in the summary alone.
    """
    yield Heading(words.say(compare_texts.TITLE, file=file))
    yield Paragraph(words.say(compare_texts.PLAN, plan=answer.ours.name))
    yield from map(Paragraph, summary(answer, words))
    heading = ""
    for each in answer.differences:
        if each.part == Part.ACTIVITY and each.kind is Kind.MOVED and not each.fields:
            continue
        if heading != (following := words.say(_heading_of(each.part))):
            heading = following
            yield Heading(heading, 2)
        yield Heading(_name(each, places, words), 3)
        if rows := tuple(_rows(each, answer, words)):
            yield ChangedTexts(rows)


def summary(answer: Comparison, words: Words) -> Iterator[str]:
    """What differs, in sentences: how many differences, what was not compared, the numbers."""
    counts = tuple(
        words.say(compare_texts.COUNTS[kind], n=n) for kind, n in answer.counts.items() if n
    )
    none, some = compare_texts.NO_DIFFERENCES, compare_texts.DIFFERENCES
    total = len(answer.differences)
    yield words.say(some, total=total, counts=counts) if counts else words.say(none)
    for in_first, text in (
        (False, compare_texts.NOT_IN_DOCUMENT),
        (True, compare_texts.NOT_IN_PLAN),
    ):
        parts = [each.part for each in answer.not_compared if each.in_first is in_first]
        if parts:
            yield words.say(text, parts=[part_name(part, words) for part in parts])
    if renumbered := answer.renumbered:
        ranges = tuple(_range(each, words) for each in renumbered)
        yield words.say(compare_texts.RENUMBERED, ranges=ranges)


def compare_table(answer: Comparison, words: Words) -> Rows:
    """A row for each field that differs, and for each row that only one of the two has."""
    headings = (
        compare_texts.KIND,
        compare_texts.PART,
        compare_texts.NUMBER_IN_PLAN,
        compare_texts.NUMBER_IN_DOCUMENT,
        compare_texts.FIELD,
        compare_texts.IN_PLAN,
        compare_texts.IN_DOCUMENT,
    )
    columns = tuple(Column(words.say(heading)) for heading in headings)
    return Rows(columns, _table_rows(answer, words))


def part_name(part: str, words: Words) -> str:
    """The name of a part of the plan; the key itself if it has no name."""
    text = plan_part_texts.PARTS.get(part)
    return words.say(text) if text else part


def _table_rows(answer: Comparison, words: Words) -> Iterator[tuple[str, ...]]:
    for each in answer.differences:
        numbers = (_number(each.was_number, words), _number(each.number, words))
        row = (words.say(compare_texts.HOW[each.kind]), part_name(each.part, words), *numbers)
        if each.kind is Kind.ADDED:
            yield (*row, "", "", each.text)
        elif each.kind is Kind.REMOVED:
            yield (*row, "", each.text, "")
        elif not each.fields:
            yield (*row, words.say(compare_texts.ALL_NUMBERS), *numbers)
        for change in each.fields:
            yield (*row, field_name(change, words), *field_texts(change, words))


def _number(number: str | None, words: Words) -> str:
    return item_number(number, words) if number else ""


def _heading_of(part: str) -> Text:
    return _HEADINGS.get(part, compare_texts.TEXTS)


def _name(each: Difference, places: Mapping[str, str], words: Words) -> str:
    """«2.4 Методический семинар… — изменено, в плане 2.3 (таблица 1, строка 17)»."""
    how = words.say(compare_texts.HOW[each.kind])
    if each.is_renumbered:
        how = f"{how}, {words.say(compare_texts.WAS_NUMBER, number=each.was_number)}"
    if each.part == Part.ACTIVITY and (place := places.get(each.number or "")):
        how = words.say(compare_texts.HOW_AND_PLACE, how=how, place=place)
    return words.say(compare_texts.HEADING, what=_what(each, words), how=how)


def _what(each: Difference, words: Words) -> str:
    number = each.number if each.number is not None else each.was_number
    match each.part:
        case Part.ACTIVITY | Part.SECTION:
            title = _shortened(each.text)
            return words.say(answer_texts.SHOW_ACTIVITY, number=number, title=title)
        case Part.COLUMN:
            label = compare_texts.FIELDS.get(each.text)
            return words.say(label) if label else each.text
    part = capitalize_first(part_name(each.part, words))
    if not number:
        return part
    return words.say(compare_texts.HEADING_NUMBER, part=part, number=number)


def _shortened(title: str) -> str:
    """The title up to `SHOWN_TITLE` characters, cut between words."""
    if len(title) <= SHOWN_TITLE:
        return title
    start = title[:SHOWN_TITLE].rpartition(" ")[0] or title[:SHOWN_TITLE]
    return start.rstrip(" .,;:–—-") + "…"


def _rows(
    each: Difference, answer: Comparison, words: Words
) -> Iterator[tuple[str, tuple[Run, ...]]]:
    if each.kind in (Kind.ADDED, Kind.REMOVED):
        change = Change.ADDED if each.kind is Kind.ADDED else Change.REMOVED
        yield from _whole_rows(each, change, answer, words)
    for field in each.fields:
        yield field_name(field, words), tuple(field_runs(field, words))


def _whole_rows(
    each: Difference, change: Change, answer: Comparison, words: Words
) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """All of a row that only one of the two has."""
    if each.part == Part.COLUMN:
        return
    plan = answer.theirs if change is Change.ADDED else answer.ours
    activity = plan.activity(each.number or each.was_number or "")
    name = "title" if each.part in _HEADINGS else "text"
    facts = [(words.say(compare_texts.FIELDS[name]), each.text)]
    if each.part == Part.ACTIVITY and activity:
        facts += _facts(activity, words)
    for label, text in facts:
        if text:
            yield label, (Run(change, text, is_spaced=False),)


def _facts(activity: Activity, words: Words) -> Iterator[tuple[str, str]]:
    """What the row of an activity prints beside its title: labels and texts."""
    texts = {
        "period": deadline_text(activity, words),
        "responsible": activity.responsible_wording or _names(activity.responsible),
        "coexecutors": _names(activity.coexecutors),
        "expected_result": activity.expected_result or "",
    }
    yield from ((words.say(compare_texts.FIELDS[name]), text) for name, text in texts.items())
    yield from activity.cells


def _names(responsible: Iterable[Responsible]) -> str:
    return ", ".join(each.as_written for each in responsible)


def _range(each: Renumbered, words: Words) -> str:
    was, now = (f"{first}–{last}" if first != last else first for first, last in each[:2])
    if each.activities == 1:
        return words.say(compare_texts.RANGE, was=was, now=now)
    return words.say(compare_texts.RANGE_OF_SEVERAL, was=was, now=now, n=each.activities)
