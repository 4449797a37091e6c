"""What lies on a sheet besides its cells: comments, pictures, text boxes, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import Finding, FindingKind, Paragraph, Place
from vpr_roadmap.importing.reading.package import Package
from vpr_roadmap.importing.reading.relations import Relation
from vpr_roadmap.importing.reading.xlsx.cells import read_reference, read_rich_text
from vpr_roadmap.importing.reading.xlsx.elements import child, children, descendants
from vpr_roadmap.importing.reading.xml_elements import attribute, whole_number

_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d+|[A-Za-z])')
_HEADERS = tuple(
    f"{which}{part}" for which in ("odd", "even", "first") for part in ("Header", "Footer")
)


class Notes(NamedTuple):
    """`boxes` are the texts of text boxes."""

    boxes: tuple[Paragraph, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_notes(package: Package, sheet: str, root: Element, related: Iterable[Relation]) -> Notes:
    """Raises DocumentError."""
    parts: dict[str, list[Element]] = {}
    for relation in related:
        if relation.kind in ("comments", "threadedComment", "drawing"):
            parts.setdefault(relation.kind, []).append(package.xml(relation.part))
    threaded = [
        note for part in parts.get("threadedComment", ()) for note in _threaded(part, sheet)
    ]
    answered = {note.place for note in threaded}
    old = [note for part in parts.get("comments", ()) for note in _comments(part, sheet)]
    boxes = [box for part in parts.get("drawing", ()) for box in _boxes(part, sheet)]
    return Notes(
        tuple(boxes),
        (
            *threaded,
            *(note for note in old if note.place not in answered),
            *(found for part in parts.get("drawing", ()) for found in _pictures(part, sheet)),
            *(Finding(FindingKind.TEXT_BOX, box.place, box.text) for box in boxes),
            *_headers(root, sheet),
        ),
    )


def _comments(root: Element, sheet: str) -> Iterator[Finding]:
    authors = [author.text or "" for author in children(child(root, "authors"), "author")]
    for comment in children(child(root, "commentList"), "comment"):
        body = child(comment, "text")
        text = read_rich_text(body).text.strip() if body is not None else ""
        number = whole_number(comment.get("authorId"), default=len(authors))
        author = authors[number] if number < len(authors) else ""
        if author and not text.startswith(author):
            text = f"{author}: {text}"
        yield Finding(FindingKind.COMMENT, _place(comment, sheet), text)


def _threaded(root: Element, sheet: str) -> Iterator[Finding]:
    for comment in children(root, "threadedComment"):
        body = child(comment, "text")
        text = (body.text or "") if body is not None else ""
        yield Finding(FindingKind.COMMENT, _place(comment, sheet), text.strip())


def _place(comment: Element, sheet: str) -> Place:
    reference = read_reference(comment.get("ref", ""))
    return Place(sheet=sheet, row=reference[0] if reference else None)


def _boxes(root: Element, sheet: str) -> Iterator[Paragraph]:
    for anchor in root:
        for shape in descendants(anchor, "txBody"):
            lines = (
                "".join(text.text or "" for text in descendants(paragraph, "t"))
                for paragraph in children(shape, "p")
            )
            if text := "\n".join(line for line in lines if line.strip()):
                yield Paragraph(text, _anchor_place(anchor, sheet))


def _pictures(root: Element, sheet: str) -> Iterator[Finding]:
    for anchor in root:
        for picture in descendants(anchor, "pic"):
            names = [attribute(found, "descr") or "" for found in descendants(picture, "cNvPr")]
            text = names[0] if names else ""
            yield Finding(FindingKind.PICTURE, _anchor_place(anchor, sheet), text)


def _anchor_place(anchor: Element, sheet: str) -> Place:
    row = child(child(anchor, "from"), "row")
    number = whole_number(row.text if row is not None else None, default=-1)
    return Place(sheet=sheet, row=None if number < 0 else number + 1)


def _headers(root: Element, sheet: str) -> Iterator[Finding]:
    for name in _HEADERS:
        for element in children(child(root, "headerFooter"), name):
            if text := " ".join(_CODES.sub(" ", element.text or "").split()):
                yield Finding(FindingKind.HEADER_OR_FOOTER, Place(sheet=sheet), text)
