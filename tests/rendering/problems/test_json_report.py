"""Problems as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.problem_examples import (
    PROBLEMS,
    any_problem,
    rendered_problem,
    rendered_problems,
)
from vpr_roadmap.rendering.problems.json_report import json_report
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def test_problems_are_objects() -> None:
    assert (
        json_report(rendered_problems(PROBLEMS[:2]), 3)
        == """\
{
  "schema": 1,
  "command": "check",
  "problems": [
    {
      "path": "данные/plan_x.yaml",
      "line": 5,
      "column": 13,
      "severity": "warning",
      "code": "unquoted-number",
      "message": "«1.1» без кавычек другие программы прочтут как 1.1",
      "hint": "возьмите в кавычки: \\"1.1\\""
    },
    {
      "path": "данные/plan_x.yaml",
      "line": 6,
      "column": 19,
      "severity": "error",
      "code": "unknown-responsible",
      "message": "ответственного «Симоненко Л.Н.» нет в people и groups",
      "hint": "возможно, «Симоненко Л.И.»"
    }
  ],
  "files": 3
}
"""
    )


def test_no_problems_are_an_empty_list() -> None:
    assert (
        json_report([], 2)
        == """\
{
  "schema": 1,
  "command": "check",
  "problems": [],
  "files": 2
}
"""
    )


def test_hostile_text_is_escaped() -> None:
    hostile = rendered_problem(
        "::error::x", "\\##[group]\x1b[31m\x9b \u202e\ud800 ##vso[a] #[b] 😀 日\U000e0061"
    )
    assert (
        json_report([hostile], 1)
        == """\
{
  "schema": 1,
  "command": "check",
  "problems": [
    {
      "path": "::error::x",
      "line": 7,
      "column": 1,
      "severity": "error",
      "code": "duplicate-key",
      "message": "\\\\\\u0023\\u0023[group]\\u001b[31m\\u009b \\u202e\\ud800 \\u0023\\u0023vso[a] #[b] 😀 日\\udb40\\udc61",
      "hint": null
    }
  ],
  "files": 1
}
"""
    )


@given(st.lists(any_problem, max_size=3))
def test_report_has_the_data_of_the_problems(problems: list[RenderedProblem]) -> None:
    assert json.loads(json_report(problems, 5)) == {
        "schema": 1,
        "command": "check",
        "problems": [
            {
                "path": problem.path,
                "line": problem.position.line,
                "column": problem.position.column,
                "severity": problem.severity,
                "code": problem.code,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in problems
        ],
        "files": 5,
    }
