"""Remarks on an import: what a person has to look at."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# The order.

ORDER_UNREGISTERED = Text(
    "В приказе нет номера или даты: он записан как проект. Если он подписан, впишите number и date"
    " и замените draft на approved",
    "The order has no number or no date, so it was written as a draft. If it is signed, add number"
    " and date and replace draft by approved",
)
ISSUER_IN_CAPITALS = Text(
    "Название «{issuer}» напечатано прописными буквами, и неизвестно, какие слова в нём — имена"
    " собственные. Исправьте issuer",
    "The name «{issuer}» is printed in capitals, and it is not known which of its words are proper"
    " names. Correct issuer",
)
COORDINATOR_UNREAD = Text(
    "Координатор назван не в именительном падеже: «{found}». Впишите coordinator: Фамилия И.О.",
    "The coordinator is not named in the nominative: «{found}». Add coordinator: Surname I.I.",
)
CONTROL_UNREAD = Text(
    "Тот, на кого возложен контроль, назван не в именительном падеже: «{found}». Впишите control:"
    " Фамилия И.О.",
    "The person in control is not named in the nominative: «{found}». Add control: Surname I.I.",
)

# The table of the plan

DEADLINE_UNREAD = Text(
    "Срок не прочитан: «{wording}»; впишите его в period",
    "The deadline could not be read: “{wording}”; write it in period",
)
DEADLINE_MISSING = Text(
    "Срок в таблице не указан; если он известен, впишите его в period",
    "The table gives no deadline; if it is known, write it in period",
)
DEADLINE_OUTSIDE_PLAN = Text(
    "Срок «{wording}» — вне периода плана ({period}); проверьте год или период",
    "The deadline “{wording}” is outside the period of the plan ({period}); check the year or the period",
)
DEADLINE_REPEATED = Text(
    "В сроке «{wording}» одна и та же дата стоит дважды; проверьте, не другая ли имелась в виду",
    "The deadline “{wording}” has one date twice; check whether another one was meant",
)
DEADLINE_WEEKDAY = Text(
    "В сроке «{wording}» день недели не тот, что у даты; проверьте дату",
    "In the deadline “{wording}” the day of the week is not that of the date; check the date",
)
YEAR_UNKNOWN = Text(
    "Года в плане нет, поэтому месяцы не прочитаны; загрузите его с --period, например --period 2020/2021",
    "The plan has no year, so its months were not read; import it with --period, for example --period 2020/2021",
)
RESPONSIBLE_MISSING = Text(
    "Ответственный в таблице не указан", "The table names nobody responsible"
)
NOBODY_RESPONSIBLE = Text(
    "Ответственные в таблице не указаны ни у одного мероприятия",
    "The table names nobody responsible for any activity",
)
NAMES_ALIKE = Text(
    "«{name}» и «{other}» приняты за одно имя; если это разные люди или группы, добавьте второе имя в people или groups",
    "“{name}” and “{other}” were taken as one name; if they are two people or groups, add the second to people or groups",
)
NAMES_SIMILAR = Text(
    "«{name}» и «{other}» похожи, но приняты за разных людей; проверьте, не опечатка ли это",
    "“{name}” and “{other}” are similar but were taken as two people; check for a misprint",
)
NAME_UNLIKE_PERSON = Text(
    "«{name}» — фамилия без инициалов; допишите их в people, если они известны",
    "“{name}” is a surname without initials; add them in people if they are known",
)
COEXECUTOR_RESPONSIBLE = Text(
    "«{name}» стоит и в соисполнителях, и в ответственных; оставлен ответственным",
    "“{name}” is both a co-executor and responsible; kept as responsible",
)
NUMBER_REPEATED = Text(
    "Номер «{printed}» уже занят, записан как {number}; проверьте нумерацию",
    "The number “{printed}” is taken, written as {number}; check the numbers",
)
NUMBER_STORED_AS_NUMBER = Text(
    "Номер «{printed}» хранится в книге числом: возможно, это {possible}, узнать нельзя. Записан как {number}; проверьте",
    "The workbook stores “{printed}” as a number: it may be {possible}, nobody can know. Written as {number}; check it",
)
SECTION_MISSING = Text(
    "Мероприятия до первого раздела записаны в раздел «{title}», которого в документе нет",
    "The activities before the first section were put in the section “{title}”, which is not in the document",
)
COLUMN_WITHOUT_HEADING = Text(
    "У графы нет заголовка, он придуман: «{heading}»",
    "The column has no heading, it was made up: “{heading}”",
)
ROW_LEFT_OUT = Text("Строка не взята: «{text}»", "The row was left out: “{text}”")
TITLE_MISSING = Text(
    "Названия плана в документе не нашлось; впишите его в title",
    "No title of the plan was found in the document; write it in title",
)

# What a reader found

TRACKED_INSERTION = Text(
    "Исправление принято: вставлено «{text}»", "A tracked change was accepted: inserted “{text}”"
)
TRACKED_DELETION = Text(
    "Исправление принято: удалено «{text}»", "A tracked change was accepted: deleted “{text}”"
)
COMMENT = Text("Примечание на полях, не взято: «{text}»", "A comment, left out: “{text}”")
FOOTNOTE = Text("Сноска, не взята: «{text}»", "A footnote, left out: “{text}”")
HIDDEN_TEXT = Text("Скрытый текст, не взят: «{text}»", "Hidden text, left out: “{text}”")
HEADER_OR_FOOTER = Text("Колонтитул, не взят: «{text}»", "A header or footer, left out: “{text}”")
PICTURE = Text("Рисунок, не взят", "A picture, left out")
TEXT_BOX = Text("Текст из надписи: «{text}»", "Text of a text box: “{text}”")
NESTED_TABLE = Text("Таблица внутри ячейки, проверьте её", "A table inside a cell, check it")
FORMULA_WITHOUT_VALUE = Text(
    "Формула без значения: откройте файл в Excel и сохраните",
    "A formula without a value: open the file in Excel and save it",
)
HIDDEN_ROW = Text("Скрытая строка, взята", "A hidden row, taken")
HIDDEN_SHEET = Text("Скрытый лист", "A hidden sheet")
REPLACED_CHARACTERS = Text(
    "Есть символы, которых не удалось прочесть", "Some characters could not be read"
)
