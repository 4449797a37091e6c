"""`roadmap report`: the status report, the final report of a year, or a meeting's agenda."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call, plan_paths
from vpr_roadmap.cli.filters import select, select_period
from vpr_roadmap.cli.messages import print_note, print_problems
from vpr_roadmap.cli.output import DEFAULT_FORMATS, Format, Output, Renderers
from vpr_roadmap.cli.parameters import option
from vpr_roadmap.input.signatories import parse_signatory
from vpr_roadmap.language.texts import message_texts, record_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.gantt import Chart, gantt
from vpr_roadmap.queries.list import listing
from vpr_roadmap.queries.report import Report, ReportKind
from vpr_roadmap.queries.report_builder import build_report
from vpr_roadmap.queries.rollup import Rollup, plan_for_period, rollup
from vpr_roadmap.rendering.page import Page
from vpr_roadmap.rendering.pages.report.frame import Frame
from vpr_roadmap.rendering.pages.report.layout import report_page, report_table
from vpr_roadmap.validation.report_text import NO_TEXT, ReportText
from vpr_roadmap.workspace.disk.paths import shown
from vpr_roadmap.workspace.loading import LoadedPlans
from vpr_roadmap.workspace.report_text_files import find_report_text, text_names

if TYPE_CHECKING:
    from vpr_roadmap.rendering.json.encoder import Value

FORMATS = (*DEFAULT_FORMATS, Format.HTML)


def command(
    call: Call,
    *,
    kind: Annotated[ReportKind, option("--kind")] = ReportKind.STATUS,
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
    workspace = call.load(sources)
    plans, of_several = workspace.plans, len(workspace.found) > 1
    selection = select(filters, None, plans, call.words, by_place=of_several)
    period = select_period(month, plans, as_of)
    if of_several and (plan := _plan_of_office(workspace, period, as_of)):
        print_note(call.words, record_texts.REPORT_OF_PLAN, plan=plan.name)
        plans, of_several = (plan,), False
    answer: Report | Rollup
    if of_several:
        answer = rollup(plans, kind, period, selection, as_of)
    else:
        answer = build_report(plans, kind, period, selection, as_of)
    signatory = parse_signatory(signed_by, plans, as_of.day) if signed_by else None
    frame, words = Frame(tuple(to or ()), signatory), _report_words(plans, call)
    if isinstance(answer, Rollup):
        renderers = _rollup_renderers(answer, frame, words)
    else:
        text = _report_text(answer, sources, call)
        renderers = _report_renderers(answer, frame, text, words, links=links)
    call.answer(target, renderers, workspace, words=words)


def _plan_of_office(workspace: LoadedPlans, period: Period | None, as_of: AsOf) -> Plan | None:
    """The plan of the period if all plans are in one folder, as those of one office are."""
    folders = {os.path.dirname(os.path.abspath(file.path)) for file in workspace.found}
    if len(folders) > 1 or len(workspace.plans) == 1:
        return None
    return plan_for_period(workspace.plans, period, as_of)


def _report_words(plans: Sequence[Plan], call: Call) -> Words:
    """The language named in the call, otherwise the one that the plans share, if they do."""
    languages = {plan.language for plan in plans if plan.language}
    if call.language_named or len(languages) != 1:
        return call.words
    return Words(languages.pop(), (term for plan in plans for term in plan.terms))


def _report_renderers(
    report: Report, frame: Frame, text: ReportText, words: Words, *, links: bool
) -> Renderers:
    return Renderers(
        page=lambda: report_page(report, frame, text, words, links=links),
        table=lambda: report_table(report, words, links=links),
        json=lambda: _json(report, text),
        html=lambda page: _html(report, page, words),
    )


def _rollup_renderers(summary: Rollup, frame: Frame, words: Words) -> Renderers:
    # Imported here because most reports are of one municipality.
    from vpr_roadmap.rendering.json.rollup import rollup_value
    from vpr_roadmap.rendering.pages.report.rollup import rollup_page, rollup_table

    def html(page: Page) -> Iterator[str]:
        from vpr_roadmap.rendering.html.document import rollup_html

        return rollup_html(summary, page, words)

    return Renderers(
        page=lambda: rollup_page(summary, frame, words),
        table=lambda: rollup_table(summary, words),
        json=lambda: rollup_value(summary),
        html=html,
    )


def _json(report: Report, text: ReportText) -> dict[str, Value]:
    from vpr_roadmap.rendering.json.report import report_value

    return report_value(report, text)


def _html(report: Report, page: Page, words: Words) -> Iterator[str]:
    # Imported here because only this page needs Jinja.
    from vpr_roadmap.rendering.html.document import report_html

    return report_html(report, page, _chart(report), words)


def _chart(report: Report) -> Chart | None:
    """The chart of the year; an agenda has none."""
    if report.kind is ReportKind.AGENDA:
        return None
    charts = gantt(listing([report.plan], None, report.selection, report.as_of)).charts
    return charts[0] if charts else None


def _report_text(report: Report, sources: options.Sources, call: Call) -> ReportText:
    """The text that a person wrote for this report; none for an agenda or a part of the plan.

    Prints why the text cannot be used, or where to write it.
    """
    if report.is_part or report.kind is ReportKind.AGENDA:
        return NO_TEXT
    names = text_names(report.period, of_year=report.kind is ReportKind.YEAR)
    paths = plan_paths(sources.plan)
    files = [find_report_text(paths, call.here, report.plan.name, name) for name in names]
    file = next((each for each in files if each.exists), files[0])
    if file.problem:
        call.exit_code = 1
        print_problems(call.words, [file.problem])
        return ReportText(unread=file.problem.path)
    if file.misnamed:
        print_problems(call.words, [file.misnamed])
        return ReportText(unread=file.misnamed.path)
    if file.apart:  # loading the plan reports the name of the folder
        return ReportText(unread=shown(file.apart, call.here))
    if not file.exists and (file.others or sys.stderr.isatty()):
        note = message_texts.NO_REPORT_TEXT_BUT if file.others else message_texts.NO_REPORT_TEXT
        print_note(call.words, note, path=shown(file.file, call.here), others=file.others)
    return file.text
