"""Terms and recurring periods in a list of periods get the right way to write them."""

from __future__ import annotations

import pytest

from tests.helpers.plan_problems import problem_lines

PLAN = """\
format: 1
title: План школы
period: 2026-09/2028-05
terms: {{I четверть: 2026-09-01/2026-10-24, II четверть: 2026-11-02/2026-12-29}}
activities: [{{number: "1", title: Мониторинг, period: {period}}}]
"""


@pytest.mark.parametrize(
    ("period", "hint"),
    [
        (
            "[{term: I четверть}, {term: II четверть}]",
            "здесь ожидается текст; несколько учебных периодов пишут так: {term: [I "
            "четверть, II четверть]} [wrong-type]",
        ),
        (
            "[I четверть, 2 четверть]",
            "не понимаю срок «I четверть»; несколько учебных периодов пишут так: {term: [I "
            "четверть, II четверть]} [period-unreadable]",
        ),
        (
            "[{every: month, day: 5, within: 2026-09/2027-05}, {every: month, day: 5, "
            "within: 2027-09/2028-05}]",
            "здесь ожидается текст; повтор пишут один раз, а его промежутки — списком: "
            "{every: month, day: 5, within: [2026-09/2027-05, 2027-09/2028-05]} [wrong-type]",
        ),
        (
            "[{every: month}, {every: quarter}]",
            "здесь ожидается текст; повтора в списке сроков быть не может; перечислите сами "
            "месяцы или кварталы [wrong-type]",
        ),
        (
            "[{term: I четверть}, 2027-05]",
            "здесь ожидается текст; в списке сроков — только даты; вместо учебного периода "
            "впишите его первый и последний день [wrong-type]",
        ),
        (
            "[1 четверть, 2027-05]",
            "не понимаю срок «1 четверть»; возможно, «2026-09-01/2026-10-24» [period-unreadable]",
        ),
        (
            "[2027-05, ежемесячно]",
            "не понимаю срок «ежемесячно»; повтора в списке сроков быть не может; "
            "перечислите сами месяцы или кварталы [period-unreadable]",
        ),
        (
            "[V четверть, 2027-05]",
            "не понимаю срок «V четверть»; в terms есть: I четверть, II четверть "
            "[period-unreadable]",
        ),
        (
            "[{schedule: ИРО}, 2027-05]",
            "здесь ожидается текст; в списке — только текст, без фигурных скобок [wrong-type]",
        ),
    ],
)
def test_list_of_terms_or_rules_gets_a_hint(period: str, hint: str) -> None:
    (line,) = problem_lines(PLAN.format(period=period))
    assert line.partition(": ")[2] == hint
