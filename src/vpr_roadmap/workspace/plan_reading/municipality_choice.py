"""Read only the plans of the municipalities that the user named."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from vpr_roadmap.errors import FileError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.cache.store import Store
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.disk.paths import readable
from vpr_roadmap.workspace.plan_reading.reading import OnProgress, read_plans
from vpr_roadmap.workspace.plan_reading.results import PlanRead, ReadTask, task_to_answer


@readable()
def select_municipalities(
    files: tuple[PlanFile, ...], here: Path, municipality: Sequence[str], store: Store | None
) -> tuple[PlanFile, ...]:
    """The plans of the municipalities that the user named, or all if the user named none.

    Raises UsageError, with the names of all municipalities, if a name fits none.
    """
    if not municipality:
        return files
    return tuple(read_chosen(files, municipality, task_to_answer(here, store), None, [])[0])


def read_chosen(
    files: tuple[PlanFile, ...],
    municipality: Sequence[str],
    task: ReadTask,
    on_progress: OnProgress | None,
    misnamed: list[Misnamed],
) -> tuple[dict[PlanFile, PlanRead | FileError], tuple[tuple[str, tuple[str, ...]], ...]]:
    """Read the chosen plans; also return, for each typed name, the municipalities that it means.

    Removes from `misnamed` what belongs to other municipalities. Raises UsageError or FileError if
    a name fits none.
    """
    if not municipality:
        return dict(zip(files, read_plans(files, task, on_progress), strict=True)), ()
    from vpr_roadmap.workspace.discovery.municipalities import (
        candidates,
        locate,
        matching_locations,
        no_such_municipality,
    )

    for likely in (candidates(municipality, files), files):
        reads = dict(zip(likely, read_plans(likely, task, on_progress), strict=True))
        locations = [locate(file, _known_municipality(read)) for file, read in reads.items()]
        matches = {typed: matching_locations([typed], locations) for typed in municipality}
        unknown = [typed for typed, found in matches.items() if not found]
        if not unknown:
            chosen = {location.file for found in matches.values() for location in found}
            folders = {os.path.dirname(file.path) for file in chosen}
            misnamed[:] = [each for each in misnamed if {each.folder, each.data} & folders]
            names = {
                typed: tuple(dict.fromkeys(location.name for location in found))
                for typed, found in matches.items()
            }
            return {file: reads[file] for file in reads if file in chosen}, tuple(names.items())
    raise _plan_is_misnamed(unknown, misnamed) or no_such_municipality(unknown, locations)


def _known_municipality(read: PlanRead | FileError) -> str | None:
    return read.entry.municipality if isinstance(read, PlanRead) else None


def _plan_is_misnamed(typed: Sequence[str], misnamed: Sequence[Misnamed]) -> FileError | None:
    """An error if the municipality is there, but its plan is not read because of its name."""
    from vpr_roadmap.workspace.discovery.municipalities import locate, matching_locations

    files = {PlanFile(Path(each.path), ""): each for each in misnamed if each.is_plan}
    places = [locate(file) for file in files]
    found = [files[place.file] for place in matching_locations(typed, places)]
    if not found:
        return None
    folder = os.path.dirname(found[0].path)
    return FileError(error_texts.PLAN_MISNAMED, path=folder, names=tuple(map(str, found)))
