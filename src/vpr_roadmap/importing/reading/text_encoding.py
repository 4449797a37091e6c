"""Decode a text file whose encoding nobody states."""

from __future__ import annotations

import codecs
import re
from math import log
from typing import NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Finding, FindingKind, Place
from vpr_roadmap.language.texts import document_texts

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "cp866", "koi8-r", "mac-cyrillic")
_PER_MILLE = {
    **dict(zip("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", (
        110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17,
        17, 17, 16, 15, 12, 10, 9, 7, 6, 5, 4, 3, 3, 2, 1,
    ), strict=True)),
    **dict.fromkeys("«»–—№…„“”’•§°−\xa0\xad", 5),
}  # fmt: skip
"""How often a letter occurs in Russian, in thousandths; punctuation has a guess."""
_COSTS = {character: -log(number / 1000) for character, number in _PER_MILLE.items()}
_UNLIKELY = 12.0
_CASE_CHANGE = 6.0
_MOST_COST = 4.6
"""Russian texts cost about 3.1 for a character, texts in a wrong encoding 5 and more."""
_SAMPLE = 50_000
_CASE_CHANGES = re.compile("[а-яё][А-ЯЁ]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_MOST_CONTROLS = 0.01


class Decoded(NamedTuple):
    """`replaced` is the number of characters that could not be decoded or were left out."""

    text: str
    replaced: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        if not self.replaced:
            return ()
        return (Finding(FindingKind.REPLACED_CHARACTERS, Place(), str(self.replaced)),)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a file in Unicode or an encoding with Cyrillic letters; `\\n` ends its lines.

    `declared` is the encoding that the file names itself. Without one the frequency of letters
    decides. Raises DocumentError if the bytes are no text.
    """
    text = _decoded(data, declared)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    clean, controls = _CONTROLS.subn("", lines)
    if controls > _MOST_CONTROLS * len(lines) + 1:
        raise DocumentError(document_texts.NOT_TEXT)
    return Decoded(clean, controls + clean.count("\ufffd"))


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if unmarked := _utf16_without_mark(data):
        return data.decode(unmarked, "replace")
    text = data.decode("utf-8", "replace")
    if _is_unicode(text):
        return text
    if declared and (known := _known(data, declared)) is not None:
        return known
    return data.decode(_likeliest(data), "replace")


def is_utf_16(data: bytes) -> bool:
    """Whether the bytes are UTF-16, with or without a byte order mark."""
    has_mark = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return has_mark or _utf16_without_mark(data) is not None


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16, if every second byte is one of few values: 0 for Latin letters, 4 for Cyrillic."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 2 or 0 not in sample:
        return None
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[first::2]
        if high.count(0) + high.count(4) > 0.9 * len(high):
            return encoding
    return None


def _is_unicode(text: str) -> bool:
    """Whether bytes read as UTF-8 make sense; a few may be damaged, and the end may be cut off."""
    replaced = text.count("\ufffd")
    decoded = sum(character > "\x7f" for character in text) - replaced
    return not replaced or (decoded > 0 and text[:-1].count("\ufffd") <= decoded // 20)


def _known(data: bytes, declared: str) -> str | None:
    try:
        return data.decode(codecs.lookup(declared).name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _likeliest(data: bytes) -> str:
    sample = data[:_SAMPLE]
    costs = {encoding: _cost(sample.decode(encoding, "replace")) for encoding in _CYRILLIC}
    best = min(_CYRILLIC, key=costs.__getitem__)
    if costs[best] > _MOST_COST:
        raise DocumentError(document_texts.UNKNOWN_ENCODING)
    return best


def _cost(text: str) -> float:
    """How unlike Russian a text is: the mean cost of its characters outside ASCII."""
    high = [character for character in text if character > "\x7f"]
    cost = sum(_COSTS.get(character.lower(), _UNLIKELY) for character in high)
    return (cost + _CASE_CHANGE * len(_CASE_CHANGES.findall(text))) / max(len(high), 1)
