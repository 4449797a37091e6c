"""Make text from the data safe to show.

It must not steer a terminal or start a command of a build server.
`rich.control.strip_control_codes` is not enough: it removes five characters, and neither the escape
character nor marks of direction.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vpr_roadmap.matching.confusables import FALSE_LINE_ENDS

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSAFE = {"Cc", "Cf", "Cs"}
# Persian and emoji need the joiners; the soft hyphen is only a hint.
_HARMLESS = {"\u200c", "\u200d", "\u00ad", "\u2060"}
WORD_JOINER = "\u2060"
COMMAND_MARK = re.compile(r"##(?=\w*\[)")
"""How commands of build servers begin: `##[error]`, `##vso[…`, `##teamcity[…`."""
_COLONS = re.compile(r"^([^\S\n]*)::", re.MULTILINE)


def escape_line(text: str) -> str:
    """One line of visible text: line breaks and tabs become spaces, unsafe characters codes."""
    if text.isprintable():
        return text
    line = _BREAKS.sub(" ", text)
    return "".join(
        character_code(character) if _is_unsafe(character) else character for character in line
    )


def escape_invisible(text: str) -> str:
    """Like `escape_line`, but shows every invisible character as its code.

    That includes joiners, soft hyphens and the line separators at which no editor breaks a line.
    Use it for texts in which people look for such characters.
    """
    unbroken = "".join(
        character_code(character) if character in FALSE_LINE_ENDS else character
        for character in text
    )
    return "".join(
        character_code(character) if character in _HARMLESS else character
        for character in escape_line(unbroken)
    )


def escape_build_command(line: str) -> str:
    """The line in a form that build servers do not read as a command.

    GitHub reads `::error::…` at the start of a line, other servers `##[error]…` anywhere. A word
    joiner goes before `::` and between the two `#`.
    """
    if "##" in line:
        line = COMMAND_MARK.sub(f"#{WORD_JOINER}#", line)
    text = line.lstrip()
    indent = len(line) - len(text)
    return line[:indent] + WORD_JOINER + text if text.startswith("::") else line


def escape_markup(text: str) -> str:
    """HTML or XML that looks the same and has nothing that build servers read as a command."""
    if "##" in text:
        text = COMMAND_MARK.sub("&#35;&#35;", text)
    return _COLONS.sub(r"\1&#58;&#58;", text) if "::" in text else text


@lru_cache(maxsize=4096)
def _is_unsafe(character: str) -> bool:
    """Whether a character can steer a terminal or is forbidden in XML."""
    if unicodedata.category(character) in _UNSAFE:
        return character not in _HARMLESS
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # Unicode's noncharacters


def character_code(character: str) -> str:
    """The code of a character as JSON writes it; beyond U+FFFF with eight digits."""
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
