"""Where records can be inserted into the text of a progress file, in any style of YAML.

The places need no proof: the caller reads the changed text again, and tries the next place if it
does not hold the records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vpr_roadmap import nodes
from vpr_roadmap.nodes import Mapping, Node, Position, Scalar, index_of, is_empty
from vpr_roadmap.plan.progress import Record
from vpr_roadmap.workspace.progress_files.record_yaml import record_in_brackets, record_lines

RECORDS = "records"
STEP = 2
"""How many spaces deeper each level is indented."""

_BREAK = re.compile("\r\n|\n|\r")


class Change(NamedTuple):
    """Replace the characters from `start` to `end` by `text`."""

    start: int
    end: int
    text: str

    def apply_to(self, text: str) -> str:
        """The text with this change."""
        return text[: self.start] + self.text + text[self.end :]


def changes(text: str, root: Mapping, records: Sequence[Record]) -> Iterator[Change]:
    """Changes that may insert the records, likely ones first; some of them may not."""
    indent = root.start.column - 1
    match root.entries.get(RECORDS):
        case None if root.flow:
            yield from _key_in_braces(text, root, records)
        case None:
            for offset in _insertion_points(text, root.end, indent):
                yield _lines_at(text, offset, key_lines(records, indent))
        case _, nodes.Sequence(flow=True) as found:
            yield _items_in_brackets(text, found, records)
        case _, nodes.Sequence() as found:
            indent = found.start.column - 1
            for offset in _insertion_points(text, found.end, indent):
                yield _lines_at(text, offset, _item_lines(records, indent, _gap(found)))
        case _, Scalar() as empty if is_empty(empty) and root.flow:
            offset = index_of(text, empty.start)
            yield Change(offset, offset + len(empty.text), f" [{_in_brackets(records)}]")
        case _, Scalar() as empty if is_empty(empty):
            yield _lines_for_empty_value(text, empty, _item_lines(records, indent + STEP))


def key_lines(records: Sequence[Record], indent: int = 0) -> list[str]:
    """The lines of the key `records` and the records below it."""
    return [f"{' ' * indent}{RECORDS}:", *_item_lines(records, indent + STEP)]


def _item_lines(records: Sequence[Record], indent: int, gap: int = STEP) -> list[str]:
    """The lines of the records. Dashes follow `indent` spaces; keys begin `gap` columns further."""
    lines: list[str] = []
    for record in records:
        first, *others = record_lines(record)
        lines.append(f"{' ' * indent}{'-'.ljust(gap)}{first}")
        lines += (f"{' ' * (indent + gap)}{line}" for line in others)
    return lines


def _gap(items: nodes.Sequence) -> int:
    """The number of columns from a dash to its item."""
    first = items.items[0].start
    same_line = first.line == items.start.line
    return max(first.column - items.start.column, STEP) if same_line else STEP


def _insertion_points(text: str, end: Position, indent: int) -> Iterator[int]:
    """The offsets at which lines may follow a value that ends at `end`.

    The parser says that a literal text ends after the blank lines below it, although these belong
    to it only with the indicator `+`. So the first offset is before such lines.
    """
    after = index_of(text, end)
    without_blank_lines = len(text[:after].rstrip(" \t\r\n")) if end.column == 1 else after
    for offset in (without_blank_lines, after):
        yield _after_comments(text, _line_end(text, offset), indent)


def _line_end(text: str, offset: int) -> int:
    """The start of the next line; `offset` itself if a line begins there."""
    if offset and text[offset - 1] in "\r\n":
        return offset
    found = _BREAK.search(text, offset)
    return found.end() if found else len(text)


def _after_comments(text: str, offset: int, indent: int) -> int:
    """The offset after the comments that are indented deeper than `indent`."""
    comments = re.compile(rf"( {{{indent + 1},}}#[^\r\n]*(\r\n|\n|\r|\Z))*")
    found = comments.match(text, offset)
    return found.end() if found else offset


def _lines_at(text: str, offset: int, lines: Sequence[str]) -> Change:
    """Insert lines with the line ending of the lines above.

    If the last line of the file has no line ending, the last inserted line has none either.
    """
    breaks = _BREAK.findall(text, 0, offset) or _BREAK.findall(text) or ["\n"]
    joined = breaks[-1].join(lines)
    open_end = offset == 0 or text[offset - 1] in "\r\n"
    return Change(offset, offset, joined + breaks[-1] if open_end else breaks[-1] + joined)


def _lines_for_empty_value(text: str, empty: Scalar, lines: Sequence[str]) -> Change:
    """Insert lines below an empty value, and remove the word for it, like `null`."""
    start = index_of(text, empty.start)
    rest = start + len(empty.text)
    added = _lines_at(text, _line_end(text, rest), lines)
    return Change(start, added.start, text[rest : added.start] + added.text)


def _in_brackets(records: Sequence[Record], separator: str = ", ") -> str:
    return separator.join(map(record_in_brackets, records))


def _items_in_brackets(text: str, found: nodes.Sequence, records: Sequence[Record]) -> Change:
    """Insert items after the last one; on their own lines if the last one is on its own line."""
    if not found.items:
        offset = index_of(text, found.start) + 1
        return Change(offset, offset, _in_brackets(records))
    last = found.items[-1]
    offset, separator = _item_end(text, last), _separator(text, last)
    return Change(offset, offset, separator + _in_brackets(records, separator))


def _item_end(text: str, item: Node) -> int:
    end = item.start if isinstance(item, Scalar) else item.end
    return index_of(text, end)


def _separator(text: str, last: Node) -> str:
    offset = index_of(text, last.start)
    before = re.search(r"(\r\n|\n|\r)[ \t]*\Z", text[:offset])
    rest = text[_item_end(text, last) :]
    comment = re.match(r"[, \t]*#", rest)
    return f",{before[0]}" if before and not comment else ", "


def _key_in_braces(text: str, root: Mapping, records: Sequence[Record]) -> Iterator[Change]:
    """Insert the key after the last value or, if a comment follows that, before the brace."""
    brace = index_of(text, root.end) - 1
    for offset in (len(text[:brace].rstrip()), brace):
        for separator in (", ", " "):
            yield Change(offset, offset, f'{separator}"{RECORDS}": [{_in_brackets(records)}]')
