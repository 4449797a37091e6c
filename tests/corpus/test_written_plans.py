"""The plan written of a document passes `roadmap check` and has no differences from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.corpus.expected import FOLDER, ORDER_249, ORDER_249_FILES, Expected
from tests.corpus.test_corpus import READABLE


@pytest.mark.parametrize("expected", READABLE, ids=lambda each: each.file)
def test_plan_of_a_document_has_no_errors_and_no_differences(
    expected: Expected, tmp_path: Path, roadmap: Run
) -> None:
    plan = tmp_path / "plan_new.yaml"
    imported = roadmap("import", str(expected.path), "-o", str(plan), here=tmp_path)
    assert imported.code == 0, imported.err
    checked = roadmap("check", "--plan", str(plan), here=tmp_path)
    assert checked.code == 0, checked.out
    compared = roadmap("compare", str(expected.path), "--plan", str(plan), here=tmp_path)
    assert compared.code == 0, compared.out
    written = plan.read_text(encoding="utf-8")
    assert all(activity.title.split("\n")[0] in written for activity in expected.activities)


@pytest.mark.parametrize("file", ORDER_249_FILES)
def test_order_249_is_the_plan_of_the_project(file: str, roadmap: Run) -> None:
    compared = roadmap("compare", str(FOLDER / file), "--plan", str(ORDER_249))
    assert compared.code == 0, compared.out
