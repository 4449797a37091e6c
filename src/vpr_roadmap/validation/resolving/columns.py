"""Resolve cells: the texts in printed columns that no key feeds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vpr_roadmap.matching.folding import find_value
from vpr_roadmap.nodes import Route
from vpr_roadmap.plan.activities import Cells
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.plan import PlanDocument


class Columns:
    """The printed columns of one plan, and problems: cells of columns that are not printed."""

    def __init__(self, source: Source, document: PlanDocument) -> None:
        self.source = source
        self.problems: list[Problem] = []
        printed = document.appendix.printed if document.appendix else None
        self.heads = tuple(printed.columns) if printed else ()

    def cells(self, route: Route, written: Mapping[str, str]) -> Cells:
        """The cells at `route`, each with the head of its column, in the order of the table."""
        if not written:
            return ()
        return tuple(
            sorted(self._cells(route, written), key=lambda cell: self.heads.index(cell[0]))
        )

    def _cells(self, route: Route, written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        known = {head: head for head in self.heads}
        for name, text in written.items():
            if head := find_value(name, known):
                yield head, text
            elif not self.source.lost_under("appendix"):
                self._report_unknown((*route, name), name)

    def _report_unknown(self, route: Route, name: str) -> None:
        variant = {} if self.heads else {"variant": "no-columns"}
        values = {"found": name, "known": self.heads, **variant}
        self.problems.append(self.source.key_problem("unknown-column", route, **values))
