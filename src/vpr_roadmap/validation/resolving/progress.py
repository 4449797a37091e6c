"""Resolve the document of one reporter into records."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from vpr_roadmap.matching.folding import find_same, fold_to_latin
from vpr_roadmap.nodes import STAND_IN, Route
from vpr_roadmap.periods import Period, PeriodError, read_period
from vpr_roadmap.plan.former_numbers import FormerNumbers
from vpr_roadmap.plan.progress import Evidence, Progress, Record, Status
from vpr_roadmap.plan.schools import NO_SCHOOLS, Schools, school_by_former_number
from vpr_roadmap.problems import Problem, Source
from vpr_roadmap.validation.documents.document_reader import DocumentReading
from vpr_roadmap.validation.documents.progress import (
    EvidenceDocument,
    ProgressDocument,
    RecordDocument,
)
from vpr_roadmap.validation.resolving.points import suggested_period
from vpr_roadmap.validation.resolving.schools import SchoolKeys

UNREADABLE = Period(date.min, date.min, STAND_IN)
"""Replaces a new deadline that cannot be read."""


def resolve_progress(
    reading: DocumentReading[ProgressDocument], schools: Schools = NO_SCHOOLS
) -> tuple[Progress, list[Problem]]:
    """The records of a reporter, with the keys of `schools`, and the problems of their periods."""
    document = reading.document
    assert document
    problems: list[Problem] = []
    keys = SchoolKeys.of(schools.listed)
    records = tuple(
        _record(reading.source, ("records", at), record, keys, problems)
        for at, record in enumerate(document.records)
    )
    return Progress(document.reporter, records), problems


def with_present_names(
    progress: Progress, former: FormerNumbers, names: Collection[str], schools: Schools
) -> Progress:
    """The records with the numbers that activities have now, and the present name of a school.

    `names` are the names of all reporters: one of them is never taken for a former name.
    """
    school = school_by_former_number(progress.reporter, schools.listed)
    known = find_same(progress.reporter, names)
    records = (
        each._replace(point=former.present_point(each.point, each.recorded.date()))
        for each in progress.records
    )
    reporter = school.name if school and not known else progress.reporter
    return Progress(reporter, tuple(records))


def _record(
    source: Source,
    route: Route,
    document: RecordDocument,
    keys: SchoolKeys,
    problems: list[Problem],
) -> Record:
    return Record(
        point=_point(document.point),
        status=Status(document.status),
        date=document.date,
        recorded=document.recorded,
        school=None if document.school is None else keys.listed_key(document.school),
        until=_until(source, (*route, "until"), document.until, problems),
        basis=document.basis,
        result=document.result,
        evidence=tuple(_evidence(each) for each in document.evidence),
        note=document.note,
    )


_POINT = re.compile(r"[0-9.]+[a-z]?@(-|[0-9]{4}[0-9QH-]*)")


def _point(written: str) -> str:
    """A control point id in the letters used in ids; other text unchanged."""
    number, _, end = written.partition("@")
    point = f"{fold_to_latin(number)}@{fold_to_latin(end).upper()}"
    return point if _POINT.fullmatch(point) else written


def _until(
    source: Source, route: Route, text: str | None, problems: list[Problem]
) -> Period | None:
    if text is None:
        return None
    try:
        return read_period(text)
    except PeriodError as error:
        if text != STAND_IN:
            problems.append(
                source.problem(error.code, route, **error.values, **suggested_period(error))
            )
        return UNREADABLE


def _evidence(document: str | EvidenceDocument) -> Evidence:
    if isinstance(document, str):
        return Evidence(document)
    return Evidence(document.document, document.where)
