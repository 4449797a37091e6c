"""Turn pydantic's errors into problems, and repair the values."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vpr_roadmap.matching.folding import fold_to_latin
from vpr_roadmap.nodes import STAND_IN, Node, Route, branches, changed, position_at
from vpr_roadmap.validation.documents.fields import TAG, Document, is_activity_number
from vpr_roadmap.validation.documents.reading_problems import ReadingProblems
from vpr_roadmap.validation.documents.shapes import Models, fields_of, value_shape, value_shape_at


def repair(
    root: Node, error: ValidationError, shape: type[Document], problems: ReadingProblems
) -> Node:
    """The tree with wrong values left out or replaced by stand-ins. Reports these values."""
    return _ValueRepair(root, shape, problems).repaired(error)


class _ValueRepair:
    """Repairs the values of one tree."""

    def __init__(self, root: Node, shape: type[Document], problems: ReadingProblems) -> None:
        self.root = root
        self.shape = shape
        self.problems = problems

    def repaired(self, error: ValidationError) -> Node:
        changes: list[tuple[Route, Node | None]] = []
        for detail in error.errors(include_url=False):
            route = _route(detail)
            reported = any(
                route[:length] in self.problems.reported for length in range(len(route) + 1)
            )
            if not reported and detail["input"] != STAND_IN:
                self._report_detail(route, detail)
            self.problems.lost.add(route)
            changes.append(self._replacement(route))
        self.problems.reported |= {route[:-1] for route, _ in changes if isinstance(route[-1], int)}
        return changed(self.root, branches(changes))

    def _report_detail(self, route: Route, detail: ErrorDetails) -> None:
        position = position_at(self.root, route)
        kind, found = detail["type"], detail["input"]
        if kind == "literal_error":
            known = value_shape_at(self._shapes_at(route[:-1]), str(route[-1])).scalars
            self.problems.report(position, "unknown-value", found=found, known=known)
        elif kind == "too_short":
            self.problems.report(position, "empty-value")
        elif kind == "extra_forbidden":  # a key of another model of this mapping
            at_key = position_at(self.root, route, key=True)
            known = self._keys_beside(route, detail)
            self.problems.report(at_key, "unknown-key", found=str(route[-1]), known=known)
        else:
            values = _suggested_day(kind, str(found)) | _printed_number(route, kind, str(found))
            self.problems.report(position, kind, found=str(found), **values)

    def _keys_beside(self, route: Route, detail: ErrorDetails) -> tuple[str, ...]:
        """The keys of the model to which pydantic assigned the mapping with the unknown key."""
        forms = (tuple(fields_of((shape,))) for shape in self._shapes_at(route[:-1]))
        others = [keys for keys in forms if route[-1] not in keys]
        chosen = [keys for keys in others if _union_member(detail) in keys]
        return next(iter(chosen or others), ())

    def _replacement(self, route: Route) -> tuple[Route, Node | None]:
        """The change that repairs a wrong value: leave it out, or put a stand-in in its place."""
        *to_mapping, key = route
        if isinstance(key, int):
            return route, None
        shapes = self._shapes_at(tuple(to_mapping))
        if key not in fields_of(shapes) or not fields_of(shapes)[key].is_required():
            return route, None
        stand_in = value_shape_at(shapes, key).stand_in(position_at(self.root, route))
        return (route, stand_in) if stand_in else (tuple(to_mapping), None)

    def _shapes_at(self, route: Route) -> Models:
        expected = value_shape(self.shape)
        for step in route:
            if isinstance(step, int):
                expected = expected.items or expected
            else:
                expected = expected.values or value_shape_at(expected.shapes, step)
        return expected.shapes


def _suggested_day(kind: str, found: str) -> dict[str, object]:
    """The day that a text in another format probably means, as a value of the problem."""
    from vpr_roadmap.input.periods.as_yaml import day_as_yaml

    day = day_as_yaml(found) if kind == "not-a-day" else None
    return {"near": day} if day else {}


def _printed_number(route: Route, kind: str, found: str) -> dict[str, object]:
    """The hint for an activity with a number such as «I.1», which only the print may have."""
    if kind != "wrong-number" or "activities" not in route or route[-1] != "number":
        return {}
    number = fold_to_latin(found).replace(",", ".").strip(".")
    return {} if is_activity_number(number) else {"variant": "printed-number"}


def _union_member(detail: ErrorDetails) -> str:
    """The name of the last union member in the place of an error, without TAG; empty if none."""
    tags = [str(step) for step in detail["loc"] if str(step).startswith(TAG)]
    return tags[-1].removeprefix(TAG) if tags else ""


def _route(detail: ErrorDetails) -> Route:
    """The route of an error. Skips the names of union members, which begin with TAG."""
    return tuple(step for step in detail["loc"] if not str(step).startswith(TAG))
