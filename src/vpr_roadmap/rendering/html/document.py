"""The report as an HTML page: its parts, then the chart of the year and its table with filters."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import compare_texts, status_texts
from vpr_roadmap.language.texts import html_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.gantt import Chart
from vpr_roadmap.queries.report import Report, ReportKind, Tally
from vpr_roadmap.queries.rollup import Rollup
from vpr_roadmap.rendering.chart.svg import sublist_svg
from vpr_roadmap.rendering.escaping import escape_line, escape_markup
from vpr_roadmap.rendering.formats.markdown_escaping import ADDRESS
from vpr_roadmap.rendering.html.parts import (
    MAX_CONTENTS,
    Leading,
    split_into_parts,
    with_links_to_parts,
)
from vpr_roadmap.rendering.html.rows import Band, bands, filters
from vpr_roadmap.rendering.html.table_style import (
    head_classes,
    head_rules,
    headings_of,
    number_rules,
)
from vpr_roadmap.rendering.page import (
    RULE,
    Cell,
    Column,
    Page,
    Sentences,
    UserMarkdown,
    join_cell,
)
from vpr_roadmap.rendering.pages.chart_signs import legend, names_in, sign
from vpr_roadmap.rendering.pages.figures import per_cent
from vpr_roadmap.rendering.pages.report.agenda import names_council
from vpr_roadmap.rendering.pages.report.frame import about_text
from vpr_roadmap.rendering.typography import no_break

if TYPE_CHECKING:
    from jinja2 import Template

MAX_PER_PICTURE = 16
BUFFER_SIZE = 1000
"""The number of template pieces that Jinja joins before it yields them."""
MANY_ROWS = 500
"""Above this number of rows, browsers draw a picture only when it comes into view."""


def report_html(answer: Report, page: Page, chart: Chart | None, words: Words) -> Iterator[str]:
    """The page in pieces: one file that loads nothing else; with a chart if there is one."""
    tally = (answer.within or answer.total) if _has_figures(answer) else None
    chart_bands = tuple(bands(chart, words)) if chart else ()
    return _render(
        answer,
        page,
        _title(answer, words),
        tally,
        words,
        chart=chart,
        bands=chart_bands,
        filters=filters(chart, words) if chart else None,
        pictures=[
            (band.headings, list(_pictures(band, number, chart, words)))
            for number, band in enumerate(chart_bands)
            if chart
        ],
        is_long=sum(len(band.rows) for band in chart_bands) > MANY_ROWS,
        legend=list(_legend(chart, words)) if chart else [],
        columns=_columns(answer, words),
        caption=_caption(answer, words),
    )


def rollup_html(answer: Rollup, page: Page, words: Words) -> Iterator[str]:
    """The page of a roll-up of municipalities, in pieces; it has no chart and no filters."""
    title = words.say(texts.TITLE_ON, title=words.say(texts.TITLE_ROLLUP), day=answer.as_of.day)
    return _render(answer, tuple(with_links_to_parts(page)), title, None, words)


def comparison_html(page: Page, file: str, words: Words) -> Iterator[str]:
    """The page of a comparison with a document, in pieces."""
    title = words.say(compare_texts.TITLE, file=file)
    return _render(None, page, title, None, words, style=_resource("changes.css"))


def _render(
    answer: Report | Rollup | None,
    page: Page,
    title: str,
    tally: Tally | None,
    words: Words,
    *,
    style: str = "",
    **values: Any,
) -> Iterator[str]:
    opening, parts = split_into_parts(page)
    heads = head_classes(page, values.get("columns", ()))
    style = _resource("style.css") + style + head_rules(heads) + number_rules(page, heads)
    script = _resource("folding.js") + _resource("script.js")
    share = tally.figures.share if tally else None
    common_values = {
        "language": words.language.value,
        "title": title,
        "policy": _policy(style, script),
        "style": Markup(style),
        "heads": heads,
        "script": Markup(script),
        "opening": opening,
        "parts": parts,
        "contents": parts if len(parts) <= MAX_CONTENTS else (),
        "tally": tally,
        "share": None if share is None else per_cent(share, words),
        "chart": None,
        "rule": RULE,
        "say": words.say,
        "texts": texts,
    }
    stream = _template().stream(answer=answer, **common_values | values)
    stream.enable_buffering(BUFFER_SIZE)
    return map(escape_markup, _whole_lines(stream))


def _whole_lines(parts: Iterable[str]) -> Iterator[str]:
    """Regroup the text into whole lines, because `escape_markup` matches within a line."""
    rest = ""
    for part in parts:
        whole, end, rest = (rest + part).rpartition("\n")
        yield whole + end
    yield rest


def _has_figures(answer: Report) -> bool:
    return answer.plan.is_reported and answer.kind is not ReportKind.AGENDA


def _columns(answer: Report, words: Words) -> tuple[str, ...]:
    """The headings of the table with filters.

    There is a column for schools only if the plan has a list of them, and for the state only if
    there are records.
    """
    headings = (
        common.NUMBER,
        common.ACTIVITY,
        common.WORDING,
        common.DEADLINE,
        common.RESPONSIBLE,
        *((common.SCHOOLS,) if answer.plan.schools.listed else ()),
        *((status_texts.STATE,) if answer.plan.is_reported else ()),
    )
    return tuple(words.say(heading) for heading in headings)


def _caption(answer: Report, words: Words) -> str:
    """The caption of the table with filters: how many control points and given dates it has."""
    points, given = answer.counts.points, len(answer.given)
    text = texts.TABLE_AND_GIVEN if given else texts.TABLE
    return words.say(text, points=points, **({"given": given} if given else {}))


def _title(answer: Report, words: Words) -> str:
    """The title in the browser: «Отчёт о реализации Дорожной карты на 01.01.2021»."""
    kind = answer.kind.value
    is_council = answer.kind is ReportKind.AGENDA and names_council(answer.plan)
    heading = words.say(texts.TITLES["council" if is_council else kind])
    forms = words.title_forms(answer.plan.title)
    if forms is None or answer.kind is ReportKind.AGENDA:
        return words.say(texts.TITLE_ON, title=heading, day=answer.as_of.day)
    about = about_text(answer.plan, forms.of_kind, words)
    return words.say(texts.TITLE_OF, title=heading, about=about, day=answer.as_of.day)


def _pictures(band: Band, number: int, chart: Chart, words: Words) -> Iterator[Markup]:
    """The pictures of a section, each of at most `MAX_PER_PICTURE` rows to fit on a sheet."""
    items = band.sublist.items
    for index, start in enumerate(range(0, len(items), MAX_PER_PICTURE)):
        shown = items[start : start + MAX_PER_PICTURE]
        yield Markup(sublist_svg(chart, band.sublist, shown, words, f"chart-{number}-{index}"))


def _legend(chart: Chart, words: Words) -> Iterator[tuple[str, str, str]]:
    """The name, the character and the meaning of each sign in the chart."""
    names = names_in(chart)
    for name, (_, meaning) in zip(names, legend(names, words), strict=True):
        yield name, sign(name, words), meaning


def _policy(style: str, script: str) -> str:
    """The content security policy: it allows this style and this script, and loads nothing."""
    return (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _source(text: str) -> str:
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _resource(name: str) -> str:
    return files("vpr_roadmap.rendering.html").joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_visible,
    )
    environment.filters |= {
        "kind": lambda block: type(block).__name__,
        "place": lambda block: block.place.name.lower(),
        "cell": _cell,
        "linked": _linked,
        "value": _value,
        "values": _values,
        "look": _look,
        "headings": headings_of,
        "written": _written,
    }
    return environment.get_template("report.html.j2")


def _written(block: UserMarkdown) -> Markup:
    # The parser of Markdown is slow to import, and most pages need none.
    from vpr_roadmap.rendering.formats.user_markdown import safe_html

    return Markup(safe_html(block.markdown, block.level))


def _visible(value: object) -> object:
    """Text from the data in visible characters; other values as they are. Jinja escapes later."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return no_break(escape_line(value))
    return value


def _cell(cell: Cell) -> Markup:
    """The content of a cell: sentences one below another, other texts in a row."""
    if isinstance(cell, Sentences) and len(cell) > 1:
        lines = (Markup('<span class="line">{}</span>').format(_linked(text)) for text in cell)
        return Markup("").join(lines)
    if isinstance(cell, Leading):
        return Markup('<a href="#{}">{}</a>').format(cell.part, _visible(str(cell)))
    return _linked(join_cell(cell))


def _value(text: str) -> Markup:
    """Escape an attribute value.

    Do not insert no-break spaces: the script compares the value with typed text.
    """
    return escape(escape_line(text))


def _values(texts: Iterable[str]) -> Markup:
    """Several such values in one attribute, separated by line breaks; none contains one."""
    return Markup("&#10;").join(map(_value, texts))


def _look(column: Column) -> Markup:
    """The class attribute for the heading of a column."""
    names = [name for name, has in (("number", column.numeric), ("grows", column.grows)) if has]
    return Markup(' class="{}"').format(" ".join(names)) if names else Markup("")


def _linked(text: str) -> Markup:
    """The text with web addresses as links."""
    line, html, end = escape_line(text), Markup(""), 0
    for match in ADDRESS.finditer(line):
        link = Markup('<a href="{0}" rel="noopener noreferrer">{0}</a>').format(match[0])
        html += escape(no_break(line[end : match.start()])) + link
        end = match.end()
    return html + escape(no_break(line[end:]))
