"""A short call imports only what it needs."""

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
"""Modules of others that an answer from the cache does not need."""
OUR_HEAVY = {
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
    "vpr_roadmap.cli.installation",
    "vpr_roadmap.cli.questions",
    "vpr_roadmap.input.new_plan",
    "vpr_roadmap.language.texts.init_texts",
    "vpr_roadmap.rendering.new_plan",
    "vpr_roadmap.rendering.html",
    "vpr_roadmap.rendering.formats.terminal",
    "vpr_roadmap.importing",
    "vpr_roadmap.cli.documents",
    "vpr_roadmap.cli.compared_plan",
    "vpr_roadmap.queries.compare",
    "vpr_roadmap.rendering.imported_plan",
    "vpr_roadmap.rendering.pages.compare",
}
"""Our own modules that an answer from the cache does not need."""

PREAMBLE = f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r})\n"
CALL = """\
import json
sys.argv[0] = "roadmap"
from vpr_roadmap.__main__ import main
code = main()
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def run_python(script: str, *typed: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-c", PREAMBLE + script, *typed],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


def imported_modules(cache: Path, *typed: str) -> set[str]:
    """The modules that a call imports in a new process, without those that Python always has."""
    done = run_python(CALL, *typed, ROADMAP_CACHE=str(cache))
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert done.stdout or typed[0] == "check"
    return set(modules) - modules_of_python()


@cache
def modules_of_python() -> set[str]:
    return set(run_python("print(*sys.modules)").stdout.split())


def modules_among(modules: set[str], names: set[str]) -> set[str]:
    """The modules that are among these names, or in packages among them."""
    return {name for name in modules if any(f"{name}.".startswith(f"{each}.") for each in names)}


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
def test_an_answer_from_the_cache_imports_nothing_heavy(
    tmp_path: Path, typed: tuple[str, ...]
) -> None:
    """It needs neither YAML nor pydantic nor Typer."""
    first = imported_modules(tmp_path, *typed)
    assert {"yaml", "pydantic"} <= first
    assert "typer" not in first
    assert modules_among(imported_modules(tmp_path, *typed), HEAVY | OUR_HEAVY) == set()


def test_a_second_check_imports_nothing_heavy(tmp_path: Path) -> None:
    assert "pydantic" in imported_modules(tmp_path, "check")
    assert modules_among(imported_modules(tmp_path, "check"), HEAVY | OUR_HEAVY) == set()


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
def test_a_needed_module_is_imported(tmp_path: Path, typed: tuple[str, ...], module: str) -> None:
    """Otherwise the tests above could pass because no call imports these modules."""
    imported_modules(tmp_path, *typed)
    assert module in imported_modules(tmp_path, *typed)


@pytest.mark.parametrize("name", sorted(OUR_HEAVY))
def test_our_heavy_modules_exist(name: str) -> None:
    """A renamed module would make the tests above useless."""
    assert find_spec(name)
