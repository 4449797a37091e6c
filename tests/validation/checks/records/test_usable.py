"""A record that has an error is left out alone, and it is known what and where."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.helpers.effort import one_in, some
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

OFFICE = ROOT / "examples" / "data"
FILES = sorted((OFFICE / "progress_2020_2021").glob("*.yaml"))
RECORD = re.compile(r"^  - point: .*\n(?:    .*\n)*", re.MULTILINE)

# What people make of a record.
SLIPS = {
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


def examined(**texts: str) -> Plan:
    """The plan of the example with other texts of files of records, by their names."""
    progress = tuple(
        File(f"progress/{each.name}", texts.get(each.name, each.read_text("utf-8")).encode())
        for each in FILES
    )
    plan, schools = (
        File(name, (OFFICE / name).read_bytes()) for name in ("plan_2020_2021.yaml", "schools.yaml")
    )
    files = PlanFiles("plan", plan, schools, progress)
    found = validate(files, date(2021, 7, 1), lambda _: FileLocation.BESIDE, warnings=False)
    assert found.plan
    return found.plan


def line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


@pytest.mark.parametrize("slip", SLIPS)
def test_an_answer_is_made_as_if_the_record_were_not_there(slip: str) -> None:
    """It is true of all the other records of its file, and of all other files."""
    old, new = SLIPS[slip]
    file = FILES[-1]
    text = file.read_text("utf-8")
    records = list(RECORD.finditer(text))
    first = list(SLIPS).index(slip)
    for record in records[first :: some(len(records), 3)]:
        spoilt = re.sub(old, new, record[0], count=1)
        assert spoilt != record[0]
        found = examined(**{file.name: text[: record.start()] + spoilt + text[record.end() :]})
        without = examined(**{file.name: text[: record.start()] + text[record.end() :]})
        assert found.progress == without.progress
        lines = {each.position.line: each for each in found.left_out}
        own = lines[line_of(text, record.start())]
        assert (own.extent, own.records, own.reporter) == (Extent.RECORD, 1, "Симоненко Л.И.")
        assert own.path == own.problem.path == f"progress/{file.name}"
        # What depends on the record is left out with it, and nothing else.
        assert len(found.left_out) == 1 + len(without.left_out)


@pytest.mark.parametrize("slip", ["status in Russian", "status missing", "list for a text"])
def test_what_was_reported_of_a_date_is_left_out_with_what_gave_it(slip: str) -> None:
    """The slip is in the status, so that nothing says any more that a date was given."""
    old, new = SLIPS[slip]
    file = FILES[-1]
    text = file.read_text("utf-8")
    giving = next(each for each in RECORD.finditer(text) if "until: 2020-12-10" in each[0])
    spoilt = re.sub(old, new, giving[0], count=1)
    found = examined(**{file.name: text[: giving.start()] + spoilt + text[giving.end() :]})
    assert [each.point for each in found.left_out] == ["2.6@-", "2.6@2020-12-10"]
    told = (record.point for each in found.progress for record in each.records)
    assert "2.6@2020-12-10" not in told


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
def test_what_is_wrong_with_a_file_leaves_out_all_of_it(old: str, new: str) -> None:
    file = FILES[-1]
    text = file.read_text("utf-8")
    spoilt = re.sub(old, new, text, count=1)
    found = examined(**{file.name: spoilt})
    without = examined(**{file.name: re.sub("records:(.*\n)*", "records: []\n", text)})
    assert [each.records for each in found.progress if each.records] == [
        each.records for each in without.progress if each.records
    ]
    whole = [each for each in found.left_out if each.path.endswith(file.name)]
    assert [(each.extent, each.records) for each in whole] == [(Extent.FILE, len(records_in(text)))]


@pytest.mark.parametrize("spoilt", ["", "{", "records: [", "\x00", "- a\n- b\n", "---\n---\n"])
def test_of_a_file_that_cannot_be_read_nobody_knows_how_much_is_lost(spoilt: str) -> None:
    found = examined(**{FILES[-1].name: spoilt})
    (own,) = (each for each in found.left_out if each.path.endswith(FILES[-1].name))
    assert (own.extent, own.records) == (Extent.FILE, None)


def records_in(text: str) -> list[str]:
    return [each[0] for each in RECORD.finditer(text)]


def with_records(text: str, records: list[str]) -> str:
    before = text.partition("records:\n")[0]
    return before + ("records:\n" + "".join(records) if records else "records: []\n")


def test_many_faulty_records_are_all_left_out() -> None:
    """It is true of more than there are problems shown of a file."""
    text = FILES[-1].read_text("utf-8")
    good, *_ = records_in(text)
    spoilt = [good.replace("    evidence: [Справка от 21.08.2020 № 8]\n", "")] * 700
    found = examined(**{FILES[-1].name: with_records(text, [*spoilt, good])})
    (own,) = (each for each in found.progress if each.reporter == "Симоненко Л.И.")
    assert len(own.records) == 1
    assert len([each for each in found.left_out if each.path.endswith(FILES[-1].name)]) == 700


# What depends on a record that is left out.


def left_out(*records: str) -> tuple[list[Status], list[LeftOut]]:
    """What counts of records of one reporter, and what does not."""
    text = FILES[-1].read_text("utf-8")
    found = examined(**{FILES[-1].name: with_records(text, list(records))})
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


def test_the_withdrawal_of_a_record_left_out_withdraws_no_other() -> None:
    statuses, lost = left_out(
        record("1.3@2020-08", "done", 1, DONE),
        record("1.3@2020-08", "done", 2),  # without evidence
        record("1.3@2020-08", "withdrawn", 3, NOTE),
    )
    assert statuses == [Status.DONE]
    assert [each.problem.code for each in lost] == ["evidence-missing", "evidence-missing"]


def test_a_record_of_a_date_that_is_left_out_is_left_out() -> None:
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


# Copies that synchronisers make.

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
    """The example with a copy of a file, and the codes of its problems."""
    file = FILES[-1]
    text = file.read_text("utf-8")
    progress = [File(f"progress/{each.name}", each.read_bytes()) for each in FILES[:-1]]
    progress.append(File(f"progress/{file.name}", with_records(text, own).encode()))
    second = f"progress/{name.format(file.stem)}"
    progress.append(File(second, with_records(text, copy).encode()))
    progress.sort(key=lambda each: each.path)
    plan, schools = (
        File(name, (OFFICE / name).read_bytes()) for name in ("plan_2020_2021.yaml", "schools.yaml")
    )
    files = PlanFiles("plan", plan, schools, tuple(progress))
    found = validate(files, date(2021, 7, 1), lambda _: FileLocation.BESIDE, warnings=False)
    assert found.plan
    return found.plan, [f"{each.path} {each.code}" for each in found.problems]


@pytest.mark.parametrize("name", one_in(3, COPIES))
@pytest.mark.parametrize("stale", [0, 1, 5, 30])
def test_a_stale_copy_changes_nothing_and_is_one_problem(name: str, stale: int) -> None:
    records = records_in(FILES[-1].read_text("utf-8"))
    plan, problems = with_copy(records, records[:stale], name)
    whole = examined()
    assert set(plan.progress) == set(whole.progress)
    assert plan.left_out == ()
    # Of two files that hold the same, the one with the longer name is the copy.
    assert problems == [f"progress/{name.format(FILES[-1].stem)} duplicate-reporter"]


@settings(max_examples=some(15, 60))
@given(st.lists(st.sampled_from(["both", "own", "copy"]), min_size=30, max_size=30))
def test_two_files_of_a_reporter_are_joined(where: list[str]) -> None:
    """It is true that each record counts once, whichever of the files it stands in."""
    records = records_in(FILES[-1].read_text("utf-8"))
    own = [each for each, place in zip(records, where, strict=True) if place != "copy"]
    copy = [each for each, place in zip(records, where, strict=True) if place != "own"]
    plan, problems = with_copy(own, copy, "{} (1).yaml")
    assert set(plan.progress) == set(examined().progress)
    assert plan.left_out == ()
    assert [each.rpartition(" ")[2] for each in problems] == ["duplicate-reporter"]
