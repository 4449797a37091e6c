"""The parts of an Office document (docx, xlsx) and which part refers to which."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from vpr_roadmap.importing.reading.package import Package


class Relation(NamedTuple):
    """`kind` is the last word of the relation's type, for example `styles` or `officeDocument`."""

    kind: str
    identifier: str
    part: str


def main_part(package: Package) -> str | None:
    """The name of the part with the document itself; None if the package has no such part."""
    return next(
        (each.part for each in relations(package, "") if each.kind == "officeDocument"), None
    )


def relations(package: Package, part: str) -> Iterator[Relation]:
    """The parts that a part refers to and that exist; the part "" is the package itself.

    Raises DocumentError.
    """
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if not package.has(listing):
        return
    for element in package.xml(listing):
        target = posixpath.join("/", folder, element.get("Target", "").replace("\\", "/"))
        found = posixpath.normpath(target).lstrip("/")
        if element.get("TargetMode") != "External" and package.has(found):
            kind = element.get("Type", "").rpartition("/")[2]
            yield Relation(kind, element.get("Id", ""), found)


def content_type(package: Package, part: str) -> str:
    """The media type of a part, or "" if the package does not declare it. Raises DocumentError."""
    if not package.has("[Content_Types].xml"):
        return ""
    for element in package.xml("[Content_Types].xml"):
        if element.get("PartName", "").lstrip("/").lower() == part.lower():
            return element.get("ContentType", "")
    return ""
