"""Read an OpenDocument file: a text or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Block, Document, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.odf.notes import headers
from vpr_roadmap.importing.reading.odf.sheet import read_sheet
from vpr_roadmap.importing.reading.odf.styles import Styles, read_styles
from vpr_roadmap.importing.reading.odf.text import TextReader
from vpr_roadmap.importing.reading.package import Package
from vpr_roadmap.importing.reading.sheets import sheet_blocks
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name
from vpr_roadmap.language.texts import document_texts

_CONTENT, _STYLES = "content.xml", "styles.xml"


def read(package: Package) -> Document:
    """Raises DocumentError."""
    content = package.xml(_CONTENT)
    shared = [package.xml(_STYLES)] if package.has(_STYLES) else []
    return read_document(content, (*shared, content))


def read_document(content: Element, roots: Sequence[Element]) -> Document:
    """The document whose body is in `content` and whose styles are in any of the roots.

    Raises DocumentError.
    """
    styles = read_styles(roots)
    body = next((part for part in content if local_name(part) == "body"), None)
    for part in body if body is not None else ():
        if local_name(part) == "text":
            document = _read_text(part, styles)
            found = [finding for root in roots for finding in headers(root)]
            return document._replace(findings=(*document.findings, *found))
        if local_name(part) == "spreadsheet":
            return _read_sheets(part, styles)
    raise DocumentError(document_texts.DAMAGED if body is None else document_texts.OTHER_FORMAT)


def _read_text(body: Element, styles: Styles) -> Document:
    builder = BlockBuilder()
    TextReader(builder, styles).read(body)
    return builder.document()


def _read_sheets(body: Element, styles: Styles) -> Document:
    blocks, findings = list[Block](), list[Finding]()
    for table in body:
        if local_name(table) != "table":
            continue
        name = attribute(table, "name") or ""
        if styles.style("table", attribute(table, "style-name")).is_sheet_shown is False:
            findings.append(Finding(FindingKind.HIDDEN_SHEET, Place(sheet=name)))
            continue
        reading, boxes = read_sheet(table, styles)
        blocks += (*boxes, *sheet_blocks(reading.cells, name))
        findings += reading.findings
    return Document(tuple(blocks), tuple(findings))
