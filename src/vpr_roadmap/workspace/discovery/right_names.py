"""The right names for files and folders whose names are almost right.

Windows hides the end of a name, adds « (1)» to a copy and ignores case; some letters of the
Russian keyboard look like Latin ones; people write spaces and hyphens.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence

from vpr_roadmap.errors import UsageError
from vpr_roadmap.matching.folding import composed, folded_file_name
from vpr_roadmap.periods import Period, PeriodError
from vpr_roadmap.workspace.discovery.copy_names import (
    COPY_OF,
    NO_LETTER,
    YAML_END,
    in_one_alphabet,
    is_copy,
    is_copy_of,
    marks_after,
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

# These patterns ignore case, alphabet and what separates the words of a name. Most are texts, which
# `re` compiles when they are first used: a call that only meets folders needs two of them.
_PLAN_WORDS = words("plan", "plans", "plany", "план", "планы", "дорожная карта", "roadmap")
_PLAN_NAME = rf"{COPY_OF}(?:{_PLAN_WORDS}){NO_LETTER}(.*?){YAML_END}"
_SCHOOLS_NAME = (
    rf"{COPY_OF}(?:{words('school', 'schools', 'школа', 'школы')}){NO_LETTER}(.*?){YAML_END}"
)
_PLAN_BEGINS = rf"[\W_]*{COPY_OF}(?:{_PLAN_WORDS}){NO_LETTER}"
YAML_WITHIN = re.compile(r"\.ya?ml", re.IGNORECASE)
_YAML_NAME = rf"(.*?){YAML_END}"
_RECORDS_WORDS = words("progress", "progres", "прогресс", "отметки", "исполнение")
_RECORDS_NAME = rf"{COPY_OF}(?:{_RECORDS_WORDS}){NO_LETTER}(.*)"
_REPORTS_WORDS = words("report", "reports", "отчет", "отчеты", "otchet", "otchety", "otchyot")
_REPORTS_NAME = rf"{COPY_OF}(?:{_REPORTS_WORDS}){NO_LETTER}(.*)"
OFFICE_EXTENSIONS = (".doc", ".docx", ".odt", ".ods", ".pdf", ".rtf", ".xls", ".xlsx")
_TEXT_END = re.compile(r"([ .]*\.[ ]*(md|txt|markdown))+[ .]*", re.IGNORECASE)


def right_plan_name(name: str) -> str | None:
    """The right name for the file of a plan.

    None if the name needs no correction or does not look like a plan's. «…» stands for a missing
    part of the name.
    """
    own = None if is_plan(name) else part_after_keyword(name, _PLAN_NAME)
    return None if own is None else f"{PLAN}{own or '…'}{YAML}"


def right_schools_name(name: str) -> str | None:
    """The right name for a list of schools.

    None if the name needs no correction or does not look like that of such a list.
    """
    own = None if name == SCHOOLS else part_after_keyword(name, _SCHOOLS_NAME)
    return SCHOOLS if own is not None and not re.search(r"[^\W\d_]", own) else None


def right_records_name(name: str) -> str | None:
    """The right name for a file in a folder of records.

    None if the name needs no correction or does not look like a YAML file's.
    """
    found = re.fullmatch(_YAML_NAME, name.casefold())
    if not found or is_records_name(name) or name.startswith("."):
        return None
    return f"{name[: len(found[1])].rstrip(' .')}{YAML}"


def right_text_name(name: str, plan: Period | None = None) -> str | None:
    """The right name for a text for a report.

    None if the name needs no correction or names no period.

    `2023-q4.md` becomes `2023-Q4.md`. A name with the period of the `plan`, like `2020_2021.md`,
    becomes the name of the report on that period.
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
    """The period that the name of a text means, written as in file names; None if none."""
    from vpr_roadmap.input.periods.parsing import parse_period

    plans = [plan] if plan else []
    for typed in (stem, stem.replace("_", "/"), stem.replace("_", "-"), stem.replace("_", " ")):
        try:
            parse_period(typed, ())  # refuses a period without a year
            return parse_period(typed, plans).written.replace("/", "_")
        except (UsageError, PeriodError):
            continue
    return None


def is_report_text_name(name: str) -> bool:
    """Whether a report on some period reads a text of this name."""
    stem = name.removesuffix(".md")
    return stem != name and (stem in ("all", "year") or _period_name(stem) == stem)


def part_after_keyword(name: str, pattern: str) -> str | None:
    """What follows the keyword of a name, such as `plan` or `progress`, in lower case.

    An underscore replaces all characters between letters and digits. Removes what marks a copy at
    the end. None if the name does not match the pattern.
    """
    found = re.fullmatch(pattern, in_one_alphabet(name))
    if not found:
        return None
    last = found.lastindex or 0
    own = folded_file_name(name)[slice(*found.span(last))][: marks_after(found[last])]
    return re.sub(r"[\W_]+", "_", own).strip("_")


def right_folder_name(name: str, plans: Sequence[str]) -> str | None:
    """The right name for a folder of records or of texts for reports beside these plans.

    None if the name needs no correction or does not look like that of such a folder. If the name
    fits none of the plans or several, returns None for texts and, for records, a name with the same
    own part: `progress_2023` for `прогресс_2023`. If the folder is right and its plan is named like
    a copy, returns the right name for the plan.
    """
    right = [folder for plan in plans for folder in (records_of(plan), reports_of(plan))]
    if composed(name) in map(composed, right):
        return None
    if copied := [folder for folder in right if is_copy_of(name, folder)]:
        return copied[0]
    prefix, own = folder_parts(name)
    if own is None:
        return None
    named = _plans_with_own_name(own, plans)
    if len(named) == 1 and _is_copy_with_folder(named[0], own):
        return f"{PLAN}{own}{YAML}"
    if len(named) == 1:
        return f"{prefix}{own_name(named[0])}"
    if name.startswith(prefix) or prefix == REPORT:
        return None
    return f"{prefix}{own or '…'}"


def _plans_with_own_name(own: str, plans: Sequence[str]) -> list[str]:
    """The plans whose own name is `own`; if there are none, those whose own name begins with it.

    A plan may have been renamed like a copy while its folders kept their names.
    """
    names = {plan: letters_and_digits(own_name(plan)) for plan in plans}
    letters = letters_and_digits(own)
    same = [plan for plan, name in names.items() if not own or name == letters]
    return same or [plan for plan, name in names.items() if name.startswith(letters)]


def _is_copy_with_folder(plan: str, own: str) -> bool:
    """Whether the plan was renamed like a copy, and the folder of the name `own` was not."""
    original = letters_and_digits(without_copy(own_name(plan)))
    return is_copy(plan) and original == letters_and_digits(own)


def folder_parts(name: str) -> tuple[str, str | None]:
    """The prefix that the name of a folder means, `progress_` or `report_`, and the rest of it.

    The rest is None if the name means neither.
    """
    if (records := part_after_keyword(name, _RECORDS_NAME)) is not None:
        return PROGRESS, records
    return REPORT, part_after_keyword(name, _REPORTS_NAME)


def letters_and_digits(text: str) -> str:
    """The letters and digits of a name in one alphabet, to compare it with another name."""
    return re.sub(r"[\W_]+", "", in_one_alphabet(text))


def may_be_yaml_name(name: str) -> bool:
    """Whether the name ends almost like that of a YAML file, or with `.txt` or without a suffix."""
    is_yaml = re.fullmatch(_YAML_NAME, in_one_alphabet(name))
    return bool(is_yaml) or os.path.splitext(name)[1] in ("", ".txt")


def starts_like_plan_name(name: str) -> bool:
    """Whether a name begins like that of a plan; its end does not matter."""
    return bool(re.match(_PLAN_BEGINS, in_one_alphabet(name)))


def guessed_plan_name(name: str) -> str:
    """A right name for a plan, made of any name: `план.yaml~`, `_plan_7.docx`."""
    stem = _stem(name)
    own = part_after_keyword(f"{stem}{YAML}", _PLAN_NAME)
    if own is None:
        own = re.sub(r"[\W_]+", "_", folded_file_name(stem)).strip("_")
    return f"{PLAN}{own or '…'}{YAML}"


def office_file_named_like_plan(names: Iterable[str]) -> tuple[str, str] | None:
    """The first office document that is named like a plan, and the right name for the plan."""
    found = (
        name
        for name in sorted(names)
        if starts_like_plan_name(name) and name.lower().endswith(OFFICE_EXTENSIONS)
    )
    return next(((name, guessed_plan_name(name)) for name in found), None)


def guessed_records_name(name: str) -> str:
    """A right name for a file of records: `x.yaml` for `x.yaml (1)`, `x.yaml.bak` or `#x.yaml#`."""
    return f"{_stem(name)}{YAML}"


def _stem(name: str) -> str:
    """The name without its ending, and without what editors put around `x.yaml`."""
    found = re.match(r"[\W_]*(.+?)[ .]*\.ya?ml", name, re.IGNORECASE)
    return found[1] if found else os.path.splitext(name)[0]
