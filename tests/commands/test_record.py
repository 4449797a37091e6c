"""`roadmap record` as people type it: what it writes, prints and refuses."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT, Answer, Run
from tests.helpers.effort import normal_or_exhaustive
from tests.helpers.files import replace_in
from vpr_roadmap.cli.main import clock
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.rendering.pages.state_labels import state_text
from vpr_roadmap.workspace.loading import load

EVIDENCE = ("--evidence", "Протокол № 2 от 18.11.2020")
RESULT = ("--result", "Рассмотрены итоги ВПР.")
BY = ("--by", "Симоненко")
TODAY = ("--today", "2020-12-15")

Record = Callable[..., Answer]


@pytest.fixture
def record(roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    """A function that calls `roadmap record` in Russian, by default on 15 December 2020."""
    monkeypatch.setenv("ROADMAP_LANG", "ru")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(office / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def call(*arguments: str) -> Answer:
        today = () if "--today" in arguments else TODAY
        return roadmap("record", *arguments, *today, here=office)

    return call


def written_files(office: Path) -> dict[str, str]:
    """The texts of the files of records by name, without the lines with the time of recording."""
    return {
        path.name: "".join(
            line
            for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
            if not line.startswith("    recorded: ")
        )
        for path in sorted((office / "data").glob("progress_2020_2021/*"))
    }


HEAD = "format: 1\nreporter: Симоненко Л.И.\nrecords:\n"
DONE = """\
  - point: "1.3@2020-11"
    status: done
    date: 2020-11-18
    result: Рассмотрены итоги ВПР.
    evidence: [Протокол № 2 от 18.11.2020]
"""


# What `record` writes.


@pytest.mark.parametrize(
    "typed",
    [
        ("1.3@2020-11", "done", "--date", "2020-11-18"),
        ("1.3", "исполнено", "--date", "18.11.2020"),
        ("п. 1.3", "Выполнено", "--date", "18 ноября 2020"),
        ("1.3@ноябрь", "исполнено", "--date", "18.11.2020"),
    ],
)
def test_record_understands_spellings_of_point_status_and_date(
    record: Record, office: Path, typed: tuple[str, ...]
) -> None:
    answer = record(*typed, *RESULT, *EVIDENCE, *BY)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "1.3@2020-11: внесена отметка «исполнено», дата — 18.11.2020. Состояние: исполнено.\n"
        "Записано: data/progress_2020_2021/simonenko-l-i.yaml (Симоненко Л.И.).\n"
    )
    assert written_files(office) == {"simonenko-l-i.yaml": HEAD + DONE}


def test_a_new_record_passes_a_strict_check(record: Record, office: Path, roadmap: Run) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    answer = roadmap("check", "--strict", here=office)
    assert (answer.code, answer.out) == (0, "")


def test_a_second_record_is_appended_to_the_file(record: Record, office: Path) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    record("4.2", "частично", "--note", "Осталось 7 школ.", *BY)
    second = (
        '  - point: "4.2@2020-12"\n    status: partial\n    date: 2020-12-15\n'
        "    note: Осталось 7 школ.\n"
    )
    assert written_files(office) == {"simonenko-l-i.yaml": HEAD + DONE + second}


def test_a_new_file_names_the_schema_if_there_is_one(record: Record, office: Path) -> None:
    shutil.copytree(ROOT / "schemas", office / "schemas")
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    line = "# yaml-language-server: $schema=../../schemas/progress.schema.json\n"
    assert written_files(office) == {"simonenko-l-i.yaml": line + HEAD + DONE}


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        (("исполняется",), "in-progress"),
        (("в", "работе"), "in-progress"),
        (("частично", "--note", "x"), "partial"),
        (("не", "исполнено", "--note", "x"), "not-done"),
        (("не-исполнено", "--note", "x"), "not-done"),
        (("срок-перенесён", "--until", "2021-02", "--basis", "x"), "postponed"),
        (("перенесено", "--until", "февраль 2021", "--basis", "x"), "postponed"),
        (("исключено", "--basis", "x"), "cancelled"),
        (("отменено", "--basis", "x"), "cancelled"),
        (("NOT_DONE", "--note", "x"), "not-done"),
    ],
)
def test_statuses_are_understood_in_russian_and_english(
    record: Record, office: Path, typed: tuple[str, ...], status: str
) -> None:
    assert record("4.2", *typed, *BY).code == 0
    assert f"    status: {status}\n" in written_files(office)["simonenko-l-i.yaml"]


def test_several_points_get_a_record_each(record: Record, office: Path) -> None:
    answer = record("4.1, 4.3", "исполнено", "--date", "26.11.2020", *RESULT, *EVIDENCE, *BY)
    assert answer.code == 0
    assert answer.out.count("внесена отметка «исполнено», дата — 26.11.2020") == 2
    text = written_files(office)["simonenko-l-i.yaml"]
    assert text.index('"4.1@2020-11"') < text.index('"4.3@2020-11"')


def test_where_is_written_with_its_document(record: Record, office: Path) -> None:
    scan = office / "data" / "сканы" / "2.pdf"
    scan.parent.mkdir()
    scan.touch()
    places = ("--evidence", "Протокол № 2", "--evidence", "Лист", "--where", "./сканы/2.pdf")
    assert record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *places, *BY).code == 0
    line = "    evidence: [{document: Протокол № 2, where: ./сканы/2.pdf}, Лист]\n"
    assert line in written_files(office)["simonenko-l-i.yaml"]


def test_an_empty_where_belongs_to_the_document_in_its_position(
    record: Record, office: Path
) -> None:
    places = ("--evidence", "А", "--evidence", "Б", "--where", "", "--where", ".\\скан.pdf")
    (office / "data" / "скан.pdf").touch()
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *places, *BY)
    line = "    evidence: [А, {document: Б, where: ./скан.pdf}]\n"
    assert line in written_files(office)["simonenko-l-i.yaml"]


def test_scheduled_sets_dates_of_an_unscheduled_activity(record: Record, office: Path) -> None:
    basis = ("--basis", "Письмо № 4846")
    first = record("2.6", "назначено", "--until", "10.12.2020", *basis, *BY)
    assert first.out.startswith(
        "2.6@2020-12-10: назначена дата — 10.12.2020. Состояние: просрочено."
    )
    assert record("2.6", "назначено", "--until", "2021-01-20", *basis, *BY).code == 0
    done = record("2.6", "исполнено", "--date", "10.12.2020", *RESULT, *EVIDENCE, *BY)
    assert done.out.startswith("2.6@2020-12-10: внесена отметка «исполнено»")
    text = written_files(office)["simonenko-l-i.yaml"]
    assert text.count('"2.6@-"') == 2
    assert text.count('"2.6@2020-12-10"') == 1


def test_withdrawn_takes_back_the_last_record(record: Record, office: Path, roadmap: Run) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    answer = record("1.3", "отозвано", "--note", "Внесено по ошибке", *BY)
    assert answer.out.startswith(
        "1.3@2020-11: отозвана отметка «исполнено», дата — 18.11.2020. Состояние: просрочено.\n"
    )
    again = record("1.3", "отозвано", "--note", "Ещё раз", *BY)
    assert (again.code, again.err.partition(";")[0]) == (
        2,
        "Ошибка: отзывать нечего: отметок, внесённых от имени «Симоненко Л.И.», по 1.3 нет",
    )
    assert roadmap("check", "--strict", here=office).code == 0


# Which control point `record` chooses.


def test_record_chooses_the_open_point_of_the_date(record: Record, office: Path) -> None:
    record("3.5", "исполняется", "--date", "15.10.2020", *BY)
    assert '"3.5@2020-10"' in written_files(office)["simonenko-l-i.yaml"]


def test_record_chooses_the_only_overdue_point(record: Record, office: Path) -> None:
    record("1.3@2020-08", "исполнено", "--date", "27.08.2020", *RESULT, *EVIDENCE, *BY)
    assert record("1.3", "исполнено", "--date", "04.12.2020", *RESULT, *EVIDENCE, *BY).code == 0
    assert '"1.3@2020-11"' in written_files(office)["simonenko-l-i.yaml"]


def test_record_chooses_the_only_point(record: Record, office: Path) -> None:
    assert record("2.11", "исполняется", *BY).code == 0
    assert '"2.11@2021-06"' in written_files(office)["simonenko-l-i.yaml"]


def test_record_lists_the_points_if_the_choice_is_not_clear(record: Record, office: Path) -> None:
    answer = record("1.3", "исполнено", "--date", "04.12.2020", *RESULT, *EVIDENCE, *BY)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: по дате 04.12.2020 не определить, к какому сроку п. 1.3 относится отметка; "
        "укажите срок полностью: 1.3@2020-08 (31.08.2020, просрочено), "
        "1.3@2020-11 (30.11.2020, просрочено), 1.3@2021-02 (28.02.2021, срок не наступил), "
        "1.3@2021-06 (30.06.2021, срок не наступил)\n"
    )
    assert written_files(office) == {}


def test_a_fulfilled_point_must_be_named_in_full(record: Record) -> None:
    done = ("исполнено", "--date", "10.07.2020", *RESULT, *EVIDENCE, "--by", "Прядущенко")
    assert record("1.1", *done).code == 0
    answer = record("1.1", *done)
    assert answer.code == 2
    assert answer.err == (
        "Ошибка: по п. 1.1 все сроки исполнены или отменены; чтобы исправить отметку, "
        "укажите срок полностью: 1.1@2020-07 (31.07.2020, исполнено)\n"
    )
    corrected = record("1.1@2020-07", *done)
    assert corrected.code == 0
    assert corrected.err == (
        "Обратите внимание: по этому сроку уже внесена отметка «исполнено», дата — 10.07.2020; "
        "теперь действует новая.\n"
    )


def test_a_new_date_is_needed_if_all_set_dates_are_closed(record: Record) -> None:
    letter = ("--basis", "Письмо ИРО", "--date", "01.09.2020", *BY)
    assert record("2.6", "назначено", "--until", "10.09.2020", *letter).code == 0
    done = ("исполнено", "--date", "10.09.2020", *RESULT, *EVIDENCE, *BY)
    assert record("2.6", *done).code == 0
    answer = record("2.6", *done)
    assert answer.code == 2
    assert answer.err == (
        "Ошибка: по п. 2.6 все назначенные даты исполнены или отменены; назначьте новую: "
        'roadmap record 2.6 назначено --until … --basis "…"; чтобы исправить отметку, '
        "укажите срок полностью: 2.6@2020-09-10 (10.09.2020, исполнено)\n"
    )


def test_record_chooses_a_point_by_its_postponed_deadline(record: Record, office: Path) -> None:
    basis = ("--until", "2021-01", "--basis", "Приказ № 17")
    record("2.3", "перенесено", "--date", "25.11.2020", *basis, *BY)
    answer = record("2.3", "исполнено", "--date", "10.12.2020", *RESULT, *EVIDENCE, *BY)
    assert (answer.code, answer.err) == (0, "")
    assert written_files(office)["simonenko-l-i.yaml"].count('"2.3@2020-11"') == 2


def test_repeating_a_record_does_not_choose_another_point(record: Record, office: Path) -> None:
    """The date belongs to the fulfilled point of November, not to the overdue one of August."""
    done = ("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    assert record(*done).code == 0
    answer = record(*done)
    assert (answer.code, answer.err) == (
        2,
        "Ошибка: 18.11.2020 попадает в срок, который уже отмечен: 1.3@2020-11 "
        "(30.11.2020, исполнено); чтобы внести о нём ещё одну отметку, "
        "укажите его полностью: 1.3@2020-11\n",
    )
    assert written_files(office)["simonenko-l-i.yaml"].count("point") == 1


def test_a_date_in_two_open_points_is_ambiguous(record: Record) -> None:
    moved = ("--until", "2021-03", "--basis", "Приказ", "--date", "20.11.2020", *BY)
    record("1.3@2020-11", "перенесено", *moved)
    answer = record("1.3", "исполняется", "--date", "10.02.2021", "--today", "2021-02-10", *BY)
    assert answer.code == 2
    assert "по дате 10.02.2021 не определить" in answer.err


@pytest.mark.parametrize("typed", ["1.3@февраль", "1.3@02.2021", "1.3@2021-02", "1.3@28.02.2021"])
def test_the_month_of_a_point_does_not_mean_a_point_postponed_to_it(
    record: Record, typed: str
) -> None:
    moved = ("--until", "2021-02", "--basis", "Приказ", "--date", "20.11.2020", *BY)
    record("1.3@2020-11", "перенесено", *moved)
    answer = record(typed, "исполняется", *BY)
    assert answer.out.startswith("1.3@2021-02: внесена отметка")


def test_words_that_the_shell_separated_are_joined_or_explained(
    record: Record, office: Path
) -> None:
    assert record("4.1", "4.3", "исполняется", *BY).out.count("внесена отметка") == 2
    assert record("4.1,", "4.3,", "4.2", "исполняется", *BY).out.count("внесена отметка") == 3
    for words in (("2.2", "исполняется", "-s", "2", "4"), ("2.2", "-s", "2", "4", "исполняется")):
        answer = record(*words, *BY)
        assert "Ошибка: лишнее в вызове: 4; списки берите в кавычки" in answer.err
    assert record("4.1", "исполняется", "—by", "Симоненко").err == (
        "Ошибка: в «—by» длинное тире (так его заменяет Word); наберите с дефисами: "
        "roadmap record 4.1 исполняется --by Симоненко --today 2020-12-15\n"
    )
    quoted = record("4.1", "исполнено", "--evidence", "«Протокол", "№", "2»", *BY)
    assert quoted.err.startswith("Ошибка: кавычки «ёлочки» здесь не годятся: 2»; берите текст")
    swapped = record("исполняется", "4.1", *BY)
    assert swapped.err == ("Ошибка: сначала срок, потом отметка: roadmap record 4.1 исполняется\n")


# Schools.


def test_each_named_school_gets_its_own_record(record: Record, office: Path) -> None:
    answer = record(
        *("2.2", "исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE, *BY),
        *("--school", "2,4", "-s", "СОШ № 34"),
    )
    assert answer.out.splitlines()[2] == (
        "2.2@2020-09, МОБУ СОШ № 34: внесена отметка «исполнено», дата — 23.09.2020. Состояние: исполнено."
    )
    text = written_files(office)["simonenko-l-i.yaml"]
    assert [line for line in text.splitlines() if "school" in line] == [
        "    school: 2",
        "    school: 4",
        "    school: 34",
    ]


def test_a_record_without_a_school_is_for_all_schools(record: Record, office: Path) -> None:
    answer = record("2.2", "исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE, *BY)
    assert answer.out.startswith(
        "2.2@2020-09, все школы (7 в перечне): внесена отметка «исполнено»"
    )
    assert "school" not in written_files(office)["simonenko-l-i.yaml"]


def test_a_record_by_a_school_is_about_that_school(record: Record, office: Path) -> None:
    record("2.2", "исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE, "--by", "34")
    text = written_files(office)["mobu-sosh-34.yaml"]
    assert "reporter: МОБУ СОШ № 34\n" in text and "    school: 34\n" in text


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("2.2", "-s", "43"), "школы «43» в перечне нет; есть школы № 2, 4, 6, 7, 8, 24, 34"),
        (("1.1", "-s", "34"), "у п. 1.1 школы не указаны; уберите --school"),
    ],
)
def test_a_school_that_the_point_does_not_concern_is_an_error(
    record: Record, office: Path, typed: tuple[str, ...], message: str
) -> None:
    answer = record(typed[0], "исполняется", *typed[1:], *BY)
    assert (answer.code, answer.err) == (2, f"Ошибка: {message}\n")
    assert written_files(office) == {}


def test_a_record_for_all_schools_warns_that_some_have_one(record: Record) -> None:
    done = ("исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE)
    record("2.2", *done, "--by", "34")
    assert record("2.2", *done, *BY).err == (
        "Обратите внимание: в 1 из 7 школ исполнение (или отмена) уже отмечено; новая отметка действует "
        "и для них; чтобы их не затронуть, отзовите её и укажите --school.\n"
    )


def test_reporter_may_be_the_full_name_of_a_school_but_not_an_ambiguous_part(
    record: Record, office: Path
) -> None:
    branch = "schools:\n  - {number: f2, name: Филиал МОБУ СОШ № 2}\n"
    replace_in(office / "data" / "schools.yaml", "schools:\n", branch, 1)
    for by in ("2", "МОБУ СОШ № 2"):
        assert record("1.4@2020-07", "исполняется", "--by", by).code == 0
    assert list(written_files(office)) == ["mobu-sosh-2.yaml"]
    assert written_files(office)["mobu-sosh-2.yaml"].count("    school: 2\n") == 2
    assert record("1.4", "исполняется", "--by", "f2").code == 0
    assert list(written_files(office)) == ["filial-mobu-sosh-2.yaml", "mobu-sosh-2.yaml"]
    several = record("1.4", "исполняется", "--by", "СОШ № 2")
    assert (several.code, several.out) == (2, "")


def test_scheduled_does_not_accept_a_school(record: Record) -> None:
    options = ("--until", "20.01.2021", "--basis", "Письмо")
    assert record("2.6", "назначено", *options, "-s", "2", *BY).err == (
        "Ошибка: дату назначают мероприятию в целом: уберите --school\n"
    )


def test_a_school_cannot_report_a_point_that_does_not_concern_it(
    record: Record, office: Path
) -> None:
    row = "  - {number: 10, name: МОБУ СОШ № 10}\n"
    replace_in(office / "data" / "schools.yaml", "groups:\n", f"{row}groups:\n")
    answer = record("2.7", "исполняется", "--by", "10")
    assert (answer.code, answer.err) == (
        2,
        "Ошибка: школы «10» п. 2.7 не касается; он касается школ: 2, 4, 6, 7, 8, 24, 34\n",
    )


@pytest.mark.parametrize("status", ["исполняется", "не исполнено", "перенесено", "отменено"])
def test_any_record_for_all_schools_warns_that_some_are_done(record: Record, status: str) -> None:
    record("2.2", "исполнено", "-s", "2,4", "--date", "23.09.2020", *RESULT, *EVIDENCE, *BY)
    until = ("--until", "2021-01") if status == "перенесено" else ()
    answer = record("2.2", *status.split(), "--note", "x", "--basis", "x", *until, *BY)
    assert (
        "в 2 из 7 школ исполнение (или отмена) уже отмечено; новая отметка действует и для них"
        in answer.err
    )


def test_a_record_by_a_school_warns_if_the_point_names_no_schools(record: Record) -> None:
    answer = record("1.1", "исполняется", "--by", "34")
    message = "сведения по п. 1.1 внесены от имени СОШ № 34, хотя школы в нём не указаны"
    assert (answer.code, answer.err) == (0, f"Обратите внимание: {message}.\n")


@pytest.mark.parametrize("schools", ["2", "34,2", "СОШ № 2"])
@pytest.mark.parametrize("number", ["2.7", "1.1"])
def test_a_school_cannot_report_for_another_school(
    record: Record, office: Path, schools: str, number: str
) -> None:
    answer = record(number, "исполняется", "-s", schools, "--by", "34")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: СОШ № 34 отчитывается только о себе: уберите --school или укажите в --by того, "
        "кто представил сведения о школе «2»\n"
    )
    assert written_files(office) == {}
    assert record("2.7", "исполняется", "-s", "34", "--by", "34").code == 0


# Reporters.


@pytest.mark.parametrize(
    ("by", "name"),
    [
        ("симоненко", "simonenko-l-i.yaml"),
        ("Л.И. Симоненко", "simonenko-l-i.yaml"),
        ("Лариса Ивановна Симоненко", "simonenko-l-i.yaml"),
        ("руководители оу", "rukovoditeli-ou.yaml"),
        ("РМО", "rukovoditeli-rmo.yaml"),
        ("СОШ № 8", "mobu-sosh-8.yaml"),
        ("школа 8", "mobu-sosh-8.yaml"),
        ("8", "mobu-sosh-8.yaml"),
    ],
)
def test_a_reporter_is_a_person_a_group_or_a_school(
    record: Record, office: Path, by: str, name: str
) -> None:
    assert record("4.2", "исполняется", "--by", by).code == 0
    assert list(written_files(office)) == [name]


@pytest.mark.parametrize("by", ["", "Симонов", "Л"])
def test_an_unknown_or_ambiguous_reporter_is_an_error(
    record: Record, office: Path, by: str
) -> None:
    answer = record("4.2", "исполняется", "--by", by)
    assert (answer.code, answer.out) == (2, "")
    assert "Симоненко Л.И." in answer.err
    assert written_files(office) == {}


def test_a_school_head_reports_for_the_school_unless_the_plan_names_the_person(
    record: Record, office: Path
) -> None:
    schools = office / "data" / "schools.yaml"
    heads = {2: "Иванов И.И.", 4: "Петров П.П.", 6: "Петров П.П.", 8: "Симоненко Л.И."}
    for number, head in heads.items():
        replace_in(schools, f"№ {number}}}", f"№ {number}, head: {head}}}")
    for by in ("иванов", "Симоненко", "Л.И. Симоненко"):
        assert record("4.2", "исполняется", "--by", by).code == 0
    assert list(written_files(office)) == ["mobu-sosh-2.yaml", "simonenko-l-i.yaml"]
    several = record("4.2", "исполняется", "--by", "Петров")
    assert (several.code, several.err) == (
        2,
        "Ошибка: по слову «Петров» найдено несколько: МОБУ СОШ № 4, МОБУ СОШ № 6; уточните --by\n",
    )


def test_an_empty_by_does_not_fall_back_to_the_environment(
    record: Record, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_BY", "Батог")
    answer = record("4.2", "исполняется", "--by", "")
    assert answer.code == 2
    assert answer.err.startswith("Ошибка: укажите, кто представил сведения: --by ИМЯ")
    assert written_files(office) == {}


def test_the_environment_variable_names_the_reporter(
    record: Record, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_BY", "Батог")
    assert record("4.2", "исполняется").code == 0
    assert list(written_files(office)) == ["batog-s-m.yaml"]


@pytest.mark.parametrize(
    "name", ["Симоненко Л.И.", "Лариса Симоненко", "Симоненко Лариса Ивановна"]
)
def test_the_git_user_is_the_default_reporter(record: Record, office: Path, name: str) -> None:
    (office / "gitconfig").write_text(f"[user]\n  name = {name}\n", encoding="utf-8")
    assert record("4.2", "исполняется").code == 0
    assert list(written_files(office)) == ["simonenko-l-i.yaml"]


@pytest.mark.parametrize(
    ("typed", "other_message"),
    [
        (("4.2", "исполнено"), "чтобы отметить исполнение, укажите подтверждающий документ: "),
        (("4.2", "перенесено"), "укажите новый срок и основание: --until 2021-02 --basis"),
        (("4.9", "исполнено"), "мероприятия «4.9» в плане нет"),
        (("4.2", "назначено"), "у п. 4.2 срок установлен планом; чтобы перенести его"),
    ],
)
@pytest.mark.parametrize("by", [(), ("--by", "Секретарь")])
def test_all_missing_options_are_reported_at_once(
    record: Record, office: Path, typed: tuple[str, ...], other_message: str, by: tuple[str, ...]
) -> None:
    answer = record(*typed, *by)
    reporter_error, other_error = answer.err.splitlines()
    assert answer.code == 2
    assert reporter_error.startswith(("Ошибка: укажите, кто представил", "Ошибка: «Секретарь» в"))
    assert other_error.startswith(f"Ошибка: {other_message}")
    assert written_files(office) == {}


@pytest.mark.parametrize("by", [(), ("--by", "Иванова")])
def test_a_plan_without_people_and_schools_has_no_reporters(
    roadmap: Run, tmp_path: Path, by: tuple[str, ...]
) -> None:
    (tmp_path / "plan_x.yaml").write_text(
        "format: 1\ntitle: План\nperiod: 2020-07/2021-06\n"
        'activities: [{number: "1", title: Совещание, period: 2020-11}]\n',
        encoding="utf-8",
    )
    answer = roadmap("record", "1", "исполняется", *by, *TODAY, "--lang", "ru", here=tmp_path)
    assert answer.code == 2
    assert answer.err == (
        "Ошибка: в плане никто не назван, поэтому неясно, кто представил сведения; добавьте в план "
        "«people:» и строку «  - name: Фамилия И.О.» или школы в schools.yaml\n"
    )


def test_error_names_the_variable_with_an_unknown_reporter(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_BY", "Секретарь")
    answer = record("4.2", "исполняется")
    assert answer.code == 2
    assert answer.err.startswith("Ошибка: в переменной ROADMAP_BY записано «Секретарь», а в плане")


@pytest.mark.parametrize("name", ["root", "Игорь Симон", "Симоненко Пётр"])
def test_an_unknown_git_user_is_not_guessed(record: Record, office: Path, name: str) -> None:
    (office / "gitconfig").write_text(f"[user]\n  name = {name}\n", encoding="utf-8")
    answer = record("4.2", "исполняется")
    assert answer.code == 2
    assert f"--by ИМЯ (имени из git, «{name}», в плане нет)" in answer.err
    assert written_files(office) == {}


def test_record_uses_the_reporter_s_existing_file(record: Record, office: Path) -> None:
    folder = office / "data" / "progress_2020_2021"
    folder.mkdir()
    (folder / "ours.yaml").write_text("format: 1\nreporter: СОШ № 34\n", encoding="utf-8")
    assert record("4.2", "исполняется", "--by", "34").code == 0
    assert list(written_files(office)) == ["ours.yaml"]


# Errors that say what to type; nothing is written.


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("4.2", "исполнено"), "чтобы отметить исполнение, укажите подтверждающий документ: "),
        (("4.2", "исполнено", "--evidence", "  "), "чтобы отметить исполнение, укажите"),
        (("4.2", "частично"), "укажите, что осталось: --note"),
        (("4.2", "не-исполнено"), "укажите причину: --note"),
        (("4.2", "перенесено"), "укажите новый срок и основание: --until 2021-02 --basis"),
        (("4.2", "перенесено", "--until", "2021-02"), "укажите новый срок и основание"),
        (("4.2", "отменено"), "исключить мероприятие можно только приказом: --basis"),
        (("2.6", "назначено"), "укажите дату и основание — письмо или график ИРО: --until"),
        (("4.2", "отозвано"), "укажите, почему отметка отзывается: --note"),
        (
            ("4.2", "исполнена", "--until", "2021-02", *EVIDENCE),
            "с отметкой «исполнено» новый срок",
        ),
        (("4.2", "гтово"), "отметки «гтово» нет; возможно, готово"),
        (("4.9", "исполняется"), "мероприятия «4.9» в плане нет"),
        (("2,7", "исполняется"), "мероприятия «2» в плане нет; возможно, 2.7"),
        (("4.2@2021-05", "исполняется"), "контрольного срока «4.2@2021-05» нет; у мероприятия 4.2"),
        (("4.2", "исполняется", "--date", "16.12.2020"), "дата 16.12.2020 ещё не наступила"),
        (("4.2", "исполняется", "--today", "2099-01-01"), "дата 01.01.2099 ещё не наступила"),
        (("4.2", "просрочено"), "«просрочено» не отмечают: просроченным срок считается сам"),
        (("4.2", "снято", "с", "контроля"), "«снято с контроля» отметкой не вносится"),
        (("4.2", "назначено"), "у п. 4.2 срок установлен планом; чтобы перенести его"),
        (
            ("4.2", "исполнено", "--evidence", "А", "--where", "а", "--where", "б"),
            "каждому --where нужен свой --evidence",
        ),
        (("4.2", "исполняется", "--date", "31.11.2020"), "даты «31.11.2020» не существует"),
        (
            ("4.2", "назначено", "--until", "10.12.2020", "--basis", "x"),
            "у п. 4.2 срок установлен планом; чтобы перенести его: roadmap record 4.2 перенесено",
        ),
        (
            ("2.6@-", "перенесено", "--until", "10.12.2020", "--basis", "x"),
            "у п. 2.6 дата не установлена, переносить нечего; назначьте её",
        ),
        (("2.6", "исполнено", *EVIDENCE), "у п. 2.6 даты ещё не назначены; назначьте"),
        (("4.2", "исполняется", "--where", "./x.pdf"), "каждому --where нужен свой --evidence"),
        (
            ("4.2", "исполнено", *EVIDENCE, "--where", "./нет.pdf"),
            "в папке плана (",
        ),
        (
            ("4.2", "исполнено", *EVIDENCE, "--where", "./../../x"),
            "«./../../x» лежит вне папки плана",
        ),
        (
            ("4.2", "исполняется", "--note", "a\x07b"),
            "в тексте «a\\u0007b» стоит управляющий символ",
        ),
    ],
)
def test_errors_say_what_to_type_instead(
    record: Record, office: Path, typed: tuple[str, ...], message: str
) -> None:
    answer = record(*typed, *BY)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Ошибка: {message}")
    assert answer.err.count("\n") == 1
    assert written_files(office) == {}


def test_scheduled_does_not_repeat_or_move_a_date(record: Record) -> None:
    options = ("назначено", "--until", "10.12.2020", "--basis", "Письмо", *BY)
    assert record("2.6", *options).code == 0
    assert (
        "дата 2.6@2020-12-10 уже назначена; другую укажите в --until" in record("2.6", *options).err
    )
    assert "чтобы перенести её: roadmap record 2.6@2020-12-10 перенесено" in (
        record("2.6@2020-12-10", *options).err
    )


def test_a_date_with_records_cannot_be_withdrawn(record: Record, office: Path) -> None:
    record("2.6", "назначено", "--until", "10.12.2020", "--basis", "Письмо", *BY)
    record("2.6", "исполнено", "--date", "10.12.2020", *RESULT, *EVIDENCE, *BY)
    before = written_files(office)
    answer = record("2.6@-", "отозвано", "--note", "Ошибка", *BY)
    assert answer.code == 2
    assert answer.err == (
        "Ошибка: по дате 2.6@2020-12-10 уже внесены отметки (Симоненко Л.И.); сначала отзовите их: "
        'roadmap record 2.6@2020-12-10 отозвано --note "…" — или отмените дату: '
        'roadmap record 2.6@2020-12-10 отменено --basis "…"\n'
    )
    assert written_files(office) == before


def test_withdrawn_needs_an_unambiguous_record(record: Record) -> None:
    record("2.2", "исполняется", "--date", "23.09.2020", "-s", "2,4", *BY)
    answer = record("2.2", "отозвано", "--note", "Ошибка", *BY)
    assert "внесены: 2.2@2020-09 (СОШ № 2), 2.2@2020-09 (СОШ № 4); укажите срок" in answer.err
    other = record("2.2", "отозвано", "--note", "Ошибка", "-s", "8", *BY)
    assert "по 2.2 внесено только: 2.2@2020-09 (СОШ № 2), 2.2@2020-09 (СОШ № 4)" in other.err
    assert record("2.2", "отозвано", "--note", "Ошибка", "-s", "4", *BY).code == 0
    assert record("2.2", "отозвано", "--note", "Ошибка", *BY).code == 0


def test_withdrawn_prefers_the_record_for_all_schools(record: Record) -> None:
    record("2.2", "исполняется", "--date", "10.09.2020", *BY)
    record("2.2", "исполняется", "--date", "23.09.2020", "-s", "6", *BY)
    answer = record("2.2@2020-09", "отозвано", "--note", "Ошибка", *BY)
    assert answer.out.startswith("2.2@2020-09, все школы (7 в перечне): отозвана отметка")
    again = record("2.2@2020-09", "отозвано", "--note", "Ошибка", *BY)
    assert again.out.startswith("2.2@2020-09, МОБУ СОШ № 6: отозвана отметка")


def test_withdrawn_takes_back_a_record_of_each_named_school(record: Record) -> None:
    record("2.2", "исполняется", "--date", "23.09.2020", "-s", "2,4,6", *BY)
    answer = record("2.2", "отозвано", "--note", "Ошибка", "-s", "2,4", *BY)
    assert answer.out.count("отозвана отметка") == 2


def test_withdrawn_takes_back_the_latest_record_of_an_unsorted_file(
    record: Record, office: Path
) -> None:
    """After a merge, records may be unsorted."""
    file = office / "data" / "progress_2020_2021" / "s.yaml"
    file.parent.mkdir()
    rows = [
        f'  - {{point: "1.6@2020-09", status: {status}, date: 2020-09-11, note: x, '
        f"recorded: {recorded}T10:00:00+03:00}}\n"
        for status, recorded in (("partial", "2020-10-20"), ("in-progress", "2020-10-10"))
    ]
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    answer = record("1.6", "отозвано", "--note", "Ошибка", *BY)
    assert "отозвана отметка «исполнено частично»" in answer.out
    assert "Состояние: просрочено." in answer.out


def test_withdrawn_names_the_date_that_it_takes_back(record: Record) -> None:
    for day in ("10.12.2020", "20.01.2021"):
        record("2.6", "назначено", "--until", day, "--basis", "Письмо", *BY)
    answer = record("2.6", "отозвано", "--note", "Ошибка", *BY)
    assert answer.out.startswith(
        "2.6: отозвано назначение даты — 20.01.2021. Состояние: даты назначены.\n"
    )


# Warnings about unusual records.


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            ("2.11", "исполнено", *RESULT, *EVIDENCE),
            "исполнено до начала срока (01.06.2021)",
        ),
        (
            ("2.3", "исполнено", "--date", "04.12.2020", *RESULT, *EVIDENCE),
            "исполнено с нарушением срока на 4 дня (срок — 30.11.2020)",
        ),
        (
            ("4.2", "исполнено", *EVIDENCE),
            "не указан результат, он нужен для отчёта; чтобы добавить его, внесите отметку ещё "
            'раз, назвав срок: roadmap record 4.2@2020-12 исполнено … --result "…"',
        ),
        (
            ("2.3", "перенесено", "--until", "2021-01", "--basis", "x"),
            "срок перенесён уже после того, как истёк (30.11.2020)",
        ),
        (
            ("4.2", "перенесено", "--until", "20.12.2020", "--basis", "x"),
            "новый срок (20.12.2020) не позже прежнего (31.12.2020)",
        ),
        (
            ("4.2", "перенесено", "--until", "2021-09", "--basis", "x"),
            "новый срок (сентябрь 2021 года) не входит в период плана (июль 2020 года – июнь 2021 года)",
        ),
        (
            ("3.4", "исполняется", "-s", "34"),
            "исполнение п. 3.4 по школам отдельно не учитывается: отметка останется в журнале, "
            "но состояние не изменит",
        ),
    ],
)
def test_unusual_records_are_written_with_a_warning(
    record: Record, typed: tuple[str, ...], message: str
) -> None:
    answer = record(*typed, *BY)
    assert (answer.code, answer.err) == (0, f"Обратите внимание: {message}.\n")


def test_withdrawn_warns_that_the_record_still_counts_before_its_date(record: Record) -> None:
    record("2.3", "исполняется", "--date", "20.11.2020", *BY)
    answer = record("2.3", "отозвано", "--date", "15.12.2020", "--note", "Ошибка", *BY)
    assert "если она ошибочна с самого начала, отзывайте с --date 20.11.2020" in answer.err


def test_withdrawn_takes_effect_on_the_date_of_the_record_by_default(
    record: Record, office: Path, roadmap: Run
) -> None:
    record("2.3", "исполнено", "--date", "20.11.2020", *RESULT, *EVIDENCE, *BY)
    assert record("2.3", "отозвано", "--note", "Ошибка", *BY).err == ""
    assert (
        "    status: withdrawn\n    date: 2020-11-20\n"
        in written_files(office)["simonenko-l-i.yaml"]
    )
    before = roadmap("list", "--state", "done", "--today", "2020-11-25", here=office)
    assert "2.3" not in before.out


def test_record_warns_that_it_used_the_current_day(office: Path, roadmap: Run) -> None:
    answer = roadmap("record", "4.2", "in-progress", *BY, "--lang", "ru", here=office)
    assert answer.err.startswith("Обратите внимание: --date не указана, записан сегодняшний день (")


def test_not_done_before_the_deadline_is_not_overdue(record: Record) -> None:
    answer = record("4.2", "не", "исполнено", "--note", "Нет заявок", *BY)
    assert "Состояние: исполняется (не исполнено)." in answer.out
    assert "срок ещё не истёк (31.12.2020)" in answer.err


@pytest.mark.parametrize(
    ("until", "period"),
    [
        ("до 28.02.2021", "2021-02-28"),
        ("до 28 февраля", "2021-02-28"),
        ("по февраль", "2021-02"),
        ("by 28 February 2021", "2021-02-28"),
        ("up to February", "2021-02"),
        ("до конца февраля", "2021-02-28"),
        ("by the end of February", "2021-02-28"),
    ],
)
def test_until_means_the_end_of_the_typed_period(record: Record, until: str, period: str) -> None:
    moved = ("перенесено", "--until", until, "--basis", "Приказ", *BY, "--dry-run")
    assert f"until: {period}\n" in record("4.2", *moved).out


@pytest.mark.parametrize("end", ["прошлый месяц", "last month", "прошлом месяце"])
def test_a_control_point_may_be_named_relative_to_today(record: Record, end: str) -> None:
    assert (
        '- point: "1.3@2020-11"\n' in record(f"1.3@{end}", "done", *EVIDENCE, *BY, "--dry-run").out
    )
    assert record("1.3@сегодня", "done", *EVIDENCE, *BY).code == 2
    assert "«1.3@сегодня» нет; у мероприятия 1.3 есть: " in record("1.3@сегодня", "done", *BY).err


@pytest.mark.parametrize("end", ["весь период", "учебный год", "all"])
def test_the_whole_period_does_not_name_a_control_point(record: Record, end: str) -> None:
    assert f"«1.3@{end}» нет" in record(f"1.3@{end}", "done", *EVIDENCE, *BY).err


def test_until_the_end_of_the_year_is_ambiguous(record: Record) -> None:
    moved = ("перенесено", "--until", "до конца года", "--basis", "Приказ", *BY)
    assert (
        "«до конца года» можно понять по-разному: 31.12.2020, 30.06.2021;"
        in record("4.2", *moved).err
    )


@pytest.mark.parametrize(
    ("until", "suggestion"),
    [
        ("до февраля", "возможно, по январь, по февраль"),
        ("by February", "возможно, up to January, up to February"),
    ],
)
def test_error_for_an_unclear_until_suggests_clear_ones(
    record: Record, until: str, suggestion: str
) -> None:
    answer = record("4.2", "перенесено", "--until", until, "--basis", "Приказ", *BY)
    assert answer.code == 2
    assert f"не понимаю период «{until}»; {suggestion}" in answer.err


def test_scheduled_warns_about_a_date_in_the_past(record: Record) -> None:
    answer = record("2.6", "назначено", "--until", "до 10.12.2020", "--basis", "Письмо", *BY)
    assert answer.err.startswith("Обратите внимание: назначенная дата (10.12.2020) уже прошла; ")


def test_a_new_record_overrides_records_from_a_clock_that_is_ahead(
    record: Record, office: Path
) -> None:
    """Another reporter's clock is twenty minutes ahead; the new record still counts as later."""
    later = clock() + timedelta(minutes=20)
    file = office / "data" / "progress_2020_2021" / "pr.yaml"
    file.parent.mkdir()
    other_record = '{point: "1.6@2020-09", status: not-done, date: 2020-09-20, note: x'
    text = f"format: 1\nreporter: Прядущенко А.В.\nrecords:\n  - {other_record}, recorded: {later.isoformat()}}}\n"
    file.write_text(text, encoding="utf-8")
    answer = record("1.6", "исполнено", "--date", "25.09.2020", *RESULT, *EVIDENCE, *BY)
    assert "Состояние: исполнено." in answer.out
    assert "часы компьютера отстают" in answer.err


def test_record_warns_about_a_clock_that_is_behind(
    record: Record, office: Path, roadmap: Run
) -> None:
    folder = office / "data" / "progress_2020_2021"
    folder.mkdir()
    last = "    recorded: 2099-01-01T10:00:00+03:00\n"
    (folder / "s.yaml").write_text(HEAD + DONE + last, encoding="utf-8")
    answer = record("4.2", "исполняется", *BY)
    assert answer.code == 0
    assert answer.err.startswith("Обратите внимание: часы компьютера отстают от времени последней")
    assert (folder / "s.yaml").read_text(encoding="utf-8").count(last) == 2


SEQUENCES = st.lists(
    st.tuples(
        st.sampled_from(["2.2", "2.2@2020-09", "1.3@2020-11", "2.6", "2.6@2020-12-10", "4.2"]),
        st.sampled_from(
            [
                ("исполнено", *EVIDENCE),
                ("не исполнено", "--note", "x"),
                ("исполняется",),
                ("перенесено", "--until", "2021-01", "--basis", "x"),
                ("отменено", "--basis", "x"),
                ("назначено", "--until", "10.12.2020", "--basis", "x"),
                ("отозвано", "--note", "x"),
            ]
        ),
        st.sampled_from(["Симоненко", "Прядущенко", "2", "34"]),
        st.sampled_from([(), ("-s", "2"), ("-s", "4,34")]),
        st.sampled_from(["2020-09-20", "2020-11-20", "2020-12-11"]),
    ),
    max_size=8,
)


def states_from_files(office: Path) -> dict[tuple[str, str], str]:
    """The state of each control point, and of each of its schools, as read from the files."""
    plan = load([office], office).plans[0]
    words, found = Words(Language.RUSSIAN), {}
    for points in point_states(plan, AsOf(date(2020, 12, 15))).values():
        for at in points:
            id = at.id.removesuffix("@-")
            found[id, ""] = state_text(at, plan, words)
            for school in plan.schools.listed:
                own = at.of_schools([school.key])
                found[id, f", {school.name}"] = state_text(own, plan, words)
    return found


@settings(
    max_examples=normal_or_exhaustive(5, 20), deadline=None, suppress_health_check=list(HealthCheck)
)
@given(SEQUENCES)
def test_printed_state_equals_the_state_read_from_the_files(
    record: Record, office: Path, roadmap: Run, sequence: list[tuple[Any, ...]]
) -> None:
    """All files that `record` writes pass the check."""
    shutil.rmtree(office / "data" / "progress_2020_2021", ignore_errors=True)
    for point, status, by, schools, day in sequence:
        answer = record(point, *status, "--by", by, *schools, "--date", day)
        assert answer.code in (0, 2), answer.err
        states = states_from_files(office) if answer.out else {}
        printed = re.findall(r"(?m)^(\S+?)(, [^:]*)?: .* Состояние: (.*)\.$", answer.out)
        for id, school, state in printed:
            assert states[id, school.replace(", все школы (7 в перечне)", "")] == state
    assert roadmap("check", here=office).code == 0


# Dry runs, and files that `record` does not change.


@pytest.mark.parametrize("where", ["сканы/2.pdf", "data/сканы/2.pdf", "{office}/data/сканы/2.pdf"])
def test_record_warns_about_a_scan_named_without_its_relative_path(
    record: Record, office: Path, where: str
) -> None:
    (office / "data" / "сканы").mkdir()
    (office / "data" / "сканы" / "2.pdf").write_bytes(b"%PDF")
    call = ("4.2", "исполнено", "--date", "10.12.2020", *RESULT, *BY, "--evidence", "Протокол № 2")
    answer = record(*call, "--where", where.format(office=office), "--dry-run")
    assert answer.code == 0
    assert "с --where ./сканы/2.pdf команда" in answer.err
    for right in ("./сканы/2.pdf", "https://example.org/2.pdf", "дело № 5, л. 12"):
        assert "--where ./" not in record(*call, "--where", right, "--dry-run").err


def test_a_dry_run_shows_the_change_and_writes_nothing(record: Record, office: Path) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    before = written_files(office)
    answer = record("4.2", "исполняется", *BY, "--dry-run")
    added = [line for line in answer.out.splitlines() if line.startswith("+")]
    assert answer.code == 0
    assert added[0] == "+++ b/data/progress_2020_2021/simonenko-l-i.yaml"
    assert added[1:4] == [
        '+  - point: "4.2@2020-12"',
        "+    status: in-progress",
        "+    date: 2020-12-15",
    ]
    assert answer.err == (
        "Если записать — 4.2@2020-12: внесена отметка «исполняется», дата — 15.12.2020. "
        "Состояние: исполняется.\n"
        "Ничего не записано: это пробный вызов. "
        "Чтобы записать, повторите команду без --dry-run.\n"
    )
    assert written_files(office) == before


def test_a_dry_run_of_a_first_record_creates_no_folder(record: Record, office: Path) -> None:
    answer = record("4.2", "исполняется", *BY, "--dry-run")
    assert "+++ b/data/progress_2020_2021/simonenko-l-i.yaml\n" in answer.out
    assert sorted(path.name for path in (office / "data").iterdir()) == [
        "plan_2020_2021.yaml",
        "schools.yaml",
        "source",
    ]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_git_can_apply_the_printed_change(record: Record, office: Path, end: bytes) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    file = office / "data" / "progress_2020_2021" / "simonenko-l-i.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", end))
    diff = record("4.2", "исполняется", *BY, "--dry-run").out
    subprocess.run(("git", "init", "-q"), cwd=office, check=True)
    subprocess.run(("git", "apply", "-"), cwd=office, input=diff.encode(), check=True)
    assert '"4.2@2020-12"' in written_files(office)["simonenko-l-i.yaml"]
    assert all(line.endswith(end) for line in file.read_bytes().splitlines(keepends=True))


@pytest.mark.parametrize("broken", ["plan_2020_2021.yaml", "progress_2020_2021/other.yaml"])
def test_record_refuses_data_with_errors(record: Record, office: Path, broken: str) -> None:
    file = office / "data" / broken
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as end:
        end.write("records: [\n")
    answer = record("4.2", "исполняется", *BY)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"data/{broken}:")
    assert answer.err.endswith("Исправьте файлы и повторите команду.\n")
    assert "simonenko-l-i.yaml" not in written_files(office)


@pytest.mark.parametrize(
    "name", ["simonenko-l-i.yml", "Simonenko-L-I.YAML", "simonenko-l-i.yaml.before"]
)
def test_record_refuses_if_the_reporter_s_file_is_misnamed(
    record: Record, office: Path, name: str
) -> None:
    file = office / "data" / "progress_2020_2021" / name
    file.parent.mkdir()
    file.write_text(HEAD + DONE, encoding="utf-8")
    answer = record("4.2", "исполняется", *BY)
    assert (answer.code, answer.err) == (
        2,
        f"Ошибка: отметка не записана: «data/progress_2020_2021/{name}» не читается из-за имени, "
        "а отметки, видимо, в нём; переименуйте его в simonenko-l-i.yaml\n",
    )
    assert list(written_files(office)) == [name]


def test_record_refuses_files_with_merge_conflicts(record: Record, office: Path) -> None:
    file = office / "data" / "progress_2020_2021" / "s.yaml"
    file.parent.mkdir()
    text = f"{HEAD}<<<<<<< HEAD\n{DONE}=======\n>>>>>>> theirs\n"
    file.write_text(text, encoding="utf-8")
    assert record("4.2", "исполняется", *BY).code == 1
    assert file.read_text(encoding="utf-8") == text


def test_record_chooses_the_plan_that_has_the_number(
    record: Record, office: Path, roadmap: Run
) -> None:
    own = "format: 1\ntitle: Свой\nperiod: 2020-09/2021-05\npeople: [{name: Иванов И.И.}]\n"
    rows = 'activities:\n  - {number: "7", title: Рейд, period: 2020-12}\n'
    rows += '  - {number: "1.1", title: Рейд, period: 2020-12}\n'
    (office / "data" / "plan_own.yaml").write_text(own + rows, encoding="utf-8")
    assert record("7", "исполняется", "--by", "Иванов").code == 0
    assert [path.name for path in (office / "data").glob("progress_*/*")] == ["ivanov-i-i.yaml"]
    both = record("1.1", "исполняется", "--by", "Иванов")
    assert (both.code, both.err) == (
        2,
        "Ошибка: планов несколько: plan_2020_2021, plan_own; назовите один: --plan ПУТЬ или --municipality НАЗВАНИЕ\n",
    )
    named = record("1.1", "исполняется", "--by", "Иванов", "--plan", "data/plan_own.yaml")
    assert named.code == 0
    with (office / "data" / "plan_own.yaml").open("a", encoding="utf-8") as file:
        file.write("xx: 1\n")
    broken = record("1.1", "исполняется", "--by", "Батог")
    assert (broken.code, broken.out) == (1, "")
    assert broken.err.endswith("неясно, о каком речь. Назовите один: --plan ПУТЬ.\n")


def test_recorded_is_the_current_time(record: Record, office: Path) -> None:
    before = clock()
    record("4.2", "исполняется", *BY)
    (file,) = (office / "data").glob("progress_2020_2021/*")
    recorded = re.search(r"recorded: (\S+)", file.read_text(encoding="utf-8"))
    assert recorded and before <= datetime.fromisoformat(recorded[1]) <= clock()


# `record` keeps every other byte.

FIRST = '- {point: "4.2@2020-12", status: in-progress, date: 2020-12-01, recorded: %s}'
RECORD_IN_FILE = FIRST % "2020-12-01T10:00:00+03:00"
FORMS = {
    "lines": HEAD + f"  {RECORD_IN_FILE}\n",
    "crlf": f"{HEAD}  {RECORD_IN_FILE}\n".replace("\n", "\r\n"),
    "a byte order mark": f"\ufeff{HEAD}  {RECORD_IN_FILE}\n",
    "no last line end": HEAD + f"  {RECORD_IN_FILE}",
    "comments": f"# до\n{HEAD}  # перед\n  {RECORD_IN_FILE}  # рядом\n  # под отметкой\n# после\n",
    "no indent": HEAD + f"{RECORD_IN_FILE}\n",
    "records first": f"records:\n  {RECORD_IN_FILE}\nformat: 1 # да\n\nreporter: Симоненко Л.И.\n",
    "brackets": f"{{format: 1, reporter: Симоненко Л.И., records: [ {RECORD_IN_FILE[2:]} ]}}\n",
    "quotes": f"'format': '1'\n\"reporter\":   'Симоненко Л.И.'\nrecords:\n    {RECORD_IN_FILE}\n...\n",
    "no records": "format: 1\nreporter: Симоненко Л.И.\nrecords: []\n",
    "no key for records": "format: 1\n\n\nreporter: Симоненко Л.И.\n",
}
HARD_TEXTS = [
    'Протокол "№ 2": от 18.11.2020 # да',
    "no",
    "12:30",
    "2.10",
    "😀 «ёлки», [а] {б} & *в* | > ! % @ `",
    "строка\nвторая\ttab",
    "а\u2028б\u202eв",
    "- тире",
    "'",
    "\\",
]


@pytest.mark.parametrize("form", FORMS)
def test_record_keeps_all_other_bytes_of_the_file(record: Record, office: Path, form: str) -> None:
    file = office / "data" / "progress_2020_2021" / "s.yaml"
    file.parent.mkdir()
    before = FORMS[form].encode()
    file.write_bytes(before)
    texts = [part for text in HARD_TEXTS for part in ("--evidence", text)]
    answer = record("4.2", "исполнено", "--result", "Да", *texts, *BY)
    assert (answer.code, answer.out.count("\n")) == (0, 2), answer.err
    after = file.read_bytes()
    differ = (at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
    common = next(differ, len(before))
    rest = before[common:]
    assert after.endswith(rest) and len(after) > len(before)
    added = after[common : len(after) - len(rest)].replace(b"\r\n", b"")
    assert not (form == "crlf" and b"\n" in added)
    (progress,) = load([office], office).plans[0].progress
    assert [each.document for each in progress.records[-1].evidence] == HARD_TEXTS
    assert len(progress.records) == (2 if RECORD_IN_FILE[2:] in FORMS[form] else 1)
