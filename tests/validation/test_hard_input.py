"""Any bytes give a plan or a problem with its place, and never a traceback.

`bench/hard_input.py` measures the time and the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import DATA, DAY, Run
from tests.helpers.corpus import CORPUS, LARGE, VALID_PLANS
from tests.helpers.damage import ANYTHING, damaged
from tests.helpers.effort import EXHAUSTIVE, normal_or_exhaustive
from vpr_roadmap.language.problem_messages import line
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.nodes import lines
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import ValidationResult, validate

PLAN = (DATA / "plan_2020_2021.yaml").read_bytes()
SCHOOLS = File("schools.yaml", (DATA / "schools.yaml").read_bytes())
PROGRESS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1.3@2020-11"
    status: done
    date: 2020-11-18
    result: Рассмотрены итоги ВПР.
    evidence: [{document: Протокол № 2 от 18.11.2020, where: ./сканы/2.pdf}]
    recorded: 2020-11-20T14:03:12+03:00
""".encode()


def validated(
    plan: bytes = PLAN, schools: File | None = SCHOOLS, progress: bytes | None = None
) -> ValidationResult:
    progress_files = (File("progress.yaml", progress),) if progress is not None else ()
    files = PlanFiles("plan", File("plan.yaml", plan), schools, progress_files)
    return validate(files, DAY, lambda where: FileLocation.BESIDE)


def assert_placed(found: ValidationResult, content: bytes, path: str = "plan.yaml") -> None:
    """There is a plan or an error, and every place is inside the text."""
    errors = [problem for problem in found.problems if problem.is_error]
    assert found.plan or errors
    length = len(lines(content.decode("utf-8", "replace")))
    for problem in found.problems:
        assert problem.path != path or 1 <= problem.position.line <= length
        for language in Language:
            assert re.search(r":\d+:\d+: \S.* \[[a-z0-9-]+\]$", line(problem, Words(language)))


@pytest.mark.parametrize(
    "name", [pytest.param(each, marks=EXHAUSTIVE if each in LARGE else ()) for each in CORPUS]
)
def test_check_reports_broken_files(roadmap: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "plan_x.yaml").write_bytes(CORPUS[name]())
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    reported = answer.out.splitlines()
    errors = [each for each in reported if ": предупреждение: " not in each]
    assert answer.code == (1 if errors else 0)
    assert all(re.match(r"plan_x\.yaml:\d+:\d+: .* \[[a-z0-9-]+\]$", each) for each in reported)
    assert bool(reported) is (name not in VALID_PLANS)


def deletions() -> Iterator[bytes]:
    """Yield the plan without its first character, without its second, and so on."""
    text = PLAN.decode()
    return ((text[:at] + text[at + 1 :]).encode() for at in range(len(text)))


def swaps() -> Iterator[bytes]:
    """Yield the plan with two neighbouring lines swapped."""
    rows = PLAN.decode().splitlines(keepends=True)
    for at in range(len(rows) - 1):
        yield "".join([*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]).encode()


def test_plan_without_a_character_is_a_plan_or_a_problem() -> None:
    """Delete every 307th character, or every 23rd with `--exhaustive`."""
    for content in islice(deletions(), 0, None, normal_or_exhaustive(307, 23)):
        assert_placed(validated(content), content)


def test_plan_with_swapped_lines_is_a_plan_or_a_problem() -> None:
    for content in islice(swaps(), 0, None, normal_or_exhaustive(5, 1)):
        assert_placed(validated(content), content)


@settings(
    max_examples=normal_or_exhaustive(40, 200),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(damaged(PLAN))
def test_damaged_plan_is_a_plan_or_a_problem(content: bytes) -> None:
    assert_placed(validated(content), content)


@settings(
    max_examples=normal_or_exhaustive(20, 100),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(damaged(SCHOOLS.content))
def test_damaged_list_of_schools_is_a_list_or_a_problem(content: bytes) -> None:
    found = validated(schools=File("schools.yaml", content))
    assert_placed(found, content, "schools.yaml")


@settings(
    max_examples=normal_or_exhaustive(40, 200),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(damaged(PROGRESS))
def test_damaged_file_of_records_is_records_or_a_problem(content: bytes) -> None:
    found = validated(progress=content)
    progress_files = found.plan and (found.plan.progress or found.plan.left_out)
    assert progress_files or [each for each in found.problems if each.path == "progress.yaml"]
    assert_placed(found, content, "progress.yaml")


@settings(max_examples=normal_or_exhaustive(40, 200), deadline=None)
@given(st.binary(max_size=200) | ANYTHING)
def test_any_bytes_are_a_plan_or_a_problem(content: bytes) -> None:
    assert_placed(validated(content, schools=None), content)
