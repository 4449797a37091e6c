"""How one plan differs from another."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.plan_texts import ORDER_249, plan_of
from vpr_roadmap.matching.word_changes import Change
from vpr_roadmap.queries.compare.comparison import compare
from vpr_roadmap.queries.compare.values import (
    Comparison,
    DeadlineChange,
    Difference,
    FieldChange,
    Kind,
    NamesChange,
    NotCompared,
    Renumbered,
    TextChange,
)

START = """\
format: 1
language: ru
title: План мероприятий
period: 2020-09/2021-05
people:
  - {name: Симоненко Л.И.}
  - {name: Прядущенко А.В.}
groups:
  - {name: Руководители ОУ, spellings: [директора школ]}
"""
ROWS = """\
sections:
  - number: "1"
    title: Подготовка
    activities:
      - number: "1.1"
        title: Совещание директоров об итогах года
        period: 2020-09
        wording: Сентябрь 2020
        responsible: [Симоненко Л.И.]
      - number: "1.2"
        title: Семинар заместителей по оценке качества
        period: 2020-10
        wording: Октябрь 2020
        responsible: [Симоненко Л.И., Прядущенко А.В.]
      - number: "1.3"
        title: Проверка школьных сайтов
        period: 2020-11
        wording: Ноябрь 2020
        responsible: [Прядущенко А.В.]
  - number: "2"
    title: Контроль
    activities:
      - number: "2.1"
        title: Мониторинг успеваемости выпускников
        period: 2021-02
        wording: Февраль 2021
        responsible: [Прядущенко А.В.]
"""
PLAN = START + ROWS


def compared(*edits: tuple[str, str], text: str = PLAN) -> Comparison:
    """The plan compared with its edited copy; each edit replaces the first such text."""
    edited = text
    for old, new in edits:
        assert old in edited
        edited = edited.replace(old, new, 1)
    return compare(plan_of(text), plan_of(edited))


def only(answer: Comparison) -> Difference:
    (difference,) = answer.differences
    return difference


def shown(change: FieldChange) -> tuple[object, ...]:
    """A change in short: its field, and what was and is."""
    match change:
        case TextChange(field, was, now):
            return field, was, now
        case NamesChange(field):
            return field, change.was, change.now
        case DeadlineChange(was, now):
            periods = [[point.period.written for point in each.points] for each in (was, now)]
            return "period", *periods


def test_a_plan_does_not_differ_from_itself() -> None:
    answer = compared(text=ORDER_249)
    assert (answer.differences, answer.not_compared, answer.renumbered) == ((), (), ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("об итогах года", "об итогах, планах года", ("title",)),
        ("period: 2020-10", "period: 2020-12", ("period", ["2020-10"], ["2020-12"])),
        ("period: 2020-10", "period: [2020-10, 2020-12]", ("period",)),
        ("wording: Октябрь 2020", "wording: Октябрь, 2020", ("wording",)),
        (
            "[Симоненко Л.И., Прядущенко А.В.]",
            "[Симоненко Л.И., Руководители ОУ]",
            (
                "responsible",
                ("Симоненко Л.И.", "Прядущенко А.В."),
                ("Симоненко Л.И.", "Руководители ОУ"),
            ),
        ),
        (
            "responsible: [Прядущенко А.В.]",
            "responsible: [Прядущенко А.В.]\n        coexecutors: [Симоненко Л.И.]",
            ("coexecutors", (), ("Симоненко Л.И.",)),
        ),
        (
            "responsible: [Прядущенко А.В.]",
            "responsible: [Прядущенко А.В.]\n        responsible_wording: зам. Прядущенко А.В.",
            ("responsible_wording", "Прядущенко А.В.", "зам. Прядущенко А.В."),
        ),
        (
            "wording: Ноябрь 2020",
            "wording: Ноябрь 2020\n        expected_result: справка",
            ("expected_result", None, "справка"),
        ),
        (
            "wording: Ноябрь 2020",
            'wording: Ноябрь 2020\n        printed: "3"',
            ("printed", "1.3", "3"),
        ),
    ],
)
def test_each_field_of_an_activity_is_compared(
    old: str, new: str, expected: tuple[object, ...]
) -> None:
    difference = only(compared((old, new)))
    assert (difference.kind, difference.part) == (Kind.CHANGED, "activity")
    (change,) = difference.fields
    assert shown(change)[: len(expected)] == expected


def test_printed_columns_are_compared_by_their_headings() -> None:
    columns = "appendix:\n  printed: {columns: [№, Мероприятия, Место]}\n"
    cell = "wording: Ноябрь 2020\n        cells: {Место: "
    text = columns + PLAN.replace("wording: Ноябрь 2020", cell + "лицей}")
    (change,) = only(compared(("Место: лицей", "Место: гимназия"), text=text)).fields
    assert isinstance(change, TextChange)
    assert (change.heading, change.was, change.now) == ("Место", "лицей", "гимназия")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("period: 2020-10", "period: [2020-10]"),
        ("period: 2020-10", "period: 2020-10-01/2020-10-31"),
        ("директоров об итогах", "директоров  об\N{NO-BREAK SPACE}итогах"),
        ("[Прядущенко А.В.]", "[А.В. Прядущенко]"),
        ("title: Проверка", 'printed: "1.3)"\n        title: Проверка'),
        ('number: "2"\n', 'number: "II."\n'),
        ("title: Проверка", "note: наше\n        title: Проверка"),
        ("title: Проверка", "schools: [2, 4]\n        title: Проверка"),
        ("        wording: Ноябрь 2020\n", ""),
        (
            "responsible: [Прядущенко А.В.]",
            "responsible: [Прядущенко А.В.]\n        responsible_wording: А.В. Прядущенко",
        ),
    ],
)
def test_what_nobody_prints_does_not_count(old: str, new: str) -> None:
    assert compared((old, new)).differences == ()


def test_spellings_of_a_group_are_one_name() -> None:
    text = PLAN.replace("[Прядущенко А.В.]", "[Руководители ОУ]")
    assert compared(("[Руководители ОУ]", "[директора школ]"), text=text).differences == ()


def test_a_deadline_that_was_not_read_is_compared_by_its_words() -> None:
    unread = ("period: 2020-10\n", "period: {undated: Октябрь 2020}\n")
    assert compared(unread).differences == ()
    later = ("wording: Октябрь 2020", "wording: в октябре")
    deadline, wording = only(compared(unread, later)).fields
    assert isinstance(deadline, DeadlineChange)
    assert deadline.is_unread
    assert shown(wording) == ("wording", "Октябрь 2020", "в октябре")


def test_a_changed_number_is_a_move() -> None:
    difference = only(compared(('number: "1.3"', 'number: "1.4"')))
    assert difference == Difference(
        Kind.MOVED, "activity", "Проверка школьных сайтов", "1.4", "1.3", "1"
    )


NEW_ROW = """\
      - number: "1.2"
        title: Круглый стол классных руководителей
        period: 2020-12
"""


def test_a_row_in_the_middle_renumbers_the_next_ones() -> None:
    answer = compared(
        ('number: "1.3"', 'number: "1.4"'),
        ('number: "1.2"', 'number: "1.3"'),
        ('      - number: "1.3"', f'{NEW_ROW}      - number: "1.3"'),
    )
    assert [(each.kind, each.was_number, each.number) for each in answer.differences] == [
        (Kind.ADDED, None, "1.2"),
        (Kind.MOVED, "1.2", "1.3"),
        (Kind.MOVED, "1.3", "1.4"),
    ]
    assert answer.renumbered == (Renumbered(("1.2", "1.3"), ("1.3", "1.4"), 2),)


def test_a_missing_row_is_in_its_place() -> None:
    row = re.search(r'      - number: "1.2"\n(        .*\n)+', PLAN)
    assert row
    answer = compared((row[0], ""))
    assert only(answer)._replace(fields=()) == Difference(
        Kind.REMOVED,
        "activity",
        "Семинар заместителей по оценке качества",
        None,
        "1.2",
        "1",
    )


def test_a_row_with_a_second_sentence_is_the_same_row() -> None:
    more = ". Справка о том, что и где нужно исправить, и сроки для каждой школы района"
    difference = only(compared(("школьных сайтов", f"школьных сайтов{more}")))
    assert (difference.kind, difference.number) == (Kind.CHANGED, "1.3")


def test_two_rows_that_change_places_are_moves() -> None:
    answer = compared(
        ('number: "1.1"', 'number: "1.9"'),
        ('number: "1.2"', 'number: "1.1"'),
        ('number: "1.9"', 'number: "1.2"'),
    )
    assert answer.counts == {Kind.CHANGED: 0, Kind.ADDED: 0, Kind.REMOVED: 0, Kind.MOVED: 2}


def test_a_renamed_section_is_one_change() -> None:
    difference = only(compared(("title: Контроль", "title: Итоги")))
    assert (difference.part, difference.was_number, difference.number) == ("section", "2", "2")
    assert [shown(change) for change in difference.fields] == [("title", "Контроль", "Итоги")]


def test_a_moved_section_takes_its_rows_along() -> None:
    answer = compared(('number: "2"\n', 'number: "3"\n'), ('number: "2.1"', 'number: "3.1"'))
    assert [(each.kind, each.part, each.number) for each in answer.differences] == [
        (Kind.MOVED, "section", "3"),
        (Kind.MOVED, "activity", "3.1"),
    ]
    assert [each.fields for each in answer.differences] == [(), ()]


def test_a_row_in_another_section_is_a_move() -> None:
    row = '      - number: "1.3"\n        title: Проверка'
    heading = '  - number: "2"\n    title: Контроль\n    activities:\n'
    last = ROWS[ROWS.index(row) : ROWS.index(heading)]
    moved = last.replace("1.3", "2.2")
    difference = only(compare(plan_of(PLAN), plan_of(PLAN.replace(last, "") + moved)))
    assert (difference.kind, difference.was_number, difference.number) == (Kind.MOVED, "1.3", "2.2")
    assert [shown(change) for change in difference.fields] == [
        ("section", "1. Подготовка", "2. Контроль")
    ]


def test_rows_with_one_title_are_paired_by_their_deadlines() -> None:
    rows = "".join(
        f'  - {{number: "{number}", title: Педсовет, period: {month}}}\n'
        for number, month in (("1", "2020-09"), ("2", "2020-11"), ("3", "2021-01"))
    )
    text = START + "activities:\n" + rows
    first, *_ = rows.splitlines(keepends=True)
    answer = compared((first, ""), ('"2"', '"1"'), ('"3"', '"2"'), text=text)
    assert answer.counts == {Kind.CHANGED: 0, Kind.ADDED: 0, Kind.REMOVED: 1, Kind.MOVED: 2}


def test_a_column_that_is_missing_altogether_is_one_difference() -> None:
    text = re.sub(r"(        wording: .*\n)", r"\1        expected_result: справка\n", PLAN)
    answer = compare(plan_of(text), plan_of(PLAN))
    assert only(answer) == Difference(Kind.REMOVED, "column", "expected_result")


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('number: "249"', 'number: "250"', "order.number"),
        ("date: 2020-06-25", "date: 2020-06-26", "order.date"),
        ("title: Об утверждении", "title: О введении", "order.title"),
        ('preamble: "В целях', 'preamble: "Для', "order.preamble"),
        ("signatory: Батог С.М.", "signatory: Прядущенко А.В.", "order.signatory"),
        ("Контроль за выполнением", "Контроль за исполнением", "order.clauses"),
        ("- ПРИЛОЖЕНИЕ", "- Приложение № 1", "appendix.printed.approval"),
        ("В основе неуспеха", "В основе", "passport.problem"),
        ("goal: Целью поддержки", "goal: Целью", "passport.goal"),
        ("text: Разработка нормативно", "text: Создание нормативно", "passport.directions"),
        ("Паспорт дорожной карты".upper(), "Паспорт".upper(), "passport.headings"),
        (
            "expected_results: Реализация",
            "expected_results: Выполнение",
            "passport.expected_results",
        ),
        ("на 2020-2021 учебный год\nperiod", "на 2021 год\nperiod", "title"),
    ],
)
def test_texts_around_the_table_are_compared(old: str, new: str, part: str) -> None:
    difference = only(compared((old, new), text=ORDER_249))
    assert (difference.kind, difference.part) == (Kind.CHANGED, part)


def test_a_missing_clause_is_removed_and_the_others_are_not() -> None:
    clause = re.search(r'    - number: "2"\n      text: Назначить .*\n', ORDER_249)
    assert clause
    difference = only(compared((clause[0], ""), text=ORDER_249))
    assert (difference.kind, difference.part, difference.was_number) == (
        Kind.REMOVED,
        "order.clauses",
        "2",
    )


def test_parts_that_one_plan_lacks_are_named_and_not_compared() -> None:
    start, end = ORDER_249.index("order:\n"), ORDER_249.index("appendix:\n")
    without = plan_of(ORDER_249[:start] + ORDER_249[end:])
    answer = compare(plan_of(ORDER_249), without)
    assert (answer.differences, answer.not_compared) == (
        (),
        (NotCompared("order", in_first=False),),
    )
    back = compare(without, plan_of(ORDER_249))
    assert (back.differences, back.not_compared) == ((), (NotCompared("order", in_first=True),))


EDITS: dict[str, Callable[[str], str]] = {
    "comma": lambda row: re.sub(r"(title: \S+) ", r"\1, ", row, count=1),
    "deadline": lambda row: re.sub(r"period: \S+", "period: 2021-04", row),
    "responsible": lambda row: re.sub(r"\[.*\]", "[Руководители ОУ]", row),
    "removed": lambda row: "",
}
KINDS = {"removed": Kind.REMOVED}


@given(st.dictionaries(st.integers(0, 39), st.sampled_from(sorted(EDITS)), max_size=12))
def test_all_edits_are_found_and_nothing_else(edits: dict[int, str]) -> None:
    rows = [
        f'  - number: "{n}"\n    title: Дело слово{"а" * n} общее номер\n'
        "    period: 2020-10\n    responsible: [Симоненко Л.И.]\n"
        for n in range(1, 41)
    ]
    edited = [EDITS[edits[index]](row) if index in edits else row for index, row in enumerate(rows)]
    start = START + "activities:\n"
    ours, theirs = plan_of(start + "".join(rows)), plan_of(start + "".join(edited))
    answer = compare(ours, theirs)
    found = {int(each.was_number or 0) - 1: each.kind for each in answer.differences}
    assert found == {index: KINDS.get(edit, Kind.CHANGED) for index, edit in edits.items()}
    assert len(answer.differences) == len(edits)
    back = compare(theirs, ours).counts
    assert (back[Kind.ADDED], back[Kind.CHANGED]) == (
        answer.counts[Kind.REMOVED],
        answer.counts[Kind.CHANGED],
    )


def test_names_say_who_was_replaced() -> None:
    (change,) = only(compared(("[Симоненко Л.И., Прядущенко А.В.]", "[Прядущенко А.В.]"))).fields
    assert isinstance(change, NamesChange)
    assert change.names == (
        (Change.REMOVED, "Симоненко Л.И."),
        (Change.SAME, "Прядущенко А.В."),
    )
