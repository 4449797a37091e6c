"""What an import of a document of the corpus must give, made from the plan and its layout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.corpus.blocks import Block, Para
from tests.corpus.catalogue import DOCUMENTS, HANDMADE_DOCUMENTS, CorpusDocument
from tests.corpus.layout import Layout
from tests.corpus.order_249 import order_249_blocks
from tests.corpus.plan_data import HANDMADE, CorpusActivity, CorpusPlan, CorpusSection, read_plan
from tests.corpus.printed import printed_document
from tests.corpus.printed_table import ROMAN, columns_of

FOLDER = Path(__file__).parent / "documents"
ORDER_249 = Path(__file__).parents[2] / "data" / "plan_2020_2021.yaml"
ORDER_249_FILES = ("order_249.html", "order_249.docx", "order_249.odt")


class ExpectedActivity(NamedTuple):
    """Мероприятие. `number` is None if the document prints none."""

    number: str | None
    section: str
    title: str
    periods: tuple[str, ...]
    names: tuple[str, ...]
    cells: Mapping[str, str]
    """Heading or key → text, for the columns besides the usual four."""


class Expected(NamedTuple):
    """Документ: the right answers. `order` and `passport` have the keys of a plan's file."""

    file: str
    periods: tuple[str, ...]
    sections: tuple[tuple[tuple[str, ...], str], ...]
    """The numbers that are right, and the title: a Roman number may stay as printed."""
    activities: tuple[ExpectedActivity, ...]
    order: Mapping[str, Any]
    passport: Mapping[str, Any]
    printed: tuple[str, ...]
    """Every printed paragraph and row, in order."""

    @property
    def path(self) -> Path:
        return FOLDER / self.file


@cache
def all_expected() -> tuple[Expected, ...]:
    handmade = (
        _expected_handmade(plan, file)
        for plan, files in HANDMADE_DOCUMENTS.items()
        for file in files
    )
    return (*map(_expected, DOCUMENTS), *handmade, *map(_expected_249, ORDER_249_FILES))


def _expected(document: CorpusDocument) -> Expected:
    plan, layout = read_plan(document.plan), document.layout
    return _of_plan(plan, layout, document.file, _lines(printed_document(plan, layout)))


def _expected_handmade(plan: str, file: str) -> Expected:
    page = FOLDER / HANDMADE_DOCUMENTS[plan][0]
    return _of_plan(read_plan(plan, HANDMADE), Layout(), file, _lines_of_page(page))


def _of_plan(plan: CorpusPlan, layout: Layout, file: str, printed: tuple[str, ...]) -> Expected:
    has_order = layout.around and not layout.title_only
    return Expected(
        file,
        plan.periods,
        tuple((_numbers(each, layout), each.title) for each in plan.sections if each.title),
        tuple(
            _activity(plan, layout, section.title, each)
            for section in plan.sections
            for each in section.activities
        ),
        plan.order if has_order else {},
        plan.passport if has_order else {},
        printed,
    )


def _numbers(section: CorpusSection, layout: Layout) -> tuple[str, ...]:
    is_roman = layout.sections == "roman" and section.number.isdigit()
    return (section.number, ROMAN[int(section.number) - 1]) if is_roman else (section.number,)


def _activity(
    plan: CorpusPlan, layout: Layout, section: str, activity: CorpusActivity
) -> ExpectedActivity:
    columns = columns_of(plan, layout)
    has_number = "number" in columns or layout.numbers == "in title"
    cells = {
        layout.headings.get(key, plan.columns[key]): text
        for key, text in activity.cells.items()
        if key in columns and text
    }
    return ExpectedActivity(
        activity.number if has_number else None,
        section,
        activity.title,
        activity.periods,
        activity.names,
        cells,
    )


def _expected_249(file: str) -> Expected:
    plan = yaml.safe_load(ORDER_249.read_text(encoding="utf-8"))
    activities = [
        ExpectedActivity(
            each["number"],
            section["title"],
            each["title"],
            (yaml.safe_dump(each["period"], default_flow_style=True, width=1000).split("\n")[0],),
            tuple(each["responsible"]),
            {},
        )
        for section in plan["sections"]
        for each in section["activities"]
    ]
    return Expected(
        file,
        (plan["period"],),
        tuple(((each["number"],), each["title"]) for each in plan["sections"]),
        tuple(activities),
        plan["order"],
        plan["appendix"]["passport"],
        _lines(order_249_blocks()),
    )


def _lines(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    return tuple(
        line
        for block in blocks
        for line in ([block.text] if isinstance(block, Para) else [row.text for row in block.rows])
    )


def _lines_of_page(page: Path) -> tuple[str, ...]:
    """The texts between the tags that begin a line or a cell."""
    pieces = re.split(r"<(?!/?[bi]>)[^>]*>", page.read_text(encoding="utf-8"))
    lines = (unescape(re.sub(r"<[^>]*>", "", piece)) for piece in pieces)
    return tuple(line for line in lines if line.strip())
