"""Users may type what answers and errors print."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT, Run
from tests.helpers.csv_output import csv_rows
from tests.helpers.files import replace_in, write_files
from vpr_roadmap.errors import RoadmapError, UsageError
from vpr_roadmap.input.names import find_reporters
from vpr_roadmap.input.points import find_plan_of_points
from vpr_roadmap.input.schools import find_schools
from vpr_roadmap.input.sections import find_sections
from vpr_roadmap.input.statuses import parse_states, parse_status
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.language.texts import answer_texts, report_texts, status_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import month_of
from vpr_roadmap.plan.activities import Activity, ControlPoint, Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Status
from vpr_roadmap.plan.schools import School, Schools
from vpr_roadmap.plan.states import AsOf, State
from vpr_roadmap.queries.show import show_activity

PLAN = """\
format: 1
language: ru
title: План мероприятий
period: {first}-09/{last}-06
people:
  - {{name: Рогова А.А., post: методист}}
  - {{name: Рогов Б.Б.}}
  - {{name: Петрова П.П., instead_of: Рогова А.А., from: {last}-01-11, basis: Приказ № 1}}
groups:
  - {{name: Руководители школ (ШНР), heads_of: all}}
sections:
  - number: "1"
    title: Организация, анализ и контроль
    activities:
      - {{number: "1", title: Совещание, period: [{first}-11-25, {last}-Q2], responsible: [Рогова А.А.]}}
      - {{number: "2", title: Семинар, period: {first}-12/{last}-01, responsible: [Рогов Б.Б.]}}
  - number: "2"
    title: Работа в школах
    activities:
      - number: "3"
        title: Диагностика
        period: ../{first}-12-25
        responsible: [Руководители школ (ШНР)]
        schools: all
        each_school: true
      - {{number: "4", title: Курсы, period: {{schedule: ИРО}}}}
"""
SCHOOLS = """\
format: 1
municipality: {name}
schools:
  - {{number: 2, name: МБОУ СОШ № 2 им. Героя Советского Союза И.И. Иванова, head: Ким К.К.}}
  - {{number: гимназия, name: "МАОУ гимназия № {number}"}}
  - {{number: 14, name: МБДОУ детский сад № 14}}
"""
RECORDS = """\
format: 1
reporter: Рогова А.А.
records:
  - point: "1@{first}-11-25"
    status: done
    date: {first}-11-20
    result: Проведено.
    evidence: [Протокол № 2]
    recorded: {first}-11-21T10:00:00+03:00
  - {{point: "2@{last}-01", status: partial, date: {first}-12-10, note: Осталось одно., recorded: {first}-12-11T10:00:00+03:00}}
"""


def _write_municipality(folder: Path, name: str, number: int, *years: int) -> None:
    files = {"schools.yaml": SCHOOLS.format(name=name, number=number)}
    for first in years:
        values = {"first": first, "last": first + 1}
        files[f"plan_{first}_{first + 1}.yaml"] = PLAN.format(**values)
        files[f"progress_{first}_{first + 1}/rogova-a-a.yaml"] = RECORDS.format(**values)
    write_files(folder, files)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two municipalities; one has plans of two years. Tests do not change it."""
    folder = tmp_path_factory.mktemp("typed") / "region"
    _write_municipality(folder / "town" / "data", "Город Тим, округ", 1, 2023, 2024)
    _write_municipality(folder / "village", "Тимский район", 5, 2024)
    return folder


DAY = ("--today", "2025-02-01", "--lang", "ru")


# Plans.


def _plans_in_error(sentence: str) -> list[str]:
    """The plans that an error names."""
    found = re.search(r"планов несколько: (.+?); назовите", sentence)
    assert found, sentence
    return found[1].split(", ")


def _listed_plans(roadmap: Run, *typed: str, here: Path) -> set[str]:
    answer = roadmap("list", "-f", "json", *typed, *DAY, here=here)
    assert (answer.code, answer.err) == (0, ""), answer.err
    return {item["plan"] for item in json.loads(answer.out)["items"]}


def test_plan_accepts_the_names_in_the_error(roadmap: Run, region: Path) -> None:
    town = region / "town"
    names = _plans_in_error(roadmap("show", *DAY, here=town).err)
    assert names == ["plan_2023_2024", "plan_2024_2025"]
    for here in (town, town / "data"):
        for name in names:
            assert _listed_plans(roadmap, "--plan", name, here=here) == {name}
            assert roadmap("check", name, *DAY, here=here).code == 0
            assert roadmap("report", "--plan", name, *DAY, here=here).code == 0
            call = ("record", "2", "исполняется", "--by", "Рогов Б.Б.", "--dry-run")
            assert roadmap(*call, "--plan", name, *DAY, here=here).code == 0
    assert _listed_plans(roadmap, "--plan", names[0], "--plan", names[1], here=town) == {*names}


def test_plan_accepts_the_names_in_the_error_for_a_region(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = _plans_in_error(roadmap("show", "--plan", ".", *DAY, here=region).err)
    assert names == ["town/plan_2023_2024", "town/plan_2024_2025", "village/plan_2024_2025"]
    for name in names:
        file = name.rpartition("/")[2]
        assert _listed_plans(roadmap, "--plan", name, here=region) == {file}
        assert _listed_plans(roadmap, "--plan", name, here=region.parent) == {file}
        assert _listed_plans(roadmap, "--plan", str(region), "--plan", name, here=ROOT) == {file}
        assert _listed_plans(roadmap, "--plan", str(region / name), here=ROOT) == {file}
    monkeypatch.setenv("ROADMAP_PLAN", str(region))
    assert _listed_plans(roadmap, "--plan", names[0], here=ROOT) == {"plan_2023_2024"}


def test_municipality_accepts_the_names_in_a_roll_up(roadmap: Run, region: Path) -> None:
    call = ("report", "--plan", ".", "-f", "csv", *DAY)
    rows = roadmap(*call, here=region).out.splitlines()[1:-1]
    names = [row.partition(";")[0].strip('"') for row in rows]
    assert "Город Тим, округ (town/plan_2023_2024)" in names
    for name in names:
        plans = _listed_plans(roadmap, "--plan", ".", "--municipality", name, here=region)
        assert len(plans) == 1, name


@pytest.mark.parametrize("typed", ["plan_1999_2000", "town/plan_x", "plan_2024", "town/data/x"])
def test_a_name_of_no_plan_is_an_error(roadmap: Run, region: Path, typed: str) -> None:
    answer = roadmap("list", "--plan", typed, *DAY, here=region)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(f"Ошибка: «{typed}»: такой папки или файла нет")


@pytest.mark.parametrize(
    ("folder", "typed", "accepted"),
    [
        ("town", "plan_2024_2026", ["plan_2024_2025", "plan_2023_2024"]),
        ("town/data", "plan_1999.yaml", ["plan_2023_2024", "plan_2024_2025"]),
        ("", "town/plan_x", ["town/plan_2024_2025", "town/plan_2023_2024"]),
        ("", "plan_x", [f"town/plan_{year}" for year in ("2023_2024", "2024_2025")]),
    ],
)
def test_error_for_a_wrong_plan_suggests_accepted_names(
    roadmap: Run, region: Path, folder: str, typed: str, accepted: list[str]
) -> None:
    answer = roadmap("list", "--plan", typed, *DAY, here=region / folder)
    assert answer.code == 3
    assert "; планы здесь: " + ", ".join(accepted) in answer.err
    for name in accepted:
        assert _listed_plans(roadmap, "--plan", name, here=region / folder)


def test_check_accepts_the_places_that_it_prints(
    roadmap: Run, region: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan_x.yaml"
    text = PLAN.format(first=2024, last=2025).replace("[Рогов Б.Б.]", "[Рогов В.В.]")
    plan.write_text(text, encoding="utf-8")
    out = roadmap("check", *DAY, here=tmp_path).out
    place, code = out.split(": ", 1)[0], out.splitlines()[0].rpartition(" ")[2]
    assert re.fullmatch(r"plan_x\.yaml:[0-9]+:[0-9]+", place), out
    assert roadmap("check", place, *DAY, here=tmp_path).out == out
    assert roadmap("check", "--explain", code, *DAY, here=tmp_path).code == 0


# Control points.


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("1@2024-11-25", "1@2024-11-25"),
        ("1@25.11.2024", "1@2024-11-25"),
        ("1@2024-11", "1@2024-11-25"),
        ("1@11.2024", "1@2024-11-25"),
        ("1@ноябрь", "1@2024-11-25"),
        ("1@ноябрь 2024", "1@2024-11-25"),
        ("1@ноябрь 2024 года", "1@2024-11-25"),
        ("1@до 25.11.2024", "1@2024-11-25"),
        ("1 25.11.2024", "1@2024-11-25"),
        ("п. 1@2024-11", "1@2024-11-25"),
        ("1@2025-Q2", "1@2025-Q2"),
        ("1@II квартал 2025", "1@2025-Q2"),
        ("1@II квартал 2025 года", "1@2025-Q2"),
        ("1@во II квартале", "1@2025-Q2"),
        ("1@2025-06", "1@2025-Q2"),
        ("1@30.06.2025", "1@2025-Q2"),
        ("1 06.2025", "1@2025-Q2"),
        ("2@2025-01", "2@2025-01"),
        ("2@декабрь 2024 – январь 2025", "2@2025-01"),
        ("2@2024-12/2025-01", "2@2025-01"),
        ("2@до 31.01.2025", "2@2025-01"),
        ("3@2024-12-25", "3@2024-12-25"),
        ("3@декабрь", "3@2024-12-25"),
        ("3@до 25.12.2024", "3@2024-12-25"),
        ("4@-", "4"),
        ("(1@2024-11)", "1@2024-11-25"),
    ],
)
def test_a_point_may_be_typed_as_answers_print_it(
    roadmap: Run, region: Path, typed: str, point: str
) -> None:
    by = ("--by", "Рогов Б.Б.", "--dry-run", "--date", "01.11.2024", "--plan", "plan_2024_2025")
    answer = roadmap("record", typed, "исполняется", *by, *DAY, here=region / "town")
    assert answer.code == 0, answer.err
    assert re.match(rf"Если записать — {point}[:,] ", answer.err)
    assert roadmap("show", typed, *by[-2:], *DAY, here=region / "town").code == 0


def test_a_point_needs_no_quotes(roadmap: Run, region: Path) -> None:
    by = ("--by", "Рогов Б.Б.", "--dry-run", "--plan", "plan_2024_2025", *DAY)
    for words in ("1@ноябрь 2024", "1@ноябрь 2024 года", "1@II квартал 2025 года"):
        answer = roadmap("record", *words.split(), "исполняется", *by, here=region / "town")
        assert answer.code == 0, answer.err


def test_a_point_in_only_one_of_several_plans_selects_the_plan(roadmap: Run, region: Path) -> None:
    town = region / "town"
    by = ("--by", "Рогов Б.Б.", "--dry-run", *DAY)
    for typed, year in (
        ("1@2024-11", 2024),
        ("1@ноябрь 2023", 2023),
        ("2@2025-01,1@2024-11", 2024),
    ):
        answer = roadmap("record", typed, "исполняется", *by, here=town)
        assert answer.code == 0, answer.err
        assert f"1@{year}-11-25: внесена отметка" in answer.err
    shown = roadmap("show", "1@2023-11-25", *DAY, here=town)
    assert shown.code == 0 and "1@2023-11-25" in shown.out and "1@2024-11-25" not in shown.out
    for typed in ("1@ноябрь", "1", "1@2030-11"):
        answer = roadmap("record", typed, "исполняется", *by, here=town)
        assert (answer.code, answer.out) == (2, "")
        assert _plans_in_error(answer.err) == ["plan_2023_2024", "plan_2024_2025"]


def test_ranges_of_numbers_may_be_typed_as_reports_print_them(roadmap: Run, region: Path) -> None:
    by = ("--by", "Рогов Б.Б.", "--dry-run", "--date", "01.12.2024", *DAY)
    answer = roadmap("record", "пп. 2–3, 4@-", "исполняется", *by, here=region / "village")
    assert answer.code == 0, answer.err
    points = re.findall(r"Если записать — ([^:,]+)", answer.err)
    assert points == ["2@2025-01", "3@2024-12-25", "4"]
    logged = roadmap("log", "пп. 1–3", "-f", "json", *DAY, here=region / "village")
    assert len(json.loads(logged.out)["items"]) == 2


# Lists.


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        *(
            (typed, "2 4 лицей-1")
            for typed in (
                *("школы № 2, 4, лицей-1", "школы № 2, 4 и лицей-1", "Школы 2, 4, лицей-1"),
                *("№ 2, 4, лицей-1", "№№ 2, 4, лицей-1", "школ: 2, 4, лицей-1"),
                *("schools No. 2, 4, лицей-1", "Schools Nos. 2, 4 and лицей-1"),
                *("schools 2, 4, лицей-1", "школы — СОШ № 2, гимназия № 4, Лицей № 1"),
                *("schools — СОШ № 2, гимназия № 4, лицей № 1", "школы лицей-1, 2 и 4"),
            )
        ),
        *((typed, "2") for typed in ("школа № 2", "школа — СОШ № 2", "school No. 2", "school 2")),
        *((typed, "2 сош-4") for typed in ("СОШ № 2, 4", "СОШ № 2 и 4", "школы — СОШ № 2, 4")),
        ("школы СОШ № 2, 4", "2 сош-4"),
        ("гимназия № 4, СОШ № 2, 4", "2 4 сош-4"),
        ("Школа – детский сад № 5", "5"),
        ("школа — детский сад № 5", "5"),
        ("МБОУ СОШ № 2, МБОУ СОШ № 4", "2 сош-4"),
        ("школы гимназия № 4, Лицей № 1", "4 лицей-1"),
    ],
)
def test_schools_may_be_typed_as_answers_list_them(typed: str, keys: str) -> None:
    found = find_schools([typed], [_plan_of_schools()])
    assert sorted(map(str, found)) == keys.split()


def _plan_of_schools() -> Plan:
    listed = (
        School(2, "МБОУ СОШ № 2"),
        School(4, "МБОУ гимназия № 4"),
        School("сош-4", "МБОУ СОШ № 4"),
        School("лицей-1", "Лицей № 1"),
        School(5, "Школа – детский сад № 5"),
        School("сад-5", "Детский сад № 5"),
    )
    return Plan("plan_x", "План", month_of(2020, 11), (), None, (), schools=Schools(listed=listed))


@pytest.mark.parametrize("typed", ["школы № 3, 4", "школы", "schools No.", "школы —", "СОШ № 2, 9"])
def test_a_list_with_an_unknown_school_is_an_error(typed: str) -> None:
    with pytest.raises(UsageError):
        find_schools([typed], [_plan_of_schools()])


@pytest.mark.parametrize(
    ("option", "typed", "plain"),
    [
        *(
            ("--section", typed, "1,2")
            for typed in (
                *("разделы 1, 2", "разделы 1 и 2", "разделы — 1, 2", "разделы № 1, 2"),
                *("sections 1, 2", "sections 1 and 2", "sections — 1, 2"),
                "разделы — 1. Организация, анализ и контроль; 2. Работа в школах",
            )
        ),
        *(("--section", typed, "2") for typed in ("раздел 2", "section 2", "раздел — 2")),
        *(
            ("-r", typed, "Рогова А.А.,Рогов Б.Б.")
            for typed in (
                *("Рогова А.А., Рогов Б.Б.", "Рогова А.А. и Рогов Б.Б."),
                *("ответственные — Рогова А.А., Рогов Б.Б.", "А.А. Рогова, Б.Б. Рогов"),
                *(
                    "responsible — Рогова А.А., Рогов Б.Б.",
                    "ответственные: Рогова А.А., Рогов Б.Б.",
                ),
            )
        ),
        ("-r", "ответственный — Рогов Б.Б.", "Рогов Б.Б."),
        *(
            ("", typed, "1,2,3")
            for typed in (
                *("пп. 1–3", "п.п. 1–3", "пп. 1, 2 и 3", "пп. 1–2, 3", "пункты 1–3"),
                *("мероприятия 1, 2, 3", "items 1–3", "items 1, 2 and 3", "activities 1, 2, 3"),
            )
        ),
        *(("", typed, "1") for typed in ("п. 1", "мероприятие 1", "item 1", "activity 1")),
    ],
)
def test_lists_may_be_typed_as_answers_print_them(
    roadmap: Run, region: Path, option: str, typed: str, plain: str
) -> None:
    def ask(text: str) -> tuple[int, str]:
        words = ("list", option, text) if option else ("log", text)
        answer = roadmap(*words, "-f", "json", *DAY, here=region / "village")
        return answer.code, answer.out

    assert ask(typed) == ask(plain)
    assert ask(plain)[0] == 0


# States and statuses.


def _in_both_languages(text: Text, **values: object) -> Iterator[str]:
    for language in Language:
        yield Words(language).say(text, **values)


VALUES = {
    "until": "02.2021",
    "basis": "приказ от 11.01.2021 № 17",
    "n": 4,
    "reason": "по графику ИРО",
}


def test_every_state_may_be_typed_as_answers_print_it() -> None:
    for code, text in (*status_texts.STATES.items(), *status_texts.STATE_NAMES.items()):
        for shown in (code, *_in_both_languages(text, **VALUES)):
            assert parse_states([shown]) == {State(code)}, shown
            more = f"{shown} (исполнено в 4 из 7 школ; в перечне 7 из 22)"
            assert parse_states([more]) == {State(code)}, more
    for status in ("partial", "not-done"):
        for language in Language:
            words = Words(language)
            status_words = words.say(status_texts.STATUSES[status])
            state = words.say(status_texts.STATES["overdue"])
            shown = words.say(status_texts.STATE_WITH_STATUS, state=state, status=status_words)
            assert parse_states([shown]) == {State.OVERDUE}, shown


STATES_OF_MARKS = {
    **dict.fromkeys(("overdue-reported", "overdue-moved", "overdue-unknown"), State.OVERDUE),
    **dict.fromkeys(("partial", "not-done"), State.OVERDUE),
    **dict.fromkeys(("early", "as-moved", "done-undated"), State.DONE),
    "date-cancelled": State.CANCELLED,
}


def test_every_mark_of_a_report_may_be_typed() -> None:
    for code, text in report_texts.MARKS.items():
        for shown in _in_both_languages(text, **VALUES):
            if code == "dates-set":
                with pytest.raises(UsageError) as caught:
                    parse_states([shown])
                assert caught.value.text in (text for _, text in status_texts.NOT_STATES)
            else:
                assert parse_states([shown]) == {STATES_OF_MARKS.get(code) or State(code)}, shown


def test_unscheduled_may_be_typed_with_any_schedule() -> None:
    for typed in ("по графику ИРО", "По графику ИРО, школ", "per the schedule of IRO"):
        assert parse_states([typed]) == {State.UNSCHEDULED}, typed


def test_posts_and_plans_after_a_name_are_ignored(roadmap: Run, region: Path) -> None:
    for option, typed, plain in (
        ("-r", "Рогова А.А. — методист", "Рогова А.А."),
        ("--section", "1. Организация, анализ и контроль (plan_2024_2025)", "1"),
    ):
        call = ("list", "-f", "json", "--plan", "plan_2024_2025", *DAY, option)
        answer = roadmap(*call, typed, here=region / "town")
        assert answer.code == 0, answer.err
        assert answer.out == roadmap(*call, plain, here=region / "town").out


def test_error_for_a_phase_says_that_it_is_not_a_state() -> None:
    partly = ("исполнено частично", "partly done")
    for typed in ("due", "starts", "начинается", "срок истекает", *partly):
        with pytest.raises(UsageError) as caught:
            parse_states([typed])
        assert caught.value.text in (text for _, text in status_texts.NOT_STATES)


def test_every_status_may_be_typed_as_answers_print_it() -> None:
    for code, text in status_texts.STATUSES.items():
        for shown in (code, *_in_both_languages(text), f"{text.ru} ({code})"):
            assert parse_status(shown) is Status(code), shown


@pytest.mark.parametrize(
    "typed",
    [
        *("исполнено на 50%", "исполнено, кроме школы 5", "исполнено; не полностью"),
        *("done (partly)", "выполнено на половину", "исполнено (не полностью)", "done to 50%"),
        *("исполнено (отозвано)", "исполнено (done) на 50%", "исполнено (50%)"),
    ],
)
def test_a_status_with_more_words_is_an_error(roadmap: Run, region: Path, typed: str) -> None:
    """Otherwise the record would lose what the other words say."""
    before = sorted(region.rglob("*"))
    answer = roadmap("record", "2", typed, "--by", "Рогов Б.Б.", *DAY, here=region / "village")
    assert answer.code == 2 and f"«{typed}»" in answer.err
    assert sorted(region.rglob("*")) == before


# Values of JSON answers.


def _scalars(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """The texts and numbers of an answer with their keys."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _scalars(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _scalars(each, key)
    elif value is not None and not isinstance(value, bool):
        yield key, str(value)


COMMANDS = {
    "plan": ("list", "--plan"),
    "point": ("show", ""),
    "activity": ("show", ""),
    "section": ("list", "--section"),
    "section_title": ("list", "--section"),
    "responsible": ("list", "-r"),
    "schools": ("list", "-s"),
    "school": ("list", "-s"),
    "school_names": ("list", "-s"),
    "state": ("list", "--state"),
    "period": ("list", "-m"),
    "start": ("list", "-m"),
    "deadline": ("list", "-m"),
    "until": ("list", "-m"),
    "date": ("list", "--today"),
    "today": ("list", "--today"),
    "recorded": ("list", "--known"),
    "reporter": ("log", "--by"),
    "municipality": ("list", "--municipality"),
    "phase": ("list", "--state"),
}
"""The command and option that accept the value of each key."""

CALLS = (
    ("due", "-m", "2024-11"),
    ("due", "-m", "2025-01"),
    ("list",),
    ("list", "-m", "II квартал 2025", "--group-by", "school"),
    ("log",),
    ("matrix",),
    ("report", "--plan", "plan_2024_2025"),
    ("show", "3@2024-12"),
    ("gantt",),
)


def test_every_value_of_a_json_answer_may_be_typed(roadmap: Run, region: Path) -> None:
    town = region / "town"
    values: dict[tuple[str, str], None] = {}
    for call in CALLS:
        answer = roadmap(*call, "-f", "json", *DAY, here=town)
        assert answer.code == 0, answer.err
        values |= dict.fromkeys(_scalars(json.loads(answer.out)))
    tried = [(key, value) for key, value in values if key in COMMANDS]
    assert {key for key, _ in tried} >= {"plan", "point", "section", "responsible", "state"}
    failed = []
    for key, value in tried:
        verb, option = COMMANDS[key]
        typed = (option, value) if option else (value,)
        plans = [("--plan", name) for name in ("plan_2024_2025", "plan_2023_2024")]
        errors = []
        for plan in [()] if option == "--plan" else plans:
            answer = roadmap(verb, *typed, *plan, "--lang", "ru", here=town)
            if not answer.code or (key == "phase" and "часть ответа roadmap due" in answer.err):
                break
            errors.append(answer.err)
        else:
            failed.append((key, value, errors))
    assert not failed, "\n".join(map(str, failed))


def test_only_the_record_of_another_school_is_left_out(roadmap: Run, tmp_path: Path) -> None:
    _write_municipality(tmp_path / "data", "Тимский район", 5, 2024)
    record = (
        '  - {{point: "3@2024-12-25", status: partial, date: 2024-12-01, note: Часть., school: {},'
        " recorded: 2024-12-02T10:00:0{}+03:00}}\n"
    )
    file = tmp_path / "data" / "progress_2024_2025" / "gimnaziya.yaml"
    head = "format: 1\nreporter: МАОУ гимназия № 5\nrecords:\n"
    file.write_text(head + record.format("гимназия", 1) + record.format(2, 2), encoding="utf-8")
    answer = roadmap("log", "3", "-f", "json", *DAY, here=tmp_path)
    items = json.loads(answer.out)["items"]
    assert (answer.code, [item["school"] for item in items]) == (1, ["гимназия"])
    assert "[school-of-another]" in answer.err


# Suggestions in errors.


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "option",
    [
        "-r",
        "-s",
        "--section",
        "--state",
        "--municipality",
        "--by",
        "status",
        "point",
        "--signed-by",
    ],
)
def test_suggestions_in_errors_may_be_typed(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch, option: str, language: Language
) -> None:
    suggestions: list[object] = []

    def record_suggestions(_: Words, error: RoadmapError) -> None:
        for each in map(error.values.get, ("near", "known")):
            suggestions.extend(each if isinstance(each, tuple) else ())

    def call(typed: str) -> int:
        lang = ("--lang", language.value, "--today", "2025-02-01")
        verbs: dict[str, tuple[str, ...]] = {
            "--by": ("log", "--by", typed),
            "--signed-by": ("report", "--signed-by", typed),
            "status": ("record", "1", typed, "--dry-run"),
            "point": ("show", f"1@{typed}"),
        }
        where = ("--plan", "." if option == "--municipality" else "plan_2024_2025")
        here = region if option == "--municipality" else region / "town"
        return roadmap(*verbs.get(option, ("list", option, typed)), *where, *lang, here=here).code

    with monkeypatch.context() as patched:
        patched.setattr("vpr_roadmap.cli.main.print_error", record_suggestions)
        assert call("чепуха999") == 2
    names = [Words(language).format_field(each, "") for each in suggestions]
    assert names
    for name in names:
        typed = name.removeprefix("1@") if option == "point" else name
        if option == "status":
            assert parse_status(name)
        else:
            assert call(typed) == 0, name


# Schools of several municipalities.


def test_due_prints_the_municipalities_of_schools_with_a_number(roadmap: Run, region: Path) -> None:
    call = ("due", "-m", "2024-12", "--plan", ".", *DAY)
    assert roadmap(*call, "-s", "2", here=region).err == (
        "По слову «2» найдены школы: МБОУ СОШ № 2 им. Героя Советского Союза И.И. Иванова "
        "(Город Тим, округ), МБОУ СОШ № 2 им. Героя Советского Союза И.И. Иванова "
        "(Тимский район). Показаны все.\n"
    )
    assert roadmap(*call, "-s", "гимназия № 5", here=region).err == (
        "По слову «гимназия № 5» найдена школа: МАОУ гимназия № 5 (Тимский район).\n"
    )
    alone = roadmap(*call, "-s", "2", "--municipality", "village", here=region)
    assert (alone.code, alone.err) == (0, "")


PLAN_FOR_SCHOOL_2 = """\
format: 1
title: План
period: 2024-09/2025-08
activities:
  - {number: "1", title: Проверка, period: 2024-12, schools: [2]}
"""
SCHOOLS_WITHOUT_MUNICIPALITY = """\
format: 1
schools:
  - {number: 2, name: NAME}
"""


def test_schools_of_municipalities_without_names_are_printed_with_folders(
    roadmap: Run, tmp_path: Path
) -> None:
    for folder, name in (("a", "МБОУ СОШ № 2"), ("b", "МБОУ СОШ № 2"), ("c", "МАОУ лицей № 2")):
        schools = SCHOOLS_WITHOUT_MUNICIPALITY.replace("NAME", name)
        write_files(tmp_path / folder, {"plan_x.yaml": PLAN_FOR_SCHOOL_2, "schools.yaml": schools})
    found = "По слову «2» найдены школы: МБОУ СОШ № 2 (a), МБОУ СОШ № 2 (b), МАОУ лицей № 2 (c)."
    call = ("--plan", ".", "--lang", "ru", *DAY)
    assert roadmap("list", "-s", "2", *call, here=tmp_path).err == f"{found} Показаны все.\n"
    lyceum = roadmap("list", "-s", "лицей", "-f", "json", *call, here=tmp_path)
    assert [item["plan"] for item in json.loads(lyceum.out)["items"]] == ["c/plan_x"]
    report = roadmap("report", "-s", "2", "-f", "md", *call, here=tmp_path).out
    part = "Отчёт составлен в части: школы — СОШ № 2 (a), СОШ № 2 (b), лицей № 2 (c)."
    assert part in report


def test_a_report_prints_the_municipalities_of_schools_with_a_number(
    roadmap: Run, region: Path
) -> None:
    call = ("report", "-m", "2024-12", "-s", "2", "-f", "md", "--plan", ".", *DAY)
    page = roadmap(*call, here=region).out
    assert "школы — СОШ № 2 (Город Тим, округ), СОШ № 2 (Тимский район)." in page


def test_the_name_of_a_school_selects_only_its_municipality(roadmap: Run, region: Path) -> None:
    """The other municipality has a school with the same key."""
    call = ("list", "-s", "гимназия № 5", "--plan", ".", "-f", "json", *DAY)
    items = json.loads(roadmap(*call, here=region).out)["items"]
    assert {item["plan"] for item in items} == {"village/plan_2024_2025"}


def test_each_ambiguous_municipality_prints_its_matches(roadmap: Run, region: Path) -> None:
    both = "По слову «тим» найдены муниципалитеты: Город Тим, округ, Тимский район. Показаны все.\n"
    call = ("list", "--plan", ".", *DAY)
    assert roadmap(*call, "--municipality", "тим", here=region).err == both
    several = ("--municipality", "тим", "--municipality", "village")
    assert roadmap(*call, *several, here=region).err == both


def test_the_signatory_of_a_roll_up_may_be_in_any_plan(roadmap: Run, tmp_path: Path) -> None:
    _write_municipality(tmp_path / "a", "Азовский район", 1, 2024)
    _write_municipality(tmp_path / "b", "Тимский район", 5, 2024)
    replace_in(tmp_path / "b" / "plan_2024_2025.yaml", "Рогов Б.Б.", "Ясенев Я.Я.")
    call = ("report", "--plan", ".", "-f", "md", *DAY)
    answer = roadmap(*call, "--signed-by", "Ясенев", here=tmp_path)
    assert answer.code == 0, answer.err
    assert "Я.Я." in answer.out
    unknown = roadmap(*call, "--signed-by", "Никто", here=tmp_path)
    assert unknown.code == 2
    assert "в планах есть: Рогова А.А., Рогов Б.Б., Петрова П.П., Ясенев Я.Я.;" in unknown.err


def test_errors_about_several_plans_use_the_plural(roadmap: Run, region: Path) -> None:
    for typed in (("-r", "Никто"), ("--section", "9")):
        assert " в планах нет" in roadmap("list", *typed, *DAY, here=region / "town").err
        assert " в плане нет" in roadmap("list", *typed, *DAY, here=region / "village").err
    for month, when in (("2030-01", "по июнь 2025 года"), ("2020-01", "с сентября 2023 года")):
        day = ("--today", "2023-09-01", "--lang", "ru")
        out = roadmap("due", "-m", month, *day, here=region / "town").out
        assert out.endswith(f"по планам сроков нет (планы действуют {when}).\n"), out


# Cells of tables.

OPTIONS = {
    "plan": "--plan",
    "section": "--section",
    "responsible": "-r",
    "school": "-s",
    "state": "--state",
    "day": "-m",
    "reporter": "--by",
    "point": "",
}
COLUMNS: dict[Text, str] = {
    answer_texts.PLAN: "plan",
    answer_texts.SECTION: "section",
    answer_texts.RESPONSIBLE: "responsible",
    answer_texts.RESPONSIBLE_ONE: "responsible",
    answer_texts.SCHOOL: "school",
    answer_texts.SCHOOLS: "school",
    status_texts.STATE: "state",
    answer_texts.START: "day",
    answer_texts.DEADLINE: "day",
    answer_texts.DATE: "day",
    answer_texts.UNTIL_DAY: "day",
    answer_texts.MONTH: "day",
    answer_texts.NUMBER: "point",
    answer_texts.POINT: "point",
    answer_texts.REPORTER: "reporter",
}
"""The columns whose cells users may type, with the kinds of their values."""

LABELS = (
    *(answer_texts.REST_NOBODY, answer_texts.REST_NO_SCHOOL, answer_texts.REST_NO_DATE),
    *(answer_texts.MATRIX_SUM, answer_texts.MATRIX_SUM_OF),
)
"""Cells without a name, and the headings of sums."""

TABLES = (
    ("due", "-m", "2025-01"),
    ("due", "-m", "2025-01", "--group-by", "responsible"),
    ("due", "-m", "2025-01", "--group-by", "school"),
    ("list", "-m", "2025-01", "--group-by", "month"),
    ("log",),
    ("matrix",),
)


@pytest.mark.parametrize("format", ["csv", "md"])
@pytest.mark.parametrize("language", Language)
def test_every_cell_of_a_table_may_be_typed(
    roadmap: Run, region: Path, format: str, language: Language
) -> None:
    here = region / "village"
    words = Words(language)
    kinds = {words.say(text): kind for text, kind in COLUMNS.items()}
    labels = {"—", *map(words.say, LABELS)}
    tried: set[tuple[str, str]] = set()
    for call in TABLES:
        day = ("--today", "2025-02-01", "--lang", language.value)
        answer = roadmap(*call, "-f", format, *day, here=here)
        assert answer.code == 0, answer.err
        for head, cell in _cells(answer.out, format):
            if cell and head in kinds:
                parts = re.split(r", (?![^(]*\))", cell) if kinds[head] != "state" else [cell]
                tried |= {(kinds[head], part) for part in parts if part not in labels}
    assert {kind for kind, _ in tried} >= {"responsible", "state", "day", "reporter", "point"}
    failed = []
    for kind, value in sorted(tried):
        option = OPTIONS[kind]
        if kind == "reporter" and re.fullmatch("[0-9.]+", value):
            continue  # the day is in the same cell
        verb = {"point": "show", "reporter": "log"}.get(kind, "list")
        typed = (option, value) if option else (value,)
        answer = roadmap(verb, *typed, "--lang", "ru", here=here)
        if answer.code:
            failed.append(f"{kind} {value}: {answer.err}")
    assert not failed, "\n".join(map(str, failed))


def _cells(out: str, format: str) -> Iterator[tuple[str, str]]:
    """The cells of all tables, each with the heading of its column."""
    if format == "csv":
        separator = ";" if ";" in out.splitlines()[0] else ","
        head, *rows = csv_rows(out, separator)
        yield from ((name, cell) for row in rows for name, cell in zip(head, row, strict=True))
        return
    table: list[str] = []
    for line in (*out.splitlines(), ""):
        if line.startswith("|"):
            table.append(line)
        elif table:
            head, _, *body = ([cell.strip() for cell in row[1:-1].split("|")] for row in table)
            yield from (
                (n, c.replace("\\", "")) for row in body for n, c in zip(head, row, strict=True)
            )
            table = []


# Any text.


@given(
    st.one_of(st.text(max_size=20), st.text("0123456789 №.,;@–-()СОШшколаи2/«»абп", max_size=20))
)
def test_any_text_gives_an_answer_or_a_usage_error(typed: str) -> None:
    schools = Schools(listed=(School(2, "МБОУ СОШ № 2 им. 50-летия"), School("л-1", "Лицей № 1")))
    section = Section("1", "Организация")
    point = ControlPoint("1@2020-11", month_of(2020, 11))
    activity = Activity("1", "Совещание", (point,), section)
    plan = Plan(
        "plan_x", "План", month_of(2020, 11), (activity,), None, (section,), schools=schools
    )
    as_of = AsOf(date(2020, 11, 18))
    for parse in (
        lambda: find_schools([typed], [plan, plan]),
        lambda: find_sections([typed], [plan]),
        lambda: parse_states([typed]),
        lambda: parse_status(typed),
        lambda: find_reporters(typed, [plan]),
        lambda: find_plan_of_points(typed, [plan], as_of),
        lambda: show_activity([plan], f"1@{typed}", as_of),
    ):
        with suppress(UsageError):
            assert parse()


def test_the_date_of_a_record_may_be_yesterday(roadmap: Run, region: Path) -> None:
    call = ("record", "2", "исполняется", "--by", "Рогов Б.Б.", "--dry-run", "--date")
    for typed, day in (("вчера", "31.01.2025"), ("сегодня", "01.02.2025")):
        assert f"дата — {day}" in roadmap(*call, typed, *DAY, here=region / "village").err
    assert roadmap(*call, "завтра", *DAY, here=region / "village").code == 2
