"""Difficult calls: strange files, streams, environments and names."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

import country
from tests.conftest import Run
from tests.helpers.effort import EXHAUSTIVE
from tests.helpers.platforms import POSIX
from tests.helpers.processes import run_roadmap
from tests.helpers.sandboxes import shell

HEAD = "format: 1\nlanguage: ru\ntitle: План\nperiod: 2020-09/2021-05\n"
PLAN = HEAD + 'activities:\n  - {number: "1", title: Заседание, period: 2020-11}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan_test.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


@POSIX
@pytest.mark.parametrize(
    "line",
    [
        "ln -s plan_test.yaml out.txt; roadmap list -o out.txt",
        "cp plan_test.yaml road.md; roadmap list --plan road.md -o road.md",
        "cp plan_test.yaml road.md; ln -s road.md x.md; roadmap list --plan road.md -o x.md",
    ],
)
def test_an_output_file_may_not_be_a_plan(folder: Path, line: str) -> None:
    done = shell(line, folder)
    assert (done.returncode, done.stdout) == (2, "")
    plans = [path for path in folder.iterdir() if not path.is_symlink()]
    assert all(path.read_text(encoding="utf-8") == PLAN for path in plans)


@POSIX
def test_output_to_dev_stdout_goes_to_the_pipe(folder: Path) -> None:
    done = shell("roadmap list -f json -o /dev/stdout | cat", folder)
    assert json.loads(done.stdout)["command"] == "list"


@POSIX
def test_a_deleted_current_folder_is_an_error(tmp_path: Path) -> None:
    done = shell("mkdir d; cd d; rmdir ../d; roadmap list", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "Error: the current folder no longer exists; go to another\n"


@POSIX
def test_sigterm_removes_the_temporary_file(folder: Path) -> None:
    """A signal arrives while the call writes an output file."""
    code = (
        "import os, time\n"
        "fsync = os.fsync\n"
        "def slow(handle):\n"
        "    print('writing', flush=True)\n"
        "    time.sleep(30)\n"
        "os.fsync = slow\n"
        "from vpr_roadmap.__main__ import main\n"
        "raise SystemExit(main())\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, "list", "-o", "x.md"], cwd=folder, stdout=subprocess.PIPE
    )
    assert process.stdout
    assert process.stdout.readline() == b"writing\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 128 + signal.SIGTERM
    process.stdout.close()
    assert [path.name for path in folder.iterdir()] == ["plan_test.yaml"]


STOPS_IN = """
import os, signal, sys, types
import vpr_roadmap.__main__ as start
def stop(): os.kill(os.getpid(), signal.{name})
def main():
    try:
        {first}
    except SystemExit:
        {then}
    return 0
cli = types.ModuleType("vpr_roadmap.cli.main")
cli.main = main
sys.modules["vpr_roadmap.cli.main"] = cli
code = start.main()
{last}
sys.exit(code)
"""


@POSIX
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize(
    ("first", "then", "last"),
    [
        ("stop()", "raise", ""),
        ("stop()", "stop(); raise", ""),
        ("stop()", "raise SyntaxError('cannot load a module')", ""),
        ("stop()", "print('internal error', file=sys.stderr); return 3", ""),
        ("type('Dropped', (), {'__del__': lambda _: stop()})(); os.abort()", "raise", ""),
        ("pass", "pass", "stop()"),
    ],
    ids=["once", "twice", "compiling", "caught", "destructor", "at the end"],
)
def test_a_signal_ends_the_process_silently(
    tmp_path: Path, name: str, first: str, then: str, last: str
) -> None:
    """The exit code is that of the signal, whatever the process was doing."""
    code = STOPS_IN.format(name=name, first=first, then=then, last=last)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    number = getattr(signal, name)
    assert done.returncode in (128 + number, -number)
    assert (done.stdout, done.stderr) == (b"", b"")


@POSIX
@pytest.mark.processes
def test_sigterm_ends_worker_processes_silently(tmp_path: Path) -> None:
    country.make(tmp_path / "region", 40)
    for pause in (0.3, 0.5, 0.7):
        process = subprocess.Popen(
            [sys.executable, "-m", "vpr_roadmap", "list", "--plan", "region", "-f", "csv"],
            cwd=tmp_path,
            env={**os.environ, "ROADMAP_CACHE": "off"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        time.sleep(pause)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        assert process.communicate(timeout=60)[1] == b""


@pytest.mark.parametrize("columns", ["0", "²", "9" * 5000, "-1", "слово"])
def test_an_invalid_width_is_ignored(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    usual = roadmap("due", "-m", "2020-11", "-f", "table").out
    monkeypatch.setenv("COLUMNS", columns)
    assert roadmap("due", "-m", "2020-11", "-f", "table").out == usual


@POSIX
@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("rm plan_test.yaml; ln -s plan_test.yaml plan_test.yaml", "ссылка указывает сама на себя"),
        ("rm plan_test.yaml; mkfifo plan_test.yaml", "это не обычный файл"),
        ("rm plan_test.yaml; mkdir plan_test.yaml", "это папка, а не файл"),
        ("mkdir schools.yaml", "это папка, а не файл"),
        ("mkfifo schools.yaml", "это не обычный файл"),
        ("rm plan_test.yaml; ln -s nowhere plan_test.yaml", "ссылка ведёт к файлу, которого нет"),
    ],
)
def test_something_that_is_not_a_regular_file_is_an_error(
    folder: Path, line: str, message: str
) -> None:
    done = shell(f"{line}; roadmap list --lang ru", folder)
    assert (done.returncode, done.stdout) == (3, "")
    assert message in done.stderr and done.stderr.count("\n") == 1


@POSIX
def test_an_unreadable_plan_does_not_hide_another(folder: Path) -> None:
    done = shell("ln -s nowhere plan_b.yaml; roadmap list --lang ru", folder)
    assert done.returncode == 3
    assert "Заседание" in done.stdout
    assert done.stderr.endswith("plan_b.yaml» не читается: ссылка ведёт к файлу, которого нет\n")


@POSIX
def test_a_huge_file_is_refused_before_reading(tmp_path: Path) -> None:
    done = shell("truncate -s 20G plan_z.yaml; ulimit -v 2000000; roadmap list", tmp_path)
    assert done.returncode == 1
    assert "[too-large]" in done.stderr


def test_plans_in_deep_folders_are_found(roadmap: Run, folder: Path) -> None:
    (folder / "plan_test.yaml").unlink()
    deep = folder
    for _ in range(60):
        deep /= "a"
    deep.mkdir(parents=True)
    (deep / "plan_deep.yaml").write_text(PLAN, encoding="utf-8")
    items = json.loads(roadmap("list", "-f", "json", "--plan", str(folder)).out)["items"]
    assert [item["plan"] for item in items] == ["a/" * 60 + "plan_deep"]


@POSIX
def test_hidden_and_linked_folders_are_skipped(roadmap: Run, tmp_path: Path) -> None:
    """A backup or a link back into the folder adds no plans."""
    for name in ("a", ".backup"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan_test.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    (tmp_path / "loop").symlink_to(tmp_path)
    items = json.loads(roadmap("list", "-f", "json", "--plan", str(tmp_path)).out)["items"]
    assert [item["plan"] for item in items] == ["a/plan_test"]


def test_plans_with_the_same_name_get_different_names(roadmap: Run, folder: Path) -> None:
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "plan_test.yaml").write_text(PLAN, encoding="utf-8")
    paths = [option for name in ("a", "b") for option in ("--plan", str(folder / name))]
    items = json.loads(roadmap("list", "-f", "json", *paths).out)["items"]
    assert [item["plan"] for item in items] == ["a/plan_test", "b/plan_test"]


@pytest.mark.parametrize("school", ["2 4", "2-4", "2/4", "3.4", "4 2"])
def test_two_numbers_in_one_word_are_not_a_school(roadmap: Run, school: str) -> None:
    assert roadmap("due", "-m", "2020-12", "-s", school).code == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD + '"<b>": 1\nactivities: []\n', "unknown-key"),
        (HEAD + "<<: {a: b}\nactivities: []\n", "merge-key"),
        (HEAD + 'activities:\n  - {number: "1", title: а, period: 2020-11, "<b>": 1}\n', "unknown-key"),
        (HEAD + f'activities:\n  - {{number: "{"1" * 5000}", title: а, period: 2020-11}}\n', "wrong-number"),
        (HEAD + f'activities:\n  - {{number: "1", title: а, period: 2020-Q{"1" * 5000}}}\n', "period-unreadable"),
        (HEAD + 'activities:\n  - {number: "1", title: а, period: [2020-11-18, 2020-11-18]}\n', "period-shared-day"),
        (HEAD + 'activities:\n  - {number: "1", title: а, period: [2020-11-18/2020-12-01, 2020-10-01/2020-11-18]}\n', "period-shared-day"),
        (HEAD + "people:\nactivities: []\n", "empty-value"),
        (HEAD + "order: ~\nactivities: []\n", "empty-value"),
        (HEAD + "activities:\n  - {number: [1], title: {a: b}, period: 2020-11}\n", "wrong-type"),
        ("format: [1]\ntitle: План\nperiod: 2020-11\nactivities: []\n", "wrong-type"),
        (HEAD + 'activities:\n  - {number: "1", title: а, period: 2020-11, schools: []}\n', "empty-value"),
        (HEAD + "activities: {a: b}\n", "wrong-type"),
        (HEAD + "activities:\n  - текст\n", "wrong-type"),
        ("- format: 1\n", "wrong-type"),
        ("текст\n", "wrong-type"),
        (HEAD.replace("2020-09/2021-05", "all") + "activities: []\n", "period-unreadable"),
    ],
)  # fmt: skip
def test_strange_plans_give_problems_with_places(
    roadmap: Run, tmp_path: Path, text: str, code: str
) -> None:
    (tmp_path / "plan_x.yaml").write_text(text, encoding="utf-8")
    answer = roadmap("list", "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (1, "")
    *problems, _ = answer.err.splitlines()
    assert problems and all(f"[{code}]" in problem for problem in problems)


def test_every_missing_key_is_named(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text("activities: [{}]\n", encoding="utf-8")
    message = roadmap("list", "--lang", "ru", here=tmp_path).err
    for key in ("format", "title", "period", "number"):
        assert f"нет ключа «{key}»" in message
    assert message.count("[missing-key]") == 6


def test_problems_of_a_plan_come_before_errors_of_the_month(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text(PLAN.replace("2020-11", "2020-77"), encoding="utf-8")
    answer = roadmap("due", "-m", "ноябрь", here=tmp_path)
    assert answer.code == 1
    assert "не входит" not in answer.err


@EXHAUSTIVE
def test_a_plan_with_very_many_points_can_be_read(roadmap: Run, tmp_path: Path) -> None:
    """The check must not compare each point with every other one: that would take hours."""
    recurring = "format: 1\ntitle: План\nperiod: 2001-01/2020-12\nactivities:\n"
    recurring += "".join(
        f'  - {{number: "{n}", title: а, period: {{every: month}}}}\n' for n in range(1, 101)
    )
    (tmp_path / "plan_x.yaml").write_text(recurring, encoding="utf-8")
    items = json.loads(roadmap("list", "-f", "json", here=tmp_path).out)["items"]
    assert sum(len(item["points"]) for item in items) == 100 * 240


def test_too_many_control_points_are_a_problem(roadmap: Run, tmp_path: Path) -> None:
    plan = "format: 1\ntitle: План\nperiod: 2001-01/2020-12\nactivities:\n"
    plan += "".join(
        f'  - {{number: "{n}", title: а, period: {{every: month}}}}\n' for n in range(1, 501)
    )
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    message = (
        "plan_x.yaml:421:39: в плане больше 100000 контрольных сроков; разделите план на несколько"
    )
    assert (answer.code, answer.out) == (1, f"{message} [too-many-points]\n")


def test_check_stops_after_500_problems(roadmap: Run, tmp_path: Path) -> None:
    plan = "format: 1\ntitle: План\nperiod: 2020-09/2021-05\nactivities:\n"
    plan += '  - {number: "1", title: а, period: all}\n' * 700
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    *problems, last = roadmap("check", "--lang", "ru", here=tmp_path).out.splitlines()
    assert len(problems) == 500 and all(line.endswith("[duplicate-number]") for line in problems)
    message = "в файле больше 500 ошибок; исправьте показанные и проверьте снова"
    assert last == f"plan_x.yaml:506:14: {message} [too-many-problems]"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("due", "--today", "ноябрь"), "не понимаю дату «ноябрь»"),
        (("due", "--today", "2020-11-31"), "даты «2020-11-31» не существует"),
        (("due", "-m", "IV квартал"), None),
        (("due", "-f", "a'b"), "«a'b» не подходит для --format"),
        (("show", "2.7", "a)b(c"), "лишнее в вызове: a)b(c"),
        (("due", "--lang", "xx"), "языка «xx» нет; есть: ru, en"),
        (("due", "--lang="), "языка «» нет; есть: ru, en"),
        (("show", "ПУНКТ 2.7"), None),
    ],
)
def test_errors_quote_the_typed_text_unchanged(
    roadmap: Run, arguments: tuple[str, ...], sentence: str | None
) -> None:
    answer = roadmap(*arguments)
    if sentence is None:
        assert answer.code == 0
    else:
        assert answer.code == 2
        assert answer.err.startswith(f"Ошибка: {sentence}")


def test_json_keeps_letters_that_the_console_lacks(folder: Path) -> None:
    plan = PLAN.replace("Заседание", "Заседание ☃ 😀")
    (folder / "plan_test.yaml").write_text(plan, encoding="utf-8")
    environment = {"PYTHONIOENCODING": "cp1251"}
    done = run_roadmap("list", "-f", "json", here=folder, environment=environment)
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("cp1251"))["items"][0]["title"] == "Заседание ☃ 😀"


@POSIX
@pytest.mark.parametrize("kind", ["zsh", "fish"])
def test_completion_does_not_interpret_markup_in_titles(folder: Path, kind: str) -> None:
    plan = PLAN.replace("Заседание", '"[/oops] [bold]Совет[/bold]"')
    (folder / "plan_test.yaml").write_text(plan, encoding="utf-8")
    done = shell(
        "roadmap",
        folder,
        _ROADMAP_COMPLETE=f"complete_{kind}",
        _TYPER_COMPLETE_ARGS="roadmap show ",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "[/oops] [bold]Совет[/bold]" in done.stdout


def test_a_plan_with_very_many_warnings_can_be_queried(roadmap: Run, tmp_path: Path) -> None:
    """Warnings never stop a plan from being read."""
    plan = "format: 1\ntitle: План\nperiod: 2020-09/2021-05\nactivities:\n"
    plan += "".join(f"  - {{number: {n}, title: а, period: all}}\n" for n in range(1, 701))
    (tmp_path / "plan_x.yaml").write_text(plan, encoding="utf-8")
    answer = roadmap("list", "-f", "json", here=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert len(json.loads(answer.out)["items"]) == 700
    checked = roadmap("check", here=tmp_path).out.splitlines()
    assert sum("[unquoted-number]" in line for line in checked) == 500
    assert checked[-1].endswith("[too-many-warnings]") and len(checked) == 501
