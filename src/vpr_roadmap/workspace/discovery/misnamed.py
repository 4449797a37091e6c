"""Files and folders that people made for a plan, and called so that they are not read.

Windows hides the end of a name, puts « (1)» to a copy, takes capital letters for small ones, and
its keyboard has letters that look like others; people write blanks and hyphens.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.matching.folding import composed, visible_name
from vpr_roadmap.nodes import START
from vpr_roadmap.periods import Period, PeriodError, read_period
from vpr_roadmap.plan.left_out import Extent
from vpr_roadmap.problems import Problem
from vpr_roadmap.workspace.discovery.copy_names import (
    COPY_OF,
    NO_LETTER,
    YAML_END,
    in_one_alphabet,
    is_copy,
    is_copy_of,
    marks_behind,
    without_copy,
    without_number,
    words,
)
from vpr_roadmap.workspace.discovery.layout import (
    BEGINNING,
    DATA,
    LINE_BEGINS,
    PLAN,
    PROGRESS,
    REPORT,
    SCHOOLS,
    YAML,
    begins_with_key,
    is_folder,
    is_plan,
    is_read,
    own_name,
    plan_beside,
    records_of,
    reports_of,
    scan,
    without_plan,
)
from vpr_roadmap.workspace.disk.paths import read_bytes, shown
from vpr_roadmap.workspace.disk.saving import BEFORE

MAX_OPENED = 20
"""So many files of a folder are looked into, to see whether one is a plan."""

MAX_OPENED_BESIDE = 5
"""So many files of a folder are looked into, to see whether it holds records."""


class Misnamed(NamedTuple):
    """A file or folder that is not read, and its right name.

    `extent` is what answers are made without for it: a plan, or records. `variant` is what is to
    be done, where it is not only renamed. `fault`, with what is `known`, is said where
    it is not for its name that answers are without it. `beside` is the folder of the plan, where
    it lies deeper.
    """

    path: str
    meant: str
    extent: Extent | None = None
    variant: str | None = None
    fault: str | None = None
    known: tuple[tuple[str, str], ...] = ()
    beside: str | None = None

    @property
    def folder(self) -> str:
        """Where it lies, written as the folders of plans are."""
        return self.beside or os.path.dirname(Path(self.path))

    @property
    def data(self) -> str:
        """The folder `data` beside it."""
        return os.path.join(self.folder, DATA)

    @property
    def is_plan(self) -> bool:
        return self.extent is Extent.PLAN and not self.fault

    def __str__(self) -> str:
        return f"{os.path.basename(self.path)} → {self.meant}"

    @property
    def code(self) -> str:
        """A warning where nothing is missing for it."""
        if self.fault:
            return self.fault
        if self.extent is None:
            return "misnamed-file"
        return "misnamed-plan" if self.is_plan else "misnamed-records"

    def problem(self, here: Path) -> Problem:
        path = shown(Path(self.path), here)
        if self.fault:
            return Problem(path, START, self.code, self.known)
        values = [("meant", self.meant)]
        values += [("variant", self.variant)] if self.variant else []
        return Problem(path, START, self.code, tuple(values))


# How a name is read: whatever its case, alphabet, and what stands between its words.

_PLAN_WORDS = words("plan", "plans", "plany", "план", "планы", "дорожная карта", "roadmap")
_PLAN_NAME = re.compile(
    rf"{COPY_OF}(?:{_PLAN_WORDS})"
    rf"{NO_LETTER}(.*?){YAML_END}"
)
_SCHOOLS_NAME = re.compile(
    rf"{COPY_OF}(?:{words('school', 'schools', 'школа', 'школы')}){NO_LETTER}(.*?){YAML_END}"
)
_PLAN_BEGINS = re.compile(rf"[\W_]*{COPY_OF}(?:{_PLAN_WORDS}){NO_LETTER}")
_YAML_WITHIN = re.compile(r"\.ya?ml", re.IGNORECASE)
_YAML_NAME = re.compile(rf"(.*?){YAML_END}")
_RECORDS_WORDS = words("progress", "progres", "прогресс", "отметки", "исполнение")
_RECORDS_NAME = re.compile(rf"{COPY_OF}(?:{_RECORDS_WORDS}){NO_LETTER}(.*)")
_REPORTS_WORDS = words("report", "reports", "отчет", "отчеты", "otchet", "otchety", "otchyot")
_REPORTS_NAME = re.compile(rf"{COPY_OF}(?:{_REPORTS_WORDS}){NO_LETTER}(.*)")
_PERIOD = re.compile(LINE_BEGINS + rb"period: *[\"']?([0-9]{4})[^\r\n/]*(?:/([0-9]{4}))?")
_WHOLE_PERIOD = re.compile(LINE_BEGINS + rb"period: *[\"']?([0-9Q/-]+)")
_OFFICE = (".doc", ".docx", ".odt", ".ods", ".pdf", ".rtf", ".xls", ".xlsx")
_PICTURES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".tif",
    ".tiff",
    ".zip",
    ".rar",
    ".7z",
    ".mp4",
    ".ppt",
    ".pptx",
)
_SCANS = (*_OFFICE, *_PICTURES)
_TEXT_END = re.compile(r"([ .]*\.[ ]*(md|txt|markdown))+[ .]*", re.IGNORECASE)


def own_part(name: str, pattern: re.Pattern[str]) -> str | None:
    """What stands behind the first word of a name, with one underscore for all that is no letter.

    None where the name is not of that pattern.
    """
    found = pattern.fullmatch(in_one_alphabet(name))
    if not found:
        return None
    last = found.lastindex or 0
    own = visible_name(name)[slice(*found.span(last))][: marks_behind(found[last])]
    return re.sub(r"[\W_]+", "_", own).strip("_")


def right_plan_name(name: str) -> str | None:
    """What a plan is to be called whose file is called so; None where it is right, or no plan."""
    own = None if is_plan(name) else own_part(name, _PLAN_NAME)
    return None if own is None else f"{PLAN}{own or '…'}{YAML}"


def right_schools_name(name: str) -> str | None:
    """The same of a list of schools."""
    own = None if name == SCHOOLS else own_part(name, _SCHOOLS_NAME)
    return SCHOOLS if own is not None and not re.search(r"[^\W\d_]", own) else None


def right_records_name(name: str) -> str | None:
    """The same of a file in a folder of records."""
    found = _YAML_NAME.fullmatch(name.casefold())
    if not found or is_read(name) or name.startswith("."):
        return None
    return f"{name[: len(found[1])].rstrip(' .')}{YAML}"


def right_text_name(name: str, plan: Period | None = None) -> str | None:
    """The same of a text for a report: `2023-q4.md` is `2023-Q4.md`.

    `2020_2021.md` is called by the period of the `plan`, as its report is.
    """
    end = next((each for each in _TEXT_END.finditer(name) if each.end() == len(name)), None)
    if end is None or name.startswith("."):
        return None
    stem = without_copy(name[: end.start()].strip())
    known = {"all": "all", "year": "year", "год": "year", "весь": "all"}
    stems = (stem, without_number(stem))
    meant = next(
        filter(None, (known.get(each) or _period_meant(each, plan) for each in stems)), None
    )
    return f"{meant}.md" if meant and f"{meant}.md" != name else None


def _period_meant(stem: str, plan: Period | None = None) -> str | None:
    from vpr_roadmap.input.periods.parsing import parse_period

    plans = [plan] if plan else []
    for typed in (stem, stem.replace("_", "/"), stem.replace("_", "-"), stem.replace("_", " ")):
        try:
            parse_period(typed, ())  # without a year it is no name
            return parse_period(typed, plans).written.replace("/", "_")
        except (UsageError, PeriodError):
            continue
    return None


def right_folder_name(name: str, plans: Sequence[str]) -> str | None:
    """The right name for a folder of records or report texts beside these plans.

    None where the name is right or belongs to no plan here. Where it is the plan that is called as
    a copy, it is the right name for the plan.
    """
    right = [folder for plan in plans for folder in (records_of(plan), reports_of(plan))]
    if composed(name) in map(composed, right):
        return None
    if copied := [folder for folder in right if is_copy_of(name, folder)]:
        return copied[0]
    prefix, own = folder_parts(name)
    if own is None:
        return None
    named = [
        plan
        for plan in plans
        if not own or letters_and_digits(own_name(plan)) == letters_and_digits(own)
    ]
    # The plan was renamed, as a copy is, and its folders were not.
    named = named or [
        plan
        for plan in plans
        if letters_and_digits(own_name(plan)).startswith(letters_and_digits(own))
    ]
    if len(named) == 1 and _is_own_copy(named[0], own):
        return f"{PLAN}{own}{YAML}"
    if len(named) == 1:
        return f"{prefix}{own_name(named[0])}"
    if name.startswith(prefix) or prefix == REPORT:
        return None
    return f"{prefix}{own or '…'}"


def _is_own_copy(plan: str, own: str) -> bool:
    """Was the plan renamed as copies are, and its folder not: then the folder is right."""
    return is_copy(plan) and letters_and_digits(without_copy(own_name(plan))) == letters_and_digits(
        own
    )


def folder_parts(name: str) -> tuple[str, str | None]:
    """What a folder is for by its name, `progress_` or `report_`, and of which plan.

    The latter is None where the name says nothing of the kind.
    """
    if (records := own_part(name, _RECORDS_NAME)) is not None:
        return PROGRESS, records
    return REPORT, own_part(name, _REPORTS_NAME)


def letters_and_digits(text: str) -> str:
    """The letters and digits of a name, by which two are compared."""
    return re.sub(r"[\W_]+", "", in_one_alphabet(text))


# What is misnamed in a folder.


def misnamed_beside(found: Sequence[os.DirEntry[str]]) -> Iterator[Misnamed]:
    """What is misnamed of what lies in one folder. Raises FileError."""
    names = {each.name for each in found}
    plans = sorted(name for name in names if is_plan(name))
    right = {SCHOOLS, *plans}
    for each in found:
        if each.name not in right and not each.name.startswith("."):
            yield from _misnamed(each, names, plans)


def _misnamed(each: os.DirEntry[str], names: set[str], plans: Sequence[str]) -> Iterator[Misnamed]:
    if is_folder(each):
        found = _misnamed_folder(each, names, plans)
        yield from [found] if found else _inside(each, names, plans)
        return
    plan = right_plan_name(each.name)
    meant = plan or right_schools_name(each.name)
    if meant:
        meant = meant.replace("…", _years(each.path) or "…")
        variant = "misnamed-taken" if meant in names else None
        yield Misnamed(each.path, meant, Extent.PLAN if plan else None, variant)
    elif plans and _may_hold_yaml(each.name.partition(YAML)[0]) and _holds_records(each):
        yield _misplaced(each, f"{_records_of(plans)}/{_records_named(each.name)}")
    elif plans and SCHOOLS not in names and _lists_schools(each):
        yield Misnamed(each.path, SCHOOLS)


def _misnamed_folder(
    each: os.DirEntry[str], names: set[str], plans: Sequence[str]
) -> Misnamed | None:
    """A folder that says by its name what it is for."""
    meant = right_folder_name(each.name, plans)
    if meant and _holds_something(each):
        extent = Extent.FILE if folder_parts(each.name)[0] == PROGRESS else None
        taken = "misnamed-taken" if meant in names else None
        if is_plan(meant):
            taken = "misnamed-is-plan"
        return Misnamed(each.path, meant, extent, taken)
    if not meant and _is_without_plan(each, plans):
        known = without_plan(each.name, names)
        return Misnamed(
            each.path, each.name, Extent.FILE, fault="progress-without-plan", known=known
        )
    return None


def _is_own(folder: str, plans: Sequence[str]) -> bool:
    """Is a folder that of the records or texts of one of these plans."""
    return composed(folder) in {
        composed(of(plan)) for plan in plans for of in (records_of, reports_of)
    }


# What is in folders whose names do not say that they are of a plan here.


def _inside(folder: os.DirEntry[str], names: set[str], plans: Sequence[str]) -> Iterator[Misnamed]:
    """The records and texts in a folder beside plans that is not theirs, or one below it."""
    if not plans or _is_own(folder.name, plans):
        return
    place = os.path.dirname(folder.path)
    for each, extent in _folders_that_hold(folder.path):
        named = _named_in(os.path.relpath(each, place), plans)
        if extent:
            meant = _records_of(named or plans)
        elif named or folder_parts(folder.name)[1] is not None:
            meant = reports_of(named[0]) if named else _reports_beside(names)
        else:
            continue  # what was printed, perhaps
        variant = _variant_inside(each != folder.path, meant in names, extent)
        yield Misnamed(each, meant, extent, variant, beside=os.path.dirname(Path(folder.path)))


def _variant_inside(is_deeper: bool, is_taken: bool, extent: Extent | None) -> str | None:
    """What is to be done with a folder of records, or of texts, which are perhaps of no matter."""
    if is_taken:
        return "misnamed-taken"
    if is_deeper:
        return "misnamed-elsewhere"
    return None if extent else "reports-beside"


def _folders_that_hold(folder: str, depth: int = 2) -> list[tuple[str, Extent | None]]:
    """A folder, else those in it, with records, whose extent is given, or texts for reports.

    None where a plan is, which has its own.
    """
    try:
        held = [each for each in scan(folder) if not _is_of_no_matter(each.name)]
    except FileError:
        return []
    if any(is_plan(each.name) or right_plan_name(each.name) for each in held):
        return []
    likely = [each.path for each in held if _may_hold_yaml(each.name)]
    likely.sort(key=lambda path: (not path.endswith(YAML), path))
    if any(map(_begins_as_records, likely[:MAX_OPENED_BESIDE])):
        return [(folder, Extent.FILE)]
    if any(is_text(each.name) for each in held):
        return [(folder, None)]
    inside = sorted(each.path for each in held if is_folder(each)) if depth > 1 else []
    return [found for each in inside[:MAX_OPENED] for found in _folders_that_hold(each, depth - 1)]


def _is_of_no_matter(name: str) -> bool:
    """Is a file hidden or a document by its name: of those there may be thousands."""
    return name.startswith(".") or name.lower().endswith(_SCANS)


def _named_in(path: str, plans: Sequence[str]) -> list[str]:
    """The plan that a path names, if it is one alone."""
    said = f"_{_joined(path)}_"
    named = [plan for plan in plans if f"_{_joined(own_name(plan))}_" in said]
    return named if len(named) == 1 else []


def _joined(name: str) -> str:
    """The words of a name, by which it is compared with others."""
    return re.sub(r"[\W_]+", "_", in_one_alphabet(name)).strip("_")


def _reports_beside(names: Iterable[str]) -> str:
    """The folder of texts of the plan that may be meant, of these names beside it."""
    plan = plan_beside(names, reports_of)
    assert plan
    return reports_of(plan)


def misnamed_above(
    found: Sequence[os.DirEntry[str]], beside: Sequence[os.DirEntry[str]]
) -> Iterator[Misnamed]:
    """What is of plans in a folder `data`, where these lie `beside` them, but lies above it."""
    names = [each.name for each in beside]
    plans = [name for name in names if is_plan(name)]
    records = {composed(records_of(plan)): records_of(plan) for plan in plans}
    for each in found:
        if folder := records.get(composed(each.name)):
            if is_folder(each) and any(map(is_read, _held(each.path))):
                yield _misplaced(each, f"{DATA}/{folder}")
        elif is_read(each.name) and _holds_records(each):
            yield _misplaced(each, f"{DATA}/{_records_of(plans)}/{each.name}")
        elif plans and SCHOOLS not in names and _lists_schools(each):
            yield Misnamed(each.path, f"{DATA}/{SCHOOLS}", variant="misnamed-elsewhere")


def records_above(
    folders: Sequence[os.DirEntry[str]], plans: Sequence[os.DirEntry[str]]
) -> Iterator[Misnamed]:
    """Those of these folders, beside no plan, with the records of one plan that is deeper."""
    for each in folders:
        place = os.path.dirname(each.path)
        inside = os.path.join(place, "")
        own = [
            os.path.dirname(plan.path)
            for plan in plans
            if records_of(plan.name) == each.name and plan.path.startswith(inside)
        ]
        if len(own) == 1 and any(map(is_read, _held(each.path))):
            meant = Path(os.path.relpath(own[0], place), each.name).as_posix()
            yield _misplaced(each, meant)._replace(beside=own[0])


def _misplaced(each: os.DirEntry[str], meant: str) -> Misnamed:
    """Records that are not read where they lie, and where they are."""
    taken = os.path.lexists(os.path.join(os.path.dirname(each.path), meant))
    variant = "misnamed-taken" if taken else "misnamed-elsewhere"
    return Misnamed(each.path, meant, Extent.FILE, variant)


def _records_of(plans: Sequence[str]) -> str:
    """The folder of records of one of these plans, as far as one knows of which."""
    return records_of(plans[0]) if len(plans) == 1 else f"{PROGRESS}…"


def without_its_plan(folder: str, found: Sequence[os.DirEntry[str]]) -> Misnamed | None:
    """A folder that holds what belongs to a plan, though none; None where it holds nothing."""
    held = next((each.name for each in found if _belongs_to_plan(each)), None)
    if held is None:
        return None
    known = (("held", held),)
    return Misnamed(folder, os.path.basename(folder), Extent.PLAN, None, "plan-missing", known)


def _belongs_to_plan(each: os.DirEntry[str]) -> bool:
    if is_folder(each):
        return each.name.startswith(PROGRESS) and any(map(is_read, _held(each.path)))
    return each.name == SCHOOLS or (
        each.name.startswith(PLAN) and os.path.splitext(each.name)[1].lower() in _OFFICE
    )


def _is_without_plan(folder: os.DirEntry[str], plans: Sequence[str]) -> bool:
    """Does a folder hold the records of a plan that is not there."""
    own = composed(folder.name) in (composed(records_of(plan)) for plan in plans)
    return folder.name.startswith(PROGRESS) and not own and any(map(is_read, _held(folder.path)))


def _years(plan: str) -> str | None:
    """The years of a plan, as its file is mostly called: `2023_2024`."""
    try:
        found = _PERIOD.search(read_bytes(plan, BEGINNING))
    except FileError:
        return None
    years = [year.decode() for year in found.groups() if year] if found else []
    return "_".join(dict.fromkeys(years)) or None


def _holds_something(folder: os.DirEntry[str]) -> bool:
    """Are there files in a folder that would be read, were it rightly called.

    A folder that is called «reports» alone may be that of what was printed.
    """
    prefix, own = folder_parts(folder.name)
    held = _held(folder.path)
    if prefix == PROGRESS:
        return any(is_read(name) or right_records_name(name) for name in held)
    return any(_is_text(name) or bool(own and name.endswith(".md")) for name in held)


def _held(folder: str) -> list[str]:
    """The names of what lies in a folder; none where that cannot be looked into."""
    try:
        return [each.name for each in scan(folder) if not each.name.startswith(".")]
    except FileError:
        return []


def _is_text(name: str) -> bool:
    """Is a file called as a text for a report is, or nearly so."""
    return bool(right_text_name(name)) or is_text(name)


def is_text(name: str) -> bool:
    """Does a report of some period read the file that is so called."""
    stem = name.removesuffix(".md")
    return stem != name and (stem in ("all", "year") or _period_meant(stem) == stem)


def unnamed_plans(found: Sequence[os.DirEntry[str]]) -> Iterator[Misnamed]:
    """The plans in a folder whose names do not say, or not at their ends, that they are plans."""
    likely = [each for each in found if _may_hold_plan(each.name)]
    for each in sorted(likely, key=lambda each: (not _says_plan(each.name), each.name))[
        :MAX_OPENED
    ]:
        if is_a_plan(each.path):
            meant = _plan_named(each.name).replace("…", _years(each.path) or "…")
            yield Misnamed(each.path, meant, Extent.PLAN)


def _may_hold_plan(name: str) -> bool:
    """Is it worth to look into a file, whose name alone does not say what it is."""
    if name.startswith(".") or right_plan_name(name) or right_schools_name(name):
        return False
    return _may_hold_yaml(name) or bool(_YAML_WITHIN.search(name)) or _says_plan(name)


def _says_plan(name: str) -> bool:
    """Does a name begin as those of plans do, whatever it ends in."""
    return bool(_PLAN_BEGINS.match(in_one_alphabet(name)))


def _plan_named(name: str) -> str:
    """The right name of a plan, whatever its file is called: `план.yaml~`, `_plan_7.docx`."""
    stem = _stem(name)
    own = own_part(f"{stem}{YAML}", _PLAN_NAME)
    if own is None:
        own = re.sub(r"[\W_]+", "_", visible_name(stem)).strip("_")
    return f"{PLAN}{own or '…'}{YAML}"


def plan_in_document(names: Iterable[str]) -> tuple[str, str] | None:
    """The first document of Word, Excel or PDF that is called as a plan, and the plan's name."""
    found = (name for name in sorted(names) if _says_plan(name) and name.lower().endswith(_OFFICE))
    return next(((name, _plan_named(name)) for name in found), None)


def _may_hold_yaml(name: str) -> bool:
    return bool(_YAML_NAME.fullmatch(in_one_alphabet(name))) or os.path.splitext(name)[1] in (
        "",
        ".txt",
    )


def _lists_schools(each: os.DirEntry[str]) -> bool:
    """Does a file list schools, as far as one sees, and is neither a plan nor records."""
    likely = _may_hold_yaml(each.name) or _YAML_WITHIN.search(each.name)
    if each.name.startswith(".") or not likely or not os.path.isfile(each):
        return False
    try:
        return begins_with_key(each.path, rb"schools") and not begins_with_key(
            each.path, rb"sections|activities|reporter|records"
        )
    except FileError:
        return False


def is_a_plan(path: str) -> bool:
    """Does a file hold a plan, as far as one sees; not where it cannot be read."""
    try:
        return os.path.isfile(path) and begins_with_key(path, rb"sections|activities")
    except FileError:
        return False


def misnamed_records(folder: str) -> Iterator[Misnamed]:
    """What lies among records and is not read. Raises FileError."""
    for each in sorted(scan(folder), key=lambda each: each.name):
        if each.name.startswith("."):
            continue
        if is_folder(each):
            if not is_read(each.name) and any(map(is_read, _held(each.path))):
                meant = os.path.basename(folder)
                yield Misnamed(each.path, meant, Extent.FILE, "misnamed-inside")
        elif meant_name := right_records_name(each.name) or _unnamed_records(each):
            taken = os.path.lexists(os.path.join(folder, meant_name))
            if taken and not _may_hold_yaml(each.name) and not each.name.endswith(BEFORE):
                continue  # a backup beside its original
            variant = "misnamed-taken" if taken else None
            yield Misnamed(each.path, meant_name, Extent.FILE, variant)


def _unnamed_records(each: os.DirEntry[str]) -> str | None:
    """The right name of a file that holds records, though its name does not say so."""
    if is_read(each.name) or each.name.lower().endswith(_OFFICE) or not _holds_records(each):
        return None
    return _records_named(each.name)


def _records_named(name: str) -> str:
    """`x.yaml`, also for its backups: `x.yaml (1)`, `x.yaml.bak`, `#x.yaml#`, `x.bak`."""
    return f"{_stem(name)}{YAML}"


def _stem(name: str) -> str:
    """The name without what stands around it, of a file that is mostly called `x.yaml`."""
    found = re.match(r"[\W_]*(.+?)[ .]*\.ya?ml", name, re.IGNORECASE)
    return found[1] if found else os.path.splitext(name)[0]


def _holds_records(each: os.DirEntry[str]) -> bool:
    return _begins_as_records(each.path)


def _begins_as_records(path: str) -> bool:
    """Does a file hold records, as far as one sees; not where it cannot be read."""
    try:
        return os.path.isfile(path) and begins_with_key(path, rb"reporter")
    except FileError:
        return False


def misnamed_texts(folder: str, plan: str) -> Iterator[Misnamed]:
    """The texts for reports of a plan in a folder that are not read. Raises FileError."""
    for each in sorted(scan(folder), key=lambda each: each.name):
        if meant := right_text_name(each.name) and right_text_name(each.name, _period_of(plan)):
            taken = os.path.lexists(os.path.join(folder, meant))
            yield Misnamed(each.path, meant, variant="misnamed-taken" if taken else None)


def _period_of(plan: str) -> Period | None:
    """The period of a plan, as far as one sees."""
    try:
        found = _WHOLE_PERIOD.search(read_bytes(plan, BEGINNING))
        return read_period(found[1].decode()) if found else None
    except (FileError, PeriodError):
        return None
