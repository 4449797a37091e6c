"""The plan that is written of a document passes `roadmap check`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.corpus.expected import Expected
from tests.corpus.test_corpus import READABLE


@pytest.mark.parametrize("expected", READABLE, ids=lambda each: each.file)
def test_plan_of_a_document_has_no_errors(expected: Expected, tmp_path: Path, roadmap: Run) -> None:
    plan = tmp_path / "plan_new.yaml"
    imported = roadmap("import", str(expected.path), "-o", str(plan), here=tmp_path)
    assert imported.code == 0, imported.err
    checked = roadmap("check", "--plan", str(plan), here=tmp_path)
    assert checked.code == 0, checked.out
    written = plan.read_text(encoding="utf-8")
    assert all(activity.title.split("\n")[0] in written for activity in expected.activities)
