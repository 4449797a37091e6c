"""`roadmap record`: add what was done, when, by whom and with what evidence."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, NamedTuple

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call, plan_paths
from vpr_roadmap.cli.filters import print_renamed, print_renumbered, print_renumbered_schools
from vpr_roadmap.cli.messages import print_error, print_note, print_problems
from vpr_roadmap.cli.parameters import Argument, Exit, option
from vpr_roadmap.cli.reporter import ReporterNames
from vpr_roadmap.cli.writer import write_output
from vpr_roadmap.errors import FileError, UsageError, system_error_text
from vpr_roadmap.input.periods.parsing import parse_day
from vpr_roadmap.input.points import find_plan_of_points
from vpr_roadmap.input.record_input import (
    RecordInput,
    none_if_blank,
    parse_evidence,
    parse_until,
    split_points_and_status,
)
from vpr_roadmap.input.records import check_record_input, make_records
from vpr_roadmap.input.schools import find_single_schools, match_schools
from vpr_roadmap.input.statuses import parse_status
from vpr_roadmap.language.texts import error_texts, message_texts, record_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.nodes import lines
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence, Record
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.record import MadeRecord, describe_made_records
from vpr_roadmap.rendering.formats.diff import diff_text
from vpr_roadmap.rendering.formats.plain import plain
from vpr_roadmap.rendering.pages.record import record_page
from vpr_roadmap.validation.files import File, FileLocation
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.disk.locking import locked
from vpr_roadmap.workspace.disk.saving import has_hard_links, save_if_unchanged
from vpr_roadmap.workspace.loading import OpenedPlan, open_plan, with_changed_records
from vpr_roadmap.workspace.plan_reading.municipality_choice import select_municipalities
from vpr_roadmap.workspace.plan_reading.plan_bytes import file_locator
from vpr_roadmap.workspace.progress_files.update import new_file, with_records
from vpr_roadmap.workspace.reporter_files import ReporterFile, reporter_file

CLOCK_TOLERANCE = timedelta(minutes=1)
"""The largest difference between the clocks of two machines that is not reported."""


class Details(NamedTuple):
    """The options that say what was done, when, where and by whom, as they were typed."""

    happened: Annotated[str | None, option("--date")] = None
    result: Annotated[str | None, option("--result")] = None
    evidence: Annotated[list[str] | None, option("--evidence")] = None
    where: Annotated[list[str] | None, option("--where")] = None
    school: options.School = None
    by: options.By = None
    until: Annotated[str | None, option("--until")] = None
    basis: Annotated[str | None, option("--basis")] = None
    note: Annotated[str | None, option("--note")] = None


def command(
    call: Call,
    *,
    point: Annotated[str, Argument("number")],
    status: Annotated[list[str], Argument("status")],
    details: Details,
    dry_run: Annotated[bool, option("--dry-run")] = False,
    sources: options.Sources,
    today: options.Today = None,
) -> None:
    points, status_text = split_points_and_status(point, status, of_schools=bool(details.school))
    day = _not_in_future(call.day(today), call.today, "--today")
    given = _record_input(status_text, details, day)
    file = _plan_file(points, sources, day, call)
    _refuse_missing_files(given.evidence, file)
    names = ReporterNames.of_call(details.by, file)
    with nullcontext() if dry_run else locked(file.path.parent):
        opened = open_plan(file, call.here, call.store)
        plan = _plan_without_problems(opened, call)
        call.name_terms([plan])
        given = _in_plan(given, details, plan, day)
        reporter = _reporter(names, given, points, plan, call)
        added = _add_records(given, points, reporter, opened, plan, day, call)
        if not dry_run:
            save_if_unchanged(Path(added.file.path), added.file.content, added.content)
    if dry_run:
        _print_preview(added, call.words)
    else:
        _print_made(added, call.words)
    _print_former(points, details, plan, call.words)
    for remark in _remarks(added, given.evidence, file.path.parent, call):
        print_note(call.words, record_texts.REMARK, remark=remark)
    if not dry_run and has_hard_links(Path(added.file.path)):
        remark = call.words.say(error_texts.OTHER_NAMES, path=added.file.path)
        print_note(call.words, record_texts.REMARK, remark=remark)


def _record_input(status: str, details: Details, today: date) -> RecordInput:
    """What the details say without the plan. Raises UsageError."""
    happened = details.happened
    return RecordInput(
        parse_status(status),
        today if happened is None else _not_in_future(parse_day(happened, today), today, "--date"),
        happened is not None,
        basis=none_if_blank(details.basis),
        result=none_if_blank(details.result),
        evidence=parse_evidence(details.evidence or (), details.where or ()),
        note=none_if_blank(details.note),
    )


def _in_plan(given: RecordInput, details: Details, plan: Plan, today: date) -> RecordInput:
    """The input with its schools and its new deadline found in the plan. Raises UsageError."""
    schools, until = find_single_schools(details.school or (), plan), None
    if details.until is not None:
        until = parse_until(details.until, plan, today)
    return given._replace(schools=schools, until=until)


def _not_in_future(day: date, today: date, option: str) -> date:
    if day > today:
        raise UsageError(error_texts.DATE_IN_FUTURE, day=day, today=today, option=option)
    return day


def _refuse_missing_files(evidence: Sequence[Evidence], file: PlanFile) -> None:
    """Raises UsageError if `./…` is not a file in the plan's folder."""
    locate = file_locator(file.path.parent)
    texts = {
        FileLocation.NOWHERE: error_texts.WHERE_MISSING,
        FileLocation.OUTSIDE: error_texts.WHERE_OUTSIDE,
    }
    for document in evidence:
        if document.is_beside and (text := texts.get(locate(str(document.where)))):
            raise UsageError(text, typed=document.where, folder=str(file.path.parent))


def _plan_file(points: str, sources: options.Sources, today: date, call: Call) -> PlanFile:
    """The file of the only plan, or of the one plan among several that has the activities.

    A single plan is returned without checking that it has them. Raises UsageError or FileError,
    and Exit if some of several plans cannot be used.
    """
    found = find_plans(plan_paths(sources.plan), call.here)
    files = select_municipalities(found, call.here, sources.municipality or (), call.store)
    if len(files) == 1:
        return files[0]
    plans = call.load(sources).plans
    if len(plans) < len(files):
        print_note(call.words, message_texts.NOT_RECORDED_UNCLEAR)
        raise Exit(call.exit_code)
    name = find_plan_of_points(points, plans, AsOf(today)).name
    return next(file for file in files if file.name == name)


def _plan_without_problems(opened: OpenedPlan, call: Call) -> Plan:
    """The plan; if its files have problems, print them and raise Exit."""
    if opened.plan and not opened.problems:
        return opened.plan
    print_problems(call.words, opened.problems)
    print_note(call.words, message_texts.NOT_RECORDED_FAULTY, errors=len(opened.problems))
    raise Exit(1)


def _reporter(names: ReporterNames, given: RecordInput, points: str, plan: Plan, call: Call) -> str:
    """The reporter's name as the plan has it.

    If there is none, report the other mistakes in the call too. Raises UsageError or Exit.
    """
    try:
        return names.find_in(plan)
    except UsageError as error:
        print_error(call.words, error)
        check_record_input(given, points, plan)
        raise Exit(error.exit_code) from None


# The records.


class _AddedRecords(NamedTuple):
    """New records, and the content of the reporter's file with them, which is not yet saved."""

    file: ReporterFile
    content: bytes
    records: tuple[MadeRecord, ...]


def _add_records(
    given: RecordInput,
    points: str,
    reporter: str,
    opened: OpenedPlan,
    plan: Plan,
    today: date,
    call: Call,
) -> _AddedRecords:
    """Make the content of the reporter's file with the new records, and validate it.

    Saves nothing. Raises UsageError, FileError.
    """
    file = reporter_file(opened, plan, reporter, call.here)
    records = make_records(given, points, plan, file.reporter, today, call.now)
    content = _content(file, records)
    after = with_changed_records(opened, File(file.path, content), call.here)
    if after.problems or not after.plan:
        print_problems(call.words, after.problems)
        raise UsageError(error_texts.RECORD_REFUSED)
    made = describe_made_records(plan, after.plan, file.reporter, records, today, dated=given.dated)
    return _AddedRecords(file, content, made)


def _content(file: ReporterFile, records: Sequence[Record]) -> bytes:
    """The content of the file with the records added, or of a new file."""
    if file.content is None:
        return new_file(file.reporter, records, file.schema)
    return with_records(File(file.path, file.content), records)


# The answer.


def _print_preview(added: _AddedRecords, words: Words) -> None:
    """Print the change of the file to stdout, and what would be recorded to stderr."""
    write_output(diff_text(added.file.path, added.file.content, added.content), None)
    for line in lines(plain(record_page(added.records, words)))[:-1]:
        print_note(words, record_texts.WOULD_BE, sentence=line)
    print_note(words, record_texts.NOT_RECORDED)


def _print_made(added: _AddedRecords, words: Words) -> None:
    """Print what was recorded.

    If stdout fails, raises a FileError that says that the record was saved.
    """
    try:
        write_output(plain(record_page(added.records, words, added.file)), None)
    except OSError as error:
        path, reason = added.file.path, system_error_text(error)
        raise FileError(error_texts.RECORDED_WITHOUT_OUTPUT, path=path, reason=reason) from error


def _print_former(points: str, details: Details, plan: Plan, words: Words) -> None:
    """Print the present numbers and names if former ones were typed."""
    print_renumbered(points, [plan], words)
    print_renamed(details.by or "", [plan], words)
    print_renumbered_schools(match_schools(details.school or (), [plan]), words)


def _remarks(
    added: _AddedRecords, evidence: Sequence[Evidence], folder: Path, call: Call
) -> Iterator[str]:
    """Sentences about what is unusual about the records, and about evidence in the folder."""
    remarks = [remark for made in added.records for remark in made.cautions]
    yield from dict.fromkeys(call.words.say(remark.text, **remark.values) for remark in remarks)
    recorded = added.records[0].record.recorded
    if recorded - call.now > CLOCK_TOLERANCE:
        yield call.words.say(record_texts.CLOCK_BEHIND, stamp=f"{recorded:%d.%m.%Y %H:%M:%S}")
    for document in evidence:
        where = document.where
        if where and (path := _path_in_folder(where, folder, call.here)):
            yield call.words.say(error_texts.WHERE_IS_BESIDE, typed=where, beside=path)


def _path_in_folder(where: str, folder: Path, here: Path) -> str | None:
    """The path `./…` of a file in the plan's folder that was named without `./`, or None."""
    if where.startswith("./"):
        return None
    found = (start / where for start in (folder, here) if (start / where).is_file())
    real, inside = os.path.realpath(next(found, here)), os.path.realpath(folder)
    is_inside = Path(real).is_relative_to(inside) and os.path.isfile(real)
    return f"./{Path(real).relative_to(inside).as_posix()}" if is_inside else None
