"""Text and tables escaped for Markdown: GitHub, GitLab and pandoc show them as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line

# Brackets, marks and the like; and what makes a citation or a link of itself.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$^{}@]|(?<=[Ww]{3})\.|(?<=[Ff][Tt][Pp]):)")
# A line to write on: what stands after it, and a blank before it, keep it from being a mark.
_RULE = r"(?<!\S)_{3,}(?=\s+[^\s_])|(?<=\S )_{3,}\Z"
# Brackets belong to an address where they are in pairs, marks where something follows.
_IN_ADDRESS = r"[^\s<>\"'«»|\\`\[\]{}^()]"
_IN_BRACKETS = rf"\({_IN_ADDRESS}*\)"
ADDRESS = re.compile(
    rf"https?://(?:{_IN_ADDRESS}|{_IN_BRACKETS})*(?:(?![.,;:!?]){_IN_ADDRESS}|{_IN_BRACKETS})"
)
"""A web address, which is written as a link: escaped letter by letter it would lead elsewhere."""

_AS_IT_IS = re.compile(f"{_RULE}|{ADDRESS.pattern}")
# What begins a list, a heading or a caption at the start of a line; pandoc also counts by letters
# and Roman numbers, in brackets or not: «II. Раздел», «(1) раз», «a) раз».
_COUNT = r"(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)"
_OPENING = re.compile(
    rf"^([-+#=:%]|[0-9]+(?=[.)])|{_COUNT}(?=[.)](?!\S))|\((?=(?:[0-9]+|{_COUNT})\))|[Tt]able(?=:))"
)
# A table no wider is laid out in columns; beyond, lines are broken anyway.
MAX_WIDTH = 140
_WIDEST_COLUMN = 60


def escape_markdown(text: str) -> str:
    """Text that Markdown shows as it is, wherever in a line it stands but at its start."""
    line, parts, end = escape_line(text), [], 0
    for match in _AS_IT_IS.finditer(line):
        verbatim = f"<{match[0]}>" if ":" in match[0] else match[0]
        parts += [_escaped(line[end : match.start()]), verbatim]
        end = match.end()
    return "".join((*parts, _escaped(line[end:])))


def escape_markdown_and_links(text: str) -> str:
    """The same with web addresses as mere text."""
    return _escaped(escape_line(text))


def escape_line_start(text: str) -> str:
    """Escaped text at the start of a line: it begins no list, heading or the like."""
    return escape_build_command(_OPENING.sub(lambda match: _backslashed(match[1]), text))


def markdown_table(
    heads: Sequence[str], right: Sequence[bool], rows: Iterable[Sequence[str]]
) -> Iterator[str]:
    """A table of escaped cells: in columns where it is narrow enough to be read so.

    Those of columns that are `right` stand at their right edge. The dashes under the heads are as
    long as the columns are wide: pandoc goes by them.
    """
    cells = [heads, *rows]
    widths = [max(3, *(len(row[index]) for row in cells)) for index in range(len(heads))]
    narrow = sum(widths) + 3 * len(widths) + 1 <= MAX_WIDTH
    if not narrow:
        widths = [_share([row[index] for row in cells]) for index in range(len(heads))]
    dashes = [
        "-" * (width - at_right) + ":" * at_right
        for width, at_right in zip(widths, right, strict=True)
    ]
    for row in (heads, dashes, *cells[1:]):
        padded = row
        if narrow:
            padded = [_padded(*cell) for cell in zip(row, right, widths, strict=True)]
        yield "".join(f"| {cell} " if cell else "| " for cell in padded) + "|"


def _share(cells: Sequence[str]) -> int:
    """How much of the room a column wants: more for more text, and enough for its longest word.

    By the square root, as a cell that is twice as wide and twice as high holds four times as much.
    """
    filled = [cell for cell in cells if cell]
    usual = sum(map(len, filled)) / max(1, len(filled))
    longest = max((len(word) for cell in cells for word in cell.split()), default=0)
    return max(3, min(max(round(4 * sqrt(usual)), longest), _WIDEST_COLUMN))


def _escaped(line: str) -> str:
    return _SPECIAL.sub(r"\\\1", line).replace("&", "&amp;")


def _padded(cell: str, right: bool, width: int) -> str:
    return cell.rjust(width) if right else cell.ljust(width)


def escape_heading_end(text: str) -> str:
    """A heading keeps the hashes that it ends in."""
    return re.sub(r"(#+)\Z", lambda match: "\\#" * len(match[1]), text)


def _backslashed(opening: str) -> str:
    # A number that opens a list is defused at the dot after it: «1\.».
    return f"{opening}\\" if opening.isalnum() else f"\\{opening}"
