"""Turn the order and the appendix into frozen values, without changes to their texts."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.plan.order import (
    Appendix,
    Numbered,
    Order,
    OrderKind,
    OrderStatus,
    Passport,
    PassportRow,
    PrintedBlock,
)
from vpr_roadmap.validation.documents.plan import (
    AppendixDocument,
    NumberedDocument,
    OrderDocument,
    PassportDocument,
    PrintedAppendix,
    PrintedOrder,
)


def resolve_order(document: OrderDocument) -> Order:
    """The order. It does not check the names of people."""
    return Order(
        status=OrderStatus(document.status),
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        place=document.place,
        title=document.title,
        preamble=document.preamble,
        clauses=_numbered(document.clauses),
        signatory=document.signatory,
        coordinator=document.coordinator,
        support=document.support,
        control=document.control,
        printed=_blocks(document.printed),
        kind=OrderKind(document.kind) if document.kind else OrderKind.ORDER,
    )


def resolve_appendix(document: AppendixDocument) -> Appendix:
    """The appendix with its passport."""
    passport = _passport(document.passport) if document.passport else None
    return Appendix(_blocks(document.printed), passport)


def _passport(document: PassportDocument) -> Passport:
    printed = tuple(document.headings or ())
    return Passport(
        headings=tuple((name, text) for name, text in printed if text),
        problem=tuple(document.problem),
        goal=document.goal,
        tasks=_numbered(document.tasks),
        directions=_numbered(document.directions),
        expected_results=document.expected_results,
        more=tuple(PassportRow(row.heading, row.text) for row in document.more),
    )


def _numbered(documents: Iterable[NumberedDocument]) -> tuple[Numbered, ...]:
    return tuple(Numbered(document.number, document.text) for document in documents)


def _blocks(document: PrintedOrder | PrintedAppendix | None) -> tuple[PrintedBlock, ...]:
    return tuple(PrintedBlock(name, tuple(lines)) for name, lines in document or () if lines)
