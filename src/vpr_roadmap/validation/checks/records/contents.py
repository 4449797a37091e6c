"""The contents of records: required values, withdrawals and named files."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.nodes import STAND_IN, node_at
from vpr_roadmap.plan.progress import NEEDS, Status, withdrawals
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.records.placed_records import RecordKey
from vpr_roadmap.validation.checks.records.points import reportable_points
from vpr_roadmap.validation.checks.split_items import split_items
from vpr_roadmap.validation.files import FileLocation


def records_have_what_their_status_needs(context: CheckContext) -> Iterator[Problem]:
    """Every record has the values that its status needs: evidence if done, and so on."""
    outdated = set(_outdated(context))
    for placed in context.records():
        record = placed.record
        for need in NEEDS[record.status]:
            if need == "result" and placed.key in outdated:
                continue
            need_route = (*placed.route, need)
            lost = placed.source.lost & {need_route, (*need_route, 0)}
            if not getattr(record, need) and not lost:
                values = {"status": record.status.value}
                if record.status is Status.WITHDRAWN:
                    values["variant"] = "withdrawn"
                # At the status, the error about missing evidence would hide this warning.
                keys = () if need == "result" else ("status",)
                yield placed.problem(f"{need}-missing", *keys, **values)


def _outdated(context: CheckContext) -> Iterator[RecordKey]:
    """The records that are withdrawn or followed by another one of the same point and school."""
    not_withdrawn = {placed.key for placed in context.records_not_withdrawn()}
    last: dict[tuple[object, ...], RecordKey] = {}
    for placed in sorted(context.records(), key=lambda placed: placed.record.recorded):
        record = placed.record
        subject = (record.point, record.school)
        if placed.key not in not_withdrawn:
            yield placed.key
        elif record.status is not Status.WITHDRAWN:
            yield from (last[subject],) if subject in last else ()
            last[subject] = placed.key


def withdrawn_records_exist(context: CheckContext) -> Iterator[Problem]:
    """Every withdrawal has an earlier record of the same point, school and reporter."""
    points = reportable_points(context)
    for reporter in context.reporters:
        unknown = any(each.record.point not in points for each in reporter.records)
        if unknown or reporter.lost_records():
            continue  # the withdrawal may belong to the lost or misspelt record
        for at, withdrawn in withdrawals(reporter.progress.records).items():
            placed = reporter.records[at]
            if withdrawn is None and (point := placed.record.point) != STAND_IN:
                yield placed.problem("nothing-to-withdraw", "point", found=point)


def evidence_is_not_split_at_commas(context: CheckContext) -> Iterator[Problem]:
    """No document is split at its comma.

    A document usually has a number or a date, so one without a digit is only the beginning of it.
    """
    for placed in context.records():
        for item in split_items(node_at(placed.source.root, (*placed.route, "evidence"))):
            if not any(letter.isdigit() for letter in item.before):
                yield placed.problem("split-evidence", "evidence", item.at, **item.values)


def evidence_files_exist(context: CheckContext) -> Iterator[Problem]:
    """Every file that a record names by a path beginning with `./` is in the plan's folder."""
    codes = {FileLocation.NOWHERE: "where-missing", FileLocation.OUTSIDE: "where-outside"}
    for placed in context.records():
        for at, evidence in enumerate(placed.record.evidence):
            if evidence.is_beside:
                where = str(evidence.where)
                if code := codes.get(context.locate_file(where)):
                    yield placed.problem(code, "evidence", at, "where", found=where)
