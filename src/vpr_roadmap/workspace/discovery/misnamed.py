"""A file or folder that is not read because its name or its place is wrong."""

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
    """Названное так, что не читается: a file or folder that is not read, and its right name.

    `extent` is what answers leave out because of it: a plan or a file of records; None if nothing.
    `hint` is the key of the advice if renaming is not enough. `fault` is the problem code if the
    name is not the reason, and `fault_values` are its values. `plan_folder` is the folder of the
    plan if the file or folder is elsewhere.
    """

    path: str
    right_name: str
    extent: Extent | None = None
    hint: str | None = None
    fault: str | None = None
    fault_values: tuple[tuple[str, str], ...] = ()
    plan_folder: str | None = None

    @property
    def folder(self) -> str:
        """The folder of the plan, written like the folders of plans."""
        return self.plan_folder or os.path.dirname(Path(self.path))

    @property
    def data(self) -> str:
        """The folder `data` in that folder."""
        return os.path.join(self.folder, DATA)

    @property
    def is_plan(self) -> bool:
        """Whether it is a plan that is left out because of its name."""
        return self.extent is Extent.PLAN and not self.fault

    def __str__(self) -> str:
        return f"{os.path.basename(self.path)} → {self.right_name}"

    @property
    def code(self) -> str:
        """The code of its problem: a warning if answers leave nothing out because of it."""
        if self.fault:
            return self.fault
        if self.extent is None:
            return "misnamed-file"
        return "misnamed-plan" if self.is_plan else "misnamed-records"

    def problem(self, here: Path) -> Problem:
        """The problem to report, with the path as seen from the folder `here`."""
        path = shown(Path(self.path), here)
        if self.fault:
            return Problem(path, START, self.code, self.fault_values)
        values = [("meant", self.right_name)]
        values += [("variant", self.hint)] if self.hint else []
        return Problem(path, START, self.code, tuple(values))
