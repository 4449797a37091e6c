"""A call that was copied from Word is shown as it must be typed."""

from __future__ import annotations

import shlex

import pytest

from tests.conftest import Run
from vpr_roadmap.cli.copied_calls import reject_long_dashes
from vpr_roadmap.errors import UsageError


@pytest.mark.parametrize(
    ("copied", "typed"),
    [
        ("due —month 2020-11", "due --month 2020-11"),
        ("due –m 2020-11", "due -m 2020-11"),
        ("due −−month=2020-11", "due --month 2020-11"),
        (
            "init —title 'План мероприятий' –-period 2026/27",
            'init --title "План мероприятий" --period 2026/27',
        ),
        ("init —title “План работы” —ci none", 'init --title "План работы" --ci none'),
        ("init —title «План» —period 2027", "init --title План --period 2027"),
        ("init —title '«Рост» и мы'", 'init --title "«Рост» и мы"'),
        ("init —title «План", 'init --title "«План"'),
        ("init 'мой план' —title=«Наш план»", 'init "мой план" --title "Наш план"'),
        ("""init —title 'План "Рост"'""", 'init --title "План \\"Рост\\""'),
    ],
)
def test_long_dashes_and_curly_quotes_become_a_call_to_type(copied: str, typed: str) -> None:
    with pytest.raises(UsageError) as error:
        reject_long_dashes(shlex.split(copied))
    assert error.value.values["dashes"] == f"roadmap {typed}"


@pytest.mark.parametrize(
    "typed",
    ["record 1.1 исполнено --note —ok", "due", "record 1.1 — исполнено", "record 1.1 —исполнено"],
)
def test_other_dashes_are_no_options(typed: str) -> None:
    reject_long_dashes(shlex.split(typed))


def test_the_whole_call_is_shown(roadmap: Run) -> None:
    answer = roadmap("due", "—month", "ноябрь 2020", "–r", "Батог", "--lang", "ru")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "Ошибка: в «—month» длинное тире (так его заменяет Word); наберите с дефисами: "
        'roadmap due --month "ноябрь 2020" -r Батог --lang ru\n'
    )
