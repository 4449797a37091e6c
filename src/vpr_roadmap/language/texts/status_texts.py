"""Names and synonyms of statuses and states."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

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
"""What people type for a status, besides its code and its name."""

NOT_STATUSES: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("просрочено", "просрочена", "срок истёк", "overdue"),
        Text(
            '«{typed}» не отмечают: просроченным срок считается сам, когда истёк; чтобы сообщить о неисполнении: не исполнено --note "причина"',
            'do not record “{typed}”: a deadline becomes overdue by itself; to report that it was not met: not-done --note "the reason"',
        ),
    ),
    (
        ("снято с контроля", "снято", "снять с контроля"),
        Text(
            "«{typed}» отметкой не вносится; если мероприятие исполнено, внесите «исполнено», если исключено приказом — «отменено»",
            "“{typed}” is not a status; record done if the activity is fulfilled, cancelled if an order removed it",
        ),
    ),
)
"""Words that people type for a status but that are none, with what to do instead."""

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
"""What people type for a state, besides its code and its name."""

NOT_STATES: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("due", "starts", "срок истекает", "начинается", "starting", "срок исполнения"),
        Text(
            "состояния «{typed}» нет: так называется часть ответа roadmap due; наберите roadmap due -m ПЕРИОД без --state",
            "“{typed}” is not a state but a part of the answer to roadmap due; type roadmap due -m PERIOD without --state",
        ),
    ),
    (
        ("исполнено частично", "частично исполнено", "частично", "partly done", "partial"),
        Text(
            "«{typed}» — отметка, а не состояние; пока срок не истёк, это «исполняется», потом «просрочено»: --state исполняется,просрочено",
            "“{typed}” is a status, not a state; before the deadline the state is in progress, after it overdue: --state active,overdue",
        ),
    ),
    (
        ("даты назначены", "dates are set"),
        Text(
            "«{typed}» — не состояние: у каждой назначенной даты оно своё; её видно без --state",
            "“{typed}” is not a state: each date that was set has its own state; leave out --state to see them",
        ),
    ),
)
"""Words that answers show but that are not states, with what to do instead."""

DATES_SET = Text("даты назначены", "dates are set")
STATE_WITH_STATUS = Text("{state}, {status}", "{state}, {status}")
STATE_MORE = Text("{state} ({more})", "{state} ({more})")
DONE_EARLY = Text("исполнено досрочно", "done early")
DONE_IN_SCHOOLS = Text("исполнено в {done} из {n:school.of}", "done in {done} of {n:school}")
