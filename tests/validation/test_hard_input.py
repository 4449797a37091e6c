"""Whatever bytes a file holds: no traceback, and a plan or a problem with its place.

How long it takes and how much memory is measured in `bench/hard_input.py`.
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
from tests.helpers.corpus import ARE_PLANS, CORPUS, LARGE
from tests.helpers.effort import EXHAUSTIVE, some
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


def examined(
    plan: bytes = PLAN, schools: File | None = SCHOOLS, progress: bytes | None = None
) -> ValidationResult:
    reported = (File("progress.yaml", progress),) if progress is not None else ()
    files = PlanFiles("plan", File("plan.yaml", plan), schools, reported)
    return validate(files, DAY, lambda where: FileLocation.BESIDE)


def assert_placed(found: ValidationResult, content: bytes, path: str = "plan.yaml") -> None:
    """It is true that there is a plan, or an error; and that each place is one of the text."""
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
def test_what_nobody_means_to_write_is_told(roadmap: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "plan_x.yaml").write_bytes(CORPUS[name]())
    answer = roadmap("check", "--lang", "ru", here=tmp_path)
    said = answer.out.splitlines()
    errors = [each for each in said if ": предупреждение: " not in each]
    assert answer.code == (1 if errors else 0)
    assert all(re.match(r"plan_x\.yaml:\d+:\d+: .* \[[a-z0-9-]+\]$", each) for each in said)
    assert bool(said) is (name not in ARE_PLANS)


def deletions() -> Iterator[bytes]:
    """The plan without one of its characters, each in turn."""
    text = PLAN.decode()
    return ((text[:at] + text[at + 1 :]).encode() for at in range(len(text)))


def swaps() -> Iterator[bytes]:
    """The plan with two lines, each after the other, swapped."""
    rows = PLAN.decode().splitlines(keepends=True)
    for at in range(len(rows) - 1):
        yield "".join([*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]).encode()


def test_a_deleted_character_leaves_a_plan_or_a_problem() -> None:
    """Each 307th character in turn, with `--exhaustive` each 23rd."""
    for content in islice(deletions(), 0, None, some(307, 23)):
        assert_placed(examined(content), content)


def test_two_swapped_lines_leave_a_plan_or_a_problem() -> None:
    for content in islice(swaps(), 0, None, some(5, 1)):
        assert_placed(examined(content), content)


@st.composite
def spoilt(draw: st.DrawFn, content: bytes) -> bytes:
    """The content with some of it cut off, flipped, doubled or replaced by anything."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(content)))
        to = min(at + draw(st.integers(0, 40)), len(content))
        match draw(st.sampled_from(("cut", "flip", "double", "replace"))):
            case "cut":
                content = content[:at]
            case "flip" if to > at:
                flipped = content[at] ^ (1 << draw(st.integers(0, 7)))
                content = content[:at] + bytes([flipped]) + content[at + 1 :]
            case "double":
                content = content[:to] + content[at:to] + content[to:]
            case _:
                content = content[:at] + draw(ANYTHING) + content[to:]
    return content


MARKS = (*"[]{}:'\",?#!|>%@`&*~-\\", "&a", "*a", "<<", "null", "2.10", "no", "2020-11-31", "all")
# Bytes, letters, and what YAML has a meaning for.
ANYTHING = st.one_of(
    st.binary(max_size=8),
    st.text(max_size=8).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.lists(
        st.sampled_from([*MARKS, "\n", "\t", "  ", ": ", "- ", " #", "---\n", "\u200b", "\u2028"]),
        max_size=6,
    ).map(lambda parts: "".join(parts).encode()),
)


@settings(max_examples=some(40, 200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt(PLAN))
def test_a_spoilt_plan_is_a_plan_or_a_problem(content: bytes) -> None:
    assert_placed(examined(content), content)


@settings(max_examples=some(20, 100), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt(SCHOOLS.content))
def test_a_spoilt_list_of_schools_is_a_list_or_a_problem(content: bytes) -> None:
    found = examined(schools=File("schools.yaml", content))
    assert_placed(found, content, "schools.yaml")


@settings(max_examples=some(40, 200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt(PROGRESS))
def test_a_spoilt_file_of_records_is_records_or_a_problem(content: bytes) -> None:
    found = examined(progress=content)
    reported = found.plan and (found.plan.progress or found.plan.left_out)
    assert reported or [each for each in found.problems if each.path == "progress.yaml"]
    assert_placed(found, content, "progress.yaml")


@settings(max_examples=some(40, 200), deadline=None)
@given(st.binary(max_size=200) | ANYTHING)
def test_any_bytes_are_a_plan_or_a_problem(content: bytes) -> None:
    assert_placed(examined(content, schools=None), content)
