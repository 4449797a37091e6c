"""Answers of due, list, show, log and matrix to a plan with records."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA, EXAMPLE, ROOT, Answer, Run
from tests.helpers.csv_output import csv_rows
from tests.helpers.files import replace_in, write_files
from tests.helpers.platforms import POSIX
from tests.helpers.processes import run_at_terminal, run_roadmap

PLAN = ("--plan", str(ROOT / "examples"))


def call_example(roadmap: Run, *arguments: str, today: str = "2021-01-15") -> Answer:
    found = roadmap(*arguments, *PLAN, "--today", today, "--lang", "ru")
    assert (found.code, found.err) == (0, "")
    return found


def json_of_example(roadmap: Run, *arguments: str, today: str = "2021-01-15") -> Any:
    return json.loads(call_example(roadmap, *arguments, "-f", "json", today=today).out)


# due and list.


def test_due_also_lists_what_is_overdue(roadmap: Run) -> None:
    out = call_example(roadmap, "due", "-m", "2021-01").out
    assert out.startswith("Не исполнено в установленный срок\n4.2\t")
    assert "не исполнено в срок: 1." in out


def test_today_gives_the_states_of_that_day(roadmap: Run) -> None:
    """4.2 was due in December: it is active before, overdue after, and at last done late."""
    days = {"2020-12-15": "active", "2021-01-15": "overdue", "2021-02-01": "done-late"}
    for day, state in days.items():
        (item,) = [
            item
            for item in json_of_example(roadmap, "due", "-m", "2020-12", today=day)["items"]
            if item["point"] == "4.2@2020-12"
        ]
        assert item["state"] == state


def test_known_ignores_records_made_later(roadmap: Run) -> None:
    """2.4 was done on 4 December and recorded on the 8th."""

    def state(known: str) -> str:
        items = json_of_example(roadmap, "due", "-m", "2020-11", "--known", known)["items"]
        return next(str(each["state"]) for each in items if each["point"] == "2.4@2020-11")

    assert (state("2020-12-07"), state("2020-12-08")) == ("overdue", "done-late")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("overdue", ["4.2"]),
        ("просрочено", ["4.2"]),
        ("done-late", ["1.5", "2.4"]),
        ("с нарушением срока", ["1.5", "2.4"]),
        ("cancelled", ["2.6"]),
        ("overdue,done-late", ["1.5", "2.4", "4.2"]),
    ],
)
def test_list_filters_by_state(roadmap: Run, typed: str, found: list[str]) -> None:
    items = json_of_example(roadmap, "list", "--state", typed)["items"]
    assert [item["activity"] for item in items] == found


def test_filter_by_state_uses_the_state_of_the_school(roadmap: Run) -> None:
    items = json_of_example(roadmap, "list", "-s", "34", "--state", "postponed")["items"]
    assert [point["point"] for item in items for point in item["points"]] == ["2.7@2021-01"]
    assert json_of_example(roadmap, "list", "-s", "2", "--state", "postponed")["items"] == []


def test_error_for_an_unknown_state_names_the_known_ones(roadmap: Run) -> None:
    found = roadmap("list", "--state", "просроченно", *PLAN, "--lang", "ru")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(
        "Ошибка: состояния «просроченно» нет; возможно, просрочено; допустимы: "
    )


def test_list_prints_states_and_figures(roadmap: Run) -> None:
    out = call_example(roadmap, "list", today="2021-01-01").out
    assert "до 31.08.2020: исполнено, до 30.11.2020: исполнено, до 28.02.2021: " in out
    assert out.endswith(
        "По состоянию на 01.01.2021 срок наступил по 18 позициям из 32: исполнено в срок — 15, "
        "с нарушением срока — 2, не исполнено — 1; исполняется (срок не истёк) — 7; "
        "срок не наступил — 7.\n"
        "Исполнено 17 из 18, или 94,4\u00a0%.\n"
        "Кроме того, по мероприятиям, дата которых планом не установлена: "
        "назначено сроков — 2 (без отменённых), из них исполнено — 2.\n"
    )
    assert "По состоянию" not in call_example(roadmap, "list", "--state", "overdue").out


def test_there_is_no_percentage_before_the_first_deadline(roadmap: Run) -> None:
    out = call_example(roadmap, "list", "-m", "2021-06").out
    assert "(из сроков, истекающих в июне 2021 года) наступивших сроков нет; " in out
    assert "%" not in out


def test_an_activity_with_scheduled_dates_is_not_unscheduled(roadmap: Run) -> None:
    """2.6 got its first date on 10 November 2020."""
    for day, found in (("2020-11-09", ["2.6"]), ("2020-11-10", [])):
        items = json_of_example(roadmap, "list", "--state", "unscheduled", today=day)["items"]
        assert [item["activity"] for item in items] == found
    out = call_example(roadmap, "list", "--section", "2").out
    assert "12 мероприятий, 12 контрольных сроков.\n" in out
    assert "до 26.11.2020: отменено, до 10.12.2020: исполнено, " in out


def test_list_by_month_counts_scheduled_dates_separately(roadmap: Run) -> None:
    out = call_example(roadmap, "list", "--group-by", "month", today="2021-02-01").out
    assert "Декабрь 2020 года — 1 контрольный срок; кроме того, назначено дат — 2\n" in out
    counted = re.findall(r"^\w+ 20\d\d года — (\d+) ", out, re.MULTILINE)
    assert sum(map(int, counted)) == 32


def test_an_unscheduled_activity_can_be_done_as_a_whole(roadmap: Run, office: Path) -> None:
    done = ("--evidence", "Справка", "--result", "Да", "--by", "Симоненко", "--lang", "ru")
    recorded = roadmap("record", "2.6@-", "done", *done, "--date", "2021-05-20", here=office)
    assert recorded.out.startswith("2.6: внесена отметка «исполнено», дата — 20.05.2021.")
    call = ("--today", "2021-05-21", "--lang", "ru")
    assert "в целом: исполнено" in roadmap("show", "2.6", *call, here=office).out
    listed = roadmap("list", "--section", "2", *call, here=office).out
    assert "\tисполнено\n" in listed and "без установленной даты" not in listed
    due = roadmap("due", "-m", "2021-05", *call, here=office).out
    assert "\tисполнено\n" in due and "дата не установлена у" not in due


def test_the_last_status_is_printed_beside_the_state(roadmap: Run) -> None:
    out = call_example(roadmap, "list", "--section", "3").out
    assert "3.3\t" in out and "\tисполняется (исполнено частично)\n" in out
    late = call_example(roadmap, "list", "--section", "3", today="2021-07-01").out
    assert "\tпросрочено, исполнено частично\n" in late
    assert "\tпросрочено, не исполнено\n" in call_example(roadmap, "due", "-m", "2021-01").out


def test_state_of_all_schools_says_how_many_are_listed(roadmap: Run) -> None:
    out = call_example(roadmap, "due", "-m", "2020-07").out
    assert "\tисполнено (в перечне 7 из 22)\n" in out


def test_due_by_school_prints_the_state_of_the_school(roadmap: Run) -> None:
    call = ("due", "-m", "2021-01", "--group-by", "school", "-s", "2", "-f", "md")
    assert "— до 31.01.2021, исполнено (отв.: " in call_example(roadmap, *call).out


def test_a_successor_does_not_take_over_fulfilled_activities(roadmap: Run, example: Path) -> None:
    person = "  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01}\ngroups:\n"
    replace_in(example / "data" / "plan_2020_2021.yaml", "groups:\n", person, 1)
    for verb in (("show", "2.3"), ("list", "-m", "2020-11")):
        out = roadmap(*verb, "--today", "2021-02-10", "--lang", "ru", here=example).out
        assert "Симоненко Л.И." in out
    shown = roadmap("show", "2.3", "--today", "2021-02-10", "--lang", "ru", here=example).out
    assert "Петрова" not in shown
    still = roadmap("show", "2.8", "--today", "2021-02-10", "--lang", "ru", here=example).out
    assert "Петрова П.П. (вместо Симоненко Л.И.)" in still


def test_figures_leave_out_a_plan_without_records(roadmap: Run, example: Path) -> None:
    plan = (DATA / "plan_2020_2021.yaml").read_text(encoding="utf-8")
    plan = plan.replace('number: "249"', 'number: "250"').replace(
        "title: Дор", "title: Новая дор", 1
    )
    (example / "data" / "plan_other.yaml").write_text(plan, encoding="utf-8")
    out = roadmap("list", "--today", "2021-01-01", "--lang", "ru", here=example).out
    assert "срок наступил по 18 позициям из 32" in out
    assert "Отметок об исполнении ещё нет, в итоги не входит: plan_other.\n" in out


def test_there_are_no_states_without_records(roadmap: Run) -> None:
    """A plan without records is not shown as overdue."""
    found = roadmap("list", "--state", "overdue", "--lang", "ru", "--today", "2020-12-15")
    assert found.out == "По этому запросу мероприятий нет.\n"
    assert found.err == (
        "Отметок об исполнении ещё нет. Срок истёк по 17 позициям: начните с команды "
        'roadmap record 1.1 исполнено --evidence "…" --by …\n'
    )
    first = roadmap("list", "--state", "overdue", "--lang", "ru", "--today", "2020-07-15")
    assert first.err == "Отметок об исполнении ещё нет.\n"
    assert "Состояние" not in roadmap("list", "-f", "md", "--lang", "ru").out


@POSIX
def test_a_terminal_shows_how_to_make_the_first_record() -> None:
    call = ("due", "-m", "2020-11", "--today", "2020-12-15", "--lang", "ru")
    shown = run_at_terminal(*call, stream="stderr")
    assert shown.code == 0
    assert "Отметок" not in shown.out
    assert shown.err.splitlines() == [
        "Отметок об исполнении ещё нет. Срок истёк по 17 позициям: начните с команды",
        'roadmap record 1.1 исполнено --evidence "…" --by …',
    ]
    piped = run_roadmap(*call)
    assert (piped.returncode, piped.stderr) == (0, b"")


@POSIX
def test_a_terminal_shows_which_file_was_written(roadmap: Run, tmp_path: Path) -> None:
    call = ("due", "-m", "2020-11", *PLAN, "--lang", "ru", "-o", str(tmp_path / "ноябрь.md"))
    shown = run_at_terminal(*call, stream="stderr")
    assert (shown.code, shown.err) == (0, f"Сохранено: {tmp_path / 'ноябрь.md'}.\n")
    assert roadmap(*call).err == ""


def test_list_by_school_has_the_deadlines_of_the_school(roadmap: Run) -> None:
    """School 34 has time until the end of February, the others until the end of January."""

    def group_of_34(verb: str, *filters: str) -> list[str]:
        grouped = call_example(roadmap, verb, *filters, "--group-by", "school").out
        return re.findall(r"(?m)^МОБУ СОШ № 34.*\n((?:.+\n|\n(?!МОБУ))*)", grouped)

    for verb in ("due", "list"):
        (own,) = group_of_34(verb, "-m", "2021-02")
        assert "2.7\t" in own and "срок перенесён на 02.2021" in own
    (own,) = group_of_34("list", "--state", "postponed")
    assert "2.7\t" in own
    overdue = call_example(
        roadmap, "list", "--state", "overdue", "--group-by", "school", today="2021-03-05"
    )
    assert "\tисполнено\n" not in overdue.out and "МОБУ СОШ № 2 " not in overdue.out


def test_a_closed_school_is_left_out_and_mentioned(roadmap: Run, example: Path) -> None:
    """Its earlier records stay. The answers about other schools do not mention it."""
    schools = example / "data" / "schools.yaml"
    replace_in(schools, "name: МОБУ СОШ № 34}", "name: МОБУ СОШ № 34, closed: 2021-02-01}")

    def output(*call: str) -> str:
        return roadmap(*call, "--today", "2021-02-15", "--lang", "ru", here=example).out

    note = (
        "СОШ № 34: школа закрыта с 01.02.2021; сроки, которые истекают в этот день или позже и не "
        "исполнены, не считаются.\n"
    )
    assert note in output("matrix", "-m", "2021-01")
    assert note in output("report", "-m", "2021-01", "-f", "plain")
    assert note not in output("matrix", "-m", "2021-01", "-s", "2")
    numbers = [line.partition("\t")[0] for line in output("list", "-s", "34").splitlines()]
    assert "1.5" in numbers and "2.7" not in numbers and "3.1" not in numbers


def test_a_closed_school_gets_its_full_name_if_the_short_one_is_ambiguous(
    roadmap: Run, example: Path
) -> None:
    schools = example / "data" / "schools.yaml"
    replace_in(schools, "name: МОБУ СОШ № 34}", "name: МОБУ СОШ № 34, closed: 2021-02-01}")
    replace_in(schools, "name: МОБУ СОШ № 24}", "name: МБОУ СОШ № 34}")
    call = ("matrix", "-m", "2021-01", "--today", "2021-02-15", "--lang", "ru")
    out = roadmap(*call, here=example).out
    (note,) = (line for line in out.splitlines() if "школа закрыта с 01.02.2021" in line)
    assert note.startswith("МОБУ СОШ № 34: ")


def test_filter_by_state_names_the_deadline_in_that_state(roadmap: Run) -> None:
    out = call_example(roadmap, "list", "--state", "overdue", today="2021-03-05").out
    assert "\tдо 28.02.2021: просрочено\n" in out


def test_list_of_a_period_counts_deadlines_postponed_out_of_it(roadmap: Run, office: Path) -> None:
    moved = ("--date", "2021-02-01", "--basis", "Приказ", "--by", "Симоненко", "--lang", "ru")
    for point, until in (("2.9", "20.02.2021"), ("2.10", "2021-04")):
        assert (
            roadmap("record", point, "postponed", "--until", until, *moved, here=office).code == 0
        )
    for month in ("2021-02", "2021-03"):
        call = ("list", "-m", month, "--today", "2021-03-10", "--lang", "ru")
        assert "срок перенесён за пределы периода — 1" in roadmap(*call, here=office).out


def test_a_record_for_all_schools_sets_the_state_of_the_activity(roadmap: Run) -> None:
    filters = ("-m", "2020-09", "--section", "2", "--known", "2020-09-20")
    out = call_example(roadmap, "list", *filters, today="2020-10-05").out
    assert "\tпросрочено, исполнено частично\n" in out


# show.


def test_show_prints_schools_and_history(roadmap: Run) -> None:
    out = call_example(roadmap, "show", "2.7").out
    assert "(2.7@2021-01) — исполняется (исполнено в 4 из 7 школ)\n" in out
    assert "МОБУ СОШ № 34\t28.02.2021\tсрок перенесён на 02.2021\t\t\n" in out
    assert "МОБУ СОШ № 7\t31.01.2021\tисполнено\t14.01.2021\tСправка от 14.01.2021 № 1\n" in out
    assert out.count("МОБУ СОШ № 7\tисполнено\tПроверка") == 1
    before = call_example(roadmap, "show", "2.7", today="2020-12-15").out
    assert "МОБУ СОШ № 7\t31.01.2021\tисполняется\t\t\n" in before
    assert "Проверка проведена 13 и 14 января" not in before


def test_show_marks_withdrawn_records(roadmap: Run) -> None:
    out = call_example(roadmap, "show", "1.7").out
    assert "\tисполнено (отозвано)\t" in out and "\tотозвано\t" in out


def test_json_of_show_has_each_school_and_each_record(roadmap: Run) -> None:
    (item,) = json_of_example(roadmap, "show", "2.7")["items"]
    by_school = {each["school"]: each for each in item["school_states"]}
    assert by_school[34] == {
        "point": "2.7@2021-01",
        "school": 34,
        "deadline": "2021-02-28",
        "state": "postponed",
        "status": "postponed",
        "date": "2021-01-11",
        "reporter": "МОБУ СОШ № 34",
    }
    assert [each["date"] for each in item["records"]][:2] == ["2020-12-02", "2020-12-09"]


# log.


def test_the_log_has_all_records_in_time_order(roadmap: Run) -> None:
    items = json_of_example(roadmap, "log", today="2021-02-01")["items"]
    assert len(items) == 59
    stamps = [item["recorded"] for item in items]
    assert stamps == sorted(stamps)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("1.3",), {"1.3"}),
        (("1.3@2020-11",), {"1.3"}),
        (("2.6@-",), {"2.6"}),
        (("1.3,2.3",), {"1.3", "2.3"}),
        (("--by", "рмо"), {"2.5"}),
        (("--by", "34"), {"1.5", "2.7", "3.1", "3.5"}),
        (("-m", "июль 2020"), {"1.1", "1.2", "1.4"}),
        (("--section", "4"), {"4.1", "4.2", "4.3"}),
        (("-r", "руководители рмо"), {"2.5"}),
        (("--by", "симоненко", "-m", "2020-Q3", "--section", "2"), {"2.1", "2.2"}),
    ],
)
def test_the_log_can_be_filtered(
    roadmap: Run, filters: tuple[str, ...], expected: set[str]
) -> None:
    items = json_of_example(roadmap, "log", *filters)["items"]
    assert {item["activity"] for item in items} == expected


def test_the_log_of_a_school_has_its_records_and_those_for_all(roadmap: Run) -> None:
    items = json_of_example(roadmap, "log", "2.7", "--school", "34")["items"]
    assert [(item["school"], item["status"]) for item in items] == [
        (None, "in-progress"),
        (34, "postponed"),
    ]


def test_the_log_of_a_control_point_has_no_other_points(roadmap: Run) -> None:
    points = {item["point"] for item in json_of_example(roadmap, "log", "1.3@ноябрь")["items"]}
    assert points == {"1.3@2020-11"}


def test_the_log_of_a_number_covers_all_plans_with_it(roadmap: Run, tmp_path: Path) -> None:
    for name, order in (("a", "249"), ("b", "77")):
        shutil.copytree(EXAMPLE, tmp_path / name)
        plan = tmp_path / name / "plan_2020_2021.yaml"
        replace_in(plan, 'number: "249"', f'number: "{order}"')
    both = ("--plan", "a", "--plan", "b", "--today", "2021-02-01", "-f", "json")
    found = json.loads(roadmap("log", "1.3@2020-11", *both, here=tmp_path).out)["items"]
    assert [item["plan"] for item in found] == ["a/plan_2020_2021", "b/plan_2020_2021"]


def test_the_log_knows_a_withdrawn_date(roadmap: Run, office: Path) -> None:
    by = ("--by", "Симоненко", "--lang", "ru")
    given = ("--until", "10.12.2020", "--basis", "Письмо", "--date", "2020-12-01")
    roadmap("record", "2.6", "scheduled", *given, *by, here=office)
    done = ("--evidence", "Лист", "--result", "Да", "--date", "2020-12-10")
    roadmap("record", "2.6@2020-12-10", "done", *done, *by, here=office)
    for point in ("2.6@2020-12-10", "2.6@-"):
        recorded = roadmap("record", point, "withdrawn", "--note", "x", *by, here=office)
        assert recorded.code == 0
    out = roadmap("log", "2.6@2020-12-10", "--lang", "ru", here=office).out
    assert out.count("2.6@2020-12-10\t") == 2


def test_the_log_as_of_a_day_has_no_later_records(roadmap: Run) -> None:
    items = json_of_example(roadmap, "log", today="2020-09-20")["items"]
    assert max(item["date"] for item in items) <= "2020-09-20"
    assert not any(item["taken_back"] for item in items)
    known = json_of_example(roadmap, "log", "1.7", "--known", "2020-09-20")["items"]
    assert [item["taken_back"] for item in known] == [False]


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        (("9.9",), "мероприятия «9.9» в плане нет"),
        (("1.3@2020-12",), "контрольного срока «1.3@2020-12» нет"),
        (("--by", "Иванов"), "«Иванов» в плане нет; сведения могут вносить: МОБУ"),
    ],
)
def test_the_log_of_something_unknown_is_an_error(
    roadmap: Run, filters: tuple[str, ...], message: str
) -> None:
    found = roadmap("log", *filters, *PLAN, "--lang", "ru")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"Ошибка: {message}")


def test_an_empty_log_is_answered_with_a_sentence(roadmap: Run) -> None:
    assert call_example(roadmap, "log", "2.11").out == "По этому запросу отметок нет.\n"
    nothing = roadmap("log", "--lang", "ru")
    assert (nothing.code, nothing.out) == (0, "Отметок об исполнении ещё нет.\n")


# matrix.


def test_the_matrix_has_a_sign_for_each_state_and_adds_up(roadmap: Run) -> None:
    head, *table = csv_rows(call_example(roadmap, "matrix", "-f", "csv").out)
    *schools, done, of = table
    assert head[:2] == ["Школа", "1.4@2020-07"]
    assert head[-3:] == ["Исполнено", "Всего сроков", "План"]
    fulfilled = [[sign.startswith("И") for sign in row[1:-3]] for row in schools]
    assert [int(row[-3]) for row in schools] == [sum(row) for row in fulfilled]
    assert [int(each) for each in done[1:-3]] == [sum(row) for row in zip(*fulfilled, strict=True)]
    assert int(done[-3]) == sum(map(sum, fulfilled)) == 39
    assert int(of[-2]) == sum(int(row[-2]) for row in schools) == 56
    assert csv_rows(call_example(roadmap, "matrix", "-f", "csv", "-s", "24").out)[1][2] == "И!"


SIGNS = """\
format: 1
title: План
period: 2020-09/2021-05
people: [{name: Симоненко Л.И.}]
activities:
  - {number: "1", title: Проверка, period: 2020-11, schools: [1, 2, 3, 4, 5, 6, 7], each_school: true}
  - {number: "2", title: Обучение, period: 2020-12, schools: [1, 2], each_school: true}
  - {number: "3", title: Итоги, period: 2021-05, schools: [1], each_school: true}
"""
RECORDS = """\
format: 1
reporter: Симоненко Л.И.
records:
  - {point: "1@2020-11", school: 1, status: done, date: 2020-11-10, result: Да, evidence: [Акт], recorded: 2020-12-06T10:00:00+03:00}
  - {point: "1@2020-11", school: 2, status: done, date: 2020-12-02, result: Да, evidence: [Акт], recorded: 2020-12-06T10:00:00+03:00}
  - {point: "1@2020-11", school: 3, status: partial, date: 2020-11-10, note: осталось, recorded: 2020-12-06T10:00:00+03:00}
  - {point: "1@2020-11", school: 4, status: not-done, date: 2020-11-10, note: причина, recorded: 2020-12-06T10:00:00+03:00}
  - {point: "1@2020-11", school: 5, status: postponed, date: 2020-11-10, until: 2021-01, basis: Приказ, recorded: 2020-12-06T10:00:00+03:00}
  - {point: "1@2020-11", school: 6, status: cancelled, date: 2020-11-10, basis: Приказ, recorded: 2020-12-06T10:00:00+03:00}
"""


@pytest.fixture
def every_sign(tmp_path: Path) -> Path:
    schools = ", ".join(f"{{number: {n}, name: СОШ № {n}}}" for n in range(1, 8))
    files = {
        "plan_x.yaml": SIGNS,
        "schools.yaml": f"format: 1\nschools: [{schools}]\n",
        "progress_x/s.yaml": RECORDS,
    }
    return write_files(tmp_path, files)


def test_each_state_has_its_sign(roadmap: Run, every_sign: Path) -> None:
    call = ("matrix", "--today", "2020-12-15", "--lang", "ru")
    table = csv_rows(roadmap(*call, "-f", "csv", here=every_sign).out)
    assert [row[1:4] for row in table[1:8]] == [
        ["И", "Р", "·"],
        ["И!", "Р", "—"],
        ["Ч", "—", "—"],
        ["Н", "—", "—"],
        ["С", "—", "—"],
        ["О", "—", "—"],
        ["П", "—", "—"],
    ]
    assert [row[1:-1] for row in table[8:]] == [
        ["2", "0", "0", "2", ""],
        ["7", "2", "1", "", "10"],
    ]


def test_the_matrix_names_schools_that_have_not_reported(roadmap: Run, every_sign: Path) -> None:
    out = roadmap("matrix", "--today", "2020-12-15", "--lang", "ru", here=every_sign).out
    assert "По п. 1 (срок — 30.11.2020) сведения не представлены: СОШ № 7.\n" in out
    none = "отдельно по школам сведения ещё не представлены.\n"
    assert f"По п. 2 (срок — 31.12.2020) {none}" in out
    assert "По п. 3" not in out
    assert (
        "Обозначения: И — исполнено; И! — исполнено с нарушением срока; Ч — исполнено частично (срок истёк)"
        in out
    )


def test_a_record_for_all_schools_is_not_a_report_by_a_school(roadmap: Run) -> None:
    """The coordinator recorded that the inspection is in progress; three schools have reported."""
    (item,) = json_of_example(
        roadmap, "matrix", "-m", "2020-12", "--section", "2", today="2021-01-01"
    )["items"]
    assert item["not_reported"] == [6, 7, 24, 34]
    assert item["schools_done"] == 3


def test_the_matrix_can_be_filtered_by_period_and_school(roadmap: Run) -> None:
    found = json_of_example(roadmap, "matrix", "-m", "2020-09", "-s", "2,4")
    assert [item["point"] for item in found["items"]] == [
        "1.5@2020-09",
        "2.1@2020-09",
        "2.2@2020-09",
        "3.5@2020-10",
    ]
    assert [(row["school"], row["done"], row["of"]) for row in found["rows"]] == [
        (2, 4, 4),
        (4, 4, 4),
    ]


def test_an_empty_matrix_is_answered_with_a_sentence(roadmap: Run) -> None:
    assert call_example(roadmap, "matrix", "-m", "2021-06").out == (
        "По этому запросу нет мероприятий, которые исполняются в каждой школе отдельно.\n"
    )
    nothing = roadmap("matrix", "--lang", "ru")
    assert (nothing.code, nothing.out) == (0, "Отметок об исполнении ещё нет.\n")
    states = {each["state"] for each in json.loads(roadmap("matrix", "-f", "json").out)["items"]}
    assert states == {None}


def test_several_plans_get_a_table_each(roadmap: Run, every_sign: Path) -> None:
    shutil.copytree(EXAMPLE, every_sign / "other" / "data")
    both = ("--plan", ".", "--plan", "other", "--today", "2021-01-15", "--lang", "ru")
    out = roadmap("matrix", *both, "-f", "md", here=every_sign).out
    assert out.count("## Исполнение по школам, по состоянию на 15.01.2021 (plan\\_") == 2
    log = roadmap("log", *both, "-f", "csv", here=every_sign).out
    assert {row[-1] for row in csv_rows(log)[1:]} == {"plan_x", "plan_2020_2021"}


# Records with errors.


def test_broken_records_are_reported_and_the_rest_is_answered(roadmap: Run, example: Path) -> None:
    (example / "data" / "progress_2020_2021" / "mobu-sosh-34.yaml").write_text("records: [\n")
    for verb in ("log", "matrix", "due", "list"):
        found = roadmap(verb, "--today", "2021-01-15", "--lang", "ru", here=example)
        assert found.code == 1
        assert "СОШ № 2" in found.out or "4.2" in found.out
        assert found.err.startswith("data/progress_2020_2021/mobu-sosh-34.yaml:1:10: ")
        assert found.err.splitlines()[-1] == (
            "В данных 1 ошибка. Пока файлы не исправлены, отметки с ошибками не учитываются."
        )


HOSTILE = "=1+1 [link=x]y[/] \x1b[31m::error::x ##[group] <b>*a*</b>|`c`"


def test_text_of_records_is_not_interpreted(roadmap: Run, office: Path) -> None:
    text = HOSTILE.replace("\x1b", "")
    texts = ("--result", text, "--evidence", text, "--where", text, "--note", text)
    done = ("4.2", "done", "--date", "2020-12-01", "--by", "Симоненко")
    assert roadmap("record", *done, *texts, here=office).code == 0
    for verb in (("log",), ("show", "4.2")):
        shown = roadmap(*verb, here=office).out
        assert "[link=x]y[/]" in shown and "##[" not in shown
        table = roadmap(*verb, "-f", "table", here=office).out
        assert "[link=x]y[/]" in table
        marked = roadmap(*verb, "-f", "md", here=office).out
        assert "\\<b\\>\\*a\\*\\</b\\>\\|\\`c\\`" in marked
    cells = csv_rows(roadmap("log", "-f", "csv", "--lang", "ru", here=office).out)[1]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_json_names_the_schools_with_their_own_deadline_in_the_month(roadmap: Run) -> None:
    """One school has postponed 2.7 to February."""
    items = json_of_example(roadmap, "due", "-m", "2021-02", today="2021-01-20")["items"]
    found = {each["point"]: each["only_schools"] for each in items if "only_schools" in each}
    assert found == {"2.7@2021-01": [34]}
    items = json_of_example(roadmap, "due", "-m", "2021-01", today="2021-01-20")["items"]
    assert "2.7@2021-01" in [each["point"] for each in items if "only_schools" not in each]
