"""The records of a plan without those that have errors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from vpr_roadmap import nodes
from vpr_roadmap.matching.folding import find_value
from vpr_roadmap.nodes import STAND_IN, Node, Position, position_at
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Progress, Record, Status, withdrawals
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.validation.checks.records.placed_records import (
    PlacedRecord,
    ProgressFile,
    RecordKey,
    ReporterRecords,
)
from vpr_roadmap.validation.checks.records.points import points_with_dates

HARMLESS = frozenset({"duplicate-reporter", "where-missing", "where-outside"})
"""Errors that leave the contents of the records clear."""

ErrorsByFile: TypeAlias = dict[str, list[tuple[Position, Problem]]]
"""Path of a file → its errors, sorted by position."""


class UsableRecords(NamedTuple):
    """The records that answers may use, by reporter, and the records and files left out."""

    progress: tuple[Progress, ...]
    left_out: tuple[LeftOut, ...]


def usable_records(
    plan: Plan,
    reporters: Sequence[ReporterRecords],
    paths: Iterable[str],
    problems: Iterable[Problem],
) -> UsableRecords:
    """Leave out the records with errors. `paths` are the paths of all files of records.

    An error in a record leaves out that record. An error outside the records, in the reporter or
    the format, leaves out the whole file. Records that depend on one left out are left out too: its
    withdrawal, and the records of a date that it set.
    """
    errors = _errors_by_file(problems)
    paths_with_errors = [path for path in paths if path in errors]
    names = plan.reporters if reporters else {}
    if not paths_with_errors:
        progress = (_progress(reporter, reporter.records, names) for reporter in reporters)
        return UsableRecords(tuple(progress), ())
    files = [file for reporter in reporters for file in reporter.files]
    usable_paths = {file.source.path for file in files}
    left_out = [
        LeftOut(Extent.FILE, plan.name, path, *errors[path][0])
        for path in paths_with_errors
        if path not in usable_paths
    ]
    faulty: dict[RecordKey, Problem] = {}
    for file in files:
        left_out += _leave_out(file, errors.get(file.source.path, ()), plan, faulty)
    for placed, problem in list(_dependent_records(plan, reporters, faulty)):
        faulty[placed.key] = problem
        left_out.append(_left_out_record(placed, problem, plan))
    progress = (
        _progress(reporter, (each for each in reporter.records if each.key not in faulty), names)
        for reporter in reporters
    )
    left_out.sort(key=lambda each: (each.path, each.position))
    return UsableRecords(tuple(progress), tuple(left_out))


def _progress(
    reporter: ReporterRecords, records: Iterable[PlacedRecord], names: Mapping[str, str]
) -> Progress:
    """Records under the listed name of their reporter."""
    name = find_value(reporter.name, names) or reporter.name
    return Progress(name, tuple(placed.record for placed in records))


def _errors_by_file(problems: Iterable[Problem]) -> ErrorsByFile:
    errors: ErrorsByFile = {}
    for problem in problems:
        if problem.is_error and problem.code not in HARMLESS:
            for place in _places(problem):
                errors.setdefault(place.path, []).append((place.position, problem))
    for of_file in errors.values():
        of_file.sort(key=itemgetter(0))
    return errors


def _places(problem: Problem) -> Iterator[Place]:
    """The place of a problem, and the places of the other records with the same problem."""
    main = Place(problem.path, problem.position)
    also = dict(problem.values).get("also", ())
    yield main
    if isinstance(also, tuple):
        yield from (place for place in also if isinstance(place, Place) and place != main)


def _leave_out(
    file: ProgressFile,
    errors: Sequence[tuple[Position, Problem]],
    plan: Plan,
    faulty: dict[RecordKey, Problem],
) -> Iterator[LeftOut]:
    """The records to leave out of a file. Adds them to `faulty` with their error."""
    records = tuple(file.records)
    starts = _record_starts(file.root)
    positions = [position for position, _ in starts]
    by_record: dict[Position, Problem] = {}
    for position, problem in errors:
        index = bisect_right(positions, position) - 1
        record_start = starts[index][1] if index >= 0 else None
        if record_start is None:
            faulty |= dict.fromkeys((placed.key for placed in records), problem)
            yield _left_out_file(file, position, problem, plan)
            return
        by_record.setdefault(record_start, problem)
    usable = {position_at(file.source.root, placed.route): placed for placed in records}
    for start, problem in by_record.items():
        if placed := usable.get(start):
            faulty[placed.key] = problem
            yield _left_out_record(placed, problem, plan)
        else:  # no part of the record can be used
            place, reporter = Place(file.source.path, start), file.progress.reporter
            yield LeftOut(Extent.RECORD, plan.name, *place, problem, 1, reporter)


def _left_out_file(file: ProgressFile, position: Position, problem: Problem, plan: Plan) -> LeftOut:
    records = file.progress.records
    count = None if file.source.lost_under("records") and not records else len(records)
    reporter = None if file.progress.reporter == STAND_IN else file.progress.reporter
    path = file.source.path
    return LeftOut(Extent.FILE, plan.name, path, position, problem, count, reporter)


def _left_out_record(placed: PlacedRecord, problem: Problem, plan: Plan) -> LeftOut:
    record, place = placed.record, placed.place()
    point = None if record.point == STAND_IN else record.point
    school = None if record.school == STAND_IN else record.school
    return LeftOut(Extent.RECORD, plan.name, *place, problem, 1, placed.reporter, point, school)


def _record_starts(root: Node) -> list[tuple[Position, Position | None]]:
    """The positions from which the text belongs to a record, with the start of that record.

    None instead of the start means that the text from there belongs to no record.
    """
    starts: list[tuple[Position, Position | None]] = []
    for key, value in root.entries.values() if isinstance(root, nodes.Mapping) else ():
        starts.append((key.start, None))
        if key.text == "records" and isinstance(value, nodes.Sequence):
            for item in value.items:
                # The dash before a record belongs to it; text before a bracket does not.
                text_start = item.start if value.flow else Position(item.start.line, 1)
                starts.append((max(text_start, key.start), item.start))
            starts.append((_after_last_record(value), None))
    return sorted(starts, key=itemgetter(0))


def _after_last_record(records: nodes.Sequence) -> Position:
    """Where the text after the last record begins."""
    line, column = records.end
    return records.end if records.flow or column == 1 else Position(line + 1, 1)


def _dependent_records(
    plan: Plan, reporters: Sequence[ReporterRecords], faulty: Mapping[RecordKey, Problem]
) -> Iterator[tuple[PlacedRecord, Problem]]:
    """The records that depend on one left out, with the error of that one."""
    withdrawing: set[RecordKey] = set()
    for reporter in reporters:
        for placed, problem in _withdrawals_of_faulty(reporter, faulty):
            withdrawing.add(placed.key)
            yield placed, problem
    records = [placed for reporter in reporters for placed in reporter.records]
    kept = [each for each in records if each.key not in faulty and each.key not in withdrawing]
    points = points_with_dates(plan, (placed.record for placed in kept))
    errors_by_number = {
        placed.activity_number: faulty[placed.key]
        for placed in records
        if placed.key in faulty and _may_set_a_date(placed.record)
    }
    for placed in kept:
        error = errors_by_number.get(placed.activity_number) or errors_by_number.get(STAND_IN)
        if placed.record.point not in points and error:
            yield placed, error


def _withdrawals_of_faulty(
    reporter: ReporterRecords, faulty: Mapping[RecordKey, Problem]
) -> Iterator[tuple[PlacedRecord, Problem]]:
    """The withdrawals of records left out, with the error of the withdrawn record."""
    errors = [faulty[placed.key] for placed in reporter.records if placed.key in faulty]
    for at, withdrawn_at in withdrawals(reporter.progress.records).items():
        withdrawal = reporter.records[at]
        if withdrawn_at is None:
            # The withdrawn record may be one that cannot be read.
            error = errors[0] if errors else None
        else:
            error = faulty.get(reporter.records[withdrawn_at].key)
        if error and withdrawal.key not in faulty:
            yield withdrawal, error


def _may_set_a_date(record: Record) -> bool:
    """Whether a record may set a date. Its status or its point may be the faulty value."""
    return record.status is Status.SCHEDULED or record.point.endswith("@-")
