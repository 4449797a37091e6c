"""Text and tables that GitHub, GitLab and pandoc show as they are.

markdown-it-py reads Markdown but cannot write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line

# Brackets and marks, and whatever becomes a citation or a link by itself.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$^{}@]|(?<=[Ww]{3})\.|(?<=[Ff][Tt][Pp]):)")
# A line to sign on. Beside other text it stays as it is; alone it would become a rule.
_RULE = r"(?<!\S)_{3,}(?=\s+[^\s_])|(?<=\S )_{3,}\Z"
# An address may contain pairs of brackets, and full stops and the like if more follows.
_IN_ADDRESS = r"[^\s<>\"'«»|\\`\[\]{}^()]"
_IN_BRACKETS = rf"\({_IN_ADDRESS}*\)"
ADDRESS = re.compile(
    rf"https?://(?:{_IN_ADDRESS}|{_IN_BRACKETS})*(?:(?![.,;:!?]){_IN_ADDRESS}|{_IN_BRACKETS})"
)
"""A web address. It is written as a link, because escaping would change where it leads."""

_AS_IT_IS = re.compile(f"{_RULE}|{ADDRESS.pattern}")
# The start of a list, a heading or a caption. pandoc also has lists by letters and Roman numbers,
# with and without brackets: «II. Раздел», «(1) раз», «a) раз».
_COUNT = r"(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)"
_OPENING = re.compile(
    rf"^([-+#=:%]|[0-9]+(?=[.)])|{_COUNT}(?=[.)](?!\S))|\((?=(?:[0-9]+|{_COUNT})\))|[Tt]able(?=:))"
)
# The source of a wider table is not aligned, because editors break its lines anyway.
MAX_ALIGNED_WIDTH = 140
_WIDEST_COLUMN = 60


def escape_markdown(text: str) -> str:
    """Text that Markdown shows as it is, anywhere but at the start of a line."""
    line, parts, end = escape_line(text), [], 0
    for match in _AS_IT_IS.finditer(line):
        verbatim = f"<{match[0]}>" if ":" in match[0] else match[0]
        parts += [_escaped(line[end : match.start()]), verbatim]
        end = match.end()
    return "".join((*parts, _escaped(line[end:])))


def escape_markdown_and_links(text: str) -> str:
    """Like `escape_markdown`, but web addresses do not become links."""
    return _escaped(escape_line(text))


def escape_line_start(text: str) -> str:
    """The escaped text, changed so that it does not begin a list, a heading or the like."""
    return escape_build_command(_OPENING.sub(lambda match: _backslashed(match[1]), text))


def markdown_table(
    heads: Sequence[str], right: Sequence[bool], rows: Iterable[Sequence[str]]
) -> Iterator[str]:
    """A table of escaped cells, aligned in columns if it is at most `MAX_ALIGNED_WIDTH` wide.

    The columns marked in `right` are aligned to the right. The number of dashes under a heading is
    the width of its column, because pandoc reads the width from it.
    """
    cells = [heads, *rows]
    widths = [max(3, *(len(row[index]) for row in cells)) for index in range(len(heads))]
    narrow = sum(widths) + 3 * len(widths) + 1 <= MAX_ALIGNED_WIDTH
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
    """The share of the room for a column: more for more text, at least its longest word.

    It grows with the square root of the text: a cell twice as wide and twice as high holds four
    times as much.
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
    """The text with its last hashes escaped, because Markdown drops them from a heading."""
    return re.sub(r"(#+)\Z", lambda match: "\\#" * len(match[1]), text)


def _backslashed(opening: str) -> str:
    # A backslash before a letter or digit would be shown, so it goes before the dot: «1\.».
    return f"{opening}\\" if opening.isalnum() else f"\\{opening}"
