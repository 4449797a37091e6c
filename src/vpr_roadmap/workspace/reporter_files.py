"""Find the file of a reporter, or choose a name for a new one."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.validation.files import File, PlanFiles
from vpr_roadmap.validation.validate import main_progress_file
from vpr_roadmap.workspace.discovery.layout import BEGINNING, YAML
from vpr_roadmap.workspace.discovery.misnamed_lookup import misnamed_records_in
from vpr_roadmap.workspace.discovery.plan_file import entries
from vpr_roadmap.workspace.disk.paths import shown
from vpr_roadmap.workspace.loading import OpenedPlan

MAX_LENGTH = 40
"""The maximum number of characters in a name, so that paths stay short and readable."""

_LATIN = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True)),
    **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"},
    **{"ъ": "ie", "ь": "", "ю": "iu", "я": "ia"},
}
"""Transliteration as in passports (ICAO Doc 9303)."""

_DEVICE = re.compile("con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that mean a device on Windows, with any extension."""

_SCHEMA = re.compile(
    rb"^(?:\xef\xbb\xbf)?# *yaml-language-server: *\$schema=(\S*)plan\.schema\.json\b"
)


class ReporterFile(NamedTuple):
    """The file of a reporter, which may not exist yet.

    `path` is as seen from the current folder. `content` is None if the file does not exist.
    `schema` is the path of its schema as seen from the file; None if there is no schema.
    """

    reporter: str
    path: str
    content: bytes | None = None
    schema: str | None = None


def reporter_file(opened: OpenedPlan, plan: Plan, reporter: str, here: Path) -> ReporterFile:
    """The file of the reporter with exactly that name, in a plan without errors.

    Raises UsageError if there seems to be a file under a name that is not read.
    """
    if file := _existing_file(opened.files, plan, reporter):
        return ReporterFile(reporter, file.path, file.content)
    taken = (Path(file.path).name for file in opened.files.progress)
    others = plan.reporters.values()
    path = opened.file.records / reporter_file_name(reporter, others, taken)
    misnamed = {
        each.path for each in misnamed_records_in(str(path.parent)) if each.right_name == path.name
    }
    for each in entries(path.parent):
        alike = each.name != path.name and each.stem.lower() == path.stem and _is_yaml(each)
        if alike or str(each) in misnamed:
            raise UsageError(error_texts.RECORDS_ELSEWHERE, path=shown(each, here), name=path.name)
    return ReporterFile(reporter, shown(path, here), schema=_schema(opened))


def _existing_file(files: PlanFiles, plan: Plan, reporter: str) -> File | None:
    """The file of the reporter. Of files under several names, the one with the most records."""
    if len(files.progress) == len(plan.progress):
        pairs = zip(files.progress, plan.progress, strict=True)
        return next((file for file, progress in pairs if progress.reporter == reporter), None)
    # Some reporter has several files, so the plan has fewer entries than there are files.
    path = main_progress_file(files, plan, reporter)
    return next((file for file in files.progress if file.path == path), None)


def _is_yaml(file: Path) -> bool:
    """Whether the name ends like that of a YAML file, even one that is not read."""
    return file.suffix.lower() in (YAML, ".yml")


def _schema(opened: OpenedPlan) -> str | None:
    """The path of the progress schema beside the plan's own schema; None if there is none."""
    content = opened.files.plan.content[:BEGINNING] if opened.files.plan else b""
    declared = _SCHEMA.match(content)
    if not declared:
        return None
    schema = f"{declared[1].decode('utf-8', 'replace')}progress.schema.json"
    return f"../{schema}" if os.path.isfile(opened.file.path.parent / schema) else None


def reporter_file_name(reporter: str, others: Iterable[str], taken: Iterable[str] = ()) -> str:
    """The name of the file of a reporter: «Симоненко Л.И.» is `simonenko-l-i.yaml`.

    The name has small Latin letters, digits and dashes. If `others` would get the same name, or if
    the name is taken, too long, empty or a device on Windows, an underscore and eight digits of a
    hash follow. Reporters in one `others` list never get the same name.
    """
    plain = _latin_name(reporter)
    doubtful = not plain or len(plain) > MAX_LENGTH or _DEVICE.fullmatch(plain)
    alike = any(_latin_name(other) == plain for other in others if other != reporter)
    if doubtful or alike or plain + YAML in {name.lower() for name in taken}:
        plain = f"{plain[: MAX_LENGTH - 9].strip('-')}_{_hash_digits(reporter)}"
    return plain + YAML


def _latin_name(name: str) -> str:
    latin = "".join(_LATIN.get(letter, letter) for letter in composed(name).lower())
    # NFD separates é into e and its accent, which is then left out.
    parts = unicodedata.normalize("NFD", latin)
    plain = "".join(each for each in parts if not unicodedata.combining(each))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def _hash_digits(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
