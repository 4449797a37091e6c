"""Problems as lines."""

from __future__ import annotations

from tests.helpers.problem_examples import (
    ENGLISH,
    PROBLEMS,
    RUSSIAN,
    rendered_problem,
    rendered_problems,
)
from vpr_roadmap.rendering.problems.rendered import render_problems
from vpr_roadmap.rendering.problems.text import problem_lines


def test_problem_is_a_line() -> None:
    assert problem_lines(rendered_problems(), RUSSIAN) == (
        "данные/plan_x.yaml:5:13: предупреждение: «1.1» без кавычек другие программы прочтут как"
        ' 1.1; возьмите в кавычки: "1.1" [unquoted-number]\n'
        "данные/plan_x.yaml:6:19: ответственного «Симоненко Л.Н.» нет в people и groups;"
        " возможно, «Симоненко Л.И.» [unknown-responsible]\n"
        "данные/plan_x.yaml:9:5: ключ «number» уже есть: данные/plan_x.yaml:7:5; оставьте один"
        " [duplicate-key]\n"
        "нет такого.yaml:1:1: файл пуст; впишите данные или удалите файл [empty-file]\n"
    )


def test_warning_is_marked_in_english() -> None:
    english = render_problems(PROBLEMS[:1], lambda path: [], ENGLISH)
    assert problem_lines(english, ENGLISH) == (
        "данные/plan_x.yaml:5:13: warning: other programs read “1.1” without quotes as 1.1;"
        ' put it in quotes: "1.1" [unquoted-number]\n'
    )


def test_no_problems_are_no_lines() -> None:
    assert problem_lines([], RUSSIAN) == ""


def test_hostile_text_neither_ends_a_line_nor_acts_as_a_command() -> None:
    hostile = rendered_problem(
        "::error::x", "ключ «a\n##[group]\x1b[31m» уже есть: \ud800", "a ##vso[b]"
    )
    assert problem_lines([hostile], RUSSIAN) == (
        "\u2060::error::x:7:1: ключ «a #\u2060#[group]\\u001b[31m» уже есть: \\ud800;"
        " a #\u2060#vso[b] [duplicate-key]\n"
    )
