"""Read the order, the appendix and the passport around the tables of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.importing.around_table.appendix_parts import find_appendix, find_signature
from vpr_roadmap.importing.around_table.approval import order_of_approval
from vpr_roadmap.importing.around_table.names import Nominatives, names_of_cells, nominative_in
from vpr_roadmap.importing.around_table.order import (
    OrderRead,
    read_order,
    remarks_on,
)
from vpr_roadmap.importing.around_table.order_parts import end_of_order, find_order, label_body
from vpr_roadmap.importing.around_table.parts import Key, Parts
from vpr_roadmap.importing.around_table.parts_of_years import years_of_paragraph, years_of_plan
from vpr_roadmap.importing.around_table.passport import passport_parts, read_passport
from vpr_roadmap.importing.around_table.pieces import (
    Piece,
    Surroundings,
    printed_lines,
    surroundings,
)
from vpr_roadmap.importing.around_table.roles import Roles, parties_of
from vpr_roadmap.importing.around_table.sentence_case import Casing
from vpr_roadmap.importing.around_table.splitting import split_parts
from vpr_roadmap.importing.around_table.title import is_title_line, title_text
from vpr_roadmap.importing.around_table.values import Around
from vpr_roadmap.importing.around_table.years import Years, years_of_terms
from vpr_roadmap.importing.blocks import Document, Paragraph, Table
from vpr_roadmap.plan.order import Appendix, OrderKind, Passport

_APPENDIX_BLOCKS = (Key.APPROVAL, Key.TITLE, Key.TABLE_TITLE, Key.SIGNATURE)


def read_around(
    document: Document, tables: Sequence[Table], other_plans: Sequence[Table] = ()
) -> Around:
    """What the texts before and after `tables`, the tables of the plan, say.

    `other_plans` are the tables of other plans.

    Only what was surely found is filled in; paragraphs that nothing took are not in `taken`.
    """
    parts = Parts()
    around = surroundings(document, tables, other_plans)
    kind, others = _label(around, parts)
    passport = read_passport(passport_parts(others), parts)
    casing = Casing(_texts(document))
    if kind:
        nominatives = Nominatives(_nominative_names(document, parts))
        read = read_order(kind, parts, casing, nominatives)
    else:
        read = OrderRead(order_of_approval(parts.lines(Key.APPROVAL)), Roles())
    blocks = parts.blocks(_APPENDIX_BLOCKS)
    return Around(
        title_text(parts.lines(Key.TITLE), casing),
        read.order,
        Appendix(blocks, passport) if blocks or passport else None,
        parties_of(read.roles, parts),
        parts.taken(),
        _years(around.before, parts, passport),
        tuple(remarks_on(read, parts, casing)),
    )


def _label(around: Surroundings, parts: Parts) -> tuple[OrderKind | None, Sequence[Piece]]:
    """Label the pieces. Returns the kind of the order, and the pieces that may be a passport."""
    before = split_parts(around.before)
    found = find_order(before, parts)
    after_order = before[found.end if found else 0 :]
    others = find_appendix(_of_plan(after_order, split_parts(around.directly_before)), parts)
    _label_after(around.after, parts, has_order=found is not None)
    return found.kind if found else None, others


def _of_plan(after_order: Sequence[Piece], directly_before: Sequence[Piece]) -> Sequence[Piece]:
    """What follows the order, or only what follows another plan if that has a title."""
    has_title = any(is_title_line(piece.text) for piece in directly_before)
    is_shorter = len(directly_before) < len(after_order)
    return directly_before if has_title and is_shorter else after_order


def _label_after(after: Sequence[Piece], parts: Parts, *, has_order: bool) -> None:
    """Label the signature after the table; an unsigned order without appendix goes on there."""
    is_order_open = Key.ORDER_SIGNATURE not in parts and Key.APPROVAL not in parts
    if has_order and is_order_open:
        after = split_parts(after)
        label_body(after, parts, 0, end_of_order(after, 0))
    else:
        find_signature(after, parts)


def _years(before: Sequence[Piece], parts: Parts, passport: Passport | None) -> Years:
    """The years of the first title that states any, otherwise those in the passport.

    Without either, those of the other paragraphs before the table if these agree.
    """
    titles = (Key.TITLE, Key.TABLE_TITLE, Key.ORDER_TITLE)
    texts = [parts.text(key) or "" for key in titles]
    texts += [piece.text for piece in parts.pieces(Key.CLAUSE)[:1]]
    found = [years for text in texts if (years := years_of_plan(text)).years]
    if not found and passport:
        found = [years for years in (years_of_terms(passport.more),) if years.years]
    if found:
        return found[0]
    taken = parts.taken()
    others = (piece.text for piece in before if piece.place not in taken)
    stated = {years for text in others if (years := years_of_paragraph(text)).years}
    return stated.pop() if len(stated) == 1 else Years()


def _texts(document: Document) -> Iterator[str]:
    """All texts of a document, a line at a time."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from printed_lines(block.text)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from printed_lines(cell.text)


def _nominative_names(document: Document, parts: Parts) -> Iterator[str]:
    """The names in cells with names only, then those in signatures and approvals."""
    keys = (
        Key.ORDER_SIGNATURE,
        Key.DRAFTED_BY,
        Key.APPROVAL,
        Key.SIGNATURE,
    )
    yield from names_of_cells(document.tables)
    lines = (line for key in keys for line in parts.lines(key))
    yield from (name for line in lines if (name := nominative_in(line)))
