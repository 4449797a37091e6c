"""Resolve cells: the texts in printed columns that have no key of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.nodes import Route
from vpr_roadmap.plan.activities import Cells
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.plan import PlanDocument
from vpr_roadmap.yaml_scalars import flow_list

_USUAL = ("№", "Мероприятие", "Срок", "Ответственные")
"""The columns that nearly every plan has, for an example."""


class Columns:
    """The printed columns of one plan, and the cells of columns that are not printed."""

    def __init__(self, source: Source, document: PlanDocument) -> None:
        self.source = source
        printed = document.appendix.printed if document.appendix else None
        self.headings = tuple(printed.columns) if printed else ()
        self.exact: dict[str, int] = {}
        self.folded: dict[str, int] = {}
        for at, heading in enumerate(self.headings):
            self.exact.setdefault(heading, at)
            self.folded.setdefault(fold(heading), at)
        self.unknown: dict[str, list[Route]] = {}
        self.repeated: list[Problem] = []

    def cells(self, route: Route, written: Mapping[str, str]) -> Cells:
        """The cells at `route`, each with the heading of its column, in the order of the table."""
        if not written:
            return ()
        cells = tuple(self._cells(route, written))
        return tuple(sorted(cells, key=lambda cell: self.exact[cell[0]]))

    def problems(self) -> Iterator[Problem]:
        """A problem for each column that is not printed, or one if no columns are listed.

        Also a problem for each column that has two cells in a row, in two spellings.
        """
        yield from self.repeated
        if self.source.lost_under("appendix"):
            return
        for route, *others in self.unknown.values():
            values: dict[str, object] = {
                "found": route[-1],
                "known": self.headings,
                "n": 1 + len(others),
            }
            if not self.headings:
                values |= self._columns_to_add((route, *others))
            yield self.source.key_problem("unknown-column", route, **values)

    def _columns_to_add(self, routes: Iterable[Route]) -> dict[str, object]:
        """The hint for a plan that lists no columns: the usual ones and those of the cells."""
        headings = {fold(name): name for name in (*_USUAL, *(str(route[-1]) for route in routes))}
        in_appendix = self.source.has(("appendix",))
        return {
            "variant": "no-columns-in-appendix" if in_appendix else "no-columns",
            "list": flow_list(headings.values()),
        }

    def _cells(self, route: Route, written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        first: dict[str, Route] = {}
        for name, text in written.items():
            place = (*route, name)
            if (other := first.setdefault(fold(name), place)) != place:
                values = {"key": name, "place": self.source.place(other)}
                self.repeated.append(self.source.key_problem("duplicate-key", place, **values))
            elif (at := self._index(name)) is not None:
                yield self.headings[at], text
            else:
                column = fold(name) if self.headings else ""
                self.unknown.setdefault(column, []).append(place)

    def _index(self, name: str) -> int | None:
        """The index of the column with this heading; None if it is not printed."""
        at = self.exact.get(name)
        return self.folded.get(fold(name)) if at is None else at
