"""Find a municipality by the name in its list of schools, or by the name of its folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold, fold_words
from vpr_roadmap.matching.suggestions import suggest_names
from vpr_roadmap.workspace.discovery.layout import DATA
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.disk.paths import read_bytes

_WRITTEN = re.compile(
    r"(?:^|[\r\n])\ufeff?municipality:[ \t]*[\"']?([^\r\n]+?)[\"']?[ \t]*(?:[\r\n]|$)"
)


class PlanLocation(NamedTuple):
    """The file of a plan, and the name of its municipality if it is known."""

    file: PlanFile
    municipality: str | None

    @property
    def folder(self) -> str:
        """The name of the municipality's folder: the one above if the plan is in `data`."""
        folder = self.file.path.absolute().parent
        return (folder.parent if folder.name == DATA else folder).name

    @property
    def name(self) -> str:
        """The name of the municipality; if it is not known, that of its folder."""
        return self.municipality or self.folder

    @property
    def with_plan(self) -> str:
        """The name in a roll-up of municipalities with several plans."""
        return f"{self.name} ({self.file.name})"


def locate(file: PlanFile, municipality: str | None = None) -> PlanLocation:
    """The location of a plan; looks for its municipality in the list of schools if not given."""
    return PlanLocation(file, municipality or _municipality_in_text(file))


def _municipality_in_text(file: PlanFile) -> str | None:
    """The municipality's name in the list of schools, even if the rest of it cannot be read."""
    found = _WRITTEN.search(_schools_text(file))
    return found[1] if found else None


def _schools_text(file: PlanFile) -> str:
    """The text of the list of schools; empty if it cannot be read."""
    try:
        return read_bytes(file.schools).decode("utf-8", "replace")
    except FileError:
        return ""


def candidates(typed: Sequence[str], files: Iterable[PlanFile]) -> tuple[PlanFile, ...]:
    """The plans whose folder or list of schools contains the typed words.

    This may return too many plans, never too few. It saves reading thousands of plans to find one.
    """
    wanted = [fold_words(each) for each in typed]
    return tuple(file for file in files if _may_be_meant(wanted, file))


def matching_locations(
    typed: Sequence[str], places: Sequence[PlanLocation]
) -> tuple[PlanLocation, ...]:
    """The plans whose folder or whole name was typed; if there are none, whose name contains it.

    Ignores case, the dots of ё, and everything but letters and digits.
    """
    found: dict[PlanFile, PlanLocation] = {}
    for each in typed:
        wanted = " ".join(fold_words(each))
        named = [
            (place, [*map(_plain, (place.folder, place.name, place.with_plan))]) for place in places
        ]
        whole = [place for place, names in named if wanted in names]
        part = [place for place, names in named if wanted and wanted in names[1]]
        found |= {place.file: place for place in whole or part}
    return tuple(place for place in places if place.file in found)


def no_such_municipality(typed: Sequence[str], places: Sequence[PlanLocation]) -> UsageError:
    """An error that there is no such municipality, with similar names and all names."""
    known = tuple(dict.fromkeys(place.name for place in places))
    near = [name for each in typed for name in suggest_names(each, known)]
    values = {"typed": ", ".join(typed), "near": tuple(dict.fromkeys(near))[:3], "known": known}
    return UsageError(error_texts.NO_SUCH_MUNICIPALITY, **values)


def _may_be_meant(wanted: Sequence[Sequence[str]], file: PlanFile) -> bool:
    """Whether the folder or the list of schools contains all words of one name."""
    schools = _schools_text(file)
    # Text in quotes may contain letters as escapes, so a search cannot rule it out.
    if "\\" in schools:
        return True
    text = fold(f"{file.path.absolute().parent.as_posix()}\n{schools}")
    return any(all(word in text for word in words) for words in wanted)


def _plain(name: str) -> str:
    return " ".join(fold_words(name))
