"""Plain text with tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.reading.printed import printed
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Paragraph, Place
from vpr_roadmap.importing.reading import plain_text
from vpr_roadmap.language.texts import document_texts

ORDER = Path(__file__).parents[3] / "data" / "source" / "order-249.txt"

FRAME = """
+-----+----------+------+
| №   | Что      | Срок |
+=====+==========+======+
| 1. Раздел             |
+-----+----------+------+
| 1.1 | Создание | июль |
|     | группы   |      |
+-----+----------+------+
"""
BOX = """
┌───┬──────┐
│ № │ Что  │
├───┼──────┤
│ 1 │ Дело │
│ 2 │ Ещё  │
└───┴──────┘
"""
MERGED_FRAME = """
+-----+------------------+---------+
| №   | Что              | Срок    |
+=====+========+=========+=========+
| 1.1 | Отчёты | школ    | Май –   |
+-----+--------+---------+ июнь    |
| 1.2 | Сверка | списков | 2024    |
+-----+--------+---------+---------+
| 2. Раздел                        |
+-----+--------+---------+---------+
"""
LINES_IN_FRAME = """
+-----+----------+
| №   | Что      |
+-----+----------+
| 1.1 | Создание |
|     | группы   |
| 1.2 | Отчёт    |
+-----+----------+
"""
RULED = """
  ----------------------------
  **№ п/п**  Мероприятия
             и события
  ---------  -----------------
  1.1.       Создание рабочей
             группы

  1.2.       Отчёт

  ----------------------------

После таблицы
"""
RULED_SIMPLY = """
  №    Что        Срок
  ---- ---------- ------
  1    Создание   май
  2               июнь

"""
A_CELL_A_LINE = """
№ п/п
Мероприятия
Сроки
Ответственные

1.
Организация
1.1.
Создание группы
Июль 2020
Иванов И.И.
2. Второй раздел
2.1
Работа

Май 2021
Петров П.П.
Начальник управления
"""
BROKEN_CELLS = """
№\tЧто\tКогда\tКто
1. Раздел
1.1.\tСоздание
группы\tиюль
август\tИванов
Петров
2.\tВторой

2.1.\tДело\tМай\tКто

Начальник\t\t\tС.М. Батог
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            FRAME,
            [[["№", "Что", "Срок"], ["1. Раздел", "·", "·"], ["1.1", "Создание\nгруппы", "июль"]]],
        ),
        (BOX, [[["№", "Что"], ["1", "Дело"], ["2", "Ещё"]]]),
        (
            MERGED_FRAME,
            [
                [
                    ["№", "Что", "·", "Срок"],
                    ["1.1", "Отчёты", "школ", "Май –\nиюнь\n2024"],
                    ["1.2", "Сверка", "списков", "·"],
                    ["2. Раздел", "·", "·", "·"],
                ]
            ],
        ),
        (LINES_IN_FRAME, [[["№", "Что"], ["1.1", "Создание\nгруппы"], ["1.2", "Отчёт"]]]),
        (
            RULED,
            [
                [
                    ["№ п/п", "Мероприятия\nи события"],
                    ["1.1.", "Создание рабочей\nгруппы"],
                    ["1.2.", "Отчёт"],
                ],
                "После таблицы",
            ],
        ),
        (RULED_SIMPLY, [[["№", "Что", "Срок"], ["1", "Создание", "май"], ["2", "", "июнь"]]]),
        ("|\t№\t|\tЧто\t|\n|\t1\t|\tДело\t|", [[["№", "Что"], ["1", "Дело"]]]),
        ("a | b | c\n--|--|--\n1 | 2 | x", [[["a", "b", "c"], ["1", "2", "x"]]]),
        ("a | b | c", ["a | b | c"]),
        (
            A_CELL_A_LINE,
            [
                [
                    ["№ п/п", "Мероприятия", "Сроки", "Ответственные"],
                    ["1.", "Организация", "·", "·"],
                    ["1.1.", "Создание группы", "Июль 2020", "Иванов И.И."],
                    ["2. Второй раздел", "·", "·", "·"],
                    ["2.1", "Работа", "Май 2021", "Петров П.П."],
                ],
                "Начальник управления",
            ],
        ),
        (
            BROKEN_CELLS,
            [
                [
                    ["№", "Что", "Когда", "Кто"],
                    ["1. Раздел", "·", "·", "·"],
                    ["1.1.", "Создание\nгруппы", "июль\nавгуст", "Иванов\nПетров"],
                    ["2.", "Второй", "·", "·"],
                    ["2.1.", "Дело", "Май", "Кто"],
                ],
                "Начальник\t\t\tС.М. Батог",
            ],
        ),
        ("\tВ целях развития\n\tприказываю", ["В целях развития\n\tприказываю"]),
    ],
)
def test_tables_are_found(source: str, expected: list[object]) -> None:
    assert printed(plain_text.read(source.encode())) == expected


@pytest.mark.parametrize(
    "source",
    [
        "Первая  вторая\n------- -------\nтекст через границу",
        "Заголовок\n---------\nтекст",
        "--- ---\nбез конца",
        "+---+---+\n+---+---+",
        "+---+---+\n| a | b |\n|   +---+\n| c     |\n+---+---+",
    ],
)
def test_what_is_drawn_wrongly_is_no_table(source: str) -> None:
    assert not plain_text.read(source.encode()).tables


@pytest.mark.parametrize(
    "table",
    [
        "+------+-----+\n| Кто  | a   |\n+======+=====+\n| к    | b   |\n| оорд |     |\n+------+-----+",
        "+------+-----+\n| Кто  | a   |\n+------+-----+\n| 1    | b   |\n| ш    |     |\n| кола |     |\n"
        "+------+-----+\n| 2    | b   |\n+------+-----+",
    ],
)
def test_a_table_with_broken_words_is_refused(table: str) -> None:
    with pytest.raises(DocumentError) as caught:
        plain_text.read(table.encode())
    assert caught.value.text == document_texts.BROKEN_WORDS


@pytest.mark.parametrize(
    "source",
    [
        "№\nМероприятие\nСрок\n1\nа\nб\n2\nа\nб\n" * 5_000 + "3\nв",
        "+---+---+\n| a | b |\n+   +---+\n| c | d |\n" * 5_000,
        "\n--- ---\n" * 20_000,
        "a\tb\tc\nx\n\n" * 5_000,
    ],
)
def test_tables_that_fail_again_and_again_are_read(source: str) -> None:
    assert plain_text.read(source.encode()).blocks


def test_rows_of_different_lengths_are_no_table() -> None:
    source = "№\nМероприятия\nСроки\n1.\nДело\nМай\n2.\nЕщё\nИюнь\nлишнее\n3.\nДело\nМай"
    document = plain_text.read(source.encode())
    assert not document.tables
    assert printed(document) == [source]


def test_marks_are_removed_from_a_text_that_has_marks_of_markdown() -> None:
    source = "### **1. Цель**\n\n**ПЛАН  \nработы**\n\n\\_\\_ Батог  \n1. a\n\n№\tЧто\tКто\n\n<b>1.</b>\t2*\t"
    document = plain_text.read(source.encode())
    assert document.paragraphs == (
        Paragraph("1. Цель", Place(paragraph=1), is_bold=True, level=3),
        Paragraph("ПЛАН\nработы", Place(paragraph=2), is_bold=True),
        Paragraph("__ Батог\n1. a", Place(paragraph=3)),
    )
    cells = document.tables[0].rows[1].cells
    assert [(cell.text, cell.is_bold) for cell in cells] == [
        ("1.", True),
        ("2*", False),
        ("", False),
    ]


def test_text_without_marks_stays_as_it_is() -> None:
    assert printed(plain_text.read("_____ * по согласованию\n# 5".encode())) == [
        "_____ * по согласованию\n# 5"
    ]


def test_the_order_is_read_as_printed() -> None:
    document = plain_text.read(ORDER.read_bytes())
    (table,) = document.tables
    assert (len(table.rows), table.width) == (33, 4)
    assert table.rows[0].texts == ("№ п/п", "Мероприятия", "Сроки", "Ответственные")
    assert table.rows[14].texts[0] == "2.4"
    bold = [[cell.text for cell in row.cells if cell.is_bold] for row in table.rows]
    assert [len(texts) for texts in bold if texts] == [2, 2, 1, 1]
    assert len(document.paragraphs) == 45
    assert document.paragraphs[0].text.split("\n")[-1] == "КОРЕНОВСКИЙ РАЙОН"
    assert not [
        block.text for block in document.paragraphs if "**" in block.text or "\\" in block.text
    ]
