"""Records that seem to belong to another activity are reported."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import problem_codes, problem_lines

PLAN = """\
format: 1
title: План школы
period: 2020-09/2021-05
people:
  - {name: Рогова А.А.}
  - {name: Рогов Б.Б.}
  - {name: Яшин Я.Я.}
  - {name: Петрова П.П., instead_of: Рогов Б.Б., from: 2020-11-01}
groups:
  - {name: ИМЦ, head: Рогова А.А.}
activities:
  - {number: "1", title: Мониторинг качества, period: 2020-11, responsible: [Рогов Б.Б.]}
  - {number: "2", title: Заседание совета, period: 2020-11, responsible: [Рогова А.А.]}
  - {number: "3", title: Заседание комиссии, period: 2020-12, responsible: [Яшин Я.Я.]}
"""
RECORD = """\
  - point: {point}@2020-11
    status: done
    date: 2020-11-18
    result: {result}
    evidence: [{evidence}]
    recorded: 2020-11-{day}T10:00:00+03:00
"""


def records_of(reporter: str, *records: tuple[str, str, str]) -> str:
    """Return a file of records, each with an activity, a result and a document."""
    rows = (
        RECORD.format(point=point, result=result, evidence=evidence, day=20 + at)
        for at, (point, result, evidence) in enumerate(records)
    )
    return f"format: 1\nreporter: {reporter}\nrecords:\n{''.join(rows)}"


MEETING = ("1", "Проведено заседание совета", "Протокол заседания № 2")


def test_each_of_two_swapped_activities_is_a_warning() -> None:
    monitoring = ("2", "Мониторинг качества проведён", "Справка")
    files = records_of("Рогова А.А.", MEETING, MEETING), records_of("Рогов Б.Б.", monitoring)
    assert problem_lines(PLAN, None, *files) == [
        "1.yaml:4:12: похоже, отметки мероприятия 1 (2) относятся к мероприятию 2 «Заседание "
        'совета»; если номера менялись, впишите в план у мероприятия 2 formerly: ["1"]; если '
        "отметки верны, назовите в result, что сделано [record-unlike-activity]",
        "2.yaml:4:12: похоже, отметки мероприятия 2 (1) относятся к мероприятию 1 «Мониторинг "
        'качества»; если номера менялись, впишите в план у мероприятия 1 formerly: ["2"]; если '
        "отметки верны, назовите в result, что сделано [record-unlike-activity]",
    ]


@pytest.mark.parametrize(
    ("reporter", "result", "evidence"),
    [
        ("Рогов Б.Б.", "Проведено заседание совета", "Протокол"),  # the responsible person
        ("Петрова П.П.", "Проведено заседание совета", "Протокол"),  # the successor
        ("Рогова А.А.", "На заседании совета — мониторинг", "Протокол"),  # a word of activity 1
        ("Рогова А.А.", "Заседание совета", "Справка о качестве"),
        ("Рогова А.А.", "Исполнено.", "Протокол № 2"),  # words that fit any activity
        ("Яшин Я.Я.", "Заседание", "Протокол"),  # too few words of the other activity
        ("Рогова А.А.", "Заседание комиссии", "Протокол"),  # too few words, or another deadline
    ],
)
def test_record_that_may_be_right_is_not_a_warning(
    reporter: str, result: str, evidence: str
) -> None:
    plan = PLAN.replace("Заседание совета", "Заседание совета школьного округа")
    assert problem_codes(plan, None, records_of(reporter, ("1", result, evidence))) == []


@pytest.mark.parametrize(
    ("reporter", "result", "is_warning"),
    [
        ("Рогова А.А.", "Заседание прошло", True),  # half of the title, from the responsible person
        ("ИМЦ", "Заседание прошло", False),
        ("ИМЦ", "Заседание совета прошло", True),
    ],
)
def test_one_word_is_enough_from_the_responsible_person(
    reporter: str, result: str, is_warning: bool
) -> None:
    found = problem_codes(PLAN, None, records_of(reporter, ("1", result, "Протокол")))
    assert found == (["1.yaml:4:12 record-unlike-activity"] if is_warning else [])


def test_one_matching_record_prevents_the_warning() -> None:
    own = ("1", "Мониторинг проведён", "Справка")
    assert problem_codes(PLAN, None, records_of("Рогова А.А.", MEETING, own)) == []
    other = ("2", "Состоялось заседание", "Протокол")  # the other activity has a record of its own
    assert problem_codes(PLAN, None, records_of("Рогова А.А.", MEETING, other)) == []


def test_two_possible_activities_prevent_the_warning() -> None:
    plan = PLAN.replace("Заседание комиссии, period: 2020-12", "Совет и заседание, period: 2020-11")
    assert problem_codes(plan, None, records_of("Рогова А.А.", MEETING)) == []


def test_withdrawn_record_is_not_compared() -> None:
    record = records_of("Рогова А.А.", MEETING)
    withdrawn = record.partition("records:\n")[2].replace("done", "withdrawn")
    withdrawn = withdrawn.replace("    result: ", "    note: ").replace("-20T", "-21T")
    assert problem_codes(PLAN, None, record + withdrawn) == []
