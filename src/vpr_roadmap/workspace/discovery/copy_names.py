"""The names that systems, synchronisers, editors and people give to copies of files and folders."""

from __future__ import annotations

import re
from functools import lru_cache

from vpr_roadmap.matching.confusables import OTHERS_TO_LATIN, TO_LATIN
from vpr_roadmap.matching.folding import folded_file_name

_TO_LATIN = TO_LATIN | OTHERS_TO_LATIN | str.maketrans("зё", "3e")


def in_one_alphabet(name: str) -> str:
    """The folded file name with look-alike letters replaced by Latin ones; its length stays."""
    return folded_file_name(name).translate(_TO_LATIN)


def words(*alternatives: str) -> str:
    """A pattern that matches one of these words, in one alphabet, the longest first."""
    return "|".join(sorted(map(in_one_alphabet, alternatives), key=len, reverse=True))


NO_LETTER = r"(?![^\W\d_])"
YAML_END = r"(?:[ ]*\.[ ]*txt)*[ ]*\.[ .]*(?:ya?ml|yalm|yanl)(?:[ .]*\.[ ]*(?:txt|ya?ml))*[ .]*"
_YAML_NAME = rf"(.*?){YAML_END}"

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
"""A bare number. macOS and iCloud add it to a copy, and people number different things by it."""
_NUMBER_AT_END = re.compile(rf"{_NUMBER.pattern}$")
_SEPARATORS = re.compile(r"[\W_]")


def marks_after(name: str, start: int = 0) -> int | None:
    """Where the marks of a copy at the end of a name begin; None if there are none.

    `name` must be in one alphabet. Looks only from `start` on.
    """
    end = len(name)
    while found := _MARK.search(name, start, end):
        end = found.start()
        while end > start and _SEPARATORS.match(name, end - 1):
            end -= 1
    return end if end < len(name) else None


def without_copy(name: str) -> str:
    """The folded file name without the marks of a copy."""
    folded = in_one_alphabet(name)
    begin = _own_part_start(folded)
    return folded_file_name(name)[begin : marks_after(folded, begin)]


def without_number(name: str) -> str:
    """The name without a bare number at its end, which may mark a copy."""
    return _NUMBER_AT_END.sub("", name)


def is_copy(name: str) -> bool:
    """Whether a name is marked as that of a copy."""
    stem = _stem(name)
    return without_copy(stem) != stem


def is_copy_of(name: str, original: str, *, by_number: bool = True) -> bool:
    """Whether a name is that of a copy of `original`.

    With `by_number`, a bare number is enough of a mark.
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
    return end == len(stem) or marks_after(stem, end) == end


def _own_part_start(name: str) -> int:
    """Where the name begins after «Copy of»; `name` must be in one alphabet."""
    found = _COPY_OF_BEFORE.match(name)
    return found.end() if found else 0


@lru_cache(maxsize=8192)
def _stem(name: str) -> str:
    folded = in_one_alphabet(name)
    found = re.fullmatch(_YAML_NAME, folded)
    return found[1] if found else folded
