"""Where the files of plans lie: what they are called, and which belong together."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.workspace.discovery.layout import (
    BEGINNING,
    DATA,
    LINE_BEGINS,
    PROGRESS,
    SCHOOLS,
    YAML,
    begins_with_key,
    is_folder,
    is_plan,
    is_read,
    plan_of_records,
    records_of,
    reports_of,
    scan,
    without_plan,
)
from vpr_roadmap.workspace.disk.paths import on_disk, read_bytes

if TYPE_CHECKING:
    from vpr_roadmap.workspace.discovery.misnamed import Misnamed


class PlanFile(NamedTuple):
    """Where a plan lies, and what it is called."""

    path: Path
    name: str

    @property
    def schools(self) -> Path:
        """Where its schools are listed, if they are."""
        return self.path.parent / SCHOOLS

    @property
    def records(self) -> Path:
        """The folder of what was reported of it, if anything was."""
        return _beside(self.path, records_of(self.path.name))

    @property
    def reports(self) -> Path:
        """The folder of what people wrote for its reports, if they did."""
        return _beside(self.path, reports_of(self.path.name))

    def progress(self) -> tuple[Path, ...]:
        """The files of what was reported of it, by name; none where one may not look."""
        with suppress(FileError):
            return tuple(self.records / name for name in yaml_names(str(self.records)))
        return ()

    def texts(self) -> tuple[Path, ...]:
        """What lies in the folder of texts for its reports; nothing where one may not look."""
        with suppress(FileError):
            return tuple(entries(self.reports))
        return ()


def _beside(path: Path, name: str) -> Path:
    """What is called so beside a path; a name of ASCII is never spelled otherwise."""
    other = path.parent / name
    return other if name.isascii() else on_disk(other)


def yaml_names(folder: str) -> list[str]:
    """The names of the YAML files of a folder that are read. Raises FileError."""
    return sorted(each.name for each in scan(folder) if is_read(each.name))


def find_plans(
    paths: Sequence[Path], here: Path, misnamed: list[Misnamed] | None = None
) -> tuple[PlanFile, ...]:
    """The files of the plans that were asked for. Raises FileError where there are none.

    What lies where they were looked for, but is not read for its name, is added to `misnamed`.
    """
    beside = [] if misnamed is None else misnamed
    if not paths:
        return _files(_plans_upward(here, beside))
    found = [plan for path in paths for plan in _plans_at(path, beside)]
    return _files(found, twice=len(paths) > 1)


class FilesToCheck(NamedTuple):
    """What is to be checked: plans with what is beside them, and files that belong to none.

    Whether the folder was looked through, or some files only, says `whole`. `misnamed` are plans
    in folders where none is read, `below` are those that are not read since the folder that was
    asked for has its own.
    """

    plans: tuple[PlanFile, ...]
    schools: tuple[Path, ...]
    records: tuple[Path, ...]
    whole: bool
    misnamed: tuple[Misnamed, ...] = ()
    below: tuple[Path, ...] = ()


def find_for_check(paths: Sequence[Path], here: Path) -> FilesToCheck:
    """The plans that the paths are, hold or belong to; without paths, those of `find_plans`.

    Raises FileError where there is nothing.
    """
    misnamed: list[Misnamed] = []
    if not paths:
        plans = find_plans((), here, misnamed)
        return FilesToCheck(plans, (), (), True, tuple(misnamed))
    of_paths = {path: _plans_of(path, misnamed) for path in paths}
    found = [plan for plans_of_path in of_paths.values() for plan in plans_of_path]
    loose = [path for path, plans_of_path in of_paths.items() if not plans_of_path]
    return FilesToCheck(
        _files(found, twice=len(paths) > 1),
        tuple(path for path in loose if _is_of_schools(path)),
        tuple(path for path in loose if not _is_of_schools(path)),
        any(path.is_dir() for path in paths),
        tuple(misnamed),
        tuple(_below(of_paths)),
    )


def _below(of_paths: Mapping[Path, Sequence[_Plan]]) -> Iterator[Path]:
    """The plans one folder below those that have their own: only the latter are read."""
    read = {os.path.abspath(plan.path) for plans in of_paths.values() for plan in plans}
    for path, plans in of_paths.items():
        if path.is_dir() and plans and Path(plans[0].path).parent in (path, path / DATA):
            for folder in sorted(each.path for each in scan(str(path)) if _may_hold_plans(each)):
                try:
                    found = _look(folder).plans
                except FileError:
                    continue
                yield from (Path(e.path) for e in found if os.path.abspath(e.path) not in read)


def _may_hold_plans(each: os.DirEntry[str]) -> bool:
    return not each.name.startswith((".", PROGRESS)) and each.is_dir(follow_symlinks=False)


def plan_missing(records: Path) -> tuple[tuple[str, str], ...]:
    """What is known of the plan that a file of records says by its folder to belong to.

    Nothing where the folder says nothing, or the plan is there. Raises FileError.
    """
    folder = records.absolute().parent
    if not folder.name.startswith(PROGRESS) or _plan_of_records(folder):
        return ()
    return without_plan(folder.name, [each.name for each in scan(str(folder.parent))])


def _plans_of(path: Path, misnamed: list[Misnamed]) -> list[_Plan]:
    """The plans that a path is, holds or belongs to. Raises FileError."""
    _refuse_stdin(path)
    folder = path.absolute().parent
    if path.is_dir():
        own = _plan_of_records(path)
        return [_alone(own)] if own else list(_plans_at(path, misnamed))
    if not os.path.lexists(path):
        raise _no_such_path(path)
    if path.name == SCHOOLS:
        return [_alone(each) for each in entries(path.parent) if is_plan(each.name)]
    if folder.name.startswith(PROGRESS):
        if path.suffix != YAML:
            raise UsageError(error_texts.RECORDS_MISNAMED, path=str(path))
        own = _plan_of_records(path.parent)
        return [_alone(own)] if own else []
    return [_alone(path)] if not (_is_of_schools(path) or _is_of_records(path)) else []


def _refuse_stdin(path: Path) -> None:
    """A plan is a file among others, by whose names it is known what belongs to it."""
    if path == Path("-"):
        raise UsageError(error_texts.STDIN_NOT_READ)


def _plan_of_records(folder: Path) -> Path | None:
    """The plan whose records lie in `folder`, None where it is not such a folder."""
    folder = folder.absolute()
    name = folder.name
    plan = _beside(folder, plan_of_records(name))
    return plan if name.startswith(PROGRESS) and os.path.lexists(plan) else None


class Strays(NamedTuple):
    """What lies beside plans and is not read with them.

    `records` belong to no plan, `misnamed` look as if they were to be read, but for their names.
    """

    records: tuple[Path, ...]
    misnamed: tuple[Misnamed, ...]


def find_strays(plans: Sequence[PlanFile]) -> Strays:
    """What lies beside the plans. Raises FileError."""
    records: list[Path] = []
    misnamed: list[Misnamed] = []
    for place in dict.fromkeys(os.path.dirname(plan.path) for plan in plans):
        found = sorted(scan(place or os.curdir), key=lambda each: each.name)
        beside = [each for each in misnamed_in(found) if not each.known]  # told of each file
        misnamed += beside
        plans_here = (each.name for each in found if is_plan(each.name))
        own = {composed(records_of(name)) for name in plans_here}
        renamed = {os.path.basename(each.path) for each in beside}
        for each in found:
            if each.name.startswith(PROGRESS) and each.name not in renamed and is_folder(each):
                misnamed += misnamed_among(each.path)
                if composed(each.name) not in own:
                    records += (Path(each.path, name) for name in yaml_names(each.path))
    misnamed += misnamed_texts_of(plans)
    return Strays(tuple(records), tuple(misnamed))


def misnamed_in(found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    """What is misnamed in a folder where these lie. Mostly nothing is, and no rule is loaded."""
    plans = [each.name for each in found if is_plan(each.name)]
    folders = (*map(records_of, plans), *map(reports_of, plans))
    usual = {SCHOOLS, *plans, *map(composed, folders)}
    if all(
        composed(each.name) in usual or each.name in usual or each.name.startswith(".")
        for each in found
    ):
        return []
    from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_beside

    return list(misnamed_beside(found))


def misnamed_among(records: str) -> list[Misnamed]:
    """What is misnamed in a folder of records."""
    with suppress(FileError):  # reported when the records are read
        if not all(is_read(each.name) or each.name.startswith(".") for each in scan(records)):
            from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_records

            return list(misnamed_records(records))
    return []


def misnamed_texts_of(plans: Iterable[PlanFile]) -> list[Misnamed]:
    """The texts for reports of plans that are not read for their names."""
    found: list[Misnamed] = []
    for plan in plans:
        if plan.texts():
            from vpr_roadmap.workspace.discovery.misnamed_rules import misnamed_texts

            found += misnamed_texts(str(plan.reports), str(plan.path))
    return found


def is_yaml(file: Path) -> bool:
    """Does a name end as those of YAML files do, whether or not it is one that is read."""
    return file.suffix.lower() in (YAML, ".yml")


def _is_of_schools(path: Path) -> bool:
    """Is a file that is not called a plan a list of schools."""
    return path.name == SCHOOLS or _begins(path, rb"municipality|totals")


def _is_of_records(path: Path) -> bool:
    return _begins(path, rb"reporter|records")


def _begins(path: Path, keys: bytes) -> bool:
    """Has a file that is not called a plan one of these keys."""
    return not is_plan(path.name) and begins_with_key(path, keys)


def language_of_plans(paths: Sequence[Path], here: Path) -> Language | None:
    """The language that the first of the plans says it is in, without reading the plan itself.

    It is wanted before anything can go wrong, so that what goes wrong is said in it.
    """
    try:
        found = _plans_at(paths[0], []) if paths else _plans_upward(here, [])
        first = next(iter(found), None)
        beginning = read_bytes(first.path, BEGINNING) if first else b""
    except (FileError, OSError):
        return None
    said = re.search(LINE_BEGINS + rb"language: *[\"']?(ru|en)\b", beginning)
    return Language(said[1].decode()) if said else None


def _distinct(files: Sequence[PlanFile]) -> tuple[PlanFile, ...]:
    """Files of the same name get the folder before it, or where that is the same, the path."""
    names = [file.name for file in files]
    if len(set(names)) < len(names):
        by_folder = [f"{file.path.absolute().parent.name}/{file.path.stem}" for file in files]
        for longer in (by_folder, [file.path.with_suffix("").as_posix() for file in files]):
            taken = Counter(names)
            names = [
                other if taken[name] > 1 else name
                for name, other in zip(names, longer, strict=True)
            ]
    return tuple(file._replace(name=name) for file, name in zip(files, names, strict=True))


class _Plan(NamedTuple):
    """A plan that was met: its path, its name, and whether a link led to it."""

    path: str
    name: str
    is_linked: bool


def _alone(path: Path) -> _Plan:
    return _Plan(str(path), path.stem, False)


def _files(found: Sequence[_Plan], *, twice: bool = False) -> tuple[PlanFile, ...]:
    """The plans that were met, each once, by their names; `twice` where one may be among them."""
    if twice or any(plan.is_linked for plan in found):
        found = list({os.path.realpath(plan.path): plan for plan in reversed(found)}.values())
    files = [PlanFile(Path(plan.path), plan.name) for plan in found]
    return _distinct(sorted(files, key=lambda file: (file.name, str(file.path))))


def _plans_at(path: Path, misnamed: list[Misnamed]) -> Iterator[_Plan]:
    """The plan of a file; of a folder its plans, else those of the folders in it."""
    _refuse_stdin(path)
    if not path.is_dir():
        if not os.path.lexists(path):
            raise _no_such_path(path)
        yield _alone(path)
        return
    plan = None
    for plan in _plans_under(str(path), misnamed):
        yield plan
    if plan is None:
        raise _nothing_in(path, misnamed, error_texts.NO_PLAN_IN_FOLDER)


def _no_such_path(path: Path) -> FileError:
    """That a path is nothing, with the plans that may be meant, the nearest first."""
    from vpr_roadmap.matching.suggestions import suggest

    known = _names_near(path)
    if not known:
        return FileError(error_texts.NO_SUCH_PATH, path=str(path))
    near = suggest(str(path).removesuffix(YAML), known)
    return FileError(
        error_texts.NO_SUCH_PLAN, path=str(path), known=tuple(dict.fromkeys([*near, *known]))
    )


def _names_near(path: Path) -> list[str]:
    """The plans of the folder that a path names, else of this one, else of those in it."""
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
    """Raises FileError."""
    return [before + each.name.removesuffix(YAML) for each in _look(str(folder)).plans]


def _plans_under(folder: str, misnamed: list[Misnamed]) -> Iterator[_Plan]:
    """The plans of a folder, or where it has none, of each in it; hidden ones are passed over.

    What is not read for its name is added to `misnamed`.
    """
    begun = len(os.path.join(folder, ""))
    lacking: list[Misnamed] = []
    above: list[os.DirEntry[str]] = []
    met: list[os.DirEntry[str]] = []
    places: list[str] = []
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            looked = _look(here)
        except FileError as refusal:
            if here == folder:
                raise
            # That it cannot be read is said of it, as of a plan, when it is read.
            yield _Plan(str(refusal.values["path"]), here[begun:], False)
            continue
        plans, beside = looked.plans, looked.beside
        misnamed += looked.misnamed()
        if plans:
            place = os.path.dirname(plans[0].path)
            places.append(place)
            met += plans
            linked = place != here and os.path.islink(place)
            for each in plans:
                parts = each.path[begun : -len(YAML)].split(os.sep)
                name = "/".join(part for part in parts if part != DATA)
                yield _Plan(each.path, name, linked or each.is_symlink())
        else:
            misnamed += _unnamed(beside)
            above += (each for each in beside if each.name.startswith(PROGRESS))
            if here != folder:
                lacking += _without_its_plan(here, beside)
            folders += (
                each.path
                for each in sorted(beside, key=lambda each: each.name, reverse=True)
                if not each.name.startswith(".") and each.is_dir(follow_symlinks=False)
            )
    places += (each.folder for each in misnamed if each.is_plan)
    for one in lacking:
        inside = os.path.join(one.path, "")
        if not any(os.path.join(place, "").startswith(inside) for place in places):
            misnamed.append(one)
    if above:
        from vpr_roadmap.workspace.discovery.misplaced import records_above

        misnamed += records_above(above, met)


def _without_its_plan(folder: str, found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    if not found:
        return []
    from vpr_roadmap.workspace.discovery.misplaced import without_its_plan

    lacking = without_its_plan(folder, found)
    return [lacking] if lacking else []


class _Looked(NamedTuple):
    """The plans of a folder, its own, else those of its `data`; and all that lies beside them.

    `above` is what lies beside that `data`.
    """

    plans: list[os.DirEntry[str]]
    beside: list[os.DirEntry[str]]
    above: list[os.DirEntry[str]]

    def misnamed(self) -> Iterator[Misnamed]:
        """What is not read for its name or its place."""
        yield from _of_matter(misnamed_in(self.beside), self.plans)
        lacks_schools = all(each.name != SCHOOLS for each in self.beside)
        if any(
            lacks_schools or each.name.startswith(PROGRESS) or is_read(each.name)
            for each in self.above
        ):
            from vpr_roadmap.workspace.discovery.misplaced import misnamed_above

            yield from misnamed_above(self.above, self.beside)


def _look(folder: str) -> _Looked:
    """Raises FileError."""
    own = scan(folder)
    if plans := _plans_in(own):
        return _Looked(plans, own, _beside_data(folder))
    data = next((each for each in own if each.name == DATA), None)
    in_data = scan(data.path) if data else []
    plans = _plans_in(in_data)
    return _Looked(plans, in_data, own) if plans else _Looked([], own, [])


def _beside_data(folder: str) -> list[os.DirEntry[str]]:
    """What lies beside a folder `data`; nothing where one may not look, or it is another."""
    above, name = os.path.split(os.path.abspath(folder))
    with suppress(FileError):
        return scan(above) if name == DATA else []
    return []


def _plans_in(found: Sequence[os.DirEntry[str]]) -> list[os.DirEntry[str]]:
    return sorted((each for each in found if is_plan(each.name)), key=lambda each: each.name)


def _of_matter(
    misnamed: Iterable[Misnamed], plans: Sequence[os.DirEntry[str]]
) -> Iterator[Misnamed]:
    """Beside a plan everything; where there is none, what may be one."""
    return (each for each in misnamed if plans or each.is_plan)


def _unnamed(found: Sequence[os.DirEntry[str]]) -> list[Misnamed]:
    """The plans in a folder without one that is read, whatever they are called."""
    if all(is_folder(each) for each in found):
        return []
    from vpr_roadmap.workspace.discovery.misnamed_rules import unnamed_plans

    return list(unnamed_plans(found))


def entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where there is none. Raises FileError."""
    return [Path(each.path) for each in scan(str(folder))]


def _plans_upward(here: Path, misnamed: list[Misnamed]) -> list[_Plan]:
    """The plans of the nearest folder, from `here` upward, that has any."""
    for folder in (here, *here.parents):
        looked = _look(str(folder))
        plans, beside = looked.plans, looked.beside
        misnamed += looked.misnamed()
        if plans:
            return [_Plan(each.path, each.name.removesuffix(YAML), True) for each in plans]
        if folder == here:
            misnamed += _unnamed(beside)
        misnamed += _of_matter(misnamed_in(scan(str(folder / DATA))), plans)
    misnamed += _unnamed(scan(str(here / DATA)))
    raise _nothing_in(here, misnamed, error_texts.NO_PLAN_FOUND)


def _nothing_in(folder: Path, misnamed: Sequence[Misnamed], otherwise: Text) -> FileError:
    """That there is no plan, naming what may be one, or where plans are, one folder further."""
    if names := tuple(str(each) for each in misnamed if each.is_plan):
        return FileError(error_texts.NO_PLAN_SO_CALLED, path=str(folder), names=names)
    return next(
        (
            refusal
            for place in (str(folder), str(folder / DATA))
            for look in (_below_is, _document_is)
            if (refusal := look(folder, place))
        ),
        FileError(otherwise, path=str(folder)),
    )


def _below_is(folder: Path, place: str) -> FileError | None:
    """That plans are in a folder of `place`, or that one is there and its records are not."""
    found = scan(place)
    below = {
        each.path: plans
        for each in found
        if is_folder(each) and (plans := _plans_of_folder(each.path))
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


def _document_is(folder: Path, place: str) -> FileError | None:
    """That the plan in `place` is a document, which is not read."""
    from vpr_roadmap.workspace.discovery.right_names import plan_in_document

    if found := plan_in_document(each.name for each in scan(place)):
        name, meant = found
        return FileError(error_texts.NO_PLAN_BUT_DOCUMENT, path=place, name=name, meant=meant)
    return None


def _plans_of_folder(folder: str) -> list[str]:
    """The names of the plans of a folder; none where one may not look."""
    try:
        return [each.name for each in _plans_in(scan(folder))]
    except FileError:
        return []
