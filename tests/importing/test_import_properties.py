"""What holds for the import of any document."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.documents import HEAD, document, table
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.account import Account, RowUse
from vpr_roadmap.importing.blocks import Cell, Document, Place, Row, Table
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.plan_table.cell_texts import clean, one_line
from vpr_roadmap.plan.activities import is_of_another_section
from vpr_roadmap.plan.parties import Person
from vpr_roadmap.validation.documents.fields import is_activity_number

TITLE = "**План работы на 2021-2022 учебный год"
NUMBERS = st.sampled_from(
    ["", "", "1", "1.", "2.", "1.1.", "1.2", "2.1.", "2.10.", "I.", "II.", "а)", "3)", "№", "^"]
)
TITLES = st.sampled_from(
    (
        *(
            "Совещание",
            "**Раздел**",
            "Раздел 2. Контроль",
            "и семинар",
            "КОНТРОЛЬ ЗА ВСЕМ",
            "Итого",
            "",
        ),
        *("^", "<", "1.3. Урок", "Мероприятия", "Задача 1. Учить", "Урок: (СОШ № 2, 4) «{а}» #1"),
    )
)
DEADLINES = st.sampled_from(
    (
        *(
            "Сентябрь",
            "май",
            "в течение года",
            "-",
            "",
            "<",
            "^",
            "до 15 мая",
            "когда-нибудь",
            "15.10",
        ),
        *("Ноябрь / Январь", "июнь", '-"-', "Сроки", "2 раза: весной", "июль 2021"),
    )
)
NAMES = st.sampled_from(
    (
        *(
            "Рогов Б.Б.",
            "Б. Б. Рогов",
            "Дымова С.А., ОУ",
            "",
            "<",
            "^",
            "методист Рогов Б.Б.",
            "Рогов",
        ),
        *("руководители ОУ", "Руководители  ОУ", "МКУ «ИМЦ, г. А»", "Ответственные", "то же"),
    )
)
ROWS = st.lists(st.tuples(NUMBERS, TITLES, DEADLINES, NAMES).map("|".join), max_size=12)
PARAGRAPHS = st.sampled_from(
    ["ПРИКАЗ", "**План работы на 2021-2022 учебный год", "1. Кадры", "", "Приложение", "Директор"]
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    blocks: list[str | Table] = [*draw(st.lists(PARAGRAPHS, max_size=2)), TITLE]
    for number in range(1, draw(st.integers(1, 3)) + 1):
        rows = draw(ROWS)
        head = draw(st.sampled_from([[HEAD], [HEAD], [], ["Титул|<|<|<", HEAD]]))
        lines = _without_wrong_merges([*head, *rows])
        if lines:
            sheet = draw(st.sampled_from([None, None, "План"]))
            blocks.append(table(*lines, number=number, sheet=sheet))
        blocks += draw(st.lists(PARAGRAPHS, max_size=1))
    return document(*blocks)


def _without_wrong_merges(lines: list[str]) -> list[str]:
    """The first row has no cell above it, and merged cells go on as they began."""
    fixed: list[list[str]] = []
    for line in lines:
        cells = line.split("|")
        above = fixed[-1] if fixed else None
        for at, cell in enumerate(cells):
            left = cells[at - 1] if at else "^"
            no_cell = cell == "^" and (above is None or "<" in above or above[at] == "<")
            if no_cell or (cell == "<" and left == "^"):
                cells[at] = ""
        fixed.append(cells)
    return ["|".join(cells) for cells in fixed]


@settings(max_examples=150, deadline=None)
@given(documents())
def test_every_import_keeps_the_rules(made: Document) -> None:
    with suppress(DocumentError):
        imported = import_document(made)
        _everything_is_in_the_account(made, imported.account)
        _numbers_are_valid(imported)
        _texts_are_those_of_the_document(made, imported)
        _names_are_listed(imported)
        assert import_document(made) == imported


def _everything_is_in_the_account(made: Document, account: Account) -> None:
    rows = [row.place for each in made.tables for row in each.rows if any(row.texts)]
    texts = [each.place for each in made.paragraphs if each.text]
    listed = [*(each.place for each in account.rows), *(each.place for each in account.texts)]
    assert sorted(map(str, listed)) == sorted(map(str, [*rows, *texts]))


def _numbers_are_valid(imported: Imported) -> None:
    sections = [section.number for section in imported.plan.sections if section.title]
    assert len(set(sections)) == len(sections)
    numbers = []
    for section in imported.plan.sections:
        for each in section.activities:
            numbers.append(each.number)
            assert is_activity_number(each.number)
            assert not is_of_another_section(each.number, section.number)
            assert each.title
    assert len(set(numbers)) == len(numbers)
    taken = [row.as_number for row in imported.account.rows if row.taken == RowUse.ACTIVITY]
    assert taken == numbers


def _texts_are_those_of_the_document(made: Document, imported: Imported) -> None:
    cells = " ".join(
        one_line(clean(text)) for each in made.tables for row in each.rows for text in row.texts
    )
    for section in imported.plan.sections:
        for each in section.activities:
            words = each.title.split()
            assert all(word in cells for word in words)
            assert each.wording is None or all(word in cells for word in each.wording.split())


def _names_are_listed(imported: Imported) -> None:
    people = [each.party.name for each in imported.plan.parties if isinstance(each.party, Person)]
    assert len(set(people)) == len(people)
    for section in imported.plan.sections:
        for each in section.activities:
            assert len(set(each.responsible)) == len(each.responsible)
            assert not set(each.responsible) & set(each.coexecutors)


@given(st.lists(st.lists(st.text(max_size=8), max_size=5), max_size=6))
def test_a_table_of_any_texts_is_a_plan_or_refused(texts: list[list[str]]) -> None:
    rows = tuple(
        Row(tuple(map(Cell, row)), tuple(range(len(row))), Place(table=1, row=at))
        for at, row in enumerate([HEAD.split("|"), *texts], 1)
    )
    with suppress(DocumentError):
        imported = import_document(document("План на 2021 год", Table(rows, Place(table=1))))
        _numbers_are_valid(imported)


@pytest.mark.parametrize("columns", [300, 20_000])
def test_a_very_wide_table_is_no_plan(columns: int) -> None:
    wide = table("|".join(["Мероприятия", "Сроки"] + ["а"] * columns))
    with pytest.raises(DocumentError):
        import_document(document(wide))
