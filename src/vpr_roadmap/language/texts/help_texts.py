"""What `--help` says of each command and option, and of what was typed wrong."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class CommandHelp(NamedTuple):
    """A command in one line, more about it, and examples: what is typed, and what it does."""

    summary: Text
    details: Text
    examples: tuple[tuple[str, Text], ...]


class OptionHelp(NamedTuple):
    """What an option is for, and what stands for its value."""

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
            "The plan is looked for in the current folder and above: plan_*.yaml or data/plan_*.yaml.",
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
            "Shows what falls due, starts or continues in the period and, separately, activities with no date set. Once something is recorded, it tells the state of each deadline, and first what is overdue.",
        ),
        (
            ("roadmap due --month 2020-11", Text("ноябрь 2020 года", "November 2020")),
            (
                'roadmap due -m "IV квартал 2020" -r симоненко',
                Text("квартал одного ответственного", "one person's quarter"),
            ),
            (
                "roadmap due -m 2020-11 --group-by responsible -f md",
                Text("каждому его список, для письма", "a separate list for each, ready to send"),
            ),
        ),
    ),
    "list": CommandHelp(
        Text("Перечень мероприятий плана", "The plan's activities"),
        Text(
            "По разделам, месяцам (календарь года), ответственным или школам.",
            "By section, month (the year's calendar), responsible or school.",
        ),
        (
            ("roadmap list --group-by month", Text("календарь года", "the year's calendar")),
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
            "The order with its passport, or one activity: deadlines, people in charge, records",
        ),
        Text(
            "Без номера показывает приказ и паспорт дорожной карты.",
            "Without a number it shows the order and the roadmap's passport.",
        ),
        (
            ("roadmap show 2.7", Text("всё о мероприятии 2.7", "everything about activity 2.7")),
            ("roadmap show", Text("приказ и паспорт", "the order and the passport")),
        ),
    ),
    "schema": CommandHelp(
        Text(
            "Описание формата файлов для подсказок в редакторе",
            "The files' format, for the hints of an editor",
        ),
        Text(
            "Описание (JSON Schema) нужно редактору: по нему он подсказывает ключи и подчёркивает ошибки. Первая строка файла плана: # yaml-language-server: $schema=plan.schema.json",
            "From the JSON Schema an editor offers keys and underlines mistakes, in Russian. First line of a plan: # yaml-language-server: $schema=plan.schema.json",
        ),
        (
            (
                "roadmap schema plan -o plan.schema.json",
                Text("для файлов plan_*.yaml, в папку плана", "for plan_*.yaml, beside the plan"),
            ),
            (
                "roadmap schema schools -o schools.schema.json",
                Text("для schools.yaml", "for schools.yaml"),
            ),
            (
                "roadmap schema progress",
                Text("для отметок об исполнении, на экран", "for progress files, to the screen"),
            ),
        ),
    ),
}

COMMANDS["check"] = CommandHelp(
    Text(
        "Проверить файлы плана: где ошибка и как её исправить",
        "Check the files of a plan: where a mistake is and how to mend it",
    ),
    Text(
        "Проверяет план, школы и отметки об исполнении, вместе и по отдельности. Если ошибок нет, ничего не выводит.",
        "Checks the plan, the schools and the records, each and together. Says nothing where nothing is wrong.",
    ),
    (
        ("roadmap check", Text("проверить план этой папки", "check the plan of this folder")),
        (
            "roadmap check data/plan_2020_2021.yaml --strict",
            Text("предупреждения тоже считать ошибками", "let warnings count as errors"),
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
        "POINT is 1.3@2020-11 or an activity's number, which means the open deadline that the date falls in; several are separated by commas. STATUS is done, partial, in-progress, not-done, postponed, cancelled, scheduled or withdrawn.",
    ),
    (
        (
            'roadmap record 1.3 исполнено --date 18.11.2020 --evidence "Протокол № 2 от 18.11.2020" --result "Рассмотрены итоги ВПР" --by Симоненко',
            Text("заседание проведено", "the meeting was held"),
        ),
        (
            'roadmap record 2.7 перенесено --date 11.01.2021 --until 2021-02 --basis "Приказ № 17 от 11.01.2021" --by 34',
            Text("СОШ № 34 срок перенесён", "the deadline of school 34 is moved"),
        ),
        (
            'roadmap record 1.3@2020-11 отозвано --note "Внесено по ошибке" --by Симоненко',
            Text("отозвать последнюю отметку", "take back the last record"),
        ),
    ),
)
COMMANDS["log"] = CommandHelp(
    Text("Журнал отметок об исполнении", "The records, in the order they were made"),
    Text(
        "Все отметки в том порядке, в котором они внесены; отозванные — тоже. СРОК — номер мероприятия или 1.3@2020-11.",
        "All records in the order in which they were made, those taken back too. POINT is an activity's number or 1.3@2020-11.",
    ),
    (
        ("roadmap log 2.7", Text("что вносили по мероприятию 2.7", "what was recorded of 2.7")),
        (
            'roadmap log --by симоненко -m "декабрь 2020"',
            Text("отметки одного человека за месяц", "one person's records of a month"),
        ),
        ("roadmap log -o journal.csv", Text("весь журнал для Excel", "all records for Excel")),
    ),
)
COMMANDS["matrix"] = CommandHelp(
    Text("Сводная таблица исполнения по школам", "How things stand, school by school"),
    Text(
        "Мероприятия, которые исполняются в каждой школе отдельно: состояние буквой, итоги, и кто не представил сведения.",
        "The activities that are reported school by school: a letter for each state, sums, and who has not reported.",
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
        "The status report, as of a day",
    ),
    Text(
        "Готовый документ: сведения, таблицы, итоги по разделам, школам и ответственным, подписи. Выводы и предложения пишет человек, в файле рядом с планом: report_2020_2021/2020-Q4.md, без периода all.md, для итогового year.md; без него для них оставлено место. Отчёт составляется на языке плана.",
        "A document that is ready to sign: figures, tables, sums by section, school and responsible. Conclusions and proposals are written by a person, in a file beside the plan: report_2020_2021/2020-Q4.md, without a period all.md, for the year's end year.md; without it there is room for them. It is in the plan's language.",
    ),
    (
        (
            "roadmap report --period 2020-Q4 --today 2021-01-01 -o report.md",
            Text("отчёт за IV квартал", "the report of a quarter"),
        ),
        (
            "roadmap report --today 2021-01-01 -o report.html",
            Text(
                "страница для сайта, с план-графиком", "a page for the web, with the year's chart"
            ),
        ),
        (
            "roadmap report --kind agenda",
            Text("вопросы для заседания совета", "questions for the council meeting"),
        ),
    ),
)

COMMANDS["gantt"] = CommandHelp(
    Text("План-график на учебный год", "The year's chart"),
    Text(
        "Мероприятия по строкам, месяцы по столбцам: буква — состояние, в месяце, когда истекает срок; линия — время исполнения. Картинкой — --format svg, для Word и браузера.",
        "Activities by rows, months by columns: a letter is the state, in the month of the deadline; a line is the time it takes. As a picture for Word and browsers: --format svg.",
    ),
    (
        ("roadmap gantt", Text("весь год на экран", "the whole year, on the screen")),
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

# By the option's name, or where it means something else there, by the command and its name.
OPTIONS: dict[str, OptionHelp] = {
    "plan": OptionHelp(
        Text(
            "Папка, файл или имя плана; можно несколько раз",
            "A plan's folder, file or name; may be repeated",
        ),
        Text("ПУТЬ", "PATH"),
    ),
    "due --month": OptionHelp(
        Text(
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020, 2020/21, эта неделя; по умолчанию текущий месяц",
            "The period: 2020-11, November 2020, 2020-Q4, 2020/21, this week; this month by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "report --month": OptionHelp(
        Text(
            "Отчётный период: 2020-Q4, ноябрь 2020; по умолчанию — с начала реализации",
            "The period: 2020-Q4, November 2020; since the beginning by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "report --kind": OptionHelp(
        Text(
            "Что составить: status (отчёт), year (итоговый отчёт за учебный год), agenda (вопросы для заседания); по умолчанию status",
            "What to write: status, year (the final report), agenda (questions for a meeting); status by default",
        ),
        Text("ЧТО", "KIND"),
    ),
    "to": OptionHelp(
        Text(
            "Кому: строка адресата, как она должна стоять; для нескольких строк — несколько раз",
            "To whom: a line of the address; may be repeated",
        ),
        Text("СТРОКА", "LINE"),
    ),
    "signed_by": OptionHelp(
        Text(
            "Кто подписывает: человек из плана или «должность, имя»; по умолчанию — кто ведёт методическое сопровождение",
            "Who signs: a person of the plan, or “post, name”; by default the head of the support",
        ),
        Text("КТО", "WHO"),
    ),
    "links": OptionHelp(Text("Указать, где лежат документы", "Say where the documents are")),
    "report --format": OptionHelp(
        Text(
            "Вид вывода: md (документ), html (страница для сайта и печати), table (на экран), plain (строки), json (для программ), csv (сведения об исполнении для Excel)",
            "Format: md (a document), html (a page for the web and for printing), table, plain (lines), json (for programs), csv (what was done, for Excel)",
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
            "The months: 2020-Q4, 2020-10/2021-02; the whole plan by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "gantt --format": OptionHelp(
        Text(
            "Вид вывода: table (на экран), svg (картинка), plain (строки), json (для программ), csv (для Excel), md (для письма)",
            "Format: table (the screen), svg (a picture), plain (lines), json (for programs), csv (for Excel), md (for messages)",
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
            "The period: 2020-11, November 2020, 2020-Q4, 2020/21, this week; the whole plan by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "responsible": OptionHelp(
        Text(
            "Ответственный: фамилия или её часть, группа; можно несколько раз",
            "Responsible: a name or a part of it, a group; may be repeated",
        ),
        Text("ИМЯ", "NAME"),
    ),
    "school": OptionHelp(
        Text(
            "Школа: номер или часть названия; несколько — 2,4,6",
            "School: its number or a part of its name; for several: 2,4,6",
        ),
        Text("НОМЕР", "NUMBER"),
    ),
    "municipality": OptionHelp(
        Text(
            "Муниципалитет: название или его часть, папка; если планов несколько",
            "Municipality: its name or a part of it, or its folder; where there are several plans",
        ),
        Text("НАЗВАНИЕ", "NAME"),
    ),
    "section": OptionHelp(
        Text(
            "Раздел плана: номер или часть названия; несколько — 1,2",
            "Section of the plan: its number or a part of its title; for several: 1,2",
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
        Text("Контрольный срок (1.3@2020-11) или номер", "Control point (1.3@2020-11) or number"),
        Text("СРОК", "POINT"),
    ),
    "status": OptionHelp(
        Text("Что отмечается: исполнено, перенесено …", "What is reported: done, postponed …"),
        Text("ОТМЕТКА", "STATUS"),
    ),
    "happened": OptionHelp(
        Text(
            "Дата фактического исполнения или решения; по умолчанию сегодня, а у «отозвано» — дата отзываемой отметки",
            "The day it happened or was decided; today by default, and of withdrawn that of the record taken back",
        ),
        Text("ДАТА", "DATE"),
    ),
    "result": OptionHelp(
        Text("Что сделано: одно-два предложения для отчёта", "What was done: a sentence or two"),
        Text("ТЕКСТ", "TEXT"),
    ),
    "evidence": OptionHelp(
        Text(
            "Подтверждающий документ: вид, номер, дата; можно несколько раз",
            "The document that proves it: kind, number, date; may be repeated",
        ),
        Text("ДОКУМЕНТ", "DOCUMENT"),
    ),
    "where": OptionHelp(
        Text(
            "Где лежит документ: ссылка или путь; путь, который начинается с ./, — файл в папке плана",
            "Where the document is: a link or a path; ./… is a file in the plan's folder",
        ),
        Text("МЕСТО", "PLACE"),
    ),
    "record --school": OptionHelp(
        Text(
            "О какой школе: номер или часть названия; несколько — 2,4,6; по умолчанию обо всех",
            "Which school: its number or a part of its name; for several 2,4,6; all by default",
        ),
        Text("НОМЕР", "NUMBER"),
    ),
    "record --by": OptionHelp(
        Text(
            "Кто представил сведения: человек, группа или школа; если не указано — переменная ROADMAP_BY, затем имя из git",
            "Who reports: a person, a group or a school; by default ROADMAP_BY, then git's user name",
        ),
        Text("ИМЯ", "NAME"),
    ),
    "until": OptionHelp(
        Text(
            "Новый срок, а для «назначено» — дата: 2021-02 (до конца месяца), 10.12.2020",
            "The new deadline, or for scheduled the date: 2021-02 (to its end), 10.12.2020",
        ),
        Text("СРОК", "DEADLINE"),
    ),
    "basis": OptionHelp(
        Text(
            "Основание: приказ или письмо, номер, дата", "The basis: order or letter, number, date"
        ),
        Text("ДОКУМЕНТ", "DOCUMENT"),
    ),
    "note": OptionHelp(
        Text("Причина, что осталось, примечание", "The reason, what remains, a note"),
        Text("ТЕКСТ", "TEXT"),
    ),
    "dry_run": OptionHelp(
        Text(
            "Показать, что будет записано, ничего не записывая",
            "Show what would be written, and write nothing",
        )
    ),
    "by": OptionHelp(
        Text("Кто представил сведения", "Who reported"),
        Text("ИМЯ", "NAME"),
    ),
    "log --month": OptionHelp(
        Text(
            "За какой период отметки (по дате исполнения или решения); по умолчанию все",
            "Records of this period, by the day it happened; all by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "matrix --month": OptionHelp(
        Text(
            "Сроки этого периода: 2020-Q4, ноябрь 2020; по умолчанию весь план",
            "Deadlines of this period: 2020-Q4, November 2020; the whole plan by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "state": OptionHelp(
        Text(
            "Состояние: overdue (просрочено), active (исполняется), upcoming (срок не наступил), postponed (перенесено), done (исполнено), done-late (с нарушением срока), cancelled (отменено), unscheduled (дата не установлена); несколько — через запятую",
            "State: overdue, active, upcoming, postponed, done, done-late, cancelled, unscheduled; several separated by commas",
        ),
        Text("СОСТОЯНИЕ", "STATE"),
    ),
    "known": OptionHelp(
        Text(
            "Считать только отметки, внесённые по этот день включительно",
            "Count only what had been recorded by this day",
        ),
        Text("ДАТА", "DATE"),
    ),
    "record --today": OptionHelp(
        Text("Считать сегодняшним днём эту дату", "Take this date for today"),
        Text("ДАТА", "DATE"),
    ),
    "today": OptionHelp(
        Text("По состоянию на дату; по умолчанию сегодня", "As of this date; today by default"),
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
            "Files and folders; the plan of this folder by default",
        ),
        Text("[ПУТЬ]...", "[PATH]..."),
    ),
    "strict": OptionHelp(
        Text("Код выхода 1 и при предупреждениях", "Exit code 1 for warnings too")
    ),
    "explain": OptionHelp(
        Text(
            "Объяснить код из скобок в конце сообщения",
            "Explain a code from the brackets at the end of a message",
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
        Text("При внутренней ошибке показать её целиком", "Show an internal error in full")
    ),
    "number": OptionHelp(
        Text("Номер мероприятия: 2.7", "The activity's number: 2.7"), Text("НОМЕР", "NUMBER")
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
    "the option {name} is written after the command: roadmap {verb} {name}",
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
    "unexpected argument: {found}; a period is given as --month {found}, and a value of several words is quoted",
)
TAKES_NO_VALUE = Text("параметр {name} пишется без значения", "the option {name} takes no value")
WRONG_VALUE = Text("значение для {name} не подходит", "the value for {name} cannot be used")
