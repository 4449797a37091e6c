"""The account of an import, as JSON and as sentences."""

from __future__ import annotations

import pytest

from tests.helpers.real_plans import ORDER_249
from vpr_roadmap.importing.account import LEFT_OUT, Account, RowEntry, RowUse, TextEntry
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.counts import ImportCounts, import_counts, remarks_elsewhere
from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedPlan, ImportedSection
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import read_period
from vpr_roadmap.rendering.json.account import account_value
from vpr_roadmap.rendering.page import Items, Paragraph, Table
from vpr_roadmap.rendering.pages.import_account import (
    account_page,
    account_sentences,
)

RU, EN = Words(Language.RUSSIAN), Words(Language.ENGLISH)


def remark(code: str, place: Place = Place()) -> Remark:  # noqa: B008 - a constant
    return Remark(code, Text(f"замечание {code}", f"remark {code}"), {}, place)


UNREAD = remark("deadline-unread", Place(table=1, row=3))
TOTAL = remark("row-left-out", Place(table=1, row=5))
ACCOUNT = Account(
    rows=(
        RowEntry(Place(table=1, row=1), ("№", "Мероприятия"), RowUse.HEADER),
        RowEntry(Place(table=1, row=2), ("1", "Анализ"), RowUse.SECTION, "1"),
        RowEntry(
            Place(table=1, row=3), ("1.1", "Педсовет\nо целях"), RowUse.ACTIVITY, "1.1", (UNREAD,)
        ),
        RowEntry(Place(table=1, row=4), ("", "и задачах"), RowUse.CONTINUATION, "1.1"),
        RowEntry(
            Place(table=1, row=5),
            ("Итого", ""),
            RowUse.LEFT_OUT,
            remarks=(remark("row-left-out", Place(table=1, row=5)),),
        ),
        RowEntry(Place(table=2, row=1), ("Цель", "Рост"), "passport.goal"),
        RowEntry(Place(table=3, row=1), ("Согласовано", "Дымова"), LEFT_OUT),
        RowEntry(Place(table=3, row=2), ("", "2"), LEFT_OUT),
    ),
    texts=(
        TextEntry(Place(paragraph=1), "План", "title"),
        TextEntry(Place(paragraph=2), "а" * 100, LEFT_OUT),
        TextEntry(Place(paragraph=3), "б", LEFT_OUT, (remark("comment", Place(paragraph=3)),)),
        TextEntry(Place(paragraph=4), "в", LEFT_OUT),
    ),
    remarks=(remark("picture"),),
)
COUNTS = ImportCounts(
    rows=5, activities=1, sections=1, left_out=3, points=0, undated=1, remarks=4, taken=2, content=3
)


def test_the_account_as_json() -> None:
    value = account_value(ACCOUNT, COUNTS, "приказ.docx", "data/plan_2020.yaml", RU)
    assert list(value) == ["schema", "command", "file", "plan", "counts", "rows", "text", "remarks"]
    rows, texts = value["rows"], value["text"]
    assert isinstance(rows, list) and isinstance(texts, list)
    assert rows[2] == {
        "place": "таблица 1, строка 3",
        "cells": ("1.1", "Педсовет\nо целях"),
        "taken": "activity",
        "as": "1.1",
        "remarks": [{"code": "deadline-unread", "message": "замечание deadline-unread"}],
    }
    assert [row["taken"] for row in rows] == [
        *("header", "section", "activity", "continuation", "left-out", "passport.goal"),
        *("left-out", "left-out"),
    ]
    assert texts[0] == {"place": "абзац 1", "text": "План", "taken": "title", "remarks": []}
    assert value["counts"] == {
        "rows": 5,
        "activities": 1,
        "sections": 1,
        "left_out": 3,
        "points": 0,
        "undated": 1,
        "remarks": 4,
    }
    assert value["remarks"] == [{"place": None, "code": "picture", "message": "замечание picture"}]


def test_sentences_say_what_was_taken_and_left_out() -> None:
    assert list(account_sentences(ACCOUNT, COUNTS, RU)) == [
        "2 из 3 строк таблицы взяты, 1 мероприятие, 1 раздел, 1 срок, 1 без даты; 4 замечания",
        "замечание picture",
        "таблица 1, строка 3: замечание deadline-unread",
        "таблица 1, строка 5: замечание row-left-out",
        "абзац 3: замечание comment",
        "Осталось вне плана (3 абзаца, 2 строки):",
        "таблица 3, строка 1: «Согласовано Дымова»",
        "таблица 3, строка 2: «2»",
        f"абзац 2: «{'а' * 59}…»",
        "… и ещё 2; все места показывает --dry-run, для программ — --account ФАЙЛ",
    ]


def test_sentences_do_not_list_a_thousand_remarks() -> None:
    remarks = tuple(remark("deadline-unread", Place(table=1, row=row)) for row in range(1, 1001))
    sentences = list(account_sentences(Account(remarks=remarks), COUNTS, EN))
    assert len(sentences) == 52
    assert sentences[-1].startswith("… and 950 remarks more")


SUMMARIES = [
    (
        {"taken": 28, "content": 28, "sections": 4, "points": 32, "undated": 1, "remarks": 2},
        "28 из 28 строк таблицы взяты, 4 раздела, 33 срока, 1 без даты; 2 замечания",
        "28 of 28 rows of the table taken, 4 sections, 33 deadlines, 1 without a date; 2 remarks",
    ),
    (
        {"taken": 21, "content": 30, "points": 21},
        "21 из 30 строк таблицы взята, 21 срок",
        "21 of 30 rows of the table taken, 21 deadlines",
    ),
    (
        {"taken": 1, "content": 1, "points": 1, "remarks": 1},
        "1 из 1 строки таблицы взята, 1 срок; 1 замечание",
        "1 of 1 row of the table taken, 1 deadline; 1 remark",
    ),
    (
        {"taken": 11, "content": 21, "activities": 9, "sections": 5, "points": 7, "undated": 2},
        "11 из 21 строки таблицы взяты, 9 мероприятий, 5 разделов, 9 сроков, 2 без даты",
        "11 of 21 rows of the table taken, 9 activities, 5 sections, 9 deadlines, 2 without a date",
    ),
    (
        {"taken": 102, "content": 104, "sections": 1, "points": 101, "undated": 5, "remarks": 5},
        "102 из 104 строк таблицы взяты, 1 раздел, 106 сроков, 5 без даты; 5 замечаний",
        "102 of 104 rows of the table taken, 1 section, 106 deadlines, 5 without a date; 5 remarks",
    ),
]


@pytest.mark.parametrize(("numbers", "russian", "english"), SUMMARIES)
def test_the_summary_counts_in_the_right_forms(
    numbers: dict[str, int], russian: str, english: str
) -> None:
    none = dict.fromkeys(ImportCounts._fields, 0)
    counts = ImportCounts(**{**none, "activities": numbers["taken"], **numbers})
    said = [next(account_sentences(Account(), counts, words)) for words in (RU, EN)]
    assert said == [russian, english]


def test_counts_of_order_249() -> None:
    uses = [RowUse.HEADER, *4 * [RowUse.SECTION], *28 * [RowUse.ACTIVITY]]
    rows = tuple(RowEntry(Place(table=1, row=at), ("",), use) for at, use in enumerate(uses, 1))
    counts = import_counts(Account(rows), ORDER_249)
    assert counts == ImportCounts(33, 28, 4, 0, 32, 1, 0, 28, 28)


def test_rows_of_other_tables_are_not_counted_as_rows_of_the_plan() -> None:
    counts = import_counts(ACCOUNT, ORDER_249)
    assert (counts.rows, counts.left_out, counts.taken, counts.content) == (5, 3, 2, 3)


def test_remarks_of_rows_in_the_plan_are_not_repeated_at_its_top() -> None:
    activity = ImportedActivity("1.1", "Педсовет", "2020", Place(), remarks=(UNREAD,))
    sections = (ImportedSection("1", "Анализ", (activity,)),)
    plan = ImportedPlan("План", read_period("2020-01"), sections, remarks=ACCOUNT.remarks)
    codes = [each.code for each in remarks_elsewhere(ACCOUNT, plan)]
    assert codes == ["row-left-out", "comment"]


def test_the_page_shows_every_row_and_paragraph() -> None:
    page = list(account_page(ACCOUNT, COUNTS, RU))
    tables = [block for block in page if isinstance(block, Table)]
    assert isinstance(page[0], Paragraph)
    assert [len(table.rows) for table in tables] == [8, 4]
    assert tables[0].rows[2] == (
        "таблица 1, строка 3",
        "мероприятие",
        "1.1",
        "1.1 | Педсовет о целях",
    )
    assert [row[1] for row in tables[0].rows[5:7]] == ["цель", "не вошло"]
    assert [len(block.texts) for block in page if isinstance(block, Items)] == [4]
