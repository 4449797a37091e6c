"""The chart as a table: a row per activity, a column per month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import chart_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.queries.gantt import Chart, Gantt, MonthCell, month_cells
from vpr_roadmap.queries.list import ListItem
from vpr_roadmap.rendering.page import Block, Cell, Column, Heading, Paragraph, Rows, Table
from vpr_roadmap.rendering.pages.chart_signs import legend, names_in, sign, sign_name
from vpr_roadmap.rendering.pages.labels import item_number, title_with_coexecutors
from vpr_roadmap.rendering.pages.sublists import no_school_note, sublist_heading


def gantt_page(answer: Gantt, words: Words) -> Iterator[Block]:
    """Each plan's chart with its legend."""
    for chart in answer.charts:
        yield Heading(chart_title(chart, words, several=len(answer.charts) > 1), 2)
        yield _table(chart, words)
        yield Paragraph(legend_text(chart, words))
    if not answer.charts:
        yield Paragraph(words.say(common.LIST_EMPTY))
    yield from no_school_note(answer.listing.of_no_school, words)


def chart_title(chart: Chart, words: Words, *, several: bool) -> str:
    text = texts.TITLE_OF_PLAN if several else texts.TITLE
    return words.say(text, day=chart.as_of.day, plan=chart.plan.name)


def _table(chart: Chart, words: Words) -> Table:
    rows: list[tuple[Cell, ...]] = []
    bands = []
    for sublist in chart.sublists:
        if not sublist.is_whole_plan:
            bands.append((len(rows), sublist_heading(sublist.key, words)))
        rows += (tuple(_row(item, chart, words)) for item in sublist.items)
    columns = _columns(chart.months, words)
    return Table(columns, tuple(rows), headed=True, bands=tuple(bands))


def _columns(months: Sequence[Period], words: Words) -> tuple[Column, ...]:
    heads = (Column(words.say(common.NUMBER)), Column(words.say(common.ACTIVITY), grows=True))
    return (*heads, *(Column(f"{month.start.month:02}.{month.start.year}") for month in months))


def all_charts_table(answer: Gantt, words: Words) -> Rows:
    """One table of all plans; it has every month that a plan has."""
    months = {month.start: month for chart in answer.charts for month in chart.months}
    shown = tuple(months[start] for start in sorted(months))
    rows = (
        (item_number(str(row[0]), words), *row[1:], chart.plan.name)
        for chart in answer.charts
        for row in _table(chart._replace(months=shown), words).rows
    )
    return Rows((*_columns(shown, words), Column(words.say(common.PLAN))), rows)


def _row(item: ListItem, chart: Chart, words: Words) -> Iterator[str]:
    yield item.activity.number
    yield title_with_coexecutors(item.activity, item.responsibilities, words)
    yield from (_cell(cell, chart, words) for cell in month_cells(item, chart.months))


def _cell(cell: MonthCell, chart: Chart, words: Words) -> str:
    signs = [sign(sign_name(point, reported=chart.plan.is_reported), words) for point in cell.due]
    return " ".join(signs) or (words.say(texts.RUNS) if cell.runs else "")


def legend_text(
    chart: Chart,
    words: Words,
    *,
    unicode: bool = True,
    more_signs: Iterable[tuple[str, str]] = (),
) -> str:
    """The legend in one sentence, with `more_signs` and their meanings at its end."""
    signs = [(words.say(texts.RUNS_NAME), words.say(texts.RUNS_MEANING))]
    signs += legend(names_in(chart), words, unicode=unicode)
    signs += more_signs
    entries = (
        words.say(texts.LEGEND_SIGN, sign=label, meaning=meaning) for label, meaning in signs
    )
    return words.say(texts.LEGEND, signs="; ".join(entries))
