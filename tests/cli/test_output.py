"""Commands write to stdout or a file, but never over a file that a person wrote."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from tests.helpers.effort import one_in
from tests.helpers.platforms import POSIX

COMMANDS = {
    "list": ("list", "-f", "md"),
    "due": ("due", "-m", "2020-11", "-f", "csv"),
    "show": ("show", "1.3", "-f", "json"),
    "log": ("log", "-f", "plain"),
    "matrix": ("matrix", "-f", "md"),
    "gantt": ("gantt", "-f", "svg"),
    "report": ("report", "-f", "html"),
    "schema": ("schema", "plan"),
    "check": ("check", "-f", "json"),
    "check of one file": ("check", "data/schools.yaml", "-f", "text"),
    "explain": ("check", "--explain", "tag"),
}
"""All commands with the option `-o`."""

USER_FILES = {
    "plan": "data/plan_2020_2021.yaml",
    "schools": "data/schools.yaml",
    "records": "data/progress_2020_2021/rogova.yaml",
    "conclusions": "data/report_2020_2021/all.md",
    "a draft": "data/report_2020_2021/черновик.txt",
    "another plan": "other/data/plan_2023_2024.yaml",
    "other schools": "other/data/schools.yaml",
    "other records": "other/data/progress_2023_2024/simonenko.yaml",
    "other conclusions": "other/data/report_2023_2024/2023-Q4.md",
    "conclusions in a misnamed folder": "other/data/Report 2023-2024/2023-Q4.md",
    "notes among records": "other/data/progress_2023_2024/заметки.md",
    "a plan that ends in .yml": "old/plan_2019_2020.yml",
    "its conclusions": "old/report_2019_2020/all.md",
}
"""Files that people write."""


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    """Our plan, and the plan of another office that no call asks about."""
    shutil.copytree(DATA, tmp_path / "data")
    for name in USER_FILES.values():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(f"# {name}\n", encoding="utf-8")
    records = "format: 1\nreporter: Симоненко Л.И.\nrecords: []\n"
    (tmp_path / USER_FILES["records"]).write_text(records, encoding="utf-8")
    return tmp_path


def directly(file: Path) -> Path:
    return file


def link(file: Path) -> Path:
    other = file.parent.parent / "ссылка.md"
    other.symlink_to(file)
    return other


def link_to_folder(file: Path) -> Path:
    other = file.parent.parent / "папка"
    other.symlink_to(file.parent, target_is_directory=True)
    return other / file.name


def hard_link(file: Path) -> Path:
    other = file.parent.parent / "второе имя.md"
    os.link(file, other)
    return other


def through_parent(file: Path) -> Path:
    return file.parent / ".." / file.parent.name / file.name


ROUTES: dict[str, Callable[[Path], Path]] = {
    each.__name__: each for each in (directly, link, link_to_folder, hard_link, through_parent)
}
CASES = [
    (call, file_kind, route) for file_kind in USER_FILES for route in ROUTES for call in COMMANDS
]


@POSIX
@pytest.mark.parametrize("case", one_in(20, CASES), ids=str)
def test_output_never_overwrites_a_file_that_a_person_wrote(
    roadmap: Run, offices: Path, case: tuple[str, str, str]
) -> None:
    call, file_kind, route = case
    file = offices / USER_FILES[file_kind]
    before = file.read_bytes()
    target = ROUTES[route](file)
    answer = roadmap(*COMMANDS[call], "-o", str(target), "--lang", "ru", here=offices)
    assert file.read_bytes() == before
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Ошибка: «") and answer.err.count("\n") == 1


@POSIX
@pytest.mark.parametrize("call", one_in(4, COMMANDS))
@pytest.mark.parametrize("name", ["data/report_2020_2021/2021-Q1.md", "data/PLAN_X.YML", "x.yaml"])
def test_output_never_creates_a_plan_or_a_report_text(
    roadmap: Run, offices: Path, call: str, name: str
) -> None:
    """The next call would read such an output as a plan or as conclusions."""
    assert roadmap(*COMMANDS[call], "-o", name, here=offices).code == 2
    assert not (offices / name).exists()


def test_output_never_overwrites_evidence_beside_the_plan(roadmap: Run, offices: Path) -> None:
    evidence = offices / "data" / "протокол.md"
    evidence.write_text("Протокол № 2", encoding="utf-8")
    call = ("record", "1.3@2020-11", "done", "--date", "2020-11-18", "--result", "Рассмотрено.")
    options = ("--evidence", "Протокол № 2", "--where", "./протокол.md", "--by", "Симоненко")
    assert roadmap(*call, *options, here=offices).code == 0
    assert roadmap("list", "-o", "data/протокол.md", here=offices).code == 2
    assert evidence.read_text(encoding="utf-8") == "Протокол № 2"


@pytest.mark.parametrize(
    "name",
    [
        "report.md",
        "data/list.md",
        "data/отчёты/список.md",
        "отчёты/all.md",
        "reports/2020-Q4.md",
        "report_2020/all.md",
        "data/report_new/q.md",
    ],
)
def test_output_overwrites_its_own_earlier_file(roadmap: Run, offices: Path, name: str) -> None:
    (offices / name).parent.mkdir(exist_ok=True)
    for _ in range(2):
        assert roadmap("list", "-o", name, "-f", "md", here=offices).code == 0
        assert "Симоненко" in (offices / name).read_text(encoding="utf-8")


# Evidence that records name; records and texts in other folders, and those without a plan.

RECORDS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1.3@2020-11"
    status: done
    date: {date}
    result: Рассмотрено.
    evidence: [{{document: Акт, where: ./сканы/{evidence}}}]
    recorded: 2020-11-19T10:00:00+03:00
"""
SOME_COMMANDS = ["list", "report", "schema", "check", "explain"]
EVIDENCE_NAME = "приёмка й.md"
RECORDS_FORMS = {
    "valid": RECORDS.format(date="2020-11-18", evidence=EVIDENCE_NAME),
    "wrong date": RECORDS.format(date="2020-11-38", evidence=EVIDENCE_NAME),
    "broken YAML": RECORDS.format(date="2020-11-18", evidence=EVIDENCE_NAME) + "  x: [",
    "decomposed": RECORDS.format(
        date="2020-11-18", evidence=unicodedata.normalize("NFD", EVIDENCE_NAME)
    ),
    "quoted": RECORDS.format(date="2020-11-18", evidence=EVIDENCE_NAME)
    .replace("./сканы", "'./сканы")
    .replace("}]", "'}]"),
    "without ./": RECORDS.format(date="2020-11-18", evidence=EVIDENCE_NAME).replace("./", ""),
}
EVIDENCE_CASES = [
    (call, kind, owner, route)
    for kind in RECORDS_FORMS
    for owner in ("own", "other")
    for route in ("directly", "link", "link_to_folder", "from inside", "missing")
    for call in SOME_COMMANDS
]


@POSIX
@pytest.mark.parametrize("case", one_in(7, EVIDENCE_CASES), ids=str)
def test_output_never_overwrites_evidence_of_any_plan(
    roadmap: Run, offices: Path, case: tuple[str, str, str, str]
) -> None:
    call, kind, owner, route = case
    folder = offices / ("data" if owner == "own" else "other/data")
    plan = "2020_2021" if owner == "own" else "2023_2024"
    (folder / f"progress_{plan}" / "акты.yaml").write_text(RECORDS_FORMS[kind], encoding="utf-8")
    evidence = folder / "сканы" / EVIDENCE_NAME
    evidence.parent.mkdir()
    evidence.write_text("Акт", encoding="utf-8")
    target, here = str(evidence), offices
    if route == "from inside":
        target, here = os.path.relpath(evidence, offices / "data"), offices / "data"
    elif route == "missing":
        evidence.unlink()
    else:
        target = str(ROUTES[route](evidence))
    words = [word.removeprefix("data/") if here != offices else word for word in COMMANDS[call]]
    answer = roadmap(*words, "-o", target, "--lang", "ru", here=here)
    assert (answer.code, answer.out) == (2, "")
    last = answer.err.splitlines()[-1]
    assert last == f"Ошибка: «{target}» не записан: из него читается план; назовите другой файл"
    assert [*evidence.parent.iterdir()] == ([] if route == "missing" else [evidence])


MOVED = {
    "plan": ("data/plan_2020_2021.yaml", "disk/p.txt", "disk/p.txt"),
    "schools": ("data/schools.yaml", "disk/s.txt", "disk/s.txt"),
    "text": ("data/report_2020_2021/all.md", "disk/q.md", "disk/q.md"),
    "folder of texts": ("data/report_2020_2021", "disk/texts", "disk/texts/all.md"),
    "a new text": ("data/report_2020_2021", "disk/texts", "disk/texts/year.md"),
    "records": ("data/progress_2020_2021/rogova.yaml", "disk/r.md", "disk/r.md"),
    "folder of records": ("data/progress_2020_2021", "disk/records", "disk/records/x.md"),
    "evidence": ("data/сканы/акт.md", "disk/a.md", "disk/a.md"),
    "folder of evidence": ("data/сканы", "disk/scans", "disk/scans/акт.md"),
}


@POSIX
@pytest.mark.parametrize("call", one_in(3, SOME_COMMANDS))
@pytest.mark.parametrize("moved", MOVED)
def test_output_never_overwrites_linked_files_of_a_plan(
    roadmap: Run, offices: Path, moved: str, call: str
) -> None:
    records = RECORDS.format(date="2020-11-18", evidence="акт.md")
    (offices / USER_FILES["records"]).write_text(records, encoding="utf-8")
    (offices / "data/сканы").mkdir()
    (offices / "data/сканы/акт.md").write_text("Акт", encoding="utf-8")
    name, elsewhere, target = (offices / each for each in MOVED[moved])
    elsewhere.parent.mkdir()
    name.rename(elsewhere)
    name.symlink_to(elsewhere)
    before = target.read_bytes() if target.exists() else None
    named = () if call == "schema" else ("--plan", str(offices / "data"))
    for here, plan in ((offices, ()), (offices / "other" if named else offices, named)):
        assert roadmap(*COMMANDS[call], *plan, "-o", str(target), here=here).code == 2
        assert (target.read_bytes() if target.exists() else None) == before


@pytest.mark.parametrize("call", SOME_COMMANDS)
@pytest.mark.parametrize("beside", ["", "plan.yaml", "plan_2023_2024 (1).yaml", "план 2023.yaml"])
@pytest.mark.parametrize(
    "name",
    [
        "report_2023_2024/2023-Q4.md",
        "report_2023_2024/черновик.txt",
        "progress_2023_2024/заметки.md",
        "Отчёты/2023-Q4.md",
        "report/all.md",
        "progress/2023-Q4.md",
    ],
)
def test_output_never_overwrites_texts_and_records_without_a_plan(
    roadmap: Run, offices: Path, name: str, beside: str, call: str
) -> None:
    """The plan was deleted or has a wrong name; the texts and records may have wrong names too."""
    folder = offices / "other" / "data"
    (folder / "plan_2023_2024.yaml").unlink()
    records = RECORDS.format(date="2023-11-18", evidence="акт.md")
    (offices / USER_FILES["other records"]).write_text(records, encoding="utf-8")
    if beside:
        (folder / beside).write_text("format: 1\n", encoding="utf-8")
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("# Выводы\n", encoding="utf-8")
    assert roadmap(*COMMANDS[call], "-o", str(file), here=offices).code == 2
    assert file.read_text(encoding="utf-8") == "# Выводы\n"


@pytest.mark.parametrize("call", SOME_COMMANDS)
@pytest.mark.parametrize("file_kind", ["plan", "schools", "records"])
def test_output_never_overwrites_a_copy_of_a_user_s_file(
    roadmap: Run, offices: Path, file_kind: str, call: str
) -> None:
    copy = offices / "копия.txt"
    shutil.copy(offices / USER_FILES[file_kind], copy)
    before = copy.read_bytes()
    assert roadmap(*COMMANDS[call], "-o", str(copy), here=offices).code == 2
    assert copy.read_bytes() == before


def test_output_may_have_the_file_name_of_evidence_in_another_folder(
    roadmap: Run, offices: Path
) -> None:
    records = RECORDS.format(date="2020-11-18", evidence="акт.md")
    (offices / USER_FILES["records"]).write_text(records, encoding="utf-8")
    assert roadmap("list", "-f", "md", "-o", "data/акт.md", here=offices).code in (0, 1)
    assert (offices / "data/акт.md").exists()


# A dash for standard output.


@pytest.mark.parametrize("call", COMMANDS)
def test_a_dash_means_stdout(roadmap: Run, offices: Path, call: str) -> None:
    """The answer is the same as without `-o`, and no file appears."""
    before = sorted(offices.rglob("*"))
    to_dash = roadmap(*COMMANDS[call], "-o", "-", here=offices)
    assert to_dash == roadmap(*COMMANDS[call], here=offices)
    assert to_dash.out or call.startswith("check")
    assert sorted(offices.rglob("*")) == before


@pytest.mark.parametrize("call", [("check", "-"), ("due", "--plan", "-"), ("check", "--plan=-")])
def test_a_plan_cannot_come_from_stdin(roadmap: Run, tmp_path: Path, call: tuple[str, ...]) -> None:
    answer = roadmap(*call, "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: план из стандартного ввода («-») не читается: сохраните его в файл plan_….yaml и "
        "укажите этот файл или его папку\n"
    )
