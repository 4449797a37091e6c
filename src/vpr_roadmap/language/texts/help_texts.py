"""The help of the commands, and the headings of all help."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class CommandHelp(NamedTuple):
    """A summary of one line, a paragraph of details, and examples: a call and what it shows."""

    summary: Text
    details: Text
    examples: tuple[tuple[str, Text], ...]


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
    "record": CommandHelp(
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
    ),
    "log": CommandHelp(
        Text("Журнал отметок об исполнении", "The records in the order in which they were made"),
        Text(
            "Все отметки в том порядке, в котором они внесены; отозванные — тоже. СРОК — номер мероприятия или 1.3@2020-11.",
            "All records in the order in which they were made, also those taken back. POINT is an activity's number or 1.3@2020-11.",
        ),
        (
            (
                "roadmap log 2.7",
                Text("что вносили по мероприятию 2.7", "the records of activity 2.7"),
            ),
            (
                'roadmap log --by симоненко -m "декабрь 2020"',
                Text("отметки одного человека за месяц", "one person's records for a month"),
            ),
            ("roadmap log -o journal.csv", Text("весь журнал для Excel", "all records for Excel")),
        ),
    ),
    "matrix": CommandHelp(
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
    ),
    "report": CommandHelp(
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
    ),
    "gantt": CommandHelp(
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
    ),
    "check": CommandHelp(
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
    "init": CommandHelp(
        Text(
            "Начать новый план: записать его файлы с пояснениями",
            "Start a new plan: write its files, with explanations",
        ),
        Text(
            "Записывает в ПАПКУ (по умолчанию — в текущую) план с вашими мероприятиями или с образцом, в котором объяснён каждый ключ, или план из документа (--from), перечень школ, подсказки для редактора и памятку. Чего не хватает в параметрах, спрашивает. Файлов, которые уже есть, не меняет.",
            "Writes to FOLDER (by default the current one) a plan with your activities or a sample, and an explanation of every key, or the plan of a document (--from), the list of schools, hints for an editor and a page about the files. Asks for what the options do not say. Never changes a file that exists. The files are in Russian.",
        ),
        (
            (
                "roadmap init zarechny",
                Text("ответить на вопросы", "answer questions"),
            ),
            (
                "roadmap init zarechny --from приказ.docx",
                Text("с планом из документа", "with the plan of a document"),
            ),
            (
                'roadmap init --title "План работы" --period 2024-09/2025-05 --schools 2,4,6 --responsible "Симоненко Л.И., методист" --activity "Педсовет о задачах года; сентябрь"',
                Text(
                    "в текущую папку, со школами и первым мероприятием",
                    "in the current folder, with schools and the first activity",
                ),
            ),
        ),
    ),
    "import": CommandHelp(
        Text(
            "Прочитать план из документа Word, Excel и других",
            "Read a plan from a document: Word, Excel and others",
        ),
        Text(
            "Читает ДОКУМЕНТ (.docx, .odt, .xlsx, .xls, .ods, .csv, .tsv, .html, .md, .txt): таблицу плана, приказ и паспорт — и пишет план в формате YAML на экран или в файл (-o). Что прочитано, а что нет, сообщает; срок, которого не понимает, оставляет словами документа. Сам документ не меняет.",
            "Reads DOCUMENT (.docx, .odt, .xlsx, .xls, .ods, .csv, .tsv, .html, .md, .txt): the table of the plan, the order and the passport. Writes the plan as YAML to stdout or to a file (-o), and reports what it read and what it left out. Keeps the printed words of a deadline that it cannot read. Never changes the document.",
        ),
        (
            (
                "roadmap import приказ.docx -o data/plan_2024_2025.yaml",
                Text("записать план в файл", "write the plan to a file"),
            ),
            (
                "roadmap import план.xlsx --dry-run",
                Text(
                    "показать, что стало с каждой строкой, ничего не записывая",
                    "show what becomes of each row, without writing",
                ),
            ),
            (
                "roadmap import план.txt --period 2024/25 -o data/plan_2024_2025.yaml",
                Text("если в документе не указан год", "if the document does not state the year"),
            ),
        ),
    ),
    "compare": CommandHelp(
        Text(
            "Сравнить документ с планом: что изменено, добавлено, исключено",
            "Compare a document with the plan: what was changed, added, removed",
        ),
        Text(
            "Читает ДОКУМЕНТ (.docx, .odt, .xlsx, .xls, .ods, .csv, .tsv, .html, .md, .txt или другой план .yaml) и показывает, чем он по смыслу отличается от плана: изменённые слова, сроки, ответственных, номера. Ничего не меняет. Код завершения: 0 — отличий нет, 1 — есть.",
            "Reads DOCUMENT (.docx, .odt, .xlsx, .xls, .ods, .csv, .tsv, .html, .md, .txt, or another plan in .yaml) and shows how it differs from the plan by meaning: changed words, deadlines, people and numbers. Changes nothing. The exit code is 0 without differences and 1 with some.",
        ),
        (
            (
                "roadmap compare приказ.docx",
                Text("то ли в плане, что в приказе", "whether the plan says what the order says"),
            ),
            (
                "roadmap compare проект.docx -o changes.html",
                Text("страница с отличиями проекта", "a page with the changes of a draft"),
            ),
            (
                "roadmap compare старый.yaml --plan data/plan_2020_2021.yaml",
                Text("два плана", "two plans"),
            ),
        ),
    ),
}

USAGE = Text("Вызов:", "Usage:")
OPTIONS_HEADING = Text("Параметры", "Options")
ARGUMENTS_HEADING = Text("Что указать", "Arguments")
COMMANDS_HEADING = Text("Команды", "Commands")
EXAMPLES_HEADING = Text("Примеры", "Examples")
OPTIONS_VALUE = Text("[ПАРАМЕТРЫ]", "[OPTIONS]")
COMMAND_VALUE = Text("КОМАНДА", "COMMAND")
