"""The period of a plan."""

from __future__ import annotations

from datetime import date

import pytest

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.around_table.years import Years
from vpr_roadmap.importing.plan_period import plan_period
from vpr_roadmap.periods import read_period


def period(
    *dated: str, years: tuple[int, ...] = (), school: bool = False, order: date | None = None
) -> str:
    stated = Years(years, school)
    found = plan_period(stated, [read_period(each) for each in dated], order)
    return found.period.written


def test_a_school_year_is_widened_by_dated_deadlines() -> None:
    assert period(years=(2020, 2021), school=True) == "2020-09/2021-05"
    assert period("2020-07", "2021-06-10", years=(2020, 2021), school=True) == "2020-07/2021-06"
    assert period("2020-11", years=(2020, 2021), school=True) == "2020-09/2021-05"


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        (["2022-10"], "2023-09/2024-05"),
        (["2022-10", "2023-06", "2024-08"], "2023-06/2024-08"),
        (["2023-05", "2024-09"], "2023-09/2024-05"),
        (["2022-10", "2023-09/2025-05", "2024-04"], "2023-09/2024-05"),
    ],
)
def test_a_deadline_far_from_a_school_year_does_not_widen_it(
    dated: list[str], expected: str
) -> None:
    assert period(*dated, years=(2023, 2024), school=True) == expected


def test_deadlines_that_go_on_from_a_school_year_widen_it() -> None:
    dated = ["2023-04", "2023-05", "2023-06", "2024-08", "2024-10"]
    assert period(*dated, years=(2023, 2024), school=True) == "2023-04/2024-10"


def test_calendar_years_may_be_widened_to_the_school_years_that_they_touch() -> None:
    found = period("2022-10", "2023-06", "2024-10", "2025-08", "2025-11", years=(2024,))
    assert found == "2023-06/2025-08"


def test_many_deadlines_in_other_years_are_no_misprints() -> None:
    assert period("2022-10", "2022-11", "2023-05", years=(2020,)) == "2020-01/2023-05"
    assert period("2022-10", "2022-11", years=(2020,)) == "2020-01/2020-12"


def test_calendar_years_are_whole() -> None:
    assert period("2022-03", years=(2022,)) == "2022-01/2022-12"
    assert period(years=(2022, 2024)) == "2022-01/2024-12"
    assert period("2021-12-20", years=(2022,)) == "2021-12/2022-12"


def test_without_years_the_deadlines_count() -> None:
    assert period("2022-03", "2022-10-05") == "2022-03/2022-10"
    assert period("2021-10", "2022-02") == "2021-09/2022-05"
    assert period("2021-08", "2022-06") == "2021-08/2022-06"
    assert period("2022-03") == "2022-03"


def test_without_any_year_the_school_year_of_the_order_is_guessed() -> None:
    for day, expected in [
        (date(2020, 6, 25), "2020-09/2021-05"),
        (date(2021, 1, 11), "2020-09/2021-05"),
        (date(2020, 9, 1), "2020-09/2021-05"),
    ]:
        found = plan_period(Years(), [], day)
        assert (found.period.written, found.is_guessed) == (expected, True)


def test_without_year_and_order_there_is_no_period() -> None:
    with pytest.raises(DocumentError):
        period()


def test_a_plan_is_not_longer_than_twenty_years() -> None:
    with pytest.raises(DocumentError):
        period("1999-01", "2022-03")
