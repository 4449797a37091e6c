"""Latin and Cyrillic letters that look alike, and characters without width."""

from __future__ import annotations

import re

LATIN_CAPITALS, CYRILLIC_CAPITALS = "ABCEHKMOPTXY", "АВСЕНКМОРТХУ"
"""Capitals that look the same, in the same order."""
TO_CYRILLIC = str.maketrans(LATIN_CAPITALS.lower(), CYRILLIC_CAPITALS.lower())
"""Small Latin letters whose capitals look Cyrillic: b becomes в, because B looks like В."""
TO_LATIN = {cyrillic: latin for latin, cyrillic in TO_CYRILLIC.items()}
OTHERS_TO_LATIN = str.maketrans("іјѕ", "ijs")
"""Cyrillic letters that look Latin and do not occur in Russian."""
ZERO_WIDTH = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
)
"""Characters without width, for a character class; without the joiners U+200C and U+200D."""
FALSE_LINE_ENDS = "\x85\u2028\u2029"
"""Characters that end a line in YAML 1.1 and in `str.splitlines`, but in no editor."""
ZERO_WIDTH_OR_JOINER = re.compile(rf"[{ZERO_WIDTH}\u200c\u200d]")
