"""Characters of the fonts Symbol and Wingdings, which have codes of their own."""

from __future__ import annotations

from vpr_roadmap.importing.reading.list_numbers import BULLET

_PRIVATE_USE = range(0xE000, 0xF900)
_SYMBOL_CODES = 0xF000
_LETTERS_AS_BULLETS = ("o", "§", "Ø", "ü", "v", "q")
_SYMBOL = {
    0x2D: "−",
    0xA3: "≤",
    0xA5: "∞",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: BULLET,
    0xB9: "≠",
    0xBB: "≈",
    0xBE: "—",
}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x76: "❖",
    0x9F: BULLET,
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(code: str, font: str) -> str | None:
    """The character of `w:sym` with a hexadecimal code; None if it is unknown."""
    try:
        number = int(code, 16)
    except ValueError:
        return None
    if number in _PRIVATE_USE:
        return _FONTS.get(font.lower(), {}).get(number - _SYMBOL_CODES)
    if number < _SYMBOL_CODES and font.lower() in _FONTS:
        return _FONTS[font.lower()].get(number)
    return chr(number) if _is_text(number) else None


def is_plain(bullet: str) -> bool:
    """Whether a bullet is a character of its own, such as a dash, not a letter of a font."""
    return bullet not in _LETTERS_AS_BULLETS and not any(
        ord(character) in _PRIVATE_USE for character in bullet
    )


def _is_text(number: int) -> bool:
    return 0x20 <= number < 0xD800 or 0xF900 <= number < 0xFFFE
