"""Problems for a terminal, each with its line of the file and a caret below the place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.invisible import BLANK
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.escaping import (
    WORD_JOINER,
    character_code,
    escape_build_command,
    escape_invisible,
    escape_line,
)
from vpr_roadmap.rendering.formats.column_widths import MIN_WIDTH
from vpr_roadmap.rendering.formats.terminal import MAX_WIDTH, TextLayout, console
from vpr_roadmap.rendering.problems.rendered import RenderedProblem
from vpr_roadmap.rendering.problems.text import severity_prefix

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
# A letter and its combining marks: this many characters rarely take less than one cell.
_COMBINED = 4


def problems_with_excerpts(
    problems: Sequence[RenderedProblem], layout: TextLayout, words: Words
) -> str:
    """The problems in this layout, with an empty line between them."""
    width = min(layout.width, MAX_WIDTH)
    digits = max((len(str(problem.position.line)) for problem in problems), default=0)
    page = console(layout, width)
    with page.capture() as captured:
        for index, problem in enumerate(problems):
            if index:
                page.print()
            for line in _lines(problem, layout, words, digits, page):
                page.print(line, soft_wrap=True)
    return captured.get()


def _lines(
    problem: RenderedProblem, layout: TextLayout, words: Words, digits: int, page: Console
) -> Iterator[Text]:
    for line in _sentence(problem, words).wrap(page, page.width, overflow="fold"):
        line.rstrip()
        # Wrapping may have put the mark of a command at the start of the line.
        command = escape_build_command(line.plain) != line.plain
        yield Text.assemble(WORD_JOINER if command else "", line)
    if problem.source_line:
        yield from _excerpt(problem, digits, page.width, "…" if layout.unicode else "...")


def _sentence(problem: RenderedProblem, words: Words) -> Text:
    style = _STYLES[problem.severity]
    return Text.assemble(
        (_escaped(problem.place), "bold"),
        ": ",
        (severity_prefix(problem, words), style),
        _escaped(problem.sentence),
        " ",
        (f"[{problem.code}]", style),
    )


def _escaped(text: str) -> str:
    return escape_build_command(escape_line(text))


def _excerpt(problem: RenderedProblem, digits: int, width: int, mark: str) -> Iterator[Text]:
    """The line with its number, and the caret below."""
    margin = f"  {problem.position.line:>{digits}} | "
    room = max(width - len(margin), MIN_WIDTH)
    line, cell = _window(problem.source_line, problem.position.column - 1, room, mark)
    yield Text.assemble((margin, "dim"), escape_build_command(line))
    below = " " * (len(margin) - 2) + "| "
    yield Text.assemble((below, "dim"), " " * cell, ("^", _STYLES[problem.severity]))


def _window(line: str, index: int, room: int, mark: str) -> tuple[str, int]:
    """The part of a line around the character `index` that fits into `room` cells.

    The second value is the cell of that character. An index beyond the end of the line means its
    end. `mark` replaces what is cut off.
    """
    index = min(index, len(line))
    reach = _COMBINED * room
    before = _visible(line[max(index - reach, 0) : index])
    after = _visible(line[index : index + reach])
    if BLANK.match(after):
        # The caret must point to something that can be seen.
        after = character_code(after[0]) + after[1:]
    left = max(room // 2, room - max(cell_len(after), 1))
    before = _end(before, left, mark, cut=index > reach)
    after = _start(after, room - cell_len(before), mark, cut=len(line) - index > reach)
    return before + after, _cell(before, after)


def _visible(text: str) -> str:
    """The text with every character visible; a tab is one space."""
    return escape_invisible(text.replace("\t", " "))


def _end(text: str, room: int, mark: str, *, cut: bool) -> str:
    """The end of the text that fits; the mark replaces the rest if there is more."""
    if not cut and cell_len(text) <= room:
        return text
    room -= len(mark)
    start = bisect_left(range(len(text)), -room, key=lambda start: -cell_len(text[start:]))
    return mark + text[start:]


def _start(text: str, room: int, mark: str, *, cut: bool) -> str:
    """The start of the text that fits; the mark replaces the rest if there is more."""
    if not cut and cell_len(text) <= room:
        return text
    room -= len(mark)
    end = bisect_right(range(len(text)), room, key=lambda end: cell_len(text[: end + 1]))
    return text[:end] + mark


def _cell(before: str, after: str) -> int:
    """The cell in which `after` begins; a combining character is in the cell before."""
    combines = before and after and not cell_len(after[0])
    return cell_len(before) - (1 if combines else 0)
