"""What the docs show is what happens."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from vpr_roadmap.language.texts import answer_texts, status_texts

READMES = ("README.md", "README.ru.md")


def fenced(path: Path, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def test_the_example_of_the_files_is_a_plan(roadmap: Run, tmp_path: Path) -> None:
    plan, schools, records = fenced(ROOT / "docs" / "files.md", "yaml")
    (tmp_path / "plan_example.yaml").write_text(plan, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(schools, encoding="utf-8")
    answer = roadmap("list", here=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert roadmap("check", here=tmp_path).out == ""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    progress = tmp_path / "data" / "progress_2020_2021"
    progress.mkdir()
    (progress / "simonenko.yaml").write_text(records, encoding="utf-8")
    answer = roadmap("check", "data", "--strict", here=tmp_path)
    assert (answer.code, answer.out) == (0, "")


@pytest.mark.parametrize("readme", READMES)
def test_the_commands_of_the_readme_run(roadmap: Run, tmp_path: Path, readme: str) -> None:
    block = next(text for text in fenced(ROOT / readme, "sh") if "--group-by month" in text)
    calls = [shlex.split(line, comments=True) for line in block.splitlines()]
    assert len(calls) >= 9
    for program, *arguments in calls:
        assert program == "roadmap"
        answer = roadmap(*arguments, "--plan", str(ROOT / "examples"), here=tmp_path)
        assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("readme", READMES)
def test_the_records_of_the_readme_are_made(roadmap: Run, tmp_path: Path, readme: str) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    block = next(text for text in fenced(ROOT / readme, "sh") if "roadmap record" in text)
    calls = [shlex.split(line, comments=True) for line in block.splitlines()]
    assert len(calls) == 5
    for program, *arguments in calls:
        assert program == "roadmap"
        assert roadmap(*arguments, here=tmp_path).code == 0
    assert roadmap("check", here=tmp_path).code == 0


@pytest.mark.parametrize("readme", READMES)
def test_the_sample_of_the_readme_is_what_is_printed(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, readme: str
) -> None:
    samples = fenced(ROOT / readme, "console")
    assert len(samples) == 2
    monkeypatch.setenv("COLUMNS", "80")
    for sample in samples:
        call, _, shown = sample.partition("\n")
        _, _, *arguments = shlex.split(call)
        assert roadmap(*arguments, "--format", "table").out == shown


def test_both_readmes_set_up_alike() -> None:
    set_up = [
        [
            line
            for text in fenced(ROOT / readme, "sh")
            for line in text.splitlines()
            if "venv" in line
        ]
        for readme in READMES
    ]
    assert set_up[0] == set_up[1]
    assert all(line.startswith("python3 -m venv") for line in set_up[0])


PROGRESS = ROOT / "docs" / "progress.md"


def test_the_record_of_the_docs_is_made(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (call,) = fenced(PROGRESS, "sh")
    assert roadmap(*shlex.split(call)[1:], here=tmp_path).code == 0


def test_every_status_state_and_sign_is_explained() -> None:
    text = PROGRESS.read_text(encoding="utf-8")
    for code in (*status_texts.STATUSES, *status_texts.STATES):
        assert f"`{code}`" in text, code
    for name, sign in answer_texts.SIGNS.items():
        assert f" {answer_texts.SIGN_NAMES.get(name, sign).ru} — " in text.replace("\n", " "), name


@pytest.mark.parametrize(
    ("verb", "call"),
    [
        ("log", ("2.7@2021-01", "--school", "34")),
        ("matrix", ("-m", "2021-01", "--section", "2")),
    ],
)
def test_the_json_of_records_is_as_documented(
    roadmap: Run, verb: str, call: tuple[str, ...]
) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each["command"] == verb)
    day = ("--plan", "examples", "--today", "2021-01-15")
    answer = json.loads(roadmap(verb, *call, *day, "-f", "json").out)
    assert list(example) == list(answer)
    item = answer["items"][-1]
    assert list(example["items"][0]) == list(item)
    if verb == "log":
        assert example == {**answer, "items": [item]}
    else:
        assert example["items"][0]["school_states"] == item["school_states"][-1:]
        assert list(example["rows"][0]) == list(answer["rows"][0])


@pytest.mark.parametrize("verb", ["due", "list"])
def test_the_keys_of_the_json_are_those_documented(roadmap: Run, verb: str) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each["command"] == verb)
    answer = json.loads(roadmap(verb, "-m", "2020-11", "-f", "json").out)
    assert list(example) == list(answer)
    assert list(example["items"][0]) == list(answer["items"][0])
    if verb == "list":
        assert list(example["items"][0]["points"][0]) == list(answer["items"][0]["points"][0])


def test_the_json_of_a_check_is_as_documented(roadmap: Run, tmp_path: Path) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each["command"] == "check")
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    plan = data / "plan_2020_2021.yaml"
    lines = plan.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[152] = lines[152].replace("Симоненко Л.И.", "Симоненко Л.Н.")
    plan.write_text("".join(lines), encoding="utf-8")
    assert json.loads(roadmap("check", "-f", "json", here=tmp_path).out) == example


def test_the_sample_problem_is_what_is_said(roadmap: Run, tmp_path: Path) -> None:
    plan = (ROOT / "data" / "plan_2020_2021.yaml").read_text(encoding="utf-8")
    lines = plan.splitlines(keepends=True)
    lines[152] = lines[152].replace("Симоненко Л.И.", "Симоненко Л.Н.")
    data = tmp_path / "data"
    data.mkdir()
    (data / "plan_2020_2021.yaml").write_text("".join(lines), encoding="utf-8")
    schools = (ROOT / "data" / "schools.yaml").read_text(encoding="utf-8")
    (data / "schools.yaml").write_text(schools, encoding="utf-8")
    said = roadmap("due", here=tmp_path).err.splitlines()[0]
    for readme in READMES:
        assert fenced(ROOT / readme, "text") == [f"{said}\n"]
