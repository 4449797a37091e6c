"""Cells that have a deadline and responsible parties at once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vpr_roadmap.importing.plan_table.columns import Role
from vpr_roadmap.importing.responsible.cells import is_deadline, read_responsible

_WORD = re.compile(r"(?!\bи\b)\w")


class JointCell(NamedTuple):
    """The parts of a cell; if it cannot be split, all of it is `rest`."""

    deadline: str = ""
    responsible: str = ""
    rest: str = ""

    def part(self, role: Role) -> str:
        """The part for the column with this role."""
        parts = {Role.DEADLINE: self.deadline, Role.RESPONSIBLE: self.responsible}
        return parts.get(role, self.rest)


@lru_cache(maxsize=4096)
def split_joint(text: str) -> JointCell:
    """The deadline and the responsible parties of a cell such as «до 15 мая⏎Рогов Б.Б.».

    Every line, or every text between commas, must surely be one of the two.
    """
    for separator in (r"\n", r"[\n,;]"):
        parts = [part for each in re.split(separator, text) if (part := each.strip(" ,;"))]
        deadlines = [part for part in parts if is_deadline(part)]
        names = [part for part in parts if part not in deadlines]
        if deadlines and names and all(map(_names_somebody, names)):
            return JointCell("\n".join(deadlines), "\n".join(names))
    if is_deadline(text):
        return JointCell(deadline=text)
    return JointCell(responsible=text) if _names_somebody(text) else JointCell(rest=text)


def _names_somebody(text: str) -> bool:
    """Whether all of a text surely names people, posts or organisations."""
    names = read_responsible(text).names
    rest = " ".join(text.split())
    for each in names:
        rest = rest.replace(each.printed, "", 1).replace(each.post or "", "", 1)
    return bool(names) and all(each.is_certain for each in names) and not _WORD.search(rest)
