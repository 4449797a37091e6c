"""Style rules that depend on the tables of a page."""

from __future__ import annotations

import re

from vpr_roadmap.rendering.escaping import escape_line
from vpr_roadmap.rendering.page import Page, Table
from vpr_roadmap.rendering.typography import no_break


def head_classes(page: Page, of_points: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    """The headings of each kind of table, with the class of the tables that have them."""
    tables = (headings_of(block) for block in page if isinstance(block, Table))
    return {heads: f"heads-{n}" for n, heads in enumerate(dict.fromkeys((*tables, of_points)), 1)}


def headings_of(table: Table) -> tuple[str, ...]:
    """The headings of a table."""
    return tuple(column.heading for column in table.columns)


def head_rules(heads: dict[tuple[str, ...], str]) -> str:
    """Rules that write the heading before each cell on narrow screens, which hide the head.

    They are in the style sheet once, not in every row: a page may have thousands.
    """
    return "".join(
        f".{name} tr:not(.band) > :nth-child({index}) {{ --head: {_css_text(f'{heading}: ')}; }}\n"
        for headings, name in heads.items()
        for index, heading in enumerate(headings, start=1)
    )


def number_rules(page: Page, heads: dict[tuple[str, ...], str]) -> str:
    """Rules that align columns of numbers, also once per kind of table."""
    columns = {headings_of(block): block.columns for block in page if isinstance(block, Table)}
    return "".join(
        f":where(.{heads[headings]} tbody) td:nth-child({index}) {{ text-align: right; "
        "font-variant-numeric: tabular-nums; }\n"
        for headings, table_columns in columns.items()
        for index, column in enumerate(table_columns, start=1)
        if column.numeric
    )


def _css_text(text: str) -> str:
    """The text as a CSS string inside an HTML page."""
    escaped = re.sub(
        r'["\\<>\x00-\x1f]', lambda match: f"\\{ord(match[0]):x} ", no_break(escape_line(text))
    )
    return f'"{escaped}"'
