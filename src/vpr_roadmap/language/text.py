"""A sentence, heading or word in both languages, side by side so that neither is forgotten."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    RUSSIAN = "ru"
    ENGLISH = "en"


class Text(NamedTuple):
    """One text in each language: a template for `Words.say`."""

    ru: str
    en: str
