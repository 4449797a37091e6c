"""The chart as an SVG file, and as pictures in a page; browsers and Word show both alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import chart_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.gantt import Chart, Gantt
from vpr_roadmap.queries.list import ListItem
from vpr_roadmap.queries.sublists import Sublist
from vpr_roadmap.rendering.chart.svg_elements import group, svg_lines, tag, text
from vpr_roadmap.rendering.chart.svg_picture import HEAD, INK, LEGEND, PAPER, ROW, TODAY, Picture
from vpr_roadmap.rendering.chart.svg_scale import EDGE, WIDTH, MonthScale
from vpr_roadmap.rendering.escaping import escape_markup
from vpr_roadmap.rendering.pages.gantt import chart_title
from vpr_roadmap.rendering.pages.labels import coexecutor_notes
from vpr_roadmap.rendering.pages.sublists import sublist_heading


def gantt_svg_lines(answer: Gantt, words: Words, note: str = "") -> Iterator[str]:
    """The file: the charts one below another with their legends, then the note if there is one."""
    several = len(answer.charts) > 1
    pictures = [
        Picture(chart, words, MonthScale.of(chart.months), titled=True, several=several)
        for chart in answer.charts
    ]
    heights = [picture.height for picture in pictures]
    height = sum(heights) or LEGEND
    width = max((picture.width for picture in pictures), default=WIDTH)
    titles = ", ".join(chart_title(chart, words, several=several) for chart in answer.charts)
    name, description = titles or words.say(common.LIST_EMPTY), _description(answer.charts, words)
    tops = accumulate(heights, initial=0)
    charts = (
        group({"transform": f"translate(0 {top})"}, picture.parts())
        for picture, top in zip(pictures, tops, strict=False)
    )
    below = []
    if not pictures:
        below.append(text(EDGE, LEGEND - EDGE + 2, words.say(common.LIST_EMPTY), {"fill": INK}))
    coexecuted = coexecutor_notes(answer.listing.items, words)
    notes = [(each, {"class": "ink", "fill": INK}) for each in coexecuted]
    for content, look in (*notes, (note, {"fill": TODAY})) if note else notes:
        below.append(text(EDGE, height + EDGE, content, look))
        height += LEGEND
    paper = tag("rect", {"class": "paper", "width": width, "height": height, "fill": PAPER})
    parts = chain([paper], chain.from_iterable(charts), below)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    for part in svg_lines(width, height, name, description, parts, "chart"):
        yield escape_markup(part)


def sublist_svg(
    chart: Chart, sublist: Sublist[ListItem], items: Sequence[ListItem], words: Words, id: str
) -> str:
    """A picture of some activities of a section, without a title, for a page that has one."""
    part = Chart(
        chart.plan, chart.months, chart.as_of, (Sublist(sublist.key, tuple(items), sublist.plan),)
    )
    picture = Picture(part, words, MonthScale.of(part.months), titled=False, several=False)
    name = words.say(texts.PICTURE, title=sublist_heading(sublist.key, words))
    description = _description((part,), words)
    rows = {"data-head": HEAD, "data-row": ROW, "data-edge": EDGE}
    parts = picture.parts()
    lines = svg_lines(picture.width, picture.height, name, description, parts, id, rows)
    return "".join(lines)


def _description(charts: Sequence[Chart], words: Words) -> str:
    return " ".join(
        words.say(
            texts.PICTURE_IS,
            period=words.period(MonthScale.of(chart.months).shown),
            day=chart.as_of.day,
        )
        for chart in charts
    )
