"""Fill the templates of one language with numbers, days, periods and names.

In a template, `{n:activity}` is a number with its noun in the right form, `{n:activity.dative}`
the noun in another case, `{n:~taken}` a word in the form of the number, `{period}` the name of a period, `{period:in}` the name with «in» or «в»,
and `{day}` a day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from string import Formatter
from typing import Protocol

from vpr_roadmap.language.grammar import english, russian
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.periods import Period, Term, half_with, month_with, quarter_with


class Grammar(Protocol):
    """The grammar of a language. Months are 1 to 12, quarters 1 to 4, half-years 1 and 2."""

    @property
    def MONTHS(self) -> tuple[str, ...]: ...  # noqa: N802 - a constant of the module
    def form(self, number: int, word: str) -> str: ...
    def ordinal(self, number: int) -> str: ...
    def day(self, day: str, case: str) -> str: ...
    def month(self, month: int, year: int, case: str) -> str: ...
    def quarter(self, quarter: int, year: int, case: str) -> str: ...
    def half(self, half: int, year: int, case: str) -> str: ...
    def year(self, year: int, case: str) -> str: ...
    def term(self, name: str, case: str) -> str: ...
    def months(self, first: date, last: date, case: str) -> str: ...
    def days(self, first: str, last: str, case: str) -> str: ...


_parse = Formatter().parse
_GRAMMARS: dict[Language, Grammar] = {Language.RUSSIAN: russian, Language.ENGLISH: english}


class Words:
    """Fills texts in one language. A period with the days of a term is called by the term's name."""

    def __init__(self, language: Language, terms: Iterable[Term] = ()) -> None:
        self.language = language
        self._terms = _names_by_days(terms)
        self._is_russian = language is Language.RUSSIAN
        self._grammar = _GRAMMARS[language]

    def with_terms(self, terms: Iterable[Term]) -> Words:
        """The words of this language that know these terms."""
        return Words(self.language, terms)

    def say(self, text: Text, /, **values: object) -> str:
        """The text in this language with its fields filled."""
        filled = ""
        for literal, field, spec, _ in _parse(text.ru if self._is_russian else text.en):
            filled = with_full_stop(filled, literal)
            if field is not None:
                filled += self.format_field(values[field], spec or "")
        return filled

    def sentence(self, text: Text, /, **values: object) -> str:
        """Like `say`, but with a capital first letter."""
        return capitalize_first(self.say(text, **values))

    def format_field(self, value: object, format_spec: str) -> str:
        match value:
            case Text():
                return self.say(value)
            case Period():
                return self.period(value, format_spec)
            case date():
                return format_day(value)
            case int() if format_spec:
                return self._counted(value, format_spec)
            case str():
                return value
            case list() | tuple() if type(value) in (list, tuple):
                return ", ".join(self.format_field(item, format_spec) for item in value)
        return str(value)

    def _counted(self, number: int, format_spec: str) -> str:
        """The number with the word in its form; after `~`, the word alone."""
        form = self._grammar.form(number, format_spec.removeprefix("~"))
        return form if format_spec.startswith("~") else f"{number} {form}"

    def ordinal(self, number: int) -> str:
        """The number of a day: «25», “25th”."""
        return self._grammar.ordinal(number)

    def month_name(self, month: int) -> str:
        """The name of a month in the nominative: «ноябрь» for 11."""
        return self._grammar.MONTHS[month - 1]

    def title_forms(self, title: str) -> russian.TitleForms | None:
        """The title of a plan in the cases of the language; None if they are unknown."""
        return russian.title_forms(title) if self.language is Language.RUSSIAN else None

    def issuer_of(self, issuer: str) -> str | None:
        """The issuer of an order in the genitive; None if it is unknown or in another language."""
        return russian.issuer_of(issuer) if self.language is Language.RUSSIAN else None

    def period(self, period: Period, case: str = "") -> str:
        """The name of a period: «ноябрь 2020 года»; with the case `in`: «в ноябре 2020 года»."""
        first, last = period.start, period.deadline
        if name := self._terms.get((first, last)):
            return self._grammar.term(name, case)
        if first == last:
            return self._grammar.day(format_day(first), case)
        if not (first.day == 1 and last == month_with(last).deadline):
            return self._grammar.days(format_day(first), format_day(last), case)
        if (first.year, first.month) == (last.year, last.month):
            return self._grammar.month(first.month, first.year, case)
        quarter = quarter_with(first)
        if (quarter.start, quarter.deadline) == (first, last):
            return self._grammar.quarter((first.month + 2) // 3, first.year, case)
        half = half_with(first)
        if (half.start, half.deadline) == (first, last):
            return self._grammar.half((first.month + 5) // 6, first.year, case)
        if (first.year, first.month, last.month) == (last.year, 1, 12):
            return self._grammar.year(first.year, case)
        return self._grammar.months(first, last, case)


def _names_by_days(terms: Iterable[Term]) -> dict[tuple[date, date], str]:
    """The names of terms by first and last day, without days that have several names."""
    names: dict[tuple[date, date], set[str]] = {}
    for name, period in terms:
        names.setdefault((period.start, period.deadline), set()).add(name)
    return {days: name for days, (name, *others) in names.items() if not others}


def with_full_stop(text: str, rest: str = ".") -> str:
    """`text` + `rest` without a second full stop after a name such as «Рогов Б.Б.»."""
    has_stop = rest[:1] == "." and text.rstrip().endswith((".", "…", "!", "?"))
    return text + (rest[1:] if has_stop else rest)


def capitalize_first(text: str) -> str:
    """The text with a capital first letter; other letters stay unchanged."""
    return text[:1].upper() + text[1:]


def uncapitalize_first(text: str) -> str:
    """The text with a small first letter, unless its first word is in capitals: «МОБУ»."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def format_day(value: date) -> str:
    """A day in the Russian format: 30.11.2020."""
    return f"{value.day:02}.{value.month:02}.{value.year:04}"
