"""XML elements and attributes without their namespaces, which differ between kinds of files."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_MOST_DIGITS = 9


def local_name(element: Element) -> str:
    """The name of an element without its namespace; "" for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def whole_number(text: str | None, default: int = 0, most: int = 10**_MOST_DIGITS) -> int:
    """The whole number of an attribute, at most `most`; `default` if it is none or negative."""
    text = (text or "").strip()
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return min(int(text), most) if is_number else default
