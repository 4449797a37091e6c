"""Headings, columns and sentences of the answers to `due`, `list`, `show`, `log` and `matrix`."""

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
PHASE_UNSCHEDULED = Text("Дата не установлена ({reasons})", "No date set ({reasons})")
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
EVERY_HALF = Text("раз в полугодие", "every half-year")
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
    "{period:in} по этому запросу сроков нет.",
    "Nothing that matches your request is due {period:in}.",
)
DUE_OUTSIDE_AFTER = Text(
    "{period:in} по плану сроков нет (план действует по {last}).",
    "Nothing is due {period:in} (the plan runs until {last}).",
)
DUE_OUTSIDE_BEFORE = Text(
    "{period:in} по плану сроков нет (план действует с {first:of}).",
    "Nothing is due {period:in} (the plan runs from {first}).",
)
DUE_EMPTY_IN_PLANS = Text("{period:in} по планам сроков нет.", "Nothing is due {period:in}.")
DUE_OUTSIDE_AFTER_PLANS = Text(
    "{period:in} по планам сроков нет (планы действуют по {last}).",
    "Nothing is due {period:in} (the plans run until {last}).",
)
DUE_OUTSIDE_BEFORE_PLANS = Text(
    "{period:in} по планам сроков нет (планы действуют с {first:of}).",
    "Nothing is due {period:in} (the plans run from {first}).",
)
UNTIL = Text("до {day}", "by {day}")
IN_CHARGE = Text(" (отв.: {names})", " (responsible: {names})")
TOGETHER_WITH = Text(" (совместно: {names})", " (together with: {names})")
AS_COEXECUTOR = Text(" (соисполнитель)", " (co-executor)")
AS_COEXECUTOR_OF = Text(" (соисполнитель; отв.: {names})", " (co-executor; responsible: {names})")

OF_NO_SCHOOL = Text(
    "Кроме того, школы не указаны: {numbers}.", "In addition, no schools are stated for: {numbers}."
)

# `list`.
LIST_COUNT = Text(
    "{activities:activity}, {points:point}{unscheduled}",
    "{activities:activity}, {points:point}{unscheduled}",
)
PERIOD_COUNT = Text("{period:from}: {count}", "{period}: {count}")
SUBLIST_COUNT = Text("{name} — {count}", "{name} — {count}")
AND_UNSCHEDULED = Text(", {n:activity} без установленной даты", ", {n:activity} with no date set")
ALL_UNSCHEDULED = Text("{n:activity} без установленной даты", "{n:activity} with no date set")
LIST_EMPTY = Text("По этому запросу мероприятий нет.", "No activity matches your request.")
LIST_UNDATED = Text(
    "Кроме того, дата не установлена: {activities}.",
    "In addition, no date is set for: {activities}.",
)
UNDATED_ONE = Text("{number} ({reason})", "{number} ({reason})")
COUNTED_GIVEN = Text(
    "{points}; кроме того, назначено дат — {given}", "{points}; in addition, dates set: {given}"
)
COUNTED_POINTS = Text("{n:point}", "{n:point}")
COUNTED_ACTIVITIES = Text("{n:activity}", "{n:activity}")
COUNTED_COEXECUTED = Text(
    "{counted}; соисполнитель: {n:activity}", "{counted}; co-executor: {n:activity}"
)
ONLY_COEXECUTED = Text("соисполнитель: {n:activity}", "co-executor: {n:activity}")
REST_NOBODY = Text("Ответственный не указан", "No one assigned")
REST_NO_SCHOOL = Text(
    "Школы не указаны (мероприятия муниципального уровня)",
    "No schools stated (municipal-level activities)",
)
REST_NO_SECTION = Text("Без раздела", "No section")
REST_NO_DATE = Text("Дата не установлена", "No date set")
SUM_OF_RESPONSIBLE = Text(
    "Сумма по ответственным больше общего числа: по ряду мероприятий ответственных несколько.",
    "The lists add up to more than the total because some activities have several responsible people.",
)
SUM_OF_SCHOOLS = Text(
    "Сумма по школам больше общего числа: ряд мероприятий касается нескольких школ.",
    "The lists add up to more than the total because some activities concern several schools.",
)
OF_PLAN = Text("{heading} ({plan})", "{heading} ({plan})")
SECTION_HEADING = Text("{number}. {title}", "{number}. {title}")
INSTEAD_OF = Text("{name} (вместо {instead_of})", "{name} (instead of {instead_of})")
FORMERLY = Text("{name} (прежде {former})", "{name} (formerly {former})")
COEXECUTES = Text("{name} (соисполнитель)", "{name} (co-executor)")
COEXECUTES_INSTEAD_OF = Text(
    "{name} (соисполнитель вместо {instead_of})", "{name} (co-executor instead of {instead_of})"
)
WITH_COEXECUTORS = Text("соисполнители: {names}", "co-executors: {names}")
WITH_COEXECUTOR = Text("соисполнитель: {names}", "co-executor: {names}")
TITLE_COEXECUTED = Text("{title} (соисполнитель: {names})", "{title} (co-executor: {names})")
COEXECUTED = Text("Соисполнитель {name}: {numbers}.", "Co-executor {name}: {numbers}.")
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
SHOW_APPROVED_BY = Text("Чем утверждён план", "Approved by")
COEXECUTORS = Text("Соисполнители", "Co-executors")
SHOW_DRAFT = Text("проект {document} (не утверждён)", "draft {document} (not approved)")
SHOW_ORDER = Text("{document} от {date} № {number}", "{document} No. {number} of {date}")
SHOW_RESULT = Text("Ожидаемый результат", "Expected result")
SHOW_FORMERLY = Text("Прежний номер", "Former number")
SHOW_NOTE = Text("Примечание (не из приказа)", "Note (not from the order)")
SHOW_DATES = Text("с {start} по {deadline} ({id})", "from {start} to {deadline} ({id})")
DUE_BY = Text("не позднее {deadline}", "by {deadline}")
SHOW_UNTIL = Text("не позднее {deadline} ({id})", "by {deadline} ({id})")
SHOW_DAY = Text("{deadline} ({id})", "{deadline} ({id})")
ORDER_DRAFT = Text("ПРОЕКТ {document}", "DRAFT {document}")
ORDER_ISSUER = Text("Кем издан", "Issued by")
DOCUMENT_ISSUER = Text("Кем издано", "Issued by")
ORDER_PLACE = Text("Место издания", "Place")
ORDER_SIGNATORY = Text("Подписал", "Signed by")
ORDER_COORDINATOR = Text("Координатор", "Coordinator")
ORDER_SUPPORT = Text("Методическое сопровождение", "Methodological support")
ORDER_CONTROL = Text("Контроль", "Supervision")
PASSPORT_OF_ROADMAP = Text("Паспорт дорожной карты", "Passport")
PASSPORT = Text("Паспорт", "Passport")
PASSPORT_PROBLEM = Text("Описание проблемы", "Problem")
PASSPORT_GOAL = Text("Цель", "Goal")
PASSPORT_TASKS = Text("Задачи", "Tasks")
PASSPORT_DIRECTIONS = Text("Направления", "Directions")
PASSPORT_RESULTS = Text("Ожидаемые результаты", "Expected results")
PLAN_OF_ACTIVITIES = Text("План мероприятий", "Plan of activities")
PLAN_HEADING = Text("План", "Plan")
PLAN_PERIOD = Text("Период", "Period")
PLAN_STAMP = Text("Гриф утверждения", "Approval stamp")
PLAN_COLUMNS = Text("Графы таблицы", "Columns of the table")
SECTION_WITH_CELLS = Text("{section} ({cells})", "{section} ({cells})")
CELL = Text("{column}: {text}", "{column}: {text}")
SECTION_COUNT = Text("{section} — {n:activity}", "{section} — {n:activity}")

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
WITHDRAWN = Text("Отозвана", "Withdrawn")
YES = Text("да", "yes")
DETAIL_EVIDENCE = Text("Документ: {documents}.", "Document: {documents}.")
DETAIL_EVIDENCES = Text("Документы: {documents}.", "Documents: {documents}.")
DETAIL_UNTIL = Text("Новый срок: {until}.", "New deadline: {until}.")
DETAIL_SCHEDULED = Text("Назначено на {until}.", "Set for {until}.")
DETAIL_BASIS = Text("Основание: {basis}.", "Basis: {basis}.")
DETAIL_NOTE = Text("Примечание: {note}", "Note: {note}")
DETAIL_REASON = Text("Причина: {note}", "Reason: {note}")
STATUS_TAKEN_BACK = Text("{status} (отозвано)", "{status} (withdrawn)")
LOG_COUNT = Text("Всего: {n:record}.", "Total: {n:record}.")
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
FIGURES_PERIOD = Text(" (из сроков, истекающих {period:in})", " (deadlines that end {period:in})")
FIGURES_PARTLY = Text(" (в том числе исполнено частично — {n})", " ({n} of them partly)")
FIGURES_OTHERS: dict[str, Text] = {
    # `last` is the last day on which a deadline fell due.
    "ahead": Text(
        "исполнено по срокам, истекающим после {last}, — {n}",
        "{n} done with a deadline after {last}",
    ),
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
    "In addition, activities without dates in the plan have {given} set dates (cancelled ones not counted), and {done} of these are done.",
)

# `matrix`.
MATRIX_DONE = Text("Исполнено", "Done")
MATRIX_OF_ALL = Text("Всего сроков", "Total")
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
MATRIX_NO_SCHOOLS = Text(
    "Сводная таблица не составлена: в плане нет списка организаций, которые отчитываются отдельно (schools.yaml).",
    "There is no table: the plan has no list of schools that report separately (schools.yaml).",
)
MATRIX_CLOSED = Text(
    "{school}: школа закрыта с {day}; сроки, которые истекают в этот день или позже и не исполнены, не считаются.",
    "{school} closed on {day}: its unmet deadlines on or after that day are not counted.",
)
MATRIX_SILENT = Text(
    "По п. {number} (срок — {day}) сведения не представлены: {schools}.",
    "Activity {number} (due {day}): no report from {schools}.",
)
MATRIX_NONE_REPORTED = Text(
    "По п. {number} (срок — {day}) отдельно по школам сведения ещё не представлены.",
    "Activity {number} (due {day}): no school has reported separately yet.",
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
"""The names of signs that are not letters, for the legend."""

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
