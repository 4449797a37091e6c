"""Different forms of the same text, as programs and keyboards produce them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

NO_BREAK_SPACE, THIN_SPACE = "\u00a0", "\u2009"
NO_BREAK_HYPHEN = "\u2011"
SOFT_HYPHEN, ZERO_WIDTH_SPACE = "\u00ad", "\u200b"

TO_LATIN = str.maketrans("АВСЕНКМОРТХУасеорху", "ABCEHKMOPTXYaceopxy")
TO_CYRILLIC = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"


FORMS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "capitals": str.upper,
    "small": str.lower,
    "decomposed capitals": lambda text: unicodedata.normalize("NFD", text.upper()),
    "without yo": lambda text: text.replace("ё", "е").replace("Ё", "Е"),
    "no-break spaces": lambda text: text.replace(" ", NO_BREAK_SPACE),
    "thin spaces": lambda text: text.replace(" ", THIN_SPACE),
    "no-break hyphens": lambda text: text.replace("-", NO_BREAK_HYPHEN),
    "Latin letters": lambda text: text.translate(TO_LATIN),
    "Cyrillic letters": lambda text: text.translate(TO_CYRILLIC),
    "one Latin letter": lambda text: text.translate({ord("о"): "o"}),
    "soft hyphen": lambda text: text[:2] + SOFT_HYPHEN + text[2:],
    "zero width space": lambda text: text[:1] + ZERO_WIDTH_SPACE + text[1:],
}
"""Each makes another form of a text; people read both as the same text."""
