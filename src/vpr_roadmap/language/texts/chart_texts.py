"""Texts of the chart and its legend."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

TITLE = Text("План-график, по состоянию на {day}", "The year's chart, as of {day}")
TITLE_OF_PLAN = Text(
    "План-график, по состоянию на {day} ({plan})", "The year's chart, as of {day} ({plan})"
)
DEADLINE = Text("●", "●")
DEADLINE_MEANING = Text("срок исполнения", "deadline")
RUNS = Text("─", "─")
RUNS_NAME = Text("линия", "a line")
RUNS_MEANING = Text("время исполнения", "the time it takes")
TODAY = Text("▲", "▲")
TODAY_MEANING = Text("текущий месяц", "this month")
PLAIN_SIGNS = {"●": "o", "─": "-", "▲": "^", "·": ".", "—": "-", "…": "~"}
"""ASCII replacements of the signs, for consoles that cannot encode them."""

LEGEND = Text("Обозначения: {signs}.", "Signs: {signs}.")
LEGEND_SIGN = Text("{sign} — {meaning}", "{sign} — {meaning}")

# The picture.
PICTURE = Text("План-график: {title}", "The year's chart: {title}")
PICTURE_IS = Text(
    "Мероприятия по строкам, месяцы по столбцам ({period}). Полоса — время исполнения, знак у её конца — состояние на {day}.",
    "The rows are activities, the columns are months ({period}). A bar shows when an activity runs, the sign at its end shows its state on {day}.",
)
ON_DAY = Text("на {day}", "{day}")
POINT = Text("{name} — срок {deadline}", "{name}: due {deadline}")
POINT_STATE = Text("{name} — срок {deadline}: {state}", "{name}: due {deadline}, {state}")
