"""OpenDocument texts in one XML file, which LibreOffice converts to .odt, .docx and .doc."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedRow

HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:automatic-styles>
<style:style style:name="B" style:family="paragraph">
<style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="R" style:family="paragraph">
<style:paragraph-properties fo:text-align="end"/>
</style:style>
<style:style style:name="T" style:family="text">
<style:text-properties fo:font-weight="bold"/>
</style:style>
<text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1"
 style:num-suffix="." text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-format="1"
 style:num-suffix="." text:display-levels="3"/>
</text:list-style>
</office:automatic-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"


def write_flat_odf(blocks: Iterable[Block], path: Path, comment: str = "") -> None:
    """`.fodt`; numbers with `auto` are those of a list that goes on through the table."""
    body = "\n".join(_block(block) for block in blocks)
    if comment:
        note = f"<office:annotation><dc:creator>методист</dc:creator><text:p>{comment}</text:p>"
        body = body.replace("</text:p>", note + "</office:annotation></text:p>", 1)
    path.write_text(HEAD + body + TAIL, encoding="utf-8", newline="\n")


def _block(block: Block) -> str:
    if isinstance(block, Para):
        style = "B" if block.is_centered else "R" if block.is_right else "Standard"
        return f'<text:p text:style-name="{style}">{_text(block.text)}</text:p>'
    columns = f'<table:table-column table:number-columns-repeated="{block.width}"/>'
    rows = list(block.rows)
    heads = 0
    while heads < len(rows) and rows[heads].is_header:
        heads += 1
    covered = [0] * block.width
    lines = [_row(row, covered) for row in rows]
    header = "<table:table-header-rows>" + "".join(lines[:heads]) + "</table:table-header-rows>"
    inside = columns + (header if heads else "") + "".join(lines[heads:])
    return f'<table:table table:name="План">{inside}</table:table>'


def _row(row: PrintedRow, covered: list[int]) -> str:
    pieces = []
    cells = iter(row.cells)
    column = 0
    while column < len(covered):
        if covered[column]:
            covered[column] -= 1
            pieces.append("<table:covered-table-cell/>")
            column += 1
            continue
        cell = next(cells)
        pieces.append(_cell(cell) + "<table:covered-table-cell/>" * (cell.columns - 1))
        for at in range(column, column + cell.columns):
            covered[at] = cell.rows - 1
        column += cell.columns
    return "<table:table-row>" + "".join(pieces) + "</table:table-row>"


def _cell(cell: PrintedCell) -> str:
    spans = (
        f' table:number-columns-spanned="{cell.columns}" table:number-rows-spanned="{cell.rows}"'
        if cell.columns > 1 or cell.rows > 1
        else ""
    )
    start = f'<table:table-cell office:value-type="string"{spans}>'
    if cell.auto is not None:
        return start + _list_item(cell.auto) + "</table:table-cell>"
    lines = [_bold(line) if cell.is_bold else _text(line) for line in cell.text.split("\n")]
    inside = "".join(f'<text:p text:style-name="Standard">{line}</text:p>' for line in lines)
    return start + inside + "</table:table-cell>"


def _list_item(level: int) -> str:
    start, end = "<text:list-item>", "</text:list-item>"
    inside = f"{start}<text:p/>{end}"
    for _ in range(level):
        inside = f"{start}<text:list>{inside}</text:list>{end}"
    return f'<text:list text:style-name="L" text:continue-numbering="true">{inside}</text:list>'


def _bold(text: str) -> str:
    return f'<text:span text:style-name="T">{_text(text)}</text:span>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")
