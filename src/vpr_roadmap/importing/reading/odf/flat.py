"""Read OpenDocument that is saved as one XML file: `.fodt` and `.fods`."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.odf.reading import read_document
from vpr_roadmap.importing.reading.package import parse_xml
from vpr_roadmap.importing.reading.xml_elements import local_name
from vpr_roadmap.language.texts import document_texts


def read(data: bytes) -> Document:
    """Raises DocumentError."""
    root = parse_xml(data)
    if _has_macros(root):
        raise DocumentError(document_texts.MACROS)
    return read_document(root, (root,))


def _has_macros(root: Element) -> bool:
    scripts = (part for part in root if local_name(part) == "scripts")
    return any(local_name(element) == "module" for part in scripts for element in part.iter())
