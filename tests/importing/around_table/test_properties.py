"""What holds of every document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.importing.around_table.documents import (
    PLAN,
    Bold,
    Centered,
    PlanTable,
    Rows,
    document_of,
    read,
)
from vpr_roadmap.importing.around_table.pieces import printed_lines
from vpr_roadmap.importing.around_table.reading import read_around
from vpr_roadmap.importing.around_table.values import Around
from vpr_roadmap.importing.blocks import Document, Paragraph

LINES = st.sampled_from(
    [
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ",
        "П Р И К А З",
        "от 25.06.2020 № 249",
        "г.Кореновск",
        "Об утверждении плана",
        "В целях развития",
        "приказываю:",
        "1. Утвердить план.",
        "2. Назначить координатором Седову О.П.",
        "МКУ «ИМЦ» (Л.И. Симоненко) обеспечить сопровождение.",
        "3. Контроль оставляю за собой.",
        "Контроль возложить на Рогова Б.Б.",
        "Начальник",
        "С.М. Батог",
        "Исп. Рогов Б.Б.",
        "8 (861) 4-12-34",
        "С приказом ознакомлены:",
        "ПРИЛОЖЕНИЕ № 1",
        "УТВЕРЖДАЮ",
        "СОГЛАСОВАНО",
        "к приказу от 25.06.2020 № 249",
        "ДОРОЖНАЯ КАРТА",
        "на 2020-2021 учебный год",
        "ПАСПОРТ",
        "Описание проблемы:",
        "Цель: качество.",
        "Задачи:",
        "Направления:",
        "Ожидаемые результаты:",
        "Сроки реализации: 2020 год",
        "- пункт;",
        "№ 5",
        "12.09.2024 б/н",
        "В целях развития приказываю: 1. Утвердить план. 2. Контроль оставляю за собой.",
        "Назначить координатором Дымову Светлану Андреевну.",
        "Директор школы № 5 Седова Ольга Петровна",
        "Цели и задачи",
        "Сроки реализации: сентябрь 2023 – май 2024 года",
        "Работа с детьми на 2024 год",
        "",
        " \xa0",
    ]
)
ANY_LINE = LINES | st.text(max_size=40)
TEXTS = st.lists(ANY_LINE, min_size=1, max_size=4).map("\n".join)
PARAGRAPHS = TEXTS | TEXTS.map(Bold) | TEXTS.map(Centered)
TABLES: st.SearchStrategy[Rows] = st.lists(
    st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=4
)
BLOCKS = st.lists(PARAGRAPHS | TABLES | st.just(PLAN), max_size=25)


@given(BLOCKS)
def test_every_printed_line_and_every_place_is_in_the_document(
    blocks: list[str | Rows | PlanTable],
) -> None:
    document, tables = document_of(blocks)
    around = read_around(document, tables)
    printed = _all_lines(document)
    assert all(any(line in each for each in printed) for line in _lines_of(around))
    places = {block.place for block in document.blocks if isinstance(block, Paragraph)}
    places |= {row.place for table in document.tables for row in table.rows}
    assert around.taken.keys() <= places


@given(BLOCKS)
def test_the_people_of_the_order_are_parties_once(blocks: list[str | Rows | PlanTable]) -> None:
    around = read(*blocks)
    order = around.order
    names = [seen.party.name for seen in around.parties]
    assert len(names) == len(set(names))
    if order:
        roles = {order.signatory, order.coordinator, order.support, order.control} - {None}
        assert roles <= {*names}


def test_thousands_of_paragraphs() -> None:
    long = "Контроль возложить на Рогова Б.Б. и назначить координатором, обеспечить " * 5
    clauses = (f"{n % 90}. {long}" for n in range(5000))
    around = read("ПРИКАЗ", "приказываю:", *clauses, PLAN)
    assert around.order
    assert len(around.order.clauses) == 5000


def _lines_of(around: Around) -> list[str]:
    printed = (around.order.printed if around.order else ()) + (
        around.appendix.printed if around.appendix else ()
    )
    return [line for block in printed for line in block.lines]


def _all_lines(document: Document) -> list[str]:
    texts = [paragraph.text for paragraph in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [line for text in texts for line in printed_lines(text)]
