"""The account of an import: where every row and every paragraph of the document went."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.remarks import Remark

LEFT_OUT = "left-out"


class RowUse(StrEnum):
    """What a row of the plan's table was taken for."""

    HEADER = "header"
    COLUMN_NUMBERS = "column-numbers"
    SECTION = "section"
    ACTIVITY = "activity"
    CONTINUATION = "continuation"
    LEFT_OUT = LEFT_OUT


class RowEntry(NamedTuple):
    """Строка таблицы. `cells` are the printed texts, one for each cell of the document.

    `taken` is a `RowUse`; for a row of another table the key that got its text, for example
    `passport.goal`. `as_number` is the number of the section or activity.
    """

    place: Place
    cells: tuple[str, ...]
    taken: str
    as_number: str | None = None
    remarks: tuple[Remark, ...] = ()


class TextEntry(NamedTuple):
    """Абзац. `taken` is the key that got the text (`order.title`, `order.clause`) or `left-out`."""

    place: Place
    text: str
    taken: str
    remarks: tuple[Remark, ...] = ()


class Account(NamedTuple):
    """Every non-empty row of every table and every non-empty paragraph, in order, each once.

    `remarks` are those that belong to no row and no paragraph.
    """

    rows: tuple[RowEntry, ...] = ()
    texts: tuple[TextEntry, ...] = ()
    remarks: tuple[Remark, ...] = ()
