"""Which key of a plan gets which pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.plan.order import PrintedBlock


class Key(StrEnum):
    """The keys of a plan that get printed texts, besides those of the passport."""

    ORDER_HEADING = "order.printed.heading"
    ORDER_TITLE = "order.title"
    PREAMBLE = "order.preamble"
    CLAUSE = "order.clause"
    ORDER_SIGNATURE = "order.printed.signature"
    DRAFTED_BY = "order.printed.drafted_by"
    APPROVAL = "appendix.printed.approval"
    TITLE = "appendix.printed.title"
    TABLE_TITLE = "appendix.printed.table_title"
    SIGNATURE = "appendix.printed.signature"


class Parts:
    """The pieces of each key, such as `order.title`, in their order."""

    def __init__(self) -> None:
        self._pieces: dict[str, list[Piece]] = {}

    def add(self, key: str, pieces: Iterable[Piece]) -> None:
        if added := list(pieces):
            self._pieces.setdefault(key, []).extend(added)

    def __contains__(self, key: str) -> bool:
        return key in self._pieces

    def pieces(self, key: str) -> tuple[Piece, ...]:
        return tuple(self._pieces.get(key, ()))

    def lines(self, key: str) -> tuple[str, ...]:
        """The printed lines of all pieces of a key."""
        return tuple(line for piece in self.pieces(key) for line in piece.lines)

    def text(self, key: str) -> str | None:
        """All lines of a key joined by blanks; None if it has no pieces."""
        return " ".join(self.lines(key)) or None

    def blocks(self, keys: Iterable[Key]) -> tuple[PrintedBlock, ...]:
        """The blocks that have lines; their names are the last parts of the keys."""
        blocks = (PrintedBlock(key.rpartition(".")[2], self.lines(key)) for key in keys)
        return tuple(block for block in blocks if block.lines)

    def taken(self) -> Mapping[Place, str]:
        """The key of each place; the first one if a place has pieces of several keys."""
        found: dict[Place, str] = {}
        for place, key in self._places():
            found.setdefault(place, key)
        return found

    def _places(self) -> Iterator[tuple[Place, str]]:
        return ((piece.place, key) for key, pieces in self._pieces.items() for piece in pieces)
