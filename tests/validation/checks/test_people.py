"""Unused people and wrong successors are reported."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import HEAD, problem_codes, problem_lines

ACTIVITY = '  - {number: "1", title: Совет, period: 2020-11, responsible: [Симоненко Л.И.]}\n'
TWO = "people:\n  - {name: Симоненко Л.И.}\n  - {name: Батог С.М.}\n"
UNUSED = (
    "plan.yaml:6:12: «Батог С.М.» есть в people, но больше нигде не назван; "
    "удалите запись или проверьте имена ответственных [unused-person]"
)
REPORT = "format: 1\nreporter: Батог С.М.\n"
SCHOOL = "format: 1\nschools: [{number: 2, name: МОБУ СОШ № 2, head: Батог С.М.}]\n"


def plan(more: str = "") -> str:
    return f"{HEAD}{TWO}activities:\n{ACTIVITY}{more}"


def test_person_who_is_named_nowhere_is_unused() -> None:
    assert problem_lines(plan()) == [UNUSED]


@pytest.mark.parametrize(
    "more",
    [
        "order: {status: draft, coordinator: Батог С.М.}\n",
        "order: {status: draft, signatory: Батог С.М.}\n",
        "order: {status: draft, control: Батог С.М.}\n",
        "order: {status: draft, support: Батог С.М.}\n",
        "groups: [{name: МКУ «ИМЦ», head: Батог С.М.}]\n",
        '  - {number: "2", title: Совет, period: 2020-11, responsible: [Батог С.М.]}\n',
        '  - {number: "2", title: Совет, period: 2020-11, coexecutors: [Батог С.М.]}\n',
    ],
)
def test_person_who_is_named_anywhere_is_used(more: str) -> None:
    assert problem_lines(plan(more)) == []


def test_reporter_and_head_of_a_school_are_used() -> None:
    assert problem_lines(plan(), None, REPORT) == []
    assert problem_lines(plan(), SCHOOL) == []


def test_successors_of_a_used_person_are_used() -> None:
    people = """\
people:
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01}
  - {name: Иванов И.И., instead_of: Петрова П.П., from: 2021-03-01}
"""
    assert problem_lines(f"{HEAD}{people}activities:\n{ACTIVITY}") == []
    later = ACTIVITY.replace("Симоненко Л.И.", "Иванов И.И.")
    assert problem_lines(f"{HEAD}{people}activities:\n{later}") == []


def test_successor_before_the_plan_is_reported() -> None:
    people = """\
people:
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2020-08-31}
"""
    assert problem_lines(f"{HEAD}{people}activities:\n{ACTIVITY}") == [
        "plan.yaml:6:60: замена с 31.08.2020, а план начинается 01.09.2020: "
        "до начала плана заменять некого; исправьте from [successor-before-plan]"
    ]
    in_time = people.replace("2020-08-31", "2020-09-01")
    assert problem_lines(f"{HEAD}{in_time}activities:\n{ACTIVITY}") == []


def test_successor_who_leaves_before_coming_is_reported() -> None:
    people = """\
people:
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01, until: 2021-01-31}
"""
    assert problem_lines(f"{HEAD}{people}activities:\n{ACTIVITY}") == [
        "plan.yaml:6:79: замена кончается 31.01.2021, раньше, чем начинается (01.02.2021); "
        "исправьте until или from [successor-reversed]"
    ]
    for until in ("2021-02-01", "2021-02-02", "2030-01-01"):
        right = people.replace("2021-01-31", until)
        assert problem_lines(f"{HEAD}{right}activities:\n{ACTIVITY}") == []


@pytest.mark.parametrize(
    ("since", "is_reported"), [("2021-01-31", False), ("2021-02-01", True), ("2021-05-01", True)]
)
def test_successor_of_a_person_who_has_left_is_reported(since: str, is_reported: bool) -> None:
    people = f"""\
people:
  - {{name: Симоненко Л.И.}}
  - {{name: Петрова П.П., instead_of: Симоненко Л.И., from: 2020-11-01, until: 2021-01-31}}
  - {{name: Сидорова С.С., instead_of: Петрова П.П., from: {since}}}
"""
    found = problem_lines(f"{HEAD}{people}activities:\n{ACTIVITY}")
    unread = problem_lines(
        f"{HEAD}{people}activities:\n{ACTIVITY}".replace("until: 2021-01-31", "until: x")
    )
    assert len(unread) == 1 and "[not-a-day]" in unread[0]
    assert ["впишите instead_of: Симоненко Л.И. или исправьте даты" in each for each in found] == (
        [True] if is_reported else []
    )


SUCCESSOR = "Петрова П.П., instead_of: Симоненко Л.И., from: "
AUTUMN = f"{SUCCESSOR}2020-10-01, until: 2020-10-31"


@pytest.mark.parametrize(
    ("rows", "hint"),
    [
        ((AUTUMN, f"{SUCCESSOR}2020-11-01"), None),
        ((f"{SUCCESSOR}2020-11-01", AUTUMN), None),
        ((AUTUMN, f"{SUCCESSOR}2020-12-01, until: 2020-12-31", f"{SUCCESSOR}2021-02-01"), None),
        ((AUTUMN, f"{SUCCESSOR}2020-10-31"), "второе замещение начинается после первого"),
        ((f"{SUCCESSOR}2020-10-01", f"{SUCCESSOR}2020-12-01"), "второе замещение"),
        (
            (
                f"{SUCCESSOR}2020-10-01",
                "Симоненко Л.И., instead_of: Петрова П.П., from: 2020-12-01",
            ),
            "последний день замещения пишут в until у того, кто замещает",
        ),
        (("Яшин Я.Я.", f"{SUCCESSOR}2020-12-01", SUCCESSOR[:12]), ""),
        (("Петрова П.П.", f"{SUCCESSOR}2020-12-01"), "впишите instead_of и from туда"),
        (
            ("Яшин Я.Я.", AUTUMN, "Петрова П.П., instead_of: Яшин Я.Я., from: 2020-12-01"),
            "один человек может замещать только одного",
        ),
    ],
)
def test_person_may_be_a_successor_twice_at_different_times(
    rows: tuple[str, ...], hint: str | None
) -> None:
    people = "".join(f"  - {{name: {each}}}\n" for each in ("Симоненко Л.И.", *rows))
    activity = ACTIVITY.replace("[Симоненко Л.И.]", "[Симоненко Л.И., Яшин Я.Я.]")
    if "Яшин" not in people:
        activity = ACTIVITY
    found = problem_lines(f"{HEAD}people:\n{people}activities:\n{activity}")
    assert [each.rpartition("[")[2] for each in found] == (
        [] if hint is None else ["duplicate-name]"]
    )
    assert hint is None or hint in found[0]


def test_unreadable_day_does_not_make_the_second_entry_wrong() -> None:
    unread = AUTUMN.replace("2020-10-31", "октябрь")
    people = f"people:\n  - {{name: Симоненко Л.И.}}\n  - {{name: {unread}}}\n"
    again = f"  - {{name: {SUCCESSOR}2020-12-01}}\n"
    (problem,) = problem_lines(f"{HEAD}{people}{again}activities:\n{ACTIVITY}")
    assert problem.endswith("[not-a-day]")


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ("until: 2021-03-01", "instead_of"),
        ("instead_of: Симоненко Л.И., until: 2021-03-01", "from"),
    ],
)
def test_until_needs_the_other_keys_of_a_successor(keys: str, missing: str) -> None:
    people = f"people:\n  - {{name: Симоненко Л.И.}}\n  - {{name: Петрова П.П., {keys}}}\n"
    (problem,) = problem_lines(f"{HEAD}{people}activities:\n{ACTIVITY}")
    assert f"добавьте «{missing}: …» [successor-incomplete]" in problem


def test_circle_of_successors_is_one_problem() -> None:
    people = """\
people:
  - {name: Симоненко Л.И., instead_of: Иванов И.И., from: 2021-01-01}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01}
  - {name: Иванов И.И., instead_of: Петрова П.П., from: 2021-03-01}
"""
    assert problem_codes(f"{HEAD}{people}activities:\n{ACTIVITY}") == [
        "plan.yaml:7:37 successor-circle"
    ]


@pytest.mark.parametrize(
    "text, expected",
    [
        (plan().replace("[Симоненко Л.И.]", "[Симоненко Л.Н., Батог С.М.]"), "unknown-responsible"),
        (plan().replace("[Симоненко Л.И.]", "Батог С.М."), "wrong-type"),
        (plan().replace("responsible:", "отвечает:"), "unknown-key"),
        (plan("order: {status: draft, coordinator: Батог С.Н.}\n"), "unknown-person"),
        (plan("groups: [{name: МКУ «ИМЦ», head: С.М. Батог}]\n"), "unknown-person"),
        (plan("order: Батог С.М.\n"), "wrong-type"),
        (f"{HEAD}{TWO}", "sections-or-activities"),
        (f"{HEAD}{TWO}activities:\n", "empty-value"),
    ],
)
def test_unused_people_are_not_reported_after_other_errors(text: str, expected: str) -> None:
    assert [each.split()[-1] for each in problem_codes(text)] == [expected]


def test_misspelt_reporter_is_one_problem() -> None:
    report = REPORT.replace("Батог С.М.", "Батог С.Н.")
    assert problem_codes(plan(), None, report) == ["1.yaml:2:11 unknown-reporter"]
