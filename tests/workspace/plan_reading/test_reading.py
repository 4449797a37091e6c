"""Reading files makes no reference cycles, so it leaves no garbage in memory."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.helpers.paths import ERR, EXAMPLES
from vpr_roadmap.workspace.cache.entries import Purpose
from vpr_roadmap.workspace.discovery.search import find_plans
from vpr_roadmap.workspace.plan_reading.reading import read_plans
from vpr_roadmap.workspace.plan_reading.results import ReadTask


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize(
    "folder",
    [EXAMPLES, ERR / "wrong-type", ERR / "broken-yaml", ERR / "unknown-key"],
    ids=lambda folder: folder.name,
)
def test_reading_plans_makes_no_reference_cycles(folder: Path, purpose: Purpose) -> None:
    """The garbage collector is off, so cycles of thousands of plans would fill the memory."""
    plans = find_plans([folder], ROOT)
    task = ReadTask(purpose, ROOT, date(2021, 6, 1), None)
    read_plans(plans, task)  # fill the caches
    gc.collect()
    gc.freeze()  # look only at objects made from now on
    flags = gc.get_debug()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        read_plans(plans, task)
        gc.collect()
        own_objects = [
            each for each in gc.garbage if type(each).__module__.startswith("vpr_roadmap")
        ]
        assert [type(each).__qualname__ for each in own_objects] == []
    finally:
        gc.set_debug(flags)
        gc.garbage.clear()
        gc.unfreeze()
