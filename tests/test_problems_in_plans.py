"""Each kind of slip in the smallest plan that shows it, and exactly what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from vpr_roadmap.language.faults import FAULTS

ERR = Path(__file__).parent / "plans" / "err"
CODES = sorted(folder.name for folder in ERR.iterdir())


def test_every_code_has_its_folder() -> None:
    """It is true that nothing is reported that was not seen; 8 MiB are not kept as a file."""
    assert set(CODES) == set(FAULTS) - {"too-large"}


@pytest.mark.parametrize("code", CODES)
def test_a_slip_is_reported_where_it_is(roadmap: Run, update: bool, code: str) -> None:
    """It is true that the folder's plan is answered with these lines, exit code 1 and no answer."""
    answer = roadmap("list", "--lang", "ru", here=ERR / code)
    *problems, last = answer.err.splitlines()
    expected = ERR / code / "expected.txt"
    if update:
        expected.write_text("".join(f"{line}\n" for line in problems), encoding="utf-8")
    assert (answer.code, answer.out) == (1, "")
    assert problems == expected.read_text(encoding="utf-8").splitlines()
    assert any(f"[{code}]" in line for line in problems)
    assert last.endswith("Пока файлы не исправлены, ответа по ним нет.")


def test_a_file_too_large_is_reported(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_bytes(b"#" * (8 * 1024 * 1024 + 1))
    answer = roadmap("list", "--lang", "ru", here=tmp_path)
    assert answer.code == 1
    assert answer.err.startswith(
        "plan_x.yaml:1:1: файл больше 8 МБ; разделите план на несколько [too-large]\n"
    )
