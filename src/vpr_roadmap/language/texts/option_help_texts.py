"""The help of the options and arguments."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class OptionHelp(NamedTuple):
    """What an option or argument does, and the word that stands for its value."""

    help: Text
    value: Text | None = None


OPTIONS: dict[str, OptionHelp] = {
    "plan": OptionHelp(
        Text(
            "Папка, файл или имя плана; можно несколько раз",
            "The folder, file or name of a plan; may be repeated",
        ),
        Text("ПУТЬ", "PATH"),
    ),
    "document": OptionHelp(
        Text(
            "Документ с планом; дефис (-) — прочитать со стандартного ввода",
            "The document with the plan; - is stdin",
        ),
        Text("ДОКУМЕНТ", "DOCUMENT"),
    ),
    "table": OptionHelp(
        Text(
            "Номер таблицы с планом, если программа его не нашла или нашла не ту таблицу",
            "The number of the table with the plan, if it was not found or another table was taken",
        ),
        Text("НОМЕР", "NUMBER"),
    ),
    "due --month": OptionHelp(
        Text(
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020, II полугодие 2020, 2020/21, эта неделя, I четверть (из terms плана); по умолчанию текущий месяц",
            "The period: 2020-11, November 2020, 2020-Q4, 2020-H2, 2020/21, this week, a term of the plan; by default this month",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "report --month": OptionHelp(
        Text(
            "Отчётный период: 2020-Q4, II полугодие 2020, ноябрь 2020, I четверть (из terms плана); по умолчанию — с начала реализации",
            "The period: 2020-Q4, 2020-H2, November 2020, a term of the plan; by default from the start of the plan",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "report --kind": OptionHelp(
        Text(
            "Что составить: status (отчёт), year (итоговый отчёт за учебный год), agenda (вопросы для заседания); по умолчанию status",
            "Which document: status (the report), year (the final report of the school year), agenda (of a meeting); by default status",
        ),
        Text("ЧТО", "KIND"),
    ),
    "to": OptionHelp(
        Text(
            "Кому: строка адресата, как она должна стоять; для нескольких строк — несколько раз",
            "The addressee: a line, exactly as it will appear; repeat for several lines",
        ),
        Text("СТРОКА", "LINE"),
    ),
    "signed_by": OptionHelp(
        Text(
            "Кто подписывает: человек из плана или «должность, имя»; по умолчанию — кто ведёт методическое сопровождение",
            "Who signs: a person in the plan, or “post, name”; by default the head of the support group in the order",
        ),
        Text("КТО", "WHO"),
    ),
    "links": OptionHelp(Text("Указать, где лежат документы", "Show where the documents are")),
    "report --format": OptionHelp(
        Text(
            "Вид вывода: md (документ), html (страница для сайта и печати), table (на экран), plain (строки), json (для программ), csv (сведения об исполнении для Excel)",
            "Format: md (a document), html (a page for the web and printing), table (on the screen), plain (lines), json (for programs), csv (what was done, for Excel)",
        ),
        Text("ВИД", "FORMAT"),
    ),
    "report --output": OptionHelp(
        Text(
            "Сохранить в файл; вид — по расширению (.md, .html, .txt, .csv, .json); дефис (-) — вывести на экран",
            "Save to a file; the extension sets the format (.md, .html, .txt, .csv, .json); - is stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "compare --format": OptionHelp(
        Text(
            "Вид вывода: table (на экран), html (страница для печати), md (для письма), plain (строки), json (для программ), csv (для Excel)",
            "Format: table (on the screen), html (a page for printing), md (for messages), plain (lines), json (for programs), csv (for Excel)",
        ),
        Text("ВИД", "FORMAT"),
    ),
    "compare --output": OptionHelp(
        Text(
            "Сохранить в файл; вид — по расширению (.html, .md, .txt, .csv, .json); дефис (-) — вывести на экран",
            "Save to a file; the extension sets the format (.html, .md, .txt, .csv, .json); - is stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "gantt --month": OptionHelp(
        Text(
            "Месяцы: 2020-Q4, 2020-H2, 2020-10/2021-02; по умолчанию весь план",
            "The months: 2020-Q4, 2020-H2, 2020-10/2021-02; by default the whole plan",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "gantt --format": OptionHelp(
        Text(
            "Вид вывода: table (на экран), svg (картинка), plain (строки), json (для программ), csv (для Excel), md (для письма)",
            "Format: table (on the screen), svg (a picture), plain (lines), json (for programs), csv (for Excel), md (for messages)",
        ),
        Text("ВИД", "FORMAT"),
    ),
    "gantt --output": OptionHelp(
        Text(
            "Сохранить в файл; вид — по расширению (.svg, .txt, .md, .csv, .json); дефис (-) — вывести на экран",
            "Save to a file; the extension sets the format (.svg, .txt, .md, .csv, .json); - is stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "list --month": OptionHelp(
        Text(
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020, II полугодие 2020, 2020/21, эта неделя, I четверть (из terms плана); по умолчанию весь план",
            "The period: 2020-11, November 2020, 2020-Q4, 2020-H2, 2020/21, this week, a term of the plan; by default the whole plan",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "responsible": OptionHelp(
        Text(
            "Ответственный или соисполнитель: фамилия или её часть, группа; можно несколько раз",
            "Responsible person or group, or co-executor: a name or part of it; may be repeated",
        ),
        Text("ИМЯ", "NAME"),
    ),
    "school": OptionHelp(
        Text(
            "Школа: номер или часть названия; несколько — 2,4,6",
            "School: its number or part of its name; several: 2,4,6",
        ),
        Text("НОМЕР", "NUMBER"),
    ),
    "municipality": OptionHelp(
        Text(
            "Муниципалитет: название или его часть, папка; если планов несколько",
            "Municipality: its name or part of it, or its folder; if there are several plans",
        ),
        Text("НАЗВАНИЕ", "NAME"),
    ),
    "section": OptionHelp(
        Text(
            "Раздел плана с подразделами: номер или часть названия; несколько — 1,2",
            "Section with its subsections: its number or part of its title; several: 1,2",
        ),
        Text("НОМЕР", "NUMBER"),
    ),
    "due --group-by": OptionHelp(
        Text(
            "Сгруппировать: responsible (по ответственным), school (по школам)",
            "Group by: responsible, school",
        ),
        Text("ЧТО", "WHAT"),
    ),
    "list --group-by": OptionHelp(
        Text(
            "Сгруппировать: section (по разделам), month (по месяцам), responsible (по ответственным), school (по школам)",
            "Group by: section, month, responsible, school",
        ),
        Text("ЧТО", "WHAT"),
    ),
    "point": OptionHelp(
        Text(
            "Контрольный срок (1.3@2020-11) или номер",
            "Control point (1.3@2020-11) or activity number",
        ),
        Text("СРОК", "POINT"),
    ),
    "status": OptionHelp(
        Text("Что отмечается: исполнено, перенесено …", "The status to record: done, postponed …"),
        Text("ОТМЕТКА", "STATUS"),
    ),
    "happened": OptionHelp(
        Text(
            "Дата фактического исполнения или решения; по умолчанию сегодня, а у «отозвано» — дата отзываемой отметки",
            "The day it was done or decided; by default today, for withdrawn the date of the record taken back",
        ),
        Text("ДАТА", "DATE"),
    ),
    "result": OptionHelp(
        Text(
            "Что сделано: одно-два предложения для отчёта",
            "What was done: one or two sentences for the report",
        ),
        Text("ТЕКСТ", "TEXT"),
    ),
    "evidence": OptionHelp(
        Text(
            "Подтверждающий документ: вид, номер, дата; можно несколько раз",
            "The supporting document: kind, number, date; may be repeated",
        ),
        Text("ДОКУМЕНТ", "DOCUMENT"),
    ),
    "where": OptionHelp(
        Text(
            "Где лежит документ: ссылка или путь; путь, который начинается с ./, — файл в папке плана",
            "Where the document is: a link or a path; a path that starts with ./ is a file in the folder of the plan",
        ),
        Text("МЕСТО", "PLACE"),
    ),
    "record --school": OptionHelp(
        Text(
            "О какой школе: номер или часть названия; несколько — 2,4,6; по умолчанию обо всех",
            "Which school: its number or part of its name; several: 2,4,6; by default all",
        ),
        Text("НОМЕР", "NUMBER"),
    ),
    "record --by": OptionHelp(
        Text(
            "Кто представил сведения: человек, группа или школа; если не указано — переменная ROADMAP_BY, затем имя из git",
            "Who reports: a person, a group or a school; by default the variable ROADMAP_BY, then the user name in git",
        ),
        Text("ИМЯ", "NAME"),
    ),
    "until": OptionHelp(
        Text(
            "Новый срок, а для «назначено» — дата: 2021-02 (до конца месяца), 10.12.2020",
            "The new deadline, or the date for scheduled: 2021-02 (to the end of the month), 10.12.2020",
        ),
        Text("СРОК", "DEADLINE"),
    ),
    "basis": OptionHelp(
        Text(
            "Основание: приказ или письмо, номер, дата",
            "The basis: an order or letter, its number and date",
        ),
        Text("ДОКУМЕНТ", "DOCUMENT"),
    ),
    "note": OptionHelp(
        Text("Причина, что осталось, примечание", "The reason, what remains to be done, a note"),
        Text("ТЕКСТ", "TEXT"),
    ),
    "dry_run": OptionHelp(
        Text(
            "Показать, что будет записано, ничего не записывая",
            "Show what would be written without writing it",
        )
    ),
    "by": OptionHelp(
        Text("Кто представил сведения", "Who reported"),
        Text("ИМЯ", "NAME"),
    ),
    "log --month": OptionHelp(
        Text(
            "За какой период отметки (по дате исполнения или решения); по умолчанию все",
            "The period of the records, by the day something was done or decided; by default all",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "matrix --month": OptionHelp(
        Text(
            "Сроки этого периода: 2020-Q4, II полугодие 2020, ноябрь 2020, I четверть (из terms плана); по умолчанию весь план",
            "The period of the deadlines: 2020-Q4, 2020-H2, November 2020, a term of the plan; by default the whole plan",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "state": OptionHelp(
        Text(
            "Состояние: overdue (просрочено), active (исполняется), upcoming (срок не наступил), postponed (перенесено), done (исполнено), done-late (с нарушением срока), cancelled (отменено), unscheduled (дата не установлена); несколько — через запятую",
            "State: overdue, active, upcoming, postponed, done, done-late, cancelled, unscheduled; separate several with commas",
        ),
        Text("СОСТОЯНИЕ", "STATE"),
    ),
    "known": OptionHelp(
        Text(
            "Считать только отметки, внесённые по этот день включительно",
            "Count only records made on or before this day",
        ),
        Text("ДАТА", "DATE"),
    ),
    "record --today": OptionHelp(
        Text("Считать сегодняшним днём эту дату", "Use this date as today"),
        Text("ДАТА", "DATE"),
    ),
    "today": OptionHelp(
        Text("По состоянию на дату; по умолчанию сегодня", "As of this date; by default today"),
        Text("ДАТА", "DATE"),
    ),
    "format": OptionHelp(
        Text(
            "Вид вывода: table (таблица), plain (строки), json (для программ), csv (для Excel), md (для письма)",
            "Format: table, plain (lines), json (for programs), csv (for Excel), md (for messages)",
        ),
        Text("ВИД", "FORMAT"),
    ),
    "paths": OptionHelp(
        Text(
            "Файлы и папки; по умолчанию план этой папки",
            "Files and folders; by default the plan of this folder",
        ),
        Text("[ПУТЬ]...", "[PATH]..."),
    ),
    "strict": OptionHelp(
        Text(
            "Код выхода 1 и при предупреждениях", "Exit with code 1 also if there are only warnings"
        )
    ),
    "explain": OptionHelp(
        Text(
            "Объяснить код из скобок в конце сообщения",
            "Explain the code in brackets at the end of a message",
        ),
        Text("КОД", "CODE"),
    ),
    "check --format": OptionHelp(
        Text(
            "Вид вывода: text (строки), json (для программ), github, gitlab, sarif (для проверок на сервере)",
            "Format: text (lines), json (for programs), github, gitlab, sarif (for build servers)",
        ),
        Text("ВИД", "FORMAT"),
    ),
    "check --output": OptionHelp(
        Text(
            "Сохранить в файл; вид — по расширению (.txt, .json, .sarif); дефис (-) — вывести на экран",
            "Save to a file; the extension sets the format (.txt, .json, .sarif); - is stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "output": OptionHelp(
        Text(
            "Сохранить в файл; вид — по расширению (.txt, .md, .csv, .json); дефис (-) — вывести на экран",
            "Save to a file; the extension sets the format (.txt, .md, .csv, .json); - is stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "schema --output": OptionHelp(
        Text("Сохранить в файл .json", "Save to a .json file"), Text("ФАЙЛ", "FILE")
    ),
    "kind": OptionHelp(
        Text(
            "Какие файлы: plan (план), schools (школы), progress (отметки об исполнении)",
            "Which files: plan, schools, progress",
        ),
        Text("ЧТО", "KIND"),
    ),
    "folder": OptionHelp(
        Text(
            "Папка нового плана; по умолчанию текущая",
            "The folder of the new plan; by default the current one",
        ),
        Text("[ПАПКА]", "[FOLDER]"),
    ),
    "init --title": OptionHelp(
        Text("Название плана, слово в слово", "The title of the plan, as it is printed"),
        Text("НАЗВАНИЕ", "TITLE"),
    ),
    "init --period": OptionHelp(
        Text(
            "На какое время план: 2024/25, 2024-09/2025-05, 2024 год",
            "The period of the plan: 2024/25, 2024-09/2025-05, 2024",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "init --municipality": OptionHelp(
        Text("Муниципалитет", "The municipality"),
        Text("НАЗВАНИЕ", "NAME"),
    ),
    "init --schools": OptionHelp(
        Text(
            "Школы: номера или названия через запятую (2,4,6)",
            "Schools: numbers or names, separated by commas (2,4,6)",
        ),
        Text("ШКОЛЫ", "SCHOOLS"),
    ),
    "init --responsible": OptionHelp(
        Text(
            "Кто отвечает, с должностью или без неё; можно несколько раз",
            "Who is responsible, with or without a post; may be repeated",
        ),
        Text("ИМЯ", "NAME"),
    ),
    "init --activity": OptionHelp(
        Text(
            "Мероприятие и через точку с запятой срок: Педсовет; сентябрь; можно несколько раз",
            "An activity and, after a semicolon, its deadline: Meeting; September; may be repeated",
        ),
        Text("МЕРОПРИЯТИЕ", "ACTIVITY"),
    ),
    "init --from": OptionHelp(
        Text(
            "Прочитать план из документа (.docx, .xlsx и других), как roadmap import",
            "Read the plan from a document (.docx, .xlsx and others), like roadmap import",
        ),
        Text("ДОКУМЕНТ", "DOCUMENT"),
    ),
    "init --ci": OptionHelp(
        Text(
            "Проверять план на сервере: github, gitlab, none (не проверять); по умолчанию none",
            "Check the plan on a server: github, gitlab, none; by default none",
        ),
        Text("СЕРВЕР", "SERVER"),
    ),
    "init --today": OptionHelp(
        Text(
            "Считать, что сегодня эта дата: на её месяц приходится срок образца мероприятия",
            "Take this date for today: the sample activity is due in its month",
        ),
        Text("ДАТА", "DATE"),
    ),
    "import --output": OptionHelp(
        Text(
            "Записать план в файл .yaml; без него или с дефисом (-) — вывести на экран",
            "Write the plan to a .yaml file; without it, or with -, to stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "account": OptionHelp(
        Text(
            "Записать в файл .json, что стало с каждой строкой и каждым абзацем; дефис (-) — вывести на экран",
            "Write what became of each row and paragraph to a .json file; - is stdout",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "import --period": OptionHelp(
        Text(
            "На какое время план, если в документе нет года: 2024/25, 2024-09/2025-05, 2024 год",
            "The period of the plan if the document states no year: 2024/25, 2024-09/2025-05, 2024",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "import --dry-run": OptionHelp(
        Text(
            "Показать, что стало с каждой строкой и каждым абзацем, не записывая план",
            "Show what becomes of each row and paragraph, without writing the plan",
        )
    ),
    "force": OptionHelp(
        Text("Заменить файл плана, если он уже есть", "Replace the file of the plan if it exists")
    ),
    "lang": OptionHelp(Text("Язык: ru, en", "Language: ru, en"), Text("ЯЗЫК", "LANG")),
    "debug": OptionHelp(
        Text("При внутренней ошибке показать её целиком", "Show the traceback of an internal error")
    ),
    "number": OptionHelp(
        Text("Номер мероприятия: 2.7", "The number of an activity: 2.7"), Text("НОМЕР", "NUMBER")
    ),
    "version": OptionHelp(Text("Показать версию", "Show the version")),
    "help": OptionHelp(Text("Показать эту справку", "Show this help")),
    "install_completion": OptionHelp(
        Text("Включить подсказки по клавише Tab", "Install completion for this shell")
    ),
    "show_completion": OptionHelp(
        Text("Показать настройку подсказок по Tab", "Show the completion script for this shell")
    ),
}
"""The key is the name of the option, or the command and the option if its help differs there."""
