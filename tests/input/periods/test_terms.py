"""Terms of plans, typed as people write them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.periods.as_yaml import period_as_yaml
from vpr_roadmap.input.periods.parsing import parse_deadline, parse_period
from vpr_roadmap.input.periods.terms import suggest_term
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.periods import Period, Term, read_period

PLAN = read_period("2024-08/2025-06")
TERMS = tuple(
    Term(name, read_period(days))
    for name, days in {
        "I четверть": "2024-09-02/2024-10-25",
        "II четверть": "2024-11-05/2024-12-28",
        "III четверть": "2025-01-09/2025-03-21",
        "IV четверть": "2025-03-31/2025-05-26",
    }.items()
)
LAST_YEAR = (Term("I четверть", read_period("2023-09-01/2023-10-27")),)
PLAN_OF_LAST_YEAR = read_period("2023-08/2024-06")
TODAY = date(2024, 11, 10)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("I четверть", "2024-09-02/2024-10-25"),
        ("в I четверти", "2024-09-02/2024-10-25"),
        ("1 четверть", "2024-09-02/2024-10-25"),
        ("1-я четверть", "2024-09-02/2024-10-25"),
        ("первая четверть", "2024-09-02/2024-10-25"),
        ("за первую четверть", "2024-09-02/2024-10-25"),
        ("I ЧЕТВЕРТЬ", "2024-09-02/2024-10-25"),
        ("І четверть", "2024-09-02/2024-10-25"),
        ("«II четверть»", "2024-11-05/2024-12-28"),
        ("II четв.", "2024-11-05/2024-12-28"),
        ("2-ая учебная четверть", "2024-11-05/2024-12-28"),
        ("третья четверть", "2025-01-09/2025-03-21"),
        ("четвёртая четверть", "2025-03-31/2025-05-26"),
        ("1У четверть", "2025-03-31/2025-05-26"),
        ("III четверть 2024/2025", "2025-01-09/2025-03-21"),
        ("III четверть 2024-25 учебного года", "2025-01-09/2025-03-21"),
        ("III четверть 2025 года", "2025-01-09/2025-03-21"),
        ("I четверть – II четверть", "2024-09-02/2024-12-28"),
        ("I–II четверть", "2024-09-02/2024-12-28"),
        ("с I по III четверть", "2024-09-02/2025-03-21"),
        ("I и II четверти", "2024-09-02/2024-12-28"),
        ("по II четверть", "2024-08-01/2024-12-28"),
        ("до конца II четверти", "2024-08-01/2024-12-28"),
        ("четверть", "2024-11-05/2024-12-28"),
        ("эта четверть", "2024-11-05/2024-12-28"),
        ("следующая четверть", "2025-01-09/2025-03-21"),
        ("прошлая четверть", "2024-09-02/2024-10-25"),
        ("IV квартал", "2024-Q4"),
        ("4-й квартал", "2024-Q4"),
        ("II полугодие 2024", "2024-H2"),
        ("2024-11", "2024-11"),
    ],
)
def test_term_of_the_plan_is_read(typed: str, written: str) -> None:
    assert parse_period(typed, [PLAN], TODAY, TERMS).written == written


@pytest.mark.parametrize("typed", ["I полугодие", "первое полугодие", "1 п/г", "I полуг."])
def test_name_of_a_term_takes_precedence_over_the_calendar(typed: str) -> None:
    halves = (Term("I полугодие", read_period("2024-09-02/2024-12-28")),)
    assert parse_period(typed, [PLAN], TODAY, halves).written == "2024-09-02/2024-12-28"
    assert parse_period(typed, [PLAN], TODAY).written == "2025-H1"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("II триместр", "2 триместр"),
        ("II триместр", "второй триместр"),
        ("II триместр", "во 2-м триместре"),
        ("5 модуль", "V модуль"),
        ("VI модуль", "6-й модуль"),
        ("IX модуль", "9 модуль"),
        ("IX модуль", "IХ модуль"),
        ("Осенний модуль", "осеннего модуля"),
        ("Вторая четверть", "II четверть"),
        ("Term 2", "second term"),
    ],
)
def test_number_of_a_term_may_be_written_in_any_way(name: str, typed: str) -> None:
    term = Term(name, read_period("2024-11-05/2024-12-28"))
    assert parse_period(typed, [PLAN], TODAY, (term,)) == term.period


@given(st.text(alphabet="IVХ1234 0четвртьюпляуиодг/-.,«", max_size=30))
@example("I четверть 0000/0001")
def test_any_text_is_a_period_or_refused(text: str) -> None:
    with suppress(UsageError):
        assert isinstance(parse_period(text, [PLAN], TODAY, TERMS), Period)
    period_as_yaml(text, [PLAN], TERMS)


def test_term_may_be_a_new_deadline() -> None:
    assert parse_deadline("II четверть", PLAN, TODAY, TERMS) == TERMS[1].period
    assert parse_deadline("до конца II четверти", PLAN, TODAY, TERMS).written == "2024-12-28"


def term_error(typed: str, terms: tuple[Term, ...]) -> UsageError:
    with pytest.raises(UsageError) as caught:
        parse_period(typed, [PLAN], None, terms)
    return caught.value


@pytest.mark.parametrize("typed", ["I четверть", "четверть", "2 триместр", "в первом семестре"])
def test_plan_without_terms_has_none_to_type(typed: str) -> None:
    error = term_error(typed, ())
    assert (error.text, error.values["typed"]) == (error_texts.NO_TERMS, typed)


@pytest.mark.parametrize("typed", ["V четверть", "II четв. 2022/23", "III триместр"])
def test_unknown_term_is_refused_with_those_there_are(typed: str) -> None:
    error = term_error(typed, TERMS)
    assert error.text is error_texts.NO_SUCH_TERM
    assert error.values["known"] == ("I четверть", "II четверть", "III четверть", "IV четверть")


@pytest.mark.parametrize("typed", ["осень", "осенью", "зима"])
def test_season_is_not_guessed(typed: str) -> None:
    assert term_error(typed, TERMS).text is error_texts.PERIOD_NOT_READ


def test_misspelt_term_gets_a_suggestion() -> None:
    assert term_error("II чертверть", TERMS).values["near"] == ("II четверть",)


@pytest.mark.parametrize(
    ("typed", "names", "near"),
    [
        ("2 четверть", ("I четверть", "II четверть"), "II четверть"),
        ("Вторая четверть", ("I четверть", "II четверть"), "II четверть"),
        ("2-я", ("I четверть", "II четверть"), "II четверть"),
        ("1", ("I четверть", "II четверть"), "I четверть"),
        ("I полугодие", ("1 полугодие", "2 полугодие"), "1 полугодие"),
        ("первое полугодие", ("1 полугодие", "2 полугодие"), "1 полугодие"),
        ("II чтверть", ("I четверть", "II четверть"), "II четверть"),
        ("весение каникулы", ("осенние каникулы", "весенние каникулы"), "весенние каникулы"),
        ("V чтверть", ("I четверть", "IV четверть"), None),
        ("2 триместр", ("I четверть", "II четверть"), None),
        ("2", ("II четверть", "II полугодие"), None),
        ("четверть", ("I четверть", "II четверть"), None),
    ],
)
def test_suggested_term_has_the_number_that_was_typed(
    typed: str, names: tuple[str, ...], near: str | None
) -> None:
    assert suggest_term(typed, names) == near


def test_misspelt_term_of_another_number_gets_no_suggestion() -> None:
    assert term_error("5 чтверть", TERMS).values.get("near", ()) == ()


def test_term_of_several_plans_needs_a_year() -> None:
    plans = [PLAN_OF_LAST_YEAR, PLAN]
    terms = (*LAST_YEAR, *TERMS)
    with pytest.raises(UsageError) as caught:
        parse_period("I четверть", plans, TODAY, terms)
    assert caught.value.text is error_texts.PERIOD_OF_SEVERAL_YEARS
    assert caught.value.values["meant"] == (LAST_YEAR[0].period, TERMS[0].period)
    assert parse_period("I четверть 2024/25", plans, TODAY, terms) == TERMS[0].period
    assert parse_period("I четверть 2023", plans, TODAY, terms) == LAST_YEAR[0].period
    assert parse_period("II четверть", plans, TODAY, terms) == TERMS[1].period


def test_term_with_other_days_in_another_plan_of_the_year_is_ambiguous() -> None:
    other = Term("I четверть", read_period("2024-09-02/2024-10-27"))
    with pytest.raises(UsageError) as caught:
        parse_period("I четверть", [PLAN, PLAN], TODAY, (TERMS[0], other))
    assert caught.value.text is error_texts.PERIOD_AMBIGUOUS
