"""Problems in SARIF, checked against its schema."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from tests.conftest import ROOT
from tests.helpers.problem_examples import (
    HOSTILE_TEXTS,
    PROBLEMS,
    any_problem,
    rendered_problem,
    rendered_problems,
)
from vpr_roadmap import __version__
from vpr_roadmap.rendering.problems.rendered import RenderedProblem
from vpr_roadmap.rendering.problems.sarif import sarif

STANDARD = Draft4Validator(
    json.loads((ROOT / "tests/standards/sarif-2.1.0.json").read_text(encoding="utf-8"))
)


def test_problems_are_results_of_a_run() -> None:
    descriptions = {"unknown-responsible": "Ответственные есть в people или groups."}
    assert (
        sarif(rendered_problems(PROBLEMS[:2]), descriptions)
        == """\
{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "roadmap",
          "version": "0.1.0",
          "rules": [
            {
              "id": "unknown-responsible",
              "shortDescription": {
                "text": "Ответственные есть в people или groups."
              },
              "defaultConfiguration": {
                "level": "error"
              }
            },
            {
              "id": "unquoted-number",
              "shortDescription": {
                "text": "unquoted-number"
              },
              "defaultConfiguration": {
                "level": "warning"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "unquoted-number",
          "ruleIndex": 1,
          "level": "warning",
          "message": {
            "text": "«1.1» без кавычек другие программы прочтут как 1.1; возьмите в кавычки: \\"1.1\\""
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D0%B5/plan_x.yaml"
                },
                "region": {
                  "startLine": 5,
                  "startColumn": 13
                }
              }
            }
          ],
          "partialFingerprints": {
            "roadmap/v1": "b34a6d64cafd6cc71ad12e83aaedbc6311819d28aa378b084f5e06f34de96dae"
          }
        },
        {
          "ruleId": "unknown-responsible",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "ответственного «Симоненко Л.Н.» нет в people и groups; возможно, «Симоненко Л.И.»"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D0%B5/plan_x.yaml"
                },
                "region": {
                  "startLine": 6,
                  "startColumn": 19
                }
              }
            }
          ],
          "partialFingerprints": {
            "roadmap/v1": "7213894f645bac1686679ca4c6191ebaf6dda6bd1e72da0f87eaba185adceceb"
          }
        }
      ]
    }
  ]
}
""".replace("0.1.0", __version__)
    )


def test_no_problems_are_a_run_without_results() -> None:
    log = sarif([], {})
    STANDARD.validate(json.loads(log))
    assert (
        log
        == """\
{
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "roadmap",
          "version": "0.1.0",
          "rules": []
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": []
    }
  ]
}
""".replace("0.1.0", __version__)
    )


def test_log_is_valid_by_the_standard() -> None:
    log = json.loads(
        sarif(
            (*rendered_problems(), *(rendered_problem(each, each, each) for each in HOSTILE_TEXTS)),
            {"x": "y"},
        )
    )
    STANDARD.check_schema(STANDARD.schema)
    STANDARD.validate(log)
    log["runs"][0]["results"][0]["level"] = "minor"
    assert not STANDARD.is_valid(log)


def test_rule_is_listed_once_and_results_refer_to_it() -> None:
    (run,) = json.loads(sarif(rendered_problems((*PROBLEMS, *PROBLEMS)), {}))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["duplicate-key", "empty-file", "unknown-responsible", "unquoted-number"]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_braces_are_escaped() -> None:
    """{0} is written as {{0}} (3.11.5)."""
    (run,) = json.loads(
        sarif([rendered_problem(message="ключ «{0}»")], {"duplicate-key": "a {b}"})
    )["runs"]
    assert run["results"][0]["message"] == {"text": "ключ «{{0}}»"}
    assert run["tool"]["driver"]["rules"][0]["shortDescription"] == {"text": "a {{b}}"}


@given(st.lists(any_problem, max_size=3))
def test_log_has_the_data_of_the_problems(problems: list[RenderedProblem]) -> None:
    log = json.loads(sarif(problems, {}))
    STANDARD.validate(log)
    results = log["runs"][0]["results"]
    assert len(results) == len(problems)
    assert len({result["partialFingerprints"]["roadmap/v1"] for result in results}) == len(problems)
    for result, each in zip(results, problems, strict=True):
        (location,) = result["locations"]
        place = location["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        message = result["message"]["text"].replace("{{", "{").replace("}}", "}")
        assert re.fullmatch(r"[A-Za-z0-9._~/-]*(%[0-9A-F]{2}[A-Za-z0-9._~/-]*)*", uri)
        assert unquote(uri, errors="surrogatepass") == each.path
        assert message == each.sentence
        assert place["region"] == {"startLine": 7, "startColumn": each.position.column}
        assert result["level"] == each.severity
