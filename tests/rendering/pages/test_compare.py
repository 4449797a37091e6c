"""How single differences are shown."""

from __future__ import annotations

import pytest

from tests.helpers.plan_texts import plan_of
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.compare.comparison import compare
from vpr_roadmap.rendering.formats.plain import plain
from vpr_roadmap.rendering.pages.compare.page import compare_page, compare_table

RUSSIAN = Words(Language.RUSSIAN)
PLAN = """\
format: 1
title: План
period: 2020-09/2021-08
activities:
  - number: "1"
    title: Первое, второе, третье, четвёртое, пятое, шестое, седьмое и восьмое слово этого названия
    period: {period}
"""


def shown(was: str, now: str) -> str:
    answer = compare(plan_of(was), plan_of(now))
    return plain(tuple(compare_page(answer, "order.docx", {}, RUSSIAN)))


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("2020-10", "2020-11", "[-октябрь 2020 года-] {+ноябрь 2020 года+}"),
        (
            "[2020-10, 2021-01]",
            "[2020-10, 2021-02]",
            "октябрь 2020 года, [-январь 2021 года-] {+февраль 2021 года+}",
        ),
        (
            "[2020-09, 2020-10, 2020-11, 2020-12, 2021-01, 2021-02, 2021-03, 2021-04]",
            "[2020-09, 2020-10, 2020-11, 2020-12, 2021-01, 2021-02, 2021-03, 2021-05]",
            "[-апрель 2021 года-] {+май 2021 года+}",
        ),
        ("{every: month}", "{every: quarter}", "[-ежемесячно-] {+ежеквартально+}"),
        ("2020-10", "{schedule: ИРО}", "[-октябрь 2020 года-] {+по графику ИРО+}"),
        (
            "2020-10",
            "{undated: когда-нибудь}",
            "[-октябрь 2020 года-] {+даты в документе нет, или она не прочитана: «когда-нибудь»+}",
        ),
    ],
)
def test_deadlines_are_in_words(was: str, now: str, expected: str) -> None:
    page = shown(*(PLAN.replace("{period}", period) for period in (was, now)))
    assert f"\nСрок\t{expected}\n" in page


def test_only_the_words_beside_a_change_are_shown() -> None:
    was = PLAN.replace("{period}", "2020-10")
    page = shown(was, was.replace("восьмое слово", "девятое слово"))
    expected = "… третье, четвёртое, пятое, шестое, седьмое и [-восьмое-]{+девятое+} слово"
    assert f"Название\t{expected} этого названия\n" in page


def test_a_row_of_one_plan_only_is_shown_whole() -> None:
    row = """\
  - number: "2"
    title: Педсовет
    period: 2020-12
    wording: Декабрь
    responsible: [Дымова С.А.]
    coexecutors: [Рогов Б.Б.]
    expected_result: протокол
    cells: {Место: актовый зал}
"""
    both = PLAN.replace("{period}", "2020-10").replace(
        "activities:",
        "people: [{name: Дымова С.А.}, {name: Рогов Б.Б.}]\n"
        "appendix: {printed: {columns: [Место]}}\nactivities:",
    )
    page = shown(both, both + row)
    assert page.endswith(
        "2 Педсовет — нет в плане\n"
        "Название\t{+Педсовет+}\n"
        "Срок\t{+Декабрь+}\n"
        "Ответственные\t{+Дымова С.А.+}\n"
        "Соисполнители\t{+Рогов Б.Б.+}\n"
        "Ожидаемый результат\t{+протокол+}\n"
        "Место\t{+актовый зал+}\n"
    )


def test_deadlines_with_one_description_are_told_apart() -> None:
    months = [f"2020-{month:02}" for month in range(9, 13)] + ["2021-01", "2021-02", "2021-08"]
    was = PLAN.replace("{period}", f"[{', '.join(months)}]")
    answer = compare(plan_of(was), plan_of(was.replace("2020-10", "2020-10-15")))
    ((*_, before, after),) = compare_table(answer, RUSSIAN).rows
    assert before != after
