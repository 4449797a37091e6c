"""Read the document, or the other plan, that a plan is compared with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.messages import print_problems
from vpr_roadmap.cli.parameters import Exit
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.language.texts import compare_texts
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.disk.paths import on_disk, read_bytes
from vpr_roadmap.workspace.loading import open_plan


def read_compared_plan(path: Path, ours: Plan, table: int | None, call: Call) -> Plan:
    """The plan in a YAML file or a document.

    A document is read with the period of `ours`, so that its months get the same years. `table` is
    the number of its table, if there are several. Raises DocumentError, FileError, and Exit if the
    YAML file has errors.
    """
    path = on_disk(path)
    if path.suffix.lower() in (".yaml", ".yml"):
        return _plan_of_yaml(path, call)
    return _plan_of_document(path, ours, table, call)


def _plan_of_yaml(path: Path, call: Call) -> Plan:
    opened = open_plan(PlanFile(path, path.stem), call.here, call.store)
    if opened.plan is None:
        print_problems(call.words, opened.problems)
        raise Exit(1)
    return opened.plan


def _plan_of_document(path: Path, ours: Plan, table: int | None, call: Call) -> Plan:
    # Imported here because most calls read no document.
    from vpr_roadmap.importing.importing import import_document
    from vpr_roadmap.importing.reading.reader import MOST_BYTES, read_document
    from vpr_roadmap.rendering.imported_plan.plan_text import plan_text

    content = read_bytes(path, MOST_BYTES + 1)
    document = read_document(path.name, content)
    imported = import_document(document, table=table, period=ours.period)
    return plan_of_text(plan_text(imported.plan, call.words), path, call.today)


def plan_of_text(text: str, path: Path, today: date) -> Plan:
    """The plan of a YAML text that was made from the document at `path`. Raises DocumentError."""
    files = PlanFiles(path.stem, File(str(path), text.encode()))
    result = validate(files, today, lambda _: FileLocation.NOWHERE, warnings=False)
    if result.plan is None:
        raise DocumentError(compare_texts.NO_PLAN, path=str(path))
    return result.plan
