"""`roadmap report`: the status report, that of the year's end, or the council's agenda."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call, plan_paths
from vpr_roadmap.cli.output import DEFAULT_FORMATS, Format, Output, Renderers
from vpr_roadmap.cli.parameters import option
from vpr_roadmap.input.signatories import parse_signatory
from vpr_roadmap.language.texts import message_texts, record_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.gantt import Chart, gantt
from vpr_roadmap.queries.list import listing
from vpr_roadmap.queries.report import Kind, Report
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.rollup import Rollup, plan_for_period, rollup
from vpr_roadmap.rendering.page import Page
from vpr_roadmap.rendering.pages.report.frame import Frame
from vpr_roadmap.rendering.pages.report.page import report_page, report_table
from vpr_roadmap.validation.report_text import NO_TEXT, ReportText
from vpr_roadmap.workspace.disk.paths import shown
from vpr_roadmap.workspace.report_texts import find_report_text, text_names

if TYPE_CHECKING:
    from vpr_roadmap.rendering.json.encoder import Value

FORMATS = (*DEFAULT_FORMATS, Format.HTML)


def command(
    call: Call,
    *,
    kind: Annotated[Kind, option("--kind")] = Kind.STATUS,
    month: options.Month = None,
    filters: options.Filters,
    to: Annotated[list[str] | None, option("--to")] = None,
    signed_by: Annotated[str | None, option("--signed-by")] = None,
    links: Annotated[bool, option("--links")] = False,
    sources: options.Sources,
    dates: options.Dates,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.OutputFile = None,
) -> None:
    target, as_of = Output.chosen(format, output, FORMATS), call.as_of(dates)
    plans = call.load(sources)
    selection = call.select(plans, filters, by_place=call.of_several)
    period = call.period(month, plans, as_of)
    meant = plan_for_period(plans, period, as_of) if call.of_one_folder and len(plans) > 1 else None
    if meant:
        plans = (meant,)
        call.print_note(record_texts.REPORT_OF_PLAN, plan=meant.name)
    elif call.of_several:
        together = rollup(plans, kind, period, selection, as_of)
        signatory = parse_signatory(signed_by, plans, as_of.day) if signed_by else None
        frame = Frame(tuple(to or ()), signatory)
        words = call.words_of_all(plans)
        call.answer(target, _together(together, frame, words), words=words)
    answer = build_report(plans, kind, period, selection, as_of)
    signatory = parse_signatory(signed_by, [answer.plan], as_of.day) if signed_by else None
    written, words = _written(answer, sources, call), call.words_of(answer.plan)
    frame = Frame(tuple(to or ()), signatory)
    shapes = Renderers(
        page=lambda: report_page(answer, frame, written, words, links=links),
        table=lambda: report_table(answer, words, links=links),
        json=lambda: _json(answer, written),
        html=lambda page: _html(answer, page, words),
    )
    call.answer(target, shapes, words=words)


def _together(answer: Rollup, frame: Frame, words: Words) -> Renderers:
    """The report of several municipalities."""
    # Mostly it is of one.
    from vpr_roadmap.rendering.json.rollup import rollup_value
    from vpr_roadmap.rendering.pages.report.rollup import rollup_page, rollup_table

    def html(page: Page) -> Iterator[str]:
        from vpr_roadmap.rendering.html.page import rollup_html

        return rollup_html(answer, page, words)

    return Renderers(
        page=lambda: rollup_page(answer, frame, words),
        table=lambda: rollup_table(answer, words),
        json=lambda: rollup_value(answer),
        html=html,
    )


def _json(answer: Report, written: ReportText) -> dict[str, Value]:
    from vpr_roadmap.rendering.json.report import report_value

    return report_value(answer, written)


def _html(answer: Report, page: Page, words: Words) -> Iterator[str]:
    # Only this page takes Jinja.
    from vpr_roadmap.rendering.html.page import report_html

    return report_html(answer, page, _chart(answer), words)


def _chart(answer: Report) -> Chart | None:
    """The year's chart, which an agenda does not have."""
    if answer.kind is Kind.AGENDA:
        return None
    charts = gantt(listing([answer.plan], None, answer.selection, answer.as_of)).charts
    return charts[0] if charts else None


def _written(answer: Report, sources: options.Sources, call: Call) -> ReportText:
    """What a person wrote for this report; for that of a part of the plan nobody does."""
    if answer.is_part or answer.kind is Kind.AGENDA:
        return NO_TEXT
    names = text_names(answer.period, of_year=answer.kind is Kind.YEAR)
    paths = plan_paths(sources.plan)
    texts = [find_report_text(paths, call.here, answer.plan.name, name) for name in names]
    found = next((text for text in texts if text.exists), texts[0])
    call.input_files.append(lambda: [found.file])
    if found.problem:
        call.exit_code = 1
        call.print_problems([found.problem])
        return ReportText(unread=found.problem.path)
    if found.misnamed:
        call.print_problems([found.misnamed])
        return ReportText(unread=found.misnamed.path)
    if found.apart:  # the name of its folder is told with the plan
        return ReportText(unread=shown(found.apart, call.here))
    if not found.exists and (found.others or sys.stderr.isatty()):
        text = message_texts.NO_REPORT_TEXT_BUT if found.others else message_texts.NO_REPORT_TEXT
        call.print_note(text, path=shown(found.file, call.here), others=found.others)
    return found.text
