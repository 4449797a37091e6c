"""The file of a plan that a command writes: refuse to lose anything, then save it whole."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.cli.writer import STDOUT
from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import error_texts, import_texts
from vpr_roadmap.validation.yaml.decoding import MAX_BYTES
from vpr_roadmap.workspace.discovery.layout import YAML, begins_with_key, is_plan
from vpr_roadmap.workspace.disk.locking import locked
from vpr_roadmap.workspace.disk.paths import read_bytes
from vpr_roadmap.workspace.disk.saving import save_if_unchanged

_SCHEMAS = ("../schemas/plan.schema.json", "schemas/plan.schema.json")
"""Where the schema of a plan may be, as seen from the plan."""


class PlanOutput(NamedTuple):
    """The file to write, and the content that it replaces, None if there is no such file."""

    path: Path
    before: bytes | None = None

    @property
    def schema(self) -> str:
        """The path of the JSON Schema as seen from the plan; empty if there is none."""
        found = (each for each in _SCHEMAS if (self.path.parent / each).is_file())
        return next(found, "")

    def save(self, text: str) -> None:
        """Save the plan. Raises FileError, also if the file has changed in the meantime."""
        with locked(self.path.parent):
            save_if_unchanged(self.path, self.before, text.encode("utf-8"))


def plan_output(typed: Path | None, *, replace: bool) -> PlanOutput | None:
    """The file that was typed, None for stdout.

    Raises UsageError if it exists and must not be replaced; FileError if it is a folder or its
    folder does not exist.
    """
    if typed is None or typed == STDOUT:
        return None
    if not typed.name.endswith(YAML):
        raise UsageError(import_texts.OUTPUT_NOT_YAML, path=str(typed))
    if not os.path.lexists(typed):
        if not typed.parent.is_dir():
            values = {"path": str(typed), "folder": str(typed.parent)}
            raise FileError(error_texts.NO_FOLDER_FOR_OUTPUT, **values)
        return PlanOutput(typed)
    if typed.is_dir():
        raise FileError(error_texts.UNWRITABLE, path=str(typed), reason=error_texts.A_FOLDER)
    if not replace:
        raise UsageError(import_texts.OUTPUT_EXISTS, path=str(typed))
    content = read_bytes(typed, MAX_BYTES + 1)
    if not (is_plan(typed.name) or begins_with_key(typed, rb"sections|activities")):
        raise UsageError(import_texts.OUTPUT_NOT_A_PLAN, path=str(typed))
    return PlanOutput(typed, content)
