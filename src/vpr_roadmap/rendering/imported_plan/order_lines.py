"""The order and the appendix of an imported plan, as lines of YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from vpr_roadmap.plan.order import Appendix, Numbered, Order, OrderKind, Passport, PrintedBlock
from vpr_roadmap.rendering.imported_plan.yaml_lines import (
    block_lines,
    heading_lines,
    indented,
    item_lines,
    list_lines,
    text_lines,
)


def order_lines(order: Order) -> Iterator[str]:
    """The keys of an order, in their usual order."""
    if order.kind is not OrderKind.ORDER:
        yield f"kind: {order.kind.value}"
    yield f"status: {order.status.value}"
    yield from text_lines("number", order.number)
    if order.date:
        yield f"date: {order.date.isoformat()}"
    for key in ("issuer", "place", "title", "preamble"):
        yield from text_lines(key, getattr(order, key))
    yield from _numbered_lines("clauses", order.clauses)
    for key in ("signatory", "coordinator", "support", "control"):
        yield from text_lines(key, getattr(order, key))
    yield from _printed_lines(order.printed)


def appendix_lines(appendix: Appendix) -> Iterator[str]:
    """The keys of an appendix, in their usual order."""
    yield from _printed_lines(appendix.printed)
    if appendix.passport:
        yield from block_lines("passport", _passport_lines(appendix.passport))


def _passport_lines(passport: Passport) -> Iterator[str]:
    headings = (text_lines(name, heading) for name, heading in passport.headings)
    yield from block_lines("headings", chain.from_iterable(headings))
    yield from list_lines("problem", passport.problem)
    yield from text_lines("goal", passport.goal)
    yield from _numbered_lines("tasks", passport.tasks)
    yield from _numbered_lines("directions", passport.directions)
    yield from text_lines("expected_results", passport.expected_results)
    rows = ((("heading", row.heading), ("text", row.text)) for row in passport.more)
    yield from _items("more", rows)


def _printed_lines(blocks: Iterable[PrintedBlock]) -> Iterator[str]:
    lines = (
        heading_lines(block.name, block.lines)
        if block.name == "columns"
        else list_lines(block.name, block.lines)
        for block in blocks
    )
    yield from block_lines("printed", chain.from_iterable(lines))


def _numbered_lines(key: str, paragraphs: Iterable[Numbered]) -> Iterator[str]:
    return _items(key, ((("number", each.number), ("text", each.text)) for each in paragraphs))


def _items(key: str, mappings: Iterable[Iterable[tuple[str, str]]]) -> Iterator[str]:
    """The key with a list of mappings whose values are texts."""
    items = [
        list(item_lines(chain.from_iterable(text_lines(*pair) for pair in pairs)))
        for pairs in mappings
    ]
    if items:
        yield f"{key}:"
        yield from indented(chain.from_iterable(items))
