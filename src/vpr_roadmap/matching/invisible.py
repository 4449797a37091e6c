"""Find characters that nobody can see, and special spaces."""

from __future__ import annotations

import re

from vpr_roadmap.matching.confusables import FALSE_LINE_ENDS, ZERO_WIDTH

SHOWN = 40
"""How many characters before and after an invisible one a message shows."""
BLANKS = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Special spaces, for a character class. YAML treats them as letters."""
BLANK = re.compile(f"[{BLANKS}]")
_COMMENT = re.compile(rf"[{BLANKS}\s]+#")
NO_BREAK_BLANKS = "\u00a0\u2007\u202f"
# Emoji and some scripts need the joiners U+200C and U+200D: report them only beside our letters.
INVISIBLE = re.compile(
    rf"[{ZERO_WIDTH}{FALSE_LINE_ENDS}]|[\u200c\u200d](?=[\sA-Za-zА-Яа-яЁё0-9]|$)"
)
MAYBE_INVISIBLE = re.compile(rf"[{ZERO_WIDTH}{FALSE_LINE_ENDS}\u200c\u200d]")
"""Any character that `INVISIBLE` may match: a quick test before the exact one."""


def without_invisible(text: str) -> str:
    """The text without invisible characters; `FALSE_LINE_ENDS` become spaces."""
    return INVISIBLE.sub(lambda found: " " if found[0] in FALSE_LINE_ENDS else "", text)


def invisible_character(text: str, at: int, times: int = 1) -> dict[str, str]:
    """The values of a problem with the character at the index `at`.

    `times` is how often the line has this character.
    """
    character = f"U+{ord(text[at]):04X}" + (f" ×{times}" if times > 1 else "")
    if BLANK.match(text, at):
        blank = "no-break" if text[at] in NO_BREAK_BLANKS else "other"
        variant = {"variant": "comment"} if _COMMENT.match(text, at) else {}
        return {"character": character, "blank": blank, **variant}
    before = text[max(at - SHOWN, 0) : at].rpartition("\n")[2]
    after = text[at : at + SHOWN].partition("\n")[0]
    return {"character": character, "found": without_invisible(before + after).strip()}


def has_invisible(text: str) -> bool:
    """Whether the text has a character that `INVISIBLE` may match."""
    return bool(MAYBE_INVISIBLE.search(text))
