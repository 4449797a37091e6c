"""Text from the data, made so that it is shown and does nothing."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSAFE = {"Cc", "Cf", "Cs"}
# Joiners shape Persian, emoji and the like, and the soft hyphen is only a hint: harmless.
_HARMLESS = {"\u200c", "\u200d", "\u00ad", "\u2060"}
WORD_JOINER = "\u2060"


def literal(text: str) -> str:
    """One line of visible text: breaks become blanks; what would steer a console is spelled out."""
    line = _BREAKS.sub(" ", text)
    if line.isprintable():
        return line
    return "".join(_shown(character) for character in line)


def unmarked(line: str) -> str:
    """A line that build servers do not take for a command of theirs (`::error::…`)."""
    return WORD_JOINER + line if line.lstrip().startswith(("::", "##[")) else line


def _shown(character: str) -> str:
    if unicodedata.category(character) in _UNSAFE and character not in _HARMLESS:
        return f"\\u{ord(character):04x}"
    return character
