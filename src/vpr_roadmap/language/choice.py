"""Choose the language of the output from the environment."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from vpr_roadmap.language.text import Language


def language_named(name: str) -> Language | None:
    """The language of `ru`, `ru_RU.UTF-8` or `en-GB`; None for `C`, `POSIX` and other languages."""
    tag = name.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return Language(tag) if tag in set(Language) else None


def language_of_system(environment: Mapping[str, str]) -> Language | None:
    """The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, whichever is set first.

    If none is set, the display language of Windows; None on other systems.
    """
    name = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        None,
    )
    if name is not None:
        return language_named(name)
    return _language_of_windows()


def _language_of_windows() -> Language | None:
    if sys.platform != "win32":
        return None
    import ctypes

    # The primary language is the low ten bits of a Windows language identifier.
    primary = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
    return {0x19: Language.RUSSIAN, 0x09: Language.ENGLISH}.get(primary)
