"""The parts of an Office Open XML file, and how they refer to each other."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.package import Package


class Relationship(NamedTuple):
    """`kind` is the last word of its type, for example `worksheet`; `part` is a name of a part."""

    kind: str
    part: str


def relationships(package: Package, part: str) -> dict[str, Relationship]:
    """The parts that a part refers to, by their ids; without links to other files.

    `part` is empty for the whole file. Raises DocumentError.
    """
    folder = dirname(part)
    name = join(folder, "_rels", f"{part.removeprefix(folder).lstrip('/')}.rels")
    if not package.has(name):
        return {}
    found = {}
    for element in package.xml(name):
        target = element.get("Target", "")
        if element.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relationship(kind, path)
    return found


def local_name(element: Element) -> str:
    """The name of an element without its namespace: strict files have other namespaces."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of an element with a local name."""
    return (child for child in element or () if local_name(child) == name)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of an element with a local name."""
    return next(children(element, name), None) if element is not None else None


def descendants(element: Element, name: str) -> Iterator[Element]:
    """All elements under an element with a local name."""
    return (found for found in element.iter() if local_name(found) == name)


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return value
    return None


def is_on(element: Element | None, name: str = "val") -> bool:
    """Whether a property is set: `<b/>` and `<b val="1"/>` are, `<b val="0"/>` is not."""
    return element is not None and is_true(element.get(name, "1"))


def is_true(value: str | None) -> bool:
    return value is not None and value.strip().lower() in ("1", "true", "on")
