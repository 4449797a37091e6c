"""`roadmap record`: what was done, when, by whom, with what proof."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from vpr_roadmap.commands import completing, options
from vpr_roadmap.commands.call import Call, plan_paths
from vpr_roadmap.commands.output import deliver
from vpr_roadmap.files import File, Whereabouts
from vpr_roadmap.language import texts
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Evidence, Record
from vpr_roadmap.queries.naming import reporter_named, reporter_typed, schools_typed
from vpr_roadmap.queries.points import activities_typed
from vpr_roadmap.queries.recording import Made, Said, made, records_said
from vpr_roadmap.queries.statuses import status_typed
from vpr_roadmap.refusals import WrongCall
from vpr_roadmap.typed import period_typed
from vpr_roadmap.workspace.git import user_name
from vpr_roadmap.workspace.loading import errors_with, open_plan, whereabouts
from vpr_roadmap.workspace.locking import locked
from vpr_roadmap.workspace.reporters import ReporterFile, reporter_file
from vpr_roadmap.workspace.saving import save_over
from vpr_roadmap.workspace.searching import PlanFile, find_plans
from vpr_roadmap.writers.diff_text import diff_text
from vpr_roadmap.writers.plain import plain
from vpr_roadmap.writers.progress_text import new_file, with_records
from vpr_roadmap.writers.record_page import record_page

REPORTER_VARIABLE = "ROADMAP_BY"


def command(
    context: typer.Context,
    point: Annotated[str, typer.Argument(autocompletion=completing.complete_number)],
    status: Annotated[list[str], typer.Argument(autocompletion=completing.complete_status)],
    date: Annotated[str | None, typer.Option("--date")] = None,
    result: Annotated[str | None, typer.Option("--result")] = None,
    evidence: Annotated[list[str] | None, typer.Option("--evidence")] = None,
    where: Annotated[list[str] | None, typer.Option("--where")] = None,
    school: options.School = None,
    by: options.By = None,
    until: Annotated[str | None, typer.Option("--until")] = None,
    basis: Annotated[str | None, typer.Option("--basis")] = None,
    note: Annotated[str | None, typer.Option("--note")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    plan: options.Plans = None,
    today: options.Today = None,
    lang: options.Lang = None,
    debug: options.Debug = False,
) -> None:
    call: Call = context.obj
    day = min(call.day(today), call.today)
    said = Said(
        status_typed(" ".join(status)),
        call.day(date) if date is not None else day,
        basis=_filled(basis),
        result=_filled(result),
        evidence=_evidence(evidence or (), where or ()),
        note=_filled(note),
    )
    if said.date > day:
        raise WrongCall(texts.DATE_IN_FUTURE, day=said.date, today=day)
    file = _plan_file(point, plan, call)
    _refuse_absent(said.evidence, file)
    with nullcontext() if dry_run else locked(file.path.parent):
        opened = open_plan(file, call.here, call.today)
        ours = call.usable(opened)
        said = replace(
            said,
            schools=schools_typed(school or (), [ours]),
            until=period_typed(until, [ours.period]) if until is not None else None,
        )
        own = reporter_file(opened, ours, _reporter(by, ours, file), call.here)
        records = records_said(said, point, ours, own.reporter, day, call.stamp(own.last))
        outcome = made(ours, own.reporter, records, day)
        changed = File(own.path, _content(own, records))
        if errors := errors_with(opened, changed, call.today):
            call.tell_problems(errors)
            raise WrongCall(texts.RECORD_REFUSED)
        if not dry_run:
            save_over(Path(own.path), own.content, changed.content)
    if dry_run:
        deliver(diff_text(changed.path, own.content, changed.content), None)
        call.say(texts.NOT_RECORDED)
    else:
        deliver(plain(record_page(outcome, own.path, own.reporter, call.words)), None)
    _remark(outcome, call)


def _filled(text: str | None) -> str | None:
    """What was typed; nothing where that is only blanks."""
    return (text or "").strip() or None


def _evidence(documents: Sequence[str], wheres: Sequence[str]) -> tuple[Evidence, ...]:
    """Each document with the place that was typed for it. Raises WrongCall where one has none."""
    named = [document for each in documents if (document := _filled(each))]
    places = [_with_slashes(place) for each in wheres if (place := _filled(each))]
    if len(places) > len(named):
        raise WrongCall(texts.WHERE_WITHOUT_EVIDENCE)
    places += [None] * (len(named) - len(places))
    return tuple(map(Evidence, named, places))


def _with_slashes(place: str) -> str | None:
    """A path beside the plan is written alike on every system."""
    return place.replace("\\", "/") if place.startswith(".\\") else place


def _refuse_absent(evidence: Sequence[Evidence], file: PlanFile) -> None:
    """Raises WrongCall for a file said to be beside the plan that is not."""
    of = whereabouts(file.path.parent)
    refusals = {Whereabouts.NOWHERE: texts.WHERE_MISSING, Whereabouts.OUTSIDE: texts.WHERE_OUTSIDE}
    for each in evidence:
        if each.where and each.where.startswith("./") and (text := refusals.get(of(each.where))):
            raise WrongCall(text, typed=each.where)


def _plan_file(typed: str, paths: Sequence[Path] | None, call: Call) -> PlanFile:
    """The one plan that has the activities. Raises WrongCall where it is not one."""
    files = find_plans(plan_paths(paths), call.here)
    if len(files) == 1:
        return files[0]
    names = {named.plan.name for named in activities_typed(typed, call.load(paths))}
    if len(names) > 1:
        raise WrongCall(texts.SEVERAL_PLANS, known=tuple(sorted(names)))
    return next(file for file in files if file.name in names)


def _reporter(typed: str | None, plan: Plan, file: PlanFile) -> str:
    """Who reports: who was typed, else whom the environment or git names. Raises WrongCall."""
    if named := _filled(typed) or _filled(os.environ.get(REPORTER_VARIABLE)):
        return reporter_typed(named, plan)
    name = user_name(file.path.parent)
    if name and (found := reporter_named(name, plan)):
        return found
    raise WrongCall(texts.NO_REPORTER, known=tuple(dict.fromkeys(plan.reporters.values())))


def _content(own: ReporterFile, records: Sequence[Record]) -> bytes:
    """The file with the records, or a new one. Raises WrongCall, CouldNotRun."""
    if own.content is None:
        return new_file(own.reporter, records, own.schema)
    return with_records(File(own.path, own.content), records)


def _remark(outcome: Sequence[Made], call: Call) -> None:
    """Says what is unusual about the records, once."""
    remarks = (remark for each in outcome for remark in each.remarks)
    said = [call.words.say(remark.text, **remark.values) for remark in remarks]
    for each in dict.fromkeys(said):
        call.say(texts.REMARK, remark=each)
