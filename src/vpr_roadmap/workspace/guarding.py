"""What people wrote, and no answer may be written over: the files of any plan."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from vpr_roadmap.language import texts
from vpr_roadmap.refusals import CouldNotRun, WrongCall
from vpr_roadmap.workspace.layout import is_plan, own_name
from vpr_roadmap.workspace.misnamed import bare, folder_parts, plan_meant, schools_meant
from vpr_roadmap.workspace.saving import has_other_names
from vpr_roadmap.workspace.searching import entries

_DATA = re.compile(r".*\.ya?ml[. ]*", re.IGNORECASE | re.DOTALL)
"""Windows drops dots and blanks at the end of a name."""


def refuse_to_overwrite(target: Path, files: Iterable[Path]) -> None:
    """Raises WrongCall where an answer would be written over what a person wrote.

    That is a file in YAML, whatever lies in a plan's folder of records or of texts for reports,
    also of a plan that was not asked about, any of `files`, and a file that has another name (a
    hard link): nobody can tell whose that is.
    """
    places = {Path(os.path.abspath(target)), Path(os.path.realpath(target))}
    if any(_is_data(place.name) for place in places):
        raise WrongCall(texts.OUTPUT_IS_DATA, path=str(target))
    for folder in (folder for place in places for folder in place.parents):
        if _is_of_a_plan(folder):
            raise WrongCall(texts.OUTPUT_IS_OF_PEOPLE, path=str(target), folder=folder.name)
    if has_other_names(target):
        raise WrongCall(texts.OUTPUT_HAS_OTHER_NAMES, path=str(target))
    real = os.path.realpath(target)
    if any(os.path.realpath(file) == real for file in files):
        raise WrongCall(texts.OUTPUT_IS_READ, path=str(target))


def _is_data(name: str) -> bool:
    return bool(_DATA.fullmatch(name) or plan_meant(name) or schools_meant(name))


def _is_of_a_plan(folder: Path) -> bool:
    """Does a folder belong to a plan beside it, however both are spelt."""
    _, own = folder_parts(folder.name)
    if own is None:
        return False
    try:
        beside = [each.name for each in entries(folder.parent)]
    except CouldNotRun:
        return False
    plans = [plan_meant(name) or name for name in beside]
    return bare(own) in {bare(own_name(plan)) for plan in plans if is_plan(plan)}
