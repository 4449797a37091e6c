"""`roadmap matrix`: the state of the control points that schools report one by one."""

from __future__ import annotations

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.filters import select, select_period
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
    output, as_of = Output.chosen(*destination), call.as_of(dates)
    workspace = call.load(sources)
    plans = workspace.plans
    selection = select(filters, state, plans, call.words)
    period = select_period(month, plans, as_of)
    answer = matrix(plans, period, selection, as_of)
    renderers = Renderers(
        page=lambda: matrix_page(answer, call.words),
        table=lambda: matrix_table(answer, call.words),
        json=lambda: answer_as_json(answer),
    )
    call.answer(output, renderers, workspace)
