"""The sections and activities of the plan, with deadlines and responsible parties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import FirstSeen, ImportedActivity, ImportedSection
from vpr_roadmap.importing.plan_table.cell_texts import is_dash, one_line, with_list_lines
from vpr_roadmap.importing.plan_table.columns import Column, Role
from vpr_roadmap.importing.plan_table.deadline_cells import (
    DeadlineCells,
    deadline_cells,
    read_cells,
)
from vpr_roadmap.importing.plan_table.plan_row import PlanRow
from vpr_roadmap.importing.plan_table.proposals import proposals_of
from vpr_roadmap.importing.plan_table.reading import (
    PlanInTables,
    TableActivity,
    TableSection,
    other_cells,
)
from vpr_roadmap.importing.plan_table.section_dates import SectionDate, date_of
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.importing.responsible.cells import NamedParty, ResponsibleCell, read_responsible
from vpr_roadmap.importing.responsible.parties import Mention, Parties
from vpr_roadmap.importing.row_dating import Dating
from vpr_roadmap.language.texts import import_remark_texts as texts

NO_SECTION = ("б/н", "Без раздела")
"""The number and title of the section for the activities before the first one.

Numbers of activities have to begin with the number of their section, if that is a number.
"""


class Cells(NamedTuple):
    """What the cells of an activity contain."""

    activity: TableActivity
    deadline: DeadlineCells
    responsible: ResponsibleCell
    coexecutors: ResponsibleCell

    @property
    def place(self) -> Place:
        return self.activity.row.place


class SectionCells(NamedTuple):
    section: TableSection
    activities: tuple[Cells, ...]


def cells_of(plan: PlanInTables, month: str = "") -> tuple[SectionCells, ...]:
    """The cells of all activities, by section; `month` is that of a plan for one month."""
    titles: dict[str, str] = {}
    found = []
    for section in plan.sections:
        titles[section.number] = section.title
        parts = section.number.split(".")
        above = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
        date = date_of(titles.get(number, "") for number in above)
        date = date if date.month else date._replace(month=month)
        found.append(
            SectionCells(section, tuple(_cells(each, date) for each in section.activities))
        )
    return tuple(found)


def _cells(activity: TableActivity, section: SectionDate) -> Cells:
    row = activity.row
    responsible, coexecutors = row.text(Role.RESPONSIBLE), row.text(Role.COEXECUTORS)
    return Cells(
        activity,
        deadline_cells(row, section),
        _with_posts(read_responsible("" if is_dash(responsible) else responsible), row),
        read_responsible("" if is_dash(coexecutors) else coexecutors),
    )


def _with_posts(cell: ResponsibleCell, row: PlanRow) -> ResponsibleCell:
    """The parties with the posts of the column «Должность», if it has one for each person."""
    printed = row.text(Role.POST)
    names = cell.names
    if not printed or not all(each.is_person and each.post is None for each in names):
        return cell
    posts = printed.split("\n") if "\n" in printed else re.split(r"[,;]", printed)
    posts = [post for each in posts if (post := each.strip(" ,;")) and not is_dash(post)]
    if len(posts) != len(names):
        return cell
    named = tuple(each._replace(post=post) for each, post in zip(names, posts, strict=True))
    return cell._replace(names=named)


def parties_of(sections: Sequence[SectionCells], known: Sequence[FirstSeen]) -> Parties:
    """The people and groups of all cells; `known` are those named around the table."""
    mentions = [
        Mention(party, cells.place)
        for section in sections
        for cells in section.activities
        for cell in (cells.responsible, cells.coexecutors)
        for party in cell.names
    ]
    return Parties(known, mentions)


def imported_sections(
    sections: Sequence[SectionCells], parties: Parties, dating: Mapping[Place, Dating]
) -> tuple[ImportedSection, ...]:
    """The sections as the plan has them; `dating` is by the place of the row."""
    nobody = not any(cells.responsible.names for each in sections for cells in each.activities)
    found = [_section(each, parties, dating, nobody=nobody) for each in sections]
    return tuple(_of_no_section(each) if _lacks_section(each, found) else each for each in found)


def _lacks_section(section: ImportedSection, sections: Sequence[ImportedSection]) -> bool:
    """Whether activities stand before the first section: a plan has sections or none."""
    return not section.title and len(sections) > 1


def _of_no_section(section: ImportedSection) -> ImportedSection:
    place = section.activities[0].place
    number, title = NO_SECTION
    remark = Remark("section-missing", texts.SECTION_MISSING, {"title": title}, place)
    return section._replace(number=number, title=title, place=place, remarks=(remark,))


def _section(
    cells: SectionCells,
    parties: Parties,
    dating: Mapping[Place, Dating],
    *,
    nobody: bool,
) -> ImportedSection:
    section = cells.section
    activities = tuple(_activity(each, parties, dating, nobody=nobody) for each in cells.activities)
    if section.row is None:
        return ImportedSection("", "", activities)
    printed = tuple(_printed_cells(section))
    return ImportedSection(section.number, section.title, activities, section.row.place, printed)


def _printed_cells(section: TableSection) -> Iterator[tuple[str, str]]:
    """What the row of a section prints besides its number and title."""
    assert section.row
    for column, text in zip(section.row.header.columns, section.row.texts, strict=True):
        if column.role not in (Role.NUMBER, Role.TITLE) and column.heading and text:
            yield column.heading, one_line(text)


def _activity(
    cells: Cells,
    parties: Parties,
    dating: Mapping[Place, Dating],
    *,
    nobody: bool,
) -> ImportedActivity:
    activity, row, place = cells.activity, cells.activity.row, cells.place
    deadline = read_cells(cells.deadline, dating[place], place)
    responsible = _names(cells.responsible, parties)
    coexecutors, doubled = _coexecutors(cells, parties)
    unsplit = row.unsplit
    remarks = [*activity.remarks, *(() if unsplit else deadline.remarks)]
    if unsplit:
        values: dict[str, object] = {"text": one_line(unsplit)}
        remarks.append(Remark("cell-unsplit", texts.CELL_UNSPLIT, values, place))
    elif not cells.responsible.names and not nobody:
        remarks.append(Remark("responsible-missing", texts.RESPONSIBLE_MISSING, {}, place))
    remarks += (
        Remark("coexecutor-responsible", texts.COEXECUTOR_RESPONSIBLE, {"name": each}, place)
        for each in doubled
    )
    title = with_list_lines(row.title)
    return ImportedActivity(
        number=activity.number,
        title=title,
        period=deadline.period,
        place=place,
        printed=activity.printed,
        wording=deadline.wording,
        responsible=responsible,
        responsible_wording=_wording(cells, responsible),
        coexecutors=coexecutors,
        expected_result=with_list_lines(row.text(Role.RESULT)) or None,
        cells=tuple(_other_cells(cells)),
        proposals=proposals_of(title),
        remarks=tuple(remarks),
    )


def _names(cell: ResponsibleCell, parties: Parties) -> tuple[str, ...]:
    """The names to write, each party once."""
    found = {parties.key_of(each): parties.name_of(each) for each in reversed(cell.names)}
    return tuple(reversed(found.values()))


def _wording(cells: Cells, responsible: Sequence[str]) -> str | None:
    """The cell as printed if the names do not give it back."""
    cell = cells.responsible
    if cell.wording or tuple(each.printed for each in cell.names) == tuple(responsible):
        return cell.wording
    return one_line(cells.activity.row.text(Role.RESPONSIBLE))


def _coexecutors(cells: Cells, parties: Parties) -> tuple[tuple[str, ...], list[str]]:
    """The names of the co-executors, and of those who are responsible too."""
    responsible = {parties.key_of(each) for each in cells.responsible.names}
    own: list[NamedParty] = []
    doubled = []
    for each in cells.coexecutors.names:
        if parties.key_of(each) in responsible:
            doubled.append(each.printed)
        else:
            own.append(each)
    return _names(ResponsibleCell(tuple(own)), parties), doubled


def _other_cells(cells: Cells) -> Iterator[tuple[str, str]]:
    row = cells.activity.row
    yield from other_cells(row, with_marks=cells.deadline.has_more_than_marks)
    text = row.text(Role.COEXECUTORS)
    column: Column | None = row.header.column(Role.COEXECUTORS)
    if column and text and not cells.coexecutors.names:
        yield column.heading, one_line(text)
