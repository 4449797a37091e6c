"""Places in a document, and remarks on an import, as text."""

from __future__ import annotations

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.texts import import_texts
from vpr_roadmap.language.words import Words, capitalize_first, uncapitalize_first


def place_text(place: Place, words: Words) -> str:
    """«таблица 1, строка 3», «абзац 12», «лист «План», строка 5»; empty for the whole document.

    A row of a sheet has the number that Excel shows, so its table is not named.
    """
    in_sheet = place.sheet is not None and place.row is not None
    parts = (
        (import_texts.SHEET, {"name": place.sheet}, place.sheet),
        (import_texts.TABLE, {"number": place.table}, None if in_sheet else place.table),
        (import_texts.ROW, {"number": place.row}, place.row),
        (import_texts.PARAGRAPH, {"number": place.paragraph}, place.paragraph),
    )
    return ", ".join(words.say(text, **values) for text, values, number in parts if number)


def remark_message(remark: Remark, words: Words) -> str:
    """The message without its place; values that are places become text."""
    values = {name: _with_place_texts(value, words) for name, value in remark.values.items()}
    return words.say(remark.text, **values)


def placed_remark(remark: Remark, words: Words) -> str:
    """The place, a colon and the message; only the message if it is about the whole document."""
    message, place = remark_message(remark, words), place_text(remark.place, words)
    if not place:
        return message
    remark_text = uncapitalize_first(message)
    return words.say(import_texts.PLACE_AND_REMARK, place=place, remark=remark_text)


def remark_with_place(remark: Remark, words: Words) -> str:
    """The message as a sentence, then the place in parentheses."""
    sentence = capitalize_first(remark_message(remark, words))
    place = place_text(remark.place, words)
    if not place:
        return sentence
    return words.say(import_texts.REMARK_AND_PLACE, place=place, remark=sentence)


def _with_place_texts(value: object, words: Words) -> object:
    match value:
        case Place():
            return place_text(value, words)
        case list() | tuple() if type(value) in (list, tuple):
            return tuple(_with_place_texts(item, words) for item in value)
    return value
