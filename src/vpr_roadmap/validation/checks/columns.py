"""The printed columns and their cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vpr_roadmap.matching.folding import find_value, fold_words
from vpr_roadmap.nodes import Mapping, Route, Scalar, Sequence, node_at
from vpr_roadmap.plan.columns import keys_of_columns
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext


def cells_are_of_columns_without_a_key(context: CheckContext) -> Iterator[Problem]:
    """A cell of an activity is in a column that no key gives the text of."""
    appendix = context.plan.appendix
    keys = keys_of_columns(appendix.columns) if appendix else {}
    for route, activity in context.activities():
        if not (keys and activity.cells):
            continue
        for head, text in _written_cells(context, route):
            key = find_value(head, keys)
            if key and _belongs_to_key(context, route, key, text):
                variant = {"variant": "key-given"} if context.source.has((*route, key)) else {}
                place = (*route, "cells", head)
                values = {"found": head, "name": key, **variant}
                yield context.source.key_problem("cell-of-key", place, **values)


def heads_are_not_split_at_commas(context: CheckContext) -> Iterator[Problem]:
    """In brackets and without quotes, no head of a column continues the one before a comma."""
    route = ("appendix", "printed", "columns")
    written = node_at(context.source.root, route)
    if not (isinstance(written, Sequence) and written.flow):
        return
    heads = (head if isinstance(head, Scalar) and head.plain else None for head in written.items)
    for at, (before, head) in enumerate(pairwise(heads), start=1):
        if before and head and before.text[:1].isupper() and head.text[:1].islower():
            whole = f"{before.text}, {head.text}"
            values = {"found": head.text, "before": before.text, "whole": whole}
            yield context.problem("split-column", (*route, at), **values)


def _written_cells(context: CheckContext, route: Route) -> Iterator[tuple[str, str]]:
    cells = node_at(context.source.root, (*route, "cells"))
    if isinstance(cells, Mapping):
        for head, (_, value) in cells.entries.items():
            if isinstance(value, Scalar):
                yield head, value.text


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
