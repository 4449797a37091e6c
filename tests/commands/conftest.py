"""What tests of commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

Offered = Callable[..., list[str]]


@pytest.fixture
def offered(roadmap: Run, monkeypatch: pytest.MonkeyPatch) -> Offered:
    """What bash is offered at the end of a line, by its protocol."""

    def ask(line: str, here: Path = ROOT) -> list[str]:
        words = line.split(" ")
        monkeypatch.setenv("_ROADMAP_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", "\n".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        answer = roadmap(here=here)
        assert answer.err == ""
        return answer.out.split("\n")[:-1] if answer.out else []

    return ask
