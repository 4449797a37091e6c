"""`roadmap compare`: how a document differs from the plan."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.compared_plan import read_compared_plan
from vpr_roadmap.cli.output import DEFAULT_FORMATS, Format, Output, Renderers
from vpr_roadmap.cli.parameters import Argument, option
from vpr_roadmap.cli.writer import refuse_to_overwrite
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.compare.comparison import compare
from vpr_roadmap.queries.show import show_plan
from vpr_roadmap.rendering.json.compare import compare_value
from vpr_roadmap.rendering.page import Page
from vpr_roadmap.rendering.pages.compare.page import compare_page, compare_table

FORMATS = (*DEFAULT_FORMATS, Format.HTML)


def command(
    call: Call,
    *,
    document: Annotated[Path, Argument()],
    table: Annotated[str | None, option("--table")] = None,
    sources: options.Sources,
    format: Annotated[str | None, options.format_of(FORMATS)] = None,
    output: options.OutputFile = None,
) -> None:
    target = Output.chosen(format, output, FORMATS)
    refuse_to_overwrite(target.file, [document])
    workspace = call.load(sources)
    ours = show_plan(workspace.plans).plan
    theirs, places = read_compared_plan(document, ours, table, call)
    answer = compare(ours, theirs)
    if answer.differences:
        call.exit_code = call.exit_code or 1
    renderers = Renderers(
        page=lambda: compare_page(answer, document.name, places, call.words),
        table=lambda: compare_table(answer, call.words),
        json=lambda: compare_value(answer, document.name, places),
        html=lambda page: _html(page, document.name, call.words),
    )
    call.answer(target, renderers, workspace)


def _html(page: Page, file: str, words: Words) -> Iterable[str]:
    # Imported here because only this page needs Jinja.
    from vpr_roadmap.rendering.html.document import comparison_html

    return comparison_html(page, file, words)
