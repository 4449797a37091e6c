"""`roadmap record`: what was done, when, by whom, with what proof."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, NamedTuple

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call, plan_paths
from vpr_roadmap.cli.output import write_output
from vpr_roadmap.cli.parameters import Argument, Exit, option
from vpr_roadmap.errors import FileError, UsageError, system_error_text
from vpr_roadmap.input.names import find_reporter, find_single_schools, reporter_by_name
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
from vpr_roadmap.input.statuses import parse_status
from vpr_roadmap.language.texts import error_texts, message_texts, record_texts
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
from vpr_roadmap.workspace.disk.saving import has_other_names, save_over
from vpr_roadmap.workspace.git import user_name
from vpr_roadmap.workspace.loading import OpenedPlan, open_plan, opened_with
from vpr_roadmap.workspace.plan_reading.municipality_choice import select_municipalities
from vpr_roadmap.workspace.plan_reading.plan_bytes import file_locator
from vpr_roadmap.workspace.progress_files.update import new_file, with_records
from vpr_roadmap.workspace.reporter_files import ReporterFile, reporter_file

REPORTER_VARIABLE = "ROADMAP_BY"
IGNORED_CODES = timedelta(minutes=1)
"""So far clocks may differ before it is said."""


class Details(NamedTuple):
    """What a record says beside its control point and status, as it was typed."""

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
    point, word = split_points_and_status(point, status, of_schools=bool(details.school))
    day = _come(call.day(today), call.today, "--today")
    happened, until = details.happened, details.until
    said = RecordInput(
        parse_status(word),
        _come(parse_day(happened, day), day, "--date") if happened is not None else day,
        happened is not None,
        basis=none_if_blank(details.basis),
        result=none_if_blank(details.result),
        evidence=parse_evidence(details.evidence or (), details.where or ()),
        note=none_if_blank(details.note),
    )
    file = _plan_file(point, sources, day, call)
    _refuse_absent(said.evidence, file)
    who = _Who.typed(details.by, file)
    with nullcontext() if dry_run else locked(file.path.parent):
        opened = open_plan(file, call.here, call.store)
        before = _faultless(opened, call)
        said = said._replace(
            schools=find_single_schools(details.school or (), before),
            until=parse_until(until, before.period, day) if until is not None else None,
        )
        reporter = _reporter(who, said, point, before, call)
        own = reporter_file(opened, before, reporter, call.here)
        records = make_records(said, point, before, own.reporter, day, call.now)
        changed = File(own.path, _content(own, records))
        after = opened_with(opened, changed, call.here)
        if after.problems or not after.plan:
            call.print_problems(after.problems)
            raise UsageError(error_texts.RECORD_REFUSED)
        if not dry_run:
            save_over(Path(own.path), own.content, changed.content)
    outcome = describe_made_records(
        before, after.plan, own.reporter, records, day, dated=said.dated
    )
    if dry_run:
        write_output(diff_text(changed.path, own.content, changed.content), None)
        for line in lines(plain(record_page(outcome, call.words)))[:-1]:
            call.print_note(record_texts.WOULD_BE, sentence=line)
        call.print_note(record_texts.NOT_RECORDED)
    else:
        _answer(plain(record_page(outcome, call.words, own)), own)
    _remark(outcome, records[0].recorded - call.now, call)
    for each in said.evidence:
        if each.where and (beside := _beside(each.where, file.path.parent, call.here)):
            remark = call.words.say(error_texts.WHERE_IS_BESIDE, typed=each.where, beside=beside)
            call.print_note(record_texts.REMARK, remark=remark)
    if not dry_run and has_other_names(Path(own.path)):
        call.print_note(
            record_texts.REMARK, remark=call.words.say(error_texts.OTHER_NAMES, path=own.path)
        )


def _come(day: date, today: date, option: str) -> date:
    """A day that has come. Raises UsageError where it has not."""
    if day > today:
        raise UsageError(error_texts.DATE_IN_FUTURE, day=day, today=today, option=option)
    return day


def _refuse_absent(evidence: Sequence[Evidence], file: PlanFile) -> None:
    """Raises UsageError for a file said to be beside the plan that is not."""
    of = file_locator(file.path.parent)
    refusals = {
        FileLocation.NOWHERE: error_texts.WHERE_MISSING,
        FileLocation.OUTSIDE: error_texts.WHERE_OUTSIDE,
    }
    for each in evidence:
        if each.is_beside and (text := refusals.get(of(str(each.where)))):
            raise UsageError(text, typed=each.where, folder=str(file.path.parent))


def _beside(where: str, folder: Path, here: Path) -> str | None:
    """How to name a file in the plan's folder that was named otherwise; None where it is none."""
    if where.startswith("./"):
        return None
    found = (each / where for each in (folder, here) if (each / where).is_file())
    real, inside = os.path.realpath(next(found, here)), os.path.realpath(folder)
    beside = Path(real).is_relative_to(inside) and os.path.isfile(real)
    return f"./{Path(real).relative_to(inside).as_posix()}" if beside else None


def _plan_file(typed: str, sources: options.Sources, day: date, call: Call) -> PlanFile:
    """The one plan that has the activities. Raises UsageError where it is not one."""
    every = find_plans(plan_paths(sources.plan), call.here)
    files = select_municipalities(every, call.here, sources.municipality or (), call.store)
    if len(files) == 1:
        return files[0]
    plans = call.load(sources)
    if len(plans) < len(files):
        call.print_note(message_texts.NOT_RECORDED_UNCLEAR)
        raise Exit(call.exit_code)
    name = find_plan_of_points(typed, plans, AsOf(day)).name
    return next(file for file in files if file.name == name)


def _faultless(opened: OpenedPlan, call: Call) -> Plan:
    """The plan, if nothing of it is faulty; else that is said, and the call ends here."""
    if opened.plan and not opened.problems:
        return opened.plan
    call.print_problems(opened.problems)
    call.print_note(message_texts.NOT_RECORDED_FAULTY, errors=len(opened.problems))
    raise Exit(1)


class _Who(NamedTuple):
    """Who reports: who was typed, else whom the environment, else whom git names."""

    by: str | None
    by_variable: str | None = None
    by_git: str | None = None

    @classmethod
    def typed(cls, by: str | None, file: PlanFile) -> _Who:
        variable = none_if_blank(os.environ.get(REPORTER_VARIABLE)) if by is None else None
        git = user_name(file.path.parent) if by is None and variable is None else None
        return cls(by, variable, git)

    def of(self, plan: Plan) -> str:
        """The one name of him in the plan. Raises UsageError."""
        known = tuple(dict.fromkeys(plan.reporters.values()))
        if not known:
            raise UsageError(error_texts.NOBODY_TO_REPORT)
        if by := none_if_blank(self.by):
            return find_reporter(by, plan)
        if self.by_variable:
            try:
                return find_reporter(self.by_variable, plan)
            except UsageError:
                text, typed = error_texts.NO_REPORTER_OF_VARIABLE, self.by_variable
                raise UsageError(text, typed=typed, known=known) from None
        if self.by_git:
            if found := reporter_by_name(self.by_git, plan):
                return found
            raise UsageError(error_texts.NO_REPORTER_OF_GIT, typed=self.by_git, known=known)
        raise UsageError(error_texts.NO_REPORTER, known=known)


def _reporter(who: _Who, said: RecordInput, point: str, plan: Plan, call: Call) -> str:
    """Who reports. Raises UsageError; what else is missing in the call is reported with it."""
    try:
        return who.of(plan)
    except UsageError as refusal:
        call.print_error(refusal)
        check_record_input(said, point, plan)
        raise Exit(refusal.exit_code) from None


def _content(own: ReporterFile, records: Sequence[Record]) -> bytes:
    """The file with the records, or a new one. Raises UsageError, FileError."""
    if own.content is None:
        return new_file(own.reporter, records, own.schema)
    return with_records(File(own.path, own.content), records)


def _answer(text: str, own: ReporterFile) -> None:
    """Raises FileError where nobody could be told that the record was made."""
    try:
        write_output(text, None)
    except OSError as error:
        raise FileError(
            error_texts.RECORDED_UNSAID, path=own.path, reason=system_error_text(error)
        ) from error


def _remark(outcome: Sequence[MadeRecord], ahead: timedelta, call: Call) -> None:
    """Says what is unusual about the records, once."""
    remarks = [remark for each in outcome for remark in each.cautions]
    said = [call.words.say(remark.text, **remark.values) for remark in remarks]
    if ahead > IGNORED_CODES:
        stamp = f"{outcome[0].record.recorded:%d.%m.%Y %H:%M:%S}"
        said.append(call.words.say(record_texts.CLOCK_BEHIND, stamp=stamp))
    for each in dict.fromkeys(said):
        call.print_note(record_texts.REMARK, remark=each)
