"""WordprocessingML with short names: `w:p`, whichever of the two namespaces a file uses."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.package import Package

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_OFF = ("0", "false", "off", "none")
_PARAGRAPH_ENDS = ("w:p", "w:br", "w:cr", "w:tab")


def read_part(package: Package, name: str) -> Element:
    """The root of a part, without what is not printed: placeholders and fallbacks.

    Raises DocumentError.
    """
    root = package.xml(name)
    _shorten_names(root)
    for choice in root.iter("mc:AlternateContent"):
        choice[:] = choice.findall("mc:Choice")[:1] or choice[:]
    for control in root.iter("w:sdt"):
        if is_on(control, "w:sdtPr/w:showingPlcHdr"):
            for parent in control.iter():
                parent[:] = [child for child in parent if child.tag != "w:r"]
    return root


def descend(element: Element, tags: Collection[str]) -> Iterator[Element]:
    """The outermost elements below `element` that have one of the tags, in order."""
    for child in element:
        if child.tag in tags:
            yield child
        elif len(child):
            yield from descend(child, tags)


def find(element: Element | None, path: str) -> Element | None:
    """The first element at a path such as `w:pPr/w:jc`; `Element.find` takes no prefixes."""
    for tag in path.split("/"):
        if element is None:
            return None
        element = element.find(tag)
    return element


def value(element: Element | None, path: str) -> str | None:
    """The attribute `w:val` of the element at the path."""
    found = find(element, path)
    return None if found is None else found.get("w:val")


def is_on(element: Element | None, path: str) -> bool | None:
    """Whether a property such as `w:b` is switched on; None if it is not given."""
    found = find(element, path)
    return None if found is None else found.get("w:val") not in _OFF


def plain_text(element: Element) -> str:
    """All text below the element, deleted text too, with a blank between paragraphs."""
    pieces: list[str] = []
    for child in element.iter():
        if child.tag in ("w:t", "w:delText", "m:t"):
            pieces.append(child.text or "")
        elif child.tag in _PARAGRAPH_ENDS:
            pieces.append(" ")
    return " ".join("".join(pieces).split())


def _shorten_names(root: Element) -> None:
    short: dict[str, str] = {}
    for element in root.iter():
        element.tag = short.get(element.tag) or short.setdefault(element.tag, _short(element.tag))
        if element.attrib:
            element.attrib = {
                short.get(name) or short.setdefault(name, _short(name)): text
                for name, text in element.attrib.items()
            }


def _short(name: str) -> str:
    namespace, _, local = name.rpartition("}")
    prefix = _PREFIXES.get(namespace.lstrip("{"))
    return f"{prefix}:{local}" if prefix else name
