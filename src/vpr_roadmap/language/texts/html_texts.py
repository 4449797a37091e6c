"""Texts of the HTML page around the report."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

TITLE_OF = Text("{title} {about} на {day}", "{title} {about}, {day}")
TITLE_ON = Text("{title} на {day}", "{title}, {day}")
TITLE_ROLLUP = Text("Сводный отчёт", "Roll-up report")
TITLES: dict[str, Text] = {
    "status": Text("Отчёт", "Status report"),
    "year": Text("Итоговый отчёт", "Final report"),
    "agenda": Text("Вопросы для совещания", "Questions for the meeting"),
    "council": Text("Вопросы для заседания", "Questions for the meeting"),
}
SKIP = Text("К тексту", "Skip to the text")
CONTENTS = Text("Содержание", "Contents")
CHART = Text("План-график", "The year's chart")
CHART_ENCLOSED = Text("Приложение. План-график", "Enclosed: the year's chart")
CHART_OF = Text("План-график, {heading}, часть {n}", "The year's chart, {heading}, part {n}")
FIGURES = Text("С начала реализации", "Since the beginning")
FIGURES_OF = Text("За отчётный период: {period}", "In the period: {period}")
OF = Text("{n} из {total}", "{n} of {total}")
FELL_DUE = Text("срок наступил", "fell due")
IN_TIME = Text("исполнено в срок", "done in time")
LATE = Text("с нарушением срока", "late")
UNFULFILLED = Text("не исполнено", "not done")
PER_CENT = Text("{share}\N{NO-BREAK SPACE}%", "{share}\N{NO-BREAK SPACE}%")
FULFILLED = Text("доля исполненных", "are done")
TABLE = Text("Сроки плана: {points:point}", "Deadlines of the plan: {points:point}")
TABLE_AND_GIVEN = Text(
    "Сроки плана: {points:point} и даты, назначенные мероприятиям без срока, — {given}",
    "Deadlines of the plan: {points:point}, and {given} dates set for activities without a date",
)
ON_DAY = Text("на {day}", "{day}")

# Filters.
ANY = Text("все", "all")
MONTH = Text("Месяц", "Month")
RESPONSIBLE = Text("Ответственный", "Responsible")
SCHOOL = Text("Школа", "School")
STATE = Text("Состояние", "State")
SEARCH = Text("Поиск по тексту", "Search")
RESET = Text("Сбросить", "Reset")
SHOWN = Text("Показано сроков: {{n}} из {{total}}", "Shown: {{n}} of {{total}}")
PICKED = Text("Отбор: {{choices}}. {{count}}", "Filters: {{choices}}. {{count}}")
NONE_SHOWN = Text(
    "Ничего не найдено: измените условия или нажмите «Сбросить»",
    "Nothing found: change the filters, or reset them",
)
