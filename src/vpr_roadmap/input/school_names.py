"""Compare a typed text with the names and numbers of schools."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vpr_roadmap.input.user_text import without_leading_word
from vpr_roadmap.matching.folding import fold, fold_words
from vpr_roadmap.plan.schools import School, SchoolKey, school_by_former_number

SCHOOL_WORDS = (
    *("школа", "школы", "школе", "школу", "школой", "школ", "школам", "школами", "школах"),
    *("school", "schools"),
)
"""Words that people write before or after the number of a school: «2-я школа»."""
FOLDED_SCHOOL_WORDS = frozenset(map(fold, SCHOOL_WORDS))

_ORDINAL = r"-?(?:ая|ой|ую|ей|я|й|ю)"
_TOKEN = r"[0-9]+[^\W\d_]?(?![^\W\d_])|[^\W\d_]+|[0-9]+"


def schools_named(typed: str, schools: Sequence[School]) -> list[School]:
    """The schools with this key; otherwise with this name; otherwise with this usual name;
    otherwise with this number; otherwise those that had this key or number formerly.
    """
    return _named_now(typed, schools) or _named_formerly(typed, schools)


def former_key(typed: str, school: School) -> SchoolKey | None:
    """The former key that `typed` means; None if it means the school by its present name."""
    if _named_now(typed, [school]):
        return None
    one_key_each = ((key, school._replace(formerly=(key,))) for key in school.formerly)
    return next((key for key, former in one_key_each if _named_formerly(typed, [former])), None)


def _named_formerly(typed: str, schools: Sequence[School]) -> list[School]:
    keys = (fold(typed), without_leading_word(_school_first(typed), *SCHOOL_WORDS))
    keyed = [each for each in schools if any(fold(str(key)) in keys for key in each.formerly)]
    numbered = school_by_former_number(typed, schools)
    return keyed or ([numbered] if numbered else [])


def _named_now(typed: str, schools: Sequence[School]) -> list[School]:
    reordered = _school_first(typed)
    plain, tokens = without_leading_word(reordered, *SCHOOL_WORDS), _tokens(reordered)
    keys = (fold(typed), plain)
    if keyed := [each for each in schools if fold(str(each.key)) in keys]:
        return keyed
    names = [(each, _tokens(each.name)) for each in _likely(tokens, schools)]
    if named := [each for each, name in names if name == tokens]:
        return named
    if called := [
        each
        for each, name in names
        if (" " in tokens and f" {name}".endswith(f" {tokens}"))
        or _tokens(each.short_name) == tokens
    ]:
        return called
    numbered = schools if plain[:1].isdigit() else ()
    number = _joined(plain)
    return [each for each in numbered if each.number and fold(each.number) == number]


def schools_containing(typed: str, schools: Sequence[School]) -> list[School]:
    """The schools whose name contains `typed`; «№ 24» does not contain «№ 2»."""
    tokens = _tokens(typed)
    if not re.search(r"[^\W\d_]", tokens):
        return []
    begins = r"(?<!\S)" if tokens[0].isdigit() else ""
    ends = r"(?!\S)" if tokens.rpartition(" ")[2][0].isdigit() else ""
    pattern = f"{begins}{re.escape(tokens)}{ends}"
    return [
        each
        for each in _likely(tokens, schools)
        if any(re.search(pattern, _tokens(name)) for name in (each.name, each.short_name))
    ]


def _school_first(typed: str) -> str:
    """«школа 2» for «2-я», «2-я школа», «2 школы» and «школу № 2»; other texts unchanged."""
    words, number = "|".join(map(fold, SCHOOL_WORDS)), r"[0-9]+(?:-?[^\W\d_])?"
    before = rf"(?:{words})[\s№]+({number})"
    after = rf"№?\s*(?:([0-9]+){_ORDINAL}(?:\s+(?:{words}))?|({number})\s+(?:{words}))"
    found = re.fullmatch(f"{before}|{after}", fold(typed))
    return f"школа {''.join(found.groups(''))}" if found else typed


def _likely(tokens: str, schools: Sequence[School]) -> list[School]:
    """The schools whose name contains all words: a quick test before the exact one.

    Keeps a name with «школа»: people abbreviate it, for example to «СОШ».
    """
    words, in_full = tokens.split(), fold("школа")
    names = ((each, _joined(each.name)) for each in schools)
    return [each for each, name in names if in_full in name or all(word in name for word in words)]


def _tokens(text: str) -> str:
    """The folded words and numbers of a name: «сош 34а» for «СОШ №34а»."""
    return " ".join(re.findall(_TOKEN, " ".join(fold_words(_joined(text)))))


def _joined(text: str) -> str:
    """The folded text with letters joined to their number: «сош № 13а» for «СОШ № 13-А»."""
    found = fold(text)
    return re.sub(r"(?<=[0-9])-(?=[^\W\d_](?!\w))", "", found) if "-" in found else found
