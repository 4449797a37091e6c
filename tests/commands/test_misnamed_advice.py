"""Files and folders with wrong names are read after renaming them as `check` advises."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.effort import one_in

TODAY = ("--today", "2021-01-15", "--lang", "en")
FOLDERS_OF_PLAN = ("progress_2020_2021", "report_2020_2021")
Rename = Callable[[str], str]


def before_extension(added: str) -> Rename:
    return lambda name: re.sub(r"(\.\w+)?$", rf"{added}\1", name, count=1)


ANY_NAME: dict[str, Rename] = {
    "capital": str.capitalize,
    "hyphens": lambda name: name.replace("_", "-"),
    "spaces": lambda name: name.replace("_", " "),
    "Cyrillic r": lambda name: name.replace("p", "р"),
    "Cyrillic o": lambda name: name.replace("o", "о"),
    "Russian copy": lambda name: f"Копия {name}",
    "English copy": lambda name: f"Copy of {name}",
    "number": before_extension(" (1)"),
    "copy after": before_extension(" — копия"),
    "space after": lambda name: f"{name} ",
}
FILES: dict[str, Rename] = {
    "extension twice": lambda name: f"{name}.yaml",
    "more .txt": lambda name: f"{name}.txt",
    "yml": lambda name: name.replace(".yaml", ".yml"),
    "YAML": lambda name: name.replace(".yaml", ".YAML"),
    ".txt instead": lambda name: name.replace(".yaml", ".txt"),
    "no extension": lambda name: name.replace(".yaml", ""),
    "backup": lambda name: f"{name}.bak",
    "backup of an editor": lambda name: f"{name}~",
    "download": lambda name: f"{name}.crdownload",
    "space before the dot": lambda name: name.replace(".", " ."),
    "no-break space": lambda name: name.replace(".", "\u00a0."),
    "space inside": lambda name: name.replace("_", "_ ", 1),
    "underscore": lambda name: f"_{name}",
}
FOLDERS: dict[str, Rename] = {
    "short years": lambda name: name.replace("2020_2021", "20_21"),
    "other years": lambda name: name.replace("2020_2021", "2019_2020"),
    "no years": lambda name: name.replace("_2020_2021", ""),
    "deeper": lambda name: name.replace("_2020", "/2020"),
    "archive": lambda name: f"старое/{name}",
    "plan": lambda name: re.sub("^[a-z]+", "plan", name),
    "years alone": lambda name: re.sub("^[a-z]+_", "", name),
    "another word": lambda name: name.replace("progress", "сведения").replace("report", "otchet"),
}
KINDS: dict[str, dict[str, Rename]] = {
    "plan_2020_2021.yaml": ANY_NAME | FILES,
    "schools.yaml": ANY_NAME | FILES,
    "progress_2020_2021": ANY_NAME | FOLDERS,
    "report_2020_2021": ANY_NAME | FOLDERS,
    "progress_2020_2021/simonenko-l-i.yaml": FILES,
    "report_2020_2021/2020-Q4.md": ANY_NAME,
}


@pytest.fixture
def data(example: Path) -> Path:
    """The folder of the example: a plan with schools, records and conclusions."""
    return example / "data"


CASES = [(kind, rename_kind) for kind, renames in KINDS.items() for rename_kind in renames]


@pytest.mark.parametrize("case", one_in(6, CASES), ids=" ".join)
def test_a_file_renamed_as_check_advises_is_read(
    roadmap: Run, data: Path, case: tuple[str, str]
) -> None:
    kind, rename_kind = case
    original_answers = answers(roadmap, data)
    right = data / kind
    wrong = right.parent / KINDS[kind][rename_kind](right.name)
    wrong.parent.mkdir(exist_ok=True)
    right.rename(wrong)
    if answers(roadmap, data) == original_answers:
        return  # the wrong name is accepted too
    for _ in range(2):
        if advised := advice(roadmap, data):
            apply(*advised)
    assert advice(roadmap, data) is None
    assert answers(roadmap, data) == original_answers


def answers(roadmap: Run, data: Path) -> list[str]:
    calls = (("list", "-f", "json"), ("report", "-m", "2020-Q4", "-f", "md"))
    return [roadmap(*call, *TODAY, here=data.parent).out for call in calls]


def advice(roadmap: Run, data: Path) -> tuple[Path, Path] | None:
    """The first misnamed path that `check` reports and its right path; None if there is none."""
    answer = roadmap("check", *TODAY, here=data.parent)
    if found := re.search("; rename: (.+) → (.+)\n", answer.err):
        return data / found[1], data / found[2]
    for line in answer.out.splitlines():
        if found := re.fullmatch(r"(.+?):\d+:1: (.*) (\S+) \[(?:misnamed-|progress-w).*\]", line):
            path, message, right_name = data.parent / found[1], found[2], found[3]
            if "the plan itself" in message:
                return next(data.glob("plan_*.yaml")), data / right_name
            if "progress-w" in line:
                path = path.parent
            inside = path.parent != data and path.parent.name in FOLDERS_OF_PLAN
            return path, (path.parent if inside else data) / right_name
    return None


def apply(old: Path, new: Path) -> None:
    """Rename as advised. The new name must be valid on Windows."""
    assert not re.search(r'[<>:"|?*\\]|[. ]$|^ ', new.name)
    old.rename(new)
