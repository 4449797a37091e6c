"""Plans that are there twice: a copy beside the plan, or a municipality's folder copied."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.folding import folded
from vpr_roadmap.nodes import START
from vpr_roadmap.plan.identity import Identity
from vpr_roadmap.problems import Place, Problem
from vpr_roadmap.workspace.layout import DATA, YAML
from vpr_roadmap.workspace.paths import shown
from vpr_roadmap.workspace.searching import PlanFile

Municipalities = Mapping[PlanFile, str | None]
"""Plans by their files, with the municipality that each is of, where one is named."""


class Copy(NamedTuple):
    """A plan that is left out, since another is the same."""

    file: PlanFile
    original: PlanFile

    def problem(self, here: Path) -> Problem:
        return _beside(self.file, "plan-copied", self.original, here)


def copies(plans: Municipalities, identity: Callable[[PlanFile], Identity]) -> list[Copy]:
    """Find plans that exist twice; one of each group is kept, preferably one not named as a copy.

    `identity` is called only for plans that may be copies.
    """
    found: dict[PlanFile, Copy] = {}
    for group in _likely(plans):
        identities = {file: identity(file) for file in sorted(group, key=_preferred)}
        for one, other in combinations(identities, 2):
            if one in found or other in found:
                continue
            in_one_folder = _folder(one) == _folder(other)
            copied = in_one_folder and _named_as_copy(other.path.name, of=one.path.name)
            if (copied and identities[one].overlaps(identities[other])) or _same(
                identities[one], identities[other], in_one_folder
            ):
                found[other] = Copy(other, one)
    return list(found.values())


def municipalities_twice(
    plans: Municipalities, identity: Callable[[PlanFile], Identity], here: Path
) -> Iterator[Problem]:
    """A municipality has its plans for the same time in one folder."""
    groups: dict[str, list[PlanFile]] = {}
    for file, municipality in plans.items():
        if municipality:
            groups.setdefault(folded(municipality), []).append(file)
    for group in groups.values():
        if len(set(map(_folder, group))) < 2:
            continue
        first, *others = sorted(group, key=_preferred)
        for other in others:
            apart = _folder(other) != _folder(first)
            if apart and identity(other).overlaps(identity(first)):
                yield _beside(other, "municipality-twice", first, here)


def _beside(file: PlanFile, code: str, other: PlanFile, here: Path) -> Problem:
    """A problem of a plan that another has a part in."""
    place = Place(shown(other.path, here), START)
    return Problem(shown(file.path, here), START, code, (("place", place),))


def _likely(plans: Municipalities) -> list[list[PlanFile]]:
    """Plans of one folder, one municipality, or in a folder and its copy: none else is compared."""
    groups: dict[tuple[str, str], list[PlanFile]] = {}
    for file, municipality in plans.items():
        groups.setdefault(("folder", _folder(file)), []).append(file)
        groups.setdefault(("place", _place(file, municipality)), []).append(file)
    return [group for group in groups.values() if len(group) > 1]


def _folder(file: PlanFile) -> str:
    return os.path.dirname(os.path.abspath(file.path))


def _folder_of_place(file: PlanFile) -> str:
    """The folder of a municipality; its `data` is none."""
    above, name = os.path.split(_folder(file))
    return above if name == DATA else os.path.join(above, name)


def _place(file: PlanFile, municipality: str | None) -> str:
    """The municipality's name, else its folder without what makes it a copy's name."""
    if municipality:
        return folded(municipality)
    from vpr_roadmap.workspace.misnamed import without_copy

    above, name = os.path.split(_folder_of_place(file))
    return os.path.join(above, without_copy(name))


def _preferred(file: PlanFile) -> tuple[object, ...]:
    from vpr_roadmap.workspace.misnamed import is_copy

    place = os.path.basename(_folder_of_place(file))
    return is_copy(file.path.name), is_copy(place), file.name, str(file.path)


def _named_as_copy(name: str, of: str) -> bool:
    """Does a file say by its name that it is a copy of the other."""
    from vpr_roadmap.workspace.misnamed import is_copy, without_copy

    one, other = of.removesuffix(YAML), name.removesuffix(YAML)
    return is_copy(name) and not is_copy(of) and without_copy(one) == without_copy(other)


def _same(one: Identity, other: Identity, in_one_folder: bool) -> bool:
    """Are both one plan: by their order, or by title and period.

    In different folders two orders are two plans: municipalities may share a name and a title.
    """
    if in_one_folder:
        return one.same_order(other) or one.same_title(other)
    if one.order and other.order:
        return one.same_order(other, by_issuer=True)
    return one.same_title(other)
