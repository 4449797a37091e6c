"""Sentences and headings that answers are made of, and the refusals."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# Columns.
NUMBER = Text("№", "No.")
ITEM_NUMBER = Text("п. {number}", "item {number}")
ACTIVITY = Text("Мероприятие", "Activity")
WORDING = Text("Срок", "As printed")
START = Text("Начало", "Start")
DEADLINE = Text("До", "Deadline")
RESPONSIBLE_ONE = Text("Ответственный", "Responsible")
RESPONSIBLE = Text("Ответственные", "Responsible")
SCHOOLS = Text("Школы", "Schools")
SCHOOL = Text("Школа", "School")
SECTION = Text("Раздел", "Section")
PLAN = Text("План", "Plan")
PHASE = Text("В этом периоде", "In this period")
POINT = Text("Обозначение срока", "Deadline ID")
MONTH = Text("Месяц", "Month")
ITEM = Text("Сведения", "Item")
VALUE = Text("Значение", "Value")

# `due`.
PHASE_DUE = Text("Срок исполнения — {period:from}", "Due {period:in}")
PHASE_STARTS = Text("Начинается {period:in}", "Starting {period:in}")
PHASE_CONTINUES = Text("Исполняется (продолжается)", "Continuing")
PHASE_UNSCHEDULED = Text(
    "Дата не установлена (по графику {schedules})", "No date set (per the schedule of {schedules})"
)
PHASE_OVERDUE = Text("Не исполнено в установленный срок", "Overdue")
SHORT_OVERDUE = Text("не исполнено в срок", "overdue")
COUNT_OVERDUE = Text("не исполнено в срок: {n}", "{n} overdue")
SHORT_DUE = Text("срок истекает", "due")
SHORT_STARTS = Text("начинается", "starts")
SHORT_CONTINUES = Text("продолжается", "continues")
SHORT_UNSCHEDULED = Text("дата не установлена", "no date set")
EVERY_MONTH = Text("ежемесячно", "monthly")
EVERY_MONTH_BY = Text("ежемесячно, до {number} числа", "monthly, by the {number}")
EVERY_MONTH_TO_ITS_END = Text(
    "ежемесячно, до последнего числа месяца", "monthly, by the last day of the month"
)
EVERY_QUARTER = Text("ежеквартально", "quarterly")
RECURRING_WITHIN = Text("{recurring}, {period:in}", "{recurring}, {period:in}")
MANY_DEADLINES = Text("{n:point} с {first} по {last}", "{n:point} from {first} to {last}")
BY_SCHEDULE = Text("по графику {schedule}", "per the schedule of {schedule}")
DUE_COUNT = Text("{period:from}: {parts}.", "{period}: {parts}.")
COUNT_DUE = Text("срок исполнения истекает по {n:activity.dative}", "{n:activity} due")
COUNT_DUE_POSITIONS = Text("срок исполнения истекает по {n:position.dative}", "{n:deadline} due")
COUNT_NONE_DUE = Text("срок исполнения не истекает ни по одному мероприятию", "nothing due")
COUNT_STARTS = Text("начинается {n}", "{n} starting")
COUNT_CONTINUES = Text("продолжается {n}", "{n} continuing")
COUNT_UNSCHEDULED = Text("дата не установлена у {n}", "{n} with no date set")
DUE_EMPTY = Text("{period:in} по плану сроков нет.", "Nothing is due {period:in}.")
DUE_EMPTY_SELECTED = Text(
    "{period:in} по этому запросу сроков нет.", "Nothing matching your request is due {period:in}."
)
DUE_OUTSIDE_AFTER = Text(
    "{period:in} по плану сроков нет (план действует по {last}).",
    "Nothing is due {period:in} (the plan runs to {last}).",
)
DUE_OUTSIDE_BEFORE = Text(
    "{period:in} по плану сроков нет (план действует с {first:of}).",
    "Nothing is due {period:in} (the plan runs from {first}).",
)
DUE_EMPTY_IN_PLANS = Text("{period:in} по планам сроков нет.", "Nothing is due {period:in}.")
DUE_OUTSIDE_AFTER_PLANS = Text(
    "{period:in} по планам сроков нет (планы действуют по {last}).",
    "Nothing is due {period:in} (the plans run to {last}).",
)
DUE_OUTSIDE_BEFORE_PLANS = Text(
    "{period:in} по планам сроков нет (планы действуют с {first:of}).",
    "Nothing is due {period:in} (the plans run from {first}).",
)
UNTIL = Text("до {day}", "by {day}")
IN_CHARGE = Text(" (отв.: {names})", " (responsible: {names})")
TOGETHER_WITH = Text(" (совместно: {names})", " (together with: {names})")

OF_NO_SCHOOL = Text(
    "Кроме того, школы не указаны: {numbers}.", "Also with no school stated: {numbers}."
)

# `list`.
LIST_COUNT = Text(
    "{activities:activity}, {points:point}{unscheduled}",
    "{activities:activity}, {points:point}{unscheduled}",
)
PERIOD_COUNT = Text("{period:from}: {count}", "{period}: {count}")
SUBLIST_COUNT = Text("{name} — {count}", "{name} — {count}")
AND_UNSCHEDULED = Text(", {n:activity} без установленной даты", ", {n:activity} with no date set")
LIST_EMPTY = Text("По этому запросу мероприятий нет.", "No activity matches your request.")
LIST_UNDATED = Text(
    "Кроме того, дата не установлена: {activities}.", "Also with no date set: {activities}."
)
UNDATED_ONE = Text("{number} (по графику {schedule})", "{number} (per the schedule of {schedule})")
COUNTED_GIVEN = Text(
    "{points}; кроме того, назначено дат — {given}", "{points}; besides, {given} dates were set"
)
COUNTED_POINTS = Text("{n:point}", "{n:point}")
COUNTED_ACTIVITIES = Text("{n:activity}", "{n:activity}")
REST_NOBODY = Text("Ответственный не указан", "No one assigned")
REST_NO_SCHOOL = Text(
    "Школы не указаны (мероприятия муниципального уровня)",
    "No school stated (municipal-level activities)",
)
REST_NO_SECTION = Text("Без раздела", "No section")
REST_NO_DATE = Text("Дата не установлена", "No date set")
SUM_OF_RESPONSIBLE = Text(
    "Сумма по ответственным больше общего числа: по ряду мероприятий ответственных несколько.",
    "The lists add up to more than the total: some activities have several responsible.",
)
SUM_OF_SCHOOLS = Text(
    "Сумма по школам больше общего числа: ряд мероприятий касается нескольких школ.",
    "The lists add up to more than the total: some activities concern several schools.",
)
OF_PLAN = Text("{heading} ({plan})", "{heading} ({plan})")
SECTION_HEADING = Text("{number}. {title}", "{number}. {title}")
INSTEAD_OF = Text("{name} (вместо {instead_of})", "{name} (instead of {instead_of})")
STANDS_IN_UNTIL = Text("{name} по {until}", "{name} until {until}")

# Schools.
ALL_SCHOOLS = Text("все школы муниципалитета", "all schools of the municipality")
LISTED_OF = Text("в перечне {listed} из {total}", "{listed} of {total} listed")
LISTED_OF_NOTE = Text(
    "В перечне {listed} из {total:school.of}: остальные в плане не названы.",
    "{listed} of {total:school} are listed: the plan names no others.",
)
SCHOOLS_NOT_STATED = Text("не указаны", "not stated")

# `show`.
SHOW_ACTIVITY = Text("{number} {title}", "{number} {title}")
SHOW_WORDING = Text("Срок исполнения (по плану)", "Deadline (as printed)")
SHOW_DEADLINE = Text("Срок исполнения", "Deadline")
SHOW_POINTS = Text("Контрольные сроки", "Control points")
SHOW_EACH_SCHOOL = Text("Учёт исполнения", "Reported")
EACH_SCHOOL = Text("по каждой школе отдельно", "separately for each school")
SHOW_APPROVED = Text("Документ", "Document")
SHOW_DRAFT = Text("проект приказа (не утверждён)", "draft order (not approved)")
SHOW_ORDER = Text("приказ от {date} № {number}", "order No. {number} of {date}")
SHOW_RESULT = Text("Ожидаемый результат", "Expected result")
SHOW_NOTE = Text("Примечание (не из приказа)", "Note (not from the order)")
SHOW_DATES = Text("с {start} по {deadline} ({id})", "from {start} to {deadline} ({id})")
SHOW_DAY = Text("{deadline} ({id})", "{deadline} ({id})")
ORDER_HEADING = Text("Приказ от {date} № {number}", "Order No. {number} of {date}")
ORDER_DRAFT = Text("ПРОЕКТ приказа", "DRAFT order")
ORDER_ISSUER = Text("Кем издан", "Issued by")
ORDER_PLACE = Text("Место издания", "Place")
ORDER_SIGNATORY = Text("Подписал", "Signed by")
ORDER_COORDINATOR = Text("Координатор", "Coordinator")
ORDER_SUPPORT = Text("Методическое сопровождение", "Methodological support")
ORDER_CONTROL = Text("Контроль", "Supervision")
PASSPORT = Text("Паспорт дорожной карты", "Passport")
PASSPORT_PROBLEM = Text("Описание проблемы", "Problem")
PASSPORT_GOAL = Text("Цель", "Goal")
PASSPORT_TASKS = Text("Задачи", "Tasks")
PASSPORT_DIRECTIONS = Text("Направления", "Directions")
PASSPORT_RESULTS = Text("Ожидаемые результаты", "Expected results")
PLAN_HEADING = Text("План мероприятий", "Plan of activities")
PLAN_PERIOD = Text("Период", "Period")
PLAN_SECTIONS = Text("Разделы", "Sections")
SECTION_COUNT = Text("{section} — {n:activity}", "{section} — {n:activity}")

# Statuses, as reported.
STATUSES: dict[str, Text] = {
    "in-progress": Text("исполняется", "in progress"),
    "partial": Text("исполнено частично", "partly done"),
    "not-done": Text("не исполнено", "not done"),
    "done": Text("исполнено", "done"),
    "postponed": Text("срок перенесён", "postponed"),
    "cancelled": Text("отменено", "cancelled"),
    "scheduled": Text("назначено", "scheduled"),
    "withdrawn": Text("отозвано", "withdrawn"),
}

STATUS_SYNONYMS: dict[str, tuple[str, ...]] = {
    "in-progress": (
        *("в работе", "выполняется", "на исполнении", "находится на исполнении", "в процессе"),
        *("продолжается", "ведётся", "начато", "ongoing"),
    ),
    "partial": (
        *("частично", "частично исполнено", "исполнен частично", "исполнена частично"),
        *("выполнено частично", "частично выполнено", "частичное исполнение", "не полностью"),
    ),
    "not-done": (
        *("не исполнен", "не исполнена", "неисполнено", "не выполнено", "не выполнен"),
        *("не выполнена", "невыполнено", "не сделано", "провалено", "сорвано"),
    ),
    "done": (
        *("исполнен", "исполнена", "готово", "сделано", "выполнено", "выполнен", "выполнена"),
        *("исполнено в срок", "исполнено досрочно", "досрочно", "исполнено с нарушением срока"),
        *("проведено", "завершено", "реализовано", "подписано"),
    ),
    "postponed": (
        *("перенесено", "перенесён", "перенос", "перенос срока", "перенести", "срок продлён"),
        *("продлено", "продлён", "отложено"),
    ),
    "cancelled": (
        *("отмена", "отменить", "отменён", "отменена", "исключено", "исключить", "исключён"),
        *("исключена", "исключено из плана", "canceled"),
    ),
    "scheduled": ("назначить", "назначена", "назначена дата", "дата назначена", "запланировано"),
    "withdrawn": ("отозвать", "отозвана", "отзыв", "аннулировано", "внесено по ошибке"),
}
"""What people type for a status besides its code and what is said of it."""

NO_STATUSES: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("просрочено", "просрочена", "срок истёк", "overdue"),
        Text(
            '«{typed}» не отмечают: просроченным срок считается сам, когда истёк; чтобы сообщить о неисполнении: не исполнено --note "причина"',
            '“{typed}” is not recorded: a deadline is overdue by itself; to report it: not-done --note "the reason"',
        ),
    ),
    (
        ("снято с контроля", "снято", "снять с контроля"),
        Text(
            "«{typed}» отметкой не вносится; если мероприятие исполнено, внесите «исполнено», если исключено приказом — «отменено»",
            "“{typed}” is not recorded; what is fulfilled is done, what an order took out is cancelled",
        ),
    ),
)
"""What people type that is no status, and what they may mean."""

# States, as of a day.
STATE = Text("Состояние", "State")
STATES: dict[str, Text] = {
    "overdue": Text("просрочено", "overdue"),
    "active": Text("исполняется", "in progress"),
    "upcoming": Text("срок не наступил", "not begun"),
    "postponed": Text("срок перенесён на {until}", "postponed to {until}"),
    "done-late": Text("исполнено с нарушением срока", "done late"),
    "done": Text("исполнено", "done"),
    "cancelled": Text("отменено", "cancelled"),
    "unscheduled": Text("дата не установлена", "no date set"),
}
STATE_NAMES: dict[str, Text] = STATES | {"postponed": Text("срок перенесён", "postponed")}
STATE_SYNONYMS: dict[str, tuple[str, ...]] = {
    "overdue": (
        *("просроченные", "не исполнено", "не исполнено в срок", "неисполненные"),
        *("не исполнено в установленный срок", "не выполнено", "срок истёк", "not done"),
        *("исполнено частично, срок истёк", "partly done, overdue"),
        "не исполнено в установленный срок по учтённым сведениям",
        "overdue by the records that count",
    ),
    "active": (
        *("выполняется", "в работе", "на исполнении", "продолжается", "срок не истёк"),
        "continues",
    ),
    "upcoming": ("не наступил", "не начато"),
    "done": (
        *("исполнено в срок", "исполненные", "выполнено", "исполнено досрочно"),
        *("done in time", "done early"),
    ),
    "done-late": ("с нарушением срока", "с нарушением"),
    "postponed": ("перенесено", "перенесённые"),
    "cancelled": ("исключено", "исключено из плана", "taken out of the plan"),
    "unscheduled": ("без даты", "без срока", "по графику", "per the schedule"),
}
"""What people type for a state besides its code and its name."""

NO_STATES: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("due", "starts", "срок истекает", "начинается", "starting", "срок исполнения"),
        Text(
            "состояния «{typed}» нет: так называется часть ответа roadmap due; наберите roadmap due -m ПЕРИОД без --state",
            "“{typed}” is not a state but a part of the answer of roadmap due; type roadmap due -m PERIOD without --state",
        ),
    ),
    (
        ("исполнено частично", "частично исполнено", "частично", "partly done", "partial"),
        Text(
            "«{typed}» — отметка, а не состояние; пока срок не истёк, это «исполняется», потом «просрочено»: --state исполняется,просрочено",
            "“{typed}” is a status, not a state; until its deadline such a point is in progress, then overdue: --state active,overdue",
        ),
    ),
    (
        ("даты назначены", "dates are set"),
        Text(
            "«{typed}» — не состояние: у каждой назначенной даты оно своё; её видно без --state",
            "“{typed}” is not a state: each date that was set has its own; it is shown without --state",
        ),
    ),
)
"""What answers show that is no state, and what to do instead."""

DATES_SET = Text("даты назначены", "dates are set")
STATE_TOLD = Text("{state}, {status}", "{state}, {status}")
STATE_MORE = Text("{state} ({more})", "{state} ({more})")
DONE_EARLY = Text("исполнено досрочно", "done early")
DONE_IN_SCHOOLS = Text("исполнено в {done} из {n:school.of}", "done in {done} of {n:school}")

# `record`.
MADE = Text(
    "{point}{school}: внесена отметка «{status}», дата — {day}. Состояние: {state}.",
    "{point}{school}: recorded “{status}”, {day}. State: {state}.",
)
MADE_FOR_ALL = Text(", все школы ({n} в перечне)", ", all schools ({n} listed)")
MADE_SCHEDULED = Text(
    "{point}: назначена дата — {until}. Состояние: {state}.",
    "{point}: a date is set — {until}. State: {state}.",
)
TAKEN_BACK = Text(
    "{point}{school}: отозвана отметка «{status}», дата — {day}. Состояние: {state}.",
    "{point}{school}: took back “{status}”, {day}. State: {state}.",
)
TAKEN_BACK_DATE = Text(
    "{point}: отозвано назначение даты — {until}. Состояние: {state}.",
    "{point}: the date {until} is no longer set. State: {state}.",
)
REPORT_OF_PLAN = Text(
    "Отчёт составлен по плану {plan}: только он относится к этому времени.",
    "This report is of {plan}: no other plan in the folder covers this time.",
)
SAVED = Text("Сохранено: {path}.", "Saved: {path}.")
RECORDED_IN = Text("Записано: {path} ({reporter}).", "Recorded: {path} ({reporter}).")
WOULD_BE = Text("Если записать — {sentence}", "If recorded — {sentence}")
NOT_RECORDED = Text(
    "Ничего не записано: это пробный вызов. Чтобы записать, повторите команду без --dry-run.",
    "Nothing was recorded: this is a dry run. To record it, repeat the command without --dry-run.",
)
REMARK = Text("Обратите внимание: {remark}.", "Note: {remark}.")
CACHE_NOT_A_PATH = Text(
    "ROADMAP_CACHE=«{typed}» — не путь к папке, поэтому кэш не используется; укажите путь (~/.cache/roadmap, ./cache) или off",
    "ROADMAP_CACHE=“{typed}” is not a path, so nothing is cached; write a path (~/.cache/roadmap, ./cache) or off",
)
WAS_CLOSED = Text(
    "по этому сроку уже внесена отметка «{status}», дата — {day}; теперь действует новая",
    "“{status}”, {day}, was recorded of it before; the new record counts now",
)
WAS_DONE_IN = Text(
    "в {closed} из {n:school.of} исполнение (или отмена) уже отмечено; новая отметка действует и для них; чтобы их не затронуть, отзовите её и укажите --school",
    "{closed} of {n:school} had been recorded as done or cancelled; the new record counts for them too; to spare them, take it back and name --school",
)
SCHOOL_DECIDES_NOTHING = Text(
    "исполнение п. {number} по школам отдельно не учитывается: отметка останется в журнале, но состояние не изменит",
    "activity {number} is not reported school by school: the record is kept, but changes no state",
)
SCHOOL_FOR_ALL = Text(
    "сведения по п. {number} внесены от имени {school}, хотя школы в нём не указаны",
    "{school} reports of activity {number}, which states no schools",
)
COUNTED_BEFORE = Text(
    "по состоянию на дни до {day} отозванная отметка ещё учитывается; если она ошибочна с самого начала, отзывайте с --date {date}",
    "as of days before {day} what was taken back still counts; what was wrong from the start is taken back with --date {date}",
)
NOT_DONE_YET = Text(
    "срок ещё не истёк ({deadline}): до этого дня мероприятие не считается просроченным",
    "the deadline ({deadline}) is not over: until then it does not count as overdue",
)
DONE_BEFORE = Text("исполнено до начала срока ({start})", "done before the start ({start})")
DONE_AFTER = Text(
    "исполнено с нарушением срока на {n:day} (срок — {deadline})",
    "done {n:day} late (it was due {deadline})",
)
WITHOUT_RESULT = Text(
    'не указан результат, он нужен для отчёта; чтобы добавить его, внесите отметку ещё раз, назвав срок: roadmap record {point} исполнено … --result "…"',
    'no result is given, which the report needs; to add it, record it again, naming the point: roadmap record {point} done … --result "…"',
)
MOVED_AFTER = Text(
    "срок перенесён уже после того, как истёк ({deadline})",
    "the deadline was moved after it was over ({deadline})",
)
MOVED_BACK = Text(
    "новый срок ({until}) не позже прежнего ({deadline})",
    "the new deadline ({until}) is no later than the old one ({deadline})",
)
UNTIL_OVER = Text("новый срок ({until}) уже истёк", "the new deadline ({until}) is over already")
DATE_OVER = Text(
    "назначенная дата ({until}) уже прошла; если она была назначена раньше, отзовите отметку и внесите её с --date",
    "the date set ({until}) is past already; if it was set earlier, take the record back and make it with --date",
)
DATE_TAKEN_FOR_TODAY = Text(
    "--date не указана, записан сегодняшний день ({day}), а план — {period}; если это было раньше, отзовите отметку и внесите её с --date",
    "--date was not given: today ({day}) was recorded, and the plan is of {period}; if it was earlier, take the record back and make it with --date",
)
UNTIL_OUTSIDE = Text(
    "новый срок ({until}) не входит в период плана ({period})",
    "the new deadline ({until}) is outside the plan's period ({period})",
)
DATE_OUTSIDE = Text(
    "назначенная дата ({until}) не входит в период плана ({period})",
    "the date set ({until}) is outside the plan's period ({period})",
)
CLOCK_BEHIND = Text(
    "часы компьютера отстают от времени последней отметки; новая внесена временем {stamp}",
    "this computer's clock is behind the last record; the new one is stamped {stamp}",
)

# `log`, and the records of `show`.
DATE = Text("Дата", "Date")
CONTROL_POINT = Text("Срок", "Point")
STATUS = Text("Отметка", "Status")
DETAILS = Text("Сведения", "Details")
REPORTER = Text("Внёс", "By")
RECORDED = Text("Внесено", "Recorded")
RESULT = Text("Результат", "Result")
EVIDENCE = Text("Документ", "Document")
UNTIL_DAY = Text("Новый срок", "New deadline")
BASIS = Text("Основание", "Basis")
NOTE = Text("Примечание", "Note")
WITHDRAWN = Text("Отозвана", "Taken back")
YES = Text("да", "yes")
SAID_EVIDENCE = Text("Документ: {documents}.", "Document: {documents}.")
SAID_EVIDENCES = Text("Документы: {documents}.", "Documents: {documents}.")
SAID_UNTIL = Text("Новый срок: {until}.", "New deadline: {until}.")
SAID_SCHEDULED = Text("Назначено на {until}.", "Set for {until}.")
SAID_BASIS = Text("Основание: {basis}.", "Basis: {basis}.")
SAID_NOTE = Text("Примечание: {note}", "Note: {note}")
SAID_REASON = Text("Причина: {note}", "Reason: {note}")
STATUS_TAKEN_BACK = Text("{status} (отозвано)", "{status} (taken back)")
LOG_COUNT = Text("Всего: {n:record}.", "In all: {n:record}.")
LOG_EMPTY = Text("По этому запросу отметок нет.", "No record matches your request.")
SHOW_STATE = Text("{dates} — {state}", "{dates} — {state}")
SHOW_RECORDS = Text("Отметки об исполнении", "Records")
SHOW_BY_SCHOOL = Text("По школам, срок до {day} ({id})", "By school, due {day} ({id})")
SHOW_BY_SCHOOL_UNDATED = Text("По школам, дата не установлена", "By school, no date set")
FULFILLED_ON = Text("Исполнено", "Done on")
LIST_STATE = Text("до {day}: {state}", "{day}: {state}")
LIST_STATE_WHOLE = Text("в целом: {state}", "as a whole: {state}")

# Figures.
FIGURES = Text(
    "По состоянию на {day}{period} срок наступил по {n:position.dative} из {total}: исполнено в срок — {in_time}, с нарушением срока — {late}, не исполнено — {unfulfilled}{partly}{others}.",
    "As of {day}, {n:deadline} of {total} fell due{period}: {in_time} done in time, {late} late, {unfulfilled} not done{partly}{others}.",
)
FIGURES_NONE = Text(
    "По состоянию на {day}{period} наступивших сроков нет{others}.",
    "As of {day} nothing has fallen due{period}{others}.",
)
FIGURES_PERIOD = Text(
    " (из сроков, истекающих {period:in})", " (of the deadlines that end {period:in})"
)
FIGURES_PARTLY = Text(" (в том числе исполнено частично — {n})", " ({n} of them partly)")
FIGURES_OTHERS: dict[str, Text] = {
    "ahead": Text("исполнено до наступления срока — {n}", "{n} done ahead"),
    "active": Text("исполняется (срок не истёк) — {n}", "{n} in progress"),
    "upcoming": Text("срок не наступил — {n}", "{n} not begun"),
    "postponed": Text("срок перенесён — {n}", "{n} postponed"),
    "cancelled": Text("отменено — {n}", "{n} cancelled"),
    "moved_out": Text("срок перенесён за пределы периода — {n}", "{n} moved out of the period"),
}
FIGURES_SHARE = Text(
    "Исполнено {done} из {n}, или {share}\N{NO-BREAK SPACE}%.", "{done} of {n} are done: {share}%."
)
FIGURES_GIVEN = Text(
    "Кроме того, по мероприятиям, дата которых планом не установлена: назначено сроков — {given} (без отменённых), из них исполнено — {done}.",
    "Besides, activities without dates in the plan were given {given} (not counting cancelled ones), of which {done} are done.",
)

# `matrix`.
MATRIX_DONE = Text("Исполнено", "Done")
MATRIX_OF_ALL = Text("Всего сроков", "Of")
MATRIX_OF = Text("{done} из {of}", "{done} of {of}")
MATRIX_SUM = Text("Исполнено", "Done")
MATRIX_SUM_OF = Text("Всего школ", "Schools")
MATRIX_POINTS = Text("Мероприятия", "Activities")
MATRIX_TITLE = Text("Исполнение по школам, по состоянию на {day}", "State by school, as of {day}")
MATRIX_TITLE_PLAN = Text(
    "Исполнение по школам, по состоянию на {day} ({plan})", "State by school, as of {day} ({plan})"
)
MATRIX_LEGEND = Text("Обозначения: {signs}.", "Signs: {signs}.")
MATRIX_SIGN = Text("{sign} — {meaning}", "{sign} — {meaning}")
MATRIX_EMPTY = Text(
    "По этому запросу нет мероприятий, которые исполняются в каждой школе отдельно.",
    "No activity that is reported school by school matches your request.",
)
MATRIX_CLOSED = Text(
    "{school}: школа закрыта с {day}; сроки, которые истекают в этот день или позже и не исполнены, не считаются.",
    "{school} has been closed since {day}: deadlines on or after that day that it has not met are not counted.",
)
MATRIX_SILENT = Text(
    "По п. {number} (срок — {day}) сведения не представлены: {schools}.",
    "Activity {number} (due {day}): no report from {schools}.",
)
MATRIX_NONE_REPORTED = Text(
    "По п. {number} (срок — {day}) отдельно по школам сведения ещё не представлены.",
    "Activity {number} (due {day}): no school has reported by itself yet.",
)
MATRIX_REPORTED = Text(
    "По п. {number} (срок — {day}) сведения представлены {reported:school.by} из {of}.",
    "Activity {number} (due {day}): {reported} of {of:school} have reported.",
)
SIGNS: dict[str, Text] = {
    "done": Text("И", "D"),
    "done-late": Text("И!", "D!"),
    "partial": Text("Ч", "P"),
    "active": Text("Р", "A"),
    "upcoming": Text("·", "·"),
    "overdue": Text("П", "O"),
    "not-done": Text("Н", "N"),
    "postponed": Text("С", "M"),
    "cancelled": Text("О", "C"),
    "none": Text("—", "—"),
}
SIGN_NAMES: dict[str, Text] = {
    "upcoming": Text("точка", "a dot"),
    "none": Text("прочерк", "a dash"),
}
"""What signs that are no letters are called in the legend."""

SIGN_MEANINGS: dict[str, Text] = {
    "done": Text("исполнено", "done"),
    "done-late": Text("исполнено с нарушением срока", "done late"),
    "partial": Text("исполнено частично (срок истёк)", "partly done (overdue)"),
    "active": Text("исполняется", "in progress"),
    "upcoming": Text("срок не наступил", "not begun"),
    "overdue": Text("просрочено", "overdue"),
    "not-done": Text("не исполнено", "not done"),
    "postponed": Text("срок перенесён", "postponed"),
    "cancelled": Text("отменено", "cancelled"),
    "none": Text("школы не касается", "does not concern the school"),
}

# Talk.
NO_RECORDS = Text("Отметок об исполнении ещё нет.", "Nothing has been recorded yet.")
NO_RECORDS_OF = Text(
    "Отметок об исполнении ещё нет, в итоги не входит: {plans}.",
    "Nothing has been recorded of, and nothing here counts: {plans}.",
)
NO_RECORDS_OVERDUE = Text(
    'Отметок об исполнении ещё нет. Срок истёк по {n:position.dative}: начните с команды roadmap record {number} исполнено --evidence "…" --by …{where}',
    'Nothing has been recorded yet. {n:deadline} are over: begin with roadmap record {number} done --evidence "…" --by …{where}',
)
SEVERAL_MEANT = Text(
    "По слову «{typed}» найдены: {names}. Показаны все.",
    "“{typed}” matches {names}; all are shown.",
)
SCHOOLS_MEANT = Text(
    "По слову «{typed}» найдены школы: {names}. Показаны все.",
    "“{typed}” matches the schools {names}; all are shown.",
)
SCHOOL_MEANT = Text(
    "По слову «{typed}» найдена школа: {names}.", "“{typed}” matches the school {names}."
)
SCHOOL_OF = Text("{school} ({municipality})", "{school} ({municipality})")
READING_PLANS = Text("Чтение планов", "Reading plans")
MUNICIPALITIES_MEANT = Text(
    "По слову «{typed}» найдены муниципалитеты: {names}. Показаны все.",
    "“{typed}” matches the municipalities {names}; all are shown.",
)
NOT_ANSWERED = Text(
    "В данных {errors:error}. Пока файлы не исправлены, ответа по ним нет.",
    "{errors:error} in the data: nothing is shown from these files until they are fixed.",
)
NOT_COUNTED = Text(
    "В данных {errors:error}. Пока файлы не исправлены, отметки с ошибками не учитываются.",
    "{errors:error} in the data: records with errors do not count until they are fixed.",
)
ALL_COUNTED = Text(
    "В данных {errors:error}. Все отметки, тем не менее, учтены.",
    "{errors:error} in the data. All records count nevertheless.",
)
LEFT_OUT = Text(
    "Сведения неполны: из-за ошибок в файлах не учтено — {parts}.",
    "Not complete: because of errors in the files this was left out: {parts}.",
)
LEFT_OUT_PLANS = Text("{n:plan}", "{n:plan}")
LEFT_OUT_FILES = Text("{n:record-file}", "{n:record-file}")
LEFT_OUT_RECORDS = Text("{n:record}", "{n:record}")
LEFT_OUT_PLAN = Text("план {plan} — {place}: {message}", "plan {plan} — {place}: {message}")
LEFT_OUT_FILE = Text("все отметки из {place}: {message}", "all records in {place}: {message}")
LEFT_OUT_RECORD = Text(
    "отметка ({known}) — {place}: {message}", "record ({known}) — {place}: {message}"
)
LEFT_OUT_SCHOOL = Text("школа {school}", "school {school}")
NOT_RECORDED_FAULTY = Text(
    "Отметка не записана: в данных {errors:error}. Исправьте файлы и повторите команду.",
    "Nothing was recorded: {errors:error} in the data. Mend the files and repeat the command.",
)
NOT_RECORDED_UNCLEAR = Text(
    "Отметка не записана: не все планы прочитаны, и неясно, о каком речь. Назовите один: --plan ПУТЬ.",
    "Nothing was recorded: not all plans could be read, so it is not clear which is meant. Name one: --plan PATH.",
)
EXPLAINED = Text("{code} ({severity})", "{code} ({severity})")
SEVERITIES: dict[str, Text] = {
    "error": Text("ошибка", "error"),
    "warning": Text("предупреждение", "warning"),
}
EXPLAINED_EXAMPLE = Text("Пример", "Example")
EXPLAINED_SAID = Text("Что будет сказано", "What is said")
NO_SUCH_CODE = Text(
    "кода «{typed}» нет{near}; коды стоят в конце сообщений, в скобках",
    "there is no code “{typed}”{near}; codes stand at the end of messages, in brackets",
)
CHECK_EXTENSION = Text(
    "по имени «{path}» вид вывода не понять; допустимы .txt, .json, .sarif — или добавьте --format",
    "cannot tell the format from “{path}”; use .txt, .json or .sarif, or add --format",
)
COUNTED_ERRORS = Text("{n:error}", "{n:error}")
COUNTED_WARNINGS = Text("{n:warning}", "{n:warning}")
ERROR = Text("Ошибка: {message}", "Error: {message}")
WARNING = Text("предупреждение", "warning")
SEE_HELP = Text("Справка: {command} --help", "Help: {command} --help")
PERHAPS_QUOTED = Text("возможно, «{near}»", "did you mean “{near}”?")
SAME_LOOK = Text(
    "выглядит как «{near}», но набрано иначе: другие буквы или пробелы; наберите заново",
    "it looks like “{near}” but has other letters or blanks; type it anew",
)
AND_MORE = Text("и ещё {number}", "and {number} more")
PERHAPS = Text("; возможно, {near}", "; did you mean {near}?")

NO_REPORT_TEXT = Text(
    "Выводы и предложения не написаны; их место — {path}, под заголовками «# Выводы» и «# Предложения».",
    "No conclusions or proposals are written; they go into {path}, under “# Conclusions” and “# Proposals”.",
)
NO_REPORT_TEXT_BUT = Text(
    "Выводов и предложений для этого отчёта нет: нужен файл {path}; в папке есть {others}.",
    "There are no conclusions or proposals for this report: they go into {path}; there are {others}.",
)

# Refusals: wrong calls.
IN_PLAN = Text("в плане", "in the plan")
IN_PLANS = Text("в планах", "in the plans")
NOBODY_IN_PLAN = Text("в нём никто не указан", "it names nobody")
NOBODY_IN_PLANS = Text("в них никто не указан", "they name nobody")
PERIOD_OF_PLAN = Text("в период плана", "the plan's period")
PERIODS_OF_PLANS = Text("в периоды планов", "the plans' periods")
SIGNATORY_NOT_CLEAR = Text(
    'кто подписывает («{typed}»), не ясно{near}; {of} есть: {known}; кто-то другой — должность и имя через запятую: --signed-by "Директор школы, И.И. Иванова"',
    'it is not clear who signs (“{typed}”){near}; {of} there are: {known}; somebody else is a post and a name, separated by a comma: --signed-by "Head of the school, I.I. Ivanova"',
)
PERIOD_NOT_READ = Text(
    "не понимаю период «{typed}»{near}; пишите так: 2020-11, 11.2020, «ноябрь 2020», «IV квартал 2020», «следующий месяц», 2020/2021, 2020-10/2021-02",
    "cannot read the period “{typed}”{near}; write 2020-11, 11.2020, “November 2020”, 2020-Q4, “next month”, 2020/2021, 2020-10/2021-02",
)
PERIOD_IMPOSSIBLE = Text(
    "периода «{typed}» не бывает: такого месяца, квартала или дня нет; пример: 2020-11",
    "there is no period “{typed}”: no such month, quarter or day; for example 2020-11",
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
    "“{typed}” is in several years {of}: {meant}; name the year",
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
    "there is no date “{typed}”; for example 18.11.2020",
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
    "no one named “{typed}” {of}{near}; known names: {known}",
)
NO_RESPONSIBLE = Text(
    "ответственного «{typed}» {of} нет: {nobody}",
    "no one named “{typed}” {of}: {nobody}",
)
NO_SUCH_SCHOOL = Text(
    "школы «{typed}» в перечне нет{near}; есть школы № {known}",
    "school “{typed}” is not listed{near}; listed are schools No. {known}",
)
SEVERAL_SCHOOLS = Text(
    "по слову «{typed}» найдено несколько школ: {known}; уточните --school",
    "“{typed}” matches several schools: {known}; be more precise with --school",
)
NO_SCHOOLS = Text(
    "школы «{typed}» в перечне нет: рядом с планом нет файла schools.yaml или он пуст",
    "school “{typed}” is not listed: there is no schools.yaml beside the plan, or it is empty",
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
    "the year's report and the agenda are of one plan: name a municipality (--municipality) or a plan (--plan)",
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
    "“{path}” was not written: that file has another name, too (a hard link), under which it may be needed; name another file",
)
FORBIDDEN_IN_RECORD = Text(
    "в тексте «{typed}» стоит управляющий символ {character}, в файл его не записать; наберите это место заново",
    "the text “{typed}” has the control character {character}, which no file can hold; type that part anew",
)
NO_SUCH_STATUS = Text(
    "отметки «{typed}» нет{near}; допустимы: {known}",
    "there is no status “{typed}”{near}; there are: {known}",
)
NO_SUCH_STATE = Text(
    "состояния «{typed}» нет{near}; допустимы: {known}",
    "there is no state “{typed}”{near}; there are: {known}",
)
LACKING: dict[str, Text] = {
    "done": Text(
        'чтобы отметить исполнение, укажите подтверждающий документ: --evidence "Протокол № 2 от 18.11.2020"',
        'to record that it is done, name the document: --evidence "Minutes No. 2 of 18.11.2020"',
    ),
    "partial": Text('укажите, что осталось: --note "…"', 'say what remains: --note "…"'),
    "not-done": Text('укажите причину: --note "…"', 'say why: --note "…"'),
    "postponed": Text(
        'укажите новый срок и основание: --until 2021-02 --basis "Приказ № 17 от 11.01.2021"',
        'name the new deadline and the basis: --until 2021-02 --basis "Order No. 17 of 11.01.2021"',
    ),
    "cancelled": Text(
        'исключить мероприятие можно только приказом: --basis "Приказ № … от …"',
        'only an order can cancel: --basis "Order No. … of …"',
    ),
    "scheduled": Text(
        'укажите дату и основание — письмо или график {schedule}: --until 10.12.2020 --basis "Письмо № … от …"',
        'name the date and the basis, a letter or the schedule of {schedule}: --until 10.12.2020 --basis "Letter No. … of …"',
    ),
    "withdrawn": Text(
        'укажите, почему отметка отзывается: --note "…"', 'say why it is taken back: --note "…"'
    ),
}
UNTIL_UNWANTED = Text(
    "с отметкой «{status}» новый срок не указывают: уберите --until или внесите отметку «перенесено»",
    "“{status}” has no new deadline: leave out --until, or record postponed",
)
WHERE_WITHOUT_EVIDENCE = Text(
    'каждому --where нужен свой --evidence: --evidence "Протокол № 2" --where ./сканы/2.pdf',
    'each --where needs an --evidence of its own: --evidence "Minutes No. 2" --where ./scans/2.pdf',
)
WHERE_MISSING = Text(
    "в папке плана ({folder}) нет файла «{typed}»; положите его туда или исправьте --where",
    "there is no file “{typed}” in the plan's folder ({folder}); put it there or mend --where",
)
WHERE_IS_BESIDE = Text(
    "файл «{typed}» лежит в папке плана; с --where {beside} команда roadmap check следила бы, что он на месте",
    "the file “{typed}” is in the plan's folder; with --where {beside} roadmap check would watch that it stays there",
)
WHERE_OUTSIDE = Text(
    "«{typed}» лежит вне папки плана; положите файл в неё или укажите ссылку",
    "“{typed}” is outside the plan's folder; put the file there, or give a link",
)
DATE_IN_FUTURE = Text(
    "дата {day} ещё не наступила (сегодня {today}); исправьте {option}",
    "{day} has not come yet (today is {today}); mend {option}",
)
NO_REPORTER = Text(
    "укажите, кто представил сведения: --by ИМЯ (или переменная ROADMAP_BY); можно указать: {known}",
    "say who reports: --by NAME (or the variable ROADMAP_BY); one of: {known}",
)
NO_REPORTER_OF_VARIABLE = Text(
    "в переменной ROADMAP_BY записано «{typed}», а в плане такого имени нет; исправьте её или укажите --by ИМЯ; можно указать: {known}",
    "the variable ROADMAP_BY says “{typed}”, who is not in the plan; mend it or give --by NAME; one of: {known}",
)
NO_REPORTER_OF_GIT = Text(
    "укажите, кто представил сведения: --by ИМЯ (имени из git, «{typed}», в плане нет); можно указать: {known}",
    "say who reports: --by NAME (git's user name, “{typed}”, is not in the plan); one of: {known}",
)
NOBODY_TO_REPORT = Text(
    "в плане никто не назван, поэтому неясно, кто представил сведения; добавьте в план «people:» и строку «  - name: Фамилия И.О.» или школы в schools.yaml",
    "the plan names nobody, so it is not clear who reports; add to the plan “people:” and a line “  - name: Surname I.O.”, or schools to schools.yaml",
)
NO_SUCH_REPORTER = Text(
    "«{typed}» {of} нет{near}; сведения могут вносить: {known}",
    "there is no “{typed}” {of}{near}; those who may report: {known}",
)
SEVERAL_REPORTERS = Text(
    "по слову «{typed}» найдено несколько: {known}; уточните --by",
    "“{typed}” matches several: {known}; be more precise with --by",
)
NO_SCHOOLS_OF_ACTIVITY = Text(
    "у п. {number} школы не указаны; уберите --school",
    "activity {number} states no schools; leave out --school",
)
SCHOOL_NOT_CONCERNED = Text(
    "школы «{typed}» п. {number} не касается; он касается школ: {known}",
    "activity {number} does not concern school “{typed}”; it concerns: {known}",
)
SCHOOL_OF_ANOTHER = Text(
    "{school} отчитывается только о себе: уберите --school или укажите в --by того, кто представил сведения о школе «{other}»",
    "{school} reports of itself alone: leave out --school, or name in --by who reports of school “{other}”",
)
SCHEDULED_SCHOOL = Text(
    "дату назначают мероприятию в целом: уберите --school",
    "a date is set for the whole activity: leave out --school",
)
SCHEDULED_ON_DATED = Text(
    'у п. {number} срок установлен планом; чтобы перенести его: roadmap record {number} перенесено --until … --basis "…"',
    'activity {number} has a deadline; to move it: roadmap record {number} postponed --until … --basis "…"',
)
SCHEDULED_ON_GIVEN = Text(
    'дата {point} уже назначена; чтобы перенести её: roadmap record {point} перенесено --until … --basis "…"; чтобы назначить ещё одну: roadmap record {number} назначено --until … --basis "…"',
    'the date {point} is set; to move it: roadmap record {point} postponed --until … --basis "…"; to set another: roadmap record {number} scheduled --until … --basis "…"',
)
SCHEDULED_TWICE = Text(
    'дата {point} уже назначена; другую укажите в --until, а ошибочную отметку сначала отзовите: roadmap record {number}@- отозвано --note "…"',
    'the date {point} is set already; name another with --until, or take a wrong record back first: roadmap record {number}@- withdrawn --note "…"',
)
POSTPONED_UNDATED = Text(
    'у п. {number} дата не установлена, переносить нечего; назначьте её: roadmap record {number} назначено --until … --basis "…"',
    'activity {number} has no date to move; set one: roadmap record {number} scheduled --until … --basis "…"',
)
NO_DATES_YET = Text(
    'у п. {number} даты ещё не назначены; назначьте: roadmap record {number} назначено --until … --basis "…" — или внесите отметку по мероприятию в целом: roadmap record {number}@- …',
    'activity {number} has no dates yet; set one: roadmap record {number} scheduled --until … --basis "…" — or record all of it: roadmap record {number}@- …',
)
ALL_CLOSED = Text(
    "по п. {number} все сроки исполнены или отменены; чтобы исправить отметку, укажите срок полностью: {known}",
    "all deadlines of activity {number} are done or cancelled; to correct a record, name the control point: {known}",
)
POINT_CLOSED = Text(
    "{day} попадает в срок, который уже отмечен: {told}; чтобы внести о нём ещё одну отметку, укажите его полностью: {point}",
    "{day} lies in a deadline that is recorded already: {told}; to record more of it, name it: {point}",
)
POINT_NOT_CLEAR = Text(
    "по дате {day} не определить, к какому сроку п. {number} относится отметка; укажите срок полностью: {known}",
    "{day} does not tell which deadline of {number} is meant; name the control point: {known}",
)
NOTHING_TO_WITHDRAW = Text(
    "отзывать нечего: отметок, внесённых от имени «{reporter}», по {number} нет; чьи есть, покажет roadmap log {number}",
    "nothing to take back: “{reporter}” has no record of {number}; see roadmap log {number}",
)
NOTHING_TO_WITHDRAW_THERE = Text(
    "отзывать нечего: от имени «{reporter}» по {number} внесено только: {known}; исправьте --school",
    "nothing to take back: of {number}, “{reporter}” has records of {known} only; mend --school",
)
SEVERAL_TO_WITHDRAW = Text(
    "какую отметку отозвать, не ясно; от имени «{reporter}» внесены: {known}; укажите срок полностью, а для школы — --school",
    "it is not clear which record to take back; “{reporter}” has: {known}; name the point, and for a school --school",
)
DATE_REPORTED = Text(
    'по дате {point} уже внесены отметки ({known}); сначала отзовите их: roadmap record {point} отозвано --note "…" — или отмените дату: roadmap record {point} отменено --basis "…"',
    'the date {point} has been reported on ({known}); take that back first: roadmap record {point} withdrawn --note "…" — or cancel the date: roadmap record {point} cancelled --basis "…"',
)
RECORD_REFUSED = Text(
    "отметка не записана: с ней в файлах появились бы ошибки, названные выше",
    "nothing was recorded: with it, the files would have the mistakes told above",
)
RECORDED_UNSAID = Text(
    "отметка записана ({path}), но вывод не удался: {reason}",
    "the record was made ({path}), but the output was not written: {reason}",
)
SWAPPED = Text(
    "сначала срок, потом отметка: roadmap record {point} {status}",
    "first the point, then the status: roadmap record {point} {status}",
)
LONG_DASH = Text(
    "в «{found}» длинное тире (так его заменяет Word); наберите два дефиса: {dashes}",
    "“{found}” begins with a long dash, as Word makes it; type two hyphens: {dashes}",
)
WORD_QUOTES = Text(
    'кавычки «ёлочки» здесь не годятся: {found}; берите текст в прямые кавычки: --evidence "Протокол № 2"',
    'quotes as Word makes them do not work here: {found}; use straight ones: --evidence "Minutes No. 2"',
)
SCHOOL_IS_NO_RESPONSIBLE = Text(
    "ответственного «{typed}» {of} нет; школу указывают так: --school {key}",
    "no one named “{typed}” {of}; a school is given as --school {key}",
)
LIST_UNQUOTED = Text(
    'лишнее в вызове: {found}; списки берите в кавычки: "4.1,4.3", --school "2,4,6"',
    'unexpected: {found}; put lists in quotes: "4.1,4.3", --school "2,4,6"',
)
YEAR_HAS_NO_PERIOD = Text(
    "итоговый отчёт составляется за весь учебный год: уберите --period",
    "the final report is of the whole year: leave out --period",
)
PERIOD_OUTSIDE_PLAN = Text(
    "{period} не входит в период плана ({plan}); исправьте --period",
    "{period} is not in the plan's period ({plan}); mend --period",
)
UNKNOWN_LANGUAGE = Text(
    "языка «{typed}» нет; есть: ru, en", "there is no language “{typed}”; there are: ru, en"
)

# Refusals: could not run.
NO_PLAN_FOUND = Text(
    "план не найден: в папке «{path}» и выше нет файла plan_*.yaml или data/plan_*.yaml; перейдите в папку плана или укажите --plan ПУТЬ",
    "no plan found: neither in “{path}” nor above it is there plan_*.yaml or data/plan_*.yaml; go to the plan's folder or give --plan PATH",
)
NO_PLAN_IN_FOLDER = Text(
    "в папке «{path}» нет файла plan_*.yaml; укажите папку или файл плана",
    "there is no plan_*.yaml in the folder “{path}”; name a plan's folder or file",
)
NO_PLAN_SO_CALLED = Text(
    "план не найден: в папке «{path}» есть файл, похожий на план, но под таким именем он не читается; переименуйте: {names}",
    "no plan found: “{path}” has a file that looks like a plan, but is not read under its name; rename: {names}",
)
NO_PLAN_BUT_BELOW = Text(
    'план не найден: в папке «{path}» его нет, но он есть в «{below}»; перейдите туда или укажите --plan "{below}"',
    'no plan found: there is none in “{path}”, but one in “{below}”; go there or give --plan "{below}"',
)
NO_PLAN_BESIDE_RECORDS = Text(
    "план не найден: в папке «{path}» есть {held}, а файл плана — в «{below}»; перенесите его в «{path}»",
    "no plan found: “{path}” holds {held}, but the plan's file is in “{below}”; move it to “{path}”",
)
NO_PLAN_BUT_DOCUMENT = Text(
    "план не найден: в папке «{path}» есть документ {name}, а план читается из файла YAML; перенесите его текст в файл {meant}",
    "no plan found: “{path}” has the document {name}, but a plan is read from a YAML file; put its text into a file {meant}",
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
    "“{path}” is not checked: records are read from files whose names end in .yaml; rename it",
)
RECORDS_ELSEWHERE = Text(
    "отметка не записана: «{path}» не читается из-за имени, а отметки, видимо, в нём; переименуйте его в {name}",
    "nothing was recorded: “{path}” is not read for its name, and seems to hold the records; rename it to {name}",
)
UNREADABLE = Text("«{path}» не читается: {reason}", "“{path}” cannot be read: {reason}")
UNWRITABLE = Text("«{path}» не записан: {reason}", "“{path}” was not written: {reason}")
NO_FOLDER_FOR_OUTPUT = Text(
    "«{path}» не записан: папки «{folder}» нет; создайте её или назовите другую",
    "“{path}” was not written: there is no folder “{folder}”; make it or name another",
)
OUTPUT_FAILED = Text("вывод не записан: {reason}", "the output was not written: {reason}")
UNEXPECTED = Text(
    "внутренняя ошибка ({error}); повторите с --debug и пришлите вывод разработчикам",
    "internal error ({error}); repeat with --debug and send the output to the developers",
)

RECORDS_FAULTY = Text(
    "«{path}» не изменён: в файле есть ошибки; их покажет roadmap check {path}",
    "“{path}” was not changed: it has mistakes; see roadmap check {path}",
)
RECORDS_NOT_ADDED = Text(
    "«{path}» не изменён: к списку records (строка {line}) дописать нельзя; начните каждую отметку с новой строки и «- », а файл закончите переводом строки",
    "“{path}” was not changed: nothing can be added to its records (line {line}); begin each record on a new line with “- ”, and end the file with a line break",
)
CHANGED_MEANWHILE = Text(
    "«{path}» изменился, пока отметка записывалась, и остался как есть; повторите команду",
    "“{path}” was changed while the record was being written, and stays as it is; repeat the command",
)
COPY_LEFT = Text(
    "«{path}» не записан: прошлая запись в него прервалась, и прежний текст остался в «{copy}»; сравните их, оставьте в «{path}» верный и удалите «{copy}»",
    "“{path}” was not written: writing it was interrupted before, and what it held is in “{copy}”; compare them, leave the right text in “{path}” and remove “{copy}”",
)
OTHER_NAMES = Text(
    "у файла «{path}» есть и другое имя (жёсткая ссылка): отметка появилась и под ним",
    "the file “{path}” has another name, too (a hard link): the record is there as well",
)
FOLDER_BUSY = Text(
    "папка «{path}» занята другой программой; подождите и повторите команду",
    "the folder “{path}” is in use by another program; wait and repeat the command",
)
NO_CURRENT_FOLDER = Text(
    "текущей папки больше нет; перейдите в другую", "the current folder is gone; go to another"
)
NOT_A_FILE = Text("это не обычный файл", "it is not a regular file")
A_FOLDER = Text("это папка, а не файл", "it is a folder, not a file")
NO_FOLDER = Text("это файл, а не папка", "it is a file, not a folder")
DANGLING_FOLDER = Text(
    "ссылка ведёт к папке, которой нет", "the link leads to a folder that is not there"
)
DANGLING = Text("ссылка ведёт к файлу, которого нет", "the link leads to a file that is not there")

# Reasons that systems give, in plain words.
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
