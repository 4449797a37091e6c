"""Records that read as if they were of another activity are reported."""

from __future__ import annotations

import pytest

from tests.helpers.examined import codes, said

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


def of(reporter: str, *records: tuple[str, str, str]) -> str:
    """The records of a reporter: of which activity, what was done, by which document."""
    rows = (
        RECORD.format(point=point, result=result, evidence=evidence, day=20 + at)
        for at, (point, result, evidence) in enumerate(records)
    )
    return f"format: 1\nreporter: {reporter}\nrecords:\n{''.join(rows)}"


MEETING = ("1", "Проведено заседание совета", "Протокол заседания № 2")


def test_records_of_activities_that_swapped_numbers_are_a_warning_each() -> None:
    monitoring = ("2", "Мониторинг качества проведён", "Справка")
    files = of("Рогова А.А.", MEETING, MEETING), of("Рогов Б.Б.", monitoring)
    assert said(PLAN, None, *files) == [
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
        ("Рогов Б.Б.", "Проведено заседание совета", "Протокол"),  # who is responsible
        ("Петрова П.П.", "Проведено заседание совета", "Протокол"),  # who stands in
        ("Рогова А.А.", "На заседании совета — мониторинг", "Протокол"),  # a word of its own
        ("Рогова А.А.", "Заседание совета", "Справка о качестве"),
        ("Рогова А.А.", "Исполнено.", "Протокол № 2"),  # words of any activity
        ("Яшин Я.Я.", "Заседание", "Протокол"),  # too little of the other one
        ("Рогова А.А.", "Заседание комиссии", "Протокол"),  # too little, or of another deadline
    ],
)
def test_what_may_be_right_is_not_a_warning(reporter: str, result: str, evidence: str) -> None:
    plan = PLAN.replace("Заседание совета", "Заседание совета школьного округа")
    assert codes(plan, None, of(reporter, ("1", result, evidence))) == []


@pytest.mark.parametrize(
    ("reporter", "result", "warned"),
    [
        ("Рогова А.А.", "Заседание прошло", True),  # half of the title, by who is responsible
        ("ИМЦ", "Заседание прошло", False),
        ("ИМЦ", "Заседание совета прошло", True),
    ],
)
def test_one_word_is_enough_of_who_is_responsible(reporter: str, result: str, warned: bool) -> None:
    found = codes(PLAN, None, of(reporter, ("1", result, "Протокол")))
    assert found == (["1.yaml:4:12 record-unlike-activity"] if warned else [])


def test_one_record_that_suits_its_activity_is_enough() -> None:
    own = ("1", "Мониторинг проведён", "Справка")
    assert codes(PLAN, None, of("Рогова А.А.", MEETING, own)) == []
    other = ("2", "Состоялось заседание", "Протокол")  # the other activity has its own
    assert codes(PLAN, None, of("Рогова А.А.", MEETING, other)) == []


def test_two_activities_that_may_be_meant_are_none() -> None:
    plan = PLAN.replace("Заседание комиссии, period: 2020-12", "Совет и заседание, period: 2020-11")
    assert codes(plan, None, of("Рогова А.А.", MEETING)) == []


def test_a_record_that_was_taken_back_is_not_looked_at() -> None:
    record = of("Рогова А.А.", MEETING)
    withdrawn = record.partition("records:\n")[2].replace("done", "withdrawn")
    withdrawn = withdrawn.replace("    result: ", "    note: ").replace("-20T", "-21T")
    assert codes(PLAN, None, record + withdrawn) == []
