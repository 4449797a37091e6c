"""A text in both languages."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    RUSSIAN = "ru"
    ENGLISH = "en"


class Text(NamedTuple):
    """A sentence, heading or word in Russian and English: a template for `Words.say`."""

    ru: str
    en: str
