"""What tests share: plans as users write them, and the command line called in this process."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from vpr_roadmap.cli import main
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.loading import load

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
DAY = date(2020, 11, 10)


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Run = Callable[..., Answer]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--every", action="store_true", help="try every case, not each of some")
    parser.addoption("--update", action="store_true", help="write what came out as expected")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture
def every(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--every"))


@pytest.fixture(autouse=True)
def bare_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No language, folder or width of the machine reaches a test.

    What tests read is kept in one folder for all of them, as it is for who works here.
    """
    for name in list(os.environ):
        if name.startswith(("LC_", "LANG", "ROADMAP_", "NO_COLOR", "FORCE_COLOR", "COLUMNS")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "C")
    monkeypatch.setenv("ROADMAP_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


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
