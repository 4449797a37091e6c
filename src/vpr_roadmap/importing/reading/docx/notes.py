"""Comments, footnotes and endnotes, which a paragraph refers to by number."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import FindingKind
from vpr_roadmap.importing.reading.docx.markup import plain_text, read_part
from vpr_roadmap.importing.reading.package import Package


class NoteKind(NamedTuple):
    """A kind of note: its relation, its element and the element that refers to it."""

    relation: str
    element: str
    reference: str
    finding: FindingKind


NOTE_KINDS = (
    NoteKind("comments", "w:comment", "w:commentReference", FindingKind.COMMENT),
    NoteKind("footnotes", "w:footnote", "w:footnoteReference", FindingKind.FOOTNOTE),
    NoteKind("endnotes", "w:endnote", "w:endnoteReference", FindingKind.FOOTNOTE),
)
Notes = dict[tuple[str, str], str]


def read_notes(package: Package, parts: dict[str, str]) -> Notes:
    """The texts of notes by the tag of the reference and the note's identifier.

    `parts` are the names of the parts by relation. Raises DocumentError.
    """
    return {
        (kind.reference, note.get("w:id", "")): _text(note)
        for kind in NOTE_KINDS
        if kind.relation in parts
        for note in read_part(package, parts[kind.relation]).iter(kind.element)
    }


def _text(note: Element) -> str:
    author = note.get("w:author")
    text = plain_text(note)
    return f"{author}: {text}" if author else text
