"""Read the document, or the other plan, that a plan is compared with."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.messages import print_note, print_problems
from vpr_roadmap.cli.parameters import Exit
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import compare_texts
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.discovery.layout import is_yaml
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.disk.paths import on_disk
from vpr_roadmap.workspace.loading import open_plan


class ComparedPlan(NamedTuple):
    """A plan, and the number of each activity → its place in the document in words."""

    plan: Plan
    places: Mapping[str, str]


def read_compared_plan(typed: Path, ours: Plan, table: str | None, call: Call) -> ComparedPlan:
    """The plan in a YAML file or a document.

    A document is read with the period of `ours`, so that its months get the same years, and a note
    says how much of it was left out. `table` is the number of its table, if there are several.
    Raises DocumentError, FileError, UsageError, and Exit if the plan has errors.
    """
    if not is_yaml(typed.name):
        return _plan_of_document(typed, ours, table, call)
    if table is not None:
        raise UsageError(compare_texts.NO_TABLES_IN_PLAN, path=str(typed))
    return ComparedPlan(_plan_of_yaml(on_disk(typed), call), {})


def _plan_of_yaml(path: Path, call: Call) -> Plan:
    opened = open_plan(PlanFile(path, path.stem), call.here, call.store)
    if opened.plan is None:
        print_problems(call.words, opened.problems)
        raise Exit(1)
    return opened.plan


def _plan_of_document(typed: Path, ours: Plan, table: str | None, call: Call) -> ComparedPlan:
    # Imported here because a comparison with another plan reads no document.
    from vpr_roadmap.cli.documents import read_plan_of_document
    from vpr_roadmap.rendering.pages.import_account import left_out_counts
    from vpr_roadmap.rendering.remarks import place_text

    (imported, account), _, plan = read_plan_of_document(
        typed, call, table=table, period=ours.period, is_exact=True
    )
    if counts := left_out_counts(account, call.words):
        values = {"parts": counts, "path": quoted(str(typed))}
        print_note(call.words, compare_texts.LEFT_OUT, **values)
    if any(remark.code == "title-missing" for remark in imported.remarks):
        plan = plan._replace(title="")
    rows = (activity for section in imported.sections for activity in section.activities)
    return ComparedPlan(plan, {row.number: place_text(row.place, call.words) for row in rows})
