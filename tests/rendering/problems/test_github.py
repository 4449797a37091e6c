"""Problems as workflow commands of GitHub."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.problem_examples import any_problem, rendered_problem, rendered_problems
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line
from vpr_roadmap.rendering.problems.github import github
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def test_problem_is_a_command() -> None:
    assert github(rendered_problems()) == (
        "::warning file=данные/plan_x.yaml,line=5,col=13,title=roadmap (unquoted-number)"
        '::данные/plan_x.yaml:5:13: «1.1» без кавычек другие программы прочтут как 1.1; возьмите в кавычки: "1.1"\n'
        "::error file=данные/plan_x.yaml,line=6,col=19,title=roadmap (unknown-responsible)"
        "::данные/plan_x.yaml:6:19: ответственного «Симоненко Л.Н.» нет в people и groups; возможно, «Симоненко Л.И.»\n"
        "::error file=данные/plan_x.yaml,line=9,col=5,title=roadmap (duplicate-key)"
        "::данные/plan_x.yaml:9:5: ключ «number» уже есть: данные/plan_x.yaml:7:5; оставьте один\n"
        "::error file=нет такого.yaml,line=1,col=1,title=roadmap (empty-file)"
        "::нет такого.yaml:1:1: файл пуст; впишите данные или удалите файл\n"
    )


def test_no_problems_are_no_commands() -> None:
    assert github([]) == ""


def test_hostile_text_is_escaped() -> None:
    hostile = rendered_problem(
        "a,b:::error::\n%0A.yaml", "100 %\r\n::error::x ##[group]y\x1b[31m \ud800"
    )
    assert github([hostile]) == (
        "::error file=a%2Cb%3A%3A%3Aerror%3A%3A %250A.yaml,line=7,col=1,"
        "title=roadmap (duplicate-key)"
        "::a,b:::error:: %250A.yaml:7:1: 100 %25 ::error::x #\u2060#[group]y\\u001b[31m \\ud800\n"
    )


def unescaped(text: str) -> str:
    """Unescape a text as the runner does, in the same order."""
    for escaped, plain in (
        ("%0D", "\r"),
        ("%0A", "\n"),
        ("%3A", ":"),
        ("%2C", ","),
        ("%25", "%"),
    ):
        text = text.replace(escaped, plain)
    return text


@given(st.lists(any_problem, max_size=3))
def test_runner_reads_the_original_text(problems: list[RenderedProblem]) -> None:
    commands = github(problems).split("\n")[:-1]
    assert len(commands) == len(problems)
    for command, problem in zip(commands, problems, strict=True):
        parts = re.fullmatch(r"::(error|warning) ([^:]*)::(.*)", command)
        assert parts
        properties = dict(each.split("=", 1) for each in parts[2].split(","))
        assert {name: unescaped(value) for name, value in properties.items()} == {
            "file": escape_build_command(escape_line(problem.path)),
            "line": "7",
            "col": str(problem.position.column),
            "title": "roadmap (duplicate-key)",
        }
        assert parts[1] == problem.severity
        assert unescaped(parts[3]) == escape_build_command(
            escape_line(f"{problem.place}: {problem.sentence}")
        )
