"""`roadmap schema` prints the format of each kind of file; it needs no plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run


@pytest.mark.parametrize("kind", ["plan", "schools", "progress"])
def test_schema_is_the_same_in_any_folder_and_language(
    roadmap: Run, tmp_path: Path, kind: str
) -> None:
    russian = roadmap("schema", kind, "--lang", "ru", here=tmp_path)
    english = roadmap("schema", kind, "--lang", "en", here=tmp_path)
    assert (russian.code, russian.err) == (0, "")
    assert russian == english
    assert russian.out == (ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")


def test_schema_can_be_written_to_a_file_but_not_to_a_plan(roadmap: Run, tmp_path: Path) -> None:
    answer = roadmap("schema", "plan", "-o", "plan.schema.json", here=tmp_path)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    saved = (tmp_path / "plan.schema.json").read_text(encoding="utf-8")
    assert json.loads(saved)["title"] == "Дорожная карта (план мероприятий)"
    assert roadmap("schema", "plan", "-o", "plan_x.yaml", here=tmp_path).code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["plan.schema.json"]


@pytest.mark.parametrize(
    "arguments, message",
    [
        ((), "Ошибка: не указано ЧТО; допустимы: plan, schools, progress"),
        (("plans",), "Ошибка: «plans» не подходит для ЧТО; допустимы: plan, schools, progress"),
        (("plan", "schools"), "Ошибка: лишнее в вызове: schools"),
    ],
)
def test_a_wrong_kind_of_schema_is_an_error(
    roadmap: Run, arguments: tuple[str, ...], message: str
) -> None:
    answer = roadmap("schema", *arguments, "--lang", "ru")
    assert answer.code == 2
    assert answer.err.splitlines() == [message, "Справка: roadmap schema --help"]
