"""Numbers and dates as Excel shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.importing.reading.number_formats import format_number, is_date_format

SEPTEMBER_15_2020 = 44089


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("dd.mm.yyyy", "15.09.2020"),
        ("dd/mm/yyyy", "15.09.2020"),
        ("d.m.yy", "15.9.20"),
        ("mmm.yy", "сен.20"),
        ("[$-419]mmmm yyyy;@", "Сентябрь 2020"),
        ("mmmm", "Сентябрь"),
        ('[$-FC19]dd\\ mmmm\\ yyyy\\ "г.";@', "15 сентября 2020 г."),
        ("dddd", "вторник"),
        ("mmmmm", "С"),
        ("yyyy-mm-dd hh:mm", "2020-09-15 00:00"),
    ],
)
def test_dates(code: str, expected: str) -> None:
    assert is_date_format(code)
    assert format_number(SEPTEMBER_15_2020, code) == expected


@pytest.mark.parametrize(
    ("number", "code", "expected"),
    [
        (1.0, "General", "1"),
        (2.1, "General", "2.1"),
        (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "1E+20"),
        (2.1, "0.00", "2.10"),
        (2.1, "0", "2"),
        (7, "000", "007"),
        (5, '0"."', "5."),
        (5, "0\\.", "5."),
        (3, '"№ "0', "№ 3"),
        (0.5, "0%", "50%"),
        (1234567.5, "#,##0.0#", "1\xa0234\xa0567.5"),
        (-3, "0.0", "-3.0"),
        (-3, "0;(0)", "(3)"),
        (1.5, "@", "1.5"),
        (1.5, "# ?/?", "1.5"),
        (float("inf"), "0", "inf"),
        (-1, "dd.mm.yyyy", "-1"),
        (1e300, "dd.mm.yyyy", "1E+300"),
        (12, "", "12"),
    ],
)
def test_numbers(number: float, code: str, expected: str) -> None:
    assert format_number(number, code) == expected


@pytest.mark.parametrize(
    ("number", "from_1904", "expected"),
    [
        (1, False, "01.01.1900"),
        (59, False, "28.02.1900"),
        (61, False, "01.03.1900"),
        (0, True, "01.01.1904"),
        (42627, True, "15.09.2020"),
    ],
)
def test_first_days_of_the_calendars(number: float, from_1904: bool, expected: str) -> None:
    assert format_number(number, "dd.mm.yyyy", from_1904=from_1904) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("h:mm", "13:05"), ("hh:mm:ss", "13:05:09"), ("h:mm AM/PM", "1:05 PM"), ("mm:ss", "05:09")],
)
def test_times(code: str, expected: str) -> None:
    assert format_number((13 * 3600 + 5 * 60 + 9) / 86400, code) == expected


@given(st.floats(), st.text('dmyhs0#?.,;%@"\\[]_*/EGeneral$-', max_size=12))
def test_any_format_gives_a_text(number: float, code: str) -> None:
    assert isinstance(format_number(number, code), str)
