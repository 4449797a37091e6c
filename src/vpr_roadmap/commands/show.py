"""`roadmap show`: one activity, or the order with its passport."""

from __future__ import annotations

from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.cli.parameters import Argument
from vpr_roadmap.queries.show import left_out_of, show_activity, show_plan
from vpr_roadmap.rendering.pages.show import activity_page, page_table, plan_page


def command(
    call: Call,
    *,
    number: Annotated[str | None, Argument("number")] = None,
    sources: options.Sources,
    dates: options.Dates,
    destination: options.Destination,
) -> None:
    output, as_of = Output.chosen(*destination), call.as_of(dates)
    workspace = call.load(sources)
    plans = workspace.plans
    if number is None:
        whole = show_plan(plans)
        renderers = Renderers(
            page=lambda: plan_page(whole, call.words),
            table=lambda: page_table(plan_page(whole, call.words), call.words),
            json=lambda: answer_as_json(whole),
        )
    else:
        one = show_activity(plans, number, as_of)
        left_out = left_out_of(one.item.plan, plans, workspace.left_out)
        workspace = workspace._replace(left_out=left_out)
        renderers = Renderers(
            page=lambda: activity_page(one, call.words),
            table=lambda: page_table(activity_page(one, call.words), call.words),
            json=lambda: answer_as_json(one),
        )
    call.answer(output, renderers, workspace)
