"""Write small plans into a folder and read them."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.files import write_files
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.loading import load


def write_plan(
    folder: Path, plan: str, schools: str | None = None, records: str | None = None
) -> Path:
    """Write the files of a plan into a folder and return the folder."""
    texts = {"plan_x.yaml": plan, "schools.yaml": schools, "progress_x/a.yaml": records}
    return write_files(folder, {path: text for path, text in texts.items() if text is not None})


def read_plan(folder: Path) -> Plan:
    """Read the only plan of a folder; its files have no problems."""
    workspace = load([folder], folder)
    assert workspace.problems == ()
    (plan,) = workspace.plans
    return plan
