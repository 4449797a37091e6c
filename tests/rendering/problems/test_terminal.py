"""Problems on a terminal: the caret is under the place in any line on any screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.helpers.problem_examples import (
    ENGLISH,
    PROBLEMS,
    RUSSIAN,
    rendered_problem,
    rendered_problems,
)
from vpr_roadmap.nodes import Position
from vpr_roadmap.problems import Problem
from vpr_roadmap.rendering.formats.terminal import TextLayout
from vpr_roadmap.rendering.problems.rendered import render_problems
from vpr_roadmap.rendering.problems.terminal import problems_with_excerpts

WIDE = TextLayout(100, None)


def test_problem_is_a_sentence_a_line_and_a_caret() -> None:
    assert (
        problems_with_excerpts(rendered_problems(), WIDE, RUSSIAN)
        == """\
данные/plan_x.yaml:5:13: предупреждение: «1.1» без кавычек другие программы прочтут как 1.1;
возьмите в кавычки: "1.1" [unquoted-number]
  5 |   - number: 1.1
    |             ^

данные/plan_x.yaml:6:19: ответственного «Симоненко Л.Н.» нет в people и groups; возможно, «Симоненко
Л.И.» [unknown-responsible]
  6 |     responsible: [Симоненко Л.Н.]
    |                   ^

данные/plan_x.yaml:9:5: ключ «number» уже есть: данные/plan_x.yaml:7:5; оставьте один
[duplicate-key]
  9 |     number: "1.2"
    |     ^

нет такого.yaml:1:1: файл пуст; впишите данные или удалите файл [empty-file]
"""
    )


def test_narrow_screen_wraps_sentences_and_cuts_lines() -> None:
    assert (
        problems_with_excerpts(rendered_problems(PROBLEMS[1:3]), TextLayout(32, None), RUSSIAN)
        == """\
данные/plan_x.yaml:6:19:
ответственного «Симоненко Л.Н.»
нет в people и groups; возможно,
«Симоненко Л.И.»
[unknown-responsible]
  6 | …sponsible: [Симоненко Л.…
    |              ^

данные/plan_x.yaml:9:5: ключ
«number» уже есть:
данные/plan_x.yaml:7:5; оставьте
один [duplicate-key]
  9 |     number: "1.2"
    |     ^
"""
    )


def test_repeated_problem_is_shown_twice() -> None:
    assert (
        problems_with_excerpts([rendered_problems()[3]] * 2, WIDE, RUSSIAN)
        == """\
нет такого.yaml:1:1: файл пуст; впишите данные или удалите файл [empty-file]

нет такого.yaml:1:1: файл пуст; впишите данные или удалите файл [empty-file]
"""
    )


def test_severities_have_colours() -> None:
    english = render_problems(
        PROBLEMS[:1], lambda path: ["", "", "", "", "  - number: 1.1"], ENGLISH
    )
    assert problems_with_excerpts(english, TextLayout(120, "standard"), ENGLISH) == (
        "\x1b[1mданные/plan_x.yaml:5:13\x1b[0m: \x1b[1;33mwarning: \x1b[0m"
        'other programs read “1.1” without quotes as 1.1; put it in quotes: "1.1"\n'
        "\x1b[1;33m[unquoted-number]\x1b[0m\n"
        "\x1b[2m  5 | \x1b[0m  - number: 1.1\n"
        "\x1b[2m    | \x1b[0m            \x1b[1;33m^\x1b[0m\n"
    )
    error = problems_with_excerpts(
        [rendered_problem(message="нет", line="а: б", column=4)],
        TextLayout(80, "standard"),
        RUSSIAN,
    )
    assert error == (
        "\x1b[1mplan_x.yaml:7:4\x1b[0m: нет \x1b[1;31m[duplicate-key]\x1b[0m\n"
        "\x1b[2m  7 | \x1b[0mа: б\n"
        "\x1b[2m    | \x1b[0m   \x1b[1;31m^\x1b[0m\n"
    )


def test_line_numbers_end_in_the_same_column() -> None:
    text = "# План\n" * 152
    problems = [
        Problem("данные/plan_x.yaml", Position(number, 3), "empty-file") for number in (8, 152)
    ]
    assert (
        problems_with_excerpts(rendered_problems(problems, text), WIDE, RUSSIAN)
        == """\
данные/plan_x.yaml:8:3: файл пуст; впишите данные или удалите файл [empty-file]
    8 | # План
      |   ^

данные/plan_x.yaml:152:3: файл пуст; впишите данные или удалите файл [empty-file]
  152 | # План
      |   ^
"""
    )


def excerpt(line: str, column: int, width: int = 100, *, unicode: bool = True) -> str:
    """Return the two lines below the sentence."""
    shown = problems_with_excerpts(
        [rendered_problem(message="м", line=line, column=column)],
        TextLayout(width, None, unicode),
        RUSSIAN,
    )
    return shown.partition("[duplicate-key]\n")[2]


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        (
            "ответственный: Симоненко",
            16,
            "  7 | ответственный: Симоненко\n    |                ^\n",
        ),
        ("\t\tkey: ж", 8, "  7 |   key: ж\n    |        ^\n"),
        ("a\tb", 2, "  7 | a b\n    |  ^\n"),
        ("日本語: ж", 6, "  7 | 日本語: ж\n    |         ^\n"),
        ("日本語", 2, "  7 | 日本語\n    |   ^\n"),
        ("😀 😀: ж", 6, "  7 | 😀 😀: ж\n    |        ^\n"),
        ("и\u0306 е\u0308: ж", 8, "  7 | и\u0306 е\u0308: ж\n    |      ^\n"),
        ("аи\u0306", 3, "  7 | аи\u0306\n    |  ^\n"),
        ("\u0306а", 1, "  7 | \u0306а\n    | ^\n"),
        (
            "а\u200bб\x1bв\x00г",
            7,
            "  7 | а\\u200bб\\u001bв\\u0000г\n    |                      ^\n",
        ),
        ("а\u00adб\u200dв", 2, "  7 | а\\u00adб\\u200dв\n    |  ^\n"),
        ("№\u00a02, №\u00a04", 7, "  7 | №\u00a02, №\\u00a04\n    |       ^\n"),
        ("№\u00a02", 1, "  7 | №\u00a02\n    | ^\n"),
        ("а\ud800б", 3, "  7 | а\\ud800б\n    |        ^\n"),
        ("::error::x", 3, "  7 | \u2060::error::x\n    |   ^\n"),
        ("а ##[group]x", 12, "  7 | а #\u2060#[group]x\n    |            ^\n"),
        ("key:", 5, "  7 | key:\n    |     ^\n"),
        ("key:", 99, "  7 | key:\n    |     ^\n"),
        ("", 1, ""),
    ],
    ids=ascii,
)
def test_caret_is_under_the_place(line: str, column: int, shown: str) -> None:
    assert excerpt(line, column) == shown


LONG = "мероприятия: [" + ", ".join(f"п. 2.{number}" for number in range(1, 60)) + "]"


@pytest.mark.parametrize(
    ("column", "width", "unicode", "shown"),
    [
        (15, 40, True, "  7 | мероприятия: [п. 2.1, п. 2.2, п. …\n    |               ^\n"),
        (250, 40, True, "  7 | …2.26, п. 2.27, п. 2.28, п. 2.29,…\n    |                  ^\n"),
        (
            250,
            80,
            False,
            "  7 | ...2.24, п. 2.25, п. 2.26, п. 2.27, п. 2.28, п. 2.29, п. 2.30, п. 2.31,...\n"
            "    |                                      ^\n",
        ),
        (
            535,
            40,
            False,
            "  7 | ....56, п. 2.57, п. 2.58, п. 2.59]\n    |                                  ^\n",
        ),
        (
            536,
            80,
            True,
            "  7 | … п. 2.52, п. 2.53, п. 2.54, п. 2.55, п. 2.56, п. 2.57, п. 2.58, п. 2.59]\n"
            "    |                                                                          ^\n",
        ),
        (
            999,
            40,
            True,
            "  7 | …2.56, п. 2.57, п. 2.58, п. 2.59]\n    |                                  ^\n",
        ),
    ],
)
def test_part_of_a_long_line_around_the_place_is_shown(
    column: int, width: int, unicode: bool, shown: str
) -> None:
    assert excerpt(LONG, column, width, unicode=unicode) == shown


def test_wide_letters_are_not_cut_in_half() -> None:
    assert (
        excerpt("日" * 50 + "ж" + "本" * 50, 51, 40)
        == """\
  7 | …日日日日日日日日ж本本本本本本本…
    |                  ^
"""
    )


LETTERS = st.sampled_from(["а", "\t", "日", "😀", "и\u0306", "\x1b", "\u200b", "\u00ad", " "])


@given(
    st.lists(LETTERS, max_size=120).map("".join),
    st.lists(LETTERS, max_size=120).map("".join),
    st.integers(22, 120),
    st.booleans(),
)
def test_caret_is_under_the_place_in_any_line(
    before: str, after: str, width: int, unicode: bool
) -> None:
    line, caret, end = excerpt(f"{before}Ж{after}", len(before) + 1, width, unicode=unicode).split(
        "\n"
    )
    assert cell_len(line.partition("Ж")[0]) == len(caret) - 1
    assert "Ж" in line and caret.endswith("^") and end == ""
    assert cell_len(line) <= width


@given(st.text(max_size=300), st.integers(1, 400), st.integers(22, 120))
def test_no_line_is_wider_than_the_screen(text: str, column: int, width: int) -> None:
    shown = problems_with_excerpts(
        [rendered_problem(message=text, line=text, column=column)], TextLayout(width, None), RUSSIAN
    )
    assert all(cell_len(line) <= width for line in shown.split("\n"))


@pytest.mark.parametrize("column", [1, 4_000_000, 8_000_000, 9_000_000])
@pytest.mark.parametrize("letter", ["а", "\u0306", "\x1b", "日"])
def test_line_of_millions_of_characters_is_shown(letter: str, column: int) -> None:
    assert excerpt(letter * 8_000_000, column).count("\n") == 2
