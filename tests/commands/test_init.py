"""`roadmap init` writes the first files of a plan, all or none, and never over anything."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, Complete, Run
from tests.helpers.files import contents
from tests.helpers.markdown import fenced
from tests.helpers.platforms import DEV_FULL, POSIX
from tests.helpers.processes import run_roadmap, run_without_root
from tests.helpers.python_processes import start_python

TITLED = ("--title", "План работы", "--period", "2024-09/2025-05")
FILES = [
    ".vscode/settings.json",
    "README.md",
    "data/plan_2024_2025.yaml",
    "schemas/plan.schema.json",
    "schemas/progress.schema.json",
    "schemas/schools.schema.json",
]


def test_files_of_a_new_plan_and_the_next_commands(roadmap: Run, tmp_path: Path) -> None:
    answer = roadmap("init", "мой план", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 0
    assert (
        answer.out
        == """\
Записано в папку «мой план»:
  data/plan_2024_2025.yaml      план: впишите в него мероприятия
  schemas/plan.schema.json      подсказки для редактора
  schemas/schools.schema.json   подсказки для редактора
  schemas/progress.schema.json  подсказки для редактора
  .vscode/settings.json         настройки редактора VS Code
  README.md                     памятка: что где лежит, какие команды

Что дальше:
  cd "мой план"  перейти в папку плана
  roadmap check  проверить план; нет ответа — нет ошибок
  roadmap list   показать весь план
  roadmap due    что нужно исполнить в этом месяце
"""
    )
    assert list(contents(tmp_path / "мой план")) == FILES
    for kind in ("plan", "schools", "progress"):
        name = f"{kind}.schema.json"
        written = (tmp_path / "мой план" / "schemas" / name).read_bytes()
        assert written == (ROOT / "schemas" / name).read_bytes()


def test_new_plan_is_clean_and_answers_on_any_day(roadmap: Run, tmp_path: Path) -> None:
    people = ("--responsible", "Симоненко Л.И., методист", "--responsible", "Батог С.М.")
    schools = ("--municipality", "Заречный район", "--schools", "2, 4, гимназия")
    assert roadmap("init", *TITLED, *people, *schools, here=tmp_path).code == 0
    checked = roadmap("check", "--strict", here=tmp_path)
    assert (checked.code, checked.out, checked.err) == (0, "", "")
    for today in ("2000-01-01", "2024-09-30", "2025-02-01", "2100-01-01"):
        assert roadmap("due", "--today", today, here=tmp_path).code == 0
    (item,) = json.loads(roadmap("list", "-f", "json", here=tmp_path).out)["items"]
    assert item["points"][0]["point"] == "1.1@2024-09"
    assert item["responsible"] == ["Симоненко Л.И.", "Батог С.М."]


def test_first_due_shows_the_sample_activity(roadmap: Run, tmp_path: Path) -> None:
    today = ("--today", "2025-02-10")
    assert roadmap("init", *TITLED, *today, "--lang", "ru", here=tmp_path).code == 0
    due = roadmap("due", *today, "-f", "plain", "--lang", "ru", here=tmp_path).out
    assert "\n1.1\tСовещание о задачах плана\t28.02.2025\t\n" in due


@pytest.mark.parametrize(
    ("typed", "name", "period"),
    [
        ("2024/25", "plan_2024_2025", "2024-09/2025-08"),
        ("сентябрь 2024 – май 2025", "plan_2024_2025", "2024-09/2025-05"),
        ("01.09.2024-31.05.2025", "plan_2024_2025", "2024-09/2025-05"),
        ("2024 год", "plan_2024", "2024-01/2024-12"),
        ("06.02.2023-30.05.2023", "plan_2023", "2023-02-06/2023-05-30"),
        ("2024-11", "plan_2024", "2024-11"),
        ("18.11.2024-24.11.2024", "plan_2024", "2024-11-18/2024-11-24"),
    ],
)
def test_period_names_the_file(
    roadmap: Run, tmp_path: Path, typed: str, name: str, period: str
) -> None:
    assert roadmap("init", "--title", "План", "--period", typed, here=tmp_path).code == 0
    text = (tmp_path / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    assert f"\nperiod: {period}\n" in text
    assert roadmap("check", "--strict", here=tmp_path).code == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            (),
            "не указано: --title, --period; например: "
            'roadmap init папка --title "План мероприятий" --period 2',
        ),
        (("--title", "План"), "не указано: --period; например: roadmap init папка --title"),
        (("--title", " ", "--period", "2024"), "название плана пусто; укажите его"),
        (
            ("--title", "П" * 1001, "--period", "2024"),
            "в названии 1001 знаков, а должно быть не больше 1000; видимо, в него попал и другой",
        ),
        (
            ("--title", "План\x07", "--period", "2024"),
            "в тексте «План\\u0007» стоит управляющий символ U+0007, в файл его не записать;",
        ),
        (("--title", "План", "--period", "хз"), "не понимаю период «хз»; пишите так: 2020-11,"),
        (("--title", "План", "--period", "ноябрь"), "в периоде «ноябрь» нет года; укажите его:"),
        (("--title", "План", "--period", "18.11.2024"), "период «18.11.2024» короче недели;"),
        (("--title", "План", "--period", "2000-01/2024-01"), "период «2000-01/2024-01» длиннее"),
        ((*TITLED, "--responsible", "123, методист"), "не понимаю имя «123»; пишите фамилию"),
        ((*TITLED, "--schools", "!!!"), "не понимаю школу «!!!»; пишите номера или названия"),
        ((*TITLED, "--schools", "1-9999"), "школ больше 2000; проверьте их номера"),
        (
            (*TITLED, "--schools", "5-1"),
            "«5-1» — не номера по порядку; пишите от меньшего к большему: 1-5",
        ),
        (
            ("--title", "План", "работы", "школы", "--period", "2024"),
            "лишнее в вызове: работы школы; текст из нескольких слов берут в кавычки: "
            '--title "План работы школы"',
        ),
        (("--people", "Батог С.М."), "параметра --people нет; возможно, --responsible"),
        (("--название", "План"), "параметра --название нет; возможно, --title"),
        (("--name", "План"), "параметра --name нет; возможно, --title"),
        ((*TITLED, "--ci", "jenkins"), "«jenkins» не подходит для --ci; допустимы: github, gitlab"),
    ],
)
def test_wrong_call_writes_nothing(
    roadmap: Run, tmp_path: Path, options: tuple[str, ...], message: str
) -> None:
    answer = roadmap("init", "папка", *options, "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.splitlines()[0].startswith(f"Ошибка: {message}")
    assert list(tmp_path.iterdir()) == []


def test_longest_title_is_accepted(roadmap: Run, tmp_path: Path) -> None:
    title = "План: «а» # б " * 71 + "конец."
    assert len(title) == 1000
    assert roadmap("init", "--title", title, "--period", "2024/25", here=tmp_path).code == 0
    assert title in roadmap("show", here=tmp_path).out


def test_second_run_changes_nothing(roadmap: Run, tmp_path: Path) -> None:
    roadmap("init", *TITLED, here=tmp_path)
    before = contents(tmp_path)
    again = roadmap("init", "--title", "Другой", "--period", "2026", "--lang", "ru", here=tmp_path)
    assert (again.code, again.out) == (2, "")
    assert again.err == (
        f"Ошибка: ничего не записано: в папке «{tmp_path}» уже есть план "
        "(data/plan_2024_2025.yaml); для другого плана укажите другую папку: roadmap init ПАПКА\n"
    )
    assert contents(tmp_path) == before


def test_several_at_once_write_one_plan(tmp_path: Path) -> None:
    """Those that come later find the plan of the first; nobody removes a file of another."""
    place = tmp_path / "план"
    script = (
        "import sys; from vpr_roadmap.cli.main import main; "
        f"sys.exit(main(['init', {str(place)!r}, '--title', 'План', '--period', '%s']))"
    )
    for _ in range(3):
        started = [start_python(script % period, tmp_path) for period in ("2024", "2024", "2025")]
        for process in started:
            process.communicate()
        assert sorted(process.returncode for process in started) == [0, 2, 2]
        assert len(contents(place)) == len(FILES)
        assert len([*place.glob("data/plan_*.yaml")]) == 1
        shutil.rmtree(place)


def test_misnamed_plan_is_not_hidden_by_a_new_one(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_2024.yml").write_text("format: 1\ntitle: План\n", encoding="utf-8")
    answer = roadmap("init", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 2
    assert "переименуйте: plan_2024.yml → plan_2024.yaml" in answer.err
    assert list(contents(tmp_path)) == ["plan_2024.yml"]


def test_plans_of_municipalities_are_not_hidden_by_a_new_one(roadmap: Run, tmp_path: Path) -> None:
    roadmap("init", "тихорецк", *TITLED, here=tmp_path)
    answer = roadmap("init", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 2
    assert "(тихорецк/data/plan_2024_2025.yaml); укажите новую папку" in answer.err
    assert not (tmp_path / "data").exists()
    assert roadmap("init", "кореновск", *TITLED, here=tmp_path).code == 0
    assert len(json.loads(roadmap("list", "--plan", ".", "-f", "json", here=tmp_path).out)) == 3


def test_plan_above_is_mentioned(roadmap: Run, tmp_path: Path) -> None:
    roadmap("init", *TITLED, here=tmp_path)
    answer = roadmap("init", "2026", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 0
    above = tmp_path / "data" / "plan_2024_2025.yaml"
    assert answer.err.startswith(f"Обратите внимание: выше тоже есть план ({above}); из папки")


def test_existing_files_stay(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Наше\n", encoding="utf-8")
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").symlink_to("nowhere")
    answer = roadmap("init", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 0
    assert "README.md" not in answer.out
    assert answer.err.startswith(
        "Обратите внимание: эти файлы уже были и остались прежними: .vscode/settings.json, README.md.\n"
    )
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "Наше\n"
    assert not (tmp_path / ".vscode" / "nowhere").exists()
    assert roadmap("check", "--strict", here=tmp_path).code == 0


def test_equal_files_are_not_mentioned(roadmap: Run, tmp_path: Path) -> None:
    roadmap("init", *TITLED, here=tmp_path)
    (tmp_path / "data" / "plan_2024_2025.yaml").unlink()
    answer = roadmap("init", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 0
    assert "  data/plan_2024_2025.yaml  план" in answer.out
    assert "README.md" not in answer.out + answer.err


def test_server_reads_its_file_at_the_root_of_the_repository(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    options = (*TITLED, "--ci", "gitlab", "--lang", "ru")
    sentence = f"сервер читает .gitlab-ci.yml только в корневой папке репозитория ({tmp_path});"
    assert sentence in roadmap("init", "план", *options, here=tmp_path).err
    (tmp_path / "план" / "data" / "plan_2024_2025.yaml").unlink()
    assert sentence not in roadmap("init", *options, here=tmp_path).err


def test_variable_that_names_another_plan_is_mentioned(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROADMAP_PLAN", str(ROOT / "data"))
    answer = roadmap("init", *TITLED, "--lang", "ru", here=tmp_path)
    assert answer.code == 0
    assert f"в переменной ROADMAP_PLAN указано «{ROOT / 'data'}», поэтому команды" in answer.err


def test_commands_of_the_readme_run(roadmap: Run, tmp_path: Path) -> None:
    roadmap("init", *TITLED, "--responsible", "Симоненко Л.И.", here=tmp_path)
    commands = "".join(fenced(tmp_path / "README.md", "sh")).splitlines()
    assert len(commands) == 4
    for line in commands:
        program, *arguments = shlex.split(line)
        assert (program, roadmap(*arguments, here=tmp_path).code) == ("roadmap", 0)
    assert (tmp_path / "data" / "progress_2024_2025" / "simonenko-l-i.yaml").is_file()


@pytest.mark.parametrize("name", ["папка", "папка/data", "папка/schemas"])
def test_file_in_place_of_a_folder(roadmap: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("Не папка\n", encoding="utf-8")
    answer = roadmap("init", "папка", *TITLED, "--lang", "ru", here=tmp_path)
    assert (answer.code, answer.out) == (3, "")
    assert len(answer.err.splitlines()) == 1
    assert "папка" in answer.err
    assert list(contents(tmp_path)) == [name]


@POSIX
def test_folder_that_nobody_may_write(tmp_path: Path) -> None:
    closed = tmp_path / "закрыто"
    closed.mkdir(mode=0o555)
    answer = run_without_root("init", "закрыто/план", *TITLED, here=tmp_path)
    assert (answer.code, answer.out) == (3, "")
    path = "закрыто/план/data/plan_2024_2025.yaml"
    assert answer.err == f"Ошибка: «{path}» не записан: нет прав доступа\n"
    assert list(tmp_path.rglob("*")) == [closed]


def test_build_server_installs_the_program_it_was_installed_from(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vpr_roadmap.cli.installation.DISTRIBUTION", "no-such-distribution")
    answer = roadmap("init", *TITLED, "--ci", "github", "--lang", "ru", here=tmp_path)
    text = (tmp_path / ".github" / "workflows" / "plan.yml").read_text(encoding="utf-8")
    assert '      - run: python -m pip install --quiet "no-such-distribution==' in text
    assert "откуда сервер берёт программу: no-such-distribution==" in answer.err


@DEV_FULL
def test_output_that_fails_does_not_hide_that_files_were_written(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = run_roadmap("init", *TITLED, "--lang", "ru", here=tmp_path, stdout=full.fileno())
    assert done.returncode == 3
    sentence = f"Ошибка: файлы плана записаны («{tmp_path}»), но вывод не удался: "
    assert done.stderr.decode("utf-8") == f"{sentence}на диске нет места\n"
    assert list(contents(tmp_path)) == FILES


def test_servers_are_completed(complete: Complete, tmp_path: Path) -> None:
    assert complete("roadmap init --ci g", here=tmp_path) == ["github", "gitlab"]


def test_activities_of_the_options_are_due(roadmap: Run, tmp_path: Path) -> None:
    """Three activities of one's own, each with another kind of deadline."""
    activities = ("Педсовет; октябрь", "Отчёт: итоги года; до 25 декабря", "Обход; ежемесячно")
    options = [part for each in activities for part in ("--activity", each)]
    call = ("init", "--title", "План", "--period", "2024-09/2025-05", *options)
    assert roadmap(*call, "--responsible", "Рогов Б.Б.", here=tmp_path).code == 0
    assert roadmap("check", "--strict", here=tmp_path).out == ""
    due = roadmap("due", "-m", "2024-10", "--today", "2024-10-01", here=tmp_path).out
    assert due.startswith(
        "Срок исполнения — октябрь 2024 года\n"
        "1.1\tПедсовет\t31.10.2024\tРогов Б.Б.\n"
        "1.3\tОбход\t31.10.2024\tРогов Б.Б.\n"
    )
    plan = (tmp_path / "data" / "plan_2024_2025.yaml").read_text(encoding="utf-8")
    assert 'title: "Отчёт: итоги года"\n        period: ../2024-12-25\n' in plan
    assert "образец" not in plan


@pytest.mark.parametrize(
    ("activity", "sentence"),
    [
        ("Педсовет", "«Педсовет»: нужны название и, после точки с запятой, срок: "),
        ("; октябрь", "«; октябрь»: нужны название и, после точки с запятой, срок: "),
        ("Педсовет; 2023-10", "срок «2023-10» вне периода плана (сентябрь 2024 года – май 2025"),
        ("Педсовет; когда-нибудь", "не понимаю период «когда-нибудь»"),
        ("Педсовет; I четверть", "«I четверть» — не календарный период"),
    ],
)
def test_faulty_activity_writes_nothing(
    roadmap: Run, tmp_path: Path, activity: str, sentence: str
) -> None:
    call = ("init", "--title", "План", "--period", "2024-09/2025-05", "--activity", activity)
    answer = roadmap(*call, "--lang", "ru", here=tmp_path)
    assert (answer.code, list(tmp_path.iterdir())) == (2, [])
    assert sentence in answer.err
