"""Order No. 249 as a page made by hand, and as LibreOffice saves that page."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedRow, PrintedTable
from tests.corpus.writers import html, programs

SOURCE = Path(__file__).parents[2] / "data" / "source" / "order-249.txt"


def order_249_blocks() -> tuple[Block, ...]:
    """The paragraphs of the printed order, and its table."""
    return tuple(_blocks(SOURCE.read_text(encoding="utf-8")))


def write_order_249(folder: Path) -> None:
    page = folder / "order_249.html"
    html.write_html(order_249_blocks(), page)
    with tempfile.TemporaryDirectory() as between:
        text = Path(between) / "order.odt"
        programs.convert(page, text, "odt", "HTML (StarWriter)")
        (folder / "order_249.odt").write_bytes(text.read_bytes())
        programs.convert(text, folder / "order_249.docx", "docx")


def _blocks(source: str) -> Iterator[Block]:
    rows = [line for line in source.splitlines() if "\t" in line]
    paragraphs = re.split(r"\n\s*\n", source)
    for paragraph in paragraphs:
        if "\t" not in paragraph:
            yield from _paragraph(paragraph)
        elif rows[0] in paragraph:
            yield PrintedTable(tuple(_row(row) for row in rows))


def _paragraph(text: str) -> Iterator[Para]:
    bare = re.sub(r"\*\*|^### ", "", text.strip(), flags=re.MULTILINE).replace("\\_", "_")
    lines = "\n".join(line.strip() for line in bare.splitlines())
    if lines:
        is_bold = "**" in text
        yield Para(lines, is_bold=is_bold, is_centered=is_bold)


def _row(line: str) -> PrintedRow:
    bold = "<b>"
    cells = [
        PrintedCell(re.sub(r"</?b>", "", text).strip(), is_bold=bold in text)
        for text in line.split("\t")
    ]
    return PrintedRow(tuple(cells), is_header=line.startswith("№"))
