"""The input of the checks: a resolved plan, its file and its records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.nodes import Mapping, Position, Route, Sequence, node_at, position_at
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import withdrawals
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.files import FileLocation

if TYPE_CHECKING:
    from vpr_roadmap.validation.checks.records.placed_records import PlacedRecord, ReporterRecords


class CheckContext(NamedTuple):
    """A plan with everything that its checks need.

    `schools_known` is true if no school is missing from the list because of an error.
    `error_positions` are the places in the plan's file with an error. `locate_file` returns the
    location of a file that a record names by a path beginning with `./`.
    """

    plan: Plan
    source: Source
    schools_known: bool
    reporters: tuple[ReporterRecords, ...]
    error_positions: frozenset[Position]
    today: date
    locate_file: Callable[[str], FileLocation]

    def problem(self, code: str, route: Route, **values: object) -> Problem:
        """The problem `code` with the value at `route` in the plan's file."""
        return self.source.problem(code, route, **values)

    def activities(self) -> Iterator[tuple[Route, Activity]]:
        """The activities in printed order, with their routes in the plan's file."""
        return zip(self._routes(), self.plan.activities, strict=True)

    def records(self) -> Iterator[PlacedRecord]:
        """All records, reporter by reporter."""
        for reporter in self.reporters:
            yield from reporter.records

    def records_not_withdrawn(self) -> Iterator[PlacedRecord]:
        """The records that no later record withdraws, reporter by reporter."""
        for reporter in self.reporters:
            withdrawn = set(withdrawals(reporter.progress.records).values())
            for at, placed in enumerate(reporter.records):
                if at not in withdrawn:
                    yield placed

    def has_error(self, route: Route) -> bool:
        """Whether the value at `route`, one of its items or one of theirs has an error.

        Also true if the value lost a part.
        """
        if not (self.error_positions or self.source.lost):
            return False
        items = tuple(self._items(route))
        places = (route, *items, *(place for item in items for place in self._items(item)))
        wrong = any(
            position_at(self.source.root, place) in self.error_positions for place in places
        )
        return wrong or any(lost[: len(route)] == route for lost in self.source.lost)

    def _routes(self) -> Iterator[Route]:
        for section in self._items(("sections",)):
            yield from self._items((*section, "activities"))
        yield from self._items(("activities",))

    def _items(self, route: Route) -> Iterator[Route]:
        match node_at(self.source.root, route):
            case Sequence(items):
                yield from ((*route, at) for at in range(len(items)))
            case Mapping(entries):
                yield from ((*route, key) for key in entries)
