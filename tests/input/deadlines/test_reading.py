from __future__ import annotations

import re
from collections.abc import Callable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.plan_problems import problem_lines
from tests.input.deadlines.phrases import (
    DATED,
    NOT_READ,
    PHRASES,
    PUBLISHED,
    READ,
    READ_PAIRS,
    Phrase,
)
from vpr_roadmap.input.deadlines.reading import (
    explicit_periods,
    read_deadline,
    read_quarter_marks,
)
from vpr_roadmap.input.deadlines.values import Deadline, DeadlineContext, DeadlineDoubt
from vpr_roadmap.language.grammar import russian
from vpr_roadmap.periods import Period, Term, read_period
from vpr_roadmap.yaml_scalars import scalar

SCHOOL_YEAR = read_period("2020-07/2021-06")
TERMS = (
    Term("I четверть", read_period("2020-09-01/2020-10-31")),
    Term("II четверть", read_period("2020-11-09/2020-12-28")),
    Term("III четверть", read_period("2021-01-11/2021-03-20")),
    Term("IV четверть", read_period("2021-03-29/2021-05-25")),
)


def read(text: str, plan: str | None = "2020-07/2021-06", year: int | None = None) -> str:
    """The value of the key `period`, or `NOT_READ`."""
    return written(
        read_deadline(text, DeadlineContext(read_period(plan) if plan else None, year=year))
    )


def written(deadline: Deadline | None) -> str:
    return deadline.period if deadline else NOT_READ


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.text} {phrase.plan[2]}")
def test_printed_deadlines_mean_these_periods(phrase: Phrase) -> None:
    deadline = read_deadline(phrase.text, DeadlineContext(phrase.plan))
    assert written(deadline) == phrase.expected
    if deadline:
        assert deadline.is_undated == phrase.expected.startswith(("{schedule", "{undated"))


UNREAD_IN_PUBLISHED_PLANS = {
    "х | х | х | х (I–IV квартал 2013 г.)": "four cells, read by read_quarter_marks",
    "х | - | - | … (I–IV квартал 2013 г., cut off)": "four cells, read by read_quarter_marks",
    "2007 - 2010 2007 2008 2009 2010": "the years below belong to other columns",
    "1 октября 2019 года (дата начала работ)": "the start of the plan",
    "Май, ежегодно с 2023 … (cut off)": "cut off",
    "Постоянн… (cut off)": "cut off",
    "август … (cut off)": "cut off",
    "С 1 января … (cut off)": "cut off",
}


def test_every_deadline_of_published_plans_is_read_but_these() -> None:
    assert len({phrase.text for phrase in PUBLISHED}) == 85
    unread = {phrase.text for phrase in PUBLISHED if phrase.expected == NOT_READ}
    assert unread == set(UNREAD_IN_PUBLISHED_PLANS)


@pytest.mark.parametrize("plan", dict.fromkeys(phrase.plan for phrase in READ))
def test_check_accepts_the_periods_for_their_wordings(plan: Period) -> None:
    lines = [f"format: 1\ntitle: План\nperiod: {plan.written}\nactivities:\n"]
    in_plan = (
        (phrase, deadline)
        for phrase in READ
        if phrase.plan == plan
        and (deadline := read_deadline(phrase.text, DeadlineContext(phrase.plan)))
        and DeadlineDoubt.OUTSIDE_PLAN not in deadline.doubts
    )
    for number, (phrase, deadline) in enumerate(in_plan, start=1):
        wording = scalar(" ".join(phrase.text.split()))
        lines.append(
            f'  - {{number: "{number}", title: "Мероприятие {number}", '
            f"period: {deadline.period}, wording: {quoted(wording)}}}\n"
        )
    text = "".join(lines)
    assert len(lines) > 1
    assert [text.splitlines()[int(line_number(each)) - 1] + each for each in problems(text)] == []


def quoted(text: str) -> str:
    return text if text.startswith('"') else f'"{text}"'


def problems(plan: str) -> list[str]:
    return [line for line in problem_lines(plan) if "[mixed-alphabet]" not in line]


def line_number(problem: str) -> str:
    return problem.split(":")[1]


# What is printed in another way means the same.
CHANGES: dict[str, Callable[[str], str]] = {
    "en dashes": lambda text: text.replace("-", "–"),
    "em dashes with blanks": lambda text: re.sub(r"\s*[-–]\s*", " — ", text),
    "no-break hyphens": lambda text: re.sub(r"\s*[-–]\s*", "\u2011", text),
    "minus signs": lambda text: text.replace("-", "\u2212").replace("–", "\u2212"),
    "capitals": str.upper,
    "small letters": str.lower,
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "more blanks": lambda text: " " + text.replace(" ", "  ") + "\t",
    "lines": lambda text: text.replace(" ", "\n"),
    "soft hyphens": lambda text: re.sub(r"([а-я])([а-я])", "\\1\u00ad\\2", text),
    "year in full": lambda text: re.sub(r"((?:19|20)\d\d)(?=$|[,; ]\w*\d)", r"\1 года", text),
    "year abbreviated": lambda text: re.sub(r"((?:19|20)\d\d)(?=$|[,;])", r"\1 г.", text),
    "brackets": lambda text: text if set("()") & set(text) else f"({text})",
    "full stop": lambda text: text.rstrip(".") + ".",
    "semicolon": lambda text: text + ";",
    "Latin letters": lambda text: text.translate(str.maketrans("сеоартх", "ceoaptx")),
}


@pytest.mark.parametrize("change", CHANGES)
def test_printing_does_not_change_the_meaning(change: str) -> None:
    for phrase in DATED:
        context = DeadlineContext(phrase.plan)
        changed = CHANGES[change](phrase.text)
        assert written(read_deadline(changed, context)) == phrase.expected, changed


@given(
    st.sampled_from(DATED),
    st.lists(st.sampled_from([key for key in CHANGES if "year" not in key]), max_size=4),
)
def test_changes_of_printing_together_do_not_change_the_meaning(
    phrase: Phrase, changes: list[str]
) -> None:
    text = phrase.text
    for change in changes:
        text = CHANGES[change](text)
    assert written(read_deadline(text, DeadlineContext(phrase.plan))) == phrase.expected


@pytest.mark.parametrize(
    "note",
    [
        *("1 этап", "II этап", "первый этап", "этап 2", "муниципальный этап", "по графику"),
        *("по согласованию", "согласно утвержденному графику", "Отчёт", "итоговый отчет"),
    ],
)
def test_some_notes_in_brackets_do_not_change_the_meaning(note: str) -> None:
    for phrase in DATED:
        text = f"{phrase.text.rstrip('.,;')} ({note})"
        assert written(read_deadline(text, DeadlineContext(phrase.plan))) == phrase.expected, text


FRAGMENTS = (
    *(f"{name} " for name in (*russian.MONTHS, *russian.MONTHS_OF)),
    *("с ", "по ", "до ", "к ", "и ", "в ", "на ", "-", "–", ", ", "; ", ": ", ". ", "(", ")", "/"),
    *("1 ", "2 ", "5 ", "12", "31 ", "32 ", "2020 ", "2021 ", "I ", "II ", "IV ", "г.", "года "),
    *("квартал ", "полугодие ", "четверть ", "декада ", "числа ", "месяца ", "каждого "),
    *("ежемесячно ", "ежегодно ", "1 раз в год ", "по графику ", "постоянно ", "в течение ", "\n"),
    *("учебный год ", "весь период ", "неделю ", "пятница ", " 10:00 ", "03.10", "02.2021 "),
    *("до 15.11.2020 ", "не позднее ", "до конца ", "2020-2021 "),
)


@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=9).map("".join)),
    st.sampled_from([None, SCHOOL_YEAR, read_period("2022-01/2024-12")]),
    st.sampled_from([None, 2020, 2023]),
    st.sampled_from([(), TERMS]),
)
def test_any_text_is_read_or_not(
    text: str, plan: Period | None, year: int | None, terms: tuple[Term, ...]
) -> None:
    context = DeadlineContext(plan, terms, year)
    deadline = read_deadline(text, context)
    assert all(period.start <= period.deadline for period in explicit_periods(text, year))
    if deadline and context.plan and DeadlineDoubt.OUTSIDE_PLAN not in deadline.doubts:
        assert codes(deadline, context) == set()


def codes(deadline: Deadline, context: DeadlineContext) -> set[str]:
    """The codes of problems with the periods of a plan that has this deadline."""
    terms = "".join(f"  {term.name}: {term.period.written}\n" for term in context.terms)
    plan = (
        f"format: 1\ntitle: План\nperiod: {context.plan and context.plan.written}\n"
        + (f"terms:\n{terms}" if terms else "")
        + f'activities: [{{number: "1", title: Мероприятие, period: {deadline.period}}}]\n'
    )
    return {line.rpartition("[")[2][:-1] for line in problem_lines(plan) if "period" in line}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Октябрь 2020", "2020-10"),
        ("до 09.02.2024", "../2024-02-09"),
        ("Август, ноябрь 2020", "[2020-08, 2020-11]"),
        ("ежемесячно", "{every: month}"),
        ("ежемесячно с октября 2020 по апрель 2021", "{every: month, within: 2020-10/2021-04}"),
        ("в течение года", "all"),
        ("по графику ИРО", "{schedule: ИРО}"),
        ("октябрь 2020-2021 учебного года", "2020-10"),
        ("2007-2010", "2007-01/2010-12"),
        ("Октябрь", "-"),
        ("ноябрь, февраль 2021", "-"),
        ("ноябрь 2020, февраль", "-"),
        ("2020-2021", "-"),
        ("2020-2021 учебный год", "-"),
        ("ежегодно в мае", "-"),
    ],
)
def test_without_a_plan_texts_must_state_their_years(text: str, expected: str) -> None:
    assert read(text, plan=None) == expected


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("март", 2023, "2023-03"),
        ("март-апрель, октябрь", 2023, "[2023-03/2023-04, 2023-10]"),
        ("до 15 июня", 2023, "../2023-06-15"),
        ("I квартал", 2023, "2023-Q1"),
        ("I полугодие", 2023, "2023-H1"),
        ("март 2022", 2023, "2022-03"),
        ("декабрь-январь", 2023, "-"),
        ("ежемесячно, март-май", 2023, "{every: month, within: 2023-03/2023-05}"),
    ],
)
def test_the_year_of_the_document_applies_to_texts_without_one(
    text: str, year: int, expected: str
) -> None:
    assert read(text, "2022-01/2024-12", year) == expected
    assert read(text, None, year) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I четверть", "{term: I четверть}"),
        ("1 четверть", "{term: I четверть}"),
        ("в течение II четверти", "{term: II четверть}"),
        ("первая четверть", "{term: I четверть}"),
        ("I, III четверти", "{term: [I четверть, III четверть]}"),
        ("I и II четверть", "{term: [I четверть, II четверть]}"),
        ("1-2 четверть", "2020-09-01/2020-12-28"),
        ("каждую четверть", "{every: term}"),
        ("1 раз в четверть", "{every: term}"),
        ("по четвертям", "{every: term}"),
        ("V четверть", "-"),
        ("I четверть, I четверть", "-"),
        ("II-I четверть", "-"),
        ("1 раз в триместр", "-"),
        ("каждую четверть, октябрь-май", "-"),
        ("октябрь", "2020-10"),
    ],
)
def test_terms_are_those_of_the_plan(text: str, expected: str) -> None:
    assert written(read_deadline(text, DeadlineContext(SCHOOL_YEAR, TERMS))) == expected
    without = written(read_deadline(text, DeadlineContext(SCHOOL_YEAR)))
    assert without == (expected if "четверт" not in text and "триместр" not in text else NOT_READ)


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Август 2020", []),
        ("Август 2020 года, август 2020 года", [DeadlineDoubt.REPEATED]),
        ("12 марта, 12 марта, 13 марта", [DeadlineDoubt.REPEATED]),
        ("Август 2022", [DeadlineDoubt.OUTSIDE_PLAN]),
        ("до 15.08.2021", [DeadlineDoubt.OUTSIDE_PLAN]),
        ("III квартал 2020", []),
        ("12 марта 2021 (пятница)", []),
        ("12 марта 2021 (вторник)", [DeadlineDoubt.WEEKDAY]),
        ("вторник, 12 марта", [DeadlineDoubt.WEEKDAY]),
        ("до 12 марта (пт)", []),
        ("до 12 марта (вт)", [DeadlineDoubt.WEEKDAY]),
        ("9 (вторник) – 12 марта (пятница)", NOT_READ),
        ("9 марта (вторник) – 12 марта (четверг)", [DeadlineDoubt.WEEKDAY]),
        (
            "1 июля 2021 (среда), 1 июля 2021 (среда)",
            [DeadlineDoubt.REPEATED, DeadlineDoubt.OUTSIDE_PLAN, DeadlineDoubt.WEEKDAY],
        ),
    ],
)
def test_a_person_should_look_at_these(text: str, doubts: list[DeadlineDoubt] | str) -> None:
    deadline = read_deadline(text, DeadlineContext(SCHOOL_YEAR))
    assert (list(deadline.doubts) if deadline else NOT_READ) == doubts


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Октябрь 2020 – апрель 2021", ["2020-10/2021-04"]),
        ("Август, ноябрь 2020 Февраль 2021", ["2020-08", "2020-11", "2021-02"]),
        ("Ноябрь 2020, февраль", ["2020-11"]),
        ("до 09.02.2024", ["../2024-02-09"]),
        ("ежемесячно с октября 2020 по апрель 2021", ["2020-10/2021-04"]),
        ("октябрь 2020-2021 учебного года", ["2020-10"]),
        ("Октябрь", []),
        ("ежемесячно", []),
        ("2020-2021", []),
        ("2020-2021 учебный год", []),
        ("ежегодно, май", []),
        ("по графику ИРО", []),
        ("сентябрь 2020 (1 этап)", ["2020-09"]),
        ("сентябрь 2020 (предварительно)", []),
        ("октябрь 2025, 2020-2021 учебный год", []),
        ("31.11.2020", []),
        ("", []),
    ],
)
def test_explicit_periods_state_their_years(text: str, periods: list[str]) -> None:
    assert [period.written for period in explicit_periods(text)] == periods


def test_explicit_periods_take_the_year_of_the_document() -> None:
    assert [period.written for period in explicit_periods("март, май", 2023)] == [
        "2023-03",
        "2023-05",
    ]


def test_a_deadline_not_later_than_a_day_begins_with_the_plan() -> None:
    deadline = read_deadline("до 15.11.2020", DeadlineContext(SCHOOL_YEAR))
    assert deadline and deadline.dated == (read_period("../2020-11-15", SCHOOL_YEAR),)


@pytest.mark.parametrize("phrase", DATED, ids=lambda phrase: f"{phrase.text} {phrase.plan[2]}")
def test_dated_periods_are_those_that_are_written(phrase: Phrase) -> None:
    deadline = read_deadline(phrase.text, DeadlineContext(phrase.plan))
    assert deadline
    texts = re.findall(r"(?:\.\.|\d{4}-[-\dQH]+)(?:/\d{4}-[-\dQH]+)?", deadline.period)
    assert [read_period(text, phrase.plan) for text in texts] == list(deadline.dated)


@pytest.mark.parametrize(
    ("cells", "year", "expected"),
    [
        (["х", "х", "х", "х"], 2013, "[2013-Q1, 2013-Q2, 2013-Q3, 2013-Q4]"),
        (["х", "-", "–", ""], 2013, "2013-Q1"),
        (["", "+", "", " Х "], 2013, "[2013-Q2, 2013-Q4]"),
        (["X", "", "x", "—"], 2013, "[2013-Q1, 2013-Q3]"),
        (["*", "v", "✓", "да"], 2013, "[2013-Q1, 2013-Q2, 2013-Q3, 2013-Q4]"),
        (["", "-", "", ""], 2013, "-"),
        (["х", "март", "", ""], 2013, "-"),
        (["х", "х", "х", "х"], None, "[2013-Q1, 2013-Q2, 2013-Q3, 2013-Q4]"),
    ],
)
def test_marks_in_columns_of_quarters(cells: list[str], year: int | None, expected: str) -> None:
    context = DeadlineContext(read_period("2013-01/2013-12"))
    assert written(read_quarter_marks(list(enumerate(cells, 1)), year, context)) == expected


def test_marks_without_a_year_need_a_plan_with_one_such_quarter() -> None:
    marks = [(1, "х"), (4, "х")]
    school_year = DeadlineContext(SCHOOL_YEAR)
    assert written(read_quarter_marks(marks, None, school_year)) == "[2021-Q1, 2020-Q4]"
    years = DeadlineContext(read_period("2022-01/2023-12"))
    assert read_quarter_marks(marks, None, years) is None
    assert read_quarter_marks(marks, None, DeadlineContext()) is None


def test_once_a_year_is_in_the_year_of_the_document() -> None:
    assert read("1 раз в год (май)", "2022-01/2024-12", 2023) == "2023-05"
    assert read("ежегодно, май", "2022-01/2024-12", 2023) == "[2022-05, 2023-05, 2024-05]"


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("в течение года", 2023, "2023-01/2023-12"),
        ("в течение календарного года", 2023, "2023-01/2023-12"),
        ("постоянно", 2023, "2023-01/2023-12"),
        ("еженедельно", 2023, "2023-01/2023-12"),
        ("1 раз в год", 2023, "2023-01/2023-12"),
        ("ежемесячно", 2023, "{every: month, within: 2023-01/2023-12}"),
        ("ежеквартально, в течение года", 2023, "{every: quarter, within: 2023-01/2023-12}"),
        ("ежемесячно до 5 числа", 2023, "{every: month, day: 5, within: 2023-01/2023-12}"),
        ("2022-2023 учебный год", 2023, "2022-09/2023-08"),
        ("в течение всего периода", 2023, "all"),
        ("в течение учебного года", 2023, "-"),
        ("ежегодно", 2023, "-"),
        ("до 1 января", 2023, "-"),
        ("в течение года", 2025, "-"),
    ],
)
def test_words_without_a_date_mean_the_year_of_the_document(
    text: str, year: int, expected: str
) -> None:
    assert read(text, "2022-01/2024-12", year) == expected


def test_the_year_of_the_document_is_all_of_a_plan_within_it() -> None:
    assert read("в течение года", "2023-01/2023-12", 2023) == "all"
    assert read("ежемесячно", "2023-01/2023-12", 2023) == "{every: month}"
    assert read("в течение года", "2023-09/2024-05", 2023) == "2023-09/2023-12"


PARTS = (
    *("октябрь", "октябрь-ноябрь 2020", "до 15 ноября", "12 марта", "I квартал", "2021 год"),
    *("в течение года", "в течение 2020-2021 учебного года", "весь период"),
    *("ежемесячно", "ежеквартально", "до 25 числа каждого месяца"),
    *("ежегодно", "1 раз в год", "2 раза в год", "постоянно", "еженедельно"),
)


def test_no_part_of_a_deadline_is_lost() -> None:
    """Only these pairs are read: as a list, as a time of which one part says more, as the same."""
    pairs = {(one, other): read(f"{one}, {other}") for one, other in permutations(PARTS, 2)}
    assert {pair: period for pair, period in pairs.items() if period != NOT_READ} == READ_PAIRS


def test_long_text_is_no_deadline() -> None:
    assert read("октябрь, " * 100) == "2020-10"
    assert read("октябрь, " * 1000) == NOT_READ
