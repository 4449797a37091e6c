"""Markdown, plain text of three shapes, and CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from tests.corpus.blocks import Block, Para, PrintedTable


def write_markdown(blocks: Iterable[Block], path: Path) -> None:
    """Pipe tables; a line break in a cell is `<br>`."""
    path.write_text("\n".join(_markdown(block) for block in blocks), encoding="utf-8", newline="\n")


def write_tabs(blocks: Iterable[Block], path: Path, encoding: str = "utf-8") -> None:
    """A table as it is pasted: tabs between the cells."""
    _write_lines(blocks, path, "\t", encoding)


def write_bars(blocks: Iterable[Block], path: Path, encoding: str = "cp1251") -> None:
    """Cells between vertical bars, columns of equal width, rules between the rows."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            lines += [block.text, ""]
            continue
        grid = full_grid(block)
        widths = [max(len(row[at]) for row in grid) for at in range(len(grid[0]))]
        rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
        for row in grid:
            cells = (text.ljust(width) for text, width in zip(row, widths, strict=True))
            lines += [rule, "| " + " | ".join(cells) + " |"]
        lines += [rule, ""]
    path.write_bytes("\r\n".join(lines).encode(encoding, errors="replace"))


def write_cell_a_line(blocks: Iterable[Block], path: Path) -> None:
    """A table copied from a PDF viewer: every cell is a line of its own."""
    lines = []
    for block in blocks:
        if isinstance(block, Para):
            lines.append(block.text)
        else:
            lines += [_one_line(cell.text) for row in block.rows for cell in row.cells if cell.text]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_csv(
    blocks: Iterable[Block], path: Path, encoding: str = "cp1251", separator: str = ";"
) -> None:
    """A sheet saved as CSV; paragraphs are rows whose first cell is filled."""
    rows: list[list[str]] = []
    for block in blocks:
        rows += [[block.text]] if isinstance(block, Para) else full_grid(block, keep_lines=True)
    width = max(len(row) for row in rows)
    with path.open("w", encoding=encoding, errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerows(row + [""] * (width - len(row)) for row in rows)


def full_grid(table: PrintedTable, keep_lines: bool = False) -> list[list[str]]:
    """Every row as all columns; a merged cell stands in its first column and row."""
    width = table.width
    left = [0] * width
    grid = []
    for row in table.rows:
        line = [""] * width
        cells = iter(row.cells)
        column = 0
        while column < width:
            if left[column]:
                left[column] -= 1
                column += 1
                continue
            cell = next(cells, None)
            if cell is None:
                break
            line[column] = cell.text if keep_lines else _one_line(cell.text)
            for covered in range(column, column + cell.columns):
                left[covered] = cell.rows - 1
            column += cell.columns
        grid.append(line)
    return grid


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _write_lines(blocks: Iterable[Block], path: Path, separator: str, encoding: str) -> None:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Para):
            lines.append(block.text)
        else:
            lines += [separator.join(row).rstrip(" ") for row in full_grid(block)]
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding, errors="replace"))


def _markdown(block: Block) -> str:
    if isinstance(block, Para):
        text = block.text.replace("\n", "\\\n")
        return f"**{text}**\n" if block.is_bold else f"{text}\n"
    head, *rest = (_markdown_row(row) for row in full_grid(block, keep_lines=True))
    rule = "|" + " --- |" * block.width
    return "\n".join([head, rule, *rest]) + "\n"


def _markdown_row(cells: list[str]) -> str:
    return "| " + " | ".join(text.replace("\n", "<br>") for text in cells) + " |"
