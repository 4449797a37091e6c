"""Text from the data, made so that it is shown and does nothing."""

from __future__ import annotations

import re
import unicodedata

from vpr_roadmap.lookalikes import NO_BREAKS

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSAFE = {"Cc", "Cf", "Cs"}
# Joiners shape Persian, emoji and the like, and the soft hyphen is only a hint: harmless.
_HARMLESS = {"\u200c", "\u200d", "\u00ad", "\u2060"}
WORD_JOINER = "\u2060"
COMMAND_MARK = re.compile(r"##(?=\w*\[)")
"""What build servers look for anywhere in a line: `##[error]`, `##vso[…`, `##teamcity[…`."""


def literal(text: str) -> str:
    """One line of visible text: breaks become blanks; what would steer a console is spelled out."""
    if text.isprintable():
        return text
    line = _BREAKS.sub(" ", text)
    return "".join(_spelled(each) if _steers(each) else each for each in line)


def visible(text: str) -> str:
    """The same with joiners, soft hyphens and what ends no line of an editor spelled out as well.

    That is for who looks for them.
    """
    spelled = "".join(_spelled(each) if each in NO_BREAKS else each for each in text)
    return "".join(_spelled(each) if each in _HARMLESS else each for each in literal(spelled))


def unmarked(line: str) -> str:
    """A line that build servers do not take for a command of theirs.

    That is `::error::…` where a line begins and `##[error]…` anywhere: a word joiner parts them.
    """
    if "##" in line:
        line = COMMAND_MARK.sub(f"#{WORD_JOINER}#", line)
    return WORD_JOINER + line if line.lstrip().startswith("::") else line


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _UNSAFE and character not in _HARMLESS


def _spelled(character: str) -> str:
    return f"\\u{ord(character):04x}"
