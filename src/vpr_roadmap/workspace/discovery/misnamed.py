"""A file or folder that is not read because of its name or its place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.nodes import START
from vpr_roadmap.plan.left_out import Extent
from vpr_roadmap.problems import Problem
from vpr_roadmap.workspace.discovery.layout import DATA
from vpr_roadmap.workspace.disk.paths import shown


class Misnamed(NamedTuple):
    """A file or folder that is not read, and its right name.

    `extent` is what answers are made without for it: a plan, or records. `variant` is what is to
    be done, where it is not only renamed. `fault`, with what is `known`, is said where
    it is not for its name that answers are without it. `beside` is the folder of the plan, where
    it lies deeper.
    """

    path: str
    right_name: str
    extent: Extent | None = None
    variant: str | None = None
    fault: str | None = None
    fault_values: tuple[tuple[str, str], ...] = ()
    plan_folder: str | None = None

    @property
    def folder(self) -> str:
        """Where it lies, written as the folders of plans are."""
        return self.plan_folder or os.path.dirname(Path(self.path))

    @property
    def data(self) -> str:
        """The folder `data` beside it."""
        return os.path.join(self.folder, DATA)

    @property
    def is_plan(self) -> bool:
        return self.extent is Extent.PLAN and not self.fault

    def __str__(self) -> str:
        return f"{os.path.basename(self.path)} → {self.right_name}"

    @property
    def code(self) -> str:
        """A warning where nothing is missing for it."""
        if self.fault:
            return self.fault
        if self.extent is None:
            return "misnamed-file"
        return "misnamed-plan" if self.is_plan else "misnamed-records"

    def problem(self, here: Path) -> Problem:
        path = shown(Path(self.path), here)
        if self.fault:
            return Problem(path, START, self.code, self.fault_values)
        values = [("meant", self.right_name)]
        values += [("variant", self.variant)] if self.variant else []
        return Problem(path, START, self.code, tuple(values))
