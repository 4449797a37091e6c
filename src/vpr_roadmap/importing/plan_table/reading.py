"""Read the tables of a plan: sections and activities, before their deadlines are dated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.account import RowUse
from vpr_roadmap.importing.blocks import Paragraph, Place
from vpr_roadmap.importing.plan_table.cell_texts import is_dash, is_ditto, one_line, with_list_lines
from vpr_roadmap.importing.plan_table.columns import MARKED, Role
from vpr_roadmap.importing.plan_table.numbering import Numbers, go_on, section_numbers
from vpr_roadmap.importing.plan_table.plan_row import PlanRow
from vpr_roadmap.importing.plan_table.plan_tables import PlanTable
from vpr_roadmap.importing.plan_table.printed_numbers import PrintedNumber, roman
from vpr_roadmap.importing.plan_table.rows import read_rows
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.texts import import_remark_texts as texts


class TableActivity(NamedTuple):
    """An activity of the table with its number; `row` has the joined texts of its rows."""

    number: str
    printed: str | None
    row: PlanRow
    remarks: tuple[Remark, ...] = ()


class TableSection(NamedTuple):
    """A section of the table; `row` is None for the activities before the first section."""

    number: str
    row: PlanRow | None
    activities: tuple[TableActivity, ...]

    @property
    def title(self) -> str:
        return self.row.title if self.row else ""


class TakenRow(NamedTuple):
    """What a row or a paragraph was taken for; `number` is that of its section or activity."""

    place: Place
    use: RowUse
    number: str | None = None
    paragraph: Paragraph | None = None
    remarks: tuple[Remark, ...] = ()


class PlanInTables(NamedTuple):
    """The plan of a document's tables. `headings` are the printed ones of its columns, in order."""

    sections: tuple[TableSection, ...]
    rows: tuple[TakenRow, ...]
    headings: tuple[str, ...]


class _Draft:
    """A section while its rows are read."""

    def __init__(self, row: PlanRow | None) -> None:
        self.row = row
        self.activities: list[PlanRow] = []
        self.places: list[list[tuple[Place, RowUse]]] = []


def read_tables(tables: Sequence[PlanTable]) -> PlanInTables:
    """The sections and activities of the plan's tables, and the use of each row."""
    rows = _with_texts_above(read_rows(tables))
    drafts, others = _drafts(rows)
    drafts = [draft for draft in drafts if draft.row or draft.activities]
    titled = [draft for draft in drafts if draft.row]
    nested = _nested(titled)
    prefixes = section_numbers([_number_of(draft) for draft in titled], nested)
    shared = _shared(titled, nested)
    prefix_of = {
        id(draft): prefix.rpartition(".")[0] if draft in shared else prefix
        for draft, prefix in zip(titled, prefixes, strict=True)
    }
    own_prefix = {id(draft): prefix for draft, prefix in zip(titled, prefixes, strict=True)}
    numbers = Numbers(
        [
            (prefix_of.get(id(draft), ""), [row.number for row in draft.activities])
            for draft in drafts
        ]
    )
    sections: list[TableSection] = []
    taken = [*others]
    shown: dict[str, str] = {"": ""}
    previous = ""
    for draft in drafts:
        prefix = prefix_of.get(id(draft), "")
        activities = _numbered(draft, prefix, numbers, previous)
        previous = activities[-1].number if activities else previous
        for activity, places in zip(activities, draft.places, strict=True):
            taken += (TakenRow(place, use, activity.number) for place, use in places)
        own = own_prefix.get(id(draft), "")
        number = shown[own] = _shown(draft.row, own, shown, is_roman=draft in shared)
        if draft.row and not draft.row.is_beside:
            taken.append(TakenRow(draft.row.place, RowUse.SECTION, number, draft.row.paragraph))
        sections.append(TableSection(number, draft.row, activities))
    return PlanInTables(tuple(sections), tuple(taken), _headings(tables))


def _numbered(
    draft: _Draft, section: str, numbers: Numbers, previous: str
) -> tuple[TableActivity, ...]:
    """The activities of a section with their numbers; `previous` is the number before them."""
    found: list[TableActivity] = []
    for row in draft.activities:
        given = numbers.give(section, row.number, previous)
        before = found[-1].row.number if found else None
        remarks = _remarks_on_number(row, given.number, before, is_repeated=given.is_repeated)
        found.append(TableActivity(given.number, given.printed, row, tuple(remarks)))
        previous = given.number
    return tuple(found)


def _shared(drafts: Sequence[_Draft], nested: Sequence[bool]) -> list[_Draft]:
    """The subsections without numbers through which the numbers of their section go on.

    Their activities have the number of the section before theirs; the subsections themselves have
    Roman numbers, which no number of an activity has to begin with.
    """
    groups: list[list[_Draft]] = []
    for draft, is_nested in zip(drafts, nested, strict=True):
        if is_nested and groups:
            groups[-1].append(draft)
        else:
            groups.append([draft])
    below = [draft for group in groups for draft in group[1:]]
    if any(draft.row and draft.row.number for draft in below):
        return []
    numbers = [[[row.number for row in each.activities] for each in group] for group in groups]
    return below if go_on(numbers) else []


def _shown(row: PlanRow | None, prefix: str, shown: Mapping[str, str], *, is_roman: bool) -> str:
    """The number of a section: a Roman one as printed, without its dot.

    `shown` are the numbers of the sections before; `is_roman` asks for «2.II» instead of 2.2.
    """
    if row and row.number and not row.number.is_arabic and row.number.value == prefix:
        return row.number.printed.rstrip(".) ")
    parent, dot, last = prefix.rpartition(".")
    last = roman(int(last)) if is_roman and last.isdecimal() else last
    return f"{shown.get(parent, parent)}{dot}{last}"


def _drafts(rows: Iterable[PlanRow]) -> tuple[list[_Draft], list[TakenRow]]:
    drafts = [_Draft(None)]
    others: list[TakenRow] = []
    for row in rows:
        if row.use is RowUse.SECTION:
            drafts.append(_Draft(row))
        elif row.use is RowUse.ACTIVITY:
            drafts[-1].activities.append(row)
            drafts[-1].places.append([(row.place, row.use)])
        elif row.use is RowUse.CONTINUATION and drafts[-1].activities:
            drafts[-1].activities[-1] = _joined(drafts[-1].activities[-1], row)
            drafts[-1].places[-1].append((row.place, row.use))
        elif row.use in (RowUse.LEFT_OUT, RowUse.CONTINUATION):
            text = " ".join(one_line(each.text) for each in row.line.filled) if row.line else ""
            remark = Remark("row-left-out", texts.ROW_LEFT_OUT, {"text": text}, row.place)
            others.append(TakenRow(row.place, RowUse.LEFT_OUT, remarks=(remark,)))
        else:
            others.append(TakenRow(row.place, row.use))
    return drafts, others


def _joined(row: PlanRow, rest: PlanRow) -> PlanRow:
    """A row with the texts of the row that carries it on."""
    joined = []
    for at, (text, more) in enumerate(zip(row.texts, rest.texts, strict=True)):
        own = at in rest.own and more
        joined.append(f"{text}\n{more}" if text and own else text or (more if own else ""))
    adds_title = rest.title and not rest.title_is_merged
    title = f"{row.title}\n{rest.title}" if adds_title else row.title
    return row._replace(texts=tuple(joined), title=title)


def _with_texts_above(rows: Sequence[PlanRow]) -> Iterator[PlanRow]:
    """The rows, with the text of the row above instead of ditto marks."""
    above: PlanRow | None = None
    for row in rows:
        if row.use is RowUse.ACTIVITY:
            if above and len(above.texts) == len(row.texts):
                texts_of_row = tuple(
                    before if is_ditto(text) else text
                    for text, before in zip(row.texts, above.texts, strict=True)
                )
                row = row._replace(texts=texts_of_row)
            above = row
        yield row


def _number_of(draft: _Draft) -> PrintedNumber | None:
    """The number of a section: printed, or the one that all its activities begin with."""
    assert draft.row
    if draft.row.number:
        return draft.row.number
    values = [
        row.number.value for row in draft.activities if row.number and "." in row.number.value
    ]
    first = {value.partition(".")[0] for value in values}
    return PrintedNumber("", first.pop()) if len(first) == 1 else None


def _nested(drafts: Sequence[_Draft]) -> list[bool]:
    """Which sections are below another: those of a kind that follows it directly."""
    found: list[bool] = []
    below: set[str] = set()
    above: set[str] = set()
    for at, draft in enumerate(drafts):
        kind = _kind(draft)
        before = drafts[at - 1] if at else None
        if before and not before.activities and not found[-1] and kind != _kind(before):
            below.add(kind)
            above.add(_kind(before))
        found.append(kind in below - above and at > 0)
    return found


def _kind(draft: _Draft) -> str:
    """Sections of one kind look alike: the noun, and how they are numbered."""
    assert draft.row
    number = draft.row.number
    noun = re.match(r"[^\W\d_]+", draft.row.title)
    paragraph = draft.row.paragraph
    style = "" if number is None else f"{number.is_arabic} {number.depth}"
    style += f" {paragraph.level}" if paragraph else ""
    named = re.match(
        r"(?i)(?:направлени|блок|модул|этап|задач|цел|подраздел|раздел)", draft.row.title
    )
    return f"{style} {noun[0].lower() if noun and named else ''}"


def _remarks_on_number(
    row: PlanRow, number: str, before: PrintedNumber | None, *, is_repeated: bool
) -> Iterator[Remark]:
    """Remarks on a repeated number, and on one that a workbook may have cut.

    `before` is the printed number of the activity before it.
    """
    if row.number is None:
        return
    values: dict[str, object] = {"printed": row.number.printed, "number": number}
    if row.is_number and (is_repeated or _may_be_cut(row.number, before)):
        text = texts.NUMBER_STORED_AS_NUMBER
        values["possible"] = f"{row.number.value}0"
        yield Remark("number-stored-as-number", text, values, row.place)
    elif is_repeated:
        yield Remark("number-repeated", texts.NUMBER_REPEATED, values, row.place)


def _may_be_cut(number: PrintedNumber, before: PrintedNumber | None) -> bool:
    """Whether a number lost its zero: 2.1 after 2.9 may have been 2.10."""
    if before is None or "." not in number.value:
        return False
    section, _, last = before.value.rpartition(".")
    return last.isdecimal() and f"{number.value}0" == f"{section}.{int(last) + 1}"


def _headings(tables: Sequence[PlanTable]) -> tuple[str, ...]:
    headings = [each.heading for table in tables[:1] for each in table.header.columns]
    return tuple(dict.fromkeys(each for each in headings if each))


def other_cells(row: PlanRow, *, with_marks: bool) -> tuple[tuple[str, str], ...]:
    """The texts of the columns that have no key, with their headings.

    `with_marks` includes those of the quarters and months.
    """
    roles = {Role.OTHER, Role.POST, *(MARKED if with_marks else ())}
    return tuple(
        (column.heading, with_list_lines(text))
        for column, text in zip(row.header.columns, row.texts, strict=True)
        if column.role in roles or (column.role in MARKED and not column.is_understood)
        if column.heading and text and (column.role not in MARKED or not is_dash(text))
    )
