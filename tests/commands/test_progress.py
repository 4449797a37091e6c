"""What is answered once something is recorded: due, list, show, log and matrix."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DATA, ROOT, Answer, Run

EXAMPLE = ("--plan", str(ROOT / "examples"))


def answer(roadmap: Run, *arguments: str, today: str = "2021-01-15") -> Answer:
    found = roadmap(*arguments, *EXAMPLE, "--today", today, "--lang", "ru")
    assert (found.code, found.err) == (0, "")
    return found


def data(roadmap: Run, *arguments: str, today: str = "2021-01-15") -> Any:
    return json.loads(answer(roadmap, *arguments, "-f", "json", today=today).out)


# due and list.


def test_due_adds_what_is_overdue(roadmap: Run) -> None:
    out = answer(roadmap, "due", "-m", "2021-01").out
    assert out.startswith("Не исполнено в установленный срок\n4.2\t")
    assert "не исполнено в срок: 1." in out


def test_today_is_the_world_of_that_day(roadmap: Run) -> None:
    """4.2 was due in December: before its end it is due, after it overdue, at last done late."""
    days = {"2020-12-15": "active", "2021-01-15": "overdue", "2021-02-01": "done-late"}
    for day, state in days.items():
        (item,) = [
            item
            for item in data(roadmap, "due", "-m", "2020-12", today=day)["items"]
            if item["point"] == "4.2@2020-12"
        ]
        assert item["state"] == state


def test_known_is_what_was_recorded_by_then(roadmap: Run) -> None:
    """2.4 was done on 4 December, and recorded on the 8th."""

    def state(known: str) -> str:
        items = data(roadmap, "due", "-m", "2020-11", "--known", known)["items"]
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
def test_a_state_can_be_asked_for(roadmap: Run, typed: str, found: list[str]) -> None:
    items = data(roadmap, "list", "--state", typed)["items"]
    assert [item["activity"] for item in items] == found


def test_states_of_one_school_are_its_own(roadmap: Run) -> None:
    items = data(roadmap, "list", "-s", "34", "--state", "postponed")["items"]
    assert [point["point"] for item in items for point in item["points"]] == ["2.7@2021-01"]
    assert data(roadmap, "list", "-s", "2", "--state", "postponed")["items"] == []


def test_an_unknown_state_brings_those_there_are(roadmap: Run) -> None:
    found = roadmap("list", "--state", "просроченно", *EXAMPLE, "--lang", "ru")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(
        "Ошибка: состояния «просроченно» нет; возможно, просрочено; допустимы: "
    )


def test_list_says_the_states_and_the_figures(roadmap: Run) -> None:
    out = answer(roadmap, "list", today="2021-01-01").out
    assert "до 31.08.2020: исполнено, до 30.11.2020: исполнено, до 28.02.2021: " in out
    assert out.endswith(
        "По состоянию на 01.01.2021 срок наступил по 18 позициям из 32: исполнено в срок — 15, "
        "с нарушением срока — 2, не исполнено — 1; исполняется (срок не истёк) — 7; "
        "срок не наступил — 7.\n"
        "Исполнено 17 из 18, или 94,4\u00a0%.\n"
        "Кроме того, по мероприятиям, дата которых планом не установлена: "
        "назначено сроков — 2 (без отменённых), из них исполнено — 2.\n"
    )
    assert "По состоянию" not in answer(roadmap, "list", "--state", "overdue").out


def test_before_anything_falls_due_there_is_no_per_cent(roadmap: Run) -> None:
    out = answer(roadmap, "list", "-m", "2021-06").out
    assert "(из сроков, истекающих в июне 2021 года) наступивших сроков нет; " in out
    assert "%" not in out


def test_what_has_dates_is_no_longer_without_one(roadmap: Run) -> None:
    """2.6 was given its first date on 10 November 2020."""
    for day, found in (("2020-11-09", ["2.6"]), ("2020-11-10", [])):
        items = data(roadmap, "list", "--state", "unscheduled", today=day)["items"]
        assert [item["activity"] for item in items] == found
    out = answer(roadmap, "list", "--section", "2").out
    assert "12 мероприятий, 12 контрольных сроков.\n" in out
    assert "до 26.11.2020: отменено, до 10.12.2020: исполнено, " in out


def test_what_was_given_a_date_is_counted_apart_in_the_calendar(roadmap: Run) -> None:
    out = answer(roadmap, "list", "--group-by", "month", today="2021-02-01").out
    assert "Декабрь 2020 года — 1 контрольный срок; кроме того, назначено дат — 2\n" in out
    counted = re.findall(r"^\w+ 20\d\d года — (\d+) ", out, re.MULTILINE)
    assert sum(map(int, counted)) == 32


def test_an_activity_without_dates_can_be_done_as_a_whole(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    done = ("--evidence", "Справка", "--result", "Да", "--by", "Симоненко", "--lang", "ru")
    said = roadmap("record", "2.6@-", "done", *done, "--date", "2021-05-20", here=tmp_path)
    assert said.out.startswith("2.6: внесена отметка «исполнено», дата — 20.05.2021.")
    call = ("--today", "2021-05-21", "--lang", "ru")
    assert "в целом: исполнено" in roadmap("show", "2.6", *call, here=tmp_path).out
    listed = roadmap("list", "--section", "2", *call, here=tmp_path).out
    assert "\tисполнено\n" in listed and "без установленной даты" not in listed
    due = roadmap("due", "-m", "2021-05", *call, here=tmp_path).out
    assert "\tисполнено\n" in due and "дата не установлена у" not in due


def test_the_last_status_travels_beside_the_state(roadmap: Run) -> None:
    out = answer(roadmap, "list", "--section", "3").out
    assert "3.3\t" in out and "\tисполняется (исполнено частично)\n" in out
    late = answer(roadmap, "list", "--section", "3", today="2021-07-01").out
    assert "\tпросрочено, исполнено частично\n" in late
    assert "\tпросрочено, не исполнено\n" in answer(roadmap, "due", "-m", "2021-01").out


def test_of_all_schools_it_is_said_how_many_are_listed(roadmap: Run) -> None:
    out = answer(roadmap, "due", "-m", "2020-07").out
    assert "\tисполнено (в перечне 7 из 22)\n" in out


def test_messages_to_a_school_say_its_state(roadmap: Run) -> None:
    call = ("due", "-m", "2021-01", "--group-by", "school", "-s", "2", "-f", "md")
    assert "— до 31.01.2021, исполнено (отв.: " in answer(roadmap, *call).out


def test_who_was_in_charge_of_what_is_closed_stays(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    plan = tmp_path / "data" / "plan_2020_2021.yaml"
    person = "  - {name: Петрова П.П., instead_of: Симоненко Л.И., from: 2021-02-01}\ngroups:\n"
    text = plan.read_text(encoding="utf-8").replace("groups:\n", person, 1)
    plan.write_text(text, encoding="utf-8")
    for verb in (("show", "2.3"), ("list", "-m", "2020-11")):
        out = roadmap(*verb, "--today", "2021-02-10", "--lang", "ru", here=tmp_path).out
        assert "Симоненко Л.И." in out
    shown = roadmap("show", "2.3", "--today", "2021-02-10", "--lang", "ru", here=tmp_path).out
    assert "Петрова" not in shown
    still = roadmap("show", "2.8", "--today", "2021-02-10", "--lang", "ru", here=tmp_path).out
    assert "Петрова П.П. (вместо Симоненко Л.И.)" in still


def test_a_plan_without_records_is_left_out_of_the_figures(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    plan = (DATA / "plan_2020_2021.yaml").read_text(encoding="utf-8")
    plan = plan.replace('number: "249"', 'number: "250"').replace(
        "title: Дор", "title: Новая дор", 1
    )
    (tmp_path / "data" / "plan_other.yaml").write_text(plan, encoding="utf-8")
    out = roadmap("list", "--today", "2021-01-01", "--lang", "ru", here=tmp_path).out
    assert "срок наступил по 18 позициям из 32" in out
    assert "Отметок об исполнении ещё нет, в итоги не входит: plan_other.\n" in out


def test_where_nothing_is_recorded_states_are_none(roadmap: Run) -> None:
    """It is true that nobody is told that everything is overdue before anybody reports."""
    found = roadmap("list", "--state", "overdue", "--lang", "ru", "--today", "2020-12-15")
    assert found.out == "По этому запросу мероприятий нет.\n"
    assert found.err == (
        "Отметок об исполнении ещё нет. Срок истёк по 17 позициям: начните с команды "
        'roadmap record 1.1 исполнено --evidence "…" --by …\n'
    )
    first = roadmap("list", "--state", "overdue", "--lang", "ru", "--today", "2020-07-15")
    assert first.err == "Отметок об исполнении ещё нет.\n"
    assert "Состояние" not in roadmap("list", "-f", "md", "--lang", "ru").out


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminals")
def test_who_looks_at_a_terminal_is_told_how_to_begin() -> None:
    import pty

    ours, theirs = pty.openpty()
    call = ("-m", "vpr_roadmap", "due", "-m", "2020-11", "--today", "2020-12-15", "--lang", "ru")
    done = subprocess.run(
        [sys.executable, *call], stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT, check=True
    )
    os.close(theirs)
    assert "Отметок" not in done.stdout.decode()
    assert "Срок истёк по 17 позициям: начните с команды" in os.read(ours, 9999).decode()
    os.close(ours)
    assert roadmap_is_quiet_in_a_pipe(call)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminals")
def test_who_looks_at_a_terminal_is_told_what_was_saved(roadmap: Run, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    call = ("due", "-m", "2020-11", *EXAMPLE, "--lang", "ru", "-o", str(tmp_path / "ноябрь.md"))
    done = subprocess.run(
        [sys.executable, "-m", "vpr_roadmap", *call],
        stdout=subprocess.PIPE,
        stderr=theirs,
        cwd=ROOT,
    )
    os.close(theirs)
    said = os.read(ours, 9999).decode().replace("\r\n", "\n")
    os.close(ours)
    assert (done.returncode, said) == (0, f"Сохранено: {tmp_path / 'ноябрь.md'}.\n")
    assert roadmap(*call).err == ""


def roadmap_is_quiet_in_a_pipe(call: tuple[str, ...]) -> bool:
    done = subprocess.run([sys.executable, *call], capture_output=True, cwd=ROOT, check=True)
    return done.stderr == b""


def test_a_school_s_list_is_what_it_gets_when_it_asks_alone(roadmap: Run) -> None:
    """School 34 has until the end of February; the others have to be done in January."""

    def of_34(verb: str, *asked: str) -> list[str]:
        grouped = answer(roadmap, verb, *asked, "--group-by", "school").out
        return re.findall(r"(?m)^МОБУ СОШ № 34.*\n((?:.+\n|\n(?!МОБУ))*)", grouped)

    for verb in ("due", "list"):
        (own,) = of_34(verb, "-m", "2021-02")
        assert "2.7\t" in own and "срок перенесён на 02.2021" in own
    (own,) = of_34("list", "--state", "postponed")
    assert "2.7\t" in own
    overdue = answer(
        roadmap, "list", "--state", "overdue", "--group-by", "school", today="2021-03-05"
    )
    assert "\tисполнено\n" not in overdue.out and "МОБУ СОШ № 2 " not in overdue.out


def test_a_closed_school_is_left_out_and_named(roadmap: Run, tmp_path: Path) -> None:
    """It is true that its reports of before stay, and that other schools' lists do not name it."""
    shutil.copytree(DATA.parent / "examples" / "data", tmp_path / "data")
    schools = tmp_path / "data" / "schools.yaml"
    listed = schools.read_text(encoding="utf-8")
    before, after = "name: МОБУ СОШ № 34}", "name: МОБУ СОШ № 34, closed: 2021-02-01}"
    schools.write_text(listed.replace(before, after), encoding="utf-8")

    def said(*call: str) -> str:
        return roadmap(*call, "--today", "2021-02-15", "--lang", "ru", here=tmp_path).out

    note = (
        "СОШ № 34: школа закрыта с 01.02.2021; сроки, которые истекают в этот день или позже и не "
        "исполнены, не считаются.\n"
    )
    assert note in said("matrix", "-m", "2021-01")
    assert note in said("report", "-m", "2021-01", "-f", "plain")
    assert note not in said("matrix", "-m", "2021-01", "-s", "2")
    numbers = [line.partition("\t")[0] for line in said("list", "-s", "34").splitlines()]
    assert "1.5" in numbers and "2.7" not in numbers and "3.1" not in numbers


def test_a_closed_school_is_told_from_another_of_its_short_name(
    roadmap: Run, tmp_path: Path
) -> None:
    shutil.copytree(DATA.parent / "examples" / "data", tmp_path / "data")
    schools = tmp_path / "data" / "schools.yaml"
    listed = schools.read_text(encoding="utf-8")
    for before, after in (
        ("name: МОБУ СОШ № 34}", "name: МОБУ СОШ № 34, closed: 2021-02-01}"),
        ("name: МОБУ СОШ № 24}", "name: МБОУ СОШ № 34}"),
    ):
        assert before in listed
        listed = listed.replace(before, after)
    schools.write_text(listed, encoding="utf-8")
    call = ("matrix", "-m", "2021-01", "--today", "2021-02-15", "--lang", "ru")
    out = roadmap(*call, here=tmp_path).out
    (note,) = (line for line in out.splitlines() if "школа закрыта с 01.02.2021" in line)
    assert note.startswith("МОБУ СОШ № 34: ")


def test_of_several_deadlines_the_one_in_that_state_is_named(roadmap: Run) -> None:
    out = answer(roadmap, "list", "--state", "overdue", today="2021-03-05").out
    assert "\tдо 28.02.2021: просрочено\n" in out


def test_what_was_moved_out_of_a_period_is_named(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    moved = ("--date", "2021-02-01", "--basis", "Приказ", "--by", "Симоненко", "--lang", "ru")
    for point, until in (("2.9", "20.02.2021"), ("2.10", "2021-04")):
        assert (
            roadmap("record", point, "postponed", "--until", until, *moved, here=tmp_path).code == 0
        )
    for month in ("2021-02", "2021-03"):
        call = ("list", "-m", month, "--today", "2021-03-10", "--lang", "ru")
        assert "срок перенесён за пределы периода — 1" in roadmap(*call, here=tmp_path).out


def test_what_was_said_of_all_schools_is_said_of_the_whole(roadmap: Run) -> None:
    asked = ("-m", "2020-09", "--section", "2", "--known", "2020-09-20")
    out = answer(roadmap, "list", *asked, today="2020-10-05").out
    assert "\tпросрочено, исполнено частично\n" in out


# show.


def test_show_has_the_schools_and_the_history(roadmap: Run) -> None:
    out = answer(roadmap, "show", "2.7").out
    assert "(2.7@2021-01) — исполняется (исполнено в 4 из 7 школ)\n" in out
    assert "МОБУ СОШ № 34\t28.02.2021\tсрок перенесён на 02.2021\t\t\n" in out
    assert "МОБУ СОШ № 7\t31.01.2021\tисполнено\t14.01.2021\tСправка от 14.01.2021 № 1\n" in out
    assert out.count("МОБУ СОШ № 7\tисполнено\tПроверка") == 1
    before = answer(roadmap, "show", "2.7", today="2020-12-15").out
    assert "МОБУ СОШ № 7\t31.01.2021\tисполняется\t\t\n" in before
    assert "Проверка проведена 13 и 14 января" not in before


def test_show_says_what_was_taken_back(roadmap: Run) -> None:
    out = answer(roadmap, "show", "1.7").out
    assert "\tисполнено (отозвано)\t" in out and "\tотозвано\t" in out


def test_show_as_data_has_each_school_and_each_record(roadmap: Run) -> None:
    (item,) = data(roadmap, "show", "2.7")["items"]
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


def test_the_log_is_in_time_order_and_whole(roadmap: Run) -> None:
    items = data(roadmap, "log", today="2021-02-01")["items"]
    assert len(items) == 59
    stamps = [item["recorded"] for item in items]
    assert stamps == sorted(stamps)


@pytest.mark.parametrize(
    ("asked", "expected"),
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
def test_the_log_can_be_filtered(roadmap: Run, asked: tuple[str, ...], expected: set[str]) -> None:
    items = data(roadmap, "log", *asked)["items"]
    assert {item["activity"] for item in items} == expected


def test_the_log_of_a_school_is_of_it_and_of_all(roadmap: Run) -> None:
    items = data(roadmap, "log", "2.7", "--school", "34")["items"]
    assert [(item["school"], item["status"]) for item in items] == [
        (None, "in-progress"),
        (34, "postponed"),
    ]


def test_the_log_of_a_control_point_is_of_no_other(roadmap: Run) -> None:
    points = {item["point"] for item in data(roadmap, "log", "1.3@ноябрь")["items"]}
    assert points == {"1.3@2020-11"}


def test_the_log_of_a_number_is_of_all_plans_that_have_it(roadmap: Run, tmp_path: Path) -> None:
    for name, order in (("a", "249"), ("b", "77")):
        shutil.copytree(ROOT / "examples" / "data", tmp_path / name)
        plan = tmp_path / name / "plan_2020_2021.yaml"
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace('number: "249"', f'number: "{order}"'), encoding="utf-8")
    both = ("--plan", "a", "--plan", "b", "--today", "2021-02-01", "-f", "json")
    found = json.loads(roadmap("log", "1.3@2020-11", *both, here=tmp_path).out)["items"]
    assert [item["plan"] for item in found] == ["a/plan_2020_2021", "b/plan_2020_2021"]


def test_the_log_of_a_date_that_was_taken_back_is_there(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    by = ("--by", "Симоненко", "--lang", "ru")
    given = ("--until", "10.12.2020", "--basis", "Письмо", "--date", "2020-12-01")
    roadmap("record", "2.6", "scheduled", *given, *by, here=tmp_path)
    done = ("--evidence", "Лист", "--result", "Да", "--date", "2020-12-10")
    roadmap("record", "2.6@2020-12-10", "done", *done, *by, here=tmp_path)
    for point in ("2.6@2020-12-10", "2.6@-"):
        said = roadmap("record", point, "withdrawn", "--note", "x", *by, here=tmp_path)
        assert said.code == 0
    out = roadmap("log", "2.6@2020-12-10", "--lang", "ru", here=tmp_path).out
    assert out.count("2.6@2020-12-10\t") == 2


def test_the_log_as_of_a_day_knows_no_later_one(roadmap: Run) -> None:
    items = data(roadmap, "log", today="2020-09-20")["items"]
    assert max(item["date"] for item in items) <= "2020-09-20"
    assert not any(item["taken_back"] for item in items)
    known = data(roadmap, "log", "1.7", "--known", "2020-09-20")["items"]
    assert [item["taken_back"] for item in known] == [False]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("9.9",), "мероприятия «9.9» в плане нет"),
        (("1.3@2020-12",), "контрольного срока «1.3@2020-12» нет"),
        (("--by", "Иванов"), "«Иванов» в плане нет; сведения могут вносить: МОБУ"),
    ],
)
def test_a_log_of_what_is_not_there_is_refused(
    roadmap: Run, asked: tuple[str, ...], said: str
) -> None:
    found = roadmap("log", *asked, *EXAMPLE, "--lang", "ru")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"Ошибка: {said}")


def test_a_log_without_records_is_a_sentence(roadmap: Run) -> None:
    assert answer(roadmap, "log", "2.11").out == "По этому запросу отметок нет.\n"
    nothing = roadmap("log", "--lang", "ru")
    assert (nothing.code, nothing.out) == (0, "Отметок об исполнении ещё нет.\n")


# matrix.


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_matrix_has_a_sign_for_each_state_and_adds_up(roadmap: Run) -> None:
    head, *table = rows(answer(roadmap, "matrix", "-f", "csv").out)
    *schools, done, of = table
    assert head[:2] == ["Школа", "1.4@2020-07"]
    assert head[-3:] == ["Исполнено", "Всего сроков", "План"]
    fulfilled = [[sign.startswith("И") for sign in row[1:-3]] for row in schools]
    assert [int(row[-3]) for row in schools] == [sum(row) for row in fulfilled]
    assert [int(each) for each in done[1:-3]] == [sum(row) for row in zip(*fulfilled, strict=True)]
    assert int(done[-3]) == sum(map(sum, fulfilled)) == 39
    assert int(of[-2]) == sum(int(row[-2]) for row in schools) == 56
    assert rows(answer(roadmap, "matrix", "-f", "csv", "-s", "24").out)[1][2] == "И!"


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
REPORTED = """\
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
    (tmp_path / "plan_x.yaml").write_text(SIGNS, encoding="utf-8")
    schools = ", ".join(f"{{number: {n}, name: СОШ № {n}}}" for n in range(1, 8))
    text = f"format: 1\nschools: [{schools}]\n"
    (tmp_path / "schools.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "progress_x").mkdir()
    (tmp_path / "progress_x" / "s.yaml").write_text(REPORTED, encoding="utf-8")
    return tmp_path


def test_each_state_has_its_sign(roadmap: Run, every_sign: Path) -> None:
    call = ("matrix", "--today", "2020-12-15", "--lang", "ru")
    table = rows(roadmap(*call, "-f", "csv", here=every_sign).out)
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


def test_the_matrix_says_who_has_not_reported(roadmap: Run, every_sign: Path) -> None:
    out = roadmap("matrix", "--today", "2020-12-15", "--lang", "ru", here=every_sign).out
    assert "По п. 1 (срок — 30.11.2020) сведения не представлены: СОШ № 7.\n" in out
    none = "отдельно по школам сведения ещё не представлены.\n"
    assert f"По п. 2 (срок — 31.12.2020) {none}" in out
    assert "По п. 3" not in out
    assert (
        "Обозначения: И — исполнено; И! — исполнено с нарушением срока; Ч — исполнено частично (срок истёк)"
        in out
    )


def test_a_record_for_all_schools_is_no_report_of_a_school(roadmap: Run) -> None:
    """The coordinator said of all that the inspection is going on; three schools have reported."""
    (item,) = data(roadmap, "matrix", "-m", "2020-12", "--section", "2", today="2021-01-01")[
        "items"
    ]
    assert item["not_reported"] == [6, 7, 24, 34]
    assert item["schools_done"] == 3


def test_a_matrix_of_a_period_or_school_has_only_that(roadmap: Run) -> None:
    found = data(roadmap, "matrix", "-m", "2020-09", "-s", "2,4")
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


def test_a_matrix_of_nothing_is_a_sentence(roadmap: Run) -> None:
    assert answer(roadmap, "matrix", "-m", "2021-06").out == (
        "По этому запросу нет мероприятий, которые исполняются в каждой школе отдельно.\n"
    )
    nothing = roadmap("matrix", "--lang", "ru")
    assert (nothing.code, nothing.out) == (0, "Отметок об исполнении ещё нет.\n")
    states = {each["state"] for each in json.loads(roadmap("matrix", "-f", "json").out)["items"]}
    assert states == {None}


def test_several_plans_have_a_table_each(roadmap: Run, every_sign: Path) -> None:
    shutil.copytree(ROOT / "examples" / "data", every_sign / "other" / "data")
    both = ("--plan", ".", "--plan", "other", "--today", "2021-01-15", "--lang", "ru")
    out = roadmap("matrix", *both, "-f", "md", here=every_sign).out
    assert out.count("## Исполнение по школам, по состоянию на 15.01.2021 (plan\\_") == 2
    log = roadmap("log", *both, "-f", "csv", here=every_sign).out
    assert {row[-1] for row in rows(log)[1:]} == {"plan_x", "plan_2020_2021"}


# What is faulty.


def test_faulty_records_are_told_and_the_others_are_answered(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "data", tmp_path / "data")
    (tmp_path / "data" / "progress_2020_2021" / "mobu-sosh-34.yaml").write_text("records: [\n")
    for verb in ("log", "matrix", "due", "list"):
        found = roadmap(verb, "--today", "2021-01-15", "--lang", "ru", here=tmp_path)
        assert found.code == 1
        assert "СОШ № 2" in found.out or "4.2" in found.out
        assert found.err.startswith("data/progress_2020_2021/mobu-sosh-34.yaml:1:10: ")
        assert found.err.splitlines()[-1] == (
            "В данных 1 ошибка. Пока файлы не исправлены, отметки с ошибками не учитываются."
        )


HOSTILE = "=1+1 [link=x]y[/] \x1b[31m::error::x ##[group] <b>*a*</b>|`c`"


def test_text_of_records_does_nothing(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    text = HOSTILE.replace("\x1b", "")
    said = ("--result", text, "--evidence", text, "--where", text, "--note", text)
    done = ("4.2", "done", "--date", "2020-12-01", "--by", "Симоненко")
    assert roadmap("record", *done, *said, here=tmp_path).code == 0
    for verb in (("log",), ("show", "4.2")):
        shown = roadmap(*verb, here=tmp_path).out
        assert "[link=x]y[/]" in shown and "##[" not in shown
        table = roadmap(*verb, "-f", "table", here=tmp_path).out
        assert "[link=x]y[/]" in table
        marked = roadmap(*verb, "-f", "md", here=tmp_path).out
        assert "\\<b\\>\\*a\\*\\</b\\>\\|\\`c\\`" in marked
    cells = rows(roadmap("log", "-f", "csv", "--lang", "ru", here=tmp_path).out)[1]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_json_says_whose_deadline_alone_is_in_the_month(roadmap: Run) -> None:
    """It is true of 2.7, which one school has moved to February, and of nothing else."""
    items = data(roadmap, "due", "-m", "2021-02", today="2021-01-20")["items"]
    found = {each["point"]: each["only_schools"] for each in items if "only_schools" in each}
    assert found == {"2.7@2021-01": [34]}
    items = data(roadmap, "due", "-m", "2021-01", today="2021-01-20")["items"]
    assert "2.7@2021-01" in [each["point"] for each in items if "only_schools" not in each]
