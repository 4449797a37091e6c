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
        Text("Что нужно исполнить в этом месяце или квартале", "What is due in a month or quarter"),
        Text(
            "Показывает сроки, которые истекают, начинаются и продолжаются в этом периоде, и отдельно — мероприятия без установленной даты.",
            "Shows what falls due, starts or continues in the period and, separately, activities with no date set.",
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
                'roadmap list -r "руководители оу" --school 34',
                Text(
                    "что должен руководитель СОШ № 34",
                    "what the head of school 34 is responsible for",
                ),
            ),
            ("roadmap list -o plan.csv", Text("весь план для Excel", "the whole plan for Excel")),
        ),
    ),
    "show": CommandHelp(
        Text(
            "Приказ с паспортом или одно мероприятие: сроки, ответственные, школы",
            "The order with its passport, or one activity: deadlines, people in charge, schools",
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

# By the option's name, or where it means something else there, by the command and its name.
OPTIONS: dict[str, OptionHelp] = {
    "plan": OptionHelp(
        Text(
            "Папка или файл плана; можно несколько раз", "A plan's folder or file; may be repeated"
        ),
        Text("ПУТЬ", "PATH"),
    ),
    "due --month": OptionHelp(
        Text(
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020; по умолчанию текущий месяц",
            "The period: 2020-11, November 2020, 2020-Q4, 2020-10/2021-02; this month by default",
        ),
        Text("ПЕРИОД", "PERIOD"),
    ),
    "list --month": OptionHelp(
        Text(
            "Отчётный период: 2020-11, ноябрь 2020, IV квартал 2020; по умолчанию весь план",
            "The period: 2020-11, November 2020, 2020-Q4, 2020-10/2021-02; the whole plan by default",
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
        Text("Школа: номер; несколько — 2,4,6", "School: its number; for several: 2,4,6"),
        Text("НОМЕР", "NUMBER"),
    ),
    "section": OptionHelp(
        Text("Раздел плана; несколько — 1,2", "Section of the plan; for several: 1,2"),
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
            "Сохранить в файл; вид — по расширению (.txt, .json, .sarif)",
            "Save to a file; the extension sets the format (.txt, .json, .sarif)",
        ),
        Text("ФАЙЛ", "FILE"),
    ),
    "output": OptionHelp(
        Text(
            "Сохранить в файл; вид — по расширению (.txt, .md, .csv, .json)",
            "Save to a file; the extension sets the format (.txt, .md, .csv, .json)",
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
ARGUMENTS_HEADING = Text("Что показать", "Arguments")
COMMANDS_HEADING = Text("Команды", "Commands")
EXAMPLES_HEADING = Text("Примеры", "Examples")
OPTIONS_VALUE = Text("[ПАРАМЕТРЫ]", "[OPTIONS]")
COMMAND_VALUE = Text("КОМАНДА", "COMMAND")

NO_SUCH_OPTION = Text("параметра {name} нет{near}", "there is no option {name}{near}")
NO_SUCH_COMMAND = Text(
    "команды «{name}» нет{near}; есть: {known}",
    "there is no command “{name}”{near}; available: {known}",
)
NO_COMMAND = Text("не указана команда; есть: {known}", "no command given; available: {known}")
NO_VALUE = Text("после {name} ничего не указано", "{name} needs a value")
NO_ARGUMENT = Text("не указано {name}; допустимы: {known}", "{name} is missing; allowed: {known}")
NO_CHOICE = Text(
    "«{found}» не подходит для {name}; допустимы: {known}",
    "“{found}” is not a valid {name}; allowed: {known}",
)
EXTRA_ARGUMENT = Text("лишнее в вызове: {found}", "unexpected argument: {found}")
EXTRA_PERIOD = Text(
    "лишнее в вызове: {found}; период указывают так: --month {found}",
    "unexpected argument: {found}; a period is given as --month {found}",
)
TAKES_NO_VALUE = Text("параметр {name} пишется без значения", "the option {name} takes no value")
WRONG_VALUE = Text("значение для {name} не подходит", "the value for {name} cannot be used")
