"""Notes and messages that go with an answer, mostly on stderr."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

NO_RECORDS = Text("Отметок об исполнении ещё нет.", "There are no records yet.")
NO_RECORDS_OF = Text(
    "Отметок об исполнении ещё нет, в итоги не входит: {plans}.",
    "There are no records yet for these plans, so the totals leave them out: {plans}.",
)
NO_RECORDS_OVERDUE = Text(
    'Отметок об исполнении ещё нет. Срок истёк по {n:position.dative}: начните с команды{space}roadmap record {number} исполнено --evidence "…" --by …{where}',
    'There are no records yet. Overdue: {n:deadline}. Start with{space}roadmap record {number} done --evidence "…" --by …{where}',
)
SEVERAL_MEANT = Text(
    "По слову «{typed}» найдены: {names}. Показаны все.",
    "“{typed}” matches {names}; all are shown.",
)
RENUMBERED = Text(
    "Мероприятие {former} теперь имеет номер {number}.",
    "Activity {former} has the number {number} now.",
)
RENAMED = Text(
    "По слову «{typed}» найдено имя: {name} (прежде {former}).",
    "“{typed}” matches {name} (formerly {former}).",
)
SCHOOL_RENUMBERED = Text(
    "Школа {former} теперь имеет номер {number}: {name}.",
    "School {former} has the number {number} now: {name}.",
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
    "{errors:error} in the data. All records still count.",
)
LEFT_OUT = Text(
    "Сведения неполны: из-за ошибок в файлах не учтено — {parts}.",
    "The answer is incomplete. Left out because of errors in the files: {parts}.",
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
    "Nothing was recorded: {errors:error} in the data. Correct the files and repeat the command.",
)
NOT_RECORDED_UNCLEAR = Text(
    "Отметка не записана: не все планы прочитаны, и неясно, о каком речь. Назовите один: --plan ПУТЬ.",
    "Nothing was recorded: some plans could not be read, so it is not clear which plan you mean. Name one: --plan PATH.",
)
EXPLAINED = Text("{code} ({severity})", "{code} ({severity})")
SEVERITIES: dict[str, Text] = {
    "error": Text("ошибка", "error"),
    "warning": Text("предупреждение", "warning"),
}
EXPLAINED_EXAMPLE = Text("Пример", "Example")
EXPLAINED_MESSAGE = Text("Что будет сказано", "Message")
NO_SUCH_CODE = Text(
    "кода «{typed}» нет{near}; коды стоят в конце сообщений, в скобках",
    "there is no code “{typed}”{near}; codes are in brackets at the end of messages",
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
    "it looks like “{near}” but has different letters or spaces; retype it",
)
AND_MORE = Text("и ещё {number}", "and {number} more")
PERHAPS = Text("; возможно, {near}", "; did you mean {near}?")

NO_REPORT_TEXT = Text(
    "Выводы и предложения не написаны; их место — {path}, под заголовками «# Выводы» и «# Предложения».",
    "The conclusions and proposals are missing; write them in {path}, under “# Conclusions” and “# Proposals”.",
)
NO_REPORT_TEXT_BUT = Text(
    "Выводов и предложений для этого отчёта нет: нужен файл {path}; в папке есть {others}.",
    "This report has no conclusions or proposals: it needs the file {path}; the folder has {others}.",
)
