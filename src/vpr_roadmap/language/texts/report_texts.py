"""Headings, sentences and columns of the reports, in the language of offices."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts as common

# The title and the lines below it.
TITLE = Text("ОТЧЁТ", "STATUS REPORT")
TITLE_YEAR = Text("ИТОГОВЫЙ ОТЧЁТ", "FINAL REPORT")
TITLE_AGENDA = Text("ВОПРОСЫ ДЛЯ РАССМОТРЕНИЯ НА СОВЕЩАНИИ", "QUESTIONS FOR THE NEXT MEETING")
TITLE_AGENDA_OF_COUNCIL = Text(
    "ВОПРОСЫ ДЛЯ РАССМОТРЕНИЯ НА ЗАСЕДАНИИ КООРДИНАЦИОННОГО СОВЕТА",
    "QUESTIONS FOR THE NEXT COUNCIL MEETING",
)
TITLE_ROLLUP = Text("СВОДНЫЙ ОТЧЁТ", "ROLL-UP REPORT")
ABOUT_PLANS = Text(
    "о реализации дорожных карт (планов мероприятий) муниципалитетов",
    "on the implementation of the municipalities' plans",
)
ROLLUP_ALL = Text("Исполнение по муниципалитетам", "Fulfilment by municipality")
ROLLUP_REPORTED = Text(
    "Отметки об исполнении внесены в {reported:municipality.in} из {n}.",
    "Records were made in {reported:municipality} of {n}.",
)
ROLLUP_NOBODY = Text(
    "Отметки об исполнении не внесены ни в одном муниципалитете.",
    "No records were made in any municipality.",
)
ROLLUP_SILENT = Text("Сведения не представлены", "Nothing reported")
ROLLUP_SILENT_COUNT = Text(
    "Отметки об исполнении не внесены в {n:municipality.in}; итоговые показатели рассчитаны без учёта таких муниципалитетов.",
    "There are no records in {n:municipality}; the totals leave them out.",
)
ROLLUP_NONE_OF = Text("{name} — сведений нет", "{name}: nothing reported")
MUNICIPALITY = Text("Муниципалитет", "Municipality")
SHARE_COLUMN = Text("Исполнено, %", "Done, %")
ABOUT = Text("о реализации {of}", "on the implementation of {of}")
ABOUT_REMEDY = Text("об исполнении {of}", "on the fulfilment of {of}")
ABOUT_TITLE = Text("о реализации плана: {title}", "on the implementation of: {title}")
AS_OF = Text("по состоянию на {day}", "as of {day}")
AS_OF_KNOWN = Text(
    "по состоянию на {day} (по сведениям, внесённым по {known})",
    "as of {day} (from records made up to {known})",
)
FOR_YEAR = Text("за {year}", "for {year}")
SCHOOL_YEAR = Text("{first}–{last} учебный год", "the school year {first}–{last}")
CALENDAR_YEAR = Text("{first} год", "{first}")
FOLLOWING_PERIOD = Text("следующий период", "the next period")
APPROVED = Text(
    "({participle} {document} от {date} № {number})",
    "({participle} by {document} No. {number} of {date})",
)
APPROVED_BY = Text(
    "({participle} {document} {issuer} от {date} № {number})",
    "({participle} by {document} No. {number} of {date} of {issuer})",
)
APPROVED_ORDER = Text("({document} от {date} № {number})", "({document} No. {number} of {date})")
DRAFT = Text("(ПРОЕКТ)", "(DRAFT)")
PERIOD = Text(
    "Отчётный период: {period} (с {start} по {end}).", "Period: {period} ({start} – {end})."
)
PERIOD_RUNS = Text(
    "Отчётный период: {period} (с {start} по {end}), не завершён.",
    "Period: {period} ({start} – {end}), not over yet.",
)
PERIOD_SINCE = Text(
    "Отчётный период: с начала реализации (с {start} по {end}).",
    "Period: since the beginning ({start} – {end}).",
)
COORDINATOR = Text("Координатор: {name}.", "Coordinator: {name}.")
SUPPORT = Text("Методическое сопровождение: {name}.", "Methodological support: {name}.")
SUPPORT_HEAD = Text("{support} ({head})", "{support} ({head})")
PART = Text("Отчёт составлен в части: {parts}.", "This report covers a part: {parts}.")
NOTHING_OF_PART = Text(
    "По этим условиям мероприятий в плане нет.", "The plan has no activities that match."
)
PART_RESPONSIBLE = Text("ответственный — {names}", "responsible — {names}")
PART_RESPONSIBLES = Text("ответственные — {names}", "responsible — {names}")
PART_SCHOOL = Text("школа — {names}", "school — {names}")
PART_SCHOOLS = Text("школы — {names}", "schools — {names}")
SUBSECTION = Text("Подраздел", "Subsection")
SUBSECTIONS = Text("Подразделы", "Subsections")
PART_SECTION = Text("{section} {names}", "{section} {names}")
PART_SECTIONS = Text("{sections} — {names}", "{sections} — {names}")

# Section 1 of the report.
NUMBERED = Text("{number}. {heading}", "{number}. {heading}")
GENERAL = Text("Общие сведения", "General")
PROVIDED = Text(
    "{by} предусмотрено {counts}{unscheduled}.", "{by} provides for {counts}{unscheduled}."
)
BY_PLAN = Text("Планом мероприятий", "The plan")
PART_COUNTS = Text("Отчётом охвачено: {counts}{unscheduled}.", "Included: {counts}{unscheduled}.")
AS_COEXECUTOR = Text(
    "В том числе в качестве соисполнителя — {items}.", "As a co-executor: {items}."
)
COUNTED = Text("{activities:activity}, {points:point}", "{activities:activity}, {points:point}")
COUNTED_IN_SECTIONS = Text(
    "{activities:activity} {sections}{subsections}, {points:point}",
    "{activities:activity} {sections}{subsections}, {points:point}",
)
AND_SUBSECTIONS = Text(" ({n:subsection})", " ({n:subsection})")
BY_SCHEDULES = Text(
    "; по {n:activity.dative} ({numbers}) сроки устанавливаются графиком {schedules}",
    "; {n:activity} ({numbers}) with dates set by the schedule of {schedules}",
)
AND_UNDATED = Text(
    "; по {n:activity.dative} ({numbers}) дата не установлена: {reason}",
    "; {n:activity} ({numbers}) with no date set: {reason}",
)
PARTICIPANTS = Text("Участники: {schools}.", "Participants: {schools}.")
SCHOOLS_OF = Text("{n:school.whole} из {total} ({names})", "{n:school} of {total} ({names})")
SCHOOLS_NAMED = Text("{n:school.whole} ({names})", "{n:school} ({names})")
GROUP_OF_SCHOOLS = Text("{schools} — {group}", "{schools} — {group}")
NO_SCHOOL_STATED = Text(
    "Не вошли мероприятия, в которых школы не указаны: {numbers}.",
    "Not included because they have no schools: {numbers}.",
)
MOVED = Text(
    "Срок исполнения {number} перенесён на {until} ({basis}).",
    "The deadline of {number} was moved to {until} ({basis}).",
)
CANCELLED = Text("Исключено из плана: {items}.", "Taken out of the plan: {items}.")
WITH_BASIS = Text("{number} ({basis})", "{number} ({basis})")
NOTHING_RECORDED = Text(
    "Отметки об исполнении не внесены: состояние показано по календарю плана.",
    "There are no records: the states follow the plan's calendar.",
)

# Numbers of activities.
ITEM = Text("п. {numbers}", "item {numbers}")
ITEMS = Text("пп. {numbers}", "items {numbers}")
DEADLINE_OF = Text("срок — {day}", "due {day}")
ITEM_OF_SCHOOLS = Text("{item} ({schools})", "{item} ({schools})")
AND_ITEMS = Text(" ({items})", " ({items})")

# Section 2.
FULFILMENT = Text("Исполнение мероприятий", "Fulfilment")
FELL_DUE = Text(
    "За отчётный период срок исполнения наступил по {n:activity.dative}, из них:",
    "In the period {n:activity} fell due:",
)
FELL_DUE_POSITIONS = Text(
    "За отчётный период срок исполнения наступил по {n:position.dative}, из них:",
    "In the period {n:deadline} fell due:",
)
FELL_DUE_ONE = Text(
    "За отчётный период срок исполнения наступил по {n:activity.dative}:",
    "In the period {n:activity} fell due:",
)
NOTHING_FELL_DUE = Text("В отчётном периоде сроки не наступали.", "Nothing fell due in the period.")
OF_IN_TIME = Text("исполнено в срок — {n}{items}", "done in time: {n}{items}")
OF_LATE = Text("исполнено с нарушением срока — {n}{items}", "done late: {n}{items}")
OF_UNFULFILLED = Text("не исполнено — {n}{items}{partly}", "not done: {n}{items}{partly}")
OF_PARTLY = Text(
    ", в том числе исполнено частично — {n}{items}", ", of which partly done: {n}{items}"
)
STILL_AHEAD = Text(
    "В отчётном периоде сроки ещё не наступили: {parts}.",
    "Deadlines of the period still to come: {parts}.",
)
MOVED_OUT = Text(
    "Срок перенесён на другой период — {n}{items}.",
    "Moved out of the period: {n}{items}.",
)
TAKEN_OUT = Text("Исключено из плана — {n}{items}.", "Taken out of the plan: {n}{items}.")
SHARE = Text(
    "Исполнено {done} из {of}, или {share}{before}, в том числе в срок — {in_time}{in_time_before}.",
    "Done: {done} of {of}, or {share}{before}; in time: {in_time}{in_time_before}.",
)
OF_ACTIVITIES = Text("{n:activity.of}", "{n:activity}")
OF_POSITIONS = Text("{n:position.of}", "{n:deadline}")
SHARE_BEFORE = Text(
    " ({period:in} — {done} из {n}, или {share})", " ({period:in}: {done} of {n}, or {share})"
)
IN_TIME_BEFORE = Text(" ({period:in} — {share})", " ({period:in}: {share})")
MADE_GOOD = Text(
    "Кроме того, в отчётном периоде исполнено с нарушением срока, который истёк ранее, — {n}{items}.",
    "In addition, done in the period but due before it: {n}{items}.",
)
OVERDUE_LATER = Text(
    "Кроме того, на {day} не исполнено в срок, наступивший после отчётного периода, — {n}{items}.",
    "In addition, overdue as of {day} with a deadline after the period: {n}{items}.",
)
SILENT_POINTS = Text(
    "Сведения о ходе исполнения не представлены: {items}.", "Nothing has been reported on {items}."
)
OF_EACH_SCHOOL = Text(
    "В том числе по мероприятиям, которые исполняет каждая школа: срок наступил — {fell_due}, исполнено в срок — {in_time}, с нарушением срока — {late}, не исполнено — {unfulfilled}.",
    "For activities that each school does itself: {fell_due} fell due, {in_time} done in time, {late} late, {unfulfilled} not done.",
)
NOTHING_BEFORE = Text(" ({period:in} сроки не наступали)", " (nothing fell due {period:in})")
PER_CENT = Text("{share}\N{NO-BREAK SPACE}%", "{share}\N{NO-BREAK SPACE}%")
SINCE_BEGINNING = Text(
    "С начала реализации срок наступил по {n:position.dative} из {total}: исполнено в срок — {in_time}, с нарушением срока — {late}{late_items}, не исполнено — {unfulfilled}{items}{partly}{others}.",
    "Since the beginning {n:deadline} of {total} fell due: {in_time} done in time, {late} late{late_items}, {unfulfilled} not done{items}{partly}{others}.",
)
PARTLY = Text(" (в том числе исполнено частично — {n}{items})", " (of these {n} partly{items})")
SINCE_BEGINNING_NONE = Text(
    "С начала реализации сроки не наступали{others}.",
    "Since the beginning nothing fell due{others}.",
)
DONE_AS_MOVED = Text(
    "Из исполненного в срок с переносом срока — {n}{items}.",
    "Done in time with a moved deadline: {n}{items}.",
)
GIVEN = Text(
    "Кроме того, по {number} (дата планом не установлена) {parts}.",
    "In addition, {number} (no dates in the plan): {parts}.",
)
GIVEN_DONE = Text("исполнено — {n} ({days})", "{n} done ({days})")
GIVEN_CANCELLED = Text("отменено — {n} ({days})", "{n} cancelled ({days})")
GIVEN_OVERDUE = Text("не исполнено в срок — {n} ({days})", "{n} overdue ({days})")
GIVEN_OPEN = Text("предстоит — {n} ({days})", "{n} to come ({days})")
BY_CALENDAR_PERIOD = Text(
    "По плану на отчётный период приходится срок исполнения по {n:position.dative}{items}.",
    "The plan has {n:deadline} in the period{items}.",
)
BY_CALENDAR_NOTHING = Text(
    "По плану сроков, истекающих в отчётном периоде, нет.",
    "The plan has no deadlines in the period.",
)
BY_CALENDAR = Text(
    "По календарю плана срок истёк по {over:position.dative} из {total}; срок не истёк — {active}, срок не наступил — {upcoming}.",
    "By the plan's calendar, {over:deadline} of {total} have passed, {active} are running, {upcoming} have not begun.",
)

# Tables.
TABLE = Text("Таблица {n}. {name}", "Table {n}. {name}")
TABLE_SECTIONS = Text(
    "Исполнение {by_section} с начала реализации", "{by_section}, since the beginning"
)
TABLE_ACTIVITIES = Text("Сведения об исполнении мероприятий", "What was done")
TABLE_PLAN = Text("Сведения об исполнении плана", "The whole plan")
TABLE_SCHOOLS = Text("Исполнение по школам", "State by school")
TABLE_PARTIES = Text(
    "Исполнение по ответственным с начала реализации", "By responsible, since the beginning"
)
NUMBER = Text("№ п/п", "No.")
TITLE_OF_ACTIVITY = Text("Наименование мероприятия", "Activity")
DEADLINE = Text("Срок исполнения", "Deadline")
RESPONSIBLE = Text("Ответственные исполнители", "Responsible")
INFORMATION = Text("Информация об исполнении (результат)", "What was done (result)")
MARK = Text("Отметка об исполнении, дата", "State, date")
DOCUMENTS = Text("Подтверждающий документ", "Documents")
REASONS = Text(
    "Причины неисполнения (нарушения срока), принимаемые меры",
    "Reasons (not done or late), measures",
)
REASON = Text("Причина, принимаемые меры", "Reason, measures")
DAYS_LATE = Text("Нарушение срока, дней", "Days late")
SILENT = Text(
    "Сведения об исполнении не представлены: {schools}.", "No report that it is done: {schools}."
)
NEW_DEADLINE = Text("Новый срок, основание", "New deadline, basis")
WITH_SUBSECTIONS = Text(
    "Показатели {of_section} включают показатели подразделов; в строке «Итого» они учтены один раз.",
    "The figures of a {of_section} include those of its subsections; the total counts them once.",
)
ALL_POINTS = Text("Всего сроков", "Deadlines")
COLUMNS: dict[str, Text] = {
    "fell_due": Text("Срок наступил", "Fell due"),
    "in_time": Text("Исполнено в срок", "Done in time"),
    "late": Text("С нарушением срока", "Late"),
    "unfulfilled": Text("Не исполнено", "Not done"),
    "ahead": Text("Исполнено, срок ещё не истёк", "Done, not due yet"),
    "active": Text("Исполняется", "In progress"),
    "upcoming": Text("Срок не наступил", "Not begun"),
    "postponed": Text("Срок перенесён", "Postponed"),
}
OVER = Text("Срок истёк", "Passed")
RUNS = Text("Срок не истёк", "Running")
SUM = Text("Итого", "Total")
OF_SCHOOLS = Text("{schools}: {text}", "{schools}: {text}")
NO_ROWS = Text("Сведений за отчётный период нет.", "There is nothing to report for the period.")

# The column «Отметка об исполнении».
MARKS: dict[str, Text] = {
    "upcoming": Text("Срок не наступил", "Not begun"),
    "active": Text("Исполняется (срок не истёк)", "In progress"),
    "overdue": Text(
        "Не исполнено в установленный срок; сведения не представлены", "Overdue; nothing reported"
    ),
    "overdue-unknown": Text(
        "Не исполнено в установленный срок по учтённым сведениям",
        "Overdue by the records that count",
    ),
    "overdue-reported": Text("Не исполнено в установленный срок", "Overdue"),
    "overdue-moved": Text(
        "Не исполнено в установленный срок (срок был перенесён на {until}: {basis})",
        "Overdue (the deadline had been moved to {until}: {basis})",
    ),
    "partial": Text("Исполнено частично, срок истёк", "Partly done, overdue"),
    "not-done": Text("Не исполнено", "Not done"),
    "postponed": Text("Срок перенесён на {until} ({basis})", "Postponed to {until} ({basis})"),
    "done": Text("Исполнено в срок", "Done in time"),
    "early": Text("Исполнено досрочно", "Done early"),
    "as-moved": Text(
        "Исполнено в срок (срок перенесён: {basis})", "Done in time (deadline moved: {basis})"
    ),
    "done-late": Text("Исполнено с нарушением срока (на {n:day})", "Done late (by {n:day})"),
    "cancelled": Text("Исключено из плана ({basis})", "Taken out of the plan ({basis})"),
    "date-cancelled": Text("Отменено ({basis})", "Cancelled ({basis})"),
    "unscheduled": Text("Дата не установлена ({reason})", "No date set ({reason})"),
    "dates-set": Text("Даты назначены", "Dates are set"),
    "done-undated": Text("Исполнено", "Done"),
}
MARK_DAY = Text("{mark}, {day}", "{mark}, {day}")
MARK_REPORTED = Text("{mark}; сведения на {day}", "{mark}; reported {day}")
DONE_IN_SCHOOLS = Text("Исполнено в {done} из {n:school.of}", "Done in {done} of {n:school}")
DONE_IN_ALL = Text(
    "Исполнено в срок в {done} из {n:school.of}", "Done in time in {done} of {n:school}"
)
DONE_LATE_IN_ALL = Text(
    "Исполнено в {done} из {n:school.of}, не во всех в срок",
    "Done in {done} of {n:school}, not in all in time",
)
OF_SCHOOLS_MARK = Text("{schools} — {mark}", "{schools} — {mark}")

# Section 3 and the following ones.
ARREARS = Text("Мероприятия, не исполненные в установленный срок", "Activities not done in time")
NO_ARREARS = Text(
    "Мероприятий, не исполненных в установленный срок, нет.", "Everything due has been done."
)
ARREARS_UNKNOWN = Text(
    "Отметки об исполнении не внесены: перечень неисполненных мероприятий не составлен.",
    "There are no records, so there is no list of activities not done.",
)
SCHOOLS = Text("Исполнение в разрезе общеобразовательных организаций", "By school")
PARTIES = Text("Исполнение в разрезе ответственных", "By responsible")
RESPONSIBLE_ONE = Text("Ответственный", "Responsible")
NEXT = Text("Мероприятия на следующий период ({period})", "Next period ({period})")
NEXT_REST = Text("Предстоящие мероприятия ({period})", "Upcoming activities ({period})")
NEXT_DUE = Text(
    "Срок исполнения наступает по {n:activity.dative}: {items}.", "{n:activity} fall due: {items}."
)
NEXT_DUE_POSITIONS = Text(
    "Срок исполнения наступает по {n:position.dative}: {items}.", "{n:deadline} fall due: {items}."
)
NEXT_GIVEN = Text(
    "Кроме того, по {number} назначены даты: {days}.",
    "In addition, dates are set for {number}: {days}.",
)
NEXT_GIVEN_ONE = Text(
    "Кроме того, по {number} назначена дата: {days}.",
    "In addition, a date is set for {number}: {days}.",
)
NEXT_NONE_DUE = Text("Сроки исполнения не наступают.", "Nothing falls due.")
ITEMS_IN_MONTH = Text("{numbers} ({month})", "{numbers} ({month})")
CONTINUES = Text("продолжается исполнение {items}", "continuing: {items}")
STARTS = Text("начинается исполнение {items}", "beginning: {items}")
UNDATED = Text("Дата не установлена: {items} ({reason}).", "No date set: {items} ({reason}).")
NOTHING_NEXT = Text(
    "По плану мероприятий нет (план действует по {last}).",
    "The plan has no further activities (it runs until {last}).",
)
CONCLUSIONS = Text("Выводы", "Conclusions")
PROPOSALS = Text("Предложения", "Proposals")
PROPOSALS_NEXT = Text("Предложения в план на {year}", "Proposals for the plan of {year}")
TO_BE_FILLED = Text("(заполняется ответственным)", "(to be filled in)")
TEXT_UNREAD = Text(
    "Текст не приведён: файл {path} не удалось прочитать.",
    "The text is left out: the file {path} could not be read.",
)

# The final report of a year.
GOAL = Text("Цель и задачи", "Goal and tasks")
TASKS = Text("Задачи:", "Tasks:")
DIRECTIONS = Text("Сделано по направлениям", "Done, by direction")
DIRECTION = Text("Направление", "Direction")
WHAT_WAS_DONE = Text("Что сделано", "What was done")
RESULTS = Text("Достижение ожидаемых результатов", "Expected results")
EXPECTED = Text("Ожидаемый результат", "Expected")
ACHIEVED = Text("Достигнуто", "Achieved")
CARRIED = Text(
    "Мероприятия, не исполненные и переходящие на {year}",
    "Activities not done, carried over to {year}",
)
GIVEN_AMONG = Text(
    "В таблицу вошли и даты, назначенные по {items}: в общее число сроков они не входят.",
    "The table includes dates set for {items}; the figures do not count them.",
)
NOTHING_CARRIED = Text("Таких мероприятий нет.", "There are none.")

# The agenda.
MEETING = Text(
    "Дата, время и место совещания: ______________________________",
    "Date, time and place: ______________________________",
)
MEETING_OF_COUNCIL = Text(
    "Дата, время и место заседания: ______________________________",
    "Date, time and place: ______________________________",
)
QUESTION = Text("Вопрос", "Question")
AGENDA_EMPTY = Text("Вопросов для рассмотрения нет.", "There are no questions to consider.")
AGENDA_LATE = Text(
    "Об исполнении {item}: {title} (срок — {deadline}{late}).{more}{who}",
    "On {item}: {title} (due {deadline}{late}).{more}{who}",
)
AGENDA_DAYS_LATE = Text(", нарушение срока — {n:day}", ", {n:day} late")
AGENDA_LATE_AGAIN = Text(
    "Об исполнении {item}: {title} (сроки — {deadlines}{late}).{more}{who}",
    "On {item}: {title} (due {deadlines}{late}).{more}{who}",
)
AGENDA_FIRST_LATE = Text(
    "; нарушение первого из них — {n:day}", "; the first of them is {n:day} late"
)
AGENDA_COMING = Text(
    "О ходе исполнения {item}: {title} (срок — {deadline}).{more}{who}",
    "On the progress of {item}: {title} (due {deadline}).{more}{who}",
)
AGENDA_MOVED = Text(
    "О переносе срока {number} на {until} ({basis}).", "On moving {number} to {until} ({basis})."
)
AGENDA_UNSCHEDULED = Text(
    "Об установлении дат по {item}: {title} ({reason}).{who}",
    "On setting dates for {item}: {title} ({reason}).{who}",
)
AGENDA_UNDATED = Text(
    "О ходе исполнения {item}: {title} (дата не установлена: {reason}).{who}",
    "On the progress of {item}: {title} (no date set: {reason}).{who}",
)
AGENDA_WHO = Text(" Отв.: {names}.", " Responsible: {names}.")
AGENDA_MORE = Text(" {text}", " {text}")
AGENDA_STATE = Text("Состояние: {state}.", "State: {state}.")
NOBODY = Text("не указан", "nobody named")

# The legend of the table of schools; a signed report avoids «просрочено».
SIGN_MEANINGS = common.SIGN_MEANINGS | {
    "overdue": Text("не исполнено в установленный срок", "overdue"),
}

# Enclosures and signatures.
ENCLOSED = Text(
    "Приложения: копии подтверждающих документов на ____ л. в 1 экз.",
    "Enclosed: copies of the documents, ____ sheets.",
)
POST_BLANK = Text("(должность)", "(post)")
NAME_BLANK = Text("(И.О. Фамилия)", "(name)")
AGREED = Text("СОГЛАСОВАНО", "AGREED")
COORDINATOR_OF = Text("Координатор {of},", "Coordinator of {of},")
COORDINATOR_POST = Text("Координатор,", "Coordinator,")
SIGNED_ON = Text("«___» ____________ 20___ г.", "Date: ______________")
PREPARED_BY = Text(
    "Исполнитель: ____________________ тел. ______________",
    "Prepared by: ____________________ tel. ______________",
)
