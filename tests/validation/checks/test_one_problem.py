"""One mistake is one problem: its consequences are not reported too."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import problem_codes

PLAN = """\
format: 1
title: План школы
period: 2020-09/2021-05
order: {status: draft, coordinator: Батог С.М.}
people:
  - {name: Батог С.М.}
  - {name: Симоненко Л.И.}
  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01}
groups:
  - {name: МКУ «ИМЦ», spellings: [ИМЦ], head: Симоненко Л.И.}
sections:
  - number: "1"
    title: Организационные мероприятия
    schools: low-results
    activities:
      - {number: "1.1", title: Совет, period: 2020-11, wording: ноябрь, responsible: [ИМЦ]}
      - {number: "1.2", title: Семинар, period: {schedule: ИРО}, responsible: [Симоненко Л.И.]}
      - {number: "1.3", title: Отчёт, period: [2020-12, 2021-05], schools: [2, 34]}
"""
SCHOOLS = """\
format: 1
totals: {all: 22, urban: 7, rural_secondary: 13, basic: 2}
schools:
  - {number: 2, name: МОБУ СОШ № 2}
  - {number: 34, name: МОБУ СОШ № 34}
groups:
  - {id: low-results, title: Школы с низкими результатами, schools: [2, 34]}
"""
RECORDS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - point: "1.1@2020-11"
    status: in-progress
    date: 2020-11-18
    recorded: 2020-11-18T10:00:00+03:00
  - point: "1.2@-"
    status: scheduled
    date: 2020-11-19
    until: 2020-12-10
    basis: Письмо ИРО
    recorded: 2020-11-19T10:00:00+03:00
  - point: "1.2@2020-12-10"
    status: done
    date: 2020-12-10
    result: Проведено.
    evidence: [Протокол № 2]
    recorded: 2020-12-11T10:00:00+03:00
  - point: "1.3@2020-12"
    school: 34
    status: postponed
    date: 2020-12-11
    until: 2021-01
    basis: Приказ № 17
    recorded: 2020-12-12T10:00:00+03:00
  - point: "1.3@2020-12"
    school: 34
    status: withdrawn
    date: 2020-12-13
    note: внесено ошибочно
    recorded: 2020-12-13T10:00:00+03:00
"""


def test_files_without_mistakes_have_no_problems() -> None:
    assert problem_codes(PLAN, SCHOOLS, RECORDS) == []


@pytest.mark.parametrize(
    "right, wrong, expected",
    [
        ("title: План школы", "titel: План школы", "2:1 unknown-key"),
        ("title: План школы", "название: План школы", "2:1 unknown-key"),
        ("period: 2020-09/2021-05", "perod: 2020-09/2021-05", "3:1 unknown-key"),
        ("period: 2020-09/2021-05", "period: 2020/2021", "3:9 period-unreadable"),
        ("period: 2020-09/2021-05", "period: 2021-09/2021-05", "3:9 period-reversed"),
        ("period: 2020-09/2021-05\n", "", "1:1 missing-key"),
        ("period: 2020-09/2021-05", "period: 2021-09/2022-05", "3:9 plan-period-differs"),
        ("people:", "peopel:", "5:1 unknown-key"),
        ("groups:\n", "", "9:5 list-without-key"),
        ("sections:\n", "", "11:5 list-without-key"),
        ("people:", "люди:", "5:1 unknown-key"),
        ("groups:", "группы:", "9:1 unknown-key"),
        ("sections:", "section:", "11:1 unknown-key"),
        ("sections:", "разделы:", "11:1 unknown-key"),
        ("    activities:", "    activites:", "15:5 unknown-key"),
        ("  - {name: Симоненко Л.И.}", "  - {post: директор}", "7:5 missing-key"),
        ("  - {name: Симоненко Л.И.}", "  - Симоненко Л.И.", "7:5 wrong-type"),
        ("  - {name: Симоненко Л.И.}", "  - {name: }", "7:12 empty-value"),
        ("  - {name: Симоненко Л.И.}", "  - {name: *s}", "7:12 anchor"),
        ("instead_of: Симоненко Л.И.", "instead_of: Симоненко Л.Н.", "8:38 unknown-person"),
        ("from: 2021-02-01", "from: 01.02.2021", "8:60 not-a-day"),
        (", from: 2021-02-01", "", "8:5 successor-incomplete"),
        ("head: Симоненко Л.И.", "head: Симоненко Л.Н.", "10:47 unknown-person"),
        ("coordinator: Батог С.М.", "coordinator: С.М. Батог", "4:37 unknown-person"),
        ("order: {status: draft,", "order: {status: проект,", "4:17 unknown-value"),
        ("[ИМЦ], head", "ИМЦ, head", "10:34 wrong-type"),
        ("schools: low-results", "schools: low-result", "14:14 unknown-school-group"),
        ('number: "1"\n', "number:\n", "12:12 empty-value"),
        ('"1.1", title', '"1,1", title', "16:18 wrong-number"),
        ('"1.2", title', '"1.1", title', "17:18 duplicate-number"),
        ('{number: "1.2", ', "{", "17:9 missing-key"),
        ("period: 2020-11,", "period: ноябрь,", "16:47 period-unreadable"),
        ("period: 2020-11,", "period: 2020-31,", "16:47 period-impossible"),
        ("period: 2020-11,", "period: *p,", "16:47 anchor"),
        ("period: 2020-11,", "period: !!str 2020-11,", "16:47 tag"),
        ("period: 2020-11,", "period: ,", "16:47 empty-value"),
        ("period: [2020-12,", "period: [12.2020,", "18:48 period-unreadable"),
        (
            "period: {schedule: ИРО}",
            "period: {график: ИРО}",
            "17:50 unknown-key",
        ),
        ("schools: [2, 34]", "schools: 2", "18:76 unknown-school-group"),
        ("schools: [2, 34]", "schools: [2, № 34]", "18:80 wrong-school-key"),
        ("responsible: [ИМЦ]", "responsible: ИМЦ", "16:86 wrong-type"),
        ("[Симоненко Л.И.]", "[Симоненко Л.Н.]", "17:80 unknown-responsible"),
    ],
)
def test_mistake_in_the_plan_is_one_problem(right: str, wrong: str, expected: str) -> None:
    assert PLAN.count(right) >= 1
    lines = problem_codes(PLAN.replace(right, wrong, 1), SCHOOLS, RECORDS)
    assert ", ".join(line.removeprefix("plan.yaml:") for line in lines) == expected


PRINTED_PLAN = """\
format: 1
title: План школы
period: 2020-09/2021-05
terms: {I четверть: 2020-09-01/2020-10-25, II четверть: 2020-11-05/2020-12-27}
order: {kind: решение, status: draft}
appendix:
  printed:
    columns: [№, Мероприятие, Место, Форма]
  passport:
    more:
      - {heading: Этапы, text: Один}
people:
  - {name: Рогов Б.Б.}
  - {name: Мишин В.В.}
sections:
  - {number: "1", title: Подготовка, cells: {Форма: очно}}
  - number: "1.1"
    title: Сбор сведений
    activities:
      - {number: "1.1.1", title: Совет, period: {term: I четверть}, coexecutors: [Рогов Б.Б.]}
      - {number: "1.1.2", title: Отчёт, period: {every: term}, cells: {Место: зал, Форма: очно}}
      - {number: "1.1.3", title: Обход, period: {undated: по случаю}, cells: {Место: все классы}}
"""
REPORTED = """\
format: 1
reporter: Мишин В.В.
records:
  - point: "1.1.1@2020-10-25"
    status: in-progress
    date: 2020-10-18
    recorded: 2020-10-18T10:00:00+03:00
  - point: "1.1.2@2020-10-25"
    status: in-progress
    date: 2020-10-18
    recorded: 2020-10-19T10:00:00+03:00
"""


def test_plan_with_printed_columns_has_no_problems() -> None:
    assert problem_codes(PRINTED_PLAN, None, REPORTED) == []


@pytest.mark.parametrize(
    "right, wrong, expected",
    [
        ("terms: {", "# {", "20:56 no-terms"),
        ("terms: {", "термы: {", "4:1 unknown-key"),
        ("2020-09-01/2020-10-25", "сентябрь", "4:21 period-unreadable"),
        ("2020-09-01/2020-10-25", "2020-10-25/2020-09-01", "4:21 period-reversed"),
        ("2020-09-01/2020-10-25", "[2020-09]", "4:21 wrong-type"),
        ("2020-09-01/2020-10-25", "", "4:9 empty-value"),
        ("kind: решение", "kind: указ", "5:15 unknown-value"),
        ("kind: решение", "kind: [решение]", "5:15 wrong-type"),
        ("columns: [", "title: [", "16:46 unknown-column"),
        ("columns: [", "colums: [", "8:5 unknown-key"),
        ("columns: [№, Мероприятие, Место, Форма]", "columns: Форма", "8:14 wrong-type"),
        ("Место, Форма]", "Место, Форна]", "16:46 unknown-column"),
        ("{heading: Этапы, text", "{text", "11:9 missing-key"),
        ("{heading: Этапы, text: Один}", "Этапы", "11:9 wrong-type"),
        ("heading: Этапы", "heading: ", "11:19 empty-value"),
        ("cells: {Форма: очно}", "cells: очно", "16:45 wrong-type"),
        ("cells: {Форма: очно}", "cells: [Форма]", "16:45 wrong-type"),
        ("cells: {Форма: очно}", "cells: {Форма: }", "16:46 empty-value"),
        ("cells: {Форма: очно}", "cells: {Форма: [очно]}", "16:53 wrong-type"),
        ("cells: {Форма: очно}", "cells: {Форма: очно, форма: очно}", "16:59 duplicate-key"),
        ("[Рогов Б.Б.]", "[Рогов Б.Н.]", "20:83 unknown-coexecutor"),
        ("[Рогов Б.Б.]", "Рогов Б.Б.", "20:82 wrong-type"),
        ("[Рогов Б.Б.]", "[Рогов Б.Б., Рогов Б.Б.]", "20:95 repeated-value"),
        ("[Рогов Б.Б.]", "{Рогов Б.Б.: 1}", "20:82 wrong-type"),
        ("term: I четверть", "term: I четверт", "20:56 unknown-term"),
        ("term: I четверть", "term: I четверть, every: month", "20:68 unknown-key"),
        ("term: I четверть", "term: [I четверть, I четверть]", "20:69 period-shared-day"),
        ("every: term", "every: четверть", "21:57 unknown-value"),
        ("every: term", "every: term, day: 5", "21:68 wrong-day-of-month"),
        ("undated: по случаю", "undated: по случаю, within: 2020-11", "22:70 unknown-key"),
        ("undated: по случаю", "undated: ", "22:59 empty-value"),
        ("undated: по случаю", "undated: [по случаю]", "22:59 wrong-type"),
    ],
)
def test_mistake_in_a_plan_with_printed_columns_is_one_problem(
    right: str, wrong: str, expected: str
) -> None:
    assert PRINTED_PLAN.count(right) >= 1
    lines = problem_codes(PRINTED_PLAN.replace(right, wrong, 1), None, REPORTED)
    assert ", ".join(line.removeprefix("plan.yaml:") for line in lines) == expected


@pytest.mark.parametrize(
    "right, wrong, expected",
    [
        ("schools:\n", "scools:\n", "3:1 unknown-key"),
        ("schools:\n", "школы:\n", "3:1 unknown-key"),
        ("groups:", "группы:", "6:1 unknown-key"),
        ("groups:\n", "", "6:5 list-without-key"),
        ("{number: 34, ", "{number: № 34, ", "5:14 wrong-school-key"),
        ("{number: 34, ", "{", "5:5 missing-key"),
        ("  - {number: 34,", "  - {number: 34", "5:17 broken-yaml"),
        ("id: low-results", "id: ", "7:10 empty-value"),
        ("schools: [2, 34]", "schools: [2, 3]", "7:73 unknown-school"),
        ("all: 22", "all: 22 школы", "2:15 not-a-number"),
        ("format: 1\n", "", "1:1 missing-key"),
        ("title: Школы с низкими результатами, ", "", "7:5 missing-key"),
    ],
)
def test_mistake_in_the_list_of_schools_is_one_problem(
    right: str, wrong: str, expected: str
) -> None:
    assert SCHOOLS.count(right) >= 1
    lines = problem_codes(PLAN, SCHOOLS.replace(right, wrong, 1), RECORDS)
    assert ", ".join(line.removeprefix("schools.yaml:") for line in lines) == expected


@pytest.mark.parametrize(
    "right, wrong, expected",
    [
        ("reporter: Симоненко Л.И.", "reporter: Симоненко Л.Н.", "2:11 unknown-reporter"),
        ("reporter:", "сведения:", "2:1 unknown-key"),
        ("records:", "record:", "3:1 unknown-key"),
        ("status: in-progress", "status: исполняется", "5:13 unknown-value"),
        ("status: scheduled", "status: назначено", "9:13 unknown-value"),
        ("status: done", "status: исполнено", "15:13 unknown-value"),
        ("status: postponed", "status: posponed", "22:13 unknown-value"),
        ("until: 2020-12-10", "until: 10.12.2020", "11:12 period-unreadable"),
        ("until: 2020-12-10", "until: ", "11:11 empty-value"),
        ("date: 2020-12-10", "date: 10.12.2020", "16:11 not-a-day"),
        ("recorded: 2020-12-11T10:00:00+03:00", "recorded: 2020-12-11", "19:15 not-a-stamp"),
        ("recorded: 2020-11-18T10:00:00+03:00", "recorded:", "7:14 empty-value"),
        ("evidence: [Протокол № 2]", "evidence: Протокол № 2", "18:15 wrong-type"),
        ("evidence: [Протокол № 2]", "evidence: [{document: }]", "18:27 empty-value"),
        ("evidence: [Протокол № 2]", "документ: Протокол № 2", "18:5 unknown-key"),
        ("result: Проведено.", "result:", "17:12 empty-value"),
        ('point: "1.1@2020-11"', "point: 1.1@2020-12", "4:12 unknown-point"),
        ('  - point: "1.1@2020-11"\n    status', "  - status", "4:5 missing-key"),
        ("school: 34", "school: № 34", "21:13 wrong-school-key"),
    ],
)
def test_mistake_in_the_records_is_one_problem(right: str, wrong: str, expected: str) -> None:
    assert RECORDS.count(right) >= 1
    lines = problem_codes(PLAN, SCHOOLS, RECORDS.replace(right, wrong, 1))
    assert ", ".join(line.removeprefix("1.yaml:") for line in lines) == expected


def test_misspelt_school_group_is_reported_once() -> None:
    plan = PLAN.replace("schools: [2, 34]", "schools: low-results")
    assert problem_codes(plan, SCHOOLS.replace("id: low-results", "id: low-result"), RECORDS) == [
        "plan.yaml:14:14 unknown-school-group"
    ]


def test_two_lists_without_a_key_are_two_problems() -> None:
    plan = PLAN.replace("groups:\n", "").replace("sections:\n", "")
    assert problem_codes(plan, SCHOOLS, RECORDS) == [
        "plan.yaml:9:5 list-without-key",
        "plan.yaml:10:5 list-without-key",
    ]


def test_few_periods_outside_the_plan_are_reported_separately() -> None:
    plan = PLAN.replace("period: 2020-09/2021-05", "period: 2020-12/2021-05")
    assert problem_codes(plan, SCHOOLS, RECORDS) == ["plan.yaml:16:47 period-outside-plan"]
