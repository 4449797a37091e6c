"""Validators, linters and pandoc accept the pages and the documents."""

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

PAGES = ("example.html", "order.html", "hostile.html", "region.html", "compare.html")
DOCUMENTS = ("example.md", "year.md", "agenda.md", "order.md", "hostile.md", "region.md")


def run(here: Path, *command: str | Path) -> tuple[int, str]:
    """Run a program and return its exit code and output."""
    process = subprocess.run(
        list(map(str, command)),
        cwd=here,
        env={**os.environ, "HOME": str(here)},  # pandoc needs one
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return process.returncode, process.stdout + process.stderr


def test_page_is_valid_html(reports: Path) -> None:
    validate = module("html-validate/bin/html-validate.mjs")
    assert run(reports, program("node"), validate, *PAGES) == (0, "")


def test_document_passes_the_markdown_linter(reports: Path, tmp_path: Path) -> None:
    """Only the rule about the length of lines is off."""
    lint = module("markdownlint-cli2/markdownlint-cli2-bin.mjs")
    rules = json.loads((ROOT / "docs" / "markdownlint.json").read_text(encoding="utf-8"))
    settings = tmp_path / ".markdownlint-cli2.jsonc"
    settings.write_text(json.dumps({"config": rules}), encoding="utf-8")
    code, out = run(reports, program("node"), lint, "--config", settings, *DOCUMENTS)
    lines = out.splitlines()
    assert [line for line in lines if line.startswith(DOCUMENTS)] == []
    assert (code, lines[-2]) == (0, f"Linting: {len(DOCUMENTS)} file(s)")


# Reading with pandoc.

MARKUP = {
    *("RawInline", "RawBlock", "Math", "Image", "Strikeout", "Note", "Cite"),
    *("Superscript", "Subscript", "Span", "Div", "HorizontalRule"),
}


def read_with_pandoc(path: Path, flavour: str) -> Any:
    """Read a document with pandoc."""
    code, out = run(path.parent, program("pandoc"), "-f", flavour, "-t", "json", path)
    assert code == 0, out
    return json.loads(out)["blocks"]


def elements(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield all elements of a document in their order."""
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree
        yield from elements(list(tree.values()))
    elif isinstance(tree, list):
        for each in tree:
            yield from elements(each)


def tables(tree: Any) -> list[int]:
    """Return the number of rows in the body of each table."""
    return [
        sum(len(rows) for _, _, _, rows in each["c"][4])
        for each in elements(tree)
        if each["t"] == "Table"
    ]


@pytest.mark.parametrize("flavour", ["markdown", "gfm"])
def test_pandoc_reads_hostile_data_as_text(reports: Path, flavour: str) -> None:
    found = Counter(
        each["t"] for each in elements(read_with_pandoc(reports / "hostile.md", flavour))
    )
    assert {kind: number for kind, number in found.items() if kind in MARKUP} == {}


@pytest.mark.parametrize("flavour", ["markdown", "gfm"])
def test_links_lead_only_to_web_pages_or_mail(reports: Path, flavour: str) -> None:
    tree = read_with_pandoc(reports / "hostile.md", flavour)
    links = [each["c"][2][0] for each in elements(tree) if each["t"] == "Link"]
    assert "https://example.org/" in links
    assert [to for to in links if not to.startswith(("http://", "https://", "mailto:"))] == []


@pytest.mark.parametrize("flavour", ["markdown", "gfm"])
def test_hostile_text_does_not_change_the_rows_of_tables(reports: Path, flavour: str) -> None:
    harmless, hostile = (
        tables(read_with_pandoc(reports / name, flavour)) for name in ("harmless.md", "hostile.md")
    )
    assert harmless == hostile
    assert len(harmless) == 6
    assert min(harmless) > 0
