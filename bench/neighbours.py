"""The same deadlines for other programs in which people keep plans, money and dates.

They answer what is due in a month, or whether files are correct. Programs that are not installed
are left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from turns import ROADMAP, ROOT

MONTH = "2020-11"


class Deadline(NamedTuple):
    """A control point, with days in ISO 8601 and the names of the responsible people."""

    id: str
    start: str
    deadline: str
    title: str
    responsible: str


class Neighbour(NamedTuple):
    """A program with its command line and the environment variables it needs."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]


def deadlines(plans: Path) -> list[Deadline]:
    """Return all control points of the plans, from `roadmap list --format json`."""
    command = (ROADMAP, "list", "--format", "json", "--plan", str(plans))
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return [
        Deadline(
            f"{item['plan']}/{point['point']}",
            point["start"],
            point["deadline"],
            item["title"].rstrip("."),
            ", ".join(item["responsible"]),
        )
        for item in told["items"]
        for point in item["points"]
    ]


def validators(plans: Path) -> Iterator[Neighbour]:
    """The programs that check the files: yamllint their YAML, check-jsonschema their shape."""
    files = [str(file) for file in sorted(plans.rglob("plan_*.yaml"))]
    if found := shutil.which("yamllint"):
        relaxed = "{extends: relaxed, rules: {line-length: disable}}"
        yield Neighbour("yamllint", (found, "-d", relaxed, *files), {})
    if found := shutil.which("check-jsonschema"):
        schema = str(ROOT / "schemas" / "plan.schema.json")
        yield Neighbour("check-jsonschema", (found, "--schemafile", schema, *files), {})


def planners(plans: Path, place: Path) -> Iterator[Neighbour]:
    """The programs that answer what is due. Their files are written to the folder `place`."""
    due = deadlines(plans)
    if found := shutil.which("hledger"):
        journal = place / "plan.journal"
        journal.write_text("".join(map(_entry, due)), encoding="utf-8")
        command = (found, "-f", str(journal), "register", "-p", MONTH)
        yield Neighbour("hledger register", command, {"LANG": "C.UTF-8"})
    if found := shutil.which("task"):
        environment = {"TASKDATA": str(place / "task"), "TASKRC": str(place / "taskrc")}
        (place / "taskrc").write_text("confirmation=off\nverbose=nothing\n", encoding="utf-8")
        tasks = place / "tasks.json"
        tasks.write_text(json.dumps([_task(each) for each in due]), encoding="utf-8")
        whole = {**os.environ, **environment}
        subprocess.run((found, "import", str(tasks)), env=whole, capture_output=True, check=True)
        question = ("due.after:2020-10-31", "due.before:2020-12-01", "export")
        yield Neighbour("task export", (found, "rc.gc=off", *question), environment)
    if found := shutil.which("khal"):
        calendar = place / "calendar"
        calendar.mkdir()
        for at, each in enumerate(due):
            (calendar / f"{at}.ics").write_text(_event(at, each), encoding="utf-8", newline="\r\n")
        config = place / "khal.conf"
        config.write_text(_khal(calendar, place / "khal.db"), encoding="utf-8")
        command = (found, "-c", str(config), "list", "2020-11-01", "30d")
        yield Neighbour("khal list", command, {"LANG": "C.UTF-8"})


def _entry(each: Deadline) -> str:
    """A deadline as a transaction: the responsible people owe one more activity."""
    title = each.title.replace(";", ",")
    owed = f"    owed:{each.responsible.replace('  ', ' ') or 'nobody'}  1"
    return f"{each.deadline} {title} | {each.id}\n{owed}\n    plan\n\n"


def _task(each: Deadline) -> dict[str, object]:
    return {
        "description": f"{each.id} {each.title}",
        "due": f"{each.deadline.replace('-', '')}T120000Z",
        "entry": "20200601T000000Z",
        "status": "pending",
        "project": each.responsible,
    }


def _event(at: int, each: Deadline) -> str:
    title = each.title.replace(",", "\\,").replace(";", "\\;")
    return (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//roadmap//bench//\nBEGIN:VEVENT\n"
        f"UID:{at}@roadmap\nDTSTAMP:20200601T000000Z\n"
        f"DTSTART;VALUE=DATE:{each.deadline.replace('-', '')}\n"
        f"SUMMARY:{title}\nEND:VEVENT\nEND:VCALENDAR\n"
    )


def _khal(calendar: Path, database: Path) -> str:
    return (
        f"[calendars]\n[[plan]]\npath = {calendar}\ntype = calendar\n"
        f"[sqlite]\npath = {database}\n"
        "[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    )
