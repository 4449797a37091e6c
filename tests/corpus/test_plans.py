"""The plans of the corpus are valid, and the documents are those of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.blocks import Block
from tests.corpus.catalogue import DOCUMENTS, CorpusDocument
from tests.corpus.expected import FOLDER
from tests.corpus.measure import meaning_of
from tests.corpus.plan_data import PLANS, read_plan
from tests.corpus.printed import printed_document
from tests.corpus.writers import html, texts
from vpr_roadmap.periods import read_period

Write = Callable[[tuple[Block, ...], Path], None]
WRITERS: dict[str, Write] = {
    "html": html.write_html,
    "word-html": html.write_word_html,
    "site-html": html.write_site_html,
    "layout-html": html.write_layout_html,
    "google-html": html.write_google_html,
    "markdown": texts.write_markdown,
    "tabs": texts.write_tabs,
    "bars": texts.write_bars,
    "cell-a-line": texts.write_cell_a_line,
    "csv": texts.write_csv,
}
"""The writers that need no other program."""
WRITTEN_HERE = tuple(each for each in DOCUMENTS if each.writer in WRITERS)


@pytest.mark.parametrize("name", sorted(path.stem for path in PLANS.glob("*.yaml")))
def test_right_answers_are_values_of_the_format(name: str) -> None:
    plan = read_plan(name)
    numbers = [activity.number for activity in plan.activities]
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"\d+(\.\d+)*[a-z]?", number) for number in numbers)
    for period in plan.periods:
        within = read_period(period)
        for activity in plan.activities:
            meanings = [str(meaning_of(each, within)) for each in activity.periods]
            assert not any(meaning.startswith("no period") for meaning in meanings), activity


def test_every_plan_has_documents() -> None:
    assert {document.plan for document in DOCUMENTS} == {path.stem for path in PLANS.glob("*.yaml")}


def test_files_of_documents_are_unique() -> None:
    assert len({document.file for document in DOCUMENTS}) == len(DOCUMENTS)


@pytest.mark.parametrize("document", WRITTEN_HERE, ids=lambda each: each.file)
def test_document_is_what_its_line_of_the_catalogue_says(
    document: CorpusDocument, tmp_path: Path
) -> None:
    """Of the writers that need no other program; `make_corpus.py` writes the documents."""
    path = tmp_path / document.file
    WRITERS[document.writer](printed_document(read_plan(document.plan), document.layout), path)
    assert path.read_bytes() == (FOLDER / document.file).read_bytes()
