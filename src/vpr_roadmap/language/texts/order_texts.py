"""The kinds of documents that approve a plan, in the forms that sentences need."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class OrderTexts(NamedTuple):
    """A kind of document, in the nominative, the genitive and the instrumental."""

    name: Text
    of: Text
    by: Text


ORDER_TEXTS: dict[str, OrderTexts] = {
    "приказ": OrderTexts(
        Text("приказ", "order"), Text("приказа", "order"), Text("приказом", "order")
    ),
    "постановление": OrderTexts(
        Text("постановление", "resolution"),
        Text("постановления", "resolution"),
        Text("постановлением", "resolution"),
    ),
    "распоряжение": OrderTexts(
        Text("распоряжение", "directive"),
        Text("распоряжения", "directive"),
        Text("распоряжением", "directive"),
    ),
    "решение": OrderTexts(
        Text("решение", "decision"), Text("решения", "decision"), Text("решением", "decision")
    ),
}
"""The texts by the value of `order.kind`."""
