"""The right names for files and folders that people called so that they are not read.

Windows hides the end of a name, puts « (1)» to a copy, takes capital letters for small ones, and
its keyboard has letters that look like others; people write blanks and hyphens.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from vpr_roadmap.errors import UsageError
from vpr_roadmap.matching.folding import composed, visible_name
from vpr_roadmap.periods import Period, PeriodError
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
    PLAN,
    PROGRESS,
    REPORT,
    SCHOOLS,
    YAML,
    is_plan,
    is_records_name,
    own_name,
    records_of,
    reports_of,
)

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
YAML_WITHIN = re.compile(r"\.ya?ml", re.IGNORECASE)
_YAML_NAME = re.compile(rf"(.*?){YAML_END}")
_RECORDS_WORDS = words("progress", "progres", "прогресс", "отметки", "исполнение")
_RECORDS_NAME = re.compile(rf"{COPY_OF}(?:{_RECORDS_WORDS}){NO_LETTER}(.*)")
_REPORTS_WORDS = words("report", "reports", "отчет", "отчеты", "otchet", "otchety", "otchyot")
_REPORTS_NAME = re.compile(rf"{COPY_OF}(?:{_REPORTS_WORDS}){NO_LETTER}(.*)")
OFFICE = (".doc", ".docx", ".odt", ".ods", ".pdf", ".rtf", ".xls", ".xlsx")
_TEXT_END = re.compile(r"([ .]*\.[ ]*(md|txt|markdown))+[ .]*", re.IGNORECASE)


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
    if not found or is_records_name(name) or name.startswith("."):
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
        filter(None, (known.get(each) or _period_name(each, plan) for each in stems)), None
    )
    return f"{meant}.md" if meant and f"{meant}.md" != name else None


def _period_name(stem: str, plan: Period | None = None) -> str | None:
    from vpr_roadmap.input.periods.parsing import parse_period

    plans = [plan] if plan else []
    for typed in (stem, stem.replace("_", "/"), stem.replace("_", "-"), stem.replace("_", " ")):
        try:
            parse_period(typed, ())  # without a year it is no name
            return parse_period(typed, plans).written.replace("/", "_")
        except (UsageError, PeriodError):
            continue
    return None


def is_text(name: str) -> bool:
    """Does a report of some period read the file that is so called."""
    stem = name.removesuffix(".md")
    return stem != name and (stem in ("all", "year") or _period_name(stem) == stem)


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


# Folders.


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


# Files whose names hardly say what they are.


def may_hold_yaml(name: str) -> bool:
    return bool(_YAML_NAME.fullmatch(in_one_alphabet(name))) or os.path.splitext(name)[1] in (
        "",
        ".txt",
    )


def says_plan(name: str) -> bool:
    """Does a name begin as those of plans do, whatever it ends in."""
    return bool(_PLAN_BEGINS.match(in_one_alphabet(name)))


def guessed_plan_name(name: str) -> str:
    """The right name of a plan, whatever its file is called: `план.yaml~`, `_plan_7.docx`."""
    stem = _stem(name)
    own = own_part(f"{stem}{YAML}", _PLAN_NAME)
    if own is None:
        own = re.sub(r"[\W_]+", "_", visible_name(stem)).strip("_")
    return f"{PLAN}{own or '…'}{YAML}"


def plan_in_document(names: Iterable[str]) -> tuple[str, str] | None:
    """The first document of Word, Excel or PDF that is called as a plan, and the plan's name."""
    found = (name for name in sorted(names) if says_plan(name) and name.lower().endswith(OFFICE))
    return next(((name, guessed_plan_name(name)) for name in found), None)


def guessed_records_name(name: str) -> str:
    """`x.yaml`, also for its backups: `x.yaml (1)`, `x.yaml.bak`, `#x.yaml#`, `x.bak`."""
    return f"{_stem(name)}{YAML}"


def _stem(name: str) -> str:
    """The name without what stands around it, of a file that is mostly called `x.yaml`."""
    found = re.match(r"[\W_]*(.+?)[ .]*\.ya?ml", name, re.IGNORECASE)
    return found[1] if found else os.path.splitext(name)[0]
