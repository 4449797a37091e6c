"""Texts of `roadmap import`: places in a document, comments in the plan, the account, errors."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# Places in a document.
PARAGRAPH = Text("абзац {number}", "paragraph {number}")
TABLE = Text("таблица {number}", "table {number}")
ROW = Text("строка {number}", "row {number}")
SHEET = Text("лист «{name}»", "sheet “{name}”")
REMARK_AND_PLACE = Text("{remark} ({place})", "{remark} ({place})")
PLACE_AND_REMARK = Text("{place}: {remark}", "{place}: {remark}")

# Comments in the file of the plan.
READ_FROM = Text(
    "Прочитано из файла «{file}» командой roadmap import. Сверьте с документом.",
    "Read from the file “{file}” by roadmap import. Compare it with the document.",
)
PROPOSALS = Text(
    "Строка вида #ключ: значение — предложение: если оно верно, уберите знак #.",
    "A line like #key: value is a proposal: if it is right, remove the #.",
)
FIRST_SEEN = Text("впервые: {place}", "first seen: {place}")
HEADS_OF_ALL = Text(
    "если это руководители всех школ, допишите heads_of: all",
    "if these are the heads of all schools, add heads_of: all",
)
