"""`roadmap init` at a terminal asks for what the options do not say."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import Answer
from tests.helpers.effort import cases
from tests.helpers.files import contents
from tests.helpers.platforms import POSIX
from tests.helpers.processes import PROGRAM

pytestmark = POSIX

END = "\x04"
"""What Ctrl+D types."""
INTERRUPT = "\x03"
"""What Ctrl+C types."""
KEYS = (END, INTERRUPT)


def type_answers(
    folder: Path, typed: Sequence[str], *options: str, into_file: bool = False
) -> Answer:
    """Run `roadmap init` at a terminal and type an answer after each prompt.

    Returns what the terminal showed as `err`. With `into_file`, stdout is not the terminal.
    """
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, *PROGRAM, "init", *options, "--lang", "ru"],
        cwd=folder,
        stdin=theirs,
        stdout=subprocess.PIPE if into_file else theirs,
        stderr=theirs,
        env={**os.environ, "LANG": "C.UTF-8", "TERM": "dumb"},
        start_new_session=True,
        preexec_fn=lambda: _take_terminal(theirs),
    )
    os.close(theirs)
    with process:
        shown = "".join(_type_at_prompt(ours, answer) for answer in typed)
        last = typed[-1] if typed and typed[-1] in KEYS else ""
        shown += _read_to_end(ours, last)
        out = process.stdout.read().decode() if process.stdout else ""
    os.close(ours)
    return Answer(process.returncode, out, shown)


def _take_terminal(terminal: int) -> None:
    """Make it the terminal that sends SIGINT to the process after Ctrl+C."""
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _type_at_prompt(terminal: int, answer: str) -> str:
    """Wait for a prompt, then type an answer and Enter, or a key; return what was shown before."""
    shown = b""
    while not shown.endswith(b"\n> "):
        assert _has_output(terminal, 60), shown.decode()
        shown += os.read(terminal, 4096)
    os.write(terminal, (answer if answer in KEYS else f"{answer}\n").encode())
    return _as_text(shown)


def _read_to_end(terminal: int, key: str) -> str:
    """Everything shown until the process ends.

    Python misses a signal that comes just before it waits for input, so a key is typed again.
    """
    shown = b""
    try:
        while True:
            if _has_output(terminal, 2 if key else 60):
                shown += os.read(terminal, 4096)
            else:
                assert key, shown.decode()
                os.write(terminal, key.encode())
    except OSError:
        pass  # Linux reports the closed end as an error.
    return _as_text(shown)


def _has_output(terminal: int, seconds: float) -> bool:
    return bool(select.select([terminal], [], [], seconds)[0])


def _as_text(shown: bytes) -> str:
    return shown.decode("utf-8").replace("\r\n", "\n")


ANSWERS = (
    "План на 2024-2025 учебный год",
    "хз",
    "",
    "Заречный район",
    "СОШ № 2, 4, гимназия",
    "Симоненко Л.И., методист",
    "Педсовет, совещание",
    "Педсовет, совещание; сентябрь",
    "Отчёты школ; ежемесячно",
    "",
    "gitlab",
)


@pytest.mark.parametrize("into_file", [False, True])
def test_answers_become_a_plan(tmp_path: Path, into_file: bool) -> None:
    answer = type_answers(tmp_path, (*ANSWERS, "да"), "мой", into_file=into_file)
    assert answer.code == 0
    assert (
        "\nНа какое время план (2026/27, 2027 год, 2026-09/2027-05, 2026-09/2028-05) "
        "[2024-09/2025-08]\n" in answer.err
    )
    assert "Ошибка: не понимаю период «хз»; " in answer.err
    assert (
        """
  1. Название             План на 2024-2025 учебный год
  2. Период               сентябрь 2024 года – август 2025 года (если план по май: 2024-09/2025-05)
  3. Муниципалитет        Заречный район
  4. Школы                СОШ № 2, СОШ № 4, гимназия
  5. Отвечают             Симоненко Л.И., методист
  6. Мероприятия          Педсовет, совещание (2024-09); Отчёты школ ({every: month})
  7. Проверка на сервере  gitlab

Будет записано в папку «мой»:
  data/plan_2024_2025.yaml      план: впишите в него мероприятия
"""
        in answer.err
    )
    assert (answer.out if into_file else answer.err).count("Записано в папку «мой»:\n") == 1
    assert "> " not in answer.out
    files = contents(tmp_path / "мой")
    plan = files["data/plan_2024_2025.yaml"].decode("utf-8")
    assert "\n  - {name: Симоненко Л.И., post: методист}\n" in plan
    assert "Ошибка: «Педсовет, совещание»: нужны название и, после" in answer.err
    assert (
        """
      - number: "1.2"
        title: Отчёты школ
        period: {every: month}
        responsible: [Симоненко Л.И.]

      # Следующее мероприятие начинайте так же, с «- number».
      #- number: "1.3"
"""
        in plan
    )
    assert "{number: гимназия, name: гимназия}" in files["data/schools.yaml"].decode("utf-8")
    assert ".gitlab-ci.yml" in files


def test_enter_takes_the_answers_in_brackets(tmp_path: Path) -> None:
    answer = type_answers(tmp_path, [""] * 8)
    assert answer.code == 0
    (plan,) = (tmp_path / "data").iterdir()
    assert "\ntitle: План мероприятий на " in plan.read_text(encoding="utf-8")
    assert not (tmp_path / ".github").exists()


def test_suggested_title_names_the_years_of_the_period(tmp_path: Path) -> None:
    answer = type_answers(tmp_path, [END], "--period", "2024")
    assert "слово в слово [План мероприятий на 2024 год]\n" in answer.err


def test_suggested_title_gets_the_years_of_the_period(tmp_path: Path) -> None:
    assert type_answers(tmp_path, ("", "2023/24", "", "", "", "", "", "")).code == 0
    plan = (tmp_path / "data" / "plan_2023_2024.yaml").read_text(encoding="utf-8")
    assert "\ntitle: План мероприятий на 2023–2024 учебный год\n" in plan


def test_questions_fit_into_a_terminal(tmp_path: Path) -> None:
    shown = type_answers(tmp_path, [""] * 8).err.splitlines()
    questions = [line for line in shown if line.endswith("]")]
    assert (len(questions), [line for line in questions if len(line) > 100]) == (8, [])


def test_only_what_is_missing_is_asked(tmp_path: Path) -> None:
    options = ("--title", "План", "--schools", "2", "--municipality", "Район", "--ci", "none")
    answer = type_answers(tmp_path, ("2024", "нет", "", ""), *options)
    assert answer.code == 0
    assert [line for line in answer.err.splitlines() if line.endswith("]")] == [
        line
        for line in answer.err.splitlines()
        if line.startswith(("На какое время", "Кто отвечает", "Мероприятие", "Записать?"))
    ]
    assert "people:" in (tmp_path / "data" / "plan_2024.yaml").read_text(encoding="utf-8")


def test_nothing_is_asked_if_title_and_period_are_given(tmp_path: Path) -> None:
    assert type_answers(tmp_path, (), "--title", "План", "--period", "2024").code == 0


@pytest.mark.parametrize("before", cases(0, 3, len(ANSWERS), more=(1, 2, 4, 5, 6, 7, 8, 9)))
@pytest.mark.parametrize("key", [END, INTERRUPT], ids=["Ctrl+D", "Ctrl+C"])
def test_interruption_leaves_nothing(tmp_path: Path, before: int, key: str) -> None:
    answer = type_answers(tmp_path, (*ANSWERS[:before], key), "мой/план")
    assert answer.code == 130
    assert answer.err.endswith("\nНичего не записано.\n")
    assert "Traceback" not in answer.err
    assert list(tmp_path.iterdir()) == []


def test_answer_no_writes_nothing(tmp_path: Path) -> None:
    answer = type_answers(tmp_path, (*ANSWERS, "давай", "нет"))
    assert answer.code == 0
    assert "Ошибка: ответьте «да», «нет» или наберите номер ответа, от 1 до 7\n" in answer.err
    assert answer.err.endswith("\nНичего не записано.\n")
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_answer_is_corrected_by_its_number(tmp_path: Path) -> None:
    corrections = (
        "2",
        "2024-09/2025-05",
        "3",
        "",
        "4.",
        "нет",
        "5",
        "Батог С.М.",
        "6",
        "",
        "7",
        "нет",
    )
    answer = type_answers(tmp_path, (*ANSWERS, *corrections, "да"))
    assert answer.code == 0
    for again in (
        "[2024-09/2025-08]",
        "Муниципалитет [Заречный район]",
        "(2, 4, гимназия) [СОШ № 2, СОШ № 4, гимназия]",
        "(Симоненко Л.И., методист) [Симоненко Л.И., методист]",
        "(Enter — не нужно) [gitlab]",
    ):
        assert f"{again}\n> " in answer.err
    last = answer.err.rpartition("  1. Название")[2]
    assert (
        last.partition("\n\n")[0]
        == """\
             План на 2024-2025 учебный год
  2. Период               сентябрь 2024 года – май 2025 года
  3. Муниципалитет        Заречный район
  4. Школы                нет
  5. Отвечают             Батог С.М.
  6. Мероприятия          Педсовет, совещание (2024-09); Отчёты школ ({every: month})
  7. Проверка на сервере  нет"""
    )
    plan = (tmp_path / "data" / "plan_2024_2025.yaml").read_text(encoding="utf-8")
    assert "\nperiod: 2024-09/2025-05\n" in plan
    assert "\n  - {name: Батог С.М.}\n" in plan
    assert not (tmp_path / ".gitlab-ci.yml").exists()


def test_corrected_title_and_period(tmp_path: Path) -> None:
    """A title that was suggested gets the years of the corrected period."""
    answers = ("", "2024/25", "", "", "", "", "", "2", "2027 год", "да")
    assert type_answers(tmp_path, answers, "первый").code == 0
    plan = (tmp_path / "первый" / "data" / "plan_2027.yaml").read_text(encoding="utf-8")
    assert "\ntitle: План мероприятий на 2027 год\n" in plan
    answers = ("", "2024/25", "", "", "", "", "", "1", "План работы", "да")
    assert type_answers(tmp_path, answers, "второй").code == 0
    plan = (tmp_path / "второй" / "data" / "plan_2024_2025.yaml").read_text(encoding="utf-8")
    assert "\ntitle: План работы\n" in plan


def test_activities_are_corrected_and_fit_the_period(tmp_path: Path) -> None:
    corrections = ("6", "Семинар; до 15 октября", "", "2", "2027 год", "2024-09/2025-05", "да")
    answer = type_answers(tmp_path, (*ANSWERS, *corrections))
    assert answer.code == 0
    assert "Ошибка: мероприятие «Семинар» (срок ../2024-10-15) вне этого периода;" in answer.err
    plan = (tmp_path / "data" / "plan_2024_2025.yaml").read_text(encoding="utf-8")
    assert "        title: Семинар\n        period: ../2024-10-15\n" in plan
    assert "Отчёты школ" not in plan


def test_server_is_not_needed(tmp_path: Path) -> None:
    answer = type_answers(tmp_path, (*ANSWERS[:-1], "да", "НЕТ", ""))
    assert answer.code == 0
    assert "после каждой правки: github или gitlab (Enter — не нужно) [нет]\n" in answer.err
    assert "Ошибка: для сервера «да» файла проверки нет; ответьте github, gitlab или" in answer.err


def test_mistake_in_an_option_is_an_error_before_the_first_question(tmp_path: Path) -> None:
    answer = type_answers(tmp_path, (), "--period", "хз")
    assert (answer.code, list(tmp_path.iterdir())) == (2, [])
    assert ">" not in answer.err
