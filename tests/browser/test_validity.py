"""The page and the documents are what validators, linters and other readers take them for."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import module, program
from tests.conftest import ROOT

PAGES = ("example.html", "order.html", "hostile.html", "region.html")
DOCUMENTS = ("example.md", "year.md", "agenda.md", "order.md", "hostile.md", "region.md")


def said(here: Path, *command: str | Path) -> tuple[int, str]:
    """How a program ended, and all that it wrote."""
    run = subprocess.run(
        list(map(str, command)),
        cwd=here,
        env={**os.environ, "HOME": str(here)},  # pandoc does nothing without one
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


def test_a_page_is_valid_html(made: Path) -> None:
    validate = module("html-validate/bin/html-validate.mjs")
    assert said(made, program("node"), validate, *PAGES) == (0, "")


def test_a_document_is_as_linters_want_markdown(made: Path, tmp_path: Path) -> None:
    """It is true of each that it departs from no rule but that of the length of a line."""
    lint = module("markdownlint-cli2/markdownlint-cli2-bin.mjs")
    rules = json.loads((ROOT / "docs" / "markdownlint.json").read_text(encoding="utf-8"))
    settings = tmp_path / ".markdownlint-cli2.jsonc"
    settings.write_text(json.dumps({"config": rules}), encoding="utf-8")
    code, out = said(made, program("node"), lint, "--config", settings, *DOCUMENTS)
    lines = out.splitlines()
    assert [line for line in lines if line.startswith(DOCUMENTS)] == []
    assert (code, lines[-2]) == (0, f"Linting: {len(DOCUMENTS)} file(s)")


# What pandoc reads.

DONE_BY_TEXT = {
    *("RawInline", "RawBlock", "Math", "Image", "Strikeout", "Note", "Cite"),
    *("Superscript", "Subscript", "Span", "Div", "HorizontalRule"),
}


def read(path: Path, flavour: str) -> Any:
    """A document as pandoc understands it."""
    code, out = said(path.parent, program("pandoc"), "-f", flavour, "-t", "json", path)
    assert code == 0, out
    return json.loads(out)["blocks"]


def elements(tree: Any) -> Iterator[dict[str, Any]]:
    """Everything in a document that is of some kind, from its beginning to its end."""
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree
        yield from elements(list(tree.values()))
    elif isinstance(tree, list):
        for each in tree:
            yield from elements(each)


def tables(tree: Any) -> list[int]:
    """How many rows the body of each table has."""
    return [
        sum(len(rows) for _, _, _, rows in each["c"][4])
        for each in elements(tree)
        if each["t"] == "Table"
    ]


@pytest.mark.parametrize("flavour", ["markdown", "gfm"])
def test_text_from_the_data_is_text_for_pandoc_too(made: Path, flavour: str) -> None:
    found = Counter(each["t"] for each in elements(read(made / "hostile.md", flavour)))
    assert {kind: number for kind, number in found.items() if kind in DONE_BY_TEXT} == {}


@pytest.mark.parametrize("flavour", ["markdown", "gfm"])
def test_a_link_leads_to_a_page_or_to_a_mail_address(made: Path, flavour: str) -> None:
    tree = read(made / "hostile.md", flavour)
    links = [each["c"][2][0] for each in elements(tree) if each["t"] == "Link"]
    assert "https://example.org/" in links
    assert [to for to in links if not to.startswith(("http://", "https://", "mailto:"))] == []


@pytest.mark.parametrize("flavour", ["markdown", "gfm"])
def test_a_table_has_its_rows_whatever_the_text(made: Path, flavour: str) -> None:
    tame, hostile = (tables(read(made / name, flavour)) for name in ("tame.md", "hostile.md"))
    assert tame == hostile
    assert len(tame) == 6
    assert min(tame) > 0
