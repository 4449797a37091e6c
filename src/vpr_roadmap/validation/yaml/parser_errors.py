"""Find out why the parser stopped, and report it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from vpr_roadmap.matching.confusables import FALSE_LINE_ENDS
from vpr_roadmap.matching.invisible import BLANK, MAYBE_INVISIBLE
from vpr_roadmap.nodes import Position, index_of, lines, position_after
from vpr_roadmap.validation.yaml.broken_text import QUOTES, ParsedScalar, ParseFailure
from vpr_roadmap.validation.yaml.diagnosis import diagnose
from vpr_roadmap.validation.yaml.removed_characters import blanks_of_line
from vpr_roadmap.validation.yaml.tree_builder import MAX_VALUES, position_of

if TYPE_CHECKING:
    from vpr_roadmap.validation.yaml.events import Mark, ParserError, ScalarEvent
    from vpr_roadmap.validation.yaml.tree_builder import TreeBuilder

_ODD_IN_LINE = re.compile(rf"^[\s\-]*{MAYBE_INVISIBLE.pattern}|[{FALSE_LINE_ENDS}]")


def report_parser_error(builder: TreeBuilder, error: ParserError) -> None:
    """Report why the parser stopped. Nothing of the file can be used."""
    text = builder.text
    if tab := _tab_in_indent(text, error.problem_mark):
        builder.fail("tab", tab)
    elif invisible := _invisible_character_at(text, error):
        builder.fail_at_invisible(invisible)
    elif blanks := _blanks_at(text, error):
        builder.fail_at_blanks(blanks)
    else:
        _report_broken(builder, error)


def _tab_in_indent(text: str, mark: Mark | None) -> Position | None:
    """A tab in the indent of the line where the parser stopped, None if there is none."""
    line = "".join(lines(text)[mark.line : mark.line + 1]) if mark else ""
    indent = line[: len(line) - len(line.lstrip())]
    return Position(mark.line + 1, indent.index("\t") + 1) if mark and "\t" in indent else None


def _invisible_character_at(text: str, error: ParserError) -> Position | None:
    """An invisible character where the parser stopped, or at the start of a line near it.

    A character that other programs take for a line end also counts, wherever it is in these lines.
    """
    page = lines(text)
    places = _marked_places(page, error)
    for number in _lines_near(places):
        if found := _ODD_IN_LINE.search(page[number]):
            places.append((number, found.end() - 1))
    for number, column in places:
        if MAYBE_INVISIBLE.match(page[number], column):
            return Position(number + 1, column + 1)
    return None


def _blanks_at(text: str, error: ParserError) -> list[Position]:
    """All special spaces where YAML needs ordinary ones, if some are where the parser stopped."""
    if not BLANK.search(text):
        return []
    page = lines(text)
    places = _marked_places(page, error)
    found = {at for at in places if BLANK.match(page[at[0]], at[1])}
    if found or any(blanks_of_line(page[number]) for number in _lines_near(places)):
        each = ((at, column) for at, line in enumerate(page) for column in blanks_of_line(line))
        found.update(islice(each, MAX_VALUES))
    return [Position(number + 1, column + 1) for number, column in sorted(found)]


def _marked_places(page: list[str], error: ParserError) -> list[tuple[int, int]]:
    """Where the value that the parser was reading begins and where it stopped, counted from 0."""
    marks = [mark for mark in (error.context_mark, error.problem_mark) if mark]
    return [(mark.line, mark.column) for mark in marks if mark.line < len(page)]


def _lines_near(places: list[tuple[int, int]]) -> list[int]:
    """The numbers of the lines of these places and of the lines before them."""
    return sorted({near for line, _ in places for near in (line - 1, line) if near >= 0})


def _report_broken(builder: TreeBuilder, error: ParserError) -> None:
    """Report the mistake in the text, with a diagnosis if there is one."""
    text = builder.text
    found = diagnose(text, _failure(builder, error))
    if found and MAYBE_INVISIBLE.match(text, index_of(text, found[1])):
        builder.fail_at_invisible(found[1])
    elif found:
        builder.fail("broken-yaml", found[1], diagnosis=found[0])
    else:
        builder.fail("broken-yaml", min(position_of(_best_mark(error)), position_after(text)))


def _failure(builder: TreeBuilder, error: ParserError) -> ParseFailure:
    return ParseFailure(
        context=error.context or "",
        problem=error.problem or "",
        context_start=position_of(error.context_mark) if error.context_mark else None,
        stop=position_of(error.problem_mark or error.context_mark),
        last_scalar=_parsed(builder.last_scalar) if builder.last_scalar else None,
        open_collections=tuple(each.start for each in builder.open),
    )


def _parsed(event: ScalarEvent) -> ParsedScalar:
    return ParsedScalar(
        position_of(event.start_mark), position_of(event.end_mark), event.style in QUOTES
    )


def _best_mark(error: ParserError) -> Mark | None:
    """Where the unclosed quote or bracket is; otherwise where the parser stopped."""
    context = error.context or ""
    left_open = "quoted scalar" in context or "flow" in context
    return (left_open and error.context_mark) or error.problem_mark or error.context_mark
