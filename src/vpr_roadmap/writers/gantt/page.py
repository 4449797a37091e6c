"""The chart as a table: a row for each activity, a column for each month."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language import gantt_texts as texts
from vpr_roadmap.language import texts as common
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.gantt import Chart, Gantt, MonthCell, month_cells
from vpr_roadmap.queries.listing import ListItem
from vpr_roadmap.writers.gantt.signs import legend, names_in, sign, sign_name
from vpr_roadmap.writers.page import Block, Cell, Column, Heading, Page, Paragraph, Table
from vpr_roadmap.writers.sublists import no_school_note, sublist_heading


def gantt_page(answer: Gantt, words: Words) -> Page:
    """Each plan's chart with its legend."""
    blocks: list[Block] = []
    for chart in answer.charts:
        blocks.append(Heading(title(chart, words, several=len(answer.charts) > 1), 2))
        blocks += [chart_table(chart, words), Paragraph(_legend(chart, words))]
    if not blocks:
        blocks.append(Paragraph(words.say(common.LIST_EMPTY)))
    return (*blocks, *no_school_note(answer.listing.of_no_school, words))


def title(chart: Chart, words: Words, *, several: bool) -> str:
    text = texts.TITLE_OF_PLAN if several else texts.TITLE
    return words.say(text, day=chart.as_of.day, plan=chart.plan.name)


def chart_table(chart: Chart, words: Words) -> Table:
    heads = (Column(words.say(common.NUMBER)), Column(words.say(common.ACTIVITY), grows=True))
    months = (Column(f"{each.start.month:02}.{each.start.year}") for each in chart.months)
    rows: list[tuple[Cell, ...]] = []
    bands = []
    for sublist in chart.sublists:
        if chart.plan.sections:
            bands.append((len(rows), sublist_heading(sublist.key, words)))
        rows += (tuple(_row(item, chart, words)) for item in sublist.items)
    return Table((*heads, *months), tuple(rows), headed=True, bands=tuple(bands))


def all_charts_table(answer: Gantt, words: Words) -> Table:
    """One table of all plans: the months are those of any of them."""
    months = {each.start: each for chart in answer.charts for each in chart.months}
    shown = tuple(months[start] for start in sorted(months))
    tables = [
        chart_table(Chart(each.plan, shown, each.as_of, each.sublists), words)
        for each in answer.charts
    ]
    plan = Column(words.say(common.PLAN))
    if not tables:
        return Table(
            (Column(words.say(common.NUMBER)), Column(words.say(common.ACTIVITY)), plan), ()
        )
    rows = (
        (words.say(common.ITEM_NUMBER, number=row[0]), *row[1:], chart.plan.name)
        for chart, table in zip(answer.charts, tables, strict=True)
        for row in table.rows
    )
    return Table((*tables[0].columns, plan), tuple(rows))


def _row(item: ListItem, chart: Chart, words: Words) -> Iterator[str]:
    yield item.activity.number
    yield item.activity.title
    yield from (_cell(each, chart, words) for each in month_cells(item, chart.months))


def _cell(found: MonthCell, chart: Chart, words: Words) -> str:
    signs = [sign(sign_name(at, reported=chart.plan.is_reported), words) for at in found.due]
    return " ".join(signs) or (words.say(texts.RUNS) if found.runs else "")


def _legend(chart: Chart, words: Words) -> str:
    signs = [(words.say(texts.RUNS_NAME), words.say(texts.RUNS_MEANING))]
    signs += legend(names_in(chart), words)
    said = (words.say(texts.LEGEND_SIGN, sign=each, meaning=what) for each, what in signs)
    return words.say(texts.LEGEND, signs="; ".join(said))
