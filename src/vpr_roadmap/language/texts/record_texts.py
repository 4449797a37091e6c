"""Messages of `roadmap record`."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# `record`.
MADE = Text(
    "{point}{school}: внесена отметка «{status}», дата — {day}. Состояние: {state}.",
    "{point}{school}: recorded “{status}”, {day}. State: {state}.",
)
MADE_FOR_ALL = Text(", все школы ({n} в перечне)", ", all schools ({n} listed)")
MADE_SCHEDULED = Text(
    "{point}: назначена дата — {until}. Состояние: {state}.",
    "{point}: date set: {until}. State: {state}.",
)
TAKEN_BACK = Text(
    "{point}{school}: отозвана отметка «{status}», дата — {day}. Состояние: {state}.",
    "{point}{school}: withdrew “{status}”, {day}. State: {state}.",
)
TAKEN_BACK_DATE = Text(
    "{point}: отозвано назначение даты — {until}. Состояние: {state}.",
    "{point}: the date {until} is no longer set. State: {state}.",
)
REPORT_OF_PLAN = Text(
    "Отчёт составлен по плану {plan}: только он относится к этому времени.",
    "This report is for {plan}: no other plan in the folder covers this time.",
)
SAVED = Text("Сохранено: {path}.", "Saved: {path}.")
RECORDED_IN = Text("Записано: {path} ({reporter}).", "Recorded: {path} ({reporter}).")
WOULD_BE = Text("Если записать — {sentence}", "If recorded: {sentence}")
NOT_RECORDED = Text(
    "Ничего не записано: это пробный вызов. Чтобы записать, повторите команду без --dry-run.",
    "Nothing was recorded: this is a dry run. To record it, repeat the command without --dry-run.",
)
REMARK = Text("Обратите внимание: {remark}.", "Note: {remark}.")
CACHE_NOT_A_PATH = Text(
    "ROADMAP_CACHE=«{typed}» — не путь к папке, поэтому кэш не используется; укажите путь (~/.cache/roadmap, ./cache) или off",
    "ROADMAP_CACHE=“{typed}” is not a path to a folder, so the cache is not used; give a path (~/.cache/roadmap, ./cache) or off",
)
WAS_CLOSED = Text(
    "по этому сроку уже внесена отметка «{status}», дата — {day}; теперь действует новая",
    "“{status}”, {day}, was recorded before; the new record counts now",
)
WAS_DONE_IN = Text(
    "в {closed} из {n:school.of} исполнение (или отмена) уже отмечено; новая отметка действует и для них; чтобы их не затронуть, отзовите её и укажите --school",
    "{closed} of {n:school} were already recorded as done or cancelled; the new record counts for them too; to exclude them, withdraw it and use --school",
)
SCHOOL_DECIDES_NOTHING = Text(
    "исполнение п. {number} по школам отдельно не учитывается: отметка останется в журнале, но состояние не изменит",
    "activity {number} is not reported school by school: the record stays in the log but changes no state",
)
SCHOOL_FOR_ALL = Text(
    "сведения по п. {number} внесены от имени {school}, хотя школы в нём не указаны",
    "{school} reports on activity {number}, which has no schools",
)
COUNTED_BEFORE = Text(
    "по состоянию на дни до {day} отозванная отметка ещё учитывается; если она ошибочна с самого начала, отзывайте с --date {date}",
    "for days before {day} the withdrawn record still counts; if it was wrong from the start, withdraw it with --date {date}",
)
NOT_DONE_YET = Text(
    "срок ещё не истёк ({deadline}): до этого дня мероприятие не считается просроченным",
    "the deadline ({deadline}) has not passed: until then the activity does not count as overdue",
)
DONE_BEFORE = Text("исполнено до начала срока ({start})", "done before the start ({start})")
DONE_AFTER = Text(
    "исполнено с нарушением срока на {n:day} (срок — {deadline})",
    "done {n:day} late (it was due {deadline})",
)
WITHOUT_RESULT = Text(
    'не указан результат, он нужен для отчёта; чтобы добавить его, внесите отметку ещё раз, назвав срок: roadmap record {point} исполнено … --result "…"',
    'the result is missing, and the report needs it; to add it, repeat the record with the control point: roadmap record {point} done … --result "…"',
)
MOVED_AFTER = Text(
    "срок перенесён уже после того, как истёк ({deadline})",
    "the deadline was moved after it had passed ({deadline})",
)
MOVED_BACK = Text(
    "новый срок ({until}) не позже прежнего ({deadline})",
    "the new deadline ({until}) is not later than the old one ({deadline})",
)
UNTIL_OVER = Text("новый срок ({until}) уже истёк", "the new deadline ({until}) has already passed")
DATE_OVER = Text(
    "назначенная дата ({until}) уже прошла; если она была назначена раньше, отзовите отметку и внесите её с --date",
    "the date ({until}) has already passed; if it was set earlier, withdraw the record and repeat it with --date",
)
DATE_TAKEN_FOR_TODAY = Text(
    "--date не указана, записан сегодняшний день ({day}), а план — {period}; если это было раньше, отзовите отметку и внесите её с --date",
    "--date was not given, so today ({day}) was recorded, but the plan covers {period}; if it happened earlier, withdraw the record and repeat it with --date",
)
UNTIL_OUTSIDE = Text(
    "новый срок ({until}) не входит в период плана ({period})",
    "the new deadline ({until}) is outside the plan's period ({period})",
)
DATE_OUTSIDE = Text(
    "назначенная дата ({until}) не входит в период плана ({period})",
    "the date ({until}) is outside the plan's period ({period})",
)
CLOCK_BEHIND = Text(
    "часы компьютера отстают от времени последней отметки; новая внесена временем {stamp}",
    "this computer's clock is behind the last record; the new record gets the time {stamp}",
)
