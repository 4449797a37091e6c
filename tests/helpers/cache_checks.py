"""Compare answers with and without the cache, and see which plans are read from their files."""

from __future__ import annotations

from pathlib import Path

import pytest

import vpr_roadmap.validation.validate
from tests.conftest import Answer, Run

NO_CACHE = "off"


def same_with_cache(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, cache: Path, *call: str, here: Path
) -> Answer:
    """Call without a cache, then twice with this one. All three answers must be the same."""
    answers = []
    for where in (NO_CACHE, str(cache), str(cache)):
        monkeypatch.setenv("ROADMAP_CACHE", where)
        answers.append(roadmap(*call, here=here))
    assert answers[1] == answers[0], call
    assert answers[2] == answers[0], call
    return answers[0]


def record_reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows by the name of each plan that is read from its files from now on."""
    names: list[str] = []
    validate = vpr_roadmap.validation.validate.validate

    def recorded(files, *rest, **more):  # type: ignore[no-untyped-def]
        names.append(files.name)
        return validate(files, *rest, **more)

    monkeypatch.setattr(vpr_roadmap.validation.validate, "validate", recorded)
    return names
