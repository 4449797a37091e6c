"""Whatever slip a name has: renamed as advised, the file or folder is read."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.helpers.effort import one_in

TODAY = ("--today", "2021-01-15", "--lang", "en")
OWN = ("progress_2020_2021", "report_2020_2021")
Slip = Callable[[str], str]


def before_end(added: str) -> Slip:
    return lambda name: re.sub(r"(\.\w+)?$", rf"{added}\1", name, count=1)


ANY: dict[str, Slip] = {
    "capital": str.capitalize,
    "hyphens": lambda name: name.replace("_", "-"),
    "blanks": lambda name: name.replace("_", " "),
    "Cyrillic r": lambda name: name.replace("p", "р"),
    "Cyrillic o": lambda name: name.replace("o", "о"),
    "Russian copy": lambda name: f"Копия {name}",
    "English copy": lambda name: f"Copy of {name}",
    "number": before_end(" (1)"),
    "copy behind": before_end(" — копия"),
    "blank behind": lambda name: f"{name} ",
}
FILES: dict[str, Slip] = {
    "end twice": lambda name: f"{name}.yaml",
    "text": lambda name: f"{name}.txt",
    "yml": lambda name: name.replace(".yaml", ".yml"),
    "YAML": lambda name: name.replace(".yaml", ".YAML"),
    "text alone": lambda name: name.replace(".yaml", ".txt"),
    "no end": lambda name: name.replace(".yaml", ""),
    "backup": lambda name: f"{name}.bak",
    "backup of an editor": lambda name: f"{name}~",
    "download": lambda name: f"{name}.crdownload",
    "blank before the dot": lambda name: name.replace(".", " ."),
    "no-break space": lambda name: name.replace(".", "\u00a0."),
    "blank within": lambda name: name.replace("_", "_ ", 1),
    "underscore": lambda name: f"_{name}",
}
FOLDERS: dict[str, Slip] = {
    "short years": lambda name: name.replace("2020_2021", "20_21"),
    "other years": lambda name: name.replace("2020_2021", "2019_2020"),
    "no years": lambda name: name.replace("_2020_2021", ""),
    "deeper": lambda name: name.replace("_2020", "/2020"),
    "archive": lambda name: f"старое/{name}",
    "plan": lambda name: re.sub("^[a-z]+", "plan", name),
    "years alone": lambda name: re.sub("^[a-z]+_", "", name),
    "other word": lambda name: name.replace("progress", "сведения").replace("report", "otchet"),
}
KINDS: dict[str, dict[str, Slip]] = {
    "plan_2020_2021.yaml": ANY | FILES,
    "schools.yaml": ANY | FILES,
    "progress_2020_2021": ANY | FOLDERS,
    "report_2020_2021": ANY | FOLDERS,
    "progress_2020_2021/simonenko-l-i.yaml": FILES,
    "report_2020_2021/2020-Q4.md": ANY,
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A plan with schools, records and conclusions."""
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    return tmp_path / "data"


CASES = [(kind, slip) for kind, slips in KINDS.items() for slip in slips]


@pytest.mark.parametrize("case", one_in(6, CASES), ids=" ".join)
def test_what_is_renamed_as_advised_is_read(
    roadmap: Run, data: Path, case: tuple[str, str]
) -> None:
    kind, slip = case
    whole = answers(roadmap, data)
    right = data / kind
    wrong = right.parent / KINDS[kind][slip](right.name)
    wrong.parent.mkdir(exist_ok=True)
    right.rename(wrong)
    if answers(roadmap, data) == whole:
        return  # it is read under that name too
    for _ in range(2):
        if advised := advice(roadmap, data):
            follow(*advised)
    assert advice(roadmap, data) is None
    assert answers(roadmap, data) == whole


def answers(roadmap: Run, data: Path) -> list[str]:
    calls = (("list", "-f", "json"), ("report", "-m", "2020-Q4", "-f", "md"))
    return [roadmap(*call, *TODAY, here=data.parent).out for call in calls]


def advice(roadmap: Run, data: Path) -> tuple[Path, Path] | None:
    """What is misnamed, and where it is to be, by what `check` says first; None if nothing is."""
    answer = roadmap("check", *TODAY, here=data.parent)
    if found := re.search("; rename: (.+) → (.+)\n", answer.err):
        return data / found[1], data / found[2]
    for line in answer.out.splitlines():
        if found := re.fullmatch(r"(.+?):\d+:1: (.*) (\S+) \[(?:misnamed-|progress-w).*\]", line):
            path, said, meant = data.parent / found[1], found[2], found[3]
            if "the plan itself" in said:
                return next(data.glob("plan_*.yaml")), data / meant
            if "progress-w" in line:
                path = path.parent
            inside = path.parent != data and path.parent.name in OWN
            return path, (path.parent if inside else data) / meant
    return None


def follow(old: Path, new: Path) -> None:
    """Rename as advised, to what Windows can hold."""
    assert not re.search(r'[<>:"|?*\\]|[. ]$|^ ', new.name)
    old.rename(new)
