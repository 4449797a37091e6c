"""`roadmap matrix`: how each school stands in what is reported school by school."""

from __future__ import annotations

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.output import Output, Renderers, answer_as_json
from vpr_roadmap.queries.matrix import matrix
from vpr_roadmap.rendering.pages.matrix import matrix_page, matrix_table


def command(
    call: Call,
    month: options.Month = None,
    responsible: options.Responsible = None,
    school: options.School = None,
    section: options.Section = None,
    state: options.State = None,
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
    period = call.period(month, plans, as_of)
    answer = matrix(plans, period, selection, as_of)
    shapes = Renderers(
        page=lambda: matrix_page(answer, call.words),
        table=lambda: matrix_table(answer, call.words),
        json=lambda: answer_as_json(answer),
    )
    call.answer(target, shapes)
