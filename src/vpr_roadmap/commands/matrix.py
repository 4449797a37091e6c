"""`roadmap matrix`: how each school stands in what is reported school by school."""

from __future__ import annotations

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.queries.matrix import matrix
from vpr_roadmap.rendering.pages.matrix import matrix_page, matrix_table


def command(
    call: Call,
    *,
    month: options.Month = None,
    filters: options.Filters,
    state: options.State = None,
    sources: options.Sources,
    dates: options.Dates,
    destination: options.Destination,
) -> None:
    target, as_of = Output.chosen(*destination), call.as_of(dates)
    plans = call.load(sources)
    selection = call.select(plans, filters, state)
    period = call.period(month, plans, as_of)
    answer = matrix(plans, period, selection, as_of)
    shapes = Renderers(
        page=lambda: matrix_page(answer, call.words),
        table=lambda: matrix_table(answer, call.words),
        json=lambda: answer_as_json(answer),
    )
    call.answer(target, shapes)
