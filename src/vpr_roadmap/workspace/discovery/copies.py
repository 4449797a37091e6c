"""Find plans that exist twice: a copy beside the plan, or a copy of a municipality's folder."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.nodes import START
from vpr_roadmap.plan.identity import Identity
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.workspace.discovery.layout import DATA
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.disk.paths import read_bytes, shown

Municipalities = Mapping[PlanFile, str | None]
"""Plans by their files, with the name of their municipality if they have one."""

_POINT = re.compile(rb"\bpoint[\"']? *:")


class Copy(NamedTuple):
    """Второй экземпляр плана: a plan that is left out because another file holds the same plan."""

    file: PlanFile
    original: PlanFile

    def problem(self, here: Path) -> Problem:
        """The problem to report for the copy."""
        return _two_plans_problem(self.file, "plan-copied", self.original, here)


def find_copies(plans: Municipalities, identity: Callable[[PlanFile], Identity]) -> list[Copy]:
    """Find plans that exist twice. Of equal plans, all but one are copies.

    The one that counts is the first by `_original_first`. `identity` is called only for plans that
    may be copies.
    """
    originals: dict[PlanFile, PlanFile] = {}
    for group in _possible_copies(plans):
        known = {file: identity(file) for file in group}
        same = {pair for pair in combinations(group, 2) if _is_same_plan(*pair, known)}
        in_order = sorted({file for pair in same for file in pair}, key=_original_first)
        for one, other in combinations(in_order, 2):
            if originals.keys().isdisjoint((one, other)) and same & {(one, other), (other, one)}:
                originals[other] = one
    return [Copy(file, _last_original(original, originals)) for file, original in originals.items()]


def _last_original(original: PlanFile, originals: Mapping[PlanFile, PlanFile]) -> PlanFile:
    """The last original: an original may itself be a copy of a plan in another folder."""
    while original in originals:
        original = originals[original]
    return original


def municipalities_in_two_folders(
    plans: Municipalities, identity: Callable[[PlanFile], Identity], here: Path
) -> Iterator[Problem]:
    """A municipality has all its plans for the same time in one folder."""
    groups: dict[str, list[PlanFile]] = {}
    for file, municipality in plans.items():
        if municipality:
            groups.setdefault(fold(municipality), []).append(file)
    for group in groups.values():
        if len(set(map(_folder, group))) < 2:
            continue
        first, *others = sorted(group, key=_original_first)
        for other in others:
            apart = _folder(other) != _folder(first)
            if apart and identity(other).overlaps(identity(first)):
                yield _two_plans_problem(other, "municipality-twice", first, here)


def _two_plans_problem(file: PlanFile, code: str, other: PlanFile, here: Path) -> Problem:
    """A problem of one plan that names the place of another."""
    place = Place(shown(other.path, here), START)
    return Problem(shown(file.path, here), START, code, (("place", place),))


def _possible_copies(plans: Municipalities) -> list[list[PlanFile]]:
    """Group plans that may be copies: of one folder, of one municipality, of a folder and its copy.

    Only plans of one group are compared.
    """
    groups: dict[tuple[str, str], list[PlanFile]] = {}
    for file, municipality in plans.items():
        groups.setdefault(("folder", _folder(file)), []).append(file)
        groups.setdefault(_municipality_key(file, municipality), []).append(file)
    groups |= dict(_numbered_groups(groups))
    return [group for group in groups.values() if len(group) > 1]


def _numbered_groups(
    groups: Mapping[tuple[str, str], list[PlanFile]],
) -> Iterator[tuple[tuple[str, str], list[PlanFile]]]:
    """Group «school 2» with «school», of which it may be a copy, but not with «school 1»."""
    from vpr_roadmap.workspace.discovery.copy_names import without_number

    for (kind, place), group in groups.items():
        original = without_number(place)
        if kind == "place" and original != place and (kind, original) in groups:
            yield ("number", place), [*groups[kind, original], *group]


def _folder(file: PlanFile) -> str:
    return os.path.dirname(os.path.abspath(file.path))


def _folder_of_place(file: PlanFile) -> str:
    """The folder of the municipality: the one above if the plan is in `data`."""
    above, name = os.path.split(_folder(file))
    return above if name == DATA else os.path.join(above, name)


def _municipality_key(file: PlanFile, municipality: str | None) -> tuple[str, str]:
    """The name of the municipality; if it has none, its folder without the marks of a copy."""
    if municipality:
        return "municipality", fold(municipality)
    from vpr_roadmap.workspace.discovery.copy_names import in_one_alphabet, without_copy

    above, name = os.path.split(_folder_of_place(file))
    return "place", os.path.join(above, in_one_alphabet(without_copy(name)))


def _original_first(file: PlanFile) -> tuple[object, ...]:
    """Sort key by which the plan that counts comes first.

    That is the plan without the marks of a copy in its name or folder, then the one with more
    records, then the one in fewer folders, then the first by path: `a` before `a 2`.
    """
    from vpr_roadmap.workspace.discovery.copy_names import is_copy

    place, parts = os.path.basename(_folder_of_place(file)), file.path.with_suffix("").parts
    return is_copy(file.path.name), is_copy(place), -_record_count(file), len(parts), parts


def _record_count(file: PlanFile) -> int:
    """The number of records of a plan; 0 if they cannot be read."""
    try:
        return sum(len(_POINT.findall(read_bytes(each))) for each in file.progress())
    except FileError:
        return 0


def _is_same_plan(one: PlanFile, other: PlanFile, known: Mapping[PlanFile, Identity]) -> bool:
    """Whether two files hold the same plan: by order, by title and period, or by names.

    Municipalities may share a name and a title, so in different folders two orders are two plans.
    """
    of_one, of_other = known[one], known[other]
    in_one_folder = _folder(one) == _folder(other)
    if not in_one_folder and of_one.order and of_other.order:
        return of_one.same_order(of_other, by_issuer=True)
    if of_one.same_title(of_other) or (in_one_folder and of_one.same_order(of_other)):
        return True
    names = one.path.name, other.path.name
    if not in_one_folder:
        names = _folder_names(one, other)
    by_number = of_one.shares_activities(of_other)
    return of_one.overlaps(of_other) and _named_as_copy(*names, by_number=by_number)


def _folder_names(one: PlanFile, other: PlanFile) -> tuple[str, str]:
    """The names of two folders in one folder that hold files of one name.

    Otherwise one name twice, which is never that of a copy of itself.
    """
    above, name = os.path.split(_folder_of_place(one))
    beside, other_name = os.path.split(_folder_of_place(other))
    alike = above == beside and one.path.name == other.path.name
    return name, other_name if alike else name


def _named_as_copy(one: str, other: str, *, by_number: bool) -> bool:
    """Whether one of two names is that of a copy of the other."""
    from vpr_roadmap.workspace.discovery.copy_names import is_copy_of

    pairs = ((one, other), (other, one))
    return any(is_copy_of(*pair, by_number=by_number) for pair in pairs)
