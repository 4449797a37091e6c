"""Measure the import on the corpus.

    python -m tests.corpus.measure [--details] [NAME ...]

Prints for each document, and for all of them, how much of each part is right. With `--details`,
prints everything that is not right. Takes all documents, or those whose file names begin with one
of the names.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from tests.corpus.expected import Expected, ExpectedActivity, all_expected
from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.account import Account
from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedPlan
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.reading.reader import read_document
from vpr_roadmap.periods import Period, PeriodError, read_period

PARTS = (
    *("activities", "extra", "numbers", "sections", "deadlines", "unread", "responsible"),
    *("cells", "period", "order", "passport", "accounted"),
)
"""`extra` are activities that the document does not have, `unread` deadlines left without a date;
these two are the better the fewer they are. `accounted` are words."""


class Finding(NamedTuple):
    """One thing that was looked at: its part, whether it is right, what was expected and got."""

    part: str
    is_right: bool
    expected: object
    actual: object


class Measured(NamedTuple):
    file: str
    findings: tuple[Finding, ...]

    def of(self, part: str) -> list[Finding]:
        return [finding for finding in self.findings if finding.part == part]

    def share(self, part: str) -> float | None:
        """The share of what is right, from 0 to 1; None if there is nothing of the part."""
        seen = self.of(part)
        return sum(finding.is_right for finding in seen) / len(seen) if seen else None


def measure(expected: Expected) -> Measured:
    """Import the document and compare it with what is expected."""
    document = read_document(expected.path.name, expected.path.read_bytes())
    return compare(expected, import_document(document))


def compare(expected: Expected, imported: Imported) -> Measured:
    return Measured(expected.file, tuple(_findings(expected, imported)))


def _findings(expected: Expected, imported: Imported) -> Iterator[Finding]:
    plan = imported.plan
    sections = [(each.number, spaced(each.title)) for each in plan.sections]
    for numbers, title in expected.sections:
        actual = [number for number, printed in sections if printed.endswith(spaced(title))]
        is_right = len(actual) == 1 and actual[0] in numbers
        yield Finding("sections", is_right, f"{numbers[0]} {title}", actual)
    yield from _activities(expected, plan)
    written = f"{plan.period.written_start}/{plan.period.written_end}"
    yield Finding("period", written in expected.periods, expected.periods, written)
    yield from _order(expected, plan)
    yield from _passport(expected, plan)
    yield from _accounted(expected, imported.account)


def _activities(expected: Expected, plan: ImportedPlan) -> Iterator[Finding]:
    left = [(section, each) for section in plan.sections for each in section.activities]
    for wanted in expected.activities:
        titled = [pair for pair in left if spaced(pair[1].title) == spaced(wanted.title)]
        chosen = next((pair for pair in titled if pair[1].number == wanted.number), None)
        chosen = chosen or (titled[0] if titled else None)
        yield Finding("activities", chosen is not None, wanted.title, None)
        if chosen:
            left.remove(chosen)
            yield from _activity(wanted, chosen[1], plan.period)
    for _, activity in left:
        yield Finding("extra", False, None, f"{activity.number} {activity.title}")


def _activity(wanted: ExpectedActivity, got: ImportedActivity, plan: Period) -> Iterator[Finding]:
    if wanted.number is not None:
        yield Finding("numbers", got.number == wanted.number, wanted.number, got.number)
    meaning = meaning_of(got.period, plan)
    meanings = [meaning_of(period, plan) for period in wanted.periods]
    seen = f"{got.period} ({got.wording})"
    if meaning == "undated" and "undated" not in meanings:
        yield Finding("unread", False, wanted.periods, seen)
    else:
        yield Finding("deadlines", meaning in meanings, wanted.periods, seen)
    names, written = set(map(same_name, wanted.names)), set(map(same_name, got.responsible))
    yield Finding("responsible", names == written, wanted.names, got.responsible)
    keys = {"coexecutors": ", ".join(got.coexecutors), "expected_result": got.expected_result}
    texts = {spaced(text or "") for text in (*keys.values(), *dict(got.cells).values())}
    for heading, text in wanted.cells.items():
        yield Finding("cells", spaced(text) in texts, f"{heading}: {text}", sorted(texts))


def _order(expected: Expected, plan: ImportedPlan) -> Iterator[Finding]:
    order = plan.order
    for key in ("number", "date", "title", "signatory") if expected.order else ():
        actual = getattr(order, key, None)
        wanted = expected.order[key]
        is_right = same_name(str(actual)) == same_name(str(wanted))
        yield Finding("order", is_right, f"{key}: {wanted}", actual)
    clauses = [(each.number, spaced(each.text)) for each in (order.clauses if order else ())]
    for clause in expected.order.get("clauses", ()):
        wanted = (clause["number"], spaced(clause["text"]))
        yield Finding("order", wanted in clauses, wanted, clauses)


def _passport(expected: Expected, plan: ImportedPlan) -> Iterator[Finding]:
    if not expected.passport:
        return
    passport = plan.appendix.passport if plan.appendix else None
    goal = spaced((passport and passport.goal) or "")
    yield Finding("passport", goal == spaced(expected.passport["goal"]), "goal", goal)
    tasks = [(each.number, spaced(each.text)) for each in (passport.tasks if passport else ())]
    for task in expected.passport.get("tasks", ()):
        wanted = (task["number"], spaced(task["text"]))
        yield Finding("passport", wanted in tasks, wanted, tasks)
    more = [
        (spaced(row.heading).rstrip(":"), spaced(row.text))
        for row in (passport.more if passport else ())
    ]
    for row in expected.passport.get("more", ()):
        pair = (spaced(row["heading"]), spaced(row["text"]))
        yield Finding("passport", pair in more, pair, more)


def _accounted(expected: Expected, account: Account) -> Iterator[Finding]:
    """Each printed word occurs in the account at least as often as in the document."""
    lines = [" ".join(row.cells) for row in account.rows] + [each.text for each in account.texts]
    left = Counter(word for line in lines for word in _words(line))
    for line in expected.printed:
        words = Counter(_words(line))
        missing = words - left
        yield Finding("accounted", not missing, line, sorted(missing))
        left -= words


def meaning_of(written: str, plan: Period) -> object:
    """A value that is equal for periods that mean the same days.

    It is `undated` for deadlines without a date; a schedule of others has the first word of theirs.
    """
    if written == "-":
        return "undated"
    return _meaning(yaml.safe_load(re.sub(r"\{undated:.*\}$", "{undated: x}", written)), plan)


def _meaning(value: Any, plan: Period) -> object:
    if isinstance(value, dict):
        if "undated" in value:
            return "undated"
        return tuple(sorted((key, str(part).split()[0]) for key, part in value.items()))
    if isinstance(value, list):
        parts = [_meaning(part, plan) for part in value]
        return parts[0] if len(parts) == 1 else tuple(parts)
    if value == "all":
        return (plan.start, plan.deadline)
    try:
        period = read_period(str(value), plan)
    except PeriodError:
        return f"no period: {value}"
    return (
        ("until", period.deadline)
        if str(value).startswith("..")
        else (period.start, period.deadline)
    )


def spaced(text: str) -> str:
    """The text without soft hyphens, every run of blanks as one space."""
    return " ".join(text.replace("\xad", "").split())


def same_name(name: str) -> str:
    """Equal for the spellings of one name: «Дымова С. А.», «С.А. Дымова», «дымова с.а.».

    A full name is equal to the surname with initials.
    """
    full = re.fullmatch(r"(\w+) (\w)\w+ (\w)\w+(?:вна|вич|чна)", spaced(name))
    text = "{} {}. {}.".format(*full.groups()) if full else spaced(name)
    words = re.findall(r"\w\.|[^\s.]+", text.casefold().replace("ё", "е"))
    initials = [word for word in words if re.fullmatch(r"\w\.", word)]
    return " ".join([*(word for word in words if word not in initials), *initials])


def _words(line: str) -> list[str]:
    return re.findall(r"\w+", line.replace("\xad", "").casefold())


def total(measured: Iterable[Measured]) -> Measured:
    return Measured("all", tuple(finding for each in measured for finding in each.findings))


def _line(measured: Measured) -> str:
    cells = []
    for part in PARTS:
        share = measured.share(part)
        count = len(measured.of(part))
        shown = str(count) if part in ("extra", "unread") else f"{share or 0:.0%}"
        cells.append(("-" if share is None else shown).rjust(len(part) + 1))
    return measured.file.ljust(30) + "".join(cells) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--details", action="store_true")
    call = parser.parse_args()
    sys.stdout.write(" " * 30 + "".join(" " + part for part in PARTS) + "\n")
    measured = []
    for expected in all_expected():
        if not expected.file.startswith(tuple(call.names or [""])):
            continue
        try:
            measured.append(measure(expected))
        except DocumentError as error:
            sys.stdout.write(f"{expected.file.ljust(30)} refused: {error}\n")
            continue
        except Exception as error:
            sys.stdout.write(f"{expected.file.ljust(30)} {type(error).__name__}: {error}\n")
            continue
        sys.stdout.write(_line(measured[-1]))
        for finding in measured[-1].findings if call.details else ():
            if not finding.is_right:
                part, _, wanted, got = finding
                sys.stdout.write(f"    {part}: expected {wanted}, got {got}\n")
    sys.stdout.write(_line(total(measured)))


if __name__ == "__main__":
    main()
