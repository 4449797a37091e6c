"""Fixtures for all tests: plans as users write them, and calls of the command line."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers.effort import normal_or_exhaustive, set_exhaustive
from vpr_roadmap.cli.main import main
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.loading import load

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
EXAMPLE = ROOT / "examples" / "data"
DAY = date(2020, 11, 10)
FAKE_CLOCK = "FAKETIME" in os.environ
"""Under libfaketime, Python sometimes aborts when threads wait for each other."""


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Run = Callable[..., Answer]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--exhaustive", action="store_true", help="run all cases; takes minutes")
    parser.addoption("--update", action="store_true", help="write actual outputs as expected")


def pytest_configure(config: pytest.Config) -> None:
    set_exhaustive(config.getoption("--exhaustive"))
    settings.register_profile("normal", max_examples=normal_or_exhaustive(25, 100), deadline=None)
    settings.load_profile("normal")
    if FAKE_CLOCK and hasattr(os, "sched_setaffinity"):
        # With one processor, roadmap reads plans in this process only.
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Return how many processes run the tests by default; None leaves the choice to xdist.

    With `--update`, one process runs them, because later tests read what earlier ones write.
    """
    return 0 if FAKE_CLOCK or config.getoption("--update") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--exhaustive"):
        left_out = [item for item in items if item.get_closest_marker("exhaustive")]
        items[:] = [item for item in items if not item.get_closest_marker("exhaustive")]
        config.hook.pytest_deselected(items=left_out)
    if FAKE_CLOCK:
        for item in items:
            if item.get_closest_marker("processes"):
                item.add_marker(pytest.mark.skip(reason="libfaketime breaks waiting threads"))


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


MACHINES_OWN = (
    *("LC_", "LANG", "ROADMAP_", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "COLORTERM"),
    *("PYTHONUNBUFFERED", "PYTHONIOENCODING", "PYTHONUTF8", "GITHUB_", "GITLAB_", "CI_", "GIT_"),
)
"""Prefixes of variables that a machine may set; tests must not depend on them."""


def bare(environment: pytest.MonkeyPatch, cache: str) -> None:
    """Remove the variables that the machine sets, and use this cache instead of the user's."""
    for name in list(os.environ):
        if name.startswith(MACHINES_OWN):
            environment.delenv(name)
    environment.setenv("LANG", "C")
    environment.setenv("ROADMAP_CACHE", cache)


@pytest.fixture(autouse=True)
def bare_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Give each test a clean environment. All tests share one cache."""
    bare(monkeypatch, cache=str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def roadmap(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that calls the command line in a folder; by default, in the project's own."""

    def run(*arguments: str, here: Path = ROOT) -> Answer:
        monkeypatch.chdir(here)
        code = main(arguments)
        written = capfd.readouterr()
        return Answer(code, written.out, written.err)

    return run


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a copy of the plan of order 249, without records."""
    shutil.copytree(DATA, tmp_path / "data")
    return tmp_path


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A folder with a copy of the example: the plan of order 249 with half a year of records."""
    shutil.copytree(EXAMPLE, tmp_path / "data")
    return tmp_path


@pytest.fixture(scope="session")
def order_249() -> Plan:
    """The plan of order 249."""
    workspace = load([DATA], ROOT)
    assert workspace.problems == ()
    (plan,) = workspace.plans
    return plan


PlanText = Callable[..., Plan]


@pytest.fixture
def plan_of(tmp_path: Path) -> PlanText:
    """A function that reads the plan in one text, and its schools in another."""

    def read(text: str, schools: str | None = None) -> Plan:
        path = tmp_path / "plan_test.yaml"
        path.write_text(text, encoding="utf-8")
        if schools is not None:
            (tmp_path / "schools.yaml").write_text(schools, encoding="utf-8")
        workspace = load([path], tmp_path)
        assert workspace.problems == ()
        return workspace.plans[0]

    return read


Complete = Callable[..., list[str]]


@pytest.fixture
def complete(roadmap: Run, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """A function that returns the completions of the last word of a line, as bash asks for them."""

    def ask(line: str, here: Path = ROOT) -> list[str]:
        words = line.split(" ")
        monkeypatch.setenv("_ROADMAP_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", "\n".join(words))
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        answer = roadmap(here=here)
        assert answer.err == ""
        return answer.out.split("\n")[:-1] if answer.out else []

    return ask
