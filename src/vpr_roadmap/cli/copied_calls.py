"""Reject calls that were copied from Word, and show them as they must be typed.

Word replaces `--` by a long dash and straight quotes by curly ones, which a shell does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts

_DASHED = re.compile(r"[—–−][—–−-]?([a-z][a-z-]*)(?:=(.*))?", re.DOTALL | re.IGNORECASE)
_OPENING, _CLOSING = "«“„", "»”“"


def reject_long_dashes(typed: Sequence[str]) -> None:
    """Raises UsageError with the whole corrected call if an option begins with a long dash.

    A word after an option is its value and may begin with any dash.
    """
    before = ("", *typed)
    for word, previous in zip(typed, before, strict=False):
        if _DASHED.fullmatch(word) and ("=" in previous or not previous.startswith("-")):
            call = quoted_call(_joined(_with_hyphens(typed)))
            raise UsageError(error_texts.LONG_DASH, found=word, dashes=call)


def quoted_call(arguments: Iterable[str]) -> str:
    """The call of the program with these arguments, for any shell."""
    return " ".join(("roadmap", *map(quoted, arguments)))


def quoted(word: str) -> str:
    """The word, in quotes if a shell would split or change it."""
    if re.fullmatch(r"[\w@%+=:,./№-]+", word):
        return word
    return '"' + word.replace('"', '\\"') + '"'


def _with_hyphens(typed: Iterable[str]) -> Iterator[str]:
    for word in typed:
        if option := _DASHED.fullmatch(word):
            name, value = option.groups()
            yield f"-{name}" if len(name) == 1 else f"--{name}"
            if value is not None:
                yield value
        else:
            yield word


def _joined(words: Iterable[str]) -> Iterator[str]:
    """The words; those between curly quotes, which the shell separated, become one."""
    rest = list(words)
    while rest:
        ends = (at for at, word in enumerate(rest) if word.endswith(tuple(_CLOSING)))
        is_quoted = rest[0].startswith(tuple(_OPENING)) and " " not in rest[0]
        count = next(ends, -1) + 1 if is_quoted else 0
        yield " ".join(rest[:count])[1:-1] if count else rest[0]
        del rest[: count or 1]
