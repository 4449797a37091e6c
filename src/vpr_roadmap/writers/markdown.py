"""A page as Markdown that GitHub, GitLab and pandoc read alike, whatever is in the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from vpr_roadmap.writers.literal import literal, unmarked
from vpr_roadmap.writers.page import (
    BETWEEN_FACTS,
    Block,
    Cell,
    Facts,
    Heading,
    Page,
    Paragraph,
    Table,
    joined,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
# What begins a list, a heading or a quotation at the start of a line.
_OPENING = re.compile(r"^([-+#=]|[0-9]+(?=[.)]))")


def markdown(page: Page) -> str:
    """The page as blocks parted by empty lines."""
    return "\n".join("".join(line + "\n" for line in _lines(block)) for block in page)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, wherever in a line it stands but at its start."""
    return _SPECIAL.sub(r"\\\1", literal(text)).replace("&", "&amp;")


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            yield f"{'#' * level} {_closed(escaped(text).strip())}"
        case Paragraph(text):
            yield _opened(escaped(text).strip())
        case Table(_, _, messages) if messages:
            yield from (f"- **{escaped(number)}** {escaped(text)}" for number, text in messages)
        case Table(columns, rows):
            yield _row(tuple(column.heading for column in columns))
            yield _row(tuple("---" for _ in columns), raw=True)
            yield from (_row(row) for row in rows)
        case Facts(facts):
            for name, value in facts:
                yield f"- **{escaped(name)}:** {escaped(joined(value, BETWEEN_FACTS))}"
        case _:
            assert_never(block)


def _opened(text: str) -> str:
    return unmarked(_OPENING.sub(lambda match: _backslashed(match[1]), text))


def _closed(text: str) -> str:
    """A heading keeps the hashes that it ends in."""
    return re.sub(r"(#+)\Z", lambda match: "\\#" * len(match[1]), text)


def _backslashed(opening: str) -> str:
    # A number that opens a list is defused at the dot after it: «1\.».
    return f"{opening}\\" if opening.isdigit() else f"\\{opening}"


def _row(cells: tuple[Cell, ...], *, raw: bool = False) -> str:
    texts = (joined(cell) if raw else escaped(joined(cell)) for cell in cells)
    return f"| {' | '.join(texts)} |"
