"""`roadmap init`: write the first files of a new plan."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from vpr_roadmap.cli.call import PLANS_VARIABLE, Call
from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.installation import Source, installed_from
from vpr_roadmap.cli.messages import print_message, print_note, print_problems
from vpr_roadmap.cli.new_plan import (
    ParsedOptions,
    PlanOptions,
    options_missing,
    parse_options,
)
from vpr_roadmap.cli.new_plan_dialogue import Dialogue
from vpr_roadmap.cli.options import Today
from vpr_roadmap.cli.parameters import Argument, Exit, option
from vpr_roadmap.cli.questions import Questions, can_ask
from vpr_roadmap.cli.writer import write_output
from vpr_roadmap.errors import FileError, UsageError, system_error_text
from vpr_roadmap.input.new_plan.values import BuildServer, NewPlan
from vpr_roadmap.language.texts import init_texts, record_texts
from vpr_roadmap.rendering.formats.plain import plain
from vpr_roadmap.rendering.new_plan.files import DocumentPlan, NewFile, new_plan_files
from vpr_roadmap.rendering.pages.init import preview_page, written_page
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.workspace.discovery.new_plan_place import (
    plan_above,
    refuse_folder_with_plan,
    repository_above,
)
from vpr_roadmap.workspace.disk.creating import create_files, missing_paths

if TYPE_CHECKING:
    from vpr_roadmap.cli.new_plan_document import ReadPlan


def command(
    call: Call,
    *,
    folder: Annotated[Path | None, Argument()] = None,
    options: PlanOptions,
    document: Annotated[Path | None, option("--from")] = None,
    ci: Annotated[BuildServer | None, option("--ci")] = None,
    today: Today = None,
) -> None:
    day, place, source = call.day(today), folder or call.here, installed_from()
    refuse_folder_with_plan(place)
    given = parse_options(options, day)
    read = _read_document(document, given, call) if document else None
    try:
        if read:
            whole = _with_schools(read.plan, given, call, day)
            files = _files(whole, ci or BuildServer.NONE, source, call, day, read.source)
        elif plan := given.plan():
            files = _files(plan, ci or BuildServer.NONE, source, call, day)
        elif can_ask():
            files = _asked_files(given, ci, source, place, call, day)
        else:
            raise options_missing(options, folder, day)
        texts = {file.path: file.text for file in files}
        created = create_files(place, texts, refuse_folder_with_plan)
    except KeyboardInterrupt:
        print_note(call.words, init_texts.NOTHING_WRITTEN)
        raise
    written = [(file.path, file.meaning) for file in files if file.path in created]
    go_to = quoted(str(folder)) if folder else ""
    page = written_page(written, str(place), go_to, call.words)
    try:
        write_output(plain(page), None)
    except OSError as error:
        values = {"folder": str(place), "reason": system_error_text(error)}
        raise FileError(init_texts.WRITTEN_WITHOUT_OUTPUT, **values) from error
    for sentence in read.sentences if read else ():
        print_message(sentence)
    for remark in _remarks(files, created, source, place, call):
        print_note(call.words, record_texts.REMARK, remark=remark)


def _asked_files(
    given: ParsedOptions,
    ci: BuildServer | None,
    source: Source,
    place: Path,
    call: Call,
    day: date,
) -> tuple[NewFile, ...]:
    """Ask what the options do not say, and show the files. Raises Exit if they are not wanted."""
    questions = Questions(call.words)
    dialogue = Dialogue(questions, call.words, day)
    questions.show(call.words.say(init_texts.WELCOME))
    answers = dialogue.ask_all(given, ci)
    while True:
        files = _files(answers.plan, answers.server, source, call, day)
        missing = missing_paths(place, [file.path for file in files])
        meanings = [(file.path, file.meaning) for file in files if file.path in missing]
        questions.show(plain(preview_page(*answers, meanings, str(place), call.words)))
        wanted = dialogue.ask_what_to_do()
        if wanted is True:
            return files
        if wanted is False:
            print_note(call.words, init_texts.NOTHING_WRITTEN)
            raise Exit(0)
        answers = dialogue.ask_again(answers, wanted)


def _read_document(document: Path, given: ParsedOptions, call: Call) -> ReadPlan:
    # Imported here because most new plans are not read from a document.
    from vpr_roadmap.cli.new_plan_document import read_new_plan

    return read_new_plan(document, given, call)


def _with_schools(plan: NewPlan, given: ParsedOptions, call: Call, day: date) -> NewPlan:
    """The plan with the municipality and the schools, which a person at a terminal is asked for."""
    if not can_ask():
        return plan
    municipality, schools = Dialogue(Questions(call.words), call.words, day).ask_schools(given)
    return plan._replace(municipality=municipality or None, schools=schools)


def _files(
    plan: NewPlan,
    server: BuildServer,
    source: Source,
    call: Call,
    day: date,
    document: DocumentPlan | None = None,
) -> tuple[NewFile, ...]:
    """The files to write. If the plan in them has errors, prints these and raises UsageError."""
    files = tuple(new_plan_files(plan, server, source.requirement, day, document))
    schools = next((file for file in files if file.meaning is init_texts.SCHOOLS_FILE), None)
    read = PlanFiles(plan.name, _as_read(files[0]), _as_read(schools) if schools else None)
    made = validate(read, day, lambda _: FileLocation.NOWHERE, warnings=False)
    if errors := [problem for problem in made.problems if problem.is_error]:
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
