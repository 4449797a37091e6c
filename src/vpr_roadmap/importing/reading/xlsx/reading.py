"""Read a workbook: the shown text of the cells of all sheets that are not hidden."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Block, Document, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.package import Package
from vpr_roadmap.importing.reading.sheets import sheet_blocks
from vpr_roadmap.importing.reading.xlsx.cells import RichText, Workbook, read_rich_text
from vpr_roadmap.importing.reading.xlsx.notes import read_notes
from vpr_roadmap.importing.reading.xlsx.parts import (
    attribute,
    child,
    children,
    is_true,
    relationships,
)
from vpr_roadmap.importing.reading.xlsx.sheet import read_sheet
from vpr_roadmap.importing.reading.xlsx.styles import Style, read_styles
from vpr_roadmap.language.texts import document_texts

_USUAL_PLACE = "xl/workbook.xml"


class _Sheet(NamedTuple):
    name: str
    part: str
    is_hidden: bool


def read(package: Package) -> Document:
    """Raises DocumentError."""
    part = _main_part(package)
    root = package.xml(part)
    related = relationships(package, part)
    parts = {related_part.kind: related_part.part for related_part in related.values()}
    properties = child(root, "workbookPr")
    workbook = Workbook(
        _strings(package, parts.get("sharedStrings")),
        _styles(package, parts.get("styles")),
        is_true(properties.get("date1904")) if properties is not None else False,
    )
    blocks, findings = list[Block](), list[Finding]()
    sheets = {id: name for id, (kind, name) in related.items() if kind == "worksheet"}
    for sheet in _sheets(root, sheets):
        if sheet.is_hidden:
            findings.append(Finding(FindingKind.HIDDEN_SHEET, Place(sheet=sheet.name)))
            continue
        content = package.xml(sheet.part)
        reading = read_sheet(content, sheet.name, workbook)
        notes = read_notes(
            package, sheet.name, content, relationships(package, sheet.part).values()
        )
        blocks += (*notes.boxes, *sheet_blocks(reading.cells, sheet.name))
        findings += (*reading.findings, *notes.findings)
    return Document(tuple(blocks), tuple(findings))


def _main_part(package: Package) -> str:
    for kind, part in relationships(package, "").values():
        if kind == "officeDocument" and package.has(part):
            return part
    if package.has(_USUAL_PLACE):
        return _USUAL_PLACE
    raise DocumentError(document_texts.DAMAGED)


def _sheets(root: Element, parts: dict[str, str]) -> Iterator[_Sheet]:
    """The sheets with cells, in the order of their tabs."""
    for element in children(child(root, "sheets"), "sheet"):
        part = parts.get(attribute(element, "id") or "")
        if part:
            is_hidden = element.get("state", "visible") != "visible"
            yield _Sheet(element.get("name", ""), part, is_hidden)


def _strings(package: Package, part: str | None) -> tuple[RichText, ...]:
    if not part or not package.has(part):
        return ()
    return tuple(map(read_rich_text, children(package.xml(part), "si")))


def _styles(package: Package, part: str | None) -> tuple[Style, ...]:
    return read_styles(package.xml(part)) if part and package.has(part) else ()
