"""`roadmap init`: write the first files of a new plan."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

from vpr_roadmap.cli.call import PLANS_VARIABLE, Call
from vpr_roadmap.cli.installation import Source, installed_from
from vpr_roadmap.cli.messages import print_note, print_problems
from vpr_roadmap.cli.parameters import Argument, Exit, option
from vpr_roadmap.cli.questions import Questions, can_ask
from vpr_roadmap.cli.writer import write_output
from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.new_plan.people import parse_people
from vpr_roadmap.input.new_plan.schools import parse_schools
from vpr_roadmap.input.new_plan.titles import (
    parse_line,
    parse_plan_period,
    parse_title,
    suggest_period,
)
from vpr_roadmap.input.new_plan.values import NewPlan
from vpr_roadmap.language.texts import init_texts, record_texts
from vpr_roadmap.matching.folding import find_same
from vpr_roadmap.periods import Period
from vpr_roadmap.rendering.formats.plain import plain
from vpr_roadmap.rendering.new_plan.build_server import BuildServer
from vpr_roadmap.rendering.new_plan.files import NewFile, new_plan_files
from vpr_roadmap.rendering.pages.init import preview_page, written_page
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.workspace.discovery.new_plan_place import (
    plan_above,
    refuse_folder_with_plan,
    repository_above,
)
from vpr_roadmap.workspace.disk.creating import create_files, missing_paths


class Facts(NamedTuple):
    """The options that describe the plan, as they were typed."""

    title: Annotated[str | None, option("--title")] = None
    period: Annotated[str | None, option("--period")] = None
    municipality: Annotated[str | None, option("--municipality")] = None
    schools: Annotated[str | None, option("--schools")] = None
    responsible: Annotated[list[str] | None, option("--responsible")] = None


class _Wanted(NamedTuple):
    """What to write: a plan, and a file for a build server."""

    plan: NewPlan
    server: BuildServer


def command(
    call: Call,
    *,
    folder: Annotated[Path | None, Argument()] = None,
    facts: Facts,
    ci: Annotated[BuildServer | None, option("--ci")] = None,
) -> None:
    place, source = folder or call.here, installed_from()
    refuse_folder_with_plan(place)
    try:
        if facts.title is not None and facts.period is not None:
            wanted = _Wanted(_plan(facts, call.today), ci or BuildServer.NONE)
            files = _files(wanted, source, call)
        elif can_ask():
            files = _asked_files(facts, ci, source, place, call)
        else:
            raise _options_missing(facts, folder, call.today)
        created = create_files(place, {file.path: file.text for file in files})
    except KeyboardInterrupt:
        print_note(call.words, init_texts.NOTHING_WRITTEN)
        raise
    written = [(file.path, file.meaning) for file in files if file.path in created]
    write_output(plain(written_page(written, str(place), str(folder or ""), call.words)), None)
    for remark in _remarks(files, created, source, place, call):
        print_note(call.words, record_texts.REMARK, remark=remark)


# What the user wants.


def _plan(facts: Facts, today: date) -> NewPlan:
    """The plan that the options describe. Raises UsageError."""
    return NewPlan(
        parse_title(facts.title or ""),
        parse_plan_period(facts.period or "", today),
        parse_line(facts.municipality or "") or None,
        parse_schools(facts.schools or ""),
        parse_people(facts.responsible or ()),
    )


def _asked_files(
    facts: Facts, ci: BuildServer | None, source: Source, place: Path, call: Call
) -> tuple[NewFile, ...]:
    """Ask what the options do not say, and show the files. Raises Exit if they are not wanted."""
    questions = Questions(call.words)
    questions.show(call.words.say(init_texts.WELCOME))
    wanted = _asked(facts, ci, questions, call)
    files = _files(wanted, source, call)
    missing = missing_paths(place, [file.path for file in files])
    meanings = [(file.path, file.meaning) for file in files if file.path in missing]
    questions.show(plain(preview_page(wanted.plan, meanings, str(place), call.words)))
    if not questions.confirm(init_texts.ASK_WRITE):
        print_note(call.words, init_texts.NOTHING_WRITTEN)
        raise Exit(0)
    return files


def _asked(facts: Facts, ci: BuildServer | None, questions: Questions, call: Call) -> _Wanted:
    """Options are parsed before the first question. Raises UsageError for a mistake in them."""
    title = None if facts.title is None else parse_title(facts.title)
    period = None if facts.period is None else parse_plan_period(facts.period, call.today)
    municipality = facts.municipality and parse_line(facts.municipality)
    schools = None if facts.schools is None else parse_schools(facts.schools)
    people = None if facts.responsible is None else parse_people(facts.responsible)
    if title is None:
        default = _default_title(period or suggest_period("", call.today), call)
        title = questions.ask(init_texts.ASK_TITLE, default, parse_title)
    if period is None:
        default = suggest_period(title, call.today).written
        period = questions.ask(
            init_texts.ASK_PERIOD, default, lambda typed: parse_plan_period(typed, call.today)
        )
    if municipality is None:
        municipality = questions.ask_optional(init_texts.ASK_MUNICIPALITY, parse_line)
    if schools is None:
        schools = questions.ask_optional(init_texts.ASK_SCHOOLS, parse_schools)
    if people is None:
        people = questions.ask_optional(
            init_texts.ASK_RESPONSIBLE, lambda typed: parse_people([typed])
        )
    if ci is None:
        ci = questions.ask(init_texts.ASK_SERVER, BuildServer.NONE.value, _server)
    return _Wanted(NewPlan(title, period, municipality or None, schools, people), ci)


def _default_title(period: Period, call: Call) -> str:
    first, last = period.start.year, period.deadline.year
    text = (init_texts.TITLE_OF_YEAR, init_texts.TITLE_OF_SCHOOL_YEAR, init_texts.TITLE_OF_YEARS)
    return call.words.say(text[min(last - first, 2)], first=first, last=last)


def _server(typed: str) -> BuildServer:
    known = tuple(server.value for server in BuildServer)
    if found := find_same(typed, known):
        return BuildServer(found)
    raise UsageError(init_texts.NO_SUCH_SERVER, typed=typed, known=known)


def _options_missing(facts: Facts, folder: Path | None, today: date) -> UsageError:
    """The error for a call without a terminal: which options are missing, and a whole call."""
    missing = [name for name in ("title", "period") if getattr(facts, name) is None]
    years = suggest_period("", today)
    example = (
        f"roadmap init{f' {folder}' if folder else ''}"
        f' --title "План мероприятий" --period {years.start.year}/{years.deadline.year}'
    )
    return UsageError(
        init_texts.OPTIONS_MISSING, missing=tuple(f"--{name}" for name in missing), example=example
    )


# The files.


def _files(wanted: _Wanted, source: Source, call: Call) -> tuple[NewFile, ...]:
    """The files to write. If the plan in them has errors, prints these and raises UsageError."""
    files = tuple(new_plan_files(wanted.plan, wanted.server, source.requirement))
    schools = next((file for file in files if file.meaning is init_texts.SCHOOLS_FILE), None)
    checked = PlanFiles(
        wanted.plan.name, _as_read(files[0]), _as_read(schools) if schools else None
    )
    problems = validate(
        checked, call.today, lambda _: FileLocation.NOWHERE, warnings=False
    ).problems
    if errors := [problem for problem in problems if problem.is_error]:
        print_problems(call.words, errors)
        raise UsageError(init_texts.PLAN_FAULTY)
    return files


def _as_read(file: NewFile) -> File:
    return File(file.path, file.text.encode("utf-8"))


def _remarks(
    files: tuple[NewFile, ...], created: tuple[str, ...], source: Source, place: Path, call: Call
) -> Iterator[str]:
    """Sentences about what the user may not expect."""
    kept = (file for file in files if file.path not in created)
    if paths := tuple(file.path for file in kept if not _has_text(place / file.path, file.text)):
        yield call.words.say(init_texts.FILES_KEPT, paths=paths)
    if server := next((file for file in files if file.meaning is init_texts.SERVER_FILE), None):
        values = {"path": server.path, "requirement": source.requirement}
        if not source.is_known and server.path in created:
            yield call.words.say(init_texts.SOURCE_UNKNOWN, **values)
        if root := repository_above(place):
            yield call.words.say(init_texts.FILE_NOT_AT_ROOT, path=server.path, root=str(root))
    if above := plan_above(place):
        yield call.words.say(init_texts.PLAN_IS_ABOVE, path=str(above), folder=str(place))
    if typed := os.environ.get(PLANS_VARIABLE):
        yield call.words.say(init_texts.OTHER_PLAN_NAMED, typed=typed)


def _has_text(file: Path, text: str) -> bool:
    with suppress(OSError):
        return file.read_bytes() == text.encode("utf-8")
    return False
