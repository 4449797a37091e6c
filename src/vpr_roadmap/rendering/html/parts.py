"""The parts of the page, each with its heading, and links from a table to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.rendering.page import Block, Heading, Page, Table, join_cell

MAX_CONTENTS = 12
"""Of more parts a list of contents would hide what it is of."""


class Part(NamedTuple):
    """A part of the report: its heading, where it is in the page, and what it says."""

    id: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def is_wide(self) -> bool:
        """Does it begin with what wants a sheet on its side: then its heading stands there too."""
        first = self.blocks[0] if self.blocks else None
        return isinstance(first, Table) and first.wide


class Leading(str):
    """A cell that leads to a part of the page."""

    part: str

    def __new__(cls, text: str, part: str) -> Leading:
        cell = super().__new__(cls, text)
        cell.part = part
        return cell


def split_into_parts(page: Page) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """What stands above the first part, and the parts with all that stands under their headings."""
    opening: list[Block] = []
    parts: list[tuple[str, list[Block]]] = []
    for block in page:
        if isinstance(block, Heading) and block.level == 2:
            parts.append((block.text, []))
        elif parts:
            parts[-1][1].append(block)
        else:
            opening.append(block)
    numbered = enumerate(parts, start=1)
    return tuple(opening), tuple(
        Part(f"part-{n}", text, tuple(blocks)) for n, (text, blocks) in numbered
    )


def with_links_to_parts(page: Page) -> Iterator[Block]:
    """The page; with too many parts for a list of contents, its first table leads to them.

    That of a municipality is the second and on; those that have recorded nothing share the last.
    """
    parts = sum(isinstance(block, Heading) and block.level == 2 for block in page)
    first = next((block for block in page if isinstance(block, Table)), None)
    for block in page:
        if block is first and isinstance(block, Table) and parts > MAX_CONTENTS:
            *named, total = block.rows
            linked = [
                (Leading(join_cell(name), f"part-{min(number, parts)}"), *figures)
                for number, (name, *figures) in enumerate(named, start=2)
            ]
            block = block._replace(rows=(*linked, total))
        yield block
