"""Problems as a Code Quality report of GitLab."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.problem_examples import PROBLEMS, any_problem, rendered_problems
from vpr_roadmap.problems import Severity
from vpr_roadmap.rendering.problems.gitlab import gitlab
from vpr_roadmap.rendering.problems.rendered import RenderedProblem


def test_problems_are_issues() -> None:
    """Fingerprints stay the same from release to release."""
    assert (
        gitlab(rendered_problems(PROBLEMS[:2]))
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


def test_no_problems_are_an_empty_array() -> None:
    assert gitlab([]) == "[]\n"


@given(st.lists(any_problem, max_size=3))
def test_report_has_the_data_of_the_problems(problems: list[RenderedProblem]) -> None:
    issues = json.loads(gitlab(problems))
    assert len({issue.pop("fingerprint") for issue in issues}) == len(problems)
    assert issues == [
        {
            "description": problem.sentence,
            "check_name": problem.code,
            "severity": {Severity.ERROR: "major", Severity.WARNING: "minor"}[problem.severity],
            "location": {"path": problem.path, "lines": {"begin": problem.position.line}},
        }
        for problem in problems
    ]
