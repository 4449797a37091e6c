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
