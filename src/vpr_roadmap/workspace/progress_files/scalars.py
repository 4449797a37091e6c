"""A text as YAML: plain where every reader takes it for the same text, else in double quotes."""

from __future__ import annotations

import json
import re

_CYRILLIC = "А-Яа-яЁё"
_PLAIN = re.compile(
    rf"(\./)?[A-Za-z{_CYRILLIC}0-9«№][A-Za-z{_CYRILLIC}0-9 \xa0«»„“”№…–—.,:;()/%+_=?!'\"*&@#-]*"
)
"""Text of these may be plain. What is not among them is mostly harmless too, but who knows it."""

_OTHERWISE_MEANT = re.compile(r":(\s|$)|\s#|\s$")
_FOR_BRACKETS = re.compile("[,:#?]")
_WORDS = re.compile("y|n|yes|no|on|off|true|false|null|none|nan|inf|infinity", re.IGNORECASE)
"""What some reader takes for a flag, a number or nothing."""

_INVISIBLE = re.compile(
    "[\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]"
)
"""No reader minds these when they are escaped, and people see that they are there."""


def scalar(text: str) -> str:
    """A text as a value on a line of its own."""
    return text if _is_plain(text) else quoted(text)


def scalar_in_brackets(text: str) -> str:
    """A text as a value in a list or mapping in brackets."""
    return text if _is_plain(text) and not _FOR_BRACKETS.search(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, as JSON and YAML read it; its visible letters as they are."""
    return _INVISIBLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _is_plain(text: str) -> bool:
    """Is a text of letters we know, and neither a number, a day nor a word with a meaning."""
    if not _PLAIN.fullmatch(text) or _OTHERWISE_MEANT.search(text) or _WORDS.fullmatch(text):
        return False
    return not "0" <= text[0] <= "9" or bool(re.search(f"[{_CYRILLIC}]", text))


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character[0]):04x}"
