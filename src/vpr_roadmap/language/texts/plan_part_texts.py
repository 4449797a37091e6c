"""The names of the parts of a plan and its document, in lists and in headings."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

PARTS: dict[str, Text] = {
    "activity": Text("мероприятие", "activity"),
    "section": Text("раздел", "section"),
    "column": Text("графа", "column"),
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
    "appendix.printed.columns": Text("заголовки граф", "headings of the columns"),
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
"""Kind of part, or the key of a plan that has its text → its name."""
