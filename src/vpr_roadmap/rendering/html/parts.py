"""The parts of the page, and links to them from its first table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.rendering.page import Block, Heading, Page, Table, join_cell

MAX_CONTENTS = 12
"""With more parts, the list of contents would hide the page, so there is none."""


class Part(NamedTuple):
    """A part of the report: its id in the page, its heading, and the blocks below."""

    id: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def is_wide(self) -> bool:
        """Whether it begins with a table in landscape; then its heading goes on that sheet too."""
        first = self.blocks[0] if self.blocks else None
        return isinstance(first, Table) and first.wide


class Leading(str):
    """A cell that is a link to a part of the page."""

    part: str

    def __new__(cls, text: str, part: str) -> Leading:
        cell = super().__new__(cls, text)
        cell.part = part
        return cell


def split_into_parts(page: Page) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """The blocks before the first part, and the parts."""
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
    """The blocks of a roll-up; the first table links to the parts if there is no list of contents.

    Part 1 is the table itself, part 2 the first municipality. All without records share the last
    part.
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
