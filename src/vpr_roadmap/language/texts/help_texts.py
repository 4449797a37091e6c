"""The texts of `--help` and of usage errors."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class CommandHelp(NamedTuple):
    """A summary of one line, a paragraph of details, and examples: a call and what it shows."""

    summary: Text
    details: Text
    examples: tuple[tuple[str, Text], ...]


class OptionHelp(NamedTuple):
    """What an option or argument does, and the word that stands for its value."""

    help: Text
    value: Text | None = None


COMMANDS: dict[str, CommandHelp] = {
    "roadmap": CommandHelp(
        Text(
            "Контроль исполнения дорожной карты (плана мероприятий)",
            "Tracks an education office's roadmap (plan of activities)",
        ),
        Text(
            "План ищется в текущей папке и выше: plan_*.yaml или data/plan_*.yaml.",
            "Finds the plan in the current folder or above it: plan_*.yaml or data/plan_*.yaml.",
        ),
        (
            (
                "roadmap due --month 2020-11",
                Text("что нужно исполнить в ноябре 2020 года", "what is due in November 2020"),
            ),
            (
                "roadmap list -r симоненко",
                Text("мероприятия одного ответственного", "the activities of one person"),
            ),
            ("roadmap show 2.7", Text("всё об одном мероприятии", "everything about one activity")),
        ),
    ),
    "due": CommandHelp(
        Text(
            "Что нужно исполнить в этом месяце или квартале и что не исполнено в срок",
            "What is due in a month or quarter, and what is overdue",
        ),
        Text(
            "Показывает сроки, которые истекают, начинаются и продолжаются в этом периоде, отдельно — мероприятия без установленной даты. Если внесены отметки, у каждого срока сказано состояние, а сначала показано всё, что не исполнено в срок.",
            "Shows the deadlines that end, start or continue in the period and, separately, activities without a date. If the plan has records, shows the state of each deadline and lists everything overdue first.",
        ),
        (
            ("roadmap due --month 2020-11", Text("ноябрь 2020 года", "November 2020")),
            (
                'roadmap due -m "IV квартал 2020" -r симоненко',
                Text("квартал одного ответственного", "one person's quarter"),
            ),
            (
                "roadmap due -m 2020-11 --group-by responsible -f md",
                Text("каждому его список, для письма", "a list for each person, to send by mail"),
            ),
        ),
    ),
    "list": CommandHelp(
        Text("Перечень мероприятий плана", "The plan's activities"),
        Text(
            "По разделам, месяцам (календарь года), ответственным или школам.",
            "By section, month (the calendar of the year), responsible person or school.",
        ),
        (
            ("roadmap list --group-by month", Text("календарь года", "the calendar of the year")),
            (
                "roadmap list --state просрочено",
                Text("что не исполнено в срок", "what is overdue"),
            ),
            ("roadmap list -o plan.csv", Text("весь план для Excel", "the whole plan for Excel")),
        ),
    ),
    "show": CommandHelp(
        Text(
            "Приказ с паспортом или одно мероприятие: сроки, ответственные, отметки",
            "The order with its passport, or one activity: deadlines, responsible people, records",
        ),
        Text(
            "Без номера показывает приказ и паспорт дорожной карты.",
            "Without a number, shows the order and the passport of the roadmap.",
        ),
        (
            ("roadmap show 2.7", Text("всё о мероприятии 2.7", "everything about activity 2.7")),
            ("roadmap show", Text("приказ и паспорт", "the order and the passport")),
        ),
    ),
    "schema": CommandHelp(
        Text(
            "Описание формата файлов для подсказок в редакторе",
            "The format of the files, for hints in an editor",
        ),
        Text(
            "Описание (JSON Schema) нужно редактору: по нему он подсказывает ключи и подчёркивает ошибки. Первая строка файла плана: # yaml-language-server: $schema=plan.schema.json",
            "With this JSON Schema an editor suggests keys and underlines mistakes, in Russian. The first line of a plan: # yaml-language-server: $schema=plan.schema.json",
        ),
        (
            (
                "roadmap schema plan -o plan.schema.json",
                Text(
                    "для файлов plan_*.yaml, в папку плана",
                    "for plan_*.yaml, in the folder of the plan",
                ),
            ),
            (
                "roadmap schema schools -o schools.schema.json",
                Text("для schools.yaml", "for schools.yaml"),
            ),
            (
                "roadmap schema progress",
                Text("для отметок об исполнении, на экран", "for progress files, on the screen"),
            ),
        ),
    ),
}

COMMANDS["check"] = CommandHelp(
    Text(
        "Проверить файлы плана: где ошибка и как её исправить",
        "Check the files of a plan: where the mistakes are and how to correct them",
    ),
    Text(
        "Проверяет план, школы и отметки об исполнении, вместе и по отдельности. Если ошибок нет, ничего не выводит.",
        "Checks the plan, the schools and the records, separately and together. Prints nothing if there are no mistakes.",
    ),
    (
        ("roadmap check", Text("проверить план этой папки", "check the plan of this folder")),
        (
            "roadmap check data/plan_2020_2021.yaml --strict",
            Text("предупреждения тоже считать ошибками", "count warnings as errors too"),
        ),
        (
            "roadmap check --explain unknown-responsible",
            Text("что значит сообщение с этим кодом", "what a message with this code means"),
        ),
    ),
)

COMMANDS["record"] = CommandHelp(
    Text("Внести отметку об исполнении", "Record what was done"),
    Text(
        "СРОК — номер мероприятия (1.3) или номер и месяц, в котором срок истекает (1.3@2020-11, 1.3@ноябрь; их покажет roadmap show 1.3); несколько — через запятую. По одному номеру берётся неисполненный срок, в который попадает дата. ОТМЕТКА — исполнено (done), частично (partial), исполняется (in-progress), не исполнено (not-done), перенесено (postponed), отменено (cancelled), назначено (scheduled), отозвано (withdrawn).",
        "POINT is an activity's number (1.3), or a number and the month of the deadline (1.3@2020-11; roadmap show 1.3 lists them); separate several with commas. A number alone means the open deadline whose period contains the date. STATUS is done, partial, in-progress, not-done, postponed, cancelled, scheduled or withdrawn.",
    ),
    (
        (
            'roadmap record 1.3 исполнено --date 18.11.2020 --evidence "Протокол № 2 от 18.11.2020" --result "Рассмотрены итоги ВПР" --by Симоненко',
            Text("заседание проведено", "the meeting was held"),
        ),
        (
            'roadmap record 2.7 перенесено --date 11.01.2021 --until 2021-02 --basis "Приказ № 17 от 11.01.2021" --by 34',
            Text("СОШ № 34 срок перенесён", "the deadline is postponed for school 34"),
        ),
        (
            'roadmap record 1.3@2020-11 отозвано --note "Внесено по ошибке" --by Симоненко',
            Text("отозвать последнюю отметку", "take back the last record"),
        ),
    ),
)
COMMANDS["log"] = CommandHelp(
    Text("Журнал отметок об исполнении", "The records in the order in which they were made"),
    Text(
        "Все отметки в том порядке, в котором они внесены; отозванные — тоже. СРОК — номер мероприятия или 1.3@2020-11.",
        "All records in the order in which they were made, also those taken back. POINT is an activity's number or 1.3@2020-11.",
    ),
    (
        ("roadmap log 2.7", Text("что вносили по мероприятию 2.7", "the records of activity 2.7")),
        (
            'roadmap log --by симоненко -m "декабрь 2020"',
            Text("отметки одного человека за месяц", "one person's records for a month"),
        ),
        ("roadmap log -o journal.csv", Text("весь журнал для Excel", "all records for Excel")),
    ),
)
COMMANDS["matrix"] = CommandHelp(
    Text(
        "Сводная таблица исполнения по школам",
        "A table of the state of the activities in each school",
    ),
    Text(
        "Мероприятия, которые исполняются в каждой школе отдельно: состояние буквой, итоги, и кто не представил сведения.",
        "The activities that schools carry out separately: a letter for each state, totals, and the schools that have not reported.",
    ),
    (
        ("roadmap matrix", Text("весь план", "the whole plan")),
        (
            "roadmap matrix --today 2020-12-15",
            Text("по состоянию на 15.12.2020", "as of 15.12.2020"),
        ),
        (
            "roadmap matrix -m 2020-Q4 -o schools.csv",
            Text("за квартал, для Excel", "a quarter, for Excel"),
        ),
    ),
)

COMMANDS["report"] = CommandHelp(
    Text(
        "Отчёт о реализации дорожной карты по состоянию на дату",
        "The report on the plan as of a day",
    ),
    Text(
        "Готовый документ: сведения, таблицы, итоги по разделам, школам и ответственным, подписи. Выводы и предложения пишет человек, в файле рядом с планом: report_2020_2021/2020-Q4.md, без периода all.md, для итогового year.md; без него для них оставлено место. Отчёт составляется на языке плана.",
        "A finished document: data, tables, totals by section, school and responsible person, signatures. A person writes the conclusions and proposals in a file beside the plan: report_2020_2021/2020-Q4.md, all.md for a report without a period, year.md for the final report; without the file, the document has space for them. The report is in the language of the plan.",
    ),
    (
        (
            "roadmap report --period 2020-Q4 --today 2021-01-01 -o report.md",
            Text("отчёт за IV квартал", "the report for a quarter"),
        ),
        (
            "roadmap report --today 2021-01-01 -o report.html",
            Text("страница для сайта, с план-графиком", "a page for the web, with the chart"),
        ),
        (
            "roadmap report --kind agenda",
            Text("вопросы для заседания совета", "the agenda of a council meeting"),
        ),
    ),
)

COMMANDS["gantt"] = CommandHelp(
    Text("План-график на учебный год", "A chart of the school year"),
    Text(
        "Мероприятия по строкам, месяцы по столбцам: буква — состояние, в месяце, когда истекает срок; линия — время исполнения. Картинкой — --format svg, для Word и браузера.",
        "Activities are rows, months are columns. A letter in the month of the deadline shows the state, a line the duration. --format svg makes a picture for Word and browsers.",
    ),
    (
        ("roadmap gantt", Text("весь год на экран", "the whole year on the screen")),
        (
            "roadmap gantt --today 2021-01-01 -o gantt.svg",
            Text("картинка по состоянию на 01.01.2021", "a picture as of 01.01.2021"),
        ),
        (
            "roadmap gantt -r симоненко -m 2020-Q4",
            Text("квартал одного ответственного", "one person's quarter"),
        ),
    ),
)

# The key is the name of the option, or the command and the option if its help differs there.
OPTIONS: dict[str, OptionHelp] = {
    "plan": OptionHelp(
        Text(
            "Папка, файл или имя плана; можно несколько раз",
            "The folder, file or name of a plan; may be repeated",
        ),
        Text("ПУТЬ", "PATH"),
    ),
    "due --month": OptionHelp(
        Text(
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020, 2020/21, эта неделя; по умолчанию текущий месяц",
            "The period: 2020-11, November 2020, 2020-Q4, 2020/21, this week; by default this month",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "report --month": OptionHelp(
        Text(
            "Отчётный период: 2020-Q4, ноябрь 2020; по умолчанию — с начала реализации",
            "The period: 2020-Q4, November 2020; by default from the start of the plan",
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
    "gantt --month": OptionHelp(
        Text(
            "Месяцы: 2020-Q4, 2020-10/2021-02; по умолчанию весь план",
            "The months: 2020-Q4, 2020-10/2021-02; by default the whole plan",
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
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020, 2020/21, эта неделя; по умолчанию весь план",
            "The period: 2020-11, November 2020, 2020-Q4, 2020/21, this week; by default the whole plan",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "responsible": OptionHelp(
        Text(
            "Ответственный: фамилия или её часть, группа; можно несколько раз",
            "Responsible person or group: a name or part of it; may be repeated",
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
            "Раздел плана: номер или часть названия; несколько — 1,2",
            "Section of the plan: its number or part of its title; several: 1,2",
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
            "Сроки этого периода: 2020-Q4, ноябрь 2020; по умолчанию весь план",
            "The period of the deadlines: 2020-Q4, November 2020; by default the whole plan",
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

USAGE = Text("Вызов:", "Usage:")
OPTIONS_HEADING = Text("Параметры", "Options")
ARGUMENTS_HEADING = Text("Что указать", "Arguments")
COMMANDS_HEADING = Text("Команды", "Commands")
EXAMPLES_HEADING = Text("Примеры", "Examples")
OPTIONS_VALUE = Text("[ПАРАМЕТРЫ]", "[OPTIONS]")
COMMAND_VALUE = Text("КОМАНДА", "COMMAND")

NO_SUCH_OPTION = Text("параметра {name} нет{near}", "there is no option {name}{near}")
OPTION_BEFORE_COMMAND = Text(
    "параметр {name} пишут после команды: roadmap {verb} {name}",
    "write the option {name} after the command: roadmap {verb} {name}",
)
NO_SUCH_COMMAND = Text(
    "команды «{name}» нет{near}; есть: {known}",
    "there is no command “{name}”{near}; available: {known}",
)
NO_COMMAND = Text("не указана команда; есть: {known}", "no command given; available: {known}")
NO_VALUE = Text("после {name} ничего не указано", "{name} needs a value")
NO_ARGUMENT = Text("не указано {name}; допустимы: {known}", "{name} is missing; allowed: {known}")
NO_ARGUMENT_AS_IN = Text(
    "в вызове не хватает: {name}; пример: {example}", "{name} is missing; for example: {example}"
)
NO_CHOICE = Text(
    "«{found}» не подходит для {name}; допустимы: {known}",
    "“{found}” is not a valid {name}; allowed: {known}",
)
EXTRA_ARGUMENT = Text("лишнее в вызове: {found}", "unexpected argument: {found}")
EXTRA_PERIOD = Text(
    "лишнее в вызове: {found}; период указывают так: --month {found}, а значение из нескольких слов берут в кавычки",
    "unexpected argument: {found}; write a period as --month {found}, and put a value of several words in quotes",
)
TAKES_NO_VALUE = Text("параметр {name} пишется без значения", "the option {name} takes no value")
WRONG_VALUE = Text("значение для {name} не подходит", "the value of {name} is not valid")
