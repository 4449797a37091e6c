"""Activities, schools and people that had another number or name count and are found as before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.files import replace_in, write_files

PLAN = """\
format: 1
title: План работы
period: 2024-07/2025-06
order: {status: approved, number: "5", date: 2024-08-30, coordinator: Иванова И.И.}
people:
  - {name: Петрова И.И., formerly: [Иванова И.И.]}
  - {name: Сидоров С.С.}
groups:
  - {name: ИМЦ, head: Иванова И.И.}
activities:
  - {number: "1", title: Приказ, period: 2024-10, responsible: [Сидоров С.С.]}
  - {number: "2", formerly: ["1"], title: Семинар, period: 2024-12, responsible: [Иванова И.И.]}
  - {number: "3", formerly: ["1.3"], title: Курсы, period: {schedule: ИРО}, responsible: [ИМЦ]}
  - {number: "4", formerly: ["1.4"], title: Отчёты, period: 2024-11, schools: [14], each_school: true}
"""
SCHOOLS = """\
format: 1
schools:
  - {number: 114, name: МОБУ СОШ № 114, head: Иванова И.И., formerly: [14]}
  - {number: 2, name: МОБУ СОШ № 2}
"""
DONE = "status: done, result: Готово., evidence: [Приказ № 7]"
PERSON = f"""\
format: 1
reporter: Иванова И.И.
records:
  - {{point: "1@2024-12", {DONE}, date: 2024-12-18, recorded: 2024-12-18T10:00:00+03:00}}
  - point: "1.3@-"
    status: scheduled
    date: 2024-10-01
    until: 2024-11
    basis: График ИРО
    recorded: 2024-12-18T10:01:00+03:00
  - {{point: "1.3@2024-11", {DONE}, date: 2024-11-20, recorded: 2024-12-18T10:02:00+03:00}}
"""
SCHOOL = """\
format: 1
reporter: СОШ № 14
records:
  - point: "1.4@2024-11"
    school: 14
    status: done
    date: 2024-11-20
    result: Готово.
    evidence: [Приказ № 7]
    recorded: 2024-11-20T10:00:00+03:00
"""
TODAY = ("--today", "2024-12-20", "--lang", "ru")
RECORDS = "data/progress_2024/ivanova-i-i.yaml"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    files = {
        "data/plan_2024.yaml": PLAN,
        "data/schools.yaml": SCHOOLS,
        RECORDS: PERSON,
        "data/progress_2024/sosh-14.yaml": SCHOOL,
    }
    return write_files(tmp_path, files)


def states(roadmap: Run, here: Path) -> dict[str, str]:
    answer = json.loads(roadmap("list", *TODAY, "-f", "json", here=here).out)
    return {point["point"]: point["state"] for item in answer["items"] for point in item["points"]}


def test_records_under_former_numbers_and_names_count(roadmap: Run, here: Path) -> None:
    assert roadmap("check", *TODAY, here=here).out == ""
    assert states(roadmap, here) == {
        "1@2024-10": "overdue",
        "2@2024-12": "done",
        "3@2024-11": "done",
        "4@2024-11": "done",
    }


def test_answers_show_present_numbers_and_names(roadmap: Run, here: Path) -> None:
    assert roadmap("log", *TODAY, here=here).out.splitlines()[:4] == [
        "20.11.2024\t4@2024-11, МОБУ СОШ № 114\tисполнено\tГотово. Документ: Приказ № 7.\t"
        "МОБУ СОШ № 114, 20.11.2024",
        "18.12.2024\t2@2024-12\tисполнено\tГотово. Документ: Приказ № 7.\tПетрова И.И., 18.12.2024",
        "01.10.2024\t3\tназначено\tНазначено на ноябрь 2024 года. Основание: График ИРО.\t"
        "Петрова И.И., 18.12.2024",
        "20.11.2024\t3@2024-11\tисполнено\tГотово. Документ: Приказ № 7.\tПетрова И.И., 18.12.2024",
    ]


@pytest.mark.parametrize("verb", ["show", "log"])
def test_an_activity_is_found_by_its_former_number(roadmap: Run, here: Path, verb: str) -> None:
    former, present = (roadmap(verb, typed, *TODAY, here=here) for typed in ("1.3", "3"))
    assert former.out == present.out
    assert (former.err, present.err) == ("Мероприятие 1.3 теперь имеет номер 3.\n", "")


def test_the_present_number_of_an_activity_has_priority(roadmap: Run, here: Path) -> None:
    """1 was the number of the present activity 2."""
    answer = roadmap("show", "1", *TODAY, here=here)
    assert answer.out.startswith("1 Приказ\n")
    assert answer.err == ""


@pytest.mark.parametrize("typed", ["14", "СОШ № 14", "МОБУ СОШ № 14", "школа 14"])
def test_a_school_is_found_by_its_former_number(roadmap: Run, here: Path, typed: str) -> None:
    answer = roadmap("list", "--school", typed, *TODAY, here=here)
    numbers = [line.partition("\t")[0] for line in answer.out.splitlines() if "\t" in line]
    assert numbers == ["4"]
    assert answer.err == "Школа 14 теперь имеет номер 114: МОБУ СОШ № 114.\n"


@pytest.mark.parametrize("typed", ["Иванова", "И.И. Иванова"])
def test_a_person_is_found_by_the_former_name(roadmap: Run, here: Path, typed: str) -> None:
    answer = roadmap("list", "-r", typed, *TODAY, here=here)
    numbers = [line.partition("\t")[0] for line in answer.out.splitlines() if "\t" in line]
    assert numbers == ["2", "3"]
    assert answer.err == f"По слову «{typed}» найдено имя: Петрова И.И. (прежде Иванова И.И.).\n"


def test_lists_have_the_printed_name_and_show_has_both(roadmap: Run, here: Path) -> None:
    assert "\tИванова И.И.\t" in roadmap("list", *TODAY, here=here).out
    out = roadmap("show", "2", *TODAY, here=here).out
    assert "Ответственные\tПетрова И.И. (прежде Иванова И.И.)\n" in out
    assert "Прежний номер\t1\n" in out


def test_json_has_the_former_numbers_and_names(roadmap: Run, here: Path) -> None:
    (item,) = json.loads(roadmap("show", "2", *TODAY, "-f", "json", here=here).out)["items"]
    assert (item["responsible"], item["formerly"]) == (["Иванова И.И."], ["1"])
    assert [(each["name"], each["formerly"]) for each in item["parties"]] == [
        ("Петрова И.И.", ["Иванова И.И."])
    ]


def test_a_report_is_agreed_by_the_coordinator_under_the_present_name(
    roadmap: Run, here: Path
) -> None:
    out = roadmap("report", "-m", "2024-12", *TODAY, here=here).out
    assert "Координатор: И.И. Петрова.\n" in out
    assert "Иванова И.И.\t1\t" not in out
    assert "Петрова И.И.\t" in out


# New records.


def record(roadmap: Run, here: Path, *arguments: str) -> tuple[int, str, str]:
    answer = roadmap("record", *arguments, *TODAY, here=here)
    return answer.code, answer.out, answer.err


def test_record_writes_the_present_number_to_the_existing_file(roadmap: Run, here: Path) -> None:
    code, out, err = record(
        roadmap, here, "1.3@2024-11", "withdrawn", "--by", "Иванова", "--note", "ошибка"
    )
    assert code == 0
    assert f"Записано: {RECORDS} (Петрова И.И.).\n" in out
    assert err == (
        "Мероприятие 1.3 теперь имеет номер 3.\n"
        "По слову «Иванова» найдено имя: Петрова И.И. (прежде Иванова И.И.).\n"
    )
    text = (here / RECORDS).read_text("utf-8")
    assert text.startswith(PERSON)
    assert text[len(PERSON) :].startswith('  - point: "3@2024-11"\n    status: withdrawn\n')
    assert states(roadmap, here)["3@2024-11"] == "overdue"


def test_record_writes_the_present_key_of_a_school(roadmap: Run, here: Path) -> None:
    replace_in(here / "data/plan_2024.yaml", "period: 2024-11", "period: [2024-11, 2024-12]")
    proof = ("--evidence", "Приказ № 8", "--result", "Сдан.")
    code, _, err = record(roadmap, here, "1.4", "done", "--by", "СОШ № 14", "-s", "14", *proof)
    assert code == 0
    assert err == (
        "Мероприятие 1.4 теперь имеет номер 4.\nШкола 14 теперь имеет номер 114: МОБУ СОШ № 114.\n"
    )
    text = (here / "data/progress_2024/sosh-14.yaml").read_text("utf-8")
    assert '  - point: "4@2024-12"\n    school: 114\n' in text


def test_files_under_both_names_of_a_person_are_one_reporter(roadmap: Run, here: Path) -> None:
    """New records go to the file with more records."""
    new = PERSON.replace("Иванова", "Петрова").split("  - point")[0].replace("1@", "2@")
    (here / "data/progress_2024/petrova.yaml").write_text(
        new.replace("10:00:00", "11:00:00"), "utf-8"
    )
    assert roadmap("check", *TODAY, here=here).out == ""
    assert roadmap("log", "--by", "Петрова", *TODAY, here=here).out.count("Петрова") == 4
    code, out, _ = record(
        roadmap, here, "2@2024-12", "withdrawn", "--by", "Петрова", "--note", "ошибка"
    )
    assert (code, f"Записано: {RECORDS}" in out) == (0, True)
    assert states(roadmap, here)["2@2024-12"] == "done"  # by the record in the other file


def test_two_files_under_one_former_name_are_reported(roadmap: Run, here: Path) -> None:
    (here / "data/progress_2024/copy.yaml").write_text(PERSON, "utf-8")
    assert "[duplicate-reporter]" in roadmap("check", *TODAY, here=here).out


# What check suggests.


def errors(roadmap: Run, here: Path) -> list[str]:
    return roadmap("check", *TODAY, here=here).out.splitlines()


def test_check_says_where_to_write_the_former_number(roadmap: Run, here: Path) -> None:
    replace_in(here / "data/plan_2024.yaml", 'formerly: ["1.4"], ', "")
    assert errors(roadmap, here) == [
        "data/progress_2024/sosh-14.yaml:4:12: контрольного срока «1.4@2024-11» в плане нет; "
        "возможно, 4@2024-11; если мероприятие 1.4 теперь имеет номер 4, впишите в план у "
        'мероприятия 4 formerly: ["1.4"] [unknown-point]'
    ]


def test_check_says_which_activity_has_the_deadline_of_a_shifted_number(
    roadmap: Run, here: Path
) -> None:
    replace_in(here / "data/plan_2024.yaml", 'formerly: ["1"], ', "")
    second = '{point: "1@2024-12", status: in-progress, date: 2024-12-01, recorded: 2024-12-01T10:00:00+03:00}'
    replace_in(here / RECORDS, "records:\n", f"records:\n  - {second}\n")
    (line,) = errors(roadmap, here)
    assert line.partition(": ")[2] == (
        "отметок о сроках, которых в плане нет, — 2: 1@2024-12; у этого мероприятия есть: "
        "1@2024-10; если отметки о мероприятии, которое теперь имеет номер 2, впишите в план у "
        'мероприятия 2 formerly: ["1"] [unknown-point]'
    )


def test_check_says_where_to_write_the_former_name(roadmap: Run, here: Path) -> None:
    replace_in(here / "data/plan_2024.yaml", ", formerly: [Иванова И.И.]", "")
    replace_in(here / "data/plan_2024.yaml", "coordinator: Иванова", "coordinator: Петрова")
    replace_in(here / "data/plan_2024.yaml", "responsible: [Иванова", "responsible: [Петрова")
    replace_in(here / "data/plan_2024.yaml", "head: Иванова", "head: Петрова")
    assert errors(roadmap, here) == [
        f"{RECORDS}:2:11: «Иванова И.И.» — не ответственное лицо, не группа и не школа плана; если "
        "фамилия изменилась и теперь это Петрова И.И., впишите в people у этого имени "
        "formerly: [Иванова И.И.] [unknown-reporter]"
    ]


def test_check_says_where_to_write_the_former_key_of_a_school(roadmap: Run, here: Path) -> None:
    replace_in(here / "data/schools.yaml", ", formerly: [14]", "")
    replace_in(here / "data/plan_2024.yaml", "schools: [14]", "schools: [114]")
    replace_in(
        here / "data/progress_2024/sosh-14.yaml", "reporter: СОШ № 14", "reporter: Сидоров С.С."
    )
    assert errors(roadmap, here) == [
        "data/progress_2024/sosh-14.yaml:5:13: школы «14» нет в schools.yaml (отметок о ней — 1); "
        "если её номер изменился и теперь это школа «114», впишите в schools.yaml у неё "
        "formerly: [14] [unknown-school]"
    ]


def test_check_suggests_no_former_number_if_several_activities_fit(
    roadmap: Run, here: Path
) -> None:
    replace_in(here / "data/plan_2024.yaml", 'formerly: ["1.4"], ', "")
    replace_in(here / "data/plan_2024.yaml", "period: 2024-10", "period: 2024-11")
    replace_in(here / "data/progress_2024/sosh-14.yaml", "reporter: СОШ № 14", "reporter: ИМЦ")
    replace_in(here / "data/plan_2024.yaml", "responsible: [Сидоров С.С.]", "responsible: [ИМЦ]")
    replace_in(here / "data/plan_2024.yaml", "title: Отчёты,", "title: Отчёты, responsible: [ИМЦ],")
    first, *_ = errors(roadmap, here)[::-1]
    assert 'formerly: ["1.4"]' in first and "имеет номер" not in first


def test_message_about_a_former_number_has_the_point_as_written(roadmap: Run, here: Path) -> None:
    replace_in(here / "data/plan_2024.yaml", "period: 2024-11", "period: 2024-10")
    (line,) = errors(roadmap, here)
    assert (
        "контрольного срока «1.4@2024-11» в плане нет; у этого мероприятия есть: 4@2024-10" in line
    )


# Several plans, successors.


def test_a_present_number_in_another_plan_has_priority(roadmap: Run, here: Path) -> None:
    """1.3 is a former number in one plan and a present one in the other."""
    other = 'format: 1\ntitle: Другой\nperiod: 2024-07/2025-06\nactivities:\n  - {number: "1.3", title: Смотр, period: 2024-11}\n'
    (here / "data/plan_other.yaml").write_text(other, "utf-8")
    answer = roadmap("show", "1.3", *TODAY, here=here)
    assert answer.out.startswith("1.3 Смотр\n")
    assert answer.err == ""
    assert "\tНазначено на" not in roadmap("log", "1.3", *TODAY, here=here).out


def test_a_successor_replaces_a_person_under_the_former_name(roadmap: Run, here: Path) -> None:
    successor = "  - {name: Рогова А.А., instead_of: Иванова И.И., from: 2024-12-10}\n"
    replace_in(here / "data/plan_2024.yaml", "groups:\n", f"{successor}groups:\n")
    assert roadmap("check", "--strict", *TODAY, here=here).out == ""
    out = roadmap("show", "3", "--today", "2024-11-15", "--lang", "ru", here=here).out
    assert "Ответственные\tИМЦ; Петрова И.И. (прежде Иванова И.И.)\n" in out
    replace_in(
        here / "data/plan_2024.yaml",
        "title: Приказ, ",
        "title: Приказ, coexecutors: [И.И. Иванова], ",
    )
    out = roadmap("list", "-r", "Рогова", *TODAY, here=here).out
    numbers = [line.partition("\t")[0] for line in out.splitlines() if "\t" in line]
    assert "1" in numbers
    assert "Рогова А.А. (соисполнитель вместо Петрова И.И.)" in out


def test_files_under_both_names_of_a_school_are_one_reporter(roadmap: Run, here: Path) -> None:
    new = SCHOOL.replace("СОШ № 14", "МОБУ СОШ № 114").replace("school: 14", "school: 114")
    new = new.replace("1.4@", "4@").replace("10:00:00", "11:00:00")
    (here / "data/progress_2024/new.yaml").write_text(new, "utf-8")
    assert roadmap("check", *TODAY, here=here).out == ""
    out = roadmap("log", "--by", "СОШ № 14", *TODAY, here=here).out
    assert out.count("МОБУ СОШ № 114, 20.11.2024") == 2
    (here / "data/progress_2024/copy.yaml").write_text(new, "utf-8")
    assert "[duplicate-reporter]" in roadmap("check", *TODAY, here=here).out
