"""Texts of `roadmap init`: its questions, its answer and its errors."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# The questions.
WELCOME = Text(
    "Новый план. Enter берёт ответ в скобках, Ctrl+C — выйти, ничего не записав.",
    "A new plan. Enter takes the answer in brackets, Ctrl+C leaves and writes nothing.",
)
ASK_TITLE = Text("Название плана, слово в слово", "The title of the plan, as it is printed")
ASK_PERIOD = Text(
    "На какое время план (2026/27, 2027 год, 2026-09/2027-05, 2026-09/2028-05)",
    "The period of the plan (2026/27, 2027, 2026-09/2027-05, 2026-09/2028-05)",
)
ASK_MUNICIPALITY = Text("Муниципалитет", "The municipality")
ASK_SCHOOLS = Text(
    "Школы: номера или названия через запятую (2, 4, гимназия)",
    "Schools: numbers or names, separated by commas (2, 4, Gymnasium)",
)
ASK_RESPONSIBLE = Text(
    "Кто отвечает; несколько — через точку с запятой (Симоненко Л.И., методист)",
    "Who is responsible; separate several by semicolons (Simonenko L.I., adviser)",
)
ASK_ACTIVITY = Text(
    "Мероприятие и через точку с запятой срок (Педсовет о задачах года; сентябрь)",
    "An activity and, after a semicolon, its deadline (Staff meeting; September)",
)
ASK_NEXT_ACTIVITY = Text(
    "Следующее мероприятие и срок (Enter — достаточно)",
    "The next activity and its deadline (Enter for no more)",
)
ASK_SERVER = Text(
    "Проверять план на сервере git после каждой правки: github или gitlab (Enter — не нужно)",
    "Check the plan on a git server after each change: github or gitlab (Enter for none)",
)
ASK_WRITE = Text(
    "Записать? (да, нет или номер ответа, который исправить)",
    "Write the files? (yes, no or the number of an answer to correct)",
)
DEFAULT = Text("[{default}]", "[{default}]")
NOTHING = Text("нет", "none")
YES = Text("да", "yes")
TITLE_OF_SCHOOL_YEAR = Text(*("План мероприятий на {first}–{last} учебный год",) * 2)
TITLE_OF_YEARS = Text(*("План мероприятий на {first}–{last} годы",) * 2)
TITLE_OF_YEAR = Text(*("План мероприятий на {first} год",) * 2)
"""The files of a plan are in Russian, so these titles are too."""
ANSWER_YES_OR_NO = Text(
    "ответьте «да», «нет» или наберите номер ответа, от 1 до {most}",
    "answer yes, no or the number of an answer, from 1 to {most}",
)
NO_SUCH_SERVER = Text(
    "для сервера «{typed}» файла проверки нет; ответьте github, gitlab или, если не нужно, нет",
    "there is no check for the server “{typed}”; answer github, gitlab or none",
)

# What will be written, and what was.
FACT_TITLE = Text("Название", "Title")
FACT_PERIOD = Text("Период", "Period")
FACT_MUNICIPALITY = Text("Муниципалитет", "Municipality")
FACT_SCHOOLS = Text("Школы", "Schools")
FACT_RESPONSIBLE = Text("Отвечают", "Responsible")
FACT_ACTIVITIES = Text("Мероприятия", "Activities")
FACT_ACTIVITY = Text("{title} ({period})", "{title} ({period})")
FACT_SERVER = Text("Проверка на сервере", "Check on a server")
PERIOD_HAS_SUMMER = Text("(если план по май: {period})", "(if the plan ends in May: {period})")
WILL_BE_WRITTEN = Text(
    "Будет записано в папку «{folder}»:", "These files will be written to “{folder}”:"
)
WRITTEN = Text("Записано в папку «{folder}»:", "Written to “{folder}”:")
PLAN_FILE = Text("план: впишите в него мероприятия", "the plan: add your activities")
DOCUMENT_PLAN_FILE = Text(
    "план из документа: сверьте с ним", "the plan from the document: compare them"
)
SCHOOLS_FILE = Text("школы", "the schools")
SCHEMA_FILE = Text("подсказки для редактора", "hints for an editor")
SETTINGS_FILE = Text("настройки редактора VS Code", "settings of the editor VS Code")
SERVER_FILE = Text("проверка на сервере", "the check on the server")
README_FILE = Text("памятка: что где лежит, какие команды", "a page about the files and commands")
NEXT = Text("Что дальше:", "What to type next:")
GO_THERE = Text("перейти в папку плана", "go to the folder of the plan")
CHECK_PLAN = Text(
    "проверить план; нет ответа — нет ошибок", "check the plan; no answer, no mistakes"
)
SHOW_PLAN = Text("показать весь план", "show the whole plan")
SHOW_DUE = Text("что нужно исполнить в этом месяце", "what is due this month")
NOTHING_WRITTEN = Text("Ничего не записано.", "Nothing was written.")

# What is unusual.
FILES_KEPT = Text(
    "эти файлы уже были и остались прежними: {paths}",
    "these files existed and stay as they are: {paths}",
)
PLAN_IS_ABOVE = Text(
    "выше тоже есть план ({path}); из папки «{folder}» команды отвечают по новому плану, из папок над ней — по прежнему",
    "there is a plan above, too ({path}); in “{folder}” commands use the new plan, in the folders above it the other one",
)
SOURCE_UNKNOWN = Text(
    "в {path} указано, откуда сервер берёт программу: {requirement}; если там её нет, впишите свой адрес: git+https://…",
    "in {path} the server gets the program from {requirement}; if that does not exist, write your own address: git+https://…",
)

FILE_NOT_AT_ROOT = Text(
    "сервер читает {path} только в корневой папке репозитория ({root}); перенесите файл туда",
    "the server reads {path} only in the root folder of the repository ({root}); move the file there",
)
OTHER_PLAN_NAMED = Text(
    "в переменной ROADMAP_PLAN указано «{typed}», поэтому команды отвечают по этому плану, а не по новому",
    "the variable ROADMAP_PLAN is “{typed}”, so commands use that plan, not the new one",
)

# Errors.
OPTIONS_MISSING = Text(
    "не указано: {missing}; например: {example}", "missing: {missing}; for example: {example}"
)
NO_TITLE = Text("название плана пусто; укажите его", "the title is empty; type one")
TITLE_TOO_LONG = Text(
    "в названии {n} знаков, а должно быть не больше {most}; видимо, в него попал и другой текст",
    "the title has {n} characters, but at most {most} are accepted; perhaps it includes other text",
)
PERIOD_WITHOUT_YEAR = Text(
    "в периоде «{typed}» нет года; укажите его: 2026/27, 2026-09/2027-05, 2027 год",
    "the period “{typed}” has no year; name it: 2026/27, 2026-09/2027-05, 2027",
)
PERIOD_TOO_SHORT = Text(
    "период «{typed}» короче недели; укажите, на какие месяцы составлен план: 2026/27, 2026-09/2027-05, 2027 год",
    "the period “{typed}” is shorter than a week; name the months of the plan: 2026/27, 2026-09/2027-05, 2027",
)
PERIOD_TOO_LONG = Text(
    "период «{typed}» длиннее {most} лет; проверьте годы",
    "the period “{typed}” is longer than {most} years; check the years",
)
NAME_NOT_READ = Text(
    "не понимаю имя «{typed}»; пишите фамилию и инициалы: Симоненко Л.И.",
    "cannot read the name “{typed}”; write a surname and initials: Simonenko L.I.",
)
ACTIVITY_WITHOUT_DEADLINE = Text(
    "«{typed}»: нужны название и, после точки с запятой, срок: Педсовет о задачах года; сентябрь",
    "“{typed}”: a title is needed and, after a semicolon, a deadline: Staff meeting; September",
)
DEADLINE_OUTSIDE_PLAN = Text(
    "срок «{typed}» вне периода плана ({plan}); проверьте год",
    "the deadline “{typed}” is outside the plan's period ({plan}); check the year",
)
ACTIVITY_OUTSIDE_PERIOD = Text(
    "мероприятие «{title}» (срок {period}) вне этого периода; исправьте сначала его",
    "the activity “{title}” (deadline {period}) is outside this period; correct it first",
)
SCHOOLS_NOT_READ = Text(
    "не понимаю школу «{typed}»; пишите номера или названия через запятую: 2, 4, гимназия",
    "cannot read the school “{typed}”; write numbers or names, separated by commas: 2, 4, Gymnasium",
)
RANGE_REVERSED = Text(
    "«{typed}» — не номера по порядку; пишите от меньшего к большему: {first}-{last}",
    "“{typed}” is no range of numbers; write the smaller one first: {first}-{last}",
)
TOO_MANY_SCHOOLS = Text(
    "школ больше {most}; проверьте их номера", "more than {most} schools; check their numbers"
)
PLAN_EXISTS = Text(
    "ничего не записано: в папке «{folder}» уже есть план ({known}); для другого плана укажите другую папку: roadmap init ПАПКА",
    "nothing was written: “{folder}” already has a plan ({known}); for another plan name another folder: roadmap init FOLDER",
)
PLAN_MISNAMED = Text(
    "ничего не записано: в папке «{folder}» есть файл, похожий на план, но под таким именем он не читается; переименуйте: {names}",
    "nothing was written: “{folder}” has a file that looks like a plan, but plans are not read under this name; rename: {names}",
)
PLANS_BELOW = Text(
    "ничего не записано: план в папке «{folder}» скрыл бы планы в папках внутри неё ({known}); укажите новую папку: roadmap init ПАПКА",
    "nothing was written: a plan in “{folder}” would hide the plans of the folders in it ({known}); name a new folder: roadmap init FOLDER",
)
WRITTEN_WITHOUT_OUTPUT = Text(
    "файлы плана записаны («{folder}»), но вывод не удался: {reason}",
    "the files of the plan were written (“{folder}”), but the output failed: {reason}",
)
PLAN_FAULTY = Text(
    "ничего не записано: в плане были бы ошибки, названные выше; исправьте параметры",
    "nothing was written: the plan would have the errors shown above; correct the options",
)
ANSWER_NOT_READ = Text(
    "ответ не прочитан: в нём знаки другой кодировки; наберите его ещё раз",
    "the answer has characters in another encoding; type it again",
)
NOT_WITH_DOCUMENT = Text(
    "{options} не нужно: с --from это берётся из документа; исправьте потом в файле плана",
    "{options} cannot be used with --from, which takes this from the document; edit the plan later",
)
