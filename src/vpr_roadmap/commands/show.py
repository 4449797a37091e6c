"""`roadmap show`: one activity, or the order with its passport."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.filters import print_renumbered
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.cli.parameters import Argument
from vpr_roadmap.queries.show import left_out_of, show_activity, show_plan
from vpr_roadmap.rendering.page import Page
from vpr_roadmap.rendering.pages.show.activity import activity_page
from vpr_roadmap.rendering.pages.show.plan import plan_page
from vpr_roadmap.rendering.pages.show.table import page_table


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
    page: Callable[[], Page]
    if number is None:
        shown_plan = show_plan(plans)
        page = partial(plan_page, shown_plan, call.words)
        json = partial(answer_as_json, shown_plan)
    else:
        shown_activity = show_activity(plans, number, as_of)
        print_renumbered(number, plans, call.words)
        left_out = left_out_of(shown_activity.item.plan, plans, workspace.left_out)
        workspace = workspace._replace(left_out=left_out)
        page = partial(activity_page, shown_activity, call.words)
        json = partial(answer_as_json, shown_activity)
    renderers = Renderers(page=page, table=lambda: page_table(page(), call.words), json=json)
    call.answer(output, renderers, workspace)
