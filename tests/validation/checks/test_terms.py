"""A deadline in every term warns about holidays among the terms."""

from __future__ import annotations

from tests.helpers.plan_problems import problem_codes, problem_lines

PLAN = """\
format: 1
title: План школы
period: 2024-09/2025-05
terms: {{{terms}}}
activities:
  - {{number: "1", title: Мониторинг, period: {period}}}
"""
QUARTER = "I четверть: 2024-09-02/2024-10-25"
HOLIDAYS = "осенние каникулы: 2024-10-26/2024-11-04"


def codes(terms: str, period: str) -> list[str]:
    return problem_codes(PLAN.format(terms=terms, period=period))


def test_holidays_among_the_terms_are_named() -> None:
    plan = PLAN.format(terms=f"{QUARTER}, {HOLIDAYS}", period="{every: term}")
    assert problem_lines(plan) == [
        "plan.yaml:6:54: срок в каждом учебном периоде — это 2 контрольных срока, и в каникулы "
        "тоже (осенние каникулы); если в каникулы не нужно: {term: [I четверть]} [term-of-holidays]"
    ]


def test_terms_that_are_named_may_be_holidays() -> None:
    assert codes(f"{QUARTER}, {HOLIDAYS}", "{term: [I четверть, осенние каникулы]}") == []


def test_holidays_outside_within_are_not_named() -> None:
    period = "{every: term, within: 2024-09-01/2024-10-25}"
    assert codes(f"{QUARTER}, {HOLIDAYS}", period) == []


def test_plan_of_holidays_only_may_have_a_deadline_in_each() -> None:
    assert codes(HOLIDAYS, "{every: term}") == []
