"""Text from the data, made so that it is shown and does nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vpr_roadmap.matching.confusables import NO_BREAKS

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSAFE = {"Cc", "Cf", "Cs"}
# Joiners shape Persian, emoji and the like, and the soft hyphen is only a hint: harmless.
_HARMLESS = {"\u200c", "\u200d", "\u00ad", "\u2060"}
WORD_JOINER = "\u2060"
COMMAND_MARK = re.compile(r"##(?=\w*\[)")
"""What build servers look for anywhere in a line: `##[error]`, `##vso[…`, `##teamcity[…`."""
_COLONS = re.compile(r"^([^\S\n]*)::", re.MULTILINE)


def escape_line(text: str) -> str:
    """One line of visible text: breaks become blanks; what would steer a console is spelled out."""
    if text.isprintable():
        return text
    line = _BREAKS.sub(" ", text)
    return "".join(
        character_code(character) if _is_unsafe(character) else character for character in line
    )


def escape_invisible(text: str) -> str:
    """The same with joiners, soft hyphens and what ends no line of an editor spelled out as well.

    That is for who looks for them.
    """
    unbroken = "".join(
        character_code(character) if character in NO_BREAKS else character for character in text
    )
    return "".join(
        character_code(character) if character in _HARMLESS else character
        for character in escape_line(unbroken)
    )


def escape_build_command(line: str) -> str:
    """A line that build servers do not take for a command of theirs.

    That is `::error::…` where a line begins and `##[error]…` anywhere: a word joiner parts them.
    """
    if "##" in line:
        line = COMMAND_MARK.sub(f"#{WORD_JOINER}#", line)
    text = line.lstrip()
    indent = len(line) - len(text)
    return line[:indent] + WORD_JOINER + text if text.startswith("::") else line


def escape_markup(text: str) -> str:
    """HTML or XML that reads the same and has no line that build servers take for a command."""
    if "##" in text:
        text = COMMAND_MARK.sub("&#35;&#35;", text)
    return _COLONS.sub(r"\1&#58;&#58;", text) if "::" in text else text


@lru_cache(maxsize=4096)
def _is_unsafe(character: str) -> bool:
    """Does it act on what shows it, or may XML not contain it."""
    if unicodedata.category(character) in _UNSAFE:
        return character not in _HARMLESS
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # Unicode's noncharacters


def character_code(character: str) -> str:
    """The character as its code, as JSON writes it."""
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
