"""Write small plans into a folder and read them."""

from __future__ import annotations

from pathlib import Path

from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.loading import load


def write_plan(
    folder: Path, plan: str, schools: str | None = None, records: str | None = None
) -> Path:
    """Write the files of a plan into a folder and return the folder."""
    files = {"plan_x.yaml": plan, "schools.yaml": schools, "progress_x/a.yaml": records}
    for name, text in files.items():
        if text is not None:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return folder


def read_plan(folder: Path) -> Plan:
    """Read the only plan of a folder; its files have no problems."""
    workspace = load([folder], folder)
    assert workspace.problems == ()
    (plan,) = workspace.plans
    return plan
