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
    "Название «{issuer}» напечатано прописными буквами, поэтому неизвестно, какие слова в нём —"
    " имена собственные. Исправьте его в issuer",
    "The name “{issuer}” is printed in capitals, so it is not known which of its words are proper"
    " names. Correct it in issuer",
)
COORDINATOR_UNREAD = Text(
    "Координатор назван не в именительном падеже: «{found}». Впишите coordinator: Фамилия И.О.",
    "The coordinator is not named in the nominative: “{found}”. Add coordinator: Surname I.I.",
)
CONTROL_UNREAD = Text(
    "Тот, на кого возложен контроль, назван не в именительном падеже: «{found}». Впишите control:"
    " Фамилия И.О.",
    "The person in control is not named in the nominative: “{found}”. Add control: Surname I.I.",
)

# The table of the plan

DEADLINE_UNREAD = Text(
    "Срок не прочитан: «{wording}»; впишите его в period, например 2024-11 или 2024-09/2024-11",
    "The deadline could not be read: “{wording}”; write it in period, for example 2024-11 or 2024-09/2024-11",
)
DEADLINE_MISSING = Text(
    "Срок в таблице не указан; если он известен, впишите его в period",
    "The table gives no deadline; if it is known, write it in period",
)
NO_DEADLINE_COLUMN = Text(
    "Ни одна из граф («{text}») не распознана как сроки; если сроки известны, впишите их в period",
    "None of the columns (“{text}”) is known to have deadlines; if these are known, write them in period",
)
MARKS_NOT_PROGRESS = Text(
    "Тексты графы «{heading}» сохранены в cells, но отчётами не стали; отметьте выполненное командой roadmap record",
    "The texts of the column “{heading}” were kept in cells but are no progress; record what is done with roadmap record",
)
DEADLINE_OUTSIDE_PLAN = Text(
    "Срок «{wording}» — вне периода плана ({period}) и записан без даты; исправьте год в period, а если он верен, повторите команду с --period",
    "The deadline “{wording}” is outside the period of the plan ({period}) and was written without a date; correct the year in period or, if it is right, repeat the command with --period",
)
DEADLINE_OUTSIDE_COLUMN = Text(
    "Срок «{wording}» стоит в графе «{heading}», но не относится к ней; проверьте его",
    "The deadline “{wording}” stands in the column “{heading}” but is not in it; check it",
)
DEADLINE_REPEATED = Text(
    "В сроке «{wording}» одна и та же дата стоит дважды; проверьте, не другая ли имелась в виду",
    "The deadline “{wording}” has one date twice; check whether another one was meant",
)
DEADLINE_WEEKDAY = Text(
    "В сроке «{wording}» день недели не тот, что у даты; проверьте дату",
    "In the deadline “{wording}” the day of the week is not that of the date; check the date",
)
DEADLINE_YEAR_UNCLEAR = Text(
    "Не ясно, какого года срок «{wording}»; впишите его в period или повторите команду с периодом плана, например --period {example}",
    "The year of the deadline “{wording}” is unclear; write it in period or repeat the command with the period of the plan, for example --period {example}",
)
YEAR_UNKNOWN = Text(
    "В документе нет года, поэтому месяцы не прочитаны; повторите команду с периодом плана, например --period {example}",
    "The document has no year, so its months were not read; repeat the command with the period of the plan, for example --period {example}",
)
YEAR_UNCLEAR = Text(
    "Из названия и порядка сроков не ясно, какие месяцы охватывает план, поэтому не все сроки без года прочитаны; повторите команду с периодом плана, например --period {example}",
    "The title and the order of the deadlines do not tell which months the plan is for, so some deadlines without a year were not read; repeat the command with the period of the plan, for example --period {example}",
)
RESPONSIBLE_MISSING = Text(
    "Ответственный в таблице не указан; если он известен, впишите его в responsible",
    "The table names nobody responsible; if it is known who is, write the name in responsible",
)
NOBODY_RESPONSIBLE = Text(
    "Ответственные в таблице не указаны ни у одного мероприятия",
    "The table names nobody responsible for any activity",
)
CELL_UNSPLIT = Text(
    "В ячейке «{text}» не удалось отделить срок от ответственных; впишите period и responsible",
    "The deadline in the cell “{text}” could not be told from those responsible; add period and responsible",
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
    "Имя «{name}» стоит и среди ответственных, и среди соисполнителей; записано только среди ответственных",
    "The name “{name}” is both among the responsible and among the co-executors; it was written only among the responsible",
)
NUMBER_REPEATED = Text(
    "Номер «{printed}» уже занят, записан как {number}; проверьте нумерацию",
    "The number “{printed}” is taken, written as {number}; check the numbers",
)
NUMBER_STORED_AS_NUMBER = Text(
    "Номер «{printed}» хранится в файле как число, а тогда это может быть и {possible}; записан как {number}, проверьте его",
    "The file stores “{printed}” as a number, so it may also be {possible}; written as {number}, check it",
)
SECTION_MISSING = Text(
    "Мероприятия до первого раздела записаны в раздел «{title}», которого в документе нет; проверьте его название",
    "The activities before the first section were put in the section “{title}”, which is not in the document; check its title",
)
COLUMN_WITHOUT_HEADING = Text(
    "У графы нет заголовка, она названа «{heading}»; исправьте заголовок в columns и в cells",
    "The column has no heading and was called “{heading}”; correct the heading in columns and in cells",
)
ROW_LEFT_OUT = Text(
    "Строка не взята: «{text}»; если это мероприятие, впишите его в план",
    "The row was left out: “{text}”; if it is an activity, add it to the plan",
)
TITLE_MISSING = Text(
    "Название плана в документе не найдено; впишите его в title",
    "No title of the plan was found in the document; write it in title",
)

# What a reader found

TRACKED_INSERTION = Text(
    "Исправление принято: вставлено «{text}»", "A tracked change was accepted: inserted “{text}”"
)
TRACKED_DELETION = Text(
    "Исправление принято: удалено «{text}»", "A tracked change was accepted: deleted “{text}”"
)
COMMENT = Text("Примечание на полях не взято: «{text}»", "A comment was left out: “{text}”")
FOOTNOTE = Text("Сноска не взята: «{text}»", "A footnote was left out: “{text}”")
HIDDEN_TEXT = Text("Скрытый текст не взят: «{text}»", "Hidden text was left out: “{text}”")
STRUCK_TEXT = Text("Зачёркнутый текст не взят: «{text}»", "Struck-out text was left out: “{text}”")
HEADER_OR_FOOTER = Text("Колонтитул не взят: «{text}»", "A header or footer was left out: “{text}”")
PICTURE = Text(
    "Рисунок не взят; если на нём есть текст плана, впишите его",
    "A picture was left out; if it shows text of the plan, add the text",
)
TEXT_BOX = Text(
    "Текст взят из надписи: «{text}»; проверьте, на своём ли он месте",
    "Text was taken from a text box: “{text}”; check whether it is in its place",
)
NESTED_TABLE = Text(
    "В ячейке стоит ещё одна таблица; проверьте, как записан её текст",
    "The cell has a table of its own; check how its text was written",
)
FORMULA_WITHOUT_VALUE = Text(
    "В ячейке формула без значения; откройте файл в Excel, сохраните и повторите команду",
    "The cell has a formula without a value; open the file in Excel, save it and repeat the command",
)
HIDDEN_ROW = Text(
    "Скрытая строка взята; если она лишняя, уберите её из плана",
    "A hidden row was taken; if it does not belong to the plan, remove it from there",
)
HIDDEN_SHEET = Text(
    "Скрытый лист не прочитан; если план на нём, покажите лист, сохраните файл и повторите команду",
    "A hidden sheet was not read; if it has the plan, unhide the sheet, save the file and repeat the command",
)
REPLACED_CHARACTERS = Text(
    "Некоторые символы не прочитаны; сверьте текст с документом",
    "Some characters could not be read; compare the text with the document",
)
