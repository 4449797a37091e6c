"""Errors that say why no plan was found, and where plans may be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vpr_roadmap.errors import FileError
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.workspace.discovery.layout import DATA, YAML, is_folder, records_of, scan
from vpr_roadmap.workspace.discovery.misnamed import Misnamed
from vpr_roadmap.workspace.discovery.plan_file import entries
from vpr_roadmap.workspace.discovery.plan_folder import names_of_plans, open_folder


def no_such_path(path: Path) -> FileError:
    """An error for a path that does not exist, with the plans of the folder, the nearest first."""
    from vpr_roadmap.matching.suggestions import suggest

    known = _names_near(path)
    if not known:
        return FileError(error_texts.NO_SUCH_PATH, path=str(path))
    near = suggest(str(path).removesuffix(YAML), known)
    return FileError(
        error_texts.NO_SUCH_PLAN, path=str(path), known=tuple(dict.fromkeys([*near, *known]))
    )


def _names_near(path: Path) -> list[str]:
    """The plans of the path's folder, or of the current folder, its parents or its subfolders."""
    here = Path.cwd()
    try:
        if path.parent != Path() and path.parent.is_dir():
            return _names_in(path.parent, f"{path.parent.as_posix()}/")
        if own := next(filter(None, map(_names_in, (here, *here.parents))), None):
            return own
        inside = [each for each in entries(here) if is_folder(each) and each.name[0] != "."]
        return [name for each in sorted(inside) for name in _names_in(each, f"{each.name}/")]
    except FileError:
        return []


def _names_in(folder: Path, before: str = "") -> list[str]:
    """The names of a folder's plans, with `before` in front. Raises FileError."""
    return [before + each.name.removesuffix(YAML) for each in open_folder(str(folder)).plans]


def no_plan_in(folder: Path, misnamed: Sequence[Misnamed], otherwise: Text) -> FileError:
    """An error that there is no plan; it names misnamed plans, or a folder below with plans.

    `otherwise` is the text if there is nothing to name.
    """
    if names := tuple(str(each) for each in misnamed if each.is_plan):
        return FileError(error_texts.PLAN_MISNAMED, path=str(folder), names=names)
    return next(
        (
            refusal
            for place in (str(folder), str(folder / DATA))
            for look in (_plans_below, _plan_in_document)
            if (refusal := look(folder, place))
        ),
        FileError(otherwise, path=str(folder)),
    )


def _plans_below(folder: Path, place: str) -> FileError | None:
    """An error if plans are one folder below `place`, perhaps apart from their records."""
    found = scan(place)
    below = {
        each.path: plans
        for each in found
        if is_folder(each) and (plans := names_of_plans(each.path))
    }
    if not below:
        return None
    first, plans = next(iter(below.items()))
    names = {each.name for each in found}
    if len(below) == 1 and (held := names & set(map(records_of, plans))):
        return FileError(
            error_texts.NO_PLAN_BESIDE_RECORDS, path=place, held=min(held), below=first
        )
    return FileError(error_texts.NO_PLAN_BUT_BELOW, path=str(folder), below=first)


def _plan_in_document(folder: Path, place: str) -> FileError | None:
    """An error if the plan in `place` is an office document, which is not read."""
    from vpr_roadmap.workspace.discovery.right_names import office_file_named_like_plan

    if found := office_file_named_like_plan(each.name for each in scan(place)):
        name, meant = found
        return FileError(error_texts.NO_PLAN_BUT_DOCUMENT, path=place, name=name, meant=meant)
    return None
