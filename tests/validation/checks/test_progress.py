"""Records are checked against the plan and against each other."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import problem_codes, problem_lines

PLAN = """\
format: 1
title: План школы
period: 2020-09/2021-05
people:
  - {name: Симоненко Л.И.}
groups:
  - {name: руководители РМО, spellings: [Руководители РМО]}
  - {name: Руководители ОУ, heads_of: all}
activities:
  - {number: "1", title: Совет, period: [2020-11, 2021-02], responsible: [Симоненко Л.И.]}
  - {number: "2", title: Семинар, period: {schedule: ИРО}, responsible: [руководители РМО]}
  - {number: "3", title: Проверка, period: 2020-12, schools: [2, 34]}
  - {number: "4", title: Отчёты, period: 2021-03, responsible: [Руководители ОУ]}
"""
SCHOOLS = """\
format: 1
schools:
  - {number: 2, name: МОБУ СОШ № 2}
  - {number: 4, name: МОБУ СОШ № 4}
  - {number: 34, name: МОБУ СОШ № 34}
"""
NEXT = "recorded: 2020-11-2{at}T10:00:00+03:00"
SCHEDULED = 'point: "2@-", status: scheduled, date: 2020-11-05, until: {until}, basis: Письмо ИРО'
WITHDRAWN = 'point: "2@-", status: withdrawn, date: 2020-11-06, note: ошибка'
ON_TIME = 'point: "1@2020-11", status: in-progress, date: 2020-11-18'


def records(*items: str, reporter: str = "Симоненко Л.И.") -> str:
    """Return a reporter's file: records made a second apart, one per line from line 4."""
    rows = "".join(
        f"  - {{{each}, recorded: 2020-11-20T14:00:0{at}+03:00}}\n"
        if "recorded" not in each
        else f"  - {{{each}}}\n"
        for at, each in enumerate(items, 1)
    )
    return f"format: 1\nreporter: {reporter}\nrecords:\n{rows}"


def problems(*files: str, plan: str = PLAN, schools: str | None = SCHOOLS) -> list[str]:
    return problem_codes(plan, schools, *files)


# What a status needs.

POINT = 'point: "1@2020-11", date: 2020-11-18, status: '


@pytest.mark.parametrize(
    "record, missing",
    [
        ("in-progress", []),
        ("in-progress, note: идёт", []),
        ("partial, note: осталась СОШ № 2", []),
        ("partial", ["note-missing"]),
        ("not-done, note: карантин", []),
        ("not-done", ["note-missing"]),
        ("done, evidence: [Протокол № 2], result: Проведено.", []),
        ("done, evidence: [Протокол № 2]", ["result-missing"]),
        ("done, result: Проведено.", ["evidence-missing"]),
        ("done, evidence: [], result: Проведено.", ["evidence-missing"]),
        ("postponed, until: 2020-12, basis: Приказ № 17", []),
        ("postponed, until: 2020-12", ["basis-missing"]),
        ("postponed, basis: Приказ № 17", ["until-missing"]),
        ("cancelled, basis: Приказ № 17", []),
        ("cancelled", ["basis-missing"]),
    ],
)
def test_status_needs_its_fields(record: str, missing: list[str]) -> None:
    # A missing result is reported at the record, the other fields at the status.
    assert problems(records(POINT + record)) == [
        f"1.yaml:4:{5 if each == 'result-missing' else 52} {each}" for each in missing
    ]


def test_replaced_or_withdrawn_record_needs_no_result() -> None:
    bare, whole = f"{POINT}done, evidence: [Протокол]", f"{POINT}done, evidence: [Акт], result: Да"
    assert problems(records(bare, whole)) == []
    assert problems(records(bare, f"{POINT}withdrawn, note: ошибка")) == []
    assert problems(records(whole, bare)) == ["1.yaml:5:5 result-missing"]
    # A record of another point or school replaces nothing.
    other = 'point: "1@2021-02", date: 2020-11-18, status: in-progress'
    assert problems(records(bare, other)) == ["1.yaml:4:5 result-missing"]


@pytest.mark.parametrize(
    "record, missing",
    [
        ("status: scheduled, until: 2020-12, basis: Письмо ИРО", []),
        ("status: scheduled, until: 2020-12", ["basis-missing"]),
        ("status: scheduled, basis: Письмо ИРО", ["until-missing"]),
    ],
)
def test_scheduled_record_needs_a_date_and_a_basis(record: str, missing: list[str]) -> None:
    lines = problems(records(f'point: "2@-", date: 2020-11-05, {record}'))
    assert [each.split()[-1] for each in lines] == missing


def test_withdrawal_needs_a_note_and_an_earlier_record() -> None:
    withdrawn = 'point: "1@2020-11", status: withdrawn, date: 2020-11-19'
    assert problems(records(ON_TIME, f"{withdrawn}, note: ошибка")) == []
    assert problems(records(ON_TIME, withdrawn)) == ["1.yaml:5:34 note-missing"]
    assert problems(records(f"{withdrawn}, note: ошибка")) == ["1.yaml:4:13 nothing-to-withdraw"]
    twice = [ON_TIME, *[f"{withdrawn}, note: ошибка"] * 2]
    assert problems(records(*twice)) == ["1.yaml:6:13 nothing-to-withdraw"]
    of_school = f"{withdrawn}, note: ошибка, school: 2".replace("1@2020-11", "3@2020-12")
    of_all = ON_TIME.replace("1@2020-11", "3@2020-12")
    assert problems(records(of_all, of_school)) == ["1.yaml:5:13 nothing-to-withdraw"]


# Dates for activities without a deadline.


def test_scheduled_date_is_a_control_point() -> None:
    done = 'point: "2@2020-12-10", status: in-progress, date: 2020-11-20'
    scheduled = SCHEDULED.format(until="2020-12-10")
    assert problems(records(scheduled, done)) == []
    assert problems(records(scheduled), records(done, reporter="руководители РМО")) == []
    assert problems(records(done)) == ["1.yaml:4:13 unknown-point"]
    unread = SCHEDULED.format(until="10 декабря")
    assert problems(records(unread, done)) == ["1.yaml:4:64 period-unreadable"]
    unknown = scheduled.replace("scheduled", "назначено")
    assert problems(records(unknown, done)) == ["1.yaml:4:28 unknown-value"]


def test_date_is_scheduled_only_once() -> None:
    tenth = SCHEDULED.format(until="2020-12-10")
    other = SCHEDULED.format(until="2020-12-17")
    assert problems(records(tenth, other)) == []
    assert problem_lines(PLAN, SCHOOLS, records(tenth, tenth)) == [
        "1.yaml:5:64: дата «2020-12-10» для «2@-» уже назначена: 1.yaml:4:64; "
        "удалите повтор или исправьте until [scheduled-twice]"
    ]
    assert problems(records(tenth), records(tenth, reporter="руководители РМО")) == [
        "2.yaml:4:64 scheduled-twice"
    ]


def test_withdrawn_date_may_be_scheduled_again() -> None:
    tenth = SCHEDULED.format(until="2020-12-10")
    assert problems(records(tenth, WITHDRAWN, tenth)) == []
    assert problems(records(tenth, WITHDRAWN, tenth, tenth)) == ["1.yaml:7:64 scheduled-twice"]


def test_activity_with_a_deadline_cannot_be_scheduled() -> None:
    dated = SCHEDULED.format(until="2020-12").replace("2@-", "1@2020-11")
    assert problems(records(dated)) == ["1.yaml:4:13 scheduled-on-dated"]


# Points, schools, reporters.


@pytest.mark.parametrize(
    "point, expected",
    [
        ("1@2020-11", []),
        ("3@2020-12", []),
        ("2@-", []),
        (
            "1@2020-12",
            "контрольного срока «1@2020-12» в плане нет; "
            "у этого мероприятия есть: 1@2020-11, 1@2021-02",
        ),
        ("1", "контрольного срока «1» в плане нет; у этого мероприятия есть: 1@2020-11, 1@2021-02"),
        (
            "9@2020-11",
            "контрольного срока «9@2020-11» в плане нет; возможно, 1@2020-11; если мероприятие 9 "
            'теперь имеет номер 1, впишите в план у мероприятия 1 formerly: ["9"]',
        ),
        (
            "1@-",
            "контрольного срока «1@-» в плане нет; у этого мероприятия есть: 1@2020-11, 1@2021-02",
        ),
    ],
)
def test_point_outside_the_plan_is_reported(point: str, expected: str | list[str]) -> None:
    lines = problem_lines(PLAN, SCHOOLS, records(ON_TIME.replace("1@2020-11", point)))
    assert lines == ([f"1.yaml:4:13: {expected} [unknown-point]"] if expected else [])


@pytest.mark.parametrize(
    "formerly", ['["9 9"]', '[{number: "9", until: 2021-02-31}]', '[{number: "9"}]', '"9"']
)
def test_records_of_an_unreadable_former_number_are_not_reported(formerly: str) -> None:
    plan = PLAN.replace('{number: "1",', f'{{number: "1", formerly: {formerly},')
    own = records(ON_TIME.replace("1@2020-11", "9@2020-11"))
    (problem,) = problems(own, plan=plan)
    assert problem.startswith("plan.yaml:10:")


@pytest.mark.parametrize(
    ("point", "near"),
    [
        ("3@2020-11-20", "3@2020-10, 3@2020-11, 3@2020-12, и ещё 6"),
        ("3@2021-05-31", "3@2021-03, 3@2021-04, 3@2021-05, и ещё 6"),
        ("3@2022-01", "3@2021-03, 3@2021-04, 3@2021-05, и ещё 6"),
        ("3@2019", "3@2020-09, 3@2020-10, 3@2020-11, и ещё 6"),
        ("3", "3@2020-09, 3@2020-10, 3@2020-11, и ещё 6"),
        ("3@скоро", "3@2020-09, 3@2020-10, 3@2020-11, и ещё 6"),
    ],
)
def test_message_names_the_nearest_of_many_points(point: str, near: str) -> None:
    plan = PLAN.replace("period: 2020-12,", "period: {every: month},")
    (line,) = problem_lines(plan, SCHOOLS, records(ON_TIME.replace("1@2020-11", point)))
    assert line.endswith(f"; у этого мероприятия есть: {near} [unknown-point]")


def test_message_names_the_first_of_many_unknown_points() -> None:
    days = [f"2020-11-{day:02}" for day in range(1, 31)]
    record = f"{ON_TIME}, recorded: 2020-11-20T14:00:00+03:00"
    own = records(*(record.replace("2020-11", day, 1) for day in days))
    (line,) = problem_lines(PLAN, SCHOOLS, own)
    assert "— 30: 1@2020-11-01, 1@2020-11-02" in line
    assert "1@2020-11-12, и ещё 18; у этого мероприятия есть: 1@2020-11, 1@2021-02;" in line


@pytest.mark.parametrize(
    "point, school, expected",
    [
        ("3@2020-12", "34", None),
        ("4@2021-03", "4", None),
        (
            "3@2020-12",
            "4",
            "школа «4» к мероприятию 3 не относится; оно касается школ: 2, 34 "
            "[school-outside-activity]",
        ),
        (
            "3@2020-12",
            "7",
            "школы «7» нет в schools.yaml (отметок о ней — 1); есть: 4, 2, 34; если номер школы "
            "изменился, впишите в schools.yaml у неё formerly: [7] [unknown-school]",
        ),
        (
            "1@2020-11",
            "4",
            "школа «4» к мероприятию 1 не относится [school-outside-activity]",
        ),
    ],
)
def test_school_outside_the_activity_is_reported(
    point: str, school: str, expected: str | None
) -> None:
    record = ON_TIME.replace("1@2020-11", point) + f", school: {school}"
    lines = problem_lines(PLAN, SCHOOLS, records(record))
    assert lines == ([f"1.yaml:4:73: {expected}"] if expected else [])


def school_problems(record: str, number: str = "2") -> list[str]:
    """Return the problems of a school's record; `each_school` does not change them."""
    file = records(record, reporter=f"МОБУ СОШ № {number}")
    expected = problem_lines(PLAN, SCHOOLS, file)
    assert (
        problem_lines(PLAN.replace("[2, 34]", "[2, 34], each_school: true"), SCHOOLS, file)
        == expected
    )
    return expected


@pytest.mark.parametrize(
    "status", ["in-progress", "cancelled, basis: Приказ", "done, evidence: [Акт], result: Да"]
)
def test_school_reports_only_for_itself(status: str) -> None:
    record = f'point: "3@2020-12", date: 2020-12-02, status: {status}'
    record += ", recorded: 2020-12-03T10:00:00+03:00"
    assert school_problems(record) == [
        "1.yaml:4:13: отметка без school от имени «МОБУ СОШ № 2» относится ко всем школам "
        "мероприятия (их 2); школа отчитывается только о себе: добавьте school: 2 "
        "[school-of-another]"
    ]
    assert school_problems(f"{record}, school: 2") == []
    assert school_problems(record, "4") == [
        "1.yaml:4:13: школа «4» к мероприятию 3 не относится; оно касается школ: 2, 34 "
        "[school-outside-activity]"
    ]


SWAPPED = SCHOOLS.replace("number: 2,", "number: 0,").replace("number: 4,", "number: 2,")
SWAPPED = SWAPPED.replace("number: 0,", "number: 4,")


def monthly(school: int, reporter: str, times: int = 4) -> str:
    """Return monthly records about a school, for an activity of schools 2, 4 and 34."""
    record = 'point: "3@2020-{}", school: {}, status: in-progress, date: 2020-09-05'
    months = ("09", "10", "11", "12")[:times]
    return records(*(record.format(month, school) for month in months), reporter=reporter)


MONTHLY = PLAN.replace(
    "period: 2020-12, schools: [2, 34]",
    "period: {every: month, within: 2020-09/2020-12}, schools: [2, 4, 34], each_school: true",
)


def test_each_school_with_a_swapped_number_is_one_problem() -> None:
    files = monthly(2, "МОБУ СОШ № 2"), monthly(4, "МОБУ СОШ № 4")
    assert problems(*files, plan=MONTHLY) == []
    first, second = problem_lines(MONTHLY, SWAPPED, *files)
    assert first == (
        "1.yaml:4:34: от имени «МОБУ СОШ № 2» (в schools.yaml это школа «4») отметок о школе «2» "
        "— 4; школа отчитывается только о себе: если номер этой школы изменился, впишите в "
        "schools.yaml у неё formerly: [2]; если нет, исправьте school на 4 или перенесите отметки "
        "в файл той школы [school-of-another]"
    )
    assert second.startswith("2.yaml:4:34: от имени «МОБУ СОШ № 4» (в schools.yaml это школа «2»)")
    only_four = MONTHLY.replace("[2, 4, 34]", "[4, 34]")
    assert problems(*files, plan=only_four, schools=SWAPPED) == [
        "1.yaml:4:34 school-of-another",
        "2.yaml:4:34 school-of-another",
    ]


def test_message_offers_two_corrections_for_a_record_of_another_school() -> None:
    assert problem_lines(MONTHLY, SCHOOLS, monthly(4, "МОБУ СОШ № 34", 1)) == [
        "1.yaml:4:34: отметка о школе «4» внесена от имени «МОБУ СОШ № 34»; школа отчитывается "
        "только о себе: исправьте school на 34 или перенесите отметку в файл той школы "
        "[school-of-another]"
    ]


def test_school_removed_from_an_activity_is_one_problem() -> None:
    plan = MONTHLY.replace("[2, 4, 34]", "[2, 34]")
    files = monthly(4, "МОБУ СОШ № 4"), monthly(4, "Симоненко Л.И.", 2)
    assert problem_lines(plan, SCHOOLS, *files) == [
        "1.yaml:4:34: школа «4» к мероприятию 3 не относится (отметок о ней — 6); оно касается "
        "школ: 2, 34; если школа участвует, впишите её в schools мероприятия "
        "[school-outside-activity]"
    ]


def test_only_school_of_an_activity_may_omit_its_number() -> None:
    record = ON_TIME.replace("1@2020-11", "3@2020-12")
    alone = PLAN.replace("schools: [2, 34]", "schools: [2], each_school: true")
    assert problems(records(record, reporter="МОБУ СОШ № 2"), plan=alone) == []
    assert problems(records(ON_TIME, reporter="МОБУ СОШ № 2")) == []
    assert problems(records(record)) == []  # a person reports for all schools
    dated = PLAN.replace("schedule: ИРО}", "schedule: ИРО}, schools: [2, 34]")
    scheduled = SCHEDULED.format(until="2020-12")
    assert problems(records(scheduled, reporter="МОБУ СОШ № 2"), plan=dated) == []
    withdrawn = [record, f"{record.replace('in-progress', 'withdrawn')}, note: ошибка"]
    assert problems(records(*withdrawn, reporter="МОБУ СОШ № 2")) == []


def test_school_is_not_reported_if_the_plan_has_wrong_schools() -> None:
    record = ON_TIME.replace("1@2020-11", "3@2020-12") + ", school: 34"
    assert problems(records(record), schools=None) == ["plan.yaml:12:62 no-schools-file"]
    group = PLAN.replace("[2, 34]", "low-results")
    assert problems(records(record), plan=group) == ["plan.yaml:12:62 unknown-school-group"]
    broken = "format: 1\nschools: [\n"
    assert [each.split()[-1] for each in problems(records(record), schools=broken)] == [
        "broken-yaml"
    ]


@pytest.mark.parametrize(
    "reporter",
    ["Симоненко Л.И.", "руководители РМО", "Руководители РМО", "МОБУ СОШ № 34", "СОШ № 34"],
)
def test_people_groups_and_schools_of_the_plan_may_report(reporter: str) -> None:
    assert problems(records(ON_TIME, reporter=reporter)) == []


@pytest.mark.parametrize(
    "reporter, hint",
    [
        ("Симоненко Л.Н.", "; возможно, «Симоненко Л.И.»"),
        ("Л.И. Симоненко", "; возможно, «Симоненко Л.И.»"),
        ("СОШ № 3", "; возможно, «СОШ № 34»"),
        ("Министерство", ""),
    ],
)
def test_unknown_reporter_is_reported(reporter: str, hint: str) -> None:
    text = f"«{reporter}» — не ответственное лицо, не группа и не школа плана{hint}"
    lines = [f"1.yaml:2:11: {text} [unknown-reporter]"]
    assert problem_lines(PLAN, SCHOOLS, records(ON_TIME, reporter=reporter)) == lines


def test_second_file_of_a_reporter_is_reported() -> None:
    assert problem_lines(PLAN, SCHOOLS, records(ON_TIME), records(ON_TIME)) == [
        "2.yaml:2:11: сведения «Симоненко Л.И.» есть и в другом файле: 1.yaml:2:11; там 1 отметка, "
        "здесь 1 отметка; все они есть и там: удалите этот файл [duplicate-reporter]"
    ]


# Days.

MOVED = 'point: "1@2020-11", status: postponed, basis: Приказ, date: {day}, until: {until}'


def moved(day: str, until: str) -> str:
    return MOVED.format(day=day, until=until) + f", recorded: {day}T10:00:00+03:00"


def test_deadline_postponed_too_late_is_reported() -> None:
    assert problems(records(moved("2020-11-30", "2020-12"))) == []
    assert problems(records(moved("2020-12-01", "2020-12"))) == ["1.yaml:4:66 postponed-late"]


def test_deadline_postponed_to_an_earlier_day_is_reported() -> None:
    assert problems(records(moved("2020-11-10", "2020-10"))) == ["1.yaml:4:85 postponed-back"]
    assert problems(records(moved("2020-11-10", "2020-11-30"))) == ["1.yaml:4:85 postponed-back"]
    later = moved("2020-11-12", "2021-02")
    assert problems(records(later, moved("2020-12-20", "2021-01"))) == [
        "1.yaml:5:85 postponed-back"
    ]


def test_next_postponement_starts_from_the_moved_deadline() -> None:
    earlier = moved("2020-11-12", "2020-12")
    assert problems(records(earlier, moved("2020-12-20", "2021-01"))) == []
    assert problem_lines(PLAN, SCHOOLS, records(earlier, moved("2021-01-11", "2021-02"))) == [
        "1.yaml:5:66: срок перенесён 11.01.2021, когда он уже истёк (31.12.2020); "
        "проверьте дату [postponed-late]"
    ]


def test_days_out_of_order_are_reported() -> None:
    at = 'point: "1@2020-11", status: in-progress, date: {day}, recorded: {at}T10:00:00+03:00'
    first, second = (at.format(day=day, at=day) for day in ("2020-11-10", "2020-11-18"))
    assert problems(records(first, second)) == []
    assert problems(records(second, first)) == ["1.yaml:5:75 records-out-of-order"]
    assert problems(records(at.format(day="2020-11-12", at="2020-11-11"))) == [
        "1.yaml:4:53 date-after-recorded"
    ]
    assert problems(records(at.format(day="2021-07-01", at="2021-07-01"))) == []
    assert problems(records(at.format(day="2021-07-02", at="2021-07-02"))) == [
        "1.yaml:4:53 record-in-future"
    ]


def test_activity_done_before_its_start_is_a_warning() -> None:
    done = 'point: "1@2020-11", status: done, evidence: [П], result: Да, date: 2020-10-31'
    assert problem_lines(PLAN, SCHOOLS, records(done)) == [
        "1.yaml:4:73: исполнено 31.10.2020, до начала срока (01.11.2020); "
        "если это не досрочно, исправьте дату [done-before-start]"
    ]


def test_activity_due_on_one_day_may_be_done_in_the_month_before() -> None:
    plan = PLAN.replace("[2020-11, 2021-02]", "2020-11-30")
    done = 'point: "1@2020-11-30", status: done, evidence: [П], result: Да, date: {}'
    assert problem_lines(plan, SCHOOLS, records(done.format("2020-10-30"))) == []
    assert problem_lines(plan, SCHOOLS, records(done.format("2020-10-29"))) == [
        "1.yaml:4:76: исполнено 29.10.2020, до начала срока (30.11.2020); "
        "если это не досрочно, исправьте дату [done-before-start]"
    ]


def test_only_paths_beside_the_plan_are_checked() -> None:
    done = 'point: "1@2020-11", status: done, date: 2020-11-18, result: Да, evidence: [{where}]'
    evidence = "{{document: Протокол № 2, where: {}}}"
    for where in ("https://example.org/2.pdf", "протокол.pdf", "//сервер/папка"):
        assert problems(records(done.format(where=evidence.format(where)))) == []
    assert problems(records(done.format(where=evidence.format("./2.pdf")))) == [
        "1.yaml:4:113 where-missing"
    ]


def test_withdrawn_records_move_and_schedule_nothing() -> None:
    """A withdrawn date is not a point; a withdrawn postponement does not move the deadline."""
    dated = 'point: "2@2020-12", status: in-progress, date: 2020-11-18'
    scheduled = SCHEDULED.format(until="2020-12")
    assert problems(records(scheduled, dated)) == []
    assert problems(records(scheduled, WITHDRAWN, dated)) == ["1.yaml:6:13 unknown-point"]
    undated = 'point: "2@2020-12", status: withdrawn, date: 2020-11-18, note: ошибка'
    assert problems(records(scheduled, dated, undated, WITHDRAWN)) == []
    move = 'point: "1@2020-11", status: postponed, date: {day}, until: {until}, basis: Приказ'
    first = move.format(day="2020-11-10", until="2021-01")
    late = move.format(day="2020-12-15", until="2021-02") + ", recorded: 2020-12-20T10:00:00+03:00"
    withdrawn = 'point: "1@2020-11", status: withdrawn, date: 2020-11-11, note: ошибка'
    assert problems(records(first, late)) == []
    assert problems(records(first, withdrawn, late)) == ["1.yaml:6:51 postponed-late"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МОБУ СОШ № 34", "СОШ № 34"),
        ("руководители РМО", "Руководители РМО"),
        ("Симоненко Л.И.", "Симоненко Л.И."),
    ],
)
def test_reporter_with_two_names_is_one_reporter(one: str, other: str) -> None:
    files = [records(ON_TIME, reporter=name) for name in (one, other)]
    assert problems(*files) == ["2.yaml:2:11 duplicate-reporter"]
