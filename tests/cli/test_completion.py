"""Completion with Tab: in a real bash, and by the protocol between shells and roadmap."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.conftest import ROOT, Complete

ROADMAP = Path(sysconfig.get_path("scripts")) / "roadmap"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("roadmap d", ["due"]),
        ("roadmap show 2.1", ["2.1", "2.10", "2.11", "2.12"]),
        (
            "roadmap show 1.3@2020",
            ["1.3@2020-08", "1.3@2020-11"],
        ),
        ("roadmap show 4.", ["4.1", "4.2", "4.3"]),
        ("roadmap due --month 2021-0", [f"2021-0{month}" for month in range(1, 7)]),
        ("roadmap due -r Пр", ["Прядущенко"]),
        ("roadmap due -r пря", ["прядущенко"]),
        ("roadmap due -r с", ["симоненко"]),
        ("roadmap due -r Р", ["Руководители", "РМО"]),
        ("roadmap due --school 2", ["2", "24"]),
        ("roadmap due --school 2,3", ["2,34"]),
        ("roadmap due --school со", ["соШ"]),
        ("roadmap due --school 2,СО", ["2,СОШ"]),
        ("roadmap list --section ", ["1", "2", "3", "4"]),
        ("roadmap list --group-by m", ["month"]),
        ("roadmap list --group-by MO", ["MOnth"]),
        ("roadmap due --format c", ["csv"]),
        ("roadmap record 1.3@2021", ["1.3@2021-02", "1.3@2021-06"]),
        ("roadmap record 1.3 p", ["partial", "postponed"]),
        ("roadmap record 1.3 не", ["не-исполнено"]),
        ("roadmap record 1.3 done --by Сим", ["Симоненко"]),
        ("roadmap record 1.3 done --by 3", ["34"]),
        ("roadmap list --state o", ["overdue"]),
        ("roadmap list --state срок", ["срок-не-наступил", "срок-перенесён"]),
    ],
)
def test_bash_completes_numbers_names_schools_and_months(
    complete: Complete, line: str, expected: list[str]
) -> None:
    assert complete(line) == expected


def test_completion_is_empty_without_a_readable_plan(complete: Complete, tmp_path: Path) -> None:
    assert complete("roadmap show 2.", tmp_path) == [""]
    (tmp_path / "plan_x.yaml").write_text("a: [", encoding="utf-8")
    assert complete("roadmap show 2.", tmp_path) == [""]


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_the_completion_script_works_in_bash(tmp_path: Path) -> None:
    """A real bash loads the script that roadmap prints."""
    script = subprocess.run(
        [str(ROADMAP), "--show-completion", "bash"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"},
    ).stdout
    assert "_ROADMAP_COMPLETE" in script
    path = tmp_path / "completion.bash"
    path.write_text(script, encoding="utf-8")
    line = (
        f'source "{path}"; cd "{ROOT}"; COMP_WORDS=(roadmap show 2.1); COMP_CWORD=2;'
        ' _roadmap_completion "$(command -v roadmap)"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    path_with_roadmap = f"{ROADMAP.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PATH": path_with_roadmap},
    )
    assert done.stdout.split() == ["2.1", "2.10", "2.11", "2.12"]
