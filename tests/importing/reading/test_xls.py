"""Workbooks of Excel 97–2003."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.importing.reading.printed import found, printed
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.reading import xls
from vpr_roadmap.language.texts import document_texts

PLAN = (Path(__file__).parent / "files" / "plan.xls").read_bytes()


def test_a_workbook_is_read_as_excel_shows_it() -> None:
    pytest.importorskip("xlrd")
    document = xls.read(PLAN)
    assert printed(document) == [
        "План мероприятий",
        [
            ["№", "Мероприятия", "Сроки", "Ответственные"],
            ["1", "Раздел", "·", "·"],
            ["1.1", "Дело\nдва", "сен.20", "ИСТИНА"],
            ["2.1", "Дело\nдва", "Сентябрь 2020", "ИСТИНА"],
            ["3.1", "Дело\nдва", "15.09.2020", "ИСТИНА"],
            ["4.1", "Дело\nдва", "15.сен.20", "ИСТИНА"],
            ["5.1", "Дело\nдва", "15.09.2020", "ИСТИНА"],
            ["1.20", "", "май", ""],
            ["2", "", "·", ""],
        ],
    ]
    assert document.paragraphs[0].is_bold
    assert found(document) == [("hidden-row", "2"), ("hidden-sheet", "")]


@pytest.mark.parametrize("end", range(0, len(PLAN), 397))
def test_a_damaged_workbook_is_refused(end: int) -> None:
    pytest.importorskip("xlrd")
    with pytest.raises(DocumentError):
        xls.read(PLAN[:end])


def test_without_xlrd_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlrd", None)
    with pytest.raises(DocumentError) as raised:
        xls.read(PLAN)
    assert raised.value.text is document_texts.NO_XLRD
