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
    "Строка вида #ключ: значение — предложение по словам документа: если оно верно, уберите # в её начале.",
    "A line like #key: value is a proposal from words of the document: if it is right, remove the # that it begins with.",
)
QUOTED = Text("«{text}»", "“{text}”")
FIRST_SEEN = Text("впервые: {place}", "first seen: {place}")
HEADS_OF_ALL = Text(
    "если это руководители всех школ, допишите heads_of: all",
    "if these are the heads of all schools, add heads_of: all",
)

# The account: where every row and every paragraph of the document went.
TAKEN = Text(
    "{taken} из {of:row.of} таблицы {taken:~taken}",
    "{taken} of {of:row} of the table taken",
)
COUNTED = {
    "activities": Text("{n:activity}", "{n:activity}"),
    "sections": Text("{n:section}", "{n:section}"),
    "deadlines": Text("{n:deadline}", "{n:deadline}"),
    "undated": Text("{n} без даты", "{n} without a date"),
}
WITH_REMARKS = Text("{summary}; {n:remark}", "{summary}; {n:remark}")
NOT_TAKEN = Text("Осталось вне плана ({parts}):", "Left out of the plan ({parts}):")
ROWS = Text("{n:row}", "{n:row}")
PARAGRAPHS = Text("{n:paragraph}", "{n:paragraph}")
PLACED_TEXT = Text("{place}: «{text}»", "{place}: “{text}”")
MORE_LEFT_OUT = Text(
    "… и ещё {n}; все места показывает --dry-run, для программ — --account ФАЙЛ",
    "… and {n} more; --dry-run shows all places, --account FILE for programs",
)
MORE_REMARKS = Text(
    "… и ещё {n:remark}; в файле плана каждое стоит у своей строки",
    "… and {n:remark} more; in the file of the plan each stands at its row",
)
PLACE = Text("Место", "Place")
TAKEN_FOR = Text("Что это", "What it is")
NUMBER = Text("Номер", "Number")
PRINTED_TEXT = Text("Текст", "Text")
ROWS_HEADING = Text("Строки таблиц", "Rows of tables")
PARAGRAPHS_HEADING = Text("Абзацы", "Paragraphs")
REMARKS_HEADING = Text("Замечания", "Remarks")
USES = {
    "header": Text("шапка", "header"),
    "column-numbers": Text("номера граф", "column numbers"),
    "section": Text("раздел", "section"),
    "activity": Text("мероприятие", "activity"),
    "continuation": Text("продолжение", "continuation"),
    "left-out": Text("не вошло", "left out"),
    "sections.title": Text("заголовок раздела", "title of a section"),
    "order.clause": Text("пункт приказа", "clause of the order"),
}

# The command.
UNREADABLE_DOCUMENT = Text("«{file}»: {reason}", "“{file}”: {reason}")
NO_TABLE_NUMBER = Text(
    "--table «{typed}»: нужен номер таблицы, начиная с 1",
    "--table “{typed}”: give the number of the table, counting from 1",
)
OUTPUT_NOT_YAML = Text(
    "«{path}»: план пишется в файл .yaml, например data/plan_2024_2025.yaml",
    "“{path}”: a plan is written to a .yaml file, for example data/plan_2024_2025.yaml",
)
OUTPUT_EXISTS = Text(
    "«{path}» уже есть; укажите другое имя или замените файл: --force",
    "“{path}” exists; give another name, or replace it with --force",
)
OUTPUT_NOT_A_PLAN = Text(
    "«{path}» — не план: такой файл не заменяется; укажите другое имя",
    "“{path}” is not a plan and is not replaced; give another name",
)
TWO_ON_STDOUT = Text(
    "план и сведения о строках документа вместе на экран не выводятся; запишите в файл план (-o) или эти сведения (--account)",
    "the plan and the account of the document cannot both go to stdout; give a file for the plan (-o) or for the account (--account)",
)
PLAN_HAS_ERRORS = Text(
    "В плане, который прочитан из «{file}», {n:error}; исправьте эти места в документе и повторите команду.",
    "The plan that was read from “{file}” has {n:error}; correct these places in the document and repeat the command.",
)
NOT_FOUND_BY_NAME = Text(
    "программа сама находит планы с именем plan_….yaml; назовите файл {name} или указывайте --plan {path}",
    "plans are found if they are called plan_….yaml; rename the file to {name}, or give --plan {path}",
)
NEXT = Text(
    "Дальше: roadmap check {path}, затем roadmap due --plan {path} --month {month}",
    "Next: roadmap check {path}, then roadmap due --plan {path} --month {month}",
)
NOTHING_WRITTEN = Text(
    "План не записан: это пробный вызов. Чтобы записать, повторите команду без --dry-run.",
    "The plan was not written: this is a dry run. To write it, repeat the command without --dry-run.",
)
