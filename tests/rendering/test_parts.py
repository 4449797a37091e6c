"""Answers are written in parts: the answer for thousands of plans is never whole in memory."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import country
from tests.conftest import Run
from tests.helpers.effort import one_in
from vpr_roadmap.cli.writer import write_output
from vpr_roadmap.errors import FileError
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import month_of
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.due import due
from vpr_roadmap.queries.gantt import gantt
from vpr_roadmap.queries.list import ListItem, by_section, list_items_of_school, listing
from vpr_roadmap.queries.matrix import matrix
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.queries.sublists import by_school
from vpr_roadmap.rendering.chart.svg import gantt_svg_lines
from vpr_roadmap.rendering.formats.csv import csv_lines
from vpr_roadmap.rendering.formats.markdown import markdown_lines
from vpr_roadmap.rendering.formats.plain import plain_lines
from vpr_roadmap.rendering.formats.terminal import TextLayout, terminal_lines
from vpr_roadmap.rendering.json.answers import json_value
from vpr_roadmap.rendering.json.encoder import encode_json, encode_json_parts
from vpr_roadmap.rendering.pages.gantt import all_charts_table, gantt_page
from vpr_roadmap.rendering.pages.list import list_page, list_table
from vpr_roadmap.rendering.pages.matrix import matrix_page
from vpr_roadmap.workspace.loading import load

AS_OF = AsOf(date(2020, 11, 15))
WORDS = Words(Language.RUSSIAN)
ALL = Selection()

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(values)
def test_json_has_the_data_and_the_layout_of_the_json_module(value: object) -> None:
    text = encode_json(value)  # type: ignore[arg-type]
    assert json.loads(text) == value
    visible = json.dumps(value, ensure_ascii=False, indent=2)
    if visible.replace("\n", "").isprintable() and "##" not in visible:
        assert text == visible + "\n"


@given(st.dictionaries(st.text(), st.lists(values, max_size=3), max_size=3))
def test_iterator_is_written_like_a_list(value: dict[str, list[object]]) -> None:
    one_by_one = {key: iter(own) for key, own in value.items()}
    assert "".join(encode_json_parts(one_by_one)) == encode_json(value)  # type: ignore[arg-type]


def test_json_garbage_does_not_grow_with_the_items() -> None:
    """The garbage collector is off during a call, so cycles would stay in memory."""

    def garbage(items: int) -> int:
        gc.collect()
        encode_json({"items": iter([{"a": [1, "b", None]}] * items)})
        return gc.collect()

    gc.disable()
    try:
        assert garbage(100) == garbage(1)
    finally:
        gc.enable()


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, ...]:
    folder = tmp_path_factory.mktemp("country")
    country.make(folder, 24)
    return load([folder], folder).plans


Parts = Iterator[str] | Iterator[bytes]


def list_by_school(plans: tuple[Plan, ...]) -> Parts:
    answer = listing(plans, None, ALL, AS_OF)

    def of_school(plan: Plan, key: SchoolKey) -> Iterable[ListItem]:
        return list_items_of_school(plan, key, answer, ALL)

    sublists = by_school(answer.items, plans, ALL, of_school)
    return plain_lines(list_page(answer, sublists, WORDS))


def list_as_markdown(plans: tuple[Plan, ...]) -> Parts:
    answer = listing(plans, None, ALL, AS_OF)
    return markdown_lines(list_page(answer, by_section(answer), WORDS))


def list_on_screen(plans: tuple[Plan, ...]) -> Parts:
    answer = listing(plans, None, ALL, AS_OF)
    return terminal_lines(
        lambda: list_page(answer, by_section(answer), WORDS), TextLayout(120, None)
    )


ANSWERS: dict[str, Callable[[tuple[Plan, ...]], Parts]] = {
    "list.json": lambda plans: encode_json_parts(json_value(listing(plans, None, ALL, AS_OF))),
    "list.csv": lambda plans: csv_lines(
        list_table(listing(plans, None, ALL, AS_OF), None, None, WORDS), Language.RUSSIAN
    ),
    "list.md": list_as_markdown,
    "list.txt": list_on_screen,
    "list by school": list_by_school,
    "matrix.json": lambda plans: encode_json_parts(json_value(matrix(plans, None, ALL, AS_OF))),
    "matrix": lambda plans: plain_lines(matrix_page(matrix(plans, None, ALL, AS_OF), WORDS)),
    "gantt.json": lambda plans: encode_json_parts(
        json_value(gantt(listing(plans, None, ALL, AS_OF)))
    ),
    "gantt": lambda plans: plain_lines(gantt_page(gantt(listing(plans, None, ALL, AS_OF)), WORDS)),
    "gantt.csv": lambda plans: csv_lines(
        all_charts_table(gantt(listing(plans, None, ALL, AS_OF)), WORDS), Language.RUSSIAN
    ),
    "gantt.svg": lambda plans: gantt_svg_lines(gantt(listing(plans, None, ALL, AS_OF)), WORDS),
    "due.json": lambda plans: encode_json_parts(
        json_value(due(plans, month_of(2020, 11), ALL, AS_OF))
    ),
}


@pytest.mark.parametrize("name", one_in(3, ANSWERS))
def test_answer_takes_less_memory_than_its_length(name: str, plans: tuple[Plan, ...]) -> None:
    """A letter takes two bytes, so the whole answer would take at least twice its length."""
    sum(map(len, ANSWERS[name](plans[:1])))  # fill the caches
    parts = ANSWERS[name](plans)
    tracemalloc.start()
    try:
        first = len(next(parts))
        tracemalloc.reset_peak()
        before = tracemalloc.get_traced_memory()[0]
        length = first + sum(map(len, parts))
        peak = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    assert length > 20_000
    assert peak < max(300_000, length), (peak, length)


def failing_content() -> Iterator[str]:
    yield "начало" * 100_000
    raise OSError(5, "прервано")


def test_file_is_unchanged_if_its_content_fails(tmp_path: Path) -> None:
    file = tmp_path / "ответ.md"
    file.write_text("прежний", encoding="utf-8")
    with pytest.raises(FileError) as raised:
        write_output(failing_content, file)
    assert raised.value.text == error_texts.UNWRITABLE
    assert file.read_text(encoding="utf-8") == "прежний"
    assert [each.name for each in tmp_path.iterdir()] == ["ответ.md"]


@pytest.mark.parametrize("format", ["plain", "json", "csv", "md"])
def test_output_file_has_the_content_of_stdout(roadmap: Run, tmp_path: Path, format: str) -> None:
    country.make(tmp_path / "region", 3)
    call = ("list", "--plan", str(tmp_path / "region"), "--today", "2020-11-15", "-f", format)
    printed = roadmap(*call)
    file = tmp_path / "answer"
    assert roadmap(*call, "-o", str(file)).code == printed.code == 0
    assert file.read_bytes().decode("utf-8") == printed.out
