"""The order that the approval of an appendix names: «Приложение к приказу … от … № …»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vpr_roadmap.importing.around_table.landmarks import is_agreement, opens_approval
from vpr_roadmap.importing.around_table.registration import find_registration
from vpr_roadmap.plan.order import Order, OrderKind

_KIND = re.compile(
    r"(?<![а-яё])(приказ|постановлени|распоряжени|решени)(?:у|ю|е|я|ом|ем|м|а)?(?![а-яё])",
    re.IGNORECASE,
)
_KINDS = dict(zip(("приказ", "постановлени", "распоряжени", "решени"), OrderKind, strict=True))
_AMENDED = re.compile(r"\(?в ред(?:акции|\.)[^()]*\)?")
_OTHER_DOCUMENT = re.compile(
    r"протокол|педагогическ|педсовет|утвержд|согласован|принят|рассмотрен|приложени",
    re.IGNORECASE,
)


def order_of_approval(lines: Sequence[str]) -> Order | None:
    """The order that the lines of an approval name.

    None if they name no order with a number or a date, or several orders.
    """
    orders = list(_orders(" ".join(_approving(lines))))
    fullest = max(orders, key=_stated, default=None)
    return fullest if fullest and all(_agrees(order, fullest) for order in orders) else None


def _approving(lines: Sequence[str]) -> Iterator[str]:
    """The lines without the stamps of those who agree: «СОГЛАСОВАНО …»."""
    is_agreed = False
    for line in lines:
        if opens_approval(line):
            is_agreed = is_agreement(line)
        if not is_agreed:
            yield line


def _orders(text: str) -> Iterator[Order]:
    text = _AMENDED.sub(" ", text)
    found = list(_KIND.finditer(text))
    ends = [*(kind.start() for kind in found[1:]), len(text)]
    for kind, end in zip(found, ends, strict=False):
        other = _OTHER_DOCUMENT.search(text, kind.end(), end)
        named = find_registration(text[kind.end() : other.start() if other else end])
        if named.number or named.date:
            of_kind = _KINDS[kind[1].lower()]
            yield Order(named.status, named.number, named.date, kind=of_kind)


def _stated(order: Order) -> int:
    """How many of number and date an order states."""
    return (order.number is not None) + (order.date is not None)


def _agrees(order: Order, other: Order) -> bool:
    """Whether all that an order states is the same in another one."""
    return (
        order.kind == other.kind
        and order.number in (None, other.number)
        and order.date in (None, other.date)
    )
