"""The elements of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.xml_elements import local_name


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of an element with a local name."""
    if element is not None:
        yield from (child for child in element if local_name(child) == name)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of an element with a local name."""
    return next(children(element, name), None)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """All elements under an element with a local name."""
    return (found for found in element.iter() if local_name(found) == name)


def is_on(element: Element | None, name: str = "val") -> bool:
    """Whether a property is set: `<b/>` and `<b val="1"/>` are, `<b val="0"/>` is not."""
    return element is not None and is_true(element.get(name, "1"))


def is_true(value: str | None) -> bool:
    return value is not None and value.strip().lower() in ("1", "true", "on")
