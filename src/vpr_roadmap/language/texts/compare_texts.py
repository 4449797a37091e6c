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
    "moved": Text("изменился только номер или раздел у {n}", "{n} only renumbered or moved"),
}
NOT_IN_DOCUMENT = Text(
    "В документе не найдены и поэтому не сравнивались: {parts}.",
    "Not found in the document, so not compared: {parts}.",
)
NOT_IN_PLAN = Text(
    "В плане не указаны и поэтому не сравнивались: {parts}.",
    "Not stated in the plan, so not compared: {parts}.",
)
RENUMBERED = Text("Номера изменились: {ranges}.", "Numbers have changed: {ranges}.")
RANGE = Text("{was} → {now}", "{was} → {now}")
RANGE_OF_SEVERAL = Text("{was} → {now} ({n:activity})", "{was} → {now} ({n:activity})")

# Headings.
TEXTS = Text("Приказ, паспорт, заголовки", "Order, passport, headings")
COLUMNS = Text("Столбцы", "Columns")
SECTIONS = Text("Разделы", "Sections")
ACTIVITIES = Text("Мероприятия", "Activities")
HEADING = Text("{what} — {how}", "{what} – {how}")
HEADING_NUMBER = Text("{part}: {number}", "{part}: {number}")
HOW: dict[str, Text] = {
    "changed": Text("изменено", "changed"),
    "added": Text("нет в плане", "not in the plan"),
    "removed": Text("нет в документе", "not in the document"),
    "moved": Text("перенесено", "moved"),
}
HOW_AND_PLACE = Text("{how} ({place})", "{how} ({place})")
WAS_NUMBER = Text("в плане {number}", "{number} in the plan")
UNREAD = Text(
    "даты в документе нет, или она не прочитана: «{wording}»",
    "the document has no date, or it was not understood: “{wording}”",
)

# The parts of a plan, in lists and in headings.
PARTS: dict[str, Text] = {
    "activity": Text("мероприятие", "activity"),
    "section": Text("раздел", "section"),
    "column": Text("столбец", "column"),
    "title": Text("наименование плана", "title of the plan"),
    "order": Text("приказ", "order"),
    "order.kind": Text("вид документа", "kind of the order"),
    "order.number": Text("номер приказа", "number of the order"),
    "order.date": Text("дата приказа", "date of the order"),
    "order.place": Text("место издания приказа", "place of the order"),
    "order.title": Text("заголовок приказа", "title of the order"),
    "order.preamble": Text("преамбула приказа", "preamble of the order"),
    "order.signatory": Text("кто подписал приказ", "signatory of the order"),
    "order.clauses": Text("пункты приказа", "clauses of the order"),
    "order.printed.heading": Text("бланк приказа", "letterhead of the order"),
    "order.printed.signature": Text("подпись под приказом", "signature of the order"),
    "order.printed.drafted_by": Text("кто подготовил приказ", "who drafted the order"),
    "appendix": Text("надписи на приложении", "printed lines of the appendix"),
    "appendix.printed.approval": Text("гриф утверждения", "approval of the appendix"),
    "appendix.printed.title": Text("заголовок приложения", "title of the appendix"),
    "appendix.printed.table_title": Text("заголовок таблицы", "title of the table"),
    "appendix.printed.columns": Text("заголовки столбцов", "headings of the columns"),
    "appendix.printed.signature": Text("подпись под приложением", "signature of the appendix"),
    "passport": Text("паспорт", "passport"),
    "passport.headings": Text("заголовки паспорта", "headings of the passport"),
    "passport.problem": Text("описание проблемы", "problem"),
    "passport.goal": Text("цель", "goal"),
    "passport.tasks": Text("задачи", "tasks"),
    "passport.directions": Text("направления", "directions"),
    "passport.expected_results": Text("ожидаемые результаты", "expected results"),
    "passport.more": Text("другие строки паспорта", "other rows of the passport"),
}
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
NO_PLAN = Text(
    "«{path}»: из этого документа не получается план, сравнивать не с чем",
    "“{path}”: this document does not make a plan, so there is nothing to compare",
)
