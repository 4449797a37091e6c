"""`roadmap log`: the records in the order in which they were made."""

from __future__ import annotations

from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.filters import print_renumbered, select, select_period, select_reporters
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.cli.parameters import Argument
from vpr_roadmap.input.points import find_reported_points
from vpr_roadmap.queries.log import LogFilter, log
from vpr_roadmap.rendering.pages.log import log_page, log_table


def command(
    call: Call,
    *,
    point: Annotated[str | None, Argument("number")] = None,
    month: options.Month = None,
    by: options.By = None,
    filters: options.Filters,
    sources: options.Sources,
    dates: options.Dates,
    destination: options.Destination,
) -> None:
    output, as_of = Output.chosen(*destination), call.as_of(dates)
    workspace = call.load(sources)
    plans = workspace.plans
    points = find_reported_points(point, plans, as_of) if point is not None else frozenset()
    if point is not None:
        print_renumbered(point, plans, call.words)
    log_filter = LogFilter(
        points,
        select_reporters(by, plans, call.words),
        select(filters, None, plans, call.words),
        select_period(month, plans, as_of),
    )
    answer = log(plans, log_filter, as_of)
    renderers = Renderers(
        page=lambda: log_page(answer, call.words),
        table=lambda: log_table(answer, call.words),
        json=lambda: answer_as_json(answer),
    )
    call.answer(output, renderers, workspace)
