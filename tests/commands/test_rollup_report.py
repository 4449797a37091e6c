"""`roadmap report` for several municipalities."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import country
from tests.conftest import EXAMPLE, Answer, Run
from tests.helpers.csv_output import csv_records

QUARTER = ("-m", "2020-Q4", "--today", "2021-01-15")
NBSP = "\N{NO-BREAK SPACE}"
REPORTED = ("Верхнекаменский", "Верхнекубанский", "Кореновский")
"""The worst first: two of them have not fulfilled 2 of 8, the last has not fulfilled 1 of 8."""
SILENT = ("Верхневолжский", "Верхнедонский")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """The example, two municipalities with records and two without."""
    country.make(tmp_path / "region", 4)
    shutil.copytree(EXAMPLE, tmp_path / "region" / "korenovsk")
    return tmp_path / "region"


Report = Callable[..., Answer]


@pytest.fixture
def report(roadmap: Run, region: Path) -> Report:
    return lambda *typed: roadmap("report", "--plan", ".", *typed, here=region)


def headings(markdown: str) -> list[str]:
    return re.findall(r"^#+ (.*)$", markdown, re.MULTILINE)


def test_a_roll_up_lists_the_worst_municipality_first(report: Report) -> None:
    answer = report(*QUARTER, "-f", "md")
    assert (answer.code, answer.err) == (0, "")
    assert headings(answer.out) == [
        "СВОДНЫЙ ОТЧЁТ",
        "1. Исполнение по муниципалитетам",
        "2. Муниципальное образование Верхнекаменский район",
        "3. Муниципальное образование Верхнекубанский район",
        "4. Муниципальное образование Кореновский район",
        "5. Сведения не представлены",
    ]
    for sentence in (
        "Отметки об исполнении внесены в 3 муниципалитетах из 5.",
        "срок наступил по 24 позициям из 24: исполнено в срок — 18, с нарушением срока — 1, "
        "не исполнено — 5.",
        f"Исполнено 19 из 24, или 79,2{NBSP}%.",
        "Отметки об исполнении не внесены в 2 муниципалитетах; итоговые показатели рассчитаны "
        "без учёта таких муниципалитетов.",
    ):
        assert sentence in answer.out


def table(report: Report, *typed: str) -> list[dict[str, str]]:
    return csv_records(report(*typed, "-f", "csv").out)


def test_the_table_has_a_row_per_municipality_and_a_sum(report: Report) -> None:
    found = table(report, *QUARTER)
    named = [row["Муниципалитет"] for row in found]
    assert [name.split()[2] for name in named[:5]] == [*REPORTED, *SILENT]
    assert named[5:] == ["Итого"]
    assert all("сведений нет" in name for name in named[3:5])
    for column in ("Всего сроков", "Срок наступил", "Исполнено в срок", "Не исполнено"):
        assert int(found[5][column]) == sum(int(row[column]) for row in found[:3]), column
        assert {row[column] for row in found[3:5]} == {"—"}
    assert [row["Исполнено, %"] for row in found] == ["75,0", "75,0", "87,5", "—", "—", "79,2"]


def test_a_roll_up_has_the_same_figures_as_a_municipality_s_report(report: Report) -> None:
    whole = report(*QUARTER, "-f", "md").out
    own = report(*QUARTER, "-f", "md", "--municipality", "korenovsk").out
    assert "СВОДНЫЙ" not in own
    assert "- не исполнено — 1 (п. 4.2)." in whole
    assert "- не исполнено — 1 (п. 4.2)." in own
    share = f"Исполнено 7 из 8 мероприятий, или 87,5{NBSP}%"
    assert share in whole
    assert share in own


def test_json_of_a_roll_up(report: Report) -> None:
    found = json.loads(report(*QUARTER, "-f", "json").out)
    assert {name: found[name] for name in ("schema", "command", "kind", "period", "today")} == {
        "schema": 1,
        "command": "report",
        "kind": "rollup",
        "period": "2020-Q4",
        "today": "2021-01-15",
    }
    rows = found["municipalities"]
    assert [row["municipality"].split()[2] for row in rows] == [*REPORTED, *SILENT]
    assert [row["figures"] is None for row in rows] == [False, False, False, True, True]
    assert [row["overdue"] is None for row in rows] == [False, False, False, True, True]
    assert rows[2]["plan"] == "korenovsk/plan_2020_2021"
    assert rows[2]["overdue"] == ["4.2@2020-12"]
    for name in ("total", "fell_due", "in_time", "late", "unfulfilled", "given"):
        assert found["figures"][name] == sum(row["figures"][name] for row in rows[:3]), name


def test_a_roll_up_without_records(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 3)
    shutil.rmtree(tmp_path / "m0001" / "progress_2020_2021")
    found = json.loads(roadmap("report", "--plan", ".", "-f", "json", here=tmp_path).out)
    assert found["figures"] is None
    assert [row["figures"] for row in found["municipalities"]] == [None] * 3
    page = roadmap("report", "--plan", ".", "-f", "md", here=tmp_path).out
    assert "Отметки об исполнении не внесены ни в одном муниципалитете." in page
    table = roadmap("report", "--plan", ".", "-f", "csv", here=tmp_path).out
    assert "Итого" not in table
    assert table.count("сведений нет") == 3


@pytest.mark.parametrize("format", ["md", "table", "plain", "csv", "html", "json"])
def test_every_format_names_all_municipalities(report: Report, format: str) -> None:
    answer = report(*QUARTER, "-f", format)
    assert (answer.code, answer.err) == (0, "")
    for name in (*REPORTED, *SILENT):
        assert name in answer.out


def test_a_roll_up_in_english(report: Report) -> None:
    out = report(*QUARTER, "-f", "md", "--lang", "en").out
    assert out.startswith("# ")
    assert not re.search("[А-я]", headings(out)[0] + headings(out)[1])


def test_filters_apply_to_each_municipality(report: Report) -> None:
    found = json.loads(report(*QUARTER, "-f", "json", "--section", "4").out)
    assert found["selection"]["sections"] == ["4"]
    assert {row["figures"]["total"] for row in found["municipalities"] if row["figures"]} == {3}
    one = json.loads(report("-f", "json", "-r", "Прядущенко", "--today", "2021-01-15").out)
    assert [row["plan"] for row in one["municipalities"]] == ["korenovsk/plan_2020_2021"]


def test_a_roll_up_prints_addressee_and_signatory(report: Report) -> None:
    signed = ("--to", "Министру образования", "--signed-by", "Начальник отдела, Иванова И.И.")
    out = report(*QUARTER, "-f", "md", *signed).out
    assert out.startswith("Министру образования\n")
    assert "Начальник отдела\\\n_______________ И.И. Иванова" in out


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("--kind", "year"), "итоговый отчёт и вопросы для заседания составляются по одному плану"),
        (
            ("--kind", "agenda"),
            "итоговый отчёт и вопросы для заседания составляются по одному плану",
        ),
        (("-m", "2031-01"), ""),
    ],
)
def test_a_wrong_call_is_answered_with_a_sentence(
    report: Report, typed: tuple[str, ...], message: str
) -> None:
    answer = report(*typed, "--lang", "ru")
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
    assert answer.err.count("\n") == 1


HOSTILE_NAME = "<script>alert(1)</script> | **X** [y](z) район"


def test_the_name_of_a_municipality_is_not_interpreted(report: Report, region: Path) -> None:
    schools = region / "korenovsk" / "schools.yaml"
    text = schools.read_text(encoding="utf-8")
    name = re.search(r"^municipality: .*$", text, re.MULTILINE)
    assert name
    schools.write_text(text.replace(name[0], f'municipality: "{HOSTILE_NAME}"'), encoding="utf-8")
    page = report(*QUARTER, "-f", "html").out
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    markdown = report(*QUARTER, "-f", "md").out
    assert "<script>" not in markdown
    assert "**X**" not in markdown
    assert "[y](z)" not in markdown


def test_a_long_roll_up_has_no_table_of_contents(report: Report, region: Path) -> None:
    assert "<nav" in report(*QUARTER, "-f", "html").out
    country.make(region, 40)
    page = report(*QUARTER, "-f", "html").out
    assert "<nav" not in page
    assert page.count("<h2") > 12
