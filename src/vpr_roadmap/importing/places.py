"""Places in a document as texts, for the messages of errors."""

from __future__ import annotations

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.language.text import Text


def table_of(place: Place) -> Text:
    """«таблица 2», or «лист «План»»."""
    if place.sheet is not None:
        name = place.sheet.replace("{", "{{").replace("}", "}}")
        return Text(f"лист «{name}»", f"sheet “{name}”")
    return Text(f"таблица {place.table}", f"table {place.table}")
