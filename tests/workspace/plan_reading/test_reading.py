"""What is made while files are read is gone when it is not needed, though nobody looks for it."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vpr_roadmap.workspace.cache.entries import Purpose
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.plan_reading.reading import read_plans
from vpr_roadmap.workspace.plan_reading.results import ReadTask

ERR = ROOT / "tests" / "plans" / "err"


@pytest.mark.parametrize("wanted", Purpose)
@pytest.mark.parametrize(
    "folder",
    [ROOT / "examples", ERR / "wrong-type", ERR / "broken-yaml", ERR / "unknown-key"],
    ids=lambda folder: folder.name,
)
def test_nothing_of_ours_is_in_a_circle_with_itself(folder: Path, wanted: Purpose) -> None:
    """Garbage is not looked for: of thousands of plans it would fill the memory."""
    plans = find_plans([folder], ROOT)
    task = ReadTask(wanted, ROOT, date(2021, 6, 1), None)
    read_plans(plans, task)  # what is kept for good is made the first time
    gc.collect()
    gc.freeze()  # so that only what is made from now on is looked through
    before = gc.get_debug()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        read_plans(plans, task)
        gc.collect()
        ours = [each for each in gc.garbage if type(each).__module__.startswith("vpr_roadmap")]
        assert [type(each).__qualname__ for each in ours] == []
    finally:
        gc.set_debug(before)
        gc.garbage.clear()
        gc.unfreeze()
