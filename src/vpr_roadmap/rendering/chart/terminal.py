"""The chart on a terminal: a line per activity, a few columns per month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import chart_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.queries.gantt import Chart, Gantt, MonthCell, month_cells
from vpr_roadmap.queries.list import ListItem
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.formats.column_widths import GAP
from vpr_roadmap.rendering.formats.terminal import (
    MAX_WIDTH,
    TextLayout,
    console,
    render_for_terminal,
)
from vpr_roadmap.rendering.page import Heading, Paragraph
from vpr_roadmap.rendering.pages.chart_signs import for_console, sign, sign_name
from vpr_roadmap.rendering.pages.gantt import chart_title, legend_text
from vpr_roadmap.rendering.pages.labels import coexecutor_notes, undated_reason
from vpr_roadmap.rendering.pages.sublists import no_school_note, sublist_heading

NARROW, BROAD = 3, 4
"""The width of a month that is named by its number, and by three letters."""
SHORTEST_TITLE, GOOD_TITLE = 16, 36
_PRESSING_FIRST = ("overdue", "not-done", "partial", "active", "upcoming", "postponed", "done-late")
_STYLES = {
    "overdue": "bold red",
    "not-done": "bold red",
    "partial": "bold red",
    "done": "green",
    "done-late": "yellow",
    "postponed": "magenta",
    "active": "cyan",
}


class _Layout(NamedTuple):
    """The widths of the number, the title and a month, and the months that fit."""

    number: int
    title: int
    month: int
    months: tuple[Period, ...]


def gantt_lines(answer: Gantt, words: Words, text_layout: TextLayout) -> Iterator[str]:
    """Each plan's chart with its legend, no wider than the terminal."""
    width = min(text_layout.width, MAX_WIDTH)
    for chart in answer.charts:
        heading = Heading(chart_title(chart, words, several=len(answer.charts) > 1), 2)
        yield render_for_terminal((heading,), text_layout)
        parts = (_part(chart, layout, words, text_layout) for layout in _layouts(chart, width))
        yield "\n".join(_printed(part, width, text_layout) for part in parts)
        yield "\n" + render_for_terminal(
            (Paragraph(_legend(chart, words, text_layout)),), text_layout
        )
    if not answer.charts:
        yield render_for_terminal((Paragraph(words.say(common.LIST_EMPTY)),), text_layout)
    coexecuted = map(Paragraph, coexecutor_notes(answer.listing.items, words))
    of_no_school = no_school_note(answer.listing.of_no_school, words)
    yield render_for_terminal((*coexecuted, *of_no_school), text_layout)


def _layouts(chart: Chart, width: int) -> Iterator[_Layout]:
    """The layouts of the parts of a chart.

    If not all months fit beside a readable title, the others go into further parts.
    """
    numbers = [item.activity.number for sublist in chart.sublists for item in sublist.items]
    number = min(max(map(cell_len, numbers), default=1), width // 6)
    room = width - number - GAP - GAP
    count = len(chart.months)
    most = max(1, (room - SHORTEST_TITLE) // NARROW)
    parts = ceil(count / most)
    per_part = ceil(count / parts)
    month = BROAD if room - BROAD * per_part >= GOOD_TITLE else NARROW
    for start in range(0, count, per_part):
        yield _Layout(
            number, room - month * per_part, month, chart.months[start : start + per_part]
        )


def _part(chart: Chart, layout: _Layout, words: Words, text_layout: TextLayout) -> Iterator[Text]:
    yield from _head(chart, layout, words, text_layout)
    for sublist in chart.sublists:
        if chart.plan.sections:
            heading = sublist_heading(sublist.key, words)
            yield Text(_cut(heading, layout.number + layout.title + GAP, text_layout), style="bold")
        yield from (_row(item, chart, layout, words, text_layout) for item in sublist.items)


def _head(chart: Chart, layout: _Layout, words: Words, text_layout: TextLayout) -> Iterator[Text]:
    """The years, the months below them, and a rule that marks the month of today."""
    before = " " * (layout.number + layout.title + 2 * GAP)
    line = before
    for index, month in enumerate(layout.months):
        if index == 0 or month.start.month == 1:
            year = str(month.start.year)
            # The year of the last month begins to the left of it, or it would not fit.
            begin = min(index * layout.month, len(layout.months) * layout.month - len(year))
            line = line.ljust(len(before) + begin) + year
    yield Text(line, style="dim")
    names = (_month_name(month, layout, words) for month in layout.months)
    yield Text(before + "".join(name.ljust(layout.month) for name in names), style="dim")
    rule = for_console(words.say(texts.RUNS), unicode=text_layout.unicode)
    today = for_console(words.say(texts.TODAY), unicode=text_layout.unicode)
    widths = (layout.number, layout.title)
    cells = [rule * width for width in widths]
    text = Text((" " * GAP).join(cells) + " " * GAP, style="dim")
    for month in layout.months:
        is_today = month == chart.today
        mark = today if is_today else rule
        text.append(mark * (layout.month - 1) + " ", style="bold cyan" if is_today else None)
    yield text


def _month_name(month: Period, layout: _Layout, words: Words) -> str:
    number = month.start.month
    return words.month_name(number)[:3] if layout.month == BROAD else f"{number:02}"


def _row(
    item: ListItem, chart: Chart, layout: _Layout, words: Words, text_layout: TextLayout
) -> Text:
    number = set_cell_size(_cut(item.activity.number, layout.number, text_layout), layout.number)
    name = set_cell_size(_cut(item.activity.title, layout.title, text_layout), layout.title)
    text = Text(f"{number}{' ' * GAP}{name}{' ' * GAP}")
    if item.undated:
        label = undated_reason(item.activity, words)
        return text.append(_cut(label, layout.month * len(layout.months), text_layout), style="dim")
    for month_cell in month_cells(item, layout.months):
        text.append_text(_cell(month_cell, chart, layout, words, text_layout))
    return text


def _cell(
    month_cell: MonthCell, chart: Chart, layout: _Layout, words: Words, text_layout: TextLayout
) -> Text:
    reported = chart.plan.is_reported
    rule = for_console(words.say(texts.RUNS), unicode=text_layout.unicode)
    text = Text()
    names = [sign_name(point, reported=reported) for point in month_cell.due]
    signs = [(sign(name, words, unicode=text_layout.unicode), _STYLES.get(name)) for name in names]
    if sum(cell_len(character) for character, _ in signs) >= layout.month:
        # Show the most pressing sign and a plus for the others.
        signs = [signs[names.index(min(names, key=_urgency))], ("+", None)]
    for character, style in signs:
        text.append(character, style=style)
    rest = layout.month - text.cell_len
    return text.append(rule * rest if month_cell.runs else " " * rest)


def _urgency(name: str) -> int:
    return _PRESSING_FIRST.index(name) if name in _PRESSING_FIRST else len(_PRESSING_FIRST)


def _legend(chart: Chart, words: Words, text_layout: TextLayout) -> str:
    today = for_console(words.say(texts.TODAY), unicode=text_layout.unicode)
    more_signs = [(today, words.say(texts.TODAY_MEANING))] if chart.today else []
    text = legend_text(chart, words, unicode=text_layout.unicode, more_signs=more_signs)
    return text if text_layout.unicode else text.replace("—", "-")


def _cut(text: str, width: int, text_layout: TextLayout) -> str:
    """The text in `width` columns; a mark at the end replaces what does not fit."""
    line = escape_line(text)
    if cell_len(line) <= width:
        return line
    mark = for_console("…", unicode=text_layout.unicode)
    return set_cell_size(line, max(0, width - 1)).rstrip() + mark


def _printed(lines: Iterable[Text], width: int, text_layout: TextLayout) -> str:
    if text_layout.colours is None:
        return "".join(escape_build_command(line.plain.rstrip()) + "\n" for line in lines)
    canvas = console(text_layout, width)
    with canvas.capture() as captured:
        for line in lines:
            canvas.print(line, soft_wrap=True)
    return "".join(
        escape_build_command(line.rstrip()) + "\n" for line in captured.get().split("\n")[:-1]
    )
