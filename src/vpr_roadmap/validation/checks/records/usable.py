"""What was reported of a plan, without the records that have errors."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
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
from vpr_roadmap.validation.checks.records.points import points_of

HARMLESS = frozenset({"duplicate-reporter", "where-missing", "where-outside"})
"""Errors that leave no doubt about what the records say."""

FaultsByFile: TypeAlias = dict[str, list[tuple[Position, Problem]]]
"""By the path of a file, its errors in their order."""


class UsableRecords(NamedTuple):
    """The records that an answer may rely upon, by reporter, and what had to be left out."""

    progress: tuple[Progress, ...]
    left_out: tuple[LeftOut, ...]


def usable_records(
    plan: Plan,
    reported: Sequence[ReporterRecords],
    paths: Iterable[str],
    problems: Iterable[Problem],
) -> UsableRecords:
    """Keep only the records without errors; `paths` are all files of records.

    A record with an error is left out by itself; an error outside the records (the reporter, the
    format) leaves out the whole file. What depends on a record left out is left out too: its
    withdrawal, and the records of a date that it set.
    """
    faults = _faults(problems)
    lost = {path: faults[path] for path in paths if path in faults}
    names = plan.reporters if reported else {}
    if not lost:
        return UsableRecords(tuple(_progress(each, each.records, names) for each in reported), ())
    read = {file.source.path for each in reported for file in each.files}
    left_out = [
        LeftOut(Extent.FILE, plan.name, path, *own[0])
        for path, own in lost.items()
        if path not in read
    ]
    faulty: dict[RecordKey, Problem] = {}
    for file in chain.from_iterable(each.files for each in reported):
        left_out += _left_out_of(file, faults.get(file.source.path, ()), plan, faulty)
    for placed, problem in list(_depending(plan, reported, faulty)):
        faulty[placed.key] = problem
        left_out.append(_of_record(placed, problem, plan))
    progress = tuple(
        _progress(each, [own for own in each.records if own.key not in faulty], names)
        for each in reported
    )
    return UsableRecords(
        progress, tuple(sorted(left_out, key=lambda each: (each.path, each.position)))
    )


def _progress(
    reported: ReporterRecords, records: Iterable[PlacedRecord], names: Mapping[str, str]
) -> Progress:
    """Records by the one name of their reporter."""
    name = find_value(reported.reporter, names) or reported.reporter
    return Progress(name, tuple(placed.record for placed in records))


def _faults(problems: Iterable[Problem]) -> FaultsByFile:
    found: FaultsByFile = {}
    for problem in problems:
        if problem.is_error and problem.code not in HARMLESS:
            for place in _places(problem):
                found.setdefault(place.path, []).append((place.position, problem))
    for own in found.values():
        own.sort(key=lambda each: each[0])
    return found


def _places(problem: Problem) -> Iterator[Place]:
    """The place of a problem, and those of the other records that have it."""
    own = Place(problem.path, problem.position)
    also = dict(problem.values).get("also", ())
    yield own
    if isinstance(also, tuple):
        yield from (place for place in also if isinstance(place, Place) and place != own)


def _left_out_of(
    file: ProgressFile,
    faults: Sequence[tuple[Position, Problem]],
    plan: Plan,
    faulty: dict[RecordKey, Problem],
) -> Iterator[LeftOut]:
    """What has to be left out of a file; its records with an error are added to `faulty`."""
    records = tuple(file.records)
    starts = _starts(file.root)
    positions = [position for position, _ in starts]
    by_record: dict[Position, Problem] = {}
    for position, problem in faults:
        at = bisect_right(positions, position) - 1
        record = starts[at][1] if at >= 0 else None
        if record is None:
            faulty |= dict.fromkeys((each.key for each in records), problem)
            reporter = file.progress.reporter
            known = None if reporter == STAND_IN else reporter
            number = None if file.source.lost_under("records") and not records else len(records)
            place = Place(file.source.path, position)
            yield LeftOut(Extent.FILE, plan.name, *place, problem, number, known)
            return
        by_record.setdefault(record, problem)
    placed = {position_at(file.source.root, each.route): each for each in records}
    for start, problem in by_record.items():
        if start in placed:
            faulty[placed[start].key] = problem
            yield _of_record(placed[start], problem, plan)
        else:  # nothing of it could be used
            place, reporter = Place(file.source.path, start), file.progress.reporter
            yield LeftOut(Extent.RECORD, plan.name, *place, problem, 1, reporter)


def _of_record(placed: PlacedRecord, problem: Problem, plan: Plan) -> LeftOut:
    record, place = placed.record, placed.place()
    point = None if record.point == STAND_IN else record.point
    school = None if record.school == STAND_IN else record.school
    return LeftOut(Extent.RECORD, plan.name, *place, problem, 1, placed.reporter, point, school)


def _starts(root: Node) -> list[tuple[Position, Position | None]]:
    """Where the text of each record begins (with its start), and where text of none begins."""
    found: list[tuple[Position, Position | None]] = []
    for key, value in root.entries.values() if isinstance(root, nodes.Mapping) else ():
        found.append((key.start, None))
        if key.text == "records" and isinstance(value, nodes.Sequence):
            for item in value.items:
                # The dash before a record is its own, but not what stands before a bracket.
                begin = item.start if value.flow else Position(item.start.line, 1)
                found.append((max(begin, key.start), item.start))
            found.append((_behind(value), None))
    return sorted(found, key=lambda each: each[0])


def _behind(records: nodes.Sequence) -> Position:
    """Where the text behind the last record begins."""
    line, column = records.end
    return records.end if records.flow or column == 1 else Position(line + 1, 1)


def _depending(
    plan: Plan, reported: Sequence[ReporterRecords], faulty: Mapping[RecordKey, Problem]
) -> Iterator[tuple[PlacedRecord, Problem]]:
    """The records that depend on one that is left out, with the error of that one."""
    withdrawing: set[RecordKey] = set()
    for each in reported:
        own_faults = [faulty[own.key] for own in each.records if own.key in faulty]
        for at, before in withdrawals(each.progress.records).items():
            own, withdrawn = each.records[at], None if before is None else each.records[before]
            # Where nothing is found to withdraw, it was a record that cannot be read.
            found = own_faults[:1] if withdrawn is None else [faulty.get(withdrawn.key)]
            if own.key not in faulty and found and (problem := found[0]):
                withdrawing.add(own.key)
                yield own, problem
    every = [placed for each in reported for placed in each.records]
    left = [each for each in every if each.key not in faulty and each.key not in withdrawing]
    points = points_of(plan, (each.record for each in left))
    giving = {
        _number(each): faulty[each.key]
        for each in every
        if each.key in faulty and _may_give_a_date(each.record)
    }
    for placed in left:
        problem = giving.get(_number(placed)) or giving.get(STAND_IN)
        if placed.record.point not in points and problem:
            yield placed, problem


def _may_give_a_date(record: Record) -> bool:
    """Is it of an unscheduled activity, or may it be: status or point may be what is wrong."""
    return record.status is Status.SCHEDULED or record.point.endswith("@-")


def _number(placed: PlacedRecord) -> str:
    return placed.record.point.partition("@")[0]
