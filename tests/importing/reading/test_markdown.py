"""Markdown."""

from __future__ import annotations

import pytest

from tests.importing.reading.printed import printed
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Paragraph, Place
from vpr_roadmap.importing.reading import markdown


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a\nb", ["a b"]),
        ("a  \nb", ["a\nb"]),
        (r"\_\_ С.М. Батог", ["__ С.М. Батог"]),
        ("1. a\n2. b\n3. c\n3. d", ["1. a", "2. b", "3. c", "3. d"]),
        ("1. a\n\n3. b", ["1. a", "3. b"]),
        ("3) a", ["3) a"]),
        ("- a\n- b", ["• a", "• b"]),
        ("<b>a</b> <i>b</i>", ["a b"]),
        ("[план](https://example.org) `код`", ["план код"]),
    ],
)
def test_marks_are_removed(source: str, expected: list[str]) -> None:
    assert printed(markdown.read(source.encode())) == expected


def test_headings_and_bold_text_are_known() -> None:
    assert markdown.read("## Цель\n\n**План**".encode()).blocks == (
        Paragraph("Цель", Place(paragraph=1), is_bold=True, level=2),
        Paragraph("План", Place(paragraph=2), is_bold=True),
    )


def test_tables_with_bars_and_of_html() -> None:
    source = "|№|Срок|\n|-|-|\n|<b>1.</b>|a\\|b<br>c|\n\n<table><tr><td>x</td>\n\n<td>y</table>"
    document = markdown.read(source.encode())
    assert printed(document) == [[["№", "Срок"], ["1.", "a|b\nc"]], [["x", "y"]]]
    assert [row.is_header for row in document.tables[0].rows] == [True, False]
    assert document.tables[0].rows[1].cells[0].is_bold


@pytest.mark.parametrize(
    "table",
    [
        "№\tЧто\tКто\n**1.**\tОтчёт\tДымова С.А.",
        "+--------+-------+-------------+\n| №      | Что   | Кто         |\n"
        "+========+=======+=============+\n| **1.** | Отчёт | Дымова С.А. |\n"
        "+--------+-------+-------------+",
        "  №      Что   Кто\n  ------ ----- -----------\n  **1.** Отчёт Дымова С.А.",
        "| № | Что | Кто |\n| **1.** | Отчёт | Дымова С.А. |",
    ],
)
def test_tables_of_plain_text_are_found_between_paragraphs(table: str) -> None:
    document = markdown.read(f"# План\n\n{table}\n\n- конец".encode())
    assert printed(document) == [
        "План",
        [["№", "Что", "Кто"], ["1.", "Отчёт", "Дымова С.А."]],
        "• конец",
    ]
    assert document.tables[0].rows[1].cells[0].is_bold


def test_code_is_no_table() -> None:
    assert not markdown.read(b"```\na\tb\tc\n1\t2\t3\n```").tables


@pytest.mark.parametrize("mark", ["[", "*a_", "![", "`", "<a ", "> ", "- "])
def test_marks_again_and_again_are_read_or_refused(mark: str) -> None:
    assert markdown.read((mark * 3_000).encode()).blocks is not None
    with pytest.raises(DocumentError):
        markdown.read((f"{mark}*" * 200_001).encode())


def test_marks_in_a_very_long_paragraph_are_text() -> None:
    (paragraph,) = markdown.read(b"**a** " * 4_000).paragraphs
    assert paragraph.text.startswith("**a** **a**")
