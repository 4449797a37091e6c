"""What systems, synchronisers, editors and people call the copy of a file or folder."""

from __future__ import annotations

import re
from functools import lru_cache

from vpr_roadmap.matching.folding import visible_name

_ALIKE = str.maketrans("асеорхукмтнвізё", "aceopxykmthbi3e")
"""Cyrillic letters that look like Latin ones, small or capital."""


def in_one_alphabet(name: str) -> str:
    """The name as it is seen, in letters of one alphabet: as many characters."""
    return visible_name(name).translate(_ALIKE)


def words(*alternatives: str) -> str:
    """A pattern of words in one alphabet, the longest first."""
    return "|".join(sorted(map(in_one_alphabet, alternatives), key=len, reverse=True))


NO_LETTER = r"(?![^\W\d_])"
YAML_END = r"(?:[ ]*\.[ ]*txt)*[ ]*\.[ .]*(?:ya?ml|yalm|yanl)(?:[ .]*\.[ ]*(?:txt|ya?ml))*[ .]*"
_YAML_NAME = re.compile(rf"(.*?){YAML_END}")

_COPY = words(
    *("copy", "копия", "копией", "копии"),
    *("conflict", "conflicts", "conflicted", "sfconflict"),
    *("конфликт", "конфликте", "конфликтная", "конфликтный", "конфликтующая"),
)
_VERSION = words("version", "версия")
_SAVED = words("autosaved", "autorecovered", "автосохраненный")
_OLD = words("old", "bak", "backup", "orig", "старый", "старая", "старое", "резерв")
_COMPUTER = words("desktop", "laptop", "notebook", "ноутбук", "macbook", "imac", "pc", "пк")
_PC = words("pc", "пк")

COPY_OF = rf"(?:(?:{words('copy')}(?: \(\d+\))? of|{words('копия')}(?: \(\d+\))?)[ _-]+)*"
"""`Copy of plan`, «Копия plan», «Копия (2) plan»."""

_WORD_BEGINS = r"(?<![^\W_])"
_MARKS = (
    r"\(\d{1,2}\)|\[\d{1,2}\]",  # Windows, browsers, Google Drive
    # Dropbox, Nextcloud, Seafile, Yandex Disk: «(ПК Рогова, конфликтующая копия …)»
    rf"[(\[](?:[^()\[\]]*[\W\d_])?(?:{_COPY}){NO_LETTER}[^()\[\]]*[)\]]",
    rf"\((?:(?:{_VERSION}) \d+|{_SAVED})\)",  # Office
    # Windows, macOS, Syncthing: « — копия», « copy 2», `.sync-conflict-…`
    rf"{_WORD_BEGINS}(?:sync-|{words('в')} )?(?:{_COPY}){NO_LETTER}.*",
    rf"{_WORD_BEGINS}(?:{_OLD})(?:[\W_]?\d{{1,2}})?[)\]]?",  # editors and people
    rf"-(?:{_COMPUTER})(?![^\W_])(?:-\w+)*|-win-\w{{6,}}|-[^\W\d_]+-(?:{_PC})",  # OneDrive
    "~",
)
_MARK = re.compile(rf"(?:{'|'.join(_MARKS)}) *$")
_COPY_OF_BEFORE = re.compile(COPY_OF)
_NUMBER = re.compile(r"(?<=\S) +\d{1,2}(?![^\W_])")
"""macOS and iCloud put a bare number to a copy, and people to the next of several."""
_NUMBER_BEHIND = re.compile(rf"{_NUMBER.pattern}$")
_SEPARATORS = re.compile(r"[\W_]")


def marks_behind(name: str, start: int = 0) -> int | None:
    """Where, not before `start`, a name in one alphabet begins to say that it is a copy's."""
    end = len(name)
    while found := _MARK.search(name, start, end):
        end = found.start()
        while end > start and _SEPARATORS.match(name, end - 1):
            end -= 1
    return end if end < len(name) else None


def without_copy(name: str) -> str:
    """The name in small letters, without what makes it that of a copy."""
    folded = in_one_alphabet(name)
    begin = _own_part_start(folded)
    return visible_name(name)[begin : marks_behind(folded, begin)]


def without_number(name: str) -> str:
    """The name without a bare number at its end, by which it may be that of a copy."""
    return _NUMBER_BEHIND.sub("", name)


def is_copy(name: str) -> bool:
    """Does a name say that what it names is a copy."""
    stem = _stem(name)
    return without_copy(stem) != stem


def is_copy_of(name: str, original: str, *, by_number: bool = True) -> bool:
    """Does a name say that what it names is a copy of what is called `original`.

    `by_number`: also if only by a bare number.
    """
    stem, own = _stem(name), _stem(original)
    if own == stem or not own or own not in stem:
        return False
    begin = 0 if stem.startswith(own) else _own_part_start(stem)
    if not stem.startswith(own, begin):
        return False
    end = begin + len(own)
    if by_number and (number := _NUMBER.match(stem, end)):
        end = number.end()
    return end == len(stem) or marks_behind(stem, end) == end


def _own_part_start(name: str) -> int:
    """Where the own part of a name in one alphabet begins."""
    found = _COPY_OF_BEFORE.match(name)
    return found.end() if found else 0


@lru_cache(maxsize=8192)
def _stem(name: str) -> str:
    folded = in_one_alphabet(name)
    found = _YAML_NAME.fullmatch(folded)
    return found[1] if found else folded
