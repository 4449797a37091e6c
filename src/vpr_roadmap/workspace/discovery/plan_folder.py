"""The plans of one folder, or of the folder `data` in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.workspace.discovery.layout import (
    DATA,
    PROGRESS,
    SCHOOLS,
    is_plan,
    is_records_name,
    scan,
)
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_in


class PlanFolder(NamedTuple):
    """The plans of a folder or, if it has none, of its folder `data`.

    `beside` are all entries of the folder with the plans. `above` are the entries of the
    folder that holds `data`, if the plans are there.
    """

    plans: list[os.DirEntry[str]]
    beside: list[os.DirEntry[str]]
    above: list[os.DirEntry[str]]

    def misnamed(self) -> Iterator[Misnamed]:
        """Find what is not read because of its name or its place."""
        yield from (each for each in misnamed_in(self.beside) if self.plans or each.is_plan)
        lacks_schools = all(each.name != SCHOOLS for each in self.beside)
        if any(
            lacks_schools or each.name.startswith(PROGRESS) or is_records_name(each.name)
            for each in self.above
        ):
            from vpr_roadmap.workspace.discovery.misplaced import misnamed_above

            yield from misnamed_above(self.above, self.beside)


def open_folder(folder: str) -> PlanFolder:
    """List a folder, and its folder `data` if it has no plans. Raises FileError."""
    own = scan(folder)
    if plans := plans_in(own):
        return PlanFolder(plans, own, _beside_data(folder))
    data = next((each for each in own if each.name == DATA), None)
    in_data = scan(data.path) if data else []
    plans = plans_in(in_data)
    return PlanFolder(plans, in_data, own) if plans else PlanFolder([], own, [])


def _beside_data(folder: str) -> list[os.DirEntry[str]]:
    """The entries beside a folder `data`; none for another folder or one that cannot be read."""
    above, name = os.path.split(os.path.abspath(folder))
    with suppress(FileError):
        return scan(above) if name == DATA else []
    return []


def plans_in(found: Sequence[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    """The plans among the entries of a folder, by name."""
    return sorted((each for each in found if is_plan(each.name)), key=lambda each: each.name)


def names_of_plans(folder: str) -> list[str]:
    """The names of the plans of a folder; none if it cannot be read."""
    try:
        return [each.name for each in plans_in(scan(folder))]
    except FileError:
        return []
