"""What is said of records, beside the plan and beside one another."""

from __future__ import annotations

import pytest

from tests.helpers.examined import codes, said

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


def records(*said_in: str, reporter: str = "Симоненко Л.И.") -> str:
    """The records of a reporter, a second after one another, the third line on."""
    rows = "".join(
        f"  - {{{each}, recorded: 2020-11-20T14:00:0{at}+03:00}}\n"
        if "recorded" not in each
        else f"  - {{{each}}}\n"
        for at, each in enumerate(said_in, 1)
    )
    return f"format: 1\nreporter: {reporter}\nrecords:\n{rows}"


def found(*files: str, plan: str = PLAN, schools: str | None = SCHOOLS) -> list[str]:
    return codes(plan, schools, *files)


# What each status needs.

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
def test_each_status_needs_its_words(record: str, missing: list[str]) -> None:
    # That there is no result is told at the record, the rest at its status.
    assert found(records(POINT + record)) == [
        f"1.yaml:4:{5 if each == 'result-missing' else 52} {each}" for each in missing
    ]


def test_a_result_is_not_missed_of_what_was_replaced_or_taken_back() -> None:
    bare, whole = f"{POINT}done, evidence: [Протокол]", f"{POINT}done, evidence: [Акт], result: Да"
    assert found(records(bare, whole)) == []
    assert found(records(bare, f"{POINT}withdrawn, note: ошибка")) == []
    assert found(records(whole, bare)) == ["1.yaml:5:5 result-missing"]
    # A record of another point or school replaces nothing.
    other = 'point: "1@2021-02", date: 2020-11-18, status: in-progress'
    assert found(records(bare, other)) == ["1.yaml:4:5 result-missing"]


@pytest.mark.parametrize(
    "record, missing",
    [
        ("status: scheduled, until: 2020-12, basis: Письмо ИРО", []),
        ("status: scheduled, until: 2020-12", ["basis-missing"]),
        ("status: scheduled, basis: Письмо ИРО", ["until-missing"]),
    ],
)
def test_what_is_scheduled_needs_a_date_and_a_basis(record: str, missing: list[str]) -> None:
    lines = found(records(f'point: "2@-", date: 2020-11-05, {record}'))
    assert [each.split()[-1] for each in lines] == missing


def test_what_is_withdrawn_needs_a_note_and_something_to_withdraw() -> None:
    withdrawn = 'point: "1@2020-11", status: withdrawn, date: 2020-11-19'
    assert found(records(ON_TIME, f"{withdrawn}, note: ошибка")) == []
    assert found(records(ON_TIME, withdrawn)) == ["1.yaml:5:34 note-missing"]
    assert found(records(f"{withdrawn}, note: ошибка")) == ["1.yaml:4:13 nothing-to-withdraw"]
    twice = [ON_TIME, *[f"{withdrawn}, note: ошибка"] * 2]
    assert found(records(*twice)) == ["1.yaml:6:13 nothing-to-withdraw"]
    of_school = f"{withdrawn}, note: ошибка, school: 2".replace("1@2020-11", "3@2020-12")
    of_all = ON_TIME.replace("1@2020-11", "3@2020-12")
    assert found(records(of_all, of_school)) == ["1.yaml:5:13 nothing-to-withdraw"]


# Dates given to what has none.


def test_a_date_that_was_given_is_a_point_of_the_plan() -> None:
    done = 'point: "2@2020-12-10", status: in-progress, date: 2020-11-20'
    scheduled = SCHEDULED.format(until="2020-12-10")
    assert found(records(scheduled, done)) == []
    assert found(records(scheduled), records(done, reporter="руководители РМО")) == []
    assert found(records(done)) == ["1.yaml:4:13 unknown-point"]
    unread = SCHEDULED.format(until="10 декабря")
    assert found(records(unread, done)) == ["1.yaml:4:64 period-unreadable"]
    unknown = scheduled.replace("scheduled", "назначено")
    assert found(records(unknown, done)) == ["1.yaml:4:28 unknown-value"]


def test_a_date_is_given_once() -> None:
    tenth = SCHEDULED.format(until="2020-12-10")
    other = SCHEDULED.format(until="2020-12-17")
    assert found(records(tenth, other)) == []
    assert said(PLAN, SCHOOLS, records(tenth, tenth)) == [
        "1.yaml:5:64: дата «2020-12-10» для «2@-» уже назначена: 1.yaml:4:64; "
        "удалите повтор или исправьте until [scheduled-twice]"
    ]
    assert found(records(tenth), records(tenth, reporter="руководители РМО")) == [
        "2.yaml:4:64 scheduled-twice"
    ]


def test_a_date_that_was_taken_back_may_be_given_again() -> None:
    tenth = SCHEDULED.format(until="2020-12-10")
    assert found(records(tenth, WITHDRAWN, tenth)) == []
    assert found(records(tenth, WITHDRAWN, tenth, tenth)) == ["1.yaml:7:64 scheduled-twice"]


def test_what_has_a_deadline_is_not_scheduled() -> None:
    dated = SCHEDULED.format(until="2020-12").replace("2@-", "1@2020-11")
    assert found(records(dated)) == ["1.yaml:4:13 scheduled-on-dated"]


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
            "контрольного срока «9@2020-11» в плане нет; возможно, 1@2020-11; если номер "
            'изменился в плане, впишите там, у нового номера, formerly: ["9"]',
        ),
        (
            "1@-",
            "контрольного срока «1@-» в плане нет; у этого мероприятия есть: 1@2020-11, 1@2021-02",
        ),
    ],
)
def test_points_are_of_the_plan(point: str, expected: str | list[str]) -> None:
    lines = said(PLAN, SCHOOLS, records(ON_TIME.replace("1@2020-11", point)))
    assert lines == ([f"1.yaml:4:13: {expected} [unknown-point]"] if expected else [])


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
def test_of_many_points_the_nearest_in_time_are_named(point: str, near: str) -> None:
    plan = PLAN.replace("period: 2020-12,", "period: {every: month},")
    (line,) = said(plan, SCHOOLS, records(ON_TIME.replace("1@2020-11", point)))
    assert line.endswith(f"; у этого мероприятия есть: {near} [unknown-point]")


def test_of_many_records_of_no_point_the_first_points_are_named() -> None:
    days = [f"2020-11-{day:02}" for day in range(1, 31)]
    record = f"{ON_TIME}, recorded: 2020-11-20T14:00:00+03:00"
    own = records(*(record.replace("2020-11", day, 1) for day in days))
    (line,) = said(PLAN, SCHOOLS, own)
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
def test_schools_are_of_their_activity(point: str, school: str, expected: str | None) -> None:
    record = ON_TIME.replace("1@2020-11", point) + f", school: {school}"
    lines = said(PLAN, SCHOOLS, records(record))
    assert lines == ([f"1.yaml:4:73: {expected}"] if expected else [])


def of_a_school(record: str, number: str = "2") -> list[str]:
    """What is said of it, whether or not the activity is done school by school."""
    file = records(record, reporter=f"МОБУ СОШ № {number}")
    once = said(PLAN, SCHOOLS, file)
    assert said(PLAN.replace("[2, 34]", "[2, 34], each_school: true"), SCHOOLS, file) == once
    return once


@pytest.mark.parametrize(
    "status", ["in-progress", "cancelled, basis: Приказ", "done, evidence: [Акт], result: Да"]
)
def test_a_school_does_not_report_of_all(status: str) -> None:
    record = f'point: "3@2020-12", date: 2020-12-02, status: {status}'
    record += ", recorded: 2020-12-03T10:00:00+03:00"
    assert of_a_school(record) == [
        "1.yaml:4:13: отметка без school от имени «МОБУ СОШ № 2» относится ко всем школам "
        "мероприятия (их 2); школа отчитывается только о себе: добавьте school: 2 "
        "[school-of-another]"
    ]
    assert of_a_school(f"{record}, school: 2") == []
    assert of_a_school(record, "4") == [
        "1.yaml:4:13: школа «4» к мероприятию 3 не относится; оно касается школ: 2, 34 "
        "[school-outside-activity]"
    ]


SWAPPED = SCHOOLS.replace("number: 2,", "number: 0,").replace("number: 4,", "number: 2,")
SWAPPED = SWAPPED.replace("number: 0,", "number: 4,")


def monthly(school: int, reporter: str, times: int = 4) -> str:
    """The records of a school, month by month, on an activity of the schools 2, 4 and 34."""
    record = 'point: "3@2020-{}", school: {}, status: in-progress, date: 2020-09-05'
    months = ("09", "10", "11", "12")[:times]
    return records(*(record.format(month, school) for month in months), reporter=reporter)


MONTHLY = PLAN.replace(
    "period: 2020-12, schools: [2, 34]",
    "period: {every: month, within: 2020-09/2020-12}, schools: [2, 4, 34], each_school: true",
)


def test_schools_whose_numbers_were_swapped_are_one_problem_each() -> None:
    files = monthly(2, "МОБУ СОШ № 2"), monthly(4, "МОБУ СОШ № 4")
    assert found(*files, plan=MONTHLY) == []
    first, second = said(MONTHLY, SWAPPED, *files)
    assert first == (
        "1.yaml:4:34: от имени «МОБУ СОШ № 2» (в schools.yaml это школа «4») отметок о школе «2» "
        "— 4; школа отчитывается только о себе: если номер этой школы изменился, впишите в "
        "schools.yaml у неё formerly: [2]; если нет, исправьте school на 4 или перенесите отметки "
        "в файл той школы [school-of-another]"
    )
    assert second.startswith("2.yaml:4:34: от имени «МОБУ СОШ № 4» (в schools.yaml это школа «2»)")
    only_four = MONTHLY.replace("[2, 4, 34]", "[4, 34]")
    assert found(*files, plan=only_four, schools=SWAPPED) == [
        "1.yaml:4:34 school-of-another",
        "2.yaml:4:34 school-of-another",
    ]


def test_one_record_of_another_school_is_misspelt_or_in_the_wrong_file() -> None:
    assert said(MONTHLY, SCHOOLS, monthly(4, "МОБУ СОШ № 34", 1)) == [
        "1.yaml:4:34: отметка о школе «4» внесена от имени «МОБУ СОШ № 34»; школа отчитывается "
        "только о себе: исправьте school на 34 или перенесите отметку в файл той школы "
        "[school-of-another]"
    ]


def test_a_school_that_was_taken_out_of_an_activity_is_one_problem() -> None:
    plan = MONTHLY.replace("[2, 4, 34]", "[2, 34]")
    files = monthly(4, "МОБУ СОШ № 4"), monthly(4, "Симоненко Л.И.", 2)
    assert said(plan, SCHOOLS, *files) == [
        "1.yaml:4:34: школа «4» к мероприятию 3 не относится (отметок о ней — 6); оно касается "
        "школ: 2, 34; если школа участвует, впишите её в schools мероприятия "
        "[school-outside-activity]"
    ]


def test_a_school_reports_without_its_number_where_it_is_the_only_one() -> None:
    record = ON_TIME.replace("1@2020-11", "3@2020-12")
    alone = PLAN.replace("schools: [2, 34]", "schools: [2], each_school: true")
    assert found(records(record, reporter="МОБУ СОШ № 2"), plan=alone) == []
    assert found(records(ON_TIME, reporter="МОБУ СОШ № 2")) == []
    assert found(records(record)) == []  # who is no school reports of all
    dated = PLAN.replace("schedule: ИРО}", "schedule: ИРО}, schools: [2, 34]")
    scheduled = SCHEDULED.format(until="2020-12")
    assert found(records(scheduled, reporter="МОБУ СОШ № 2"), plan=dated) == []
    taken_back = [record, f"{record.replace('in-progress', 'withdrawn')}, note: ошибка"]
    assert found(records(*taken_back, reporter="МОБУ СОШ № 2")) == []


def test_a_school_is_not_told_again_where_the_plan_s_schools_are_an_error() -> None:
    record = ON_TIME.replace("1@2020-11", "3@2020-12") + ", school: 34"
    assert found(records(record), schools=None) == ["plan.yaml:12:62 no-schools-file"]
    group = PLAN.replace("[2, 34]", "low-results")
    assert found(records(record), plan=group) == ["plan.yaml:12:62 unknown-school-group"]
    broken = "format: 1\nschools: [\n"
    assert [each.split()[-1] for each in found(records(record), schools=broken)] == ["broken-yaml"]


@pytest.mark.parametrize(
    "reporter",
    ["Симоненко Л.И.", "руководители РМО", "Руководители РМО", "МОБУ СОШ № 34", "СОШ № 34"],
)
def test_reporters_are_of_the_plan(reporter: str) -> None:
    assert found(records(ON_TIME, reporter=reporter)) == []


@pytest.mark.parametrize(
    "reporter, hint",
    [
        ("Симоненко Л.Н.", "; возможно, «Симоненко Л.И.»"),
        ("Л.И. Симоненко", "; возможно, «Симоненко Л.И.»"),
        ("СОШ № 3", "; возможно, «СОШ № 34»"),
        ("Министерство", ""),
    ],
)
def test_others_do_not_report(reporter: str, hint: str) -> None:
    text = f"«{reporter}» — не ответственное лицо, не группа и не школа плана{hint}"
    lines = [f"1.yaml:2:11: {text} [unknown-reporter]"]
    assert said(PLAN, SCHOOLS, records(ON_TIME, reporter=reporter)) == lines


def test_each_reporter_has_one_file() -> None:
    assert said(PLAN, SCHOOLS, records(ON_TIME), records(ON_TIME)) == [
        "2.yaml:2:11: сведения «Симоненко Л.И.» есть и в другом файле: 1.yaml:2:11; там 1 отметка, "
        "здесь 1 отметка; все они есть и там: удалите этот файл [duplicate-reporter]"
    ]


# Days.

MOVED = 'point: "1@2020-11", status: postponed, basis: Приказ, date: {day}, until: {until}'


def moved(day: str, until: str) -> str:
    return MOVED.format(day=day, until=until) + f", recorded: {day}T10:00:00+03:00"


def test_deadlines_are_moved_before_they_are_over() -> None:
    assert found(records(moved("2020-11-30", "2020-12"))) == []
    assert found(records(moved("2020-12-01", "2020-12"))) == ["1.yaml:4:66 postponed-late"]


def test_deadlines_are_moved_to_later_days() -> None:
    assert found(records(moved("2020-11-10", "2020-10"))) == ["1.yaml:4:85 postponed-back"]
    assert found(records(moved("2020-11-10", "2020-11-30"))) == ["1.yaml:4:85 postponed-back"]
    later = moved("2020-11-12", "2021-02")
    assert found(records(later, moved("2020-12-20", "2021-01"))) == ["1.yaml:5:85 postponed-back"]


def test_a_deadline_that_was_moved_counts_for_the_next_move() -> None:
    earlier = moved("2020-11-12", "2020-12")
    assert found(records(earlier, moved("2020-12-20", "2021-01"))) == []
    assert said(PLAN, SCHOOLS, records(earlier, moved("2021-01-11", "2021-02"))) == [
        "1.yaml:5:66: срок перенесён 11.01.2021, когда он уже истёк (31.12.2020); "
        "проверьте дату [postponed-late]"
    ]


def test_days_stand_in_their_order() -> None:
    at = 'point: "1@2020-11", status: in-progress, date: {day}, recorded: {at}T10:00:00+03:00'
    first, second = (at.format(day=day, at=day) for day in ("2020-11-10", "2020-11-18"))
    assert found(records(first, second)) == []
    assert found(records(second, first)) == ["1.yaml:5:75 records-out-of-order"]
    assert found(records(at.format(day="2020-11-12", at="2020-11-11"))) == [
        "1.yaml:4:53 date-after-recorded"
    ]
    assert found(records(at.format(day="2021-07-01", at="2021-07-01"))) == []
    assert found(records(at.format(day="2021-07-02", at="2021-07-02"))) == [
        "1.yaml:4:53 record-in-future"
    ]


def test_what_is_done_early_is_a_warning() -> None:
    done = 'point: "1@2020-11", status: done, evidence: [П], result: Да, date: 2020-10-31'
    assert said(PLAN, SCHOOLS, records(done)) == [
        "1.yaml:4:73: исполнено 31.10.2020, до начала срока (01.11.2020); "
        "если это не досрочно, исправьте дату [done-before-start]"
    ]


def test_only_paths_beside_the_plan_are_looked_for() -> None:
    done = 'point: "1@2020-11", status: done, date: 2020-11-18, result: Да, evidence: [{where}]'
    evidence = "{{document: Протокол № 2, where: {}}}"
    for where in ("https://example.org/2.pdf", "протокол.pdf", "//сервер/папка"):
        assert found(records(done.format(where=evidence.format(where)))) == []
    assert found(records(done.format(where=evidence.format("./2.pdf")))) == [
        "1.yaml:4:113 where-missing"
    ]


def test_what_was_taken_back_moves_and_schedules_nothing() -> None:
    """It is true that a withdrawn date is no point, and a withdrawn move leaves the deadline."""
    dated = 'point: "2@2020-12", status: in-progress, date: 2020-11-18'
    scheduled = SCHEDULED.format(until="2020-12")
    assert found(records(scheduled, dated)) == []
    assert found(records(scheduled, WITHDRAWN, dated)) == ["1.yaml:6:13 unknown-point"]
    undated = 'point: "2@2020-12", status: withdrawn, date: 2020-11-18, note: ошибка'
    assert found(records(scheduled, dated, undated, WITHDRAWN)) == []
    move = 'point: "1@2020-11", status: postponed, date: {day}, until: {until}, basis: Приказ'
    first = move.format(day="2020-11-10", until="2021-01")
    late = move.format(day="2020-12-15", until="2021-02") + ", recorded: 2020-12-20T10:00:00+03:00"
    taken_back = 'point: "1@2020-11", status: withdrawn, date: 2020-11-11, note: ошибка'
    assert found(records(first, late)) == []
    assert found(records(first, taken_back, late)) == ["1.yaml:6:51 postponed-late"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МОБУ СОШ № 34", "СОШ № 34"),
        ("руководители РМО", "Руководители РМО"),
        ("Симоненко Л.И.", "Симоненко Л.И."),
    ],
)
def test_a_reporter_called_by_two_names_is_one(one: str, other: str) -> None:
    files = [records(ON_TIME, reporter=name) for name in (one, other)]
    assert found(*files) == ["2.yaml:2:11 duplicate-reporter"]
