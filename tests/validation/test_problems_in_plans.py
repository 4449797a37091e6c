"""Every problem code has small files that show it and the exact expected output."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree

import pytest

from tests.conftest import ROOT, Run
from tests.helpers.effort import normal_or_exhaustive, one_in
from tests.helpers.paths import ERR
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.texts.message_texts import SEVERITIES
from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS
from vpr_roadmap.language.words import Words
from vpr_roadmap.problems import WARNINGS, severity_of
from vpr_roadmap.rendering.problems.explanation import markdown_explanation
from vpr_roadmap.validation import catalogue

CODES = sorted(folder.name for folder in ERR.iterdir())
# The repository has no files of megabytes.
LIMITS = {
    "too-large",
    "too-many-values",
    "too-many-points",
    "too-many-problems",
    "too-many-warnings",
}
# Their files are not YAML.
TEXT_CODES = {"text-too-long", "text-too-deep"}
# An example has the files of one plan, and the program can read them.
WITHOUT_EXAMPLE = {
    *LIMITS,
    *TEXT_CODES,
    "misnamed-file",
    "misnamed-plan",
    "plan-below",
    "municipality-twice",
    "misnamed-records",
    "plan-missing",
    "plan-copied",
    "unreadable-file",
}
# Without a plan, `check` needs the name of the file.
ARGUMENTS = {"progress-without-plan": ("progress_test/simonenko.yaml",)}
DAY = catalogue.DAY.isoformat()
DOCS = ROOT / "docs" / "checks.md"
EXAMPLES = ROOT / "src" / "vpr_roadmap" / "validation" / catalogue.EXAMPLES
MARK = "<!-- каталог -->\n"


def files(code: str) -> dict[str, Path]:
    """Return the files of an example by name."""
    found = sorted((ERR / code).rglob("*.yaml"), key=lambda path: (len(path.parts), path))
    return {path.relative_to(ERR / code).as_posix(): path for path in found}


def text_by_encoding(path: Path) -> dict[str, str]:
    """Return a file's text by its encoding: UTF-8, or that of old Windows."""
    content = path.read_bytes()
    try:
        return {"utf-8": content.decode("utf-8")}
    except UnicodeDecodeError:
        return {"cp1251": content.decode("cp1251")}


def test_every_code_has_a_folder() -> None:
    """No code is untested."""
    assert set(CODES) == set(PROBLEM_TEXTS) - WITHOUT_EXAMPLE


@pytest.mark.parametrize("code", CODES)
def test_check_reports_exactly_the_expected_problems(roadmap: Run, update: bool, code: str) -> None:
    """`check` prints exactly `expected.txt` and ends with the right exit code."""
    call = ("check", *ARGUMENTS.get(code, ()), "--today", DAY)
    answer = roadmap(*call, "--lang", "ru", here=ERR / code)
    expected = ERR / code / "expected.txt"
    if update:
        expected.write_text(answer.out, encoding="utf-8")
    assert answer.out == expected.read_text(encoding="utf-8")
    codes = re.findall(r"\[([a-z0-9-]+)\]$", answer.out, re.MULTILINE)
    assert set(codes) == {code}
    assert answer.code == (0 if code in WARNINGS else 1)
    assert roadmap(*call, "--strict", here=ERR / code).code == 1


@pytest.mark.parametrize("code", one_in(3, sorted(set(CODES) - set(ARGUMENTS))))
def test_list_reports_errors_and_shows_no_plan_with_errors(roadmap: Run, code: str) -> None:
    """`list` prints all errors; errors in records do not stop it."""
    expected = (ERR / code / "expected.txt").read_text(encoding="utf-8").splitlines()
    errors = [line for line in expected if "предупр" not in line]
    plan_errors = [line for line in errors if not line.startswith("progress_")]
    answer = roadmap("list", "--lang", "ru", here=ERR / code)
    assert answer.err.splitlines()[:-1] == errors
    assert (answer.code, answer.out == "") == (1 if errors else 0, bool(plan_errors))


@pytest.mark.parametrize("code", ARGUMENTS)
def test_records_without_a_plan_are_not_listed(roadmap: Run, tmp_path: Path, code: str) -> None:
    copytree(ERR / code, tmp_path, dirs_exist_ok=True)
    answer = roadmap("list", "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (3, "")


def minimal_plan(here: Path) -> None:
    (here / "progress_x").mkdir()
    (here / "plan_x.yaml").write_text(
        "format: 1\ntitle: План\nperiod: 2020-09/2021-05\nactivities:\n"
        '  - {number: "1", title: Совет, period: 2020-11}\n',
        encoding="utf-8",
    )


TOO_LARGE = ["plan_x.yaml", "schools.yaml", "progress_x/x.yaml"]
SPLIT = "удалите из файла лишнее; если это план, разделите его на несколько"


@pytest.mark.parametrize("name", TOO_LARGE)
def test_too_large_file_is_reported(roadmap: Run, tmp_path: Path, name: str) -> None:
    minimal_plan(tmp_path)
    (tmp_path / name).write_bytes(b"#" * (8 * 1024 * 1024 + 1))
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    expected = f"{name}:1:1: файл больше 8 МБ; {SPLIT} [too-large]\n"
    assert (answer.code, answer.out) == (1, expected)


@pytest.mark.parametrize("name", TOO_LARGE)
def test_file_with_too_many_values_is_reported(roadmap: Run, tmp_path: Path, name: str) -> None:
    minimal_plan(tmp_path)
    (tmp_path / name).write_text("[" + "x," * 300_000 + "]", encoding="utf-8")
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out.count("\n")) == (1, 1)
    assert f"в файле больше 200000 значений; {SPLIT} [too-many-values]\n" in answer.out


def test_packaged_examples_are_the_tested_files(update: bool) -> None:
    """`--explain` shows the files that are tested here."""
    examples = {
        code: {name: text_by_encoding(path) for name, path in files(code).items()} for code in CODES
    }
    text = json.dumps(examples, ensure_ascii=False, indent=1) + "\n"
    if update:
        EXAMPLES.write_text(text, encoding="utf-8")
    assert EXAMPLES.read_text(encoding="utf-8") == text


def table(words: Words) -> str:
    """Return a table of all codes with the first sentence of their explanations."""
    rows = ["| код | | что значит |", "| --- | --- | --- |"]
    for code in sorted(PROBLEM_TEXTS):
        severity = words.say(SEVERITIES[severity_of(code)])
        meaning, _, _ = words.say(PROBLEM_TEXTS[code].explanation).partition(". ")
        rows.append(f"| [{code}](#{code}) | {severity} | {meaning} |")
    return "".join(f"{row}\n" for row in rows)


def test_docs_have_the_catalogue_of_problems(update: bool) -> None:
    """`docs/checks.md` shows every code with its real messages."""
    written = DOCS.read_text(encoding="utf-8")
    before, _, _ = written.partition(MARK)
    words = Words(Language.RUSSIAN)
    entries = (
        markdown_explanation(catalogue.catalogue_entry(code), words)
        for code in sorted(PROBLEM_TEXTS)
    )
    text = f"{before}{MARK}\n{table(words)}\n" + "\n".join(entries)
    if update:
        DOCS.write_text(text, encoding="utf-8")
    assert written == text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_code_is_explained(roadmap: Run, language: str) -> None:
    """`--explain` shows the reason, the example, and the problem with its code."""
    for code in sorted(PROBLEM_TEXTS)[:: normal_or_exhaustive(4, 1)]:
        answer = roadmap("check", "--explain", code, "--lang", language)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith(f"{code} (")
        assert code in WITHOUT_EXAMPLE or f"[{code}]" in answer.out
