"""Which line is not where the lines around it are."""

from __future__ import annotations

from collections import Counter

from vpr_roadmap.nodes import Position
from vpr_roadmap.validation.yaml.parse_failure import Diagnosis, FailedText, after_dash, contents

NEIGHBOURS = 50
"""So many lines before and after tell which indent is meant."""


def neighbour(page: FailedText, start: Position) -> Position:
    """The line above `start` that should begin in the same column: the first one under their head.

    Where there is none, or the head itself is shifted, it is the head.
    """
    first, found = start, Counter[int]()
    for each in contents(page, range(start.line - 1, 0, -1)):
        if each.column <= start.column:
            inner = after_dash(page, each)
            holds = inner != each and inner.column >= start.column
            shifted = found[first.column] > 1 and _followed(page, start, each)
            return inner if first is start or holds or shifted else first
        first = each
        found[each.column] += 1
    return first


def _followed(page: FailedText, start: Position, head: Position) -> bool:
    """Whether the next line under `head` begins where `start` does."""
    for each in contents(page, range(start.line + 1, start.line + NEIGHBOURS)):
        if each.column <= start.column:
            return head.column < each.column == start.column
    return False


def shifted_line(page: FailedText, above: Position, below: Position) -> Diagnosis:
    """Which of two lines is not where the lines around them are."""
    deeper = below.column > above.column
    if above.column == below.column or not _usual(page, above, below):
        return ("indent-deeper" if deeper else "indent-shifted"), below
    return ("lines-behind-value" if deeper else "indent-deeper"), page.indented(above.line)


def _usual(page: FailedText, above: Position, below: Position) -> bool:
    """Whether more lines of their list begin where `below` does than where `above` does."""
    deeper = below.column > above.column
    least = below.column if deeper else min(page.indented(above.line).column, below.column)
    as_above, as_below = 1, 1
    near = range(max(above.line + 1, below.line - NEIGHBOURS), below.line + NEIGHBOURS)
    for each in contents(page, near):
        if each.line > below.line and after_dash(page, each).column < least:
            break
        as_above += _alike(page, each, above)
        as_below += each.line > below.line and _alike(page, each, below)
    return as_below > as_above or (as_below == as_above and _begun(page, above, below))


def _begun(page: FailedText, above: Position, below: Position) -> bool:
    """Whether the lines before both begin where `below` does."""
    for each in contents(page, range(above.line - 1, max(0, above.line - NEIGHBOURS), -1)):
        if _alike(page, each, above) or _alike(page, each, below):
            return _alike(page, each, below)
    return False


def _alike(page: FailedText, each: Position, other: Position) -> bool:
    """Whether a line has its dash, or what it holds, in the column of `other`."""
    if page.after(other).startswith("- "):
        return each.column == other.column and page.after(each).startswith("- ")
    return after_dash(page, each).column == other.column
