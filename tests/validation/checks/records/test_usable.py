"""Only the record that has an error is left out, and the plan says which one and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.helpers.effort import normal_or_exhaustive, one_in
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

OFFICE = ROOT / "examples" / "data"
FILES = sorted((OFFICE / "progress_2020_2021").glob("*.yaml"))
RECORD = re.compile(r"^  - point: .*\n(?:    .*\n)*", re.MULTILINE)

# Mistakes that people make in a record.
MISTAKES = {
    "number misspelt": ("point: .*", 'point: "9@2023-11"'),
    "deadline misspelt": ("(point: .*)@.*", r'\1@2029-01"'),
    "point without a deadline": ("point: .*", "point: август"),
    "number without quotes and deadline": ("point: .*", "point: 1.8"),
    "status in Russian": ("status: .*", "status: исполнено"),
    "status missing": ("    status: .*\n", ""),
    "day impossible": (r"    date: .*", "    date: 2020-11-31"),
    "day as people write it": (r"    date: .*", "    date: 18.11.2020"),
    "stamp without a zone": ("recorded: .*", "recorded: 2020-11-20T14:03"),
    "stamp missing": ("    recorded: .*\n", ""),
    "recorded before it happened": ("recorded: .*", "recorded: 2019-11-20T14:03:12+03:00"),
    "key misspelt": ("    status:", "    sattus:"),
    "key unknown": ("    status:", "    замечание: нет\n    status:"),
    "key in Russian": ("    date:", "    дата:"),
    "key twice": ("    status:", "    date: 2020-11-18\n    status:"),
    "value empty": ("status: .*", "status:"),
    "list for a text": ("status: .*", "status: [done]"),
    "text for a list of mappings": ("  - point: .*", "  - point: {number: 1}"),
    "school unknown": ("    status:", "    school: 99\n    status:"),
    "an anchor": ("status: (.*)", r"status: &s \1"),
    "a tag": ("status: (.*)", r"status: !!str \1"),
}


def validated(progress: Sequence[File]) -> tuple[Plan, Sequence[Problem]]:
    """Validate the example's plan and schools with these files of records."""
    plan, schools = (
        File(name, (OFFICE / name).read_bytes()) for name in ("plan_2020_2021.yaml", "schools.yaml")
    )
    files = PlanFiles("plan", plan, schools, tuple(progress))
    found = validate(files, date(2021, 7, 1), lambda _: FileLocation.BESIDE, warnings=False)
    assert found.plan
    return found.plan, found.problems


def example_with(**texts: str) -> Plan:
    """Return the example's plan with other texts in the named files of records."""
    progress = [
        File(f"progress/{each.name}", texts.get(each.name, each.read_text("utf-8")).encode())
        for each in FILES
    ]
    return validated(progress)[0]


def line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


@pytest.mark.parametrize("mistake", MISTAKES)
def test_wrong_record_has_the_effect_of_a_missing_one(mistake: str) -> None:
    """All other records of this file and of other files are kept."""
    old, new = MISTAKES[mistake]
    file = FILES[-1]
    text = file.read_text("utf-8")
    records = list(RECORD.finditer(text))
    first = list(MISTAKES).index(mistake)
    for record in records[first :: normal_or_exhaustive(len(records), 3)]:
        broken = re.sub(old, new, record[0], count=1)
        assert broken != record[0]
        found = example_with(**{file.name: text[: record.start()] + broken + text[record.end() :]})
        without = example_with(**{file.name: text[: record.start()] + text[record.end() :]})
        assert found.progress == without.progress
        lines = {each.position.line: each for each in found.left_out}
        own = lines[line_of(text, record.start())]
        assert (own.extent, own.records, own.reporter) == (Extent.RECORD, 1, "Симоненко Л.И.")
        assert own.path == own.problem.path == f"progress/{file.name}"
        # Only records that depend on this record are left out with it.
        assert len(found.left_out) == 1 + len(without.left_out)


@pytest.mark.parametrize("mistake", ["status in Russian", "status missing", "list for a text"])
def test_records_of_a_date_are_left_out_with_the_record_that_gives_it(mistake: str) -> None:
    """The mistake is in the status, so the program cannot know that the record gives a date."""
    old, new = MISTAKES[mistake]
    file = FILES[-1]
    text = file.read_text("utf-8")
    scheduled = next(each for each in RECORD.finditer(text) if "until: 2020-12-10" in each[0])
    broken = re.sub(old, new, scheduled[0], count=1)
    found = example_with(
        **{file.name: text[: scheduled.start()] + broken + text[scheduled.end() :]}
    )
    assert [each.point for each in found.left_out] == ["2.6@-", "2.6@2020-12-10"]
    points = (record.point for each in found.progress for record in each.records)
    assert "2.6@2020-12-10" not in points


@pytest.mark.parametrize(
    "old, new",
    [
        ("format: 1", "format: 7"),
        ("format: 1\n", ""),
        ("reporter: .*", "reporter: Симоненко Л.Н."),
        ("reporter: .*", "reporter: [Симоненко Л.И.]"),
        ("reporter: .*", "Исполнитель: Симоненко Л.И."),
        ("records:", "recrods:"),
        (r"\Z", "---\nformat: 1\n"),
        (r"\Z", "замечание: нет\n"),
    ],
)
def test_error_of_a_file_leaves_out_all_its_records(old: str, new: str) -> None:
    file = FILES[-1]
    text = file.read_text("utf-8")
    broken = re.sub(old, new, text, count=1)
    found = example_with(**{file.name: broken})
    without = example_with(**{file.name: re.sub("records:(.*\n)*", "records: []\n", text)})
    assert [each.records for each in found.progress if each.records] == [
        each.records for each in without.progress if each.records
    ]
    whole = [each for each in found.left_out if each.path.endswith(file.name)]
    assert [(each.extent, each.records) for each in whole] == [(Extent.FILE, len(records_in(text)))]


@pytest.mark.parametrize("broken", ["", "{", "records: [", "\x00", "- a\n- b\n", "---\n---\n"])
def test_number_of_records_in_an_unreadable_file_is_unknown(broken: str) -> None:
    found = example_with(**{FILES[-1].name: broken})
    (own,) = (each for each in found.left_out if each.path.endswith(FILES[-1].name))
    assert (own.extent, own.records) == (Extent.FILE, None)


def records_in(text: str) -> list[str]:
    return [each[0] for each in RECORD.finditer(text)]


def with_records(text: str, records: list[str]) -> str:
    before = text.partition("records:\n")[0]
    return before + ("records:\n" + "".join(records) if records else "records: []\n")


def test_all_of_many_wrong_records_are_left_out() -> None:
    """There are more of them than problems that the program shows for a file."""
    text = FILES[-1].read_text("utf-8")
    good, *_ = records_in(text)
    broken = [good.replace("    evidence: [Справка от 21.08.2020 № 8]\n", "")] * 700
    found = example_with(**{FILES[-1].name: with_records(text, [*broken, good])})
    (own,) = (each for each in found.progress if each.reporter == "Симоненко Л.И.")
    assert len(own.records) == 1
    assert len([each for each in found.left_out if each.path.endswith(FILES[-1].name)]) == 700


# Records that depend on a left out record.


def left_out(*records: str) -> tuple[list[Status], list[LeftOut]]:
    """Return the statuses of the records that count, and the left out records."""
    text = FILES[-1].read_text("utf-8")
    found = example_with(**{FILES[-1].name: with_records(text, list(records))})
    own = next(each for each in found.progress if each.reporter == "Симоненко Л.И.")
    return [each.status for each in own.records], list(found.left_out)


def record(point: str, status: str, at: int, more: str = "") -> str:
    return (
        f'  - point: "{point}"\n    status: {status}\n    date: 2020-09-1{at}\n{more}'
        f"    recorded: 2020-09-1{at}T09:12:33+03:00\n"
    )


DONE = "    evidence: [Протокол]\n    result: Да.\n"
NOTE = "    note: Ошибка.\n"
GIVEN = "    until: 2020-12\n    basis: Письмо ИРО\n"


def test_withdrawal_of_a_left_out_record_withdraws_no_other_record() -> None:
    statuses, lost = left_out(
        record("1.3@2020-08", "done", 1, DONE),
        record("1.3@2020-08", "done", 2),  # without evidence
        record("1.3@2020-08", "withdrawn", 3, NOTE),
    )
    assert statuses == [Status.DONE]
    assert [each.problem.code for each in lost] == ["evidence-missing", "evidence-missing"]


def test_record_of_a_left_out_date_is_left_out() -> None:
    statuses, lost = left_out(
        record("2.6@-", "scheduled", 1, GIVEN.replace("    basis: Письмо ИРО\n", "")),
        record("2.6@2020-12", "done", 2, DONE),
        record("2.6@-", "scheduled", 3, GIVEN.replace("2020-12", "2021-02")),
        record("2.6@2021-02", "done", 4, DONE),
    )
    assert statuses == [Status.SCHEDULED, Status.DONE]
    assert [(each.point, each.problem.code) for each in lost] == [
        ("2.6@-", "basis-missing"),
        ("2.6@2020-12", "basis-missing"),
    ]


# Copies that synchronisation programs make.

COPIES = [
    "{} (1).yaml",
    "{} — копия.yaml",
    "{} - Copy.yaml",
    "{}.sync-conflict-20241112-101112-ABCDEFG.yaml",
    "{} (конфликтующая копия 2024-11-12 101112).yaml",
    "{} (Anna's conflicted copy 2024-11-12).yaml",
    "{}-DESKTOP-1A2B3C.yaml",
    "0 {}.yaml",
]


def with_copy(own: list[str], copy: list[str], name: str) -> tuple[Plan, list[str]]:
    """Return the example's plan with a copy of a file, and the paths and codes of the problems."""
    file = FILES[-1]
    text = file.read_text("utf-8")
    progress = [File(f"progress/{each.name}", each.read_bytes()) for each in FILES[:-1]]
    progress.append(File(f"progress/{file.name}", with_records(text, own).encode()))
    second = f"progress/{name.format(file.stem)}"
    progress.append(File(second, with_records(text, copy).encode()))
    progress.sort(key=lambda each: each.path)
    example, problems = validated(progress)
    return example, [f"{each.path} {each.code}" for each in problems]


@pytest.mark.parametrize("name", one_in(3, COPIES))
@pytest.mark.parametrize("old_records", [0, 1, 5, 30])
def test_old_copy_of_a_file_changes_nothing_and_is_one_problem(name: str, old_records: int) -> None:
    records = records_in(FILES[-1].read_text("utf-8"))
    plan, problems = with_copy(records, records[:old_records], name)
    whole = example_with()
    assert set(plan.progress) == set(whole.progress)
    assert plan.left_out == ()
    # Of two equal files, the one with the longer name is the copy.
    assert problems == [f"progress/{name.format(FILES[-1].stem)} duplicate-reporter"]


@settings(max_examples=normal_or_exhaustive(15, 60))
@given(st.lists(st.sampled_from(["both", "own", "copy"]), min_size=30, max_size=30))
def test_two_files_of_a_reporter_are_joined(where: list[str]) -> None:
    """Each record counts once, whichever file has it."""
    records = records_in(FILES[-1].read_text("utf-8"))
    own = [each for each, place in zip(records, where, strict=True) if place != "copy"]
    copy = [each for each, place in zip(records, where, strict=True) if place != "own"]
    plan, problems = with_copy(own, copy, "{} (1).yaml")
    assert set(plan.progress) == set(example_with().progress)
    assert plan.left_out == ()
    assert [each.rpartition(" ")[2] for each in problems] == ["duplicate-reporter"]
