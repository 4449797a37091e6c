"""Findings as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.problem_examples import PROBLEMS, anything, finding, found
from vpr_roadmap.rendering.problems.json_report import json_report
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def test_findings_are_objects() -> None:
    assert (
        json_report(found(PROBLEMS[:2]), 3)
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


def test_nothing_found_is_an_empty_list() -> None:
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


def test_what_does_harm_is_escaped() -> None:
    evil = finding(
        "::error::x", "\\##[group]\x1b[31m\x9b \u202e\ud800 ##vso[a] #[b] 😀 日\U000e0061"
    )
    assert (
        json_report([evil], 1)
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


@given(st.lists(anything, max_size=3))
def test_the_data_read_back_are_the_same(findings: list[RenderedProblem]) -> None:
    assert json.loads(json_report(findings, 5)) == {
        "schema": 1,
        "command": "check",
        "problems": [
            {
                "path": finding.path,
                "line": finding.position.line,
                "column": finding.position.column,
                "severity": finding.severity,
                "code": finding.code,
                "message": finding.message,
                "hint": finding.hint,
            }
            for finding in findings
        ],
        "files": 5,
    }
