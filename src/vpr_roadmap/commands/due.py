"""`roadmap due`: what is due in a month or quarter."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial
from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.filters import select, select_period
from vpr_roadmap.cli.messages import no_records_hint
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.cli.parameters import option
from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.periods import month_with
from vpr_roadmap.queries.due import Due, DueItem, due, due_items_of_school
from vpr_roadmap.queries.selection import Selection
from vpr_roadmap.queries.sublists import Sublist, by_responsible, by_school
from vpr_roadmap.rendering.pages.due import due_page, due_table


class DueGrouping(StrEnum):
    RESPONSIBLE = "responsible"
    SCHOOL = "school"


COLUMNS = {
    DueGrouping.RESPONSIBLE: answer_texts.RESPONSIBLE_ONE,
    DueGrouping.SCHOOL: answer_texts.SCHOOL,
}
"""The heading of the column that CSV has for a grouping."""


def command(
    call: Call,
    *,
    month: options.Month = None,
    filters: options.Filters,
    state: options.State = None,
    group_by: Annotated[DueGrouping | None, option("--group-by")] = None,
    sources: options.Sources,
    dates: options.Dates,
    destination: options.Destination,
) -> None:
    output, as_of = Output.chosen(*destination), call.as_of(dates)
    workspace = call.load(sources)
    plans = workspace.plans
    selection = select(filters, state, plans, call.words)
    by_party = group_by is DueGrouping.RESPONSIBLE
    question = selection._replace(with_coexecutors=by_party)
    period = select_period(month, plans, as_of) or month_with(as_of.day)
    answer = due(plans, period, question, as_of)
    sublists = partial(_sublists, answer, group_by, selection)
    column = COLUMNS[group_by] if group_by else None
    renderers = Renderers(
        page=lambda: due_page(answer, sublists(), call.words, selected=selection != Selection()),
        table=lambda: due_table(answer, sublists(), column, call.words),
        json=lambda: answer_as_json(answer),
    )
    hint = no_records_hint(call.words, plans, as_of, by_state=bool(selection.states))
    call.answer(output, renderers, workspace, hint)


def _sublists(
    answer: Due, group_by: DueGrouping | None, selection: Selection
) -> Iterator[Sublist[DueItem]] | None:
    match group_by:
        case DueGrouping.RESPONSIBLE:
            return by_responsible(answer.items, answer.plans, selection, answer.as_of.day)
        case DueGrouping.SCHOOL:
            of_school = partial(due_items_of_school, answer=answer, selection=selection)
            return by_school(answer.items, answer.plans, selection, of_school)
        case None:
            return None
