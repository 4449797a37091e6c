"""Notes in brackets that do not change a deadline: «октябрь (1 этап)», «май (по графику)»."""

from __future__ import annotations

import re

_ORDINAL = (
    r"(?:[1-9](?:-?[ыио]?й)?|i{1,3}|iv|перв[а-я]+|втор[а-я]+|трет[а-я]+|четверт[а-я]+"
    r"|школьн[а-я]+|муниципальн[а-я]+|региональн[а-я]+|заключительн[а-я]+)"
)
_NOTES = (
    rf"{_ORDINAL} этап",
    r"этап (?:[1-9]|i{1,3}|iv)",
    "по согласованию",
    "(?:по|согласно) (?:отдельному |утвержденному )?графику",
    "(?:итоговый |промежуточный |годовой )?отчет",
)
_IN_BRACKETS = re.compile(rf" ?\((?:{'|'.join(_NOTES)})\)")


def without_notes(text: str) -> str:
    """A text that `plain_text` made, without the notes that do not change its date."""
    return _IN_BRACKETS.sub("", text)
