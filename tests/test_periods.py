from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.periods import (
    Period,
    PeriodError,
    day_of,
    every_month,
    every_month_by,
    every_quarter,
    month_of,
    months,
    period_after,
    period_before,
    quarter_of,
    read_period,
    span_of,
)

YEAR = read_period("2020-07/2021-06")


@pytest.mark.parametrize(
    ("text", "start", "deadline", "end"),
    [
        ("2020-11", "2020-11-01", "2020-11-30", "2020-11"),
        ("2021-02", "2021-02-01", "2021-02-28", "2021-02"),
        ("2024-02", "2024-02-01", "2024-02-29", "2024-02"),
        ("2020-12", "2020-12-01", "2020-12-31", "2020-12"),
        ("2020-11-18", "2020-11-18", "2020-11-18", "2020-11-18"),
        ("2020-11-18/2020-11-18", "2020-11-18", "2020-11-18", "2020-11-18"),
        ("2020-10/2021-02", "2020-10-01", "2021-02-28", "2021-02"),
        ("2020-09-06/2021-05-30", "2020-09-06", "2021-05-30", "2021-05-30"),
        ("../2021-02-09", "2020-07-01", "2021-02-09", "2021-02-09"),
        ("../2021-02", "2020-07-01", "2021-02-28", "2021-02"),
        ("2020-Q4", "2020-10-01", "2020-12-31", "2020-Q4"),
        ("2020-Q3/2021-Q1", "2020-07-01", "2021-03-31", "2021-Q1"),
        ("all", "2020-07-01", "2021-06-30", "2021-06"),
    ],
)
def test_period_is_read(text: str, start: str, deadline: str, end: str) -> None:
    period = read_period(text, YEAR)
    found = (period.start.isoformat(), period.deadline.isoformat(), period.written_end)
    assert found == (start, deadline, end)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "period-unreadable"),
        ("ноябрь", "period-unreadable"),
        ("2020", "period-unreadable"),
        ("2020-1", "period-unreadable"),
        ("2020-11-1", "period-unreadable"),
        ("2020-11/", "period-unreadable"),
        ("/2020-11", "period-unreadable"),
        ("2020-11/..", "period-unreadable"),
        ("2020-11/2020-12/2021-01", "period-unreadable"),
        ("2020-11 ", "period-unreadable"),
        ("٢٠٢٠-11", "period-unreadable"),
        ("2020-q4", "period-unreadable"),
        ("2020-13", "period-impossible"),
        ("2020-00", "period-impossible"),
        ("0000-01", "period-impossible"),
        ("2020-11-31", "period-impossible"),
        ("2021-02-29", "period-impossible"),
        ("2020-Q5", "period-impossible"),
        ("2020-Q0", "period-impossible"),
        ("2020-Q44", "period-unreadable"),
        ("2020-12/2020-09", "period-reversed"),
        ("2020-11-18/2020-11-17", "period-reversed"),
    ],
)
def test_text_that_is_not_a_period_has_a_reason(text: str, code: str) -> None:
    with pytest.raises(PeriodError) as caught:
        read_period(text, YEAR)
    assert caught.value.code == code


def test_whole_period_and_open_start_need_a_plan() -> None:
    for text in ("all", "../2020-11"):
        with pytest.raises(PeriodError):
            read_period(text)


def as_text(periods: list[Period]) -> list[str]:
    return [f"{each.written} {each.start} {each.deadline}" for each in periods]


def test_monthly_day_is_at_most_the_last_day_of_the_month() -> None:
    within = read_period("2021-01/2021-03")
    assert as_text(list(every_month_by(31, within))) == [
        "2021-01-31 2021-01-01 2021-01-31",
        "2021-02-28 2021-02-01 2021-02-28",
        "2021-03-31 2021-03-01 2021-03-31",
    ]


def test_monthly_day_outside_the_period_is_left_out() -> None:
    within = read_period("2021-01-26/2021-03-10")
    assert as_text(list(every_month_by(25, within))) == ["2021-02-25 2021-02-01 2021-02-25"]


def test_first_and_last_month_and_quarter_are_cut() -> None:
    within = read_period("2020-08-15/2020-11-10")
    assert as_text(list(every_month(within))) == [
        "2020-08 2020-08-15 2020-08-31",
        "2020-09 2020-09-01 2020-09-30",
        "2020-10 2020-10-01 2020-10-31",
        "2020-11 2020-11-01 2020-11-10",
    ]
    assert as_text(list(every_quarter(within))) == [
        "2020-Q3 2020-08-15 2020-09-30",
        "2020-Q4 2020-10-01 2020-11-10",
    ]


days = st.dates(min_value=date(1, 1, 2), max_value=date(9999, 12, 30))


@given(days)
def test_month_contains_its_day_and_ends_before_the_next_month(day: date) -> None:
    month = month_of(day.year, day.month)
    assert month.start <= day <= month.deadline
    assert (month.deadline + timedelta(days=1)).day == 1
    assert read_period(month.written) == month


@given(days, days)
def test_written_span_is_read_as_the_same_span(one: date, other: date) -> None:
    first, last = sorted((one, other))
    span = span_of(day_of(first), day_of(last))
    assert read_period(span.written) == span


def test_span_of_spans_has_one_start_and_one_end() -> None:
    first, last = read_period("2020-01/2020-12"), read_period("2021-01/2021-12")
    assert span_of(first, last).written == "2020-01/2021-12"


@given(st.integers(1, 9998), st.integers(1, 4))
def test_quarter_is_three_months(year: int, quarter: int) -> None:
    whole = quarter_of(year, quarter)
    inner = list(months(whole))
    assert len(inner) == 3
    assert (inner[0].start, inner[-1].deadline) == (whole.start, whole.deadline)


@given(st.text(alphabet="0123456789-/Q.al", max_size=24))
def test_any_text_is_a_period_or_an_error(text: str) -> None:
    try:
        period = read_period(text, YEAR)
    except PeriodError:
        return
    assert period.start <= period.deadline
    assert period.written == text or text == "all"


@given(days, days, days, days)
def test_periods_touch_if_they_share_a_day(a: date, b: date, c: date, d: date) -> None:
    one = span_of(day_of(min(a, b)), day_of(max(a, b)))
    other = span_of(day_of(min(c, d)), day_of(max(c, d)))
    shared = max(one.start, other.start) <= min(one.deadline, other.deadline)
    assert one.touches(other) is other.touches(one) is shared


@pytest.mark.parametrize(
    ("period", "before", "after"),
    [
        ("2020-Q4", "2020-Q3", "2021-Q1"),
        ("2021-01", "2020-12", "2021-02"),
        ("2020-10/2020-12", "2020-Q3", "2021-Q1"),
        ("2020-10/2021-02", "2020-05/2020-09", "2021-03/2021-07"),
        ("2020-07/2021-06", "2019-07/2020-06", "2021-07/2022-06"),
        ("2020-11-18", "2020-11-17", "2020-11-19"),
        ("2020-11-16/2020-11-22", "2020-11-09/2020-11-15", "2020-11-23/2020-11-29"),
        ("2024-02", "2024-01", "2024-03"),
    ],
)
def test_previous_and_next_periods_are_as_long(period: str, before: str, after: str) -> None:
    """Months count as equal: before a quarter comes a quarter, however many days it has."""
    found = read_period(period)
    assert period_before(found) == read_period(before)
    assert period_after(found) == read_period(after)


def test_first_and_last_periods_have_no_neighbour() -> None:
    assert period_before(read_period("0001-01")) is None
    assert period_before(read_period("0001-01-01")) is None
    assert period_after(read_period("9999-12")) is None
    assert period_after(read_period("9999-12-31")) is None
