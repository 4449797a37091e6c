"""CSV and TSV."""

from __future__ import annotations

import pytest

from tests.importing.reading.printed import printed
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.reading import delimited

ROWS = [["№", "Что", "Кто"], ["1.1", "Дело; и ещё, и ещё", "А.А."], ["1.2", "", "Б.Б."]]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1251", "utf-16"])
def test_the_separator_and_the_encoding_are_found(separator: str, encoding: str) -> None:
    text = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in ROWS)
    assert printed(delimited.read(text.encode(encoding))) == [ROWS]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("sep=,\na,b;c\nd,e", [[["a", "b;c"], ["d", "e"]]]),
        ('a;"b\nc"\nd;"e ""f"""', [[["a", "b\nc"], ["d", 'e "f"']]]),
        ("План;;\n\na;b;\nc;d;\n;;\nНачальник", ["План", [["a", "b"], ["c", "d"]], "Начальник"]),
        ("a;b;c\nd;e", [[["a", "b", "c"], ["d", "e", ""]]]),
        ("Нет таблицы", ["Нет таблицы"]),
        ("", []),
    ],
)
def test_rows_and_lines(source: str, expected: list[object]) -> None:
    assert printed(delimited.read(source.encode())) == expected


def test_rows_have_the_numbers_that_excel_shows() -> None:
    document = delimited.read("План\n\na;b\n".encode())
    assert [block.place for block in document.blocks] == [Place(row=1), Place(table=1)]
    assert document.tables[0].rows[0].place == Place(row=3)
