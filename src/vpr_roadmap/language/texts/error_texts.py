"""Error messages: wrong calls, and errors of the system."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# Wrong calls.
IN_PLAN = Text("в плане", "in the plan")
IN_PLANS = Text("в планах", "in the plans")
NOBODY_IN_PLAN = Text("в нём никто не указан", "it names nobody")
NOBODY_IN_PLANS = Text("в них никто не указан", "they name nobody")
PERIOD_OF_PLAN = Text("в период плана", "the plan's period")
PERIODS_OF_PLANS = Text("в периоды планов", "the plans' periods")
SIGNATORY_NOT_CLEAR = Text(
    'кто подписывает («{typed}»), не ясно{near}; {of} есть: {known}; кто-то другой — должность и имя через запятую: --signed-by "Директор школы, И.И. Иванова"',
    'it is not clear who signs (“{typed}”){near}; people {of}: {known}; for anyone else give a post and a name, separated by a comma: --signed-by "Head of the school, I.I. Ivanova"',
)
PERIOD_NOT_READ = Text(
    "не понимаю период «{typed}»{near}; пишите так: 2020-11, 11.2020, «ноябрь 2020», «IV квартал 2020», «II полугодие 2020», «следующий месяц», 2020/2021, 2020-10/2021-02",
    "cannot read the period “{typed}”{near}; write 2020-11, 11.2020, “November 2020”, 2020-Q4, 2020-H2, “next month”, 2020/2021, 2020-10/2021-02",
)
NO_TERMS = Text(
    "«{typed}» — не календарный период, а учебных периодов {of} нет; наберите месяцы, например 2020-09/2020-10, или впишите в план terms",
    "“{typed}” is not a period of the calendar, and there are no terms {of}; type months, such as 2020-09/2020-10, or add terms to the plan",
)
NO_SUCH_TERM = Text(
    "учебного периода «{typed}» {of} нет; есть: {known}",
    "there is no term “{typed}” {of}; there are: {known}",
)
PERIOD_IMPOSSIBLE = Text(
    "периода «{typed}» не бывает: такого месяца, квартала или дня нет; пример: 2020-11",
    "the period “{typed}” does not exist: there is no such month, quarter or day; for example 2020-11",
)
PERIOD_REVERSED = Text(
    "период «{typed}» кончается раньше, чем начинается; переставьте его части",
    "the period “{typed}” ends before it begins; swap its parts",
)
PERIOD_UNLIKELY = Text(
    "проверьте год в периоде «{typed}»: допустимы годы с {first} по {last}",
    "check the year of “{typed}”: years from {first} to {last} are accepted",
)
PERIOD_OUTSIDE_PLANS = Text(
    "«{typed}» не входит {periods} ({plans}); укажите год, например «ноябрь 2020»",
    "“{typed}” is not in {periods} ({plans}); name the year, as in “November 2020”",
)
PERIOD_OF_SEVERAL_YEARS = Text(
    "«{typed}» встречается {of} несколько раз: {meant}; укажите год",
    "“{typed}” occurs in several years {of}: {meant}; name the year",
)
PERIOD_AMBIGUOUS = Text(
    "«{typed}» можно понять по-разному: {meant}; наберите один из этих периодов",
    "“{typed}” may mean one of these: {meant}; type the one you mean",
)
DAY_NOT_READ = Text(
    "не понимаю дату «{typed}»; пишите 18.11.2020 или 2020-11-18",
    "cannot read the date “{typed}”; write 18.11.2020 or 2020-11-18",
)
DAY_IMPOSSIBLE = Text(
    "даты «{typed}» не существует; пример: 18.11.2020",
    "the date “{typed}” does not exist; for example 18.11.2020",
)
DAY_UNLIKELY = Text(
    "проверьте год в дате «{typed}»: допустимы годы с {first} по {last}",
    "check the year of “{typed}”: years from {first} to {last} are accepted",
)
UNTIL_FAR = Text(
    "новый срок «{typed}» дальше чем на {most} лет от периода плана ({plan}); проверьте год",
    "the new deadline “{typed}” is more than {most} years from the plan ({plan}); check the year",
)
NOBODY_OF_THAT_NAME = Text(
    "ответственного «{typed}» {of} нет{near}; есть: {known}",
    "there is no one named “{typed}” {of}{near}; there are: {known}",
)
NO_RESPONSIBLE = Text(
    "ответственного «{typed}» {of} нет: {nobody}",
    "there is no one named “{typed}” {of}: {nobody}",
)
NO_SUCH_SCHOOL = Text(
    "школы «{typed}» в перечне нет{near}; есть школы № {known}",
    "school “{typed}” is not in the list{near}; the list has schools No. {known}",
)
SEVERAL_SCHOOLS = Text(
    "по слову «{typed}» найдено несколько школ: {known}; уточните --school",
    "“{typed}” matches several schools: {known}; be more precise with --school",
)
NO_SCHOOLS = Text(
    "школы «{typed}» в перечне нет: рядом с планом нет файла schools.yaml или он пуст",
    "school “{typed}” is not in the list: there is no schools.yaml next to the plan, or it is empty",
)
NO_SUCH_SECTION = Text(
    "раздела «{typed}» {of} нет; есть: {known}",
    "there is no section “{typed}” {of}; there are: {known}",
)
NO_SECTIONS = Text(
    "{of} нет разделов: уберите --section", "there are no sections {of}: leave out --section"
)
NO_SUCH_ACTIVITY = Text(
    "мероприятия «{typed}» {of} нет{near}; все номера покажет roadmap list",
    "there is no activity “{typed}” {of}{near}; roadmap list shows all numbers",
)
SECTION_IS_NO_ACTIVITY = Text(
    "«{number}» — номер раздела, а не мероприятия; его мероприятия покажет roadmap list --section {number}",
    "“{number}” is the number of a section, not of an activity; roadmap list --section {number} shows its activities",
)
NO_SUCH_POINT_OF_MANY = Text(
    "контрольного срока «{typed}» нет; у мероприятия {number} есть: {known}, и ещё {others}",
    "there is no control point “{typed}”; activity {number} has: {known}, and {others} more",
)
NO_SUCH_POINT = Text(
    "контрольного срока «{typed}» нет; у мероприятия {number} есть: {known}",
    "there is no control point “{typed}”; activity {number} has: {known}",
)
SEVERAL_PLANS = Text(
    "планов несколько: {known}; назовите один: --plan ПУТЬ или --municipality НАЗВАНИЕ",
    "there are several plans: {known}; name one: --plan PATH or --municipality NAME",
)
ROLLUP_IS_OF_STATUS = Text(
    "итоговый отчёт и вопросы для заседания составляются по одному плану: назовите муниципалитет (--municipality) или план (--plan)",
    "the final report and the agenda cover one plan: name a municipality (--municipality) or a plan (--plan)",
)
PERIOD_OF_NO_PLAN = Text(
    "ни один план не действует {period:in}", "none of the plans covers {period}"
)
NO_SUCH_MUNICIPALITY = Text(
    "муниципалитета «{typed}» нет{near}; есть: {known}",
    "there is no municipality “{typed}”{near}; there are: {known}",
)
UNKNOWN_EXTENSION = Text(
    "по имени «{path}» вид вывода не понять; допустимы {known} — или добавьте --format",
    "cannot tell the format from “{path}”; use {known}, or add --format",
)
STDIN_NOT_READ = Text(
    "план из стандартного ввода («-») не читается: сохраните его в файл plan_….yaml и укажите этот файл или его папку",
    "no plan is read from standard input (“-”): save it as plan_….yaml and name that file or its folder",
)
OUTPUT_IS_DATA = Text(
    "«{path}» не записан: в .yaml лежат планы; дайте файлу другое имя",
    "“{path}” was not written: .yaml files are plans; give the file another name",
)
OUTPUT_IS_READ = Text(
    "«{path}» не записан: из него читается план; назовите другой файл",
    "“{path}” was not written: a plan is read from it; name another file",
)
OUTPUT_IS_OF_PEOPLE = Text(
    "«{path}» не записан: папка «{folder}» — для файлов, которые пишут люди; назовите файл в другой папке",
    "“{path}” was not written: the folder “{folder}” is for files that people write; name a file in another folder",
)
OUTPUT_HAS_OTHER_NAMES = Text(
    "«{path}» не записан: у этого файла есть и другое имя (жёсткая ссылка), под которым он нужен; назовите другой файл",
    "“{path}” was not written: the file has another name, too (a hard link), and may be needed under it; name another file",
)
FORBIDDEN_IN_RECORD = Text(
    "в тексте «{typed}» стоит управляющий символ {character}, в файл его не записать; наберите это место заново",
    "the text “{typed}” has the control character {character}, which a file cannot contain; retype that part",
)
NO_SUCH_STATUS = Text(
    "отметки «{typed}» нет{near}; допустимы: {known}",
    "there is no status “{typed}”{near}; there are: {known}",
)
NO_SUCH_STATE = Text(
    "состояния «{typed}» нет{near}; допустимы: {known}",
    "there is no state “{typed}”{near}; there are: {known}",
)
OPTION_MISSING: dict[str, Text] = {
    "done": Text(
        'чтобы отметить исполнение, укажите подтверждающий документ: --evidence "Протокол № 2 от 18.11.2020"',
        'to record done, name the document that proves it: --evidence "Minutes No. 2 of 18.11.2020"',
    ),
    "partial": Text('укажите, что осталось: --note "…"', 'say what remains: --note "…"'),
    "not-done": Text('укажите причину: --note "…"', 'give the reason: --note "…"'),
    "postponed": Text(
        'укажите новый срок и основание: --until 2021-02 --basis "Приказ № 17 от 11.01.2021"',
        'name the new deadline and the basis: --until 2021-02 --basis "Order No. 17 of 11.01.2021"',
    ),
    "cancelled": Text(
        'исключить мероприятие можно только приказом: --basis "Приказ № … от …"',
        'only an order can cancel an activity: --basis "Order No. … of …"',
    ),
    "scheduled": Text(
        'укажите дату и основание — письмо или график {schedule}: --until 10.12.2020 --basis "Письмо № … от …"',
        'name the date and the basis, a letter or the schedule of {schedule}: --until 10.12.2020 --basis "Letter No. … of …"',
    ),
    "withdrawn": Text(
        'укажите, почему отметка отзывается: --note "…"',
        'say why you withdraw the record: --note "…"',
    ),
}
DATE_MISSING = Text(
    'укажите дату и основание: --until 10.12.2020 --basis "Письмо № … от …"',
    'name the date and the basis: --until 10.12.2020 --basis "Letter No. … of …"',
)
UNTIL_UNWANTED = Text(
    "с отметкой «{status}» новый срок не указывают: уберите --until или внесите отметку «перенесено»",
    "“{status}” does not take a new deadline: leave out --until, or record postponed",
)
WHERE_WITHOUT_EVIDENCE = Text(
    'каждому --where нужен свой --evidence: --evidence "Протокол № 2" --where ./сканы/2.pdf',
    'each --where needs an --evidence of its own: --evidence "Minutes No. 2" --where ./scans/2.pdf',
)
WHERE_MISSING = Text(
    "в папке плана ({folder}) нет файла «{typed}»; положите его туда или исправьте --where",
    "there is no file “{typed}” in the plan's folder ({folder}); put it there or correct --where",
)
WHERE_IS_BESIDE = Text(
    "файл «{typed}» лежит в папке плана; с --where {beside} команда roadmap check следила бы, что он на месте",
    "the file “{typed}” is in the plan's folder; with --where {beside}, roadmap check would check that it stays there",
)
WHERE_OUTSIDE = Text(
    "«{typed}» лежит вне папки плана; положите файл в неё или укажите ссылку",
    "“{typed}” is outside the plan's folder; put the file there, or give a link",
)
DATE_IN_FUTURE = Text(
    "дата {day} ещё не наступила (сегодня {today}); исправьте {option}",
    "the date {day} is in the future (today is {today}); correct {option}",
)
NO_REPORTER = Text(
    "укажите, кто представил сведения: --by ИМЯ (или переменная ROADMAP_BY); можно указать: {known}",
    "say who reports: --by NAME (or the variable ROADMAP_BY); one of: {known}",
)
NO_REPORTER_OF_VARIABLE = Text(
    "в переменной ROADMAP_BY записано «{typed}», а в плане такого имени нет; исправьте её или укажите --by ИМЯ; можно указать: {known}",
    "the variable ROADMAP_BY is “{typed}”, but the plan has no such name; correct it or give --by NAME; one of: {known}",
)
NO_REPORTER_OF_GIT = Text(
    "укажите, кто представил сведения: --by ИМЯ (имени из git, «{typed}», в плане нет); можно указать: {known}",
    "say who reports: --by NAME (git's user name, “{typed}”, is not in the plan); one of: {known}",
)
NOBODY_TO_REPORT = Text(
    "в плане никто не назван, поэтому неясно, кто представил сведения; добавьте в план «people:» и строку «  - name: Фамилия И.О.» или школы в schools.yaml",
    "the plan names nobody, so it is not clear who reports; add “people:” and a line “  - name: Surname I.O.” to the plan, or add schools to schools.yaml",
)
NO_SUCH_REPORTER = Text(
    "«{typed}» {of} нет{near}; сведения могут вносить: {known}",
    "there is no “{typed}” {of}{near}; these may report: {known}",
)
SEVERAL_REPORTERS = Text(
    "по слову «{typed}» найдено несколько: {known}; уточните --by",
    "“{typed}” matches several: {known}; be more precise with --by",
)
NO_SCHOOLS_OF_ACTIVITY = Text(
    "у п. {number} школы не указаны; уберите --school",
    "activity {number} has no schools; leave out --school",
)
SCHOOL_NOT_CONCERNED = Text(
    "школы «{typed}» п. {number} не касается; он касается школ: {known}",
    "activity {number} does not concern school “{typed}”; it concerns: {known}",
)
SCHOOL_OF_ANOTHER = Text(
    "{school} отчитывается только о себе: уберите --school или укажите в --by того, кто представил сведения о школе «{other}»",
    "{school} reports only on itself: leave out --school, or name in --by who reports on school “{other}”",
)
SCHEDULED_SCHOOL = Text(
    "дату назначают мероприятию в целом: уберите --school",
    "a date applies to the whole activity: leave out --school",
)
SCHEDULED_ON_DATED = Text(
    'у п. {number} срок установлен планом; чтобы перенести его: roadmap record {number} перенесено --until … --basis "…"',
    'activity {number} has a deadline in the plan; to move it: roadmap record {number} postponed --until … --basis "…"',
)
SCHEDULED_ON_GIVEN = Text(
    'дата {point} уже назначена; чтобы перенести её: roadmap record {point} перенесено --until … --basis "…"; чтобы назначить ещё одну: roadmap record {number} назначено --until … --basis "…"',
    'the date {point} is already set; to move it: roadmap record {point} postponed --until … --basis "…"; to set another: roadmap record {number} scheduled --until … --basis "…"',
)
SCHEDULED_TWICE = Text(
    'дата {point} уже назначена; другую укажите в --until, а ошибочную отметку сначала отзовите: roadmap record {number}@- отозвано --note "…"',
    'the date {point} is already set; give another date with --until, or withdraw the wrong record first: roadmap record {number}@- withdrawn --note "…"',
)
POSTPONED_UNDATED = Text(
    'у п. {number} дата не установлена, переносить нечего; назначьте её: roadmap record {number} назначено --until … --basis "…"',
    'activity {number} has no date to move; set one: roadmap record {number} scheduled --until … --basis "…"',
)
NO_DATES_YET = Text(
    'у п. {number} даты ещё не назначены; назначьте: roadmap record {number} назначено --until … --basis "…" — или внесите отметку по мероприятию в целом: roadmap record {number}@- …',
    'activity {number} has no dates yet; set one: roadmap record {number} scheduled --until … --basis "…" — or record for the whole activity: roadmap record {number}@- …',
)
ALL_CLOSED = Text(
    "по п. {number} все сроки исполнены или отменены; чтобы исправить отметку, укажите срок полностью: {known}",
    "all deadlines of activity {number} are done or cancelled; to correct a record, name the control point in full: {known}",
)
ALL_DATES_CLOSED = Text(
    'по п. {number} все назначенные даты исполнены или отменены; назначьте новую: roadmap record {number} назначено --until … --basis "…"; чтобы исправить отметку, укажите срок полностью: {known}',
    'all dates of activity {number} are done or cancelled; set a new one: roadmap record {number} scheduled --until … --basis "…"; to correct a record, name the control point in full: {known}',
)
POINT_CLOSED = Text(
    "{day} попадает в срок, который уже отмечен: {with_state}; чтобы внести о нём ещё одну отметку, укажите его полностью: {point}",
    "{day} is in a deadline that already has a record: {with_state}; to make another record for it, name it in full: {point}",
)
POINT_NOT_CLEAR = Text(
    "по дате {day} не определить, к какому сроку п. {number} относится отметка; укажите срок полностью: {known}",
    "the date {day} does not show which deadline of activity {number} you mean; name the control point in full: {known}",
)
NOTHING_TO_WITHDRAW = Text(
    "отзывать нечего: отметок, внесённых от имени «{reporter}», по {number} нет; чьи есть, покажет roadmap log {number}",
    "there is nothing to withdraw: “{reporter}” has no records for {number}; roadmap log {number} shows who has",
)
NOTHING_TO_WITHDRAW_THERE = Text(
    "отзывать нечего: от имени «{reporter}» по {number} внесено только: {known}; исправьте --school",
    "there is nothing to withdraw: for {number}, “{reporter}” only has records for {known}; correct --school",
)
SEVERAL_TO_WITHDRAW = Text(
    "какую отметку отозвать, не ясно; от имени «{reporter}» внесены: {known}; укажите срок полностью, а для школы — --school",
    "it is not clear which record to withdraw; “{reporter}” has: {known}; name the control point in full, and for a school use --school",
)
DATE_REPORTED = Text(
    'по дате {point} уже внесены отметки ({known}); сначала отзовите их: roadmap record {point} отозвано --note "…" — или отмените дату: roadmap record {point} отменено --basis "…"',
    'the date {point} already has records ({known}); withdraw them first: roadmap record {point} withdrawn --note "…" — or cancel the date: roadmap record {point} cancelled --basis "…"',
)
RECORD_REFUSED = Text(
    "отметка не записана: с ней в файлах появились бы ошибки, названные выше",
    "nothing was recorded: the record would add the errors shown above to the files",
)
RECORDED_WITHOUT_OUTPUT = Text(
    "отметка записана ({path}), но вывод не удался: {reason}",
    "the record was saved ({path}), but the output failed: {reason}",
)
SWAPPED = Text(
    "сначала срок, потом отметка: roadmap record {point} {status}",
    "give the point first, then the status: roadmap record {point} {status}",
)
LONG_DASH = Text(
    "в «{found}» длинное тире (так его заменяет Word); наберите с дефисами: {dashes}",
    "“{found}” begins with a long dash (Word puts it there); type hyphens: {dashes}",
)
WORD_QUOTES = Text(
    'кавычки «ёлочки» здесь не годятся: {found}; берите текст в прямые кавычки: --evidence "Протокол № 2"',
    'curly quotes do not work here: {found}; use straight ones: --evidence "Minutes No. 2"',
)
SCHOOL_IS_NO_RESPONSIBLE = Text(
    "ответственного «{typed}» {of} нет; школу указывают так: --school {key}",
    "there is no one named “{typed}” {of}; for a school use --school {key}",
)
LIST_UNQUOTED = Text(
    'лишнее в вызове: {found}; списки берите в кавычки: "4.1,4.3", --school "2,4,6"',
    'unexpected: {found}; put lists in quotes: "4.1,4.3", --school "2,4,6"',
)
YEAR_HAS_NO_PERIOD = Text(
    "итоговый отчёт составляется за весь учебный год: уберите --period",
    "the final report covers the whole school year: leave out --period",
)
PERIOD_OUTSIDE_PLAN = Text(
    "{period} не входит в период плана ({plan}); исправьте --period",
    "{period} is not in the plan's period ({plan}); correct --period",
)
UNKNOWN_LANGUAGE = Text(
    "языка «{typed}» нет; есть: ru, en", "there is no language “{typed}”; there are: ru, en"
)

# The command cannot run.
NO_PLAN_FOUND = Text(
    "план не найден: в папке «{path}» и выше нет файла plan_*.yaml или data/plan_*.yaml; перейдите в папку плана или укажите --plan ПУТЬ",
    "no plan found: neither “{path}” nor the folders above it have a file plan_*.yaml or data/plan_*.yaml; go to the plan's folder or give --plan PATH",
)
NO_PLAN_IN_FOLDER = Text(
    "в папке «{path}» нет файла plan_*.yaml; укажите папку или файл плана",
    "there is no plan_*.yaml in the folder “{path}”; name a plan's folder or file",
)
PLAN_MISNAMED = Text(
    "план не найден: в папке «{path}» есть файл, похожий на план, но под таким именем он не читается; переименуйте: {names}",
    "no plan found: “{path}” has a file that looks like a plan, but plans are not read under this name; rename: {names}",
)
NO_PLAN_BUT_BELOW = Text(
    'план не найден: в папке «{path}» его нет, но он есть в «{below}»; перейдите туда или укажите --plan "{below}"',
    'no plan found: “{path}” has none, but “{below}” has one; go there or give --plan "{below}"',
)
NO_PLAN_BESIDE_RECORDS = Text(
    "план не найден: в папке «{path}» есть {held}, а файл плана — в «{below}»; перенесите его в «{path}»",
    "no plan found: “{path}” has {held}, but the file of the plan is in “{below}”; move it to “{path}”",
)
NO_PLAN_BUT_DOCUMENT = Text(
    "план не найден: в папке «{path}» есть документ {name}, а план читается из файла YAML; перенесите его текст в файл {meant}",
    "no plan found: “{path}” has the document {name}, but plans are read from YAML files; copy its text to a file {meant}",
)
NO_SUCH_PLAN = Text(
    "«{path}»: такой папки или файла нет; планы здесь: {known}",
    "“{path}”: no such folder or file; the plans here: {known}",
)
NO_SUCH_PATH = Text(
    "«{path}»: такой папки или файла нет; укажите папку или файл плана",
    "“{path}”: no such folder or file; name a plan's folder or file",
)
RECORDS_MISNAMED = Text(
    "«{path}» не проверяется: отметки читаются из файлов, имя которых кончается на .yaml; переименуйте его",
    "“{path}” is not checked: records are read from files whose names end with .yaml; rename it",
)
RECORDS_ELSEWHERE = Text(
    "отметка не записана: «{path}» не читается из-за имени, а отметки, видимо, в нём; переименуйте его в {name}",
    "nothing was recorded: “{path}” is not read because of its name, but it seems to have the records; rename it to {name}",
)
UNREADABLE = Text("«{path}» не читается: {reason}", "“{path}” cannot be read: {reason}")
UNWRITABLE = Text("«{path}» не записан: {reason}", "“{path}” was not written: {reason}")
NO_FOLDER_FOR_OUTPUT = Text(
    "«{path}» не записан: папки «{folder}» нет; создайте её или назовите другую",
    "“{path}” was not written: there is no folder “{folder}”; create it or name another",
)
OUTPUT_FAILED = Text("вывод не записан: {reason}", "the output was not written: {reason}")
UNEXPECTED = Text(
    "внутренняя ошибка ({error}); повторите с --debug и пришлите вывод разработчикам",
    "internal error ({error}); repeat with --debug and send the output to the developers",
)

RECORDS_FAULTY = Text(
    "«{path}» не изменён: в файле есть ошибки; их покажет roadmap check {path}",
    "“{path}” was not changed: it has errors; roadmap check {path} shows them",
)
RECORDS_NOT_ADDED = Text(
    "«{path}» не изменён: к списку records (строка {line}) дописать нельзя; начните каждую отметку с новой строки и «- », а файл закончите переводом строки",
    "“{path}” was not changed: its list of records (line {line}) cannot be extended; begin each record on a new line with “- ”, and end the file with a line break",
)
CHANGED_MEANWHILE = Text(
    "«{path}» изменился, пока выполнялась команда, и остался как есть; повторите команду",
    "“{path}” changed while the command was running, and was left as it is; repeat the command",
)
COPY_LEFT = Text(
    "«{path}» не записан: прошлая запись в него прервалась, и прежний текст остался в «{copy}»; сравните их, оставьте в «{path}» верный и удалите «{copy}»",
    "“{path}” was not written: an earlier attempt was interrupted, and “{copy}” has the previous text; compare them, keep the right text in “{path}” and delete “{copy}”",
)
OTHER_NAMES = Text(
    "у файла «{path}» есть и другое имя (жёсткая ссылка): отметка появилась и под ним",
    "the file “{path}” has another name, too (a hard link): the record is also there",
)
FOLDER_BUSY = Text(
    "папка «{path}» занята другой программой; подождите и повторите команду",
    "another program is using the folder “{path}”; wait and repeat the command",
)
NO_CURRENT_FOLDER = Text(
    "текущей папки больше нет; перейдите в другую",
    "the current folder no longer exists; go to another",
)
NOT_A_FILE = Text("это не обычный файл", "it is not a regular file")
A_FOLDER = Text("это папка, а не файл", "it is a folder, not a file")
NO_FOLDER = Text("это файл, а не папка", "it is a file, not a folder")
DANGLING_FOLDER = Text(
    "ссылка ведёт к папке, которой нет", "the link leads to a folder that does not exist"
)
DANGLING = Text(
    "ссылка ведёт к файлу, которого нет", "the link leads to a file that does not exist"
)

# Errors of the operating system by their names in `errno`.
REASONS: dict[str, Text] = {
    "ENOSPC": Text("на диске нет места", "no space left on the disk"),
    "EACCES": Text("нет прав доступа", "permission denied"),
    "EPERM": Text("нет прав доступа", "permission denied"),
    "EROFS": Text("диск или папка только для чтения", "the disk or folder is read-only"),
    "EISDIR": Text("это папка", "it is a folder"),
    "ENOENT": Text("такого файла нет", "there is no such file"),
    "ENOTDIR": Text("часть пути — не папка", "part of the path is not a folder"),
    "ENAMETOOLONG": Text("слишком длинное имя", "the name is too long"),
    "ELOOP": Text("ссылка указывает сама на себя", "the link points to itself"),
    "ENXIO": Text("такого устройства нет", "there is no such device"),
    "EDQUOT": Text("отведённое вам место на диске кончилось", "your disk quota is used up"),
    "EFBIG": Text("файл слишком велик для этого диска", "the file is too large for this disk"),
    "EIO": Text("ошибка диска", "disk error"),
}
