from __future__ import annotations

import pytest

from vpr_roadmap.importing.around_table.numbered import joined, number_of, numbered_texts
from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.plan.order import Numbered


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. Утвердить", "1"),
        ("1.Утвердить", "1"),
        ("1) утвердить", "1"),
        ("10. 2025 год", "10"),
        ("2.1. Обеспечить", "2.1"),
        ("2.10 Обеспечить", "2.10"),
        ("2.1 Обеспечить", "2.1"),
        ("5 школ района", None),
        ("25.06.2020 № 5", None),
        ("25. 06. 2020", None),
        ("2020 год", None),
        ("1.", None),
    ],
)
def test_the_number_of_a_paragraph(text: str, number: str | None) -> None:
    assert number_of(text) == number


def test_repeated_numbers_and_paragraphs_without_a_number() -> None:
    lines = ("1. Первый", "продолжение", "3. Третий:", "- пункт;", "3. Третий")
    pieces = [Piece((line,), Place(paragraph=1)) for line in lines]
    assert numbered_texts(pieces) == (
        Numbered("1", "Первый продолжение"),
        Numbered("3", "Третий:\n- пункт;"),
        Numbered("3", "Третий"),
    )


def test_texts_that_begin_without_a_number_are_no_list() -> None:
    assert numbered_texts([Piece(("Первый", "1. Второй"), Place(paragraph=1))]) is None


def test_items_stay_lines() -> None:
    assert joined(["Представить", "отчёт:", "1) за год;", "• за квартал"]) == (
        "Представить отчёт:\n1) за год;\n• за квартал"
    )


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("1. Изучить. 2. Обобщить; 3. Внедрить.", ("Изучить.", "Обобщить;", "Внедрить.")),
        ("1. Согласно п. 3. Положения.", ("Согласно п. 3. Положения.",)),
        ("2. До 1 мая. 4. Пункт", ("До 1 мая. 4. Пункт",)),
    ],
)
def test_a_line_is_divided_at_numbers_that_count_on(line: str, texts: tuple[str, ...]) -> None:
    found = numbered_texts([Piece((line,), Place(paragraph=1))])
    assert tuple(each.text for each in found or ()) == texts
