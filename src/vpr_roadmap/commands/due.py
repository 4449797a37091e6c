"""`roadmap due`: what is to be done in a month or quarter."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.cli.parameters import option
from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.periods import month_with
from vpr_roadmap.queries.due import DueItem, due, due_items_of_school
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


def command(
    call: Call,
    month: options.Month = None,
    responsible: options.Responsible = None,
    school: options.School = None,
    section: options.Section = None,
    state: options.State = None,
    group_by: Annotated[DueGrouping | None, option("--group-by")] = None,
    plan: options.Plans = None,
    municipality: options.Municipality = None,
    today: options.Today = None,
    known: options.Known = None,
    format: options.OutputFormat = None,
    output: options.OutputFile = None,
    lang: options.Lang = None,
    debug: options.Debug = False,
) -> None:
    target, as_of = Output.chosen(format, output), call.as_of(today, known)
    plans = call.load(plan, municipality)
    selection = call.select(plans, responsible, school, section, state)
    period = call.period(month, plans, as_of) or month_with(as_of.day)
    answer = due(plans, period, selection, as_of)

    def sublists() -> Iterator[Sublist[DueItem]] | None:
        match group_by:
            case DueGrouping.RESPONSIBLE:
                return by_responsible(answer.items, plans, selection, as_of.day)
            case DueGrouping.SCHOOL:
                return by_school(
                    answer.items,
                    plans,
                    selection,
                    lambda plan, key: due_items_of_school(plan, key, answer, selection),
                )
            case None:
                return None

    column = COLUMNS[group_by] if group_by else None
    selected = selection != Selection()
    shapes = Renderers(
        page=lambda: due_page(answer, sublists(), call.words, selected=selected),
        table=lambda: due_table(answer, sublists(), column, call.words),
        json=lambda: answer_as_json(answer),
    )
    hint = call.recording_hint(plans, as_of, asked=bool(selection.states))
    call.answer(target, shapes, hint)
