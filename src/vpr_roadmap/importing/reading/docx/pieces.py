"""The content of a paragraph in pieces: printed text, and what is not printed as its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.blocks import FindingKind
from vpr_roadmap.importing.reading.docx.markup import descend, is_on
from vpr_roadmap.importing.reading.docx.notes import NOTE_KINDS, Notes
from vpr_roadmap.importing.reading.docx.styles import Look, Styles, is_struck
from vpr_roadmap.importing.reading.docx.symbols import symbol

PRINTED = (None, FindingKind.INSERTED)
_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
_CHANGES = {
    "w:ins": FindingKind.INSERTED,
    "w:moveTo": FindingKind.INSERTED,
    "w:del": FindingKind.DELETED,
    "w:moveFrom": FindingKind.DELETED,
}
_PICTURES = ("a:blip", "v:imagedata", "c:chart", "dgm:relIds")
_NOT_TEXT = ("w:pPr", "w:rPr", "w:sdtPr", "w:rt", "w:delInstrText")
_COUNTING_FIELDS = ("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "SEQ")
"""Fields that Word may save without their result, a number."""
_DRAWINGS = ("w:drawing", "w:pict", "w:object")
_NOTES = {kind.reference: kind.finding for kind in NOTE_KINDS}
_TEXTS = ("w:t", "m:t", "w:delText")
_CONTENT = frozenset(
    (*_TEXTS, *_CHARACTERS, "w:sym", "w:fldChar", "w:instrText", *_NOTES, *_DRAWINGS)
)
_SPELLING = str.maketrans({"\u00ad": None, "\u2011": "-", "\r": " ", "\n": " "})


class Piece(NamedTuple):
    """A part of a paragraph. Without `kind` it is printed text. `box` is a text box."""

    text: str
    kind: FindingKind | None = None
    is_bold: bool = False
    box: Element | None = None
    is_code: bool = False
    """Whether it belongs to the code of a field, such as `IF`; Word prints the result alone."""


@dataclass(slots=True)
class _Field:
    """A field that is being read: first its code, then perhaps its result."""

    code: str = ""
    has_result: bool = False


class PieceReader:
    """Reads paragraphs with the styles and the notes of a document.

    A note is read where it is first referred to.
    """

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self._styles = styles
        self._notes = notes
        self._pieces: list[Piece] = []
        self._fields: list[_Field] = []

    def read(self, paragraph: Element, look: Look) -> list[Piece]:
        """The pieces of a paragraph, in order. `look` is that of its style."""
        self._pieces, self._fields = [], []
        self._walk(paragraph, look, None)
        if self._is_in_code:
            return self._pieces
        return [piece for piece in self._pieces if not piece.is_code]

    def _walk(self, parent: Element, look: Look, change: FindingKind | None) -> None:
        for element in parent:
            tag = element.tag
            if tag == "w:r":
                self._walk(element, self._run_look(element, look), change)
            elif tag in _CONTENT:
                self._add(element, look, change)
            elif tag in _CHANGES:
                is_deleted = change is FindingKind.DELETED
                self._walk(element, look, change if is_deleted else _CHANGES[tag])
            elif tag == "w:fldSimple" and not len(element):
                self._add_number_without_result(element.get("w:instr", ""))
            elif tag not in _NOT_TEXT:
                self._walk(element, look, change)

    def _add(self, element: Element, look: Look, change: FindingKind | None) -> None:
        tag = element.tag
        if tag in _TEXTS:
            self._add_text(_text(element), look, change)
        elif tag in _CHARACTERS:
            self._add_text(_CHARACTERS[tag], look, change)
        elif tag == "w:sym":
            self._add_symbol(element, look, change)
        elif tag == "w:fldChar":
            self._follow_field(element.get("w:fldCharType", ""))
        elif tag == "w:instrText":
            if self._fields and not self._fields[-1].has_result:
                self._fields[-1].code += element.text or ""
        elif tag in _NOTES:
            note = self._notes.pop((tag, element.get("w:id", "")), "")
            self._pieces.append(Piece(note, _NOTES[tag]))
        elif change is not FindingKind.DELETED:
            self._add_drawing(element)

    def _add_text(self, text: str, look: Look, change: FindingKind | None) -> None:
        kind = change
        if change is not FindingKind.DELETED:
            kind = FindingKind.STRUCK if look.is_struck else change
            kind = FindingKind.HIDDEN if look.is_hidden else kind
        self._pieces.append(Piece(text, kind, bool(look.is_bold), is_code=self._is_in_code))

    def _add_symbol(self, element: Element, look: Look, change: FindingKind | None) -> None:
        code, font = element.get("w:char", ""), element.get("w:font", "")
        character = symbol(code, font)
        if character is None:
            self._pieces.append(Piece(f"{font} {code}", FindingKind.REPLACED_CHARACTERS))
        else:
            self._add_text(character, look, change)

    def _add_drawing(self, element: Element) -> None:
        for found in descend(element, ("w:txbxContent", *_PICTURES)):
            if found.tag == "w:txbxContent":
                self._pieces.append(Piece("", FindingKind.TEXT_BOX, box=found))
            else:
                self._pieces.append(Piece("", FindingKind.PICTURE))

    @property
    def _is_in_code(self) -> bool:
        return not all(field.has_result for field in self._fields)

    def _follow_field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].has_result = True
        elif self._fields and kind == "end":
            field = self._fields.pop()
            if not field.has_result:
                self._add_number_without_result(field.code)

    def _add_number_without_result(self, code: str) -> None:
        name = code.split()[:1]
        if name and name[0].upper() in _COUNTING_FIELDS:
            self._pieces.append(Piece(name[0], FindingKind.REPLACED_CHARACTERS))

    def _run_look(self, run: Element, paragraph: Look) -> Look:
        properties = run.find("w:rPr")
        if properties is None:
            return paragraph
        style = properties.find("w:rStyle")
        base = paragraph
        if style is not None:
            base = self._styles.run(style.get("w:val")).over(paragraph)
        is_bold, is_hidden = is_on(properties, "w:b"), is_on(properties, "w:vanish")
        struck = is_struck(properties)
        if is_bold is None and is_hidden is None and struck is None:
            return base
        return Look(is_bold=is_bold, is_hidden=is_hidden, is_struck=struck).over(base)


def _text(element: Element) -> str:
    text = element.text or ""
    if element.get("xml:space") != "preserve" and element.tag != "m:t":
        text = text.strip(" \t\r\n")
    return text.translate(_SPELLING)
