"""`roadmap record`, as people type it: what it writes, what it says, and what it refuses."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Answer, Run
from vpr_roadmap.workspace.loading import load

EVIDENCE = ("--evidence", "Протокол № 2 от 18.11.2020")
RESULT = ("--result", "Рассмотрены итоги ВПР.")
BY = ("--by", "Симоненко")
TODAY = ("--today", "2020-12-15")

Record = Callable[..., Answer]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the plan of order 249, of which nothing is reported yet."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


@pytest.fixture
def record(roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    """Records in Russian, on 15 December 2020 unless another day is typed."""
    monkeypatch.setenv("ROADMAP_LANG", "ru")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(office / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def call(*arguments: str) -> Answer:
        today = () if "--today" in arguments else TODAY
        return roadmap("record", *arguments, *today, here=office)

    return call


def written(office: Path) -> dict[str, str]:
    """The files of records and what stands in them, without when it was recorded."""
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


# What is written.


@pytest.mark.parametrize(
    "typed",
    [
        ("1.3@2020-11", "done", "--date", "2020-11-18"),
        ("1.3", "исполнено", "--date", "18.11.2020"),
        ("п. 1.3", "Выполнено", "--date", "18 ноября 2020"),
        ("1.3@ноябрь", "исполнено", "--date", "18.11.2020"),
    ],
)
def test_a_record_is_written_however_it_is_typed(
    record: Record, office: Path, typed: tuple[str, ...]
) -> None:
    answer = record(*typed, *RESULT, *EVIDENCE, *BY)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "1.3@2020-11: внесено «исполнено», 18.11.2020. Состояние: исполнено.\n"
        "Записано: data/progress_2020_2021/simonenko-l-i.yaml (Симоненко Л.И.).\n"
    )
    assert written(office) == {"simonenko-l-i.yaml": HEAD + DONE}


def test_it_is_valid_and_nothing_is_unusual(record: Record, office: Path, roadmap: Run) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    answer = roadmap("check", "--strict", here=office)
    assert (answer.code, answer.out) == (0, "")


def test_the_second_record_stands_behind_the_first(record: Record, office: Path) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    record("4.2", "частично", "--note", "Осталось 7 школ.", *BY)
    second = (
        '  - point: "4.2@2020-12"\n    status: partial\n    date: 2020-12-15\n'
        "    note: Осталось 7 школ.\n"
    )
    assert written(office) == {"simonenko-l-i.yaml": HEAD + DONE + second}


def test_a_file_beside_a_schema_names_it(record: Record, office: Path) -> None:
    shutil.copytree(ROOT / "schemas", office / "schemas")
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    line = "# yaml-language-server: $schema=../../schemas/progress.schema.json\n"
    assert written(office) == {"simonenko-l-i.yaml": line + HEAD + DONE}


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
def test_statuses_are_understood_in_both_languages(
    record: Record, office: Path, typed: tuple[str, ...], status: str
) -> None:
    assert record("4.2", *typed, *BY).code == 0
    assert f"    status: {status}\n" in written(office)["simonenko-l-i.yaml"]


def test_several_points_have_a_record_each(record: Record, office: Path) -> None:
    answer = record("4.1, 4.3", "исполнено", "--date", "26.11.2020", *RESULT, *EVIDENCE, *BY)
    assert answer.code == 0
    assert answer.out.count("внесено «исполнено», 26.11.2020") == 2
    text = written(office)["simonenko-l-i.yaml"]
    assert text.index('"4.1@2020-11"') < text.index('"4.3@2020-11"')


def test_where_is_kept_with_its_document(record: Record, office: Path) -> None:
    scan = office / "data" / "сканы" / "2.pdf"
    scan.parent.mkdir()
    scan.touch()
    places = ("--evidence", "Протокол № 2", "--evidence", "Лист", "--where", "./сканы/2.pdf")
    assert record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *places, *BY).code == 0
    line = "    evidence: [{document: Протокол № 2, where: ./сканы/2.pdf}, Лист]\n"
    assert line in written(office)["simonenko-l-i.yaml"]


def test_dates_are_given_to_what_has_none(record: Record, office: Path) -> None:
    basis = ("--basis", "Письмо № 4846")
    first = record("2.6", "назначено", "--until", "10.12.2020", *basis, *BY)
    assert first.out.startswith(
        "2.6@2020-12-10: назначена дата — 10.12.2020. Состояние: просрочено."
    )
    assert record("2.6", "назначено", "--until", "2021-01-20", *basis, *BY).code == 0
    held = record("2.6", "исполнено", "--date", "10.12.2020", *RESULT, *EVIDENCE, *BY)
    assert held.out.startswith("2.6@2020-12-10: внесено «исполнено»")
    text = written(office)["simonenko-l-i.yaml"]
    assert text.count('"2.6@-"') == 2
    assert text.count('"2.6@2020-12-10"') == 1


def test_withdrawing_takes_back_the_last_record(record: Record, office: Path, roadmap: Run) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    answer = record("1.3", "отозвано", "--note", "Внесено по ошибке", *BY)
    assert answer.out.startswith(
        "1.3@2020-11: отозвана отметка «исполнено», 18.11.2020. Состояние: просрочено.\n"
    )
    again = record("1.3", "отозвано", "--note", "Ещё раз", *BY)
    assert (again.code, again.err.partition(";")[0]) == (
        2,
        "Ошибка: отзывать нечего: у «Симоненко Л.И.» нет отметок по 1.3",
    )
    assert roadmap("check", "--strict", here=office).code == 0


# Which control point is meant.


def test_without_a_point_it_is_the_open_one_of_the_day(record: Record, office: Path) -> None:
    record("3.5", "исполняется", "--date", "15.10.2020", *BY)
    assert '"3.5@2020-10"' in written(office)["simonenko-l-i.yaml"]


def test_else_the_only_overdue_one(record: Record, office: Path) -> None:
    record("1.3@2020-08", "исполнено", "--date", "27.08.2020", *RESULT, *EVIDENCE, *BY)
    assert record("1.3", "исполнено", "--date", "04.12.2020", *RESULT, *EVIDENCE, *BY).code == 0
    assert '"1.3@2020-11"' in written(office)["simonenko-l-i.yaml"]


def test_else_the_only_one_there_is(record: Record, office: Path) -> None:
    assert record("2.11", "исполняется", *BY).code == 0
    assert '"2.11@2021-06"' in written(office)["simonenko-l-i.yaml"]


def test_else_they_are_listed(record: Record, office: Path) -> None:
    answer = record("1.3", "исполнено", "--date", "04.12.2020", *RESULT, *EVIDENCE, *BY)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: не ясно, о каком сроке п. 1.3 речь: 04.12.2020 в один открытый срок не попадает; "
        "назовите срок: 1.3@2020-08 (31.08.2020), 1.3@2020-11 (30.11.2020), "
        "1.3@2021-02 (28.02.2021), 1.3@2021-06 (30.06.2021)\n"
    )
    assert written(office) == {}


def test_what_is_closed_must_be_named_in_full(record: Record) -> None:
    done = ("исполнено", "--date", "10.07.2020", *RESULT, *EVIDENCE, "--by", "Прядущенко")
    assert record("1.1", *done).code == 0
    answer = record("1.1", *done)
    assert answer.code == 2
    assert "открытых сроков нет" in answer.err and "1.1@2020-07 (31.07.2020)" in answer.err
    corrected = record("1.1@2020-07", *done)
    assert corrected.code == 0
    assert corrected.err == (
        "Обратите внимание: по этому сроку уже внесено «исполнено», 10.07.2020; "
        "теперь действует новая отметка.\n"
    )


def test_a_moved_deadline_counts_for_the_choice(record: Record, office: Path) -> None:
    basis = ("--until", "2021-01", "--basis", "Приказ № 17")
    record("2.3", "перенесено", "--date", "25.11.2020", *basis, *BY)
    answer = record("2.3", "исполнено", "--date", "10.12.2020", *RESULT, *EVIDENCE, *BY)
    assert (answer.code, answer.err) == (0, "")
    assert written(office)["simonenko-l-i.yaml"].count('"2.3@2020-11"') == 2


# Schools.


def test_each_school_has_a_record_of_its_own(record: Record, office: Path) -> None:
    answer = record(
        *("2.2", "исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE, *BY),
        *("--school", "2,4", "-s", "СОШ № 34"),
    )
    assert answer.out.splitlines()[2] == (
        "2.2@2020-09, МОБУ СОШ № 34: внесено «исполнено», 23.09.2020. Состояние: исполнено."
    )
    text = written(office)["simonenko-l-i.yaml"]
    assert [line for line in text.splitlines() if "school" in line] == [
        "    school: 2",
        "    school: 4",
        "    school: 34",
    ]


def test_without_a_school_it_is_for_all(record: Record, office: Path) -> None:
    answer = record("2.2", "исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE, *BY)
    assert answer.out.startswith("2.2@2020-09, все школы (7): внесено «исполнено»")
    assert "school" not in written(office)["simonenko-l-i.yaml"]


def test_a_school_reports_of_itself(record: Record, office: Path) -> None:
    record("2.2", "исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE, "--by", "34")
    text = written(office)["mobu-sosh-34.yaml"]
    assert "reporter: МОБУ СОШ № 34\n" in text and "    school: 34\n" in text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("2.2", "-s", "43"), "школы «43» в перечне нет; есть школы № 2, 4, 6, 7, 8, 24, 34"),
        (("1.1", "-s", "34"), "у п. 1.1 школы не указаны; уберите --school"),
    ],
)
def test_a_school_of_which_it_is_not_is_refused(
    record: Record, office: Path, typed: tuple[str, ...], said: str
) -> None:
    answer = record(typed[0], "исполняется", *typed[1:], *BY)
    assert (answer.code, answer.err) == (2, f"Ошибка: {said}\n")
    assert written(office) == {}


def test_a_record_for_all_says_that_some_had_one(record: Record) -> None:
    done = ("исполнено", "--date", "23.09.2020", *RESULT, *EVIDENCE)
    record("2.2", *done, "--by", "34")
    assert record("2.2", *done, *BY).err == (
        "Обратите внимание: исполнение уже отмечено в 1 из 7 школ; "
        "новая отметка действует и для них.\n"
    )


# Who reports.


@pytest.mark.parametrize(
    ("by", "name"),
    [
        ("симоненко", "simonenko-l-i.yaml"),
        ("Л.И. Симоненко", "simonenko-l-i.yaml"),
        ("Лариса Ивановна Симоненко", "simonenko-l-i.yaml"),
        ("руководители оу", "rukovoditeli-ou.yaml"),
        ("РМО", "rukovoditeli-rmo.yaml"),
        ("СОШ № 8", "mobu-sosh-8.yaml"),
        ("8", "mobu-sosh-8.yaml"),
    ],
)
def test_a_reporter_is_a_person_a_group_or_a_school(
    record: Record, office: Path, by: str, name: str
) -> None:
    assert record("4.2", "исполняется", "--by", by).code == 0
    assert list(written(office)) == [name]


@pytest.mark.parametrize("by", ["", "Симонов", "Л"])
def test_a_reporter_that_is_none_or_several_is_refused(
    record: Record, office: Path, by: str
) -> None:
    answer = record("4.2", "исполняется", "--by", by)
    assert (answer.code, answer.out) == (2, "")
    assert "Симоненко Л.И." in answer.err
    assert written(office) == {}


def test_the_environment_names_who_reports(
    record: Record, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_BY", "Батог")
    assert record("4.2", "исполняется").code == 0
    assert list(written(office)) == ["batog-s-m.yaml"]


@pytest.mark.parametrize(
    "name", ["Симоненко Л.И.", "Лариса Симоненко", "Симоненко Лариса Ивановна"]
)
def test_else_git_does(record: Record, office: Path, name: str) -> None:
    (office / "gitconfig").write_text(f"[user]\n  name = {name}\n", encoding="utf-8")
    assert record("4.2", "исполняется").code == 0
    assert list(written(office)) == ["simonenko-l-i.yaml"]


@pytest.mark.parametrize("name", ["root", "Игорь Симон", "Симоненко Пётр"])
def test_a_name_of_git_that_is_nobody_s_is_not_guessed_at(
    record: Record, office: Path, name: str
) -> None:
    (office / "gitconfig").write_text(f"[user]\n  name = {name}\n", encoding="utf-8")
    answer = record("4.2", "исполняется")
    assert answer.code == 2
    assert answer.err.startswith("Ошибка: укажите, кто представил сведения: --by ИМЯ")
    assert written(office) == {}


def test_a_file_by_another_name_of_the_reporter_is_the_reporter_s(
    record: Record, office: Path
) -> None:
    folder = office / "data" / "progress_2020_2021"
    folder.mkdir()
    (folder / "ours.yaml").write_text("format: 1\nreporter: СОШ № 34\n", encoding="utf-8")
    assert record("4.2", "исполняется", "--by", "34").code == 0
    assert list(written(office)) == ["ours.yaml"]


# What is refused, with what to type; nothing is written.


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("4.2", "исполнено"), "чтобы отметить исполнение, укажите подтверждающий документ: "),
        (("4.2", "исполнено", "--evidence", "  "), "чтобы отметить исполнение, укажите"),
        (("4.2", "частично"), "укажите, что осталось: --note"),
        (("4.2", "не-исполнено"), "укажите причину: --note"),
        (("4.2", "перенесено"), "укажите новый срок и основание: --until 2021-02 --basis"),
        (("4.2", "перенесено", "--until", "2021-02"), "укажите новый срок и основание"),
        (("4.2", "отменено"), "исключить мероприятие можно только приказом: --basis"),
        (("2.6", "назначено"), "укажите дату и письмо (график), ИРО: --until"),
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
        (("4.2", "исполняется", "--date", "31.11.2020"), "даты «31.11.2020» не существует"),
        (
            ("4.2", "назначено", "--until", "10.12.2020", "--basis", "x"),
            "у п. 4.2 срок установлен планом; чтобы перенести его: roadmap record 4.2 postponed",
        ),
        (
            ("2.6@-", "перенесено", "--until", "10.12.2020", "--basis", "x"),
            "у п. 2.6 дата не установлена, переносить нечего; назначьте её",
        ),
        (("2.6", "исполнено", *EVIDENCE), "у п. 2.6 даты ещё не назначены; назначьте"),
        (("4.2", "исполняется", "--where", "./x.pdf"), "каждому --where нужен свой --evidence"),
        (
            ("4.2", "исполнено", *EVIDENCE, "--where", "./нет.pdf"),
            "в папке плана нет файла «./нет.pdf»",
        ),
        (
            ("4.2", "исполнено", *EVIDENCE, "--where", "./../../x"),
            "«./../../x» лежит вне папки плана",
        ),
        (("4.2", "исполняется", "--note", "a\x07b"), "в тексте «a\\u0007b» стоит управляющий знак"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_type(
    record: Record, office: Path, typed: tuple[str, ...], said: str
) -> None:
    answer = record(*typed, *BY)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Ошибка: {said}")
    assert answer.err.count("\n") == 1
    assert written(office) == {}


def test_a_date_is_not_given_twice_nor_moved_by_giving_another(record: Record) -> None:
    given = ("назначено", "--until", "10.12.2020", "--basis", "Письмо", *BY)
    assert record("2.6", *given).code == 0
    assert "дата 2.6@2020-12-10 уже назначена; укажите другую" in record("2.6", *given).err
    assert "чтобы перенести её: roadmap record 2.6@2020-12-10 postponed" in (
        record("2.6@2020-12-10", *given).err
    )


def test_a_date_that_was_reported_on_is_not_taken_back_under_it(
    record: Record, office: Path
) -> None:
    record("2.6", "назначено", "--until", "10.12.2020", "--basis", "Письмо", *BY)
    record("2.6", "исполнено", "--date", "10.12.2020", *RESULT, *EVIDENCE, *BY)
    before = written(office)
    answer = record("2.6@-", "отозвано", "--note", "Ошибка", *BY)
    assert answer.code == 2
    assert "[unknown-point]" in answer.err
    assert "отметка не записана: с ней в файлах появились бы эти ошибки" in answer.err
    assert written(office) == before


def test_what_to_withdraw_must_be_clear(record: Record) -> None:
    record("2.2", "исполняется", "--date", "23.09.2020", "-s", "2,4", *BY)
    answer = record("2.2", "отозвано", "--note", "Ошибка", *BY)
    assert "есть: 2.2@2020-09, МОБУ СОШ № 2, 2.2@2020-09, МОБУ СОШ № 4" in answer.err
    other = record("2.2", "отозвано", "--note", "Ошибка", "-s", "8", *BY)
    assert "отметки только такие: 2.2@2020-09, МОБУ СОШ № 2" in other.err
    assert record("2.2", "отозвано", "--note", "Ошибка", "-s", "4", *BY).code == 0
    assert record("2.2", "отозвано", "--note", "Ошибка", *BY).code == 0


# What is unusual is taken, and said.


@pytest.mark.parametrize(
    ("typed", "said"),
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
            'не сказано, что сделано; для отчёта это нужно: --result "…"',
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
            "новый срок (сентябрь 2021 года) вне периода плана (июль 2020 года – июнь 2021 года)",
        ),
        (
            ("3.4", "исполняется", "-s", "34"),
            "п. 3.4 учитывается не по школам: отметка о школе войдёт в журнал, "
            "но состояния не изменит",
        ),
    ],
)
def test_what_is_unusual_is_taken_and_said(
    record: Record, typed: tuple[str, ...], said: str
) -> None:
    answer = record(*typed, *BY)
    assert (answer.code, answer.err) == (0, f"Обратите внимание: {said}.\n")


def test_a_clock_that_is_behind_is_said_and_not_followed(
    record: Record, office: Path, roadmap: Run
) -> None:
    folder = office / "data" / "progress_2020_2021"
    folder.mkdir()
    last = "    recorded: 2099-01-01T10:00:00+03:00\n"
    (folder / "s.yaml").write_text(HEAD + DONE + last, encoding="utf-8")
    answer = record("4.2", "исполняется", *BY)
    assert answer.code == 0
    assert answer.err.startswith(
        "Обратите внимание: часы отстают: последняя отметка внесена 01.01.2099 10:00:00"
    )
    assert (folder / "s.yaml").read_text(encoding="utf-8").count(last) == 2


# Whether and what is written.


def test_a_dry_run_shows_the_change_and_writes_nothing(record: Record, office: Path) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    before = written(office)
    answer = record("4.2", "исполняется", *BY, "--dry-run")
    added = [line for line in answer.out.splitlines() if line.startswith("+")]
    assert answer.code == 0
    assert added[0] == "+++ b/data/progress_2020_2021/simonenko-l-i.yaml"
    assert added[1:4] == [
        '+  - point: "4.2@2020-12"',
        "+    status: in-progress",
        "+    date: 2020-12-15",
    ]
    assert answer.err == "Ничего не записано: это проверка (--dry-run).\n"
    assert written(office) == before


def test_a_dry_run_of_a_first_record_makes_no_folder(record: Record, office: Path) -> None:
    answer = record("4.2", "исполняется", *BY, "--dry-run")
    assert "+++ b/data/progress_2020_2021/simonenko-l-i.yaml\n" in answer.out
    assert sorted(path.name for path in (office / "data").iterdir()) == [
        "plan_2020_2021.yaml",
        "schools.yaml",
        "source",
    ]


def test_the_change_that_is_shown_can_be_applied(record: Record, office: Path) -> None:
    record("1.3", "исполнено", "--date", "18.11.2020", *RESULT, *EVIDENCE, *BY)
    diff = record("4.2", "исполняется", *BY, "--dry-run").out
    subprocess.run(("git", "init", "-q"), cwd=office, check=True)
    subprocess.run(("git", "apply", "-"), cwd=office, input=diff.encode(), check=True)
    assert '"4.2@2020-12"' in written(office)["simonenko-l-i.yaml"]


@pytest.mark.parametrize("faulty", ["plan_2020_2021.yaml", "progress_2020_2021/other.yaml"])
def test_faulty_data_are_not_added_to(record: Record, office: Path, faulty: str) -> None:
    file = office / "data" / faulty
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as end:
        end.write("records: [\n")
    answer = record("4.2", "исполняется", *BY)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"data/{faulty}:")
    assert answer.err.endswith("Исправьте файлы и повторите команду.\n")
    assert "simonenko-l-i.yaml" not in written(office)


def test_what_git_has_left_of_two_branches_is_faulty(record: Record, office: Path) -> None:
    file = office / "data" / "progress_2020_2021" / "s.yaml"
    file.parent.mkdir()
    text = f"{HEAD}<<<<<<< HEAD\n{DONE}=======\n>>>>>>> theirs\n"
    file.write_text(text, encoding="utf-8")
    assert record("4.2", "исполняется", *BY).code == 1
    assert file.read_text(encoding="utf-8") == text


def test_of_several_plans_it_is_the_one_that_has_the_number(
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
        "Ошибка: планов несколько: plan_2020_2021, plan_own; назовите один: --plan ПУТЬ\n",
    )
    named = record("1.1", "исполняется", "--by", "Иванов", "--plan", "data/plan_own.yaml")
    assert named.code == 0


def test_it_is_recorded_now(record: Record, office: Path) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    record("4.2", "исполняется", *BY)
    (file,) = (office / "data").glob("progress_2020_2021/*")
    said = re.search(r"recorded: (\S+)", file.read_text(encoding="utf-8"))
    assert said and before <= datetime.fromisoformat(said[1]) <= datetime.now(UTC)


# Every other byte stays.

FIRST = '- {point: "4.2@2020-12", status: in-progress, date: 2020-12-01, recorded: %s}'
AT = FIRST % "2020-12-01T10:00:00+03:00"
FORMS = {
    "lines": HEAD + f"  {AT}\n",
    "crlf": f"{HEAD}  {AT}\n".replace("\n", "\r\n"),
    "a byte order mark": f"\ufeff{HEAD}  {AT}\n",
    "no last line end": HEAD + f"  {AT}",
    "comments": f"# до\n{HEAD}  # перед\n  {AT}  # рядом\n  # под отметкой\n# после\n",
    "no indent": HEAD + f"{AT}\n",
    "records first": f"records:\n  {AT}\nformat: 1 # да\n\nreporter: Симоненко Л.И.\n",
    "brackets": f"{{format: 1, reporter: Симоненко Л.И., records: [ {AT[2:]} ]}}\n",
    "quotes": f"'format': '1'\n\"reporter\":   'Симоненко Л.И.'\nrecords:\n    {AT}\n...\n",
    "none yet": "format: 1\nreporter: Симоненко Л.И.\nrecords: []\n",
    "no key": "format: 1\n\n\nreporter: Симоненко Л.И.\n",
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
def test_all_other_bytes_stay(record: Record, office: Path, form: str) -> None:
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
    (held,) = load([office], office, date(2020, 12, 15)).plans[0].progress
    assert [each.document for each in held.records[-1].evidence] == HARD_TEXTS
    assert len(held.records) == (2 if AT[2:] in FORMS[form] else 1)
