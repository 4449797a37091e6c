from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.language import english, russian, texts
from vpr_roadmap.periods import month_of, read_period
from vpr_roadmap.refusals import WrongCall
from vpr_roadmap.typed import day_typed, period_typed

PLANS = [read_period("2020-07/2021-06")]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("за 11.2020", "2020-11"),
        ("2020-11", "2020-11"),
        ("11.2020", "2020-11"),
        ("11/2020", "2020-11"),
        ("2020.11", "2020-11"),
        ("2020-8", "2020-08"),
        ("ноябрь 2020", "2020-11"),
        ("Ноябрь 2020 года", "2020-11"),
        ("ноября 2020 г.", "2020-11"),
        ("в ноябре", "2020-11"),
        ("ноябре 2020", "2020-11"),
        ("НОЯБРЬ", "2020-11"),
        ("май", "2021-05"),
        ("июль", "2020-07"),
        ("нояб. 2020", "2020-11"),
        ("november 2020", "2020-11"),
        ("Nov", "2020-11"),
        ("2020-Q4", "2020-Q4"),
        ("2020-q4", "2020-Q4"),
        ("IV квартал 2020", "2020-Q4"),
        ("iv кв. 2020 года", "2020-Q4"),
        ("ІV квартал 2020", "2020-Q4"),
        ("4 квартал 2020", "2020-Q4"),
        ("4-й квартал", "2020-Q4"),
        ("I квартал", "2021-Q1"),
        ("Q4", "2020-Q4"),
        ("q4 2020", "2020-Q4"),
        ("2020-11-18", "2020-11-18"),
        ("18.11.2020", "2020-11-18"),
        ("18 ноября 2020", "2020-11-18"),
        ("18 ноября", "2020-11-18"),
        ("2020-10/2021-02", "2020-10/2021-02"),
        ("октябрь 2020 – февраль 2021", "2020-10/2021-02"),
        ("с октября 2020 по февраль 2021", "2020-10/2021-02"),
        ("октябрь-февраль", "2020-10/2021-02"),
        ("сентябрь - ноябрь 2020", "2020-09/2020-11"),
        ("декабрь – январь 2021", "2020-12/2021-01"),
        ("10.2020-02.2021", "2020-10/2021-02"),
        ("01.10.2020 - 31.12.2020", "2020-10-01/2020-12-31"),
        ("с 01.10.2020 по 31.12.2020", "2020-10-01/2020-12-31"),
        ("2020", "2020-01/2020-12"),
        ("2020 год", "2020-01/2020-12"),
        ("  ноябрь   2020  ", "2020-11"),
        ("ноябрь\N{NO-BREAK SPACE}2020", "2020-11"),
    ],
)
def test_periods_are_read_as_people_type_them(typed: str, written: str) -> None:
    assert period_typed(typed, PLANS).written == written


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", texts.PERIOD_NOT_READ),
        ("скоро", texts.PERIOD_NOT_READ),
        ("нояюрь 2020", texts.PERIOD_NOT_READ),
        ("ма", texts.PERIOD_NOT_READ),
        ("де", texts.PERIOD_NOT_READ),
        ("2020-13", texts.PERIOD_IMPOSSIBLE),
        ("13.2020", texts.PERIOD_IMPOSSIBLE),
        ("31.11.2020", texts.PERIOD_IMPOSSIBLE),
        ("30 февраля", texts.PERIOD_IMPOSSIBLE),
        ("2020-Q5", texts.PERIOD_IMPOSSIBLE),
        ("2021-02/2020-12", texts.PERIOD_REVERSED),
    ],
)
def test_what_is_no_period_is_refused_with_its_reason(typed: str, text: object) -> None:
    with pytest.raises(WrongCall) as caught:
        period_typed(typed, PLANS)
    assert caught.value.text is text


def test_a_misspelt_month_brings_the_right_one() -> None:
    with pytest.raises(WrongCall) as caught:
        period_typed("нояюрь 2020", PLANS)
    assert caught.value.values["near"] == ("ноябрь",)


def test_a_month_that_the_plan_has_twice_or_not_at_all_wants_a_year() -> None:
    with pytest.raises(WrongCall) as caught:
        period_typed("ноябрь", [read_period("2020-09/2022-05")])
    assert caught.value.text is texts.PERIOD_OF_SEVERAL_YEARS
    with pytest.raises(WrongCall) as caught:
        period_typed("июль", [read_period("2020-09/2021-05")])
    assert caught.value.text is texts.PERIOD_OUTSIDE_PLANS


@given(st.integers(2000, 2100), st.integers(1, 12), st.integers(0, 5))
def test_every_month_is_read_in_every_form(year: int, month: int, form: int) -> None:
    typed = (
        f"{year}-{month:02}",
        f"{month:02}.{year}",
        f"{russian.MONTHS[month - 1]} {year}",
        f"{russian.MONTHS_OF[month - 1]} {year} года",
        f"{russian.MONTHS_IN[month - 1].upper()} {year} г.",
        f"{english.MONTHS[month - 1]} {year}",
    )[form]
    assert period_typed(typed, []) == month_of(year, month)


@given(st.text(max_size=30))
def test_any_text_is_a_period_or_refused(typed: str) -> None:
    try:
        assert period_typed(typed, PLANS).start
    except WrongCall as refusal:
        assert refusal.values["typed"] == typed


@pytest.mark.parametrize("typed", ["2020-11-18", "18.11.2020", "18.11.20", "18 ноября 2020"])
def test_days_are_read_as_people_type_them(typed: str) -> None:
    assert day_typed(typed).isoformat() == "2020-11-18"


@pytest.mark.parametrize("typed", ["", "вчера", "2020-11", "31.11.2020", "18 ноября"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(WrongCall):
        day_typed(typed)
