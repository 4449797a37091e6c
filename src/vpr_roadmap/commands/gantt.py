"""`roadmap gantt`: a chart of the activities by month."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.filters import select, select_period
from vpr_roadmap.cli.messages import no_records_hint
from vpr_roadmap.cli.output import DEFAULT_FORMATS, Format, Output, Renderers, answer_as_json
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.gantt import Gantt, gantt
from vpr_roadmap.queries.list import listing
from vpr_roadmap.rendering.pages.gantt import all_charts_table, gantt_page

if TYPE_CHECKING:
    from vpr_roadmap.rendering.formats.terminal import TextLayout

FORMATS = (*DEFAULT_FORMATS, Format.SVG)


def command(
    call: Call,
    *,
    month: options.Month = None,
    filters: options.Filters,
    state: options.State = None,
    sources: options.Sources,
    dates: options.Dates,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.OutputFile = None,
) -> None:
    target, as_of = Output.chosen(format, output, FORMATS), call.as_of(dates)
    workspace = call.load(sources)
    plans = workspace.plans
    selection = select(filters, state, plans, call.words)
    answer = gantt(listing(plans, select_period(month, plans, as_of), selection, as_of))
    renderers = Renderers(
        page=lambda: gantt_page(answer, call.words),
        table=lambda: all_charts_table(answer, call.words),
        json=lambda: answer_as_json(answer),
        text=lambda layout: _text_lines(answer, call.words, layout),
        svg=lambda note: _svg_lines(answer, call.words, note),
    )
    hint = no_records_hint(call.words, plans, as_of, by_state=bool(selection.states))
    call.answer(target, renderers, workspace, hint)


def _text_lines(answer: Gantt, words: Words, layout: TextLayout) -> Iterable[str]:
    # Imported here because only a terminal needs rich.
    from vpr_roadmap.rendering.chart.terminal import gantt_lines

    return gantt_lines(answer, words, layout)


def _svg_lines(answer: Gantt, words: Words, note: str) -> Iterable[str]:
    from vpr_roadmap.rendering.chart.svg import gantt_svg_lines

    return gantt_svg_lines(answer, words, note)
