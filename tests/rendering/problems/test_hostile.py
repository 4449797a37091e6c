"""Every format shows hostile texts, and no text acts as a command."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.helpers.problem_examples import FORMATS, HOSTILE_TEXTS, any_problem, rendered_problem
from vpr_roadmap.rendering.problems.rendered import RenderedProblem

COLOUR = re.compile("\x1b\\[[0-9;]*m")
HARMLESS = "\n\u00ad\u200c\u200d\u2060"


def harmful_lines(name: str, problems: Sequence[RenderedProblem]) -> list[str]:
    """Return the lines of the output that would act as commands or change how it looks."""
    out = FORMATS[name](problems)
    out.encode("utf-8")
    shown = COLOUR.sub("", out) if name == "coloured excerpts" else out
    lines = shown.split("\n")
    assert lines[-1] == ""
    if name == "github":
        assert len(lines) == 1 + len(problems)
        commands = [re.match("::(error|warning) file=", line) for line in lines[:-1]]
        assert all(commands)
        lines = [re.sub("^::", "", line) for line in lines]
    return [line for line in lines if is_harmful(line)]


def is_harmful(line: str) -> bool:
    if line.lstrip().startswith("::") or re.search(r"##\w*\[", line):
        return True
    categories = {unicodedata.category(each) for each in line if each not in HARMLESS}
    return not categories.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_texts_do_no_harm(name: str) -> None:
    for hostile in HOSTILE_TEXTS:
        problems = [
            rendered_problem(hostile, hostile, hostile, hostile),
            rendered_problem(message=f"а {hostile}", line=f"а {hostile}", column=3),
        ]
        assert harmful_lines(name, problems) == [], hostile


@pytest.mark.parametrize("name", FORMATS)
@given(st.lists(any_problem, max_size=3))
@example([rendered_problem("x" * 39 + "::error::y"), rendered_problem("x" * 79 + "::error::y")])
def test_any_text_does_no_harm(name: str, problems: list[RenderedProblem]) -> None:
    assert harmful_lines(name, problems) == []
