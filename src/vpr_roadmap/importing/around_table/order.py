"""The order, made of its parts, and what to check in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.importing.around_table.names import Nominatives
from vpr_roadmap.importing.around_table.numbered import numbered_texts
from vpr_roadmap.importing.around_table.order_heading import issuer_in, registration_in
from vpr_roadmap.importing.around_table.order_parts import place_of
from vpr_roadmap.importing.around_table.parts import Key, Parts
from vpr_roadmap.importing.around_table.roles import Role, Roles, read_roles
from vpr_roadmap.importing.around_table.sentence_case import Casing
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import import_remark_texts as texts
from vpr_roadmap.plan.order import Order, OrderKind, OrderStatus

_BLOCKS = (Key.ORDER_HEADING, Key.ORDER_SIGNATURE, Key.DRAFTED_BY)


class OrderRead(NamedTuple):
    """The order, if the document has one, and the roles that it gives to people and groups."""

    order: Order | None
    roles: Roles


def read_order(
    kind: OrderKind, parts: Parts, casing: Casing, nominatives: Nominatives
) -> OrderRead:
    """The order with the texts of its parts; what was not surely found is None."""
    heading = parts.lines(Key.ORDER_HEADING)
    registration = registration_in(heading)
    clauses = numbered_texts(parts.pieces(Key.CLAUSE)) or ()
    signature = parts.lines(Key.ORDER_SIGNATURE)
    enacted = [clause.text for clause in clauses]
    enacted += [piece.text for piece in parts.pieces(Key.PREAMBLE)]
    roles = read_roles(enacted, signature, parts.lines(Key.DRAFTED_BY), nominatives)
    signatory, coordinator, support, control = (role.name if role else None for role in roles)
    order = Order(
        registration.status,
        registration.number,
        registration.date,
        issuer_in(heading, casing),
        registration.place,
        parts.text(Key.ORDER_TITLE),
        parts.text(Key.PREAMBLE),
        clauses,
        signatory,
        coordinator,
        support,
        control,
        parts.blocks(_BLOCKS),
        kind,
    )
    return OrderRead(order, roles)


def remarks_on(read: OrderRead, parts: Parts, casing: Casing) -> Iterator[Remark]:
    """Remarks on an order without a number, on capitals, and on names that are not surely known."""
    order, roles = read
    if order is None:
        return
    keys = (Key.ORDER_HEADING, Key.PREAMBLE, Key.CLAUSE, Key.APPROVAL)
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
    place = place_of(role.as_printed, parts)
    return Remark("order-person-unread", text, {"found": role.as_printed}, place)
