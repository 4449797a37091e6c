"""An answer goes to stdout or to a file of its own, never over what a person wrote."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from tests.helpers.effort import one_in

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links want rights there")

CALLS = {
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
"""Every command that writes where it is told to."""

WRITTEN = {
    "plan": "data/plan_2020_2021.yaml",
    "schools": "data/schools.yaml",
    "records": "data/progress_2020_2021/rogova.yaml",
    "conclusions": "data/report_2020_2021/all.md",
    "a draft": "data/report_2020_2021/черновик.txt",
    "another's plan": "other/data/plan_2023_2024.yaml",
    "another's schools": "other/data/schools.yaml",
    "another's records": "other/data/progress_2023_2024/simonenko.yaml",
    "another's conclusions": "other/data/report_2023_2024/2023-Q4.md",
    "conclusions in a folder that is misnamed": "other/data/Report 2023-2024/2023-Q4.md",
    "notes among records": "other/data/progress_2023_2024/заметки.md",
    "a plan that ends in .yml": "old/plan_2019_2020.yml",
    "its conclusions": "old/report_2019_2020/all.md",
}
"""What people wrote."""


@pytest.fixture
def offices(tmp_path: Path) -> Path:
    """Our plan, and another's that no call asks about."""
    shutil.copytree(DATA, tmp_path / "data")
    for name in WRITTEN.values():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(f"# {name}\n", encoding="utf-8")
    records = "format: 1\nreporter: Симоненко Л.И.\nrecords: []\n"
    (tmp_path / WRITTEN["records"]).write_text(records, encoding="utf-8")
    return tmp_path


def itself(file: Path) -> Path:
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


def roundabout(file: Path) -> Path:
    return file.parent / ".." / file.parent.name / file.name


WAYS: dict[str, Callable[[Path], Path]] = {
    each.__name__: each for each in (itself, link, link_to_folder, hard_link, roundabout)
}
CASES = [(call, written, way) for written in WRITTEN for way in WAYS for call in CALLS]


@POSIX
@pytest.mark.parametrize("case", one_in(20, CASES), ids=str)
def test_no_answer_is_written_over_what_a_person_wrote(
    roadmap: Run, offices: Path, case: tuple[str, str, str]
) -> None:
    call, written, way = case
    file = offices / WRITTEN[written]
    before = file.read_bytes()
    target = WAYS[way](file)
    answer = roadmap(*CALLS[call], "-o", str(target), "--lang", "ru", here=offices)
    assert file.read_bytes() == before
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Ошибка: «") and answer.err.count("\n") == 1


@POSIX
@pytest.mark.parametrize("call", one_in(4, CALLS))
@pytest.mark.parametrize("name", ["data/report_2020_2021/2021-Q1.md", "data/PLAN_X.YML", "x.yaml"])
def test_none_becomes_what_a_person_would_have_written(
    roadmap: Run, offices: Path, call: str, name: str
) -> None:
    """It is true that no answer is read as conclusions the next time."""
    assert roadmap(*CALLS[call], "-o", name, here=offices).code == 2
    assert not (offices / name).exists()


def test_a_proof_beside_the_plan_is_not_written_over(roadmap: Run, offices: Path) -> None:
    proof = offices / "data" / "протокол.md"
    proof.write_text("Протокол № 2", encoding="utf-8")
    call = ("record", "1.3@2020-11", "done", "--date", "2020-11-18", "--result", "Рассмотрено.")
    proved = ("--evidence", "Протокол № 2", "--where", "./протокол.md", "--by", "Симоненко")
    assert roadmap(*call, *proved, here=offices).code == 0
    assert roadmap("list", "-o", "data/протокол.md", here=offices).code == 2
    assert proof.read_text(encoding="utf-8") == "Протокол № 2"


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
def test_a_file_of_its_own_is_written_and_written_anew(
    roadmap: Run, offices: Path, name: str
) -> None:
    (offices / name).parent.mkdir(exist_ok=True)
    for _ in range(2):
        assert roadmap("list", "-o", name, "-f", "md", here=offices).code == 0
        assert "Симоненко" in (offices / name).read_text(encoding="utf-8")


# Proofs that records name, records and texts that lie elsewhere, and those of no plan.

RECORDS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1.3@2020-11"
    status: done
    date: {date}
    result: Рассмотрено.
    evidence: [{{document: Акт, where: ./сканы/{proof}}}]
    recorded: 2020-11-19T10:00:00+03:00
"""
CALL_KINDS = ["list", "report", "schema", "check", "explain"]
COMPOSED = "приёмка й.md"
RECORDS_KINDS = {
    "sound": RECORDS.format(date="2020-11-18", proof=COMPOSED),
    "faulty": RECORDS.format(date="2020-11-38", proof=COMPOSED),
    "broken YAML": RECORDS.format(date="2020-11-18", proof=COMPOSED) + "  x: [",
    "decomposed": RECORDS.format(date="2020-11-18", proof=unicodedata.normalize("NFD", COMPOSED)),
    "quoted": RECORDS.format(date="2020-11-18", proof=COMPOSED)
    .replace("./сканы", "'./сканы")
    .replace("}]", "'}]"),
    "without a point": RECORDS.format(date="2020-11-18", proof=COMPOSED).replace("./", ""),
}
PROOF_CASES = [
    (call, kind, whose, way)
    for kind in RECORDS_KINDS
    for whose in ("own", "another's")
    for way in ("itself", "link", "link_to_folder", "from inside", "not there yet")
    for call in CALL_KINDS
]


@POSIX
@pytest.mark.parametrize("case", one_in(7, PROOF_CASES), ids=str)
def test_a_proof_of_any_plan_is_not_written_over(
    roadmap: Run, offices: Path, case: tuple[str, str, str, str]
) -> None:
    call, kind, whose, way = case
    folder = offices / ("data" if whose == "own" else "other/data")
    plan = "2020_2021" if whose == "own" else "2023_2024"
    (folder / f"progress_{plan}" / "акты.yaml").write_text(RECORDS_KINDS[kind], encoding="utf-8")
    proof = folder / "сканы" / COMPOSED
    proof.parent.mkdir()
    proof.write_text("Акт", encoding="utf-8")
    target, here = str(proof), offices
    if way == "from inside":
        target, here = os.path.relpath(proof, offices / "data"), offices / "data"
    elif way == "not there yet":
        proof.unlink()
    else:
        target = str(WAYS[way](proof))
    words = [word.removeprefix("data/") if here != offices else word for word in CALLS[call]]
    answer = roadmap(*words, "-o", target, "--lang", "ru", here=here)
    assert (answer.code, answer.out) == (2, "")
    last = answer.err.splitlines()[-1]
    assert last == f"Ошибка: «{target}» не записан: из него читается план; назовите другой файл"
    assert [*proof.parent.iterdir()] == ([] if way == "not there yet" else [proof])


MOVED = {
    "plan": ("data/plan_2020_2021.yaml", "disk/p.txt", "disk/p.txt"),
    "schools": ("data/schools.yaml", "disk/s.txt", "disk/s.txt"),
    "text": ("data/report_2020_2021/all.md", "disk/q.md", "disk/q.md"),
    "texts": ("data/report_2020_2021", "disk/texts", "disk/texts/all.md"),
    "a new text": ("data/report_2020_2021", "disk/texts", "disk/texts/year.md"),
    "records": ("data/progress_2020_2021/rogova.yaml", "disk/r.md", "disk/r.md"),
    "among records": ("data/progress_2020_2021", "disk/records", "disk/records/x.md"),
    "proof": ("data/сканы/акт.md", "disk/a.md", "disk/a.md"),
    "proofs": ("data/сканы", "disk/scans", "disk/scans/акт.md"),
}


@POSIX
@pytest.mark.parametrize("call", one_in(3, CALL_KINDS))
@pytest.mark.parametrize("moved", MOVED)
def test_what_a_plan_has_elsewhere_behind_a_link_is_its_own(
    roadmap: Run, offices: Path, moved: str, call: str
) -> None:
    records = RECORDS.format(date="2020-11-18", proof="акт.md")
    (offices / WRITTEN["records"]).write_text(records, encoding="utf-8")
    (offices / "data/сканы").mkdir()
    (offices / "data/сканы/акт.md").write_text("Акт", encoding="utf-8")
    name, elsewhere, target = (offices / each for each in MOVED[moved])
    elsewhere.parent.mkdir()
    name.rename(elsewhere)
    name.symlink_to(elsewhere)
    before = target.read_bytes() if target.exists() else None
    named = () if call == "schema" else ("--plan", str(offices / "data"))
    for here, plan in ((offices, ()), (offices / "other" if named else offices, named)):
        assert roadmap(*CALLS[call], *plan, "-o", str(target), here=here).code == 2
        assert (target.read_bytes() if target.exists() else None) == before


@pytest.mark.parametrize("call", CALL_KINDS)
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
def test_texts_and_records_without_their_plan_are_still_those_of_people(
    roadmap: Run, offices: Path, name: str, beside: str, call: str
) -> None:
    """It is true for what is misnamed, and where the plan was deleted or is misnamed."""
    folder = offices / "other" / "data"
    (folder / "plan_2023_2024.yaml").unlink()
    records = RECORDS.format(date="2023-11-18", proof="акт.md")
    (offices / WRITTEN["another's records"]).write_text(records, encoding="utf-8")
    if beside:
        (folder / beside).write_text("format: 1\n", encoding="utf-8")
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("# Выводы\n", encoding="utf-8")
    assert roadmap(*CALLS[call], "-o", str(file), here=offices).code == 2
    assert file.read_text(encoding="utf-8") == "# Выводы\n"


@pytest.mark.parametrize("call", CALL_KINDS)
@pytest.mark.parametrize("written", ["plan", "schools", "records"])
def test_a_copy_of_what_a_person_wrote_is_not_written_over(
    roadmap: Run, offices: Path, written: str, call: str
) -> None:
    copy = offices / "копия.txt"
    shutil.copy(offices / WRITTEN[written], copy)
    before = copy.read_bytes()
    assert roadmap(*CALLS[call], "-o", str(copy), here=offices).code == 2
    assert copy.read_bytes() == before


def test_a_file_whose_name_only_ends_a_proofs_is_written(roadmap: Run, offices: Path) -> None:
    records = RECORDS.format(date="2020-11-18", proof="акт.md")
    (offices / WRITTEN["records"]).write_text(records, encoding="utf-8")
    assert roadmap("list", "-f", "md", "-o", "data/акт.md", here=offices).code in (0, 1)
    assert (offices / "data/акт.md").exists()


# A dash is the way to standard output.


@pytest.mark.parametrize("call", CALLS)
def test_a_dash_is_stdout(roadmap: Run, offices: Path, call: str) -> None:
    """It is true that the same is said as without it, and no file is made."""
    before = sorted(offices.rglob("*"))
    to_dash = roadmap(*CALLS[call], "-o", "-", here=offices)
    assert to_dash == roadmap(*CALLS[call], here=offices)
    assert to_dash.out or call.startswith("check")
    assert sorted(offices.rglob("*")) == before


@pytest.mark.parametrize("call", [("check", "-"), ("due", "--plan", "-"), ("check", "--plan=-")])
def test_no_plan_is_read_from_stdin(roadmap: Run, tmp_path: Path, call: tuple[str, ...]) -> None:
    answer = roadmap(*call, "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: план из стандартного ввода («-») не читается: сохраните его в файл plan_….yaml и "
        "укажите этот файл или его папку\n"
    )
