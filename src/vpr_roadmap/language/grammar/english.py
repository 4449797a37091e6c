"""English grammar: months, quarters, half-years and counted nouns."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_FORMS = {
    "activity": ("activity", "activities"),
    "point": ("control point", "control points"),
    "deadline": ("deadline", "deadlines"),
    "position": ("deadline", "deadlines"),
    "section": ("section", "sections"),
    "subsection": ("subsection", "subsections"),
    "stage": ("stage", "stages"),
    "block": ("block", "blocks"),
    "module": ("module", "modules"),
    "direction": ("direction", "directions"),
    "school": ("school", "schools"),
    "municipality": ("municipality", "municipalities"),
    "time": ("time", "times"),
    "day": ("day", "days"),
    "record": ("record", "records"),
    "record-file": ("record file", "record files"),
    "plan": ("plan", "plans"),
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "row": ("row", "rows"),
    "paragraph": ("paragraph", "paragraphs"),
    "remark": ("remark", "remarks"),
}


def form(number: int, word: str) -> str:
    """`activities` for 28. Ignores a case after a dot: `activity.dative`."""
    one, many = _FORMS[word.partition(".")[0]]
    return one if number == 1 else many


def ordinal(number: int) -> str:
    """`1st`, `22nd`, `13th`."""
    endings = {} if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{endings.get(number % 10, 'th')}"


def day(day: str, case: str) -> str:
    return f"on {day}" if case == "in" else day


def month(month: int, year: int, case: str) -> str:
    return _with_preposition(f"{MONTHS[month - 1]} {year}", case)


def quarter(quarter: int, year: int, case: str) -> str:
    return _with_preposition(f"Q{quarter} {year}", case)


def half(half: int, year: int, case: str) -> str:
    name = f"{('first', 'second')[half - 1]} half of {year}"
    return f"in the {name}" if case == "in" else name


def year(year: int, case: str) -> str:
    return _with_preposition(str(year), case)


def term(name: str, case: str) -> str:
    return _with_preposition(name, case)


def months(first: date, last: date, case: str) -> str:
    opening = MONTHS[first.month - 1]
    if first.year != last.year:
        opening += f" {first.year}"
    closing = f"{MONTHS[last.month - 1]} {last.year}"
    return f"between {opening} and {closing}" if case == "in" else f"{opening} – {closing}"


def days(first: str, last: str, case: str) -> str:
    return f"between {first} and {last}" if case == "in" else f"{first} – {last}"


def _with_preposition(name: str, case: str) -> str:
    return f"in {name}" if case == "in" else name
