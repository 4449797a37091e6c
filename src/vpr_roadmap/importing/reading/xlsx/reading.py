"""Read a workbook: the shown text of the cells of all sheets that are not hidden."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Block, Document, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.package import Package
from vpr_roadmap.importing.reading.relations import Relation, main_part, relations
from vpr_roadmap.importing.reading.sheets import sheet_blocks
from vpr_roadmap.importing.reading.xlsx.cells import RichText, Workbook, read_rich_text
from vpr_roadmap.importing.reading.xlsx.elements import child, children, is_true
from vpr_roadmap.importing.reading.xlsx.notes import read_notes
from vpr_roadmap.importing.reading.xlsx.sheet import read_sheet
from vpr_roadmap.importing.reading.xlsx.styles import Style, read_styles
from vpr_roadmap.importing.reading.xml_elements import attribute
from vpr_roadmap.language.texts import document_texts

_USUAL_MAIN_PART = "xl/workbook.xml"


class _Sheet(NamedTuple):
    name: str
    part: str
    is_hidden: bool


def read(package: Package) -> Document:
    """Raises DocumentError."""
    part = main_part(package) or _USUAL_MAIN_PART
    root = package.xml(part)
    related = tuple(relations(package, part))
    parts = {relation.kind: relation.part for relation in related}
    properties = child(root, "workbookPr")
    workbook = Workbook(
        _strings(package, parts.get("sharedStrings")),
        _styles(package, parts.get("styles")),
        is_true(properties.get("date1904")) if properties is not None else False,
    )
    blocks, findings = list[Block](), list[Finding]()
    for sheet in _sheets(root, {relation.identifier: relation for relation in related}):
        if sheet.is_hidden:
            findings.append(Finding(FindingKind.HIDDEN_SHEET, Place(sheet=sheet.name)))
            continue
        content = package.xml(sheet.part)
        reading = read_sheet(content, sheet.name, workbook)
        notes = read_notes(package, sheet.name, content, relations(package, sheet.part))
        blocks += (*notes.boxes, *sheet_blocks(reading.cells, sheet.name))
        findings += (*reading.findings, *notes.findings)
    return Document(tuple(blocks), tuple(findings))


def _sheets(root: Element, related: dict[str, Relation]) -> Iterator[_Sheet]:
    """The sheets with cells, in the order of their tabs; those with a chart have none.

    Raises DocumentError: a sheet is missing.
    """
    for element in children(child(root, "sheets"), "sheet"):
        relation = related.get(attribute(element, "id") or "")
        if relation is None:
            raise DocumentError(document_texts.DAMAGED)
        if relation.kind == "worksheet":
            is_hidden = element.get("state", "visible") != "visible"
            yield _Sheet(element.get("name", ""), relation.part, is_hidden)


def _strings(package: Package, part: str | None) -> tuple[RichText, ...]:
    if not part:
        return ()
    return tuple(map(read_rich_text, children(package.xml(part), "si")))


def _styles(package: Package, part: str | None) -> tuple[Style, ...]:
    return read_styles(package.xml(part)) if part else ()
