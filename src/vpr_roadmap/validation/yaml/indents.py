"""Find the line whose indent differs from the lines around it."""

from __future__ import annotations

from collections import Counter

from vpr_roadmap.nodes import Position
from vpr_roadmap.validation.yaml.broken_text import BrokenText, Diagnosis, after_dash, text_starts

NEIGHBOURS = 50
"""The number of lines before and after that are compared to find the usual indent."""


def neighbour(broken: BrokenText, start: Position) -> Position:
    """The line above `start` that should begin in the same column.

    It is the first line under the parent of both. It is the parent itself if there is no such line,
    or if the parent has the wrong indent.
    """
    first, found = start, Counter[int]()
    for each in text_starts(broken, range(start.line - 1, 0, -1)):
        if each.column <= start.column:
            inner = after_dash(broken, each)
            holds = inner != each and inner.column >= start.column
            shifted = found[first.column] > 1 and _next_line_aligned(broken, start, each)
            return inner if first is start or holds or shifted else first
        first = each
        found[each.column] += 1
    return first


def _next_line_aligned(broken: BrokenText, start: Position, head: Position) -> bool:
    """Whether the next line under `head` begins in the column of `start`."""
    for each in text_starts(broken, range(start.line + 1, start.line + NEIGHBOURS)):
        if each.column <= start.column:
            return head.column < each.column == start.column
    return False


def shifted_line(broken: BrokenText, above: Position, below: Position) -> Diagnosis:
    """The one of two lines whose indent differs from the lines around them."""
    deeper = below.column > above.column
    if above.column == below.column or not _is_usual_indent(broken, above, below):
        return ("indent-deeper" if deeper else "indent-shifted"), below
    return ("lines-after-value" if deeper else "indent-deeper"), broken.indented(above.line)


def _is_usual_indent(broken: BrokenText, above: Position, below: Position) -> bool:
    """Whether most lines of their list begin in the column of `below`, not of `above`."""
    deeper = below.column > above.column
    least = below.column if deeper else min(broken.indented(above.line).column, below.column)
    as_above, as_below = 1, 1
    near = range(max(above.line + 1, below.line - NEIGHBOURS), below.line + NEIGHBOURS)
    for each in text_starts(broken, near):
        if each.line > below.line and after_dash(broken, each).column < least:
            break
        as_above += _aligned(broken, each, above)
        as_below += each.line > below.line and _aligned(broken, each, below)
    return as_below > as_above or (
        as_below == as_above and _earlier_lines_agree(broken, above, below)
    )


def _earlier_lines_agree(broken: BrokenText, above: Position, below: Position) -> bool:
    """Whether the nearest earlier line aligned with one of them is aligned with `below`."""
    for each in text_starts(broken, range(above.line - 1, max(0, above.line - NEIGHBOURS), -1)):
        if _aligned(broken, each, above) or _aligned(broken, each, below):
            return _aligned(broken, each, below)
    return False


def _aligned(broken: BrokenText, each: Position, other: Position) -> bool:
    """Whether a line has its dash, or its text after the dash, in the column of `other`."""
    if broken.after(other).startswith("- "):
        return each.column == other.column and broken.after(each).startswith("- ")
    return after_dash(broken, each).column == other.column
