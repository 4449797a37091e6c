"""Comments, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import Finding, FindingKind, Place
from vpr_roadmap.importing.reading.odf.elements import printed_text
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name

_HEADERS = frozenset(
    f"{part}{which}" for part in ("header", "footer") for which in ("", "-left", "-first")
)


def comment_text(element: Element) -> str:
    """The text of a comment after the name of its author."""
    author = next((part.text or "" for part in element if local_name(part) == "creator"), "")
    text = " ".join(printed_text(element).split())
    return f"{author}: {text}" if author else text


def headers(root: Element) -> Iterator[Finding]:
    """The headers and footers of the pages, each text once, without mere page numbers."""
    seen = set[str]()
    masters = (part for part in root if local_name(part) == "master-styles")
    for element in (element for part in masters for element in part.iter()):
        if local_name(element) in _HEADERS and attribute(element, "display") != "false":
            text = " ".join(printed_text(element).split())
            if text and not text.isdigit() and text not in seen:
                seen.add(text)
                yield Finding(FindingKind.HEADER_OR_FOOTER, Place(), text)
