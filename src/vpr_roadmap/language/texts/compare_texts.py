"""Texts of `roadmap compare`."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

TITLE = Text("Сравнение плана с документом «{file}»", "The plan compared with “{file}”")
PLAN = Text("План: {plan}.", "Plan: {plan}.")

# The summary.
NO_DIFFERENCES = Text("Отличий нет.", "No differences.")
DIFFERENCES = Text("Отличий: {total} — {counts}.", "Differences: {total} – {counts}.")
COUNTS: dict[str, Text] = {
    "changed": Text("изменено {n}", "{n} changed"),
    "added": Text("нет в плане {n}", "{n} not in the plan"),
    "removed": Text("нет в документе {n}", "{n} not in the document"),
    "moved": Text("другой номер или раздел {n}", "{n} with another number or section"),
}
NOT_IN_DOCUMENT = Text(
    "В документе не найдено и поэтому не сравнивалось: {parts}.",
    "Not found in the document, so not compared: {parts}.",
)
NOT_IN_PLAN = Text(
    "В плане не указано и поэтому не сравнивалось: {parts}.",
    "Not stated in the plan, so not compared: {parts}.",
)
LEFT_OUT = Text(
    "Не взято из документа и поэтому не сравнивалось: {parts}; что именно, покажет roadmap import {path} --dry-run",
    "Left out of the document, so not compared: {parts}; roadmap import {path} --dry-run shows what",
)
RENUMBERED = Text("Номера изменились: {ranges}.", "Numbers have changed: {ranges}.")
RANGE = Text("{was} → {now}", "{was} → {now}")
RANGE_OF_SEVERAL = Text("{was} → {now} ({n:activity})", "{was} → {now} ({n:activity})")

# Headings.
TEXTS = Text("Приказ, паспорт, заголовки", "Order, passport, headings")
COLUMNS = Text("Графы", "Columns")
SECTIONS = Text("Разделы", "Sections")
ACTIVITIES = Text("Мероприятия", "Activities")
HEADING = Text("{what} — {how}", "{what} – {how}")
HEADING_NUMBER = Text("{part}: {number}", "{part}: {number}")
HOW: dict[str, Text] = {
    "changed": Text("изменено", "changed"),
    "added": Text("нет в плане", "not in the plan"),
    "removed": Text("нет в документе", "not in the document"),
    "moved": Text("другой номер или раздел", "another number or section"),
}
HOW_AND_PLACE = Text("{how} ({place})", "{how} ({place})")
WAS_NUMBER = Text("в плане {number}", "{number} in the plan")
UNREAD = Text(
    "даты в документе нет, или она не прочитана: «{wording}»",
    "the document has no date, or it was not understood: “{wording}”",
)

# The labels of what differs.
FIELDS: dict[str, Text] = {
    "title": Text("Название", "Title"),
    "section": Text("Раздел", "Section"),
    "period": Text("Срок", "Deadline"),
    "wording": Text("Срок, как напечатан", "Deadline as printed"),
    "responsible": Text("Ответственные", "Responsible"),
    "responsible_wording": Text("Ответственные, как напечатано", "Responsible as printed"),
    "coexecutors": Text("Соисполнители", "Co-executors"),
    "expected_result": Text("Ожидаемый результат", "Expected result"),
    "printed": Text("Номер, как напечатан", "Number as printed"),
    "text": Text("Текст", "Text"),
}

# The columns of the table.
KIND = Text("Отличие", "Difference")
PART = Text("Где", "Where")
NUMBER_IN_PLAN = Text("Номер в плане", "Number in the plan")
NUMBER_IN_DOCUMENT = Text("Номер в документе", "Number in the document")
FIELD = Text("Что", "What")
IN_PLAN = Text("В плане", "In the plan")
IN_DOCUMENT = Text("В документе", "In the document")
ALL_NUMBERS = Text("номер", "number")

# Errors.
NO_TABLES_IN_PLAN = Text(
    "«{path}» — план, а не документ, таблиц в нём нет; уберите --table",
    "“{path}” is a plan, not a document, and has no tables; leave out --table",
)
