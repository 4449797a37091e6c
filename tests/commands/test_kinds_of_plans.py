"""Rules for all answers about plans that lack sections, an order, people or schools."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from tests.conftest import Run
from tests.helpers.small_plans import write_plan

FIRST_LINES = "format: 1\nlanguage: ru\n"

ONE_ACTIVITY = """
title: План
period: 2024-03
activities:
  - {number: "1", title: Составить смету, period: 2024-03}
"""
KINDERGARTEN = """
title: План мероприятий детского сада «Ёлочка» на 2024 год
period: 2024-01/2024-12
appendix: {printed: {approval: [УТВЕРЖДАЮ, Заведующий, "10.01.2024"]}}
people: [{name: Белова С.К.}, {name: Мухина Л.Ф.}]
groups: [{name: воспитатели}]
sections:
  - number: I
    title: Работа с детьми
    activities:
      - {number: "1", title: Диагностика, period: [2024-04, 2024-10], responsible: [воспитатели]}
      - {number: "2", title: Прогулки, period: all, responsible: [воспитатели, Белова С.К.]}
  - number: II
    title: Работа с родителями
    activities:
      - {number: "3", title: Собрания, period: {every: quarter}, responsible: [Мухина Л.Ф.]}
      - {number: "4", title: Экскурсия, period: {schedule: музея}}
"""
VIOLATIONS = """
title: План устранения нарушений
period: 2024-02/2024-08
order: {kind: распоряжение, status: approved, number: 7-р, date: 2024-02-01, issuer: Глава района}
people: [{name: Горшкова Н.П., post: директор}]
activities:
  - {number: "1", title: Внести изменения в устав, period: 2024-02-20, responsible: [Горшкова Н.П.]}
  - {number: "2", title: Заменить светильники, period: ../2024-08-15}
"""
STAGES = """
title: Программа развития наставничества
period: 2023-09/2025-08
order: {status: draft, coordinator: Рябова К.Е.}
people: [{name: Рябова К.Е., post: методист}]
sections:
  - number: "1"
    title: Подготовительный этап
    activities:
      - {number: "1.1", title: Анкетирование, period: 2023-10, responsible: [Рябова К.Е.]}
  - {number: "2", title: Основной этап}
  - number: "2.1"
    title: Обучение
    activities:
      - {number: "2.1.1", title: Семинары, period: [2023-12, 2024-12], responsible: [Рябова К.Е.]}
  - number: "2.2"
    title: Обмен опытом
    activities:
      - {number: "2.2.1", title: Встречи, period: {every: quarter}}
"""
SCHOOLS_OF_A_DISTRICT = """
title: Комплекс мер по подготовке к экзаменам
period: 2024-09/2025-06
order: {kind: решение, status: approved, number: "3", date: 2024-08-30, support: МКУ «Центр»}
people: [{name: Котов В.В.}]
groups: [{name: МКУ «Центр», head: Котов В.В.}, {name: директора школ, heads_of: all}]
sections:
  - number: "1"
    title: Подготовка
    activities:
      - {number: "1", title: Отчёт школы, period: 2024-10, responsible: [директора школ], each_school: true}
      - {number: "2", title: Совещание, period: 2025-01, responsible: [МКУ «Центр»], schools: [1]}
"""
LONG = """
title: Годовой план
period: 2024-01/2024-12
activities:
""" + "".join(
    f"  - {{number: '{number}', title: Мероприятие, period: 2024-{number % 12 + 1:02}}}\n"
    for number in range(1, 201)
)
SCHOOLS = """
format: 1
municipality: Заречный район
schools: [{number: 1, name: МБОУ СОШ № 1}, {number: 2, name: МБОУ СОШ № 2}]
"""


def done(reporter: str, point: str, day: str, school: str = "") -> str:
    """A file with one record."""
    return f"""
format: 1
reporter: {reporter}
records:
  - point: {point}
    status: done
    date: {day}
    recorded: "{day}T09:00:00+03:00"
    evidence: [Справка № 1]
    result: Сделано.
    {school}
"""


class Kind(NamedTuple):
    """A plan, the day of the answers about it, a quarter, and its records."""

    plan: str
    day: str = "2024-06-15"
    quarter: str = "2024-Q2"
    records: str | None = None
    number: str = "1"


KINDS = {
    "one-activity": Kind(ONE_ACTIVITY, quarter="2024-Q1"),
    "kindergarten": Kind(KINDERGARTEN, records=done("Белова С.К.", "1@2024-04", "2024-05-06")),
    "violations": Kind(VIOLATIONS, records=done("Горшкова Н.П.", "1@2024-02-20", "2024-02-19")),
    "stages": Kind(
        STAGES, "2024-02-15", "2024-Q1", done("Рябова К.Е.", "2.1.1@2023-12", "2023-12-20"), "1.1"
    ),
    "schools": Kind(
        SCHOOLS_OF_A_DISTRICT,
        "2025-02-01",
        "2024-Q4",
        done("СОШ № 1", "1@2024-10", "2024-10-20", "school: 1"),
    ),
    "long": Kind(LONG),
}
CASES = [(name, False) for name in KINDS]
CASES += [(name, True) for name, kind in KINDS.items() if kind.records]

QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("due", "-m", "QUARTER"),
    ("due", "-m", "QUARTER", "--group-by", "responsible"),
    ("list",),
    ("list", "--group-by", "month"),
    ("list", "--group-by", "responsible"),
    ("list", "--group-by", "school"),
    ("list", "-m", "QUARTER"),
    ("show",),
    ("show", "NUMBER"),
    ("log",),
    ("matrix",),
    ("gantt",),
    ("report",),
    ("report", "-m", "QUARTER"),
    ("report", "--kind", "year"),
    ("report", "--kind", "agenda"),
)
PAGES = ("plain", "md", "table")


Case: TypeAlias = tuple[str, Path]


def _id(case: tuple[str, bool]) -> str:
    return f"{case[0]}-{'reported' if case[1] else 'new'}"


def _only(cases: list[tuple[str, bool]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=_id, indirect=True)


WITHOUT_SCHOOLS = _only([case for case in CASES if case[0] != "schools"])
WITHOUT_PEOPLE = _only([("one-activity", False), ("long", False)])
REPORTED = _only([case for case in CASES if case[1]])


@pytest.fixture(params=CASES, ids=_id)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    """The name of a plan, and a folder with it; some have records."""
    name, reported = request.param
    kind = KINDS[name]
    schools = SCHOOLS if name == "schools" else None
    write_plan(tmp_path, FIRST_LINES + kind.plan, schools, kind.records if reported else None)
    return name, tmp_path


def answers(
    roadmap: Run, case: Case, *formats: str, command: str = "", language: str = "ru"
) -> Iterator[tuple[tuple[str, ...], str]]:
    """The calls with their answers, of all commands or of one."""
    kind, folder = KINDS[case[0]], case[1]
    typed = {"QUARTER": kind.quarter, "NUMBER": kind.number}
    for question in QUESTIONS:
        for format in formats if question[0].startswith(command) else ():
            call = (*(typed.get(word, word) for word in question), "-f", format)
            day = () if question == ("show",) else ("--today", kind.day)
            answer = roadmap(*call, *day, "--lang", language, here=folder)
            assert answer.code == 0, (call, answer.err)
            yield call, answer.out


def test_plans_have_no_problems(roadmap: Run, case: Case) -> None:
    assert roadmap("check", "--strict", here=case[1]).out == ""


def test_nothing_is_left_unfilled(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, *PAGES):
        assert not re.search(r"\bNone\b|[{}]|\(\)|«»", out), (call, out)


@WITHOUT_SCHOOLS
def test_pages_of_a_plan_without_schools_name_none(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, *PAGES):
        assert not re.search("школ|общеобразовательн|Без раздела", out, re.IGNORECASE), (call, out)


@WITHOUT_SCHOOLS
def test_html_of_a_plan_without_schools_names_none(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, "html", command="report"):
        assert not re.search("[Шш]кол|None", out), call


def test_chapters_and_tables_are_numbered_without_gaps(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, "md", command="report"):
        for pattern in (r"(?m)^## (\d+)\.", r"(?m)^Таблица (\d+)\."):
            numbers = [int(number) for number in re.findall(pattern, out)]
            assert numbers == list(range(1, len(numbers) + 1)), (call, out)


def test_no_chapter_and_no_table_is_empty(roadmap: Run, case: Case) -> None:
    """A heading is followed by something; a table has a row besides its head."""
    for call, out in answers(roadmap, case, "md"):
        lines = [line for line in out.splitlines() if line]
        for line, following in pairwise([*lines, "# end"]):
            if line.startswith("#"):
                assert not re.match(rf"#{{1,{line.index(' ')}}} ", following), (call, out)
            if re.fullmatch(r"\|[ :|-]+\|", line):
                assert following.startswith("|"), (call, out)


def test_sentences_have_single_spaces(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, "plain"):
        assert not re.search(r"  | [,.;:]|\.\.|;\.|,,", out.replace("...", "")), (call, out)


def test_document_is_named_only_if_there_is_one(roadmap: Run, case: Case) -> None:
    """No plan here is approved by an order («приказ»); one is the draft of an order."""
    for call, out in answers(roadmap, case, "plain"):
        draft = case[0] == "stages" and call[0] == "show"
        assert draft or "приказ" not in out.lower(), (call, out)


@WITHOUT_PEOPLE
def test_nobody_is_named_where_the_plan_names_nobody(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, "plain", command="report"):
        assert not re.search("Не указан|Отв\\.|Исполнение в разрезе", out), (call, out)


@REPORTED
def test_figures_add_up(roadmap: Run, case: Case) -> None:
    for _, out in answers(roadmap, case, "json", command="report"):
        report = json.loads(out)
        outer = [each["figures"] for each in report["sections"] if "parent" not in each]
        for key in ("total", "fell_due", "in_time", "late", "unfulfilled", "active", "upcoming"):
            assert not outer or sum(each[key] for each in outer) == report["figures"][key]
        figures = report["figures"]
        assert figures["total"] + figures["cancelled"] == report["counts"]["points"]


def test_english_answers_are_filled_too(roadmap: Run, case: Case) -> None:
    for call, out in answers(roadmap, case, "plain", language="en"):
        assert not re.search(r"\bNone\b|[{}]|\(\)", out), (call, out)
