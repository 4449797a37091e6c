"""A plan laid out on paper."""

from __future__ import annotations

from tests.corpus.blocks import Block, Para, PrintedCell, PrintedRow, PrintedTable, plain_table
from tests.corpus.layout import Layout
from tests.corpus.plan_data import CorpusPlan
from tests.corpus.printed_order import printed_order, printed_passport, printed_stamp
from tests.corpus.printed_table import printed_tables

HARD_TO_BREAK = {"Методическ": "Мето\xadди\xadческ", "школьн": "школь\xadн", " и ": " и\xa0"}


def printed_document(plan: CorpusPlan, layout: Layout) -> tuple[Block, ...]:
    """The blocks of the document, in order."""
    blocks: list[Block] = []
    if layout.around and not layout.title_only:
        blocks += [
            *printed_order(plan, layout),
            *printed_stamp(plan, layout),
            *printed_passport(plan, layout),
        ]
    if layout.around and not layout.has_title_row:
        blocks += [Para(line, is_bold=True, is_centered=True) for line in plan.title]
    blocks += map(plain_table, layout.tables_before)
    blocks += printed_tables(plan, layout)
    if layout.around and not layout.title_only:
        blocks += [Para(line) for line in plan.order.get("signature", ())]
    if layout.signature_table:
        cells = tuple(PrintedCell(text) for text in layout.signature_table)
        blocks.append(PrintedTable((PrintedRow(cells),)))
    blocks += map(plain_table, layout.tables_after)
    if layout.note:
        blocks.append(Para(layout.note))
    return tuple(_softened(block) for block in blocks) if layout.has_soft_hyphens else tuple(blocks)


def _softened(block: Block) -> Block:
    if isinstance(block, Para):
        return block._replace(text=_soft(block.text))
    rows = [
        row._replace(cells=tuple(cell._replace(text=_soft(cell.text)) for cell in row.cells))
        for row in block.rows
    ]
    return PrintedTable(tuple(rows))


def _soft(text: str) -> str:
    for plain, hard in HARD_TO_BREAK.items():
        text = text.replace(plain, hard)
    return text
