"""Places in a document, and remarks, as people read them."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.remarks import (
    place_text,
    placed_remark,
    remark_message,
    remark_with_place,
)

RU, EN = Words(Language.RUSSIAN), Words(Language.ENGLISH)


@pytest.mark.parametrize(
    ("place", "russian", "english"),
    [
        (Place(paragraph=12), "абзац 12", "paragraph 12"),
        (Place(table=1, row=3), "таблица 1, строка 3", "table 1, row 3"),
        (Place(table=2), "таблица 2", "table 2"),
        (Place(sheet="План", table=1, row=5), "лист «План», строка 5", "sheet “План”, row 5"),
        (Place(sheet="План", table=1), "лист «План», таблица 1", "sheet “План”, table 1"),
        (Place(sheet="План"), "лист «План»", "sheet “План”"),
        (Place(), "", ""),
    ],
)
def test_places(place: Place, russian: str, english: str) -> None:
    assert (place_text(place, RU), place_text(place, EN)) == (russian, english)


TWICE = Remark(
    "number-repeated",
    Text("номер {number} уже есть: {first}", "number {number} is there: {first}"),
    {"number": "1.2", "first": (Place(table=1, row=3), Place(paragraph=4))},
    Place(table=1, row=9),
)


def test_values_of_a_remark_may_be_places() -> None:
    message = "номер 1.2 уже есть: таблица 1, строка 3, абзац 4"
    assert remark_message(TWICE, RU) == message
    assert placed_remark(TWICE, RU) == f"таблица 1, строка 9: {message}"
    assert remark_with_place(TWICE, RU) == f"Н{message[1:]} (таблица 1, строка 9)"


def test_a_remark_about_the_whole_document_has_no_place() -> None:
    whole = TWICE._replace(place=Place(), values={"number": "1", "first": "2"})
    assert placed_remark(whole, EN) == "number 1 is there: 2"
    assert remark_with_place(whole, EN) == "Number 1 is there: 2"
