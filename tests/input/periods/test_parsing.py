from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.as_yaml import period_as_yaml
from vpr_roadmap.input.periods.parsing import parse_day, parse_period
from vpr_roadmap.language.grammar import english, russian
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period, day_of, month_of, read_period, span_of

PLANS = [read_period("2020-07/2021-06")]


def period_error(
    typed: str, plans: Sequence[Period] = PLANS, today: date | None = None
) -> UsageError:
    with pytest.raises(UsageError) as caught:
        parse_period(typed, plans, today)
    return caught.value


def meanings(error: UsageError) -> list[str]:
    """Return the periods that an ambiguous text may mean."""
    found = error.values["meant"]
    assert isinstance(found, tuple | list)
    return [each.written for each in found]


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
        ("18 нояб.", "2020-11-18"),
        ("18-е ноября", "2020-11-18"),
        ("18-го ноября 2020 г.", "2020-11-18"),
        ("1-ое декабря", "2020-12-01"),
        ("2020/11/18", "2020-11-18"),
        ("2020.11.18", "2020-11-18"),
        ("18 November 2020", "2020-11-18"),
        ("November 18", "2020-11-18"),
        ("November 18, 2020", "2020-11-18"),
        ("Nov 18, 2020", "2020-11-18"),
        ("the 18th of November", "2020-11-18"),
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
        ("«ноябрь 2020»", "2020-11"),
        ("второй квартал 2021 года", "2021-Q2"),
        ("третьего квартала 2020", "2020-Q3"),
        ("1-ый квартал 2021", "2021-Q1"),
        ("2-ой квартал 2021", "2021-Q2"),
        ("3-ий кв. 2020", "2020-Q3"),
        ("в 3-ем квартале 2020", "2020-Q3"),
        ("4-ого квартала 2020", "2020-Q4"),
        ("I полугодие 2020", "2020-H1"),
        ("1 полугодие 2020", "2020-H1"),
        ("1-е полугодие 2020 года", "2020-H1"),
        ("первое полугодие", "2021-H1"),
        ("во II полугодии 2020 года", "2020-H2"),
        ("2020-H1", "2020-H1"),
        ("2020-h2", "2020-H2"),
        ("H2 2020", "2020-H2"),
        ("first half of 2020", "2020-H1"),
        ("учебный год", "2020-07/2021-06"),
        ("school year", "2020-07/2021-06"),
        ("2020/2021", "2020-07/2021-06"),
        ("2020/21", "2020-07/2021-06"),
        ("2020-2021", "2020-07/2021-06"),
        ("2020–2021 учебный год", "2020-07/2021-06"),
        ("за 2020/2021 уч. г.", "2020-07/2021-06"),
        ("the school year 2020–2021", "2020-07/2021-06"),
        ("2023/2024", "2023-09/2024-08"),
        ("2026-2028 учебные годы", "2026-09/2028-08"),
        ("2026/2028 уч. гг.", "2026-09/2028-08"),
        ("2026–2028 school years", "2026-09/2028-08"),
        ("2023/24", "2023-09/2024-08"),
        ("2023-24", "2023-09/2024-08"),
        ("2023/24 school year", "2023-09/2024-08"),
        ("2011-12", "2011-12"),
        ("1999/00", "1999-09/2000-08"),
        ("2020/2023", "2020-01/2023-12"),
        ("2020–2021 годы", "2020-01/2021-12"),
        ("до 25.12.2020", "2020-07-01/2020-12-25"),
        ("по декабрь 2020 года", "2020-07-01/2020-12"),
        ("до конца ноября", "2020-07-01/2020-11-30"),
        ("до конца IV квартала 2020", "2020-07-01/2020-12-31"),
        ("к концу 2020 года", "2020-07-01/2020-12-31"),
        ("by the end of November 2020", "2020-07-01/2020-11-30"),
        ("весь период", "2020-07/2021-06"),
        ("за весь период плана", "2020-07/2021-06"),
        ("all", "2020-07/2021-06"),
        ("the whole period", "2020-07/2021-06"),
        ("AY 2020–21", "2020-07/2021-06"),
        ("IV-й квартал", "2020-Q4"),
        ("4th quarter of 2020", "2020-Q4"),
        ("1У квартал", "2020-Q4"),
        ("IУ кв. 2020", "2020-Q4"),
        ("I п/г", "2021-H1"),
        ("1 п/г 2020", "2020-H1"),
        ("I-е полугодие", "2021-H1"),
        ("2nd half of 2020", "2020-H2"),
        ("I и II квартал 2021", "2021-Q1/2021-Q2"),
        ("I и II полугодие 2020", "2020-H1/2020-H2"),
        ("1st and 2nd quarters of 2021", "2021-Q1/2021-Q2"),
        ("с декабря 2020 года", "2020-12/2021-06-30"),
    ],
)
def test_typed_period_is_read(typed: str, written: str) -> None:
    assert parse_period(typed, PLANS).written == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ноябрь-2023", "2023-11"),
        ("ноябрь - 2023", "2023-11"),
        ("ноябрь/2023", "2023-11"),
        ("ноябрь—2023г.", "2023-11"),
        ("ноябрь, 2023 год", "2023-11"),
        ("2024 год, ноябрь", "2024-11"),
        ("2023-ноябрь", "2023-11"),
        ("май-2024", "2024-05"),
        ("May/2024", "2024-05"),
        ("11-2023", "2023-11"),
        ("18 ноября - 2023", "2023-11-18"),
        ("IV квартал-2023", "2023-Q4"),
        ("2023/IV квартал", "2023-Q4"),
        ("Q4-2023", "2023-Q4"),
        ("2023/Q4", "2023-Q4"),
        ("1 полугодие-2024", "2024-H1"),
        ("2024 г. - второе полугодие", "2024-H2"),
        ("сентябрь 2023/2024", "2023-09"),
        ("декабрь 2023/24", "2023-12"),
        ("май 2023/2024", "2024-05"),
        ("май 2023–2024 учебного года", "2024-05"),
        ("май 2023 – 2024 учебного года", "2024-05"),
        ("2023/2024 уч. год, август", "2024-08"),
        ("1 сентября 2023/2024", "2023-09-01"),
        ("29 февраля 2023/2024", "2024-02-29"),
        ("сентябрь – май 2023/2024 учебного года", "2023-09/2024-05"),
        ("октябрь-2023 – декабрь-2023", "2023-10/2023-12"),
        ("сентябрь – ноябрь – 2023", "2023-09/2023-11"),
        ("1-15 октября 2023", "2023-10-01/2023-10-15"),
        ("с 1 по 15 октября 2023 года", "2023-10-01/2023-10-15"),
        ("01.10-15.10.2023", "2023-10-01/2023-10-15"),
        ("10-12.2023", "2023-10/2023-12"),
        ("9–12.2023", "2023-09/2023-12"),
        ("1.-2.11.2023", "2023-11-01/2023-11-02"),
        ("1.–15.11.2023", "2023-11-01/2023-11-15"),
        ("1–15 окт. 2023", "2023-10-01/2023-10-15"),
        ("с 1-го по 15-е октября 2023", "2023-10-01/2023-10-15"),
        ("1st–15th October 2023", "2023-10-01/2023-10-15"),
        ("с 1 сент. по 15 нояб. 2023", "2023-09-01/2023-11-15"),
        ("с 01.10 по ноябрь 2023", "2023-10-01/2023-11"),
        ("октябрь 2023 года, ноябрь 2023 года", "2023-10/2023-11"),
        ("октябрь, ноябрь и декабрь 2023", "2023-10/2023-12"),
        ("III квартал и IV квартал 2023", "2023-Q3/2023-Q4"),
        ("between October and December 2023", "2023-10/2023-12"),
        ("2023-09/2023-Q4", "2023-09/2023-Q4"),
    ],
)
def test_part_of_a_year_joined_with_the_year_is_not_a_span(typed: str, written: str) -> None:
    assert parse_period(typed, PLANS).written == written


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("IV квартал 2023/2024", ["2023-Q4", "2024-Q4"]),
        ("2023/24 учебный год, I квартал", ["2023-Q1", "2024-Q1"]),
        ("I полугодие 2023/24", ["2023-09/2023-12", "2024-H1"]),
        ("2 полугодие 2023/2024", ["2023-H2", "2024-01/2024-08"]),
    ],
)
def test_quarter_or_half_of_a_school_year_is_ambiguous(typed: str, expected: list[str]) -> None:
    error = period_error(typed)
    assert error.text is error_texts.PERIOD_AMBIGUOUS
    assert meanings(error) == expected


SEPARATORS = ("-", "–", "—", "\N{NON-BREAKING HYPHEN}", "/")


@pytest.mark.parametrize("between", SEPARATORS)
@pytest.mark.parametrize(
    "parts",
    [
        ("5", "ноября"),
        ("05", "ноя", "2020"),
        ("5", "нояб.", "2020 г."),
        ("5", "Nov"),
        ("5", "November", "2020"),
    ],
)
def test_day_joined_with_its_month_is_a_day(between: str, parts: tuple[str, ...]) -> None:
    assert parse_period(between.join(parts), PLANS).written == "2020-11-05"


@pytest.mark.parametrize("between", SEPARATORS)
@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("15", "11", "2023"), ["2023-11-15"]),
        (("11", "15", "2023"), ["2023-11-15"]),
        (("5", "5", "2023"), ["2023-05-05"]),
        (("10", "11", "2023"), ["2023-11-10", "2023-10-11", "2023-10/2023-11"]),
        (("01", "12", "2023"), ["2023-12-01", "2023-01-12", "2023-01/2023-12"]),
        (("12", "11", "2023"), ["2023-11-12", "2023-12-11"]),
    ],
)
def test_three_numbers_are_a_day_or_ambiguous(
    between: str, numbers: tuple[str, ...], expected: list[str]
) -> None:
    typed = between.join(numbers)
    if len(expected) == 1:
        assert parse_period(typed, PLANS).written == expected[0]
        return
    error = period_error(typed)
    assert error.text is error_texts.PERIOD_AMBIGUOUS
    assert meanings(error) == expected


@given(
    st.dates(date(2020, 7, 1), date(2021, 6, 30)),
    st.sampled_from([*SEPARATORS, ".", " - ", " – ", " / ", "--", ", "]),
    st.sampled_from(["numbers", "names", "short", "english"]),
    st.booleans(),
)
def test_typed_day_is_read_or_is_an_error(
    day: date, between: str, form: str, has_year: bool
) -> None:
    month = {
        "numbers": f"{day.month:02}",
        "names": russian.MONTHS_OF[day.month - 1],
        "short": russian.MONTHS_OF[day.month - 1][:3],
        "english": english.MONTHS[day.month - 1],
    }[form]
    year = [str(day.year)] if has_year else []
    try:
        assert parse_period(between.join([str(day.day), month, *year]), PLANS) == day_of(day)
    except UsageError as error:
        assert error.values.get("typed")


ENDS = {
    "month": ("ноябрь 2021", "март 2023"),
    "quarter": ("IV квартал 2021", "II квартал 2023"),
    "half": ("2 полугодие 2021", "1 полугодие 2023"),
    "year": ("2021 год", "2023 год"),
    "week": ("прошлая неделя", "следующая неделя"),
}


@pytest.mark.parametrize("between", ["-", " – ", "/", " по "])
def test_ends_of_a_span_have_the_same_kind(between: str) -> None:
    for first, last in product(ENDS, ENDS):
        typed = f"{ENDS[first][0]}{between}{ENDS[last][1]}"
        if first == last:
            assert parse_period(typed, [], date(2022, 3, 3)), typed
        else:
            error = period_error(typed, [], date(2022, 3, 3))
            assert error.text is error_texts.PERIOD_NOT_READ, typed


@given(
    st.sampled_from([*russian.MONTHS, *russian.MONTHS_OF, *english.MONTHS, "q4", "IV кв."]),
    st.integers(2000, 2100),
    st.sampled_from(["-", " - ", "–", "—", " — ", "/", " / ", ", ", "."]),
    st.sampled_from(["", " г.", "г.", " год", " года"]),
)
def test_part_of_a_year_may_be_joined_with_the_year_in_any_way(
    part: str, year: int, between: str, suffix: str
) -> None:
    usual = parse_period(f"{part} {year}", [])
    assert parse_period(f"{part}{between}{year}{suffix}", []) == usual
    assert parse_period(f"{year}{suffix}{between}{part}", []) == usual


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("", error_texts.PERIOD_NOT_READ),
        ("ноябрь 2023 - 2024", error_texts.PERIOD_NOT_READ),
        ("май 2023/2025", error_texts.PERIOD_NOT_READ),
        ("октябрь, декабрь 2023", error_texts.PERIOD_NOT_READ),
        ("October and December 2023", error_texts.PERIOD_NOT_READ),
        ("IV квартал 2023, январь 2024", error_texts.PERIOD_NOT_READ),
        ("с мая по 2024", error_texts.PERIOD_NOT_READ),
        ("с 3 по ноябрь", error_texts.PERIOD_NOT_READ),
        ("3 – ноябрь 2023", error_texts.PERIOD_NOT_READ),
        ("9-декабрь", error_texts.PERIOD_NOT_READ),
        ("9--декабрь 2023", error_texts.PERIOD_NOT_READ),
        ("5 – November 23", error_texts.PERIOD_NOT_READ),
        ("01.10-11.2023", error_texts.PERIOD_NOT_READ),
        ("5-11", error_texts.PERIOD_NOT_READ),
        ("32-13-2023", error_texts.PERIOD_IMPOSSIBLE),
        ("15.11.0023", error_texts.PERIOD_UNLIKELY),
        ("15 ноября 0023", error_texts.PERIOD_UNLIKELY),
        ("15-11-0023", error_texts.PERIOD_UNLIKELY),
        ("01.11.0023–15.11.2023", error_texts.PERIOD_UNLIKELY),
        ("ноябрь 2323", error_texts.PERIOD_UNLIKELY),
        ("November 20", error_texts.PERIOD_AMBIGUOUS),  # the day, or the month of 2020
        ("30 февраля-2023", error_texts.PERIOD_IMPOSSIBLE),
        ("31-15 октября 2023", error_texts.PERIOD_REVERSED),
        ("скоро", error_texts.PERIOD_NOT_READ),
        ("осень", error_texts.PERIOD_NOT_READ),
        ("до декабря", error_texts.PERIOD_NOT_READ),
        (
            "завтра",
            error_texts.PERIOD_NOT_READ,
        ),  # depends on the current day, which is unknown here
        ("III полугодие 2020", error_texts.PERIOD_IMPOSSIBLE),
        ("2020-H3", error_texts.PERIOD_IMPOSSIBLE),
        ("2021/2020", error_texts.PERIOD_REVERSED),
        ("нояюрь 2020", error_texts.PERIOD_NOT_READ),
        ("ма", error_texts.PERIOD_NOT_READ),
        ("де", error_texts.PERIOD_NOT_READ),
        ("2020-13", error_texts.PERIOD_IMPOSSIBLE),
        ("13.2020", error_texts.PERIOD_IMPOSSIBLE),
        ("31.11.2020", error_texts.PERIOD_IMPOSSIBLE),
        ("30 февраля", error_texts.PERIOD_IMPOSSIBLE),
        ("2020-Q5", error_texts.PERIOD_IMPOSSIBLE),
        ("2021-02/2020-12", error_texts.PERIOD_REVERSED),
    ],
)
def test_wrong_period_is_an_error_with_a_reason(typed: str, text: object) -> None:
    error = period_error(typed)
    assert error.text is text


def test_misspelt_month_has_a_suggestion() -> None:
    error = period_error("нояюрь 2020")
    assert error.values["near"] == ("ноябрь",)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("завтро", ("завтра",)),
        ("прошлый месец", ("прошлый месяц",)),
        ("учебнй год", ("учебный год",)),
        ("последний месяц", ("прошлый месяц",)),
        ("за последнюю неделю", ("прошлая неделя",)),
        ("последнее полугодие", ("прошлое полугодие",)),
        ("конец ноября", ("ноябрь",)),
        ("в начале декабря 2020 года", ("декабрь 2020",)),
        ("end of November", ("November",)),
        ("early November 2020", ("November 2020",)),
        ("nexst week", ("next week",)),
        ("46 неделя", ()),
        ("ay", ()),
        *((word, ()) for word in ("осень", "весна", "лето", "скоро")),
        *((word, ()) for word in ("каникулы", "понедельник", "среда", "конец года")),
    ],
)
def test_misspelt_period_has_suggestions_only_if_they_are_close(
    typed: str, near: tuple[str, ...]
) -> None:
    error = period_error(typed, PLANS, date(2020, 11, 18))
    assert error.values["near"] == near


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("до декабря", ("по ноябрь", "по декабрь")),
        ("до января 2021 года", ("по декабрь 2020", "по январь 2021")),
        ("до IV квартала 2020", ("по сентябрь 2020", "по декабрь 2020")),
        ("до 2021 года", ("по декабрь 2020", "по декабрь 2021")),
        ("до июля", ("по июль",)),  # the plans end in June
        ("by December", ("up to November", "up to December")),
        ("до 0001 года", ()),
    ],
)
def test_unclear_end_of_a_period_has_suggestions(typed: str, near: tuple[str, ...]) -> None:
    error = period_error(typed)
    assert (error.text, error.values["near"]) == (error_texts.PERIOD_NOT_READ, near)
    for each in near:
        assert parse_period(each, PLANS)


@pytest.mark.parametrize("typed", ["завтра", "вчера", "сегодня", "эта неделя", "полугодие"])
def test_relative_period_without_the_current_day_has_no_suggestions(typed: str) -> None:
    error = period_error(typed)
    assert error.values["near"] == ()


def test_month_that_the_plan_has_twice_or_never_needs_a_year() -> None:
    error = period_error("ноябрь", [read_period("2020-09/2022-05")])
    assert error.text is error_texts.PERIOD_OF_SEVERAL_YEARS
    error = period_error("июль", [read_period("2020-09/2021-05")])
    assert error.text is error_texts.PERIOD_OUTSIDE_PLANS


@pytest.mark.parametrize("between", [" – ", "-", "—", " по ", "/"])
@pytest.mark.parametrize(
    ("first", "last", "plan", "expected"),
    [
        ("сентябрь", "январь", "2024-01/2024-12", ["2023-09/2024-01", "2024-09/2025-01"]),
        ("IV квартал", "I квартал", "2024-01/2024-12", ["2023-Q4/2024-Q1", "2024-Q4/2025-Q1"]),
        ("январь", "сентябрь", "2023-09/2024-08", ["2023-01/2023-09", "2024-01/2024-09"]),
        (
            *("25 декабря", "10 января", "2024-01/2024-12"),
            ["2023-12-25/2024-01-10", "2024-12-25/2025-01-10"],
        ),
        ("September", "January", "2023-09/2024-08", ["2023-09/2024-01"]),
        ("сентябрь", "ноябрь", "2024-01/2024-12", ["2024-09/2024-11"]),
        ("сентябрь", "август", "2023-09/2024-08", ["2023-09/2024-08"]),
        ("29 февраля", "15 марта", "2023-09/2024-08", ["2024-02-29/2024-03-15"]),
        ("май", "июль", "2023-09/2024-05", ["2024-05/2024-07"]),
    ],
)
def test_span_without_a_year_is_the_only_one_that_touches_the_plan(
    between: str, first: str, last: str, plan: str, expected: list[str]
) -> None:
    typed = f"{first}{between}{last}"
    if len(expected) == 1:
        assert parse_period(typed, [read_period(plan)]).written == expected[0]
        return
    error = period_error(typed, [read_period(plan)])
    assert error.text is error_texts.PERIOD_OF_SEVERAL_YEARS
    assert meanings(error) == expected


def test_neighbouring_months_without_a_year_are_one_span() -> None:
    assert parse_period("декабрь, январь", PLANS).written == "2020-12/2021-01"
    error = period_error("декабрь и январь", [read_period("2024-01/2024-12")])
    assert error.text is error_texts.PERIOD_OF_SEVERAL_YEARS


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("сегодня", "2020-11-18"),
        ("завтра", "2020-11-19"),
        ("на завтра", "2020-11-19"),
        ("вчера", "2020-11-17"),
        ("tomorrow", "2020-11-19"),
        ("эта неделя", "2020-11-16/2020-11-22"),
        ("на этой неделе", "2020-11-16/2020-11-22"),
        ("неделя", "2020-11-16/2020-11-22"),
        ("следующая неделя", "2020-11-23/2020-11-29"),
        ("за прошлую неделю", "2020-11-09/2020-11-15"),
        ("last week", "2020-11-09/2020-11-15"),
        ("этот месяц", "2020-11"),
        ("в этом месяце", "2020-11"),
        ("следующий месяц", "2020-12"),
        ("next month", "2020-12"),
        ("за прошлый месяц", "2020-10"),
        ("текущий квартал", "2020-Q4"),
        ("next quarter", "2021-Q1"),
        ("полугодие", "2020-H2"),
        ("следующее полугодие", "2021-H1"),
        ("текущий учебный год", "2020-07/2021-06"),
        ("прошлый учебный год", "2019-09/2020-08"),
        ("с сегодня по 31.12.2020", "2020-11-18/2020-12-31"),
        ("с сегодня по 15 декабря", "2020-11-18/2020-12-15"),
        ("минувший месяц", "2020-10"),
        ("до конца месяца", "2020-07-01/2020-11-30"),
        ("до конца недели", "2020-07-01/2020-11-22"),
        ("к концу квартала", "2020-07-01/2020-12-31"),
        ("by the end of the month", "2020-07-01/2020-11-30"),
        ("до конца учебного года", "2020-07-01/2021-06-30"),
        ("с начала месяца", "2020-11-01/2020-11-18"),
        ("с начала учебного года", "2020-07-01/2020-11-18"),
        ("since the beginning of the month", "2020-11-01/2020-11-18"),
    ],
)
def test_relative_period_is_read(typed: str, written: str) -> None:
    assert parse_period(typed, PLANS, date(2020, 11, 18)).written == written


@pytest.mark.parametrize(
    ("typed", "of_plans", "of_school"),
    [
        ("этот год", "2020-01/2020-12", "2020-07/2021-06"),
        ("год", "2020-01/2020-12", "2020-07/2021-06"),
        ("в прошлом году", "2019-01/2019-12", "2019-09/2020-08"),
        ("next year", "2021-01/2021-12", "2021-09/2022-08"),
        ("до конца года", "2020-07-01/2020-12-31", "2020-07-01/2021-06-30"),
        ("by the end of the year", "2020-07-01/2020-12-31", "2020-07-01/2021-06-30"),
        ("с начала года", "2020-01-01/2020-11-18", "2020-07-01/2020-11-18"),
    ],
)
def test_year_may_be_a_calendar_year_or_a_school_year(
    typed: str, of_plans: str, of_school: str
) -> None:
    error = period_error(typed, PLANS, date(2020, 11, 18))
    assert error.text is error_texts.PERIOD_AMBIGUOUS
    assert meanings(error) == [of_plans, of_school]


def test_year_is_a_calendar_year_if_the_plan_is_for_one() -> None:
    plan = [read_period("2020-01/2020-12")]
    for typed, written in (
        ("этот год", "2020-01/2020-12"),
        ("last year", "2019-01/2019-12"),
        ("до конца года", "2020-01-01/2020-12-31"),
        ("с начала года", "2020-01-01/2020-11-18"),
    ):
        assert parse_period(typed, plan, date(2020, 11, 18)).written == written


@pytest.mark.parametrize("between", SEPARATORS)
@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        ("III", "IV квартал 2020", "2020-Q3/2020-Q4"),
        ("3", "4-й кв. 2020", "2020-Q3/2020-Q4"),
        ("I", "II полугодие 2020", "2020-H1/2020-H2"),
        ("1st", "2nd quarter 2020", "2020-Q1/2020-Q2"),
        ("I", "II кварталы", "2021-Q1/2021-Q2"),
    ],
)
def test_quarters_and_halves_may_share_one_word(
    between: str, first: str, last: str, written: str
) -> None:
    assert parse_period(f"{first}{between}{last}", PLANS).written == written


def test_suggestions_are_in_the_language_of_the_typed_word() -> None:
    for typed in ("нояюрь", "сентябь", "novembre", "setpember", "следущий месяц"):
        error = period_error(typed, PLANS, date(2020, 11, 18))
        near = error.values["near"]
        assert isinstance(near, tuple)
        assert all(each.isascii() == typed.isascii() for each in near), typed


def test_since_the_beginning_ends_today_or_with_the_plan() -> None:
    for typed in ("с начала реализации", "since the beginning"):
        assert parse_period(typed, PLANS, date(2020, 11, 18)).written == "2020-07-01/2020-11-18"
        assert parse_period(typed, PLANS, date(2023, 1, 1)) == PLANS[0]
        assert parse_period(typed, PLANS) == PLANS[0]


def test_school_year_is_that_of_the_plans_or_starts_in_september() -> None:
    day = date(2020, 8, 31)
    assert parse_period("учебный год", [], day).written == "2019-09/2020-08"
    assert parse_period("учебный год", [], day + timedelta(1)).written == "2020-09/2021-08"
    of_three_years = [read_period("2020-09/2023-05")]
    assert parse_period("учебный год", of_three_years).written == "2020-09/2023-05"
    assert parse_period("2020/2021", of_three_years).written == "2020-09/2021-08"
    of_one_year = [read_period("2020-09/2021-05"), read_period("2020-08/2021-05")]
    assert parse_period("2020/21", of_one_year).written == "2020-08/2021-05"
    error = period_error("учебный год", [*PLANS, read_period("2021-09/2022-05")])
    assert error.text is error_texts.PERIOD_OF_SEVERAL_YEARS


DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def _months_of(first: date, last: date) -> Period:
    return span_of(month_of(first.year, first.month), month_of(last.year, last.month))


@given(
    st.one_of(
        DAYS.map(day_of),
        st.tuples(DAYS, DAYS).map(lambda days: span_of(*map(day_of, sorted(days)))),
        st.tuples(DAYS, DAYS).map(lambda days: _months_of(*sorted(days))),
        st.tuples(st.integers(1990, 2090), st.integers(1, 4)).map(
            lambda each: read_period(f"{each[0]}-Q{each[1]}")
        ),
        st.integers(1990, 2090).map(lambda year: read_period(f"{year}-01/{year}-12")),
    ),
    st.sampled_from(["", "in", "from", "of"]),
    st.sampled_from(Language),
)
def test_shown_period_is_read_as_the_same_period(
    period: Period, case: str, language: Language
) -> None:
    for shown in (Words(language).period(period, case), period.written):
        found = parse_period(shown, PLANS)
        assert (found.start, found.deadline) == (period.start, period.deadline), shown


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
    assert parse_period(typed, []) == month_of(year, month)


def test_examples_in_error_messages_are_read() -> None:
    for text in (error_texts.PERIOD_NOT_READ, error_texts.PERIOD_IMPOSSIBLE):
        for sentence in text:
            examples = re.split(r"пишите так: |пример: |write |for example ", sentence)[1]
            for example in examples.split(", "):
                assert parse_period(example, PLANS, date(2020, 11, 18)), example
    for text in (error_texts.DAY_NOT_READ, error_texts.DAY_IMPOSSIBLE):
        for sentence in text:
            examples = re.split(r"пишите |пример: |write |for example ", sentence)[1]
            for example in re.split(" или | or ", examples):
                assert parse_day(example) == date(2020, 11, 18), example


@given(st.text(max_size=30))
def test_any_text_is_a_period_or_an_error(typed: str) -> None:
    try:
        assert parse_period(typed, PLANS).start
    except UsageError as error:
        assert error.values["typed"] == typed


@pytest.mark.parametrize(
    "typed",
    [
        *("2020-11-18", "18.11.2020", "18.11.20", "18 ноября 2020", "18.11.2020 г."),
        *("на 18.11.2020", "по состоянию на 18.11.2020", "as of 18.11.2020", "on 18.11.2020"),
        *("18.11.2020 09:30", "2020-11-18T09:30:00+03:00", "вчера", "yesterday"),
    ],
)
def test_typed_day_is_read(typed: str) -> None:
    assert parse_day(typed, date(2020, 11, 19)).isoformat() == "2020-11-18"


@pytest.mark.parametrize(
    "typed", ["", "вчера", "2020-11", "31.11.2020", "18 ноября", "5-11-2020", "15.11.0023"]
)
def test_wrong_day_is_an_error(typed: str) -> None:
    with pytest.raises(UsageError):
        parse_day(typed)


@pytest.mark.parametrize(
    "written",
    [
        "до 15.07.2020",
        "до 15 июля",
        "До 15 июля 2020 года",
        "не позднее 15.07.2020 г.",
        "в срок до 15.07.20",
    ],
)
def test_printed_deadline_has_a_suggestion_for_the_file(written: str) -> None:
    plan = read_period("2020-07/2021-06")
    assert period_as_yaml(written, [plan]) == "../2020-07-15"
    assert read_period("../2020-07-15", plan).deadline == date(2020, 7, 15)
    assert period_as_yaml("до июля", [plan]) is None
    assert period_as_yaml("до конца июля", [plan]) == "../2020-07-31"
    assert period_as_yaml("by the end of 2020", [plan]) == "../2020-12-31"
    assert period_as_yaml("до конца ноября 2020 г.", []) == "2020-11-30"


def test_two_periods_are_suggested_as_a_list() -> None:
    plan = read_period("2020-07/2021-06")
    assert period_as_yaml("октябрь 2020, ноябрь 2020", [plan]) == "[2020-10, 2020-11]"
    assert period_as_yaml("ноябрь, 2020", [plan]) == "2020-11"


def test_printed_deadline_is_suggested_whole() -> None:
    (plan,) = PLANS
    rule = "{every: month, within: 2020-10/2021-04}"
    assert period_as_yaml("ежемесячно с октября по апрель", [plan]) == rule
    assert period_as_yaml("в течение октября", [plan]) == "2020-10"


def test_deadline_without_a_plan_is_suggested_as_a_day() -> None:
    assert period_as_yaml("до 28.02.2021", []) == "2021-02-28"


@pytest.mark.parametrize(
    "text",
    [
        "в течение месяца",
        "весь год, кроме лета",
        "ежемесячно, последняя пятница",
        "раз в полугодие до 15 мая",
        "по графику ИРО, октябрь",
        "по мере необходимости, октябрь",
    ],
)
def test_words_that_are_only_partly_known_get_no_period(text: str) -> None:
    plan, other = read_period("2020-07/2021-06"), read_period("2022-01/2024-12")
    assert period_as_yaml(text, [plan]) is None
    assert period_as_yaml(text, [plan, other]) is None
