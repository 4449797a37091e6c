"""The printed columns and their cells."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.matching.folding import find_value, fold_words
from vpr_roadmap.nodes import Mapping, Route, Scalar, node_at
from vpr_roadmap.plan.columns import keys_of_columns
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.split_items import split_items


def cells_are_in_columns_without_a_key(context: CheckContext) -> Iterator[Problem]:
    """Every cell of an activity is in a column that has no key of its own."""
    appendix = context.plan.appendix
    keys = keys_of_columns(appendix.columns) if appendix else {}
    for route, activity in context.activities():
        if not (keys and activity.cells):
            continue
        for heading, text in _written_cells(context, route):
            key = find_value(heading, keys)
            if key and _belongs_to_key(context, route, key, text):
                variant = {"variant": "key-given"} if context.source.has((*route, key)) else {}
                place = (*route, "cells", heading)
                values = {"found": heading, "name": key, **variant}
                yield context.source.key_problem("cell-of-key", place, **values)


def headings_are_not_split_at_commas(context: CheckContext) -> Iterator[Problem]:
    """No column heading is split at its comma.

    YAML splits «[Дела, события]» into two values if the heading is not in quotes.
    """
    route = ("appendix", "printed", "columns")
    for item in split_items(node_at(context.source.root, route)):
        yield context.problem("split-column", (*route, item.at), **item.values)


def _written_cells(context: CheckContext, route: Route) -> Iterator[tuple[str, str]]:
    cells = node_at(context.source.root, (*route, "cells"))
    if isinstance(cells, Mapping):
        for heading, (_, value) in cells.entries.items():
            if isinstance(value, Scalar):
                yield heading, value.text


def _belongs_to_key(context: CheckContext, route: Route, key: str, text: str) -> bool:
    """Whether the key can hold the text.

    `coexecutors` is a list of names, so it cannot hold what else is printed in its column.
    """
    if key != "coexecutors":
        return True
    return not context.source.has((*route, key)) and _names_somebody(text, context.plan)


def _names_somebody(text: str, plan: Plan) -> bool:
    words = set(fold_words(text))
    return any(words.issuperset(fold_words(name)) for name in plan.reporters)
