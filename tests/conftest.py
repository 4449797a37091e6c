"""What tests share: plans as users write them, and the command line called in this process."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers.effort import set_exhaustive, some
from vpr_roadmap.cli.main import main
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.loading import load

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
DAY = date(2020, 11, 10)
FAKE_CLOCK = "FAKETIME" in os.environ
"""Under libfaketime, Python aborts now and then where threads wait for one another."""


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Run = Callable[..., Answer]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--exhaustive", action="store_true", help="try all cases; takes minutes")
    parser.addoption("--update", action="store_true", help="write what came out as expected")


def pytest_configure(config: pytest.Config) -> None:
    set_exhaustive(config.getoption("--exhaustive"))
    settings.register_profile("some", max_examples=some(25, 100), deadline=None)
    settings.load_profile("some")
    if FAKE_CLOCK and hasattr(os, "sched_setaffinity"):
        # On one processor, plans are read in this process alone.
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """How many processes run the tests, where it is not said; None leaves it to xdist.

    What `--update` writes, later tests read.
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
"""How the names of variables begin that a machine may set and a test must not depend on."""


def bare(environment: pytest.MonkeyPatch, cache: str) -> None:
    """Take away the variables of the machine, and name a cache that is not the user's."""
    for name in list(os.environ):
        if name.startswith(MACHINES_OWN):
            environment.delenv(name)
    environment.setenv("LANG", "C")
    environment.setenv("ROADMAP_CACHE", cache)


@pytest.fixture(autouse=True)
def bare_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each test has an environment of its own, and all share a cache."""
    bare(monkeypatch, cache=str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def roadmap(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls the command line in a folder, the project's own unless another is named."""

    def run(*arguments: str, here: Path = ROOT) -> Answer:
        monkeypatch.chdir(here)
        code = main(arguments)
        written = capfd.readouterr()
        return Answer(code, written.out, written.err)

    return run


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
    """The plan that a text resolves to, with the schools of another."""

    def read(text: str, schools: str | None = None) -> Plan:
        path = tmp_path / "plan_test.yaml"
        path.write_text(text, encoding="utf-8")
        if schools is not None:
            (tmp_path / "schools.yaml").write_text(schools, encoding="utf-8")
        workspace = load([path], tmp_path)
        assert workspace.problems == ()
        return workspace.plans[0]

    return read


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
