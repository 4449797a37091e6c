"""Whatever is in the data, every format shows it and none does what it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.helpers.problem_examples import EVIL, FORMATS, anything, finding
from vpr_roadmap.rendering.problems.rendered import RenderedProblem

COLOUR = re.compile("\x1b\\[[0-9;]*m")
HARMLESS = "\n\u00ad\u200c\u200d\u2060"


def harm(name: str, findings: Sequence[RenderedProblem]) -> list[str]:
    """The lines of the output that would do something, if only to how it is shown."""
    out = FORMATS[name](findings)
    out.encode("utf-8")
    shown = COLOUR.sub("", out) if name == "coloured excerpts" else out
    lines = shown.split("\n")
    assert lines[-1] == ""
    if name == "github":
        assert len(lines) == 1 + len(findings)
        commands = [re.match("::(error|warning) file=", line) for line in lines[:-1]]
        assert all(commands)
        lines = [re.sub("^::", "", line) for line in lines]
    return [line for line in lines if does_something(line)]


def does_something(line: str) -> bool:
    if line.lstrip().startswith("::") or re.search(r"##\w*\[", line):
        return True
    categories = {unicodedata.category(each) for each in line if each not in HARMLESS}
    return not categories.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


@pytest.mark.parametrize("name", FORMATS)
def test_evil_texts_do_nothing(name: str) -> None:
    for evil in EVIL:
        findings = [
            finding(evil, evil, evil, evil),
            finding(message=f"а {evil}", line=f"а {evil}", column=3),
        ]
        assert harm(name, findings) == [], evil


@pytest.mark.parametrize("name", FORMATS)
@given(st.lists(anything, max_size=3))
@example([finding("x" * 39 + "::error::y"), finding("x" * 79 + "::error::y")])
def test_no_text_does_anything(name: str, findings: list[RenderedProblem]) -> None:
    assert harm(name, findings) == []
