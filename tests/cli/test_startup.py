"""What a short call imports: what it does not need, it does not wait for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.helpers.effort import one_in

HEAVY = {
    "asyncio",
    "ast",
    "click",
    "concurrent",
    "dataclasses",
    "html",
    "inspect",
    "jinja2",
    "logging",
    "markdown_it",
    "multiprocessing",
    "pydantic",
    "pydantic_core",
    "rich",
    "shutil",
    "subprocess",
    "tempfile",
    "threading",
    "tokenize",
    "typer",
    "unittest",
    "yaml",
}
"""Nothing of these is needed to answer from what was read before."""
OURS = {
    "vpr_roadmap.validation.catalogue",
    "vpr_roadmap.validation.checks",
    "vpr_roadmap.cli.help",
    "vpr_roadmap.cli.typer_app",
    "vpr_roadmap.cli.usage_errors",
    "vpr_roadmap.validation.documents",
    "vpr_roadmap.validation.validate",
    "vpr_roadmap.language.problem_messages",
    "vpr_roadmap.language.texts.problems",
    "vpr_roadmap.language.texts.help_texts",
    "vpr_roadmap.language.texts.option_help_texts",
    "vpr_roadmap.language.texts.usage_error_texts",
    "vpr_roadmap.language.texts.report_texts",
    "vpr_roadmap.validation.yaml.reader",
    "vpr_roadmap.validation.resolving",
    "vpr_roadmap.rendering.html",
    "vpr_roadmap.rendering.formats.terminal",
}
"""Rooms of our own that are not entered either."""

BEGIN = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r})\n"
CALL = """\
import json
sys.argv[0] = "roadmap"
from vpr_roadmap.__main__ import main
code = main()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def python(script: str, *typed: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-c", BEGIN + script, *typed],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


def imported(cache: Path, *typed: str) -> set[str]:
    """What a new process has imported when it has answered, beside what Python itself has."""
    done = python(CALL, *typed, ROADMAP_CACHE=str(cache))
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert done.stdout or typed[0] == "check"
    return set(modules) - pythons_own()


@cache
def pythons_own() -> set[str]:
    return set(python("print(*sys.modules)").stdout.split())


def found(modules: set[str], unwanted: set[str]) -> set[str]:
    """Those that are unwanted, or parts of what is."""
    return {name for name in modules if any(f"{name}.".startswith(f"{each}.") for each in unwanted)}


FROM_CACHE = [
    ("due", "--month", "2020-11"),
    ("due", "-m", "2020-11", "-r", "Симоненко", "--school", "34", "--lang=ru"),
    ("due", "--month", "2020-11", "--plan", "examples", "-f", "plain", "--today", "2021-01-15"),
    ("list", "--section", "2"),
    ("show", "2.7"),
    ("log", "--plan", "examples"),
    ("matrix", "--plan", "examples"),
]


@pytest.mark.parametrize("typed", one_in(2, FROM_CACHE), ids=" ".join)
def test_an_answer_from_the_cache_waits_for_nothing(tmp_path: Path, typed: tuple[str, ...]) -> None:
    """Neither the parser of files, nor their models, nor that of the command line."""
    first = imported(tmp_path, *typed)
    assert {"yaml", "pydantic"} <= first
    assert "typer" not in first
    assert found(imported(tmp_path, *typed), HEAVY | OURS) == set()


def test_a_second_check_only_compares_hashes(tmp_path: Path) -> None:
    assert "pydantic" in imported(tmp_path, "check")
    assert found(imported(tmp_path, "check"), HEAVY | OURS) == set()


@pytest.mark.parametrize(
    ("typed", "module"),
    [
        (("due", "--help"), "typer"),
        (("due", "--month=2020-11", "--format", "table"), "rich"),
        (("report", "--format", "html"), "jinja2"),
        (("due", "-f", "csv"), "vpr_roadmap.rendering.formats.csv"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_what_is_needed_is_imported(tmp_path: Path, typed: tuple[str, ...], module: str) -> None:
    """The list would be of no use, were nothing ever imported of it."""
    imported(tmp_path, *typed)
    assert module in imported(tmp_path, *typed)


@pytest.mark.parametrize("name", sorted(OURS))
def test_what_may_not_be_entered_is_there(name: str) -> None:
    """A room that was renamed would be forbidden in vain."""
    assert find_spec(name)
