"""Read a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document, Finding, FindingKind, Place
from vpr_roadmap.importing.reading.docx.body import BodyReader
from vpr_roadmap.importing.reading.docx.markup import plain_text, read_part
from vpr_roadmap.importing.reading.docx.notes import read_notes
from vpr_roadmap.importing.reading.docx.numbering import Numbering
from vpr_roadmap.importing.reading.docx.pieces import PieceReader
from vpr_roadmap.importing.reading.docx.styles import Styles
from vpr_roadmap.importing.reading.package import Package
from vpr_roadmap.importing.reading.relations import Relation, main_part, relations
from vpr_roadmap.language.texts import document_texts

DEFAULT_MAIN_PART = "word/document.xml"
_PAGE_NUMBER = re.compile(r"[\W\d]*")


def read(package: Package) -> Document:
    """The document of a package. Raises DocumentError."""
    main = main_part(package) or DEFAULT_MAIN_PART
    body = read_part(package, main).find("w:body")
    if body is None:
        raise DocumentError(document_texts.DAMAGED)
    related = tuple(relations(package, main))
    parts = {relation.kind: relation.part for relation in related}
    styles = Styles(_root(package, parts.get("styles")))
    numbering = Numbering(_root(package, parts.get("numbering")), styles)
    reader = BodyReader(styles, numbering, PieceReader(styles, read_notes(package, parts)))
    blocks = tuple(reader.blocks(body))
    return Document(blocks, (*reader.findings(), *_headers_and_footers(package, related)))


def _root(package: Package, part: str | None) -> Element | None:
    return None if part is None else read_part(package, part)


def _headers_and_footers(package: Package, related: tuple[Relation, ...]) -> Iterator[Finding]:
    """The different texts of headers and footers, without page numbers."""
    texts = (
        plain_text(read_part(package, relation.part))
        for relation in related
        if relation.kind in ("header", "footer")
    )
    for text in dict.fromkeys(texts):
        if not _PAGE_NUMBER.fullmatch(text):
            yield Finding(FindingKind.HEADER_OR_FOOTER, Place(), text)
