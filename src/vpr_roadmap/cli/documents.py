"""Read the plan in a document that a user named."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.messages import print_note, print_problems
from vpr_roadmap.cli.parameters import Exit
from vpr_roadmap.cli.writer import STDOUT
from vpr_roadmap.errors import DocumentError, UsageError
from vpr_roadmap.importing.counts import ImportCounts, import_counts, remarks_elsewhere
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.reading.reader import MOST_BYTES, read_document
from vpr_roadmap.input.new_plan.values import plan_name
from vpr_roadmap.language.texts import document_texts, import_texts
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.rendering.imported_plan.plan_text import plan_text
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.workspace.discovery.layout import YAML, is_yaml
from vpr_roadmap.workspace.disk.paths import on_disk, read_bytes


class PlanOfDocument(NamedTuple):
    """What was imported from a document, its YAML, and the plan that the YAML contains."""

    imported: Imported
    text: str
    plan: Plan

    @property
    def counts(self) -> ImportCounts:
        return import_counts(self.imported.account, self.plan)


def read_plan_of_document(
    typed: Path,
    call: Call,
    *,
    table: str | None = None,
    period: Period | None = None,
    is_exact: bool = False,
    schema: str = "",
) -> PlanOfDocument:
    """The plan in a document; `-` is stdin.

    `table` is the number of its table, as typed; `period` and `is_exact` are as for
    `import_document`; `schema` is the path of the JSON Schema for the
    YAML. Raises DocumentError, FileError, UsageError. If the plan has errors, prints them and
    raises Exit.
    """
    number = None if table is None else _table_number(table)
    try:
        document = read_document(typed.name, _content(typed))
        imported = import_document(
            document, table=number, period=period, is_exact=is_exact, today=call.today
        )
    except DocumentError as error:
        reason = call.words.say(error.text, **error.values)
        values = {"file": str(typed), "reason": reason}
        raise DocumentError(import_texts.UNREADABLE_DOCUMENT, **values) from error
    text = plan_text(
        imported.plan,
        call.words,
        file="" if typed == STDOUT else typed.name,
        schema=schema,
        remarks=remarks_elsewhere(imported.account, imported.plan),
    )
    return PlanOfDocument(imported, text, _valid_plan(text, imported.plan.period, typed, call))


def _table_number(typed: str) -> int:
    """The number of a table in the document. Raises UsageError."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10 and int(typed)):
        raise UsageError(import_texts.NO_TABLE_NUMBER, typed=typed)
    return int(typed)


def _content(typed: Path) -> bytes:
    """The bytes of the document, or enough of them to see that it is too large."""
    most = MOST_BYTES + 1
    if typed == STDOUT:
        return sys.stdin.buffer.read(most)
    content = read_bytes(on_disk(typed), most)
    if is_yaml(typed.name):
        raise DocumentError(document_texts.YAML_FILE, path=quoted(str(typed)))
    return content


def _valid_plan(text: str, period: Period, document: Path, call: Call) -> Plan:
    """The plan of a YAML text; if it has errors, print them and raise Exit."""
    name = plan_name(period)
    files = PlanFiles(name, File(f"{name}{YAML}", text.encode("utf-8")))
    result = validate(files, call.today, lambda _: FileLocation.NOWHERE, warnings=False)
    errors = [problem for problem in result.problems if problem.is_error]
    if result.plan and not errors:
        return result.plan
    print_problems(call.words, errors)
    print_note(call.words, import_texts.PLAN_HAS_ERRORS, file=str(document), n=len(errors))
    raise Exit(1)
