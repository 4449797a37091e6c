"""Findings as a Code Quality report."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.problem_examples import PROBLEMS, anything, found
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.problems.gitlab import gitlab
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def test_findings_are_issues() -> None:
    """It is true that fingerprints are kept from release to release, too."""
    assert (
        gitlab(found(PROBLEMS[:2]))
        == """\
[
  {
    "description": "«1.1» без кавычек другие программы прочтут как 1.1; возьмите в кавычки: \\"1.1\\"",
    "check_name": "unquoted-number",
    "fingerprint": "b34a6d64cafd6cc71ad12e83aaedbc6311819d28aa378b084f5e06f34de96dae",
    "severity": "minor",
    "location": {
      "path": "данные/plan_x.yaml",
      "lines": {
        "begin": 5
      }
    }
  },
  {
    "description": "ответственного «Симоненко Л.Н.» нет в people и groups; возможно, «Симоненко Л.И.»",
    "check_name": "unknown-responsible",
    "fingerprint": "7213894f645bac1686679ca4c6191ebaf6dda6bd1e72da0f87eaba185adceceb",
    "severity": "major",
    "location": {
      "path": "данные/plan_x.yaml",
      "lines": {
        "begin": 6
      }
    }
  }
]
"""
    )


def test_nothing_found_is_an_empty_array() -> None:
    assert gitlab([]) == "[]\n"


@given(st.lists(anything, max_size=3))
def test_the_data_read_back_are_the_same(findings: list[RenderedProblem]) -> None:
    issues = json.loads(gitlab(findings))
    assert len({issue.pop("fingerprint") for issue in issues}) == len(findings)
    assert issues == [
        {
            "description": finding.sentence,
            "check_name": finding.code,
            "severity": {Severity.ERROR: "major", Severity.WARNING: "minor"}[finding.severity],
            "location": {"path": finding.path, "lines": {"begin": finding.position.line}},
        }
        for finding in findings
    ]
