"""What a person has to look at in the order of an import."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.importing.around_table import appendix_parts, order_parts
from vpr_roadmap.importing.around_table.order import OrderRead
from vpr_roadmap.importing.around_table.parts import Parts
from vpr_roadmap.importing.around_table.roles import Role
from vpr_roadmap.importing.around_table.sentence_case import Casing
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.plan.order import OrderStatus


def remarks_on(read: OrderRead, parts: Parts, casing: Casing) -> Iterator[Remark]:
    """Remarks on an order without a number, on capitals, and on names that are not surely known."""
    order, roles = read
    if order is None:
        return
    keys = (order_parts.HEADING, order_parts.PREAMBLE, order_parts.CLAUSE, appendix_parts.APPROVAL)
    first = next(piece for key in keys for piece in parts.pieces(key))
    if order.status is OrderStatus.DRAFT:
        yield Remark("order-unregistered", texts.ORDER_UNREGISTERED, {}, first.place)
    if order.issuer and order.issuer.isupper() and casing.lower_case(order.issuer) is None:
        values: dict[str, object] = {"issuer": order.issuer}
        yield Remark("issuer-in-capitals", texts.ISSUER_IN_CAPITALS, values, first.place)
    for role, text in (
        (roles.coordinator, texts.COORDINATOR_UNREAD),
        (roles.control, texts.CONTROL_UNREAD),
    ):
        if role and role.name is None:
            yield _unread(role, text, parts)


def _unread(role: Role, text: Text, parts: Parts) -> Remark:
    place = order_parts.place_of(role.as_printed, parts)
    return Remark("order-person-unread", text, {"found": role.as_printed}, place)
