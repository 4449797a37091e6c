"""Read the plan in a document that a user named."""

from __future__ import annotations

import sys
from pathlib import Path

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.messages import print_note, print_problems
from vpr_roadmap.cli.parameters import Exit
from vpr_roadmap.cli.writer import STDOUT
from vpr_roadmap.errors import DocumentError, UsageError
from vpr_roadmap.importing.counts import remarks_elsewhere
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.reading.reader import MOST_BYTES, read_document
from vpr_roadmap.language.texts import import_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.rendering.imported_plan.plan_text import plan_text
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.workspace.discovery.layout import YAML
from vpr_roadmap.workspace.disk.paths import on_disk, read_bytes


def import_file(
    typed: Path, words: Words, *, table: int | None = None, period: Period | None = None
) -> Imported:
    """The plan in a document, and the account; `-` is stdin. Raises DocumentError, FileError."""
    try:
        document = read_document(typed.name, _content(typed))
        return import_document(document, table=table, period=period)
    except DocumentError as error:
        reason = words.say(error.text, **error.values)
        raise DocumentError(
            import_texts.UNREADABLE_DOCUMENT, file=str(typed), reason=reason
        ) from error


def imported_text(imported: Imported, document: Path, schema: str, words: Words) -> str:
    """The YAML of the plan with all remarks; `schema` is the path of its JSON Schema, if any."""
    return plan_text(
        imported.plan,
        words,
        file="" if document == STDOUT else document.name,
        schema=schema,
        remarks=remarks_elsewhere(imported.account, imported.plan),
    )


def valid_plan(text: str, path: Path | None, call: Call) -> Plan:
    """The plan of a YAML text; if it has errors, print them and raise Exit."""
    files = PlanFiles("plan", File(str(path or f"plan_{YAML}"), text.encode("utf-8")))
    result = validate(files, call.today, lambda _: FileLocation.NOWHERE, warnings=False)
    errors = [problem for problem in result.problems if problem.is_error]
    if result.plan and not errors:
        return result.plan
    print_problems(call.words, errors)
    print_note(call.words, import_texts.PLAN_HAS_ERRORS, n=len(errors))
    raise Exit(1)


def parse_table_number(typed: str | None) -> int | None:
    """The number of a table in the document. Raises UsageError."""
    if typed is None:
        return None
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10 and int(typed)):
        raise UsageError(import_texts.NO_TABLE_NUMBER, typed=typed)
    return int(typed)


def _content(typed: Path) -> bytes:
    """The bytes of the document, or enough of them to see that it is too large."""
    most = MOST_BYTES + 1
    return sys.stdin.buffer.read(most) if typed == STDOUT else read_bytes(on_disk(typed), most)
