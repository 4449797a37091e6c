"""Write a text as a YAML scalar: plain if every YAML reader takes it for that text, else quoted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

_CYRILLIC = "А-Яа-яЁё"
_PLAIN = re.compile(
    rf"(\./)?[A-Za-z{_CYRILLIC}0-9«№][A-Za-z{_CYRILLIC}0-9 \xa0«»„“”№…–—.,:;()/%+_=?!'\"*&@#-]*"
)
"""Texts of these characters may be plain. Most others are harmless too, but nobody knows which."""

_OTHERWISE_MEANT = re.compile(r":(\s|$)|\s#|\s$")
_FOR_BRACKETS = re.compile("[,:#?]")
_WORDS = re.compile("y|n|yes|no|on|off|true|false|null|none|nan|inf|infinity", re.IGNORECASE)
"""Words that some YAML reader takes for a Boolean, a number or null."""

_INVISIBLE = re.compile(
    "[\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)
"""Invisible characters are escaped: every reader accepts that, and people can see them."""


def scalar(text: str) -> str:
    """The text as a value in block style."""
    return text if _is_plain(text) else quoted(text)


def scalar_in_brackets(text: str) -> str:
    """The text as a value inside brackets or braces."""
    return text if _is_plain(text) and not _FOR_BRACKETS.search(text) else quoted(text)


def flow_list(texts: Iterable[str]) -> str:
    """The texts as a list in brackets."""
    return f"[{', '.join(map(scalar_in_brackets, texts))}]"


def quoted(text: str) -> str:
    """The text in double quotes, valid in JSON and YAML; visible characters are not escaped."""
    return _INVISIBLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _is_plain(text: str) -> bool:
    """Whether the text has only known characters and is no number, day or word with a meaning."""
    if not _PLAIN.fullmatch(text) or _OTHERWISE_MEANT.search(text) or _WORDS.fullmatch(text):
        return False
    return not "0" <= text[0] <= "9" or bool(re.search(f"[{_CYRILLIC}]", text))


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
