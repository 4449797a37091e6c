"""What each problem says: keyed by the problem's code."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class ProblemText(NamedTuple):
    """What is wrong, and what to do about it where that can be said."""

    says: Text
    hint: Text | None = None


PROBLEM_TEXTS: dict[str, ProblemText] = {
    # The text itself.
    "not-utf8": ProblemText(
        Text("файл не в кодировке UTF-8", "the file is not UTF-8"),
        Text(
            "сохраните его в UTF-8 (Блокнот: «Сохранить как», кодировка UTF-8)", "save it as UTF-8"
        ),
    ),
    "unreadable-file": ProblemText(
        Text("файл не прочитать: {reason}", "the file cannot be read: {reason}"),
        Text(
            "если отметок в нём нет, удалите его или назовите иначе",
            "if it holds no records, delete it or give it another name",
        ),
    ),
    "too-large": ProblemText(
        Text("файл больше {most} МБ", "the file is larger than {most} MB"),
        Text(
            "удалите из файла лишнее; если это план, разделите его на несколько",
            "delete from the file what does not belong there; if it is a plan, split it",
        ),
    ),
    "text-too-long": ProblemText(
        Text(
            "в тексте для отчёта {found} знаков, а может быть не больше {most}",
            "the text for the report has {found} characters, and may have {most}",
        ),
        Text(
            "сократите его; большие таблицы и списки приложите отдельным файлом",
            "shorten it; enclose large tables and lists as a file of their own",
        ),
    ),
    "text-too-deep": ProblemText(
        Text(
            "в тексте для отчёта списки или цитаты вложены друг в друга глубже {most} уровней",
            "in the text for the report, lists or quotations are nested more than {most} levels deep",
        ),
        Text("уменьшите отступы или уберите лишние знаки «>»", "indent less, or remove “>” marks"),
    ),
    "too-many-values": ProblemText(
        Text("в файле больше {most} значений", "the file has more than {most} values"),
        Text(
            "удалите из файла лишнее; если это план, разделите его на несколько",
            "delete from the file what does not belong there; if it is a plan, split it",
        ),
    ),
    "too-many-problems": ProblemText(
        Text("в файле больше {most} ошибок", "the file has more than {most} problems"),
        Text("исправьте показанные и проверьте снова", "mend those shown and check again"),
    ),
    "too-many-warnings": ProblemText(
        Text("в файле больше {most} предупреждений", "the file has more than {most} warnings"),
        Text("исправьте показанные и проверьте снова", "mend those shown and check again"),
    ),
    "empty-file": ProblemText(
        Text("файл пуст", "the file is empty"),
        Text("впишите данные или удалите файл", "fill it in or delete it"),
    ),
    "broken-yaml": ProblemText(
        Text("разметка файла нарушена", "the YAML is broken"),
        Text(
            "проверьте здесь отступы, кавычки и скобки", "check indents, quotes and brackets here"
        ),
    ),
    "tab": ProblemText(
        Text("в отступе табуляция", "a tab in the indent"),
        Text("замените её пробелами", "replace it by blanks"),
    ),
    "forbidden-character": ProblemText(
        Text("недопустимый символ {character}", "the character {character} is not allowed"),
        Text("удалите его", "delete it"),
    ),
    "invisible-character": ProblemText(
        Text("невидимый символ {character} в «{found}»", "invisible {character} in “{found}”"),
        Text("удалите его или наберите слово заново", "delete it or type the word anew"),
    ),
    "mixed-alphabet": ProblemText(
        Text(
            "в слове «{found}» {alphabet} «{letters}»",
            "{alphabet} “{letters}” in the word “{found}”",
        ),
        Text("наберите слово заново: {right}", "type it anew: {right}"),
    ),
    "decomposed-letter": ProblemText(
        Text(
            "буква из двух знаков ({letters}) в «{found}»",
            "a letter of two characters ({letters}) in “{found}”",
        ),
        Text("наберите заново: {right}", "type it anew: {right}"),
    ),
    "misnamed-file": ProblemText(
        Text(
            "под таким именем файл или папка не читается",
            "a file or folder with this name is not read",
        ),
        Text("переименуйте в {meant}", "rename it to {meant}"),
    ),
    "plan-copied": ProblemText(
        Text("этот же план уже есть: {place}", "the same plan is there already: {place}"),
        Text(
            "в ответах учтён тот; оставьте один из двух",
            "that one counts in answers; keep one of the two",
        ),
    ),
    "plan-below": ProblemText(
        Text(
            "план не учтён: в папке выше есть свой план",
            "the plan is left out: a folder above has its own plan",
        ),
        Text('укажите его: --plan "{found}"', 'name it: --plan "{found}"'),
    ),
    "municipality-twice": ProblemText(
        Text(
            "этот муниципалитет есть и в другой папке: {place}",
            "this municipality is in another folder too: {place}",
        ),
        Text(
            "если это копия, удалите одну из папок; если планов два, положите их в одну папку",
            "if it is a copy, delete one of the folders; if there are two plans, put them into one folder",
        ),
    ),
    "plan-missing": ProblemText(
        Text(
            "муниципалитет не учтён: в папке есть {held}, а файла плана нет",
            "the municipality is left out: the folder holds {held}, but no file of a plan",
        ),
        Text(
            "положите сюда план (plan_2020_2021.yaml) или уберите папку",
            "put its plan here (plan_2020_2021.yaml) or take the folder away",
        ),
    ),
    "misnamed-records": ProblemText(
        Text(
            "отметки не учтены: файл или папка с таким именем или в таком месте не читается",
            "the records are left out: a file or folder of this name or in this place is not read",
        ),
        Text("переименуйте в {meant}", "rename it to {meant}"),
    ),
    "misnamed-plan": ProblemText(
        Text(
            "план не учтён: под таким именем файл не читается",
            "the plan is left out: a file with this name is not read",
        ),
        Text("переименуйте в {meant}", "rename it to {meant}"),
    ),
    "text-behind-hash": ProblemText(
        Text(
            "«{found}» после знака # не читается: это примечание",
            "“{found}” behind # is not read: it is a comment",
        ),
        Text(
            "если это часть текста, возьмите весь текст в кавычки; если примечание, поставьте после # пробел",
            "if it is part of the text, quote all of it; if a comment, put a blank behind #",
        ),
    ),
    "several-documents": ProblemText(
        Text("в файле второй документ (строка «---»)", "a second document (a line “---”)"),
        Text("удалите эту строку", "delete this line"),
    ),
    "duplicate-key": ProblemText(
        Text("ключ «{key}» уже есть: {place}", "the key “{key}” is there already: {place}"),
        Text("оставьте один", "keep one"),
    ),
    "key-not-text": ProblemText(
        Text("ключ должен быть словом", "a key must be a word"),
        Text(
            "текст со скобками в начале возьмите в кавычки",
            "quote a text that begins with a bracket",
        ),
    ),
    "anchor": ProblemText(
        Text(
            "якоря (&) и ссылки (*) не допускаются", "anchors (&) and aliases (*) are not allowed"
        ),
        Text(
            "впишите само значение; если это текст, возьмите его в кавычки",
            "write the value itself; if it is a text, quote it",
        ),
    ),
    "merge-key": ProblemText(
        Text("слияние (<<) не допускается", "merge keys (<<) are not allowed"),
        Text("впишите сами ключи", "write the keys themselves"),
    ),
    "tag": ProblemText(
        Text("метка типа «{tag}» не допускается", "the tag “{tag}” is not allowed"),
        Text(
            "удалите её; если это текст, возьмите его в кавычки",
            "delete it; if it is a text, quote it",
        ),
    ),
    "too-deep": ProblemText(
        Text("вложенность больше {most} уровней", "nested deeper than {most} levels"),
        Text("проверьте скобки и отступы", "check brackets and indents"),
    ),
    "unquoted-number": ProblemText(
        Text(
            "«{found}» без кавычек другие программы прочтут как {other}",
            "unquoted “{found}” is {other} to other programs",
        ),
        Text('возьмите в кавычки: "{found}"', 'quote it: "{found}"'),
    ),
    # Shapes.
    "unknown-key": ProblemText(
        Text("неизвестный ключ «{found}»", "unknown key “{found}”"),
        Text("допустимы: {known}", "allowed: {known}"),
    ),
    "missing-key": ProblemText(
        Text("нет ключа «{name}»", "the key “{name}” is missing"),
        Text("добавьте строку «{name}: …»", "add “{name}: …”"),
    ),
    "list-without-key": ProblemText(
        Text(
            "здесь начинаются записи списка «{name}», а строки «{name}:» перед ними нет",
            "entries of the list “{name}” begin here, but there is no line “{name}:” before them",
        ),
        Text("добавьте её", "add it"),
    ),
    "wrong-type": ProblemText(Text("здесь ожидается {expected}", "{expected} is expected here")),
    "empty-value": ProblemText(
        Text("пустое значение", "an empty value"),
        Text("впишите его или удалите ключ", "fill it in or delete the key"),
    ),
    "unknown-value": ProblemText(
        Text("неизвестное значение «{found}»", "unknown value “{found}”"),
        Text("допустимы: {known}", "allowed: {known}"),
    ),
    "not-a-number": ProblemText(
        Text("«{found}» — не целое число", "“{found}” is not a whole number"),
        Text("напишите цифрами, например 22", "write digits, as in 22"),
    ),
    "not-a-flag": ProblemText(
        Text("«{found}» — не true и не false", "“{found}” is neither true nor false"),
        Text("напишите true (да) или false (нет)", "write true or false"),
    ),
    "not-a-day": ProblemText(
        Text(
            "«{found}» — не дата вида ГГГГ-ММ-ДД", "“{found}” is not a date of the form YYYY-MM-DD"
        ),
        Text("напишите, например, 2020-11-18", "write it as in 2020-11-18"),
    ),
    "day-impossible": ProblemText(
        Text("даты «{found}» не бывает", "there is no “{found}”"),
        Text(
            "месяцы — от 01 до 12, дни — сколько их в месяце",
            "months are 01 to 12, days as many as the month has",
        ),
    ),
    "not-a-stamp": ProblemText(
        Text(
            "«{found}» — не дата и время вида ГГГГ-ММ-ДДTЧЧ:ММ:СС+03:00",
            "“{found}” is not a day and time of the form YYYY-MM-DDThh:mm:ss+03:00",
        ),
        Text(
            "напишите, например, 2020-11-20T14:03:12+03:00",
            "write it as in 2020-11-20T14:03:12+03:00",
        ),
    ),
    "wrong-number": ProblemText(
        Text("номер «{found}» записан неверно", "“{found}” is not a number of an activity"),
        Text(
            "пишите 1, 1.3 или 4a: без точки в конце, буква латинская",
            "write 1, 1.3 or 4a: no dot at the end, a Latin letter",
        ),
    ),
    "wrong-school-key": ProblemText(
        Text(
            "«{found}» — не номер школы и не короткое слово",
            "“{found}” is neither a school's number nor a short word",
        ),
        Text("напишите, например, 2 или лицей-1", "write it as in 2 or lyceum-1"),
    ),
    "wrong-day-of-month": ProblemText(
        Text(
            "day — число месяца от 1 до 31, только вместе с every: month",
            "day is a day of the month, 1 to 31, and goes with every: month only",
        ),
        Text("исправьте число или удалите day", "mend the number or delete day"),
    ),
    "successor-incomplete": ProblemText(
        Text(
            "instead_of (вместо кого) и from (с какого дня) указываются вместе",
            "instead_of and from go together",
        ),
        Text("добавьте «{name}: …»", "add “{name}: …”"),
    ),
    "approved-without-number": ProblemText(
        Text(
            "у утверждённого приказа нужны номер и дата (number, date)",
            "an approved order needs number and date",
        ),
        Text(
            "впишите их; если это проект, напишите status: draft", "for a draft write status: draft"
        ),
    ),
    "sections-or-activities": ProblemText(
        Text(
            "нужен один из ключей: sections (разделы) или activities (мероприятия без разделов)",
            "one of the keys sections or activities is needed, and only one",
        ),
        Text("оставьте или добавьте один из них", "keep or add one of them"),
    ),
    # Numbers and names.
    "duplicate-number": ProblemText(
        Text(
            "номер «{found}» уже занят: {place}", "the number “{found}” is taken already: {place}"
        ),
    ),
    "number-outside-section": ProblemText(
        Text(
            "мероприятие «{found}» стоит в разделе «{section}»",
            "activity “{found}” stands in section “{section}”",
        ),
        Text(
            "исправьте номер или перенесите мероприятие",
            "mend the number or move the activity",
        ),
    ),
    "number-gap": ProblemText(
        Text(
            "перед «{found}» ожидается «{expected_number}», а его в плане нет",
            "“{expected_number}” is expected before “{found}”, and is not in the plan",
        ),
        Text(
            "проверьте номер; нет ли пропущенного мероприятия?",
            "check the number; is an activity missing?",
        ),
    ),
    "number-disorder": ProblemText(
        Text("номер «{found}» стоит не по порядку", "the number “{found}” is out of order"),
        Text("исправьте номер или переставьте мероприятие", "mend the number or move the activity"),
    ),
    "duplicate-section": ProblemText(
        Text("раздел «{found}» уже есть: {place}", "section “{found}” is there already: {place}"),
    ),
    "duplicate-school": ProblemText(
        Text("школа «{found}» уже есть: {place}", "school “{found}” is there already: {place}"),
        Text(
            "если это другая школа, дайте одной из них свой ключ — номер или короткое слово: {offer}; если та же, удалите повтор",
            "if it is another school, give one of them a key of its own, a number or a short word: {offer}; if the same, delete the repetition",
        ),
    ),
    "duplicate-school-name": ProblemText(
        Text(
            "школа с названием «{found}» уже есть: {place}",
            "a school named “{found}” is there already: {place}",
        ),
        Text(
            "если это другая школа, добавьте к названию населённый пункт; если та же, удалите повтор",
            "if it is another school, add its town or village to the name; if the same, delete the repetition",
        ),
    ),
    "duplicate-school-group": ProblemText(
        Text(
            "группа школ «{found}» уже есть: {place}",
            "the group of schools “{found}” is there already: {place}",
        ),
    ),
    "duplicate-name": ProblemText(
        Text("имя «{found}» уже есть: {place}", "the name “{found}” is there already: {place}"),
    ),
    "reserved-id": ProblemText(
        Text("«{found}» — служебное слово", "“{found}” is a reserved word"),
        Text("назовите группу иначе", "give the group another id"),
    ),
    "repeated-value": ProblemText(
        Text("«{found}» указано дважды", "“{found}” stands here twice"),
        Text("удалите лишнее", "delete one"),
    ),
    "successor-circle": ProblemText(
        Text(
            "«{found}» заменяет в конце концов самого себя", "“{found}” in the end replaces oneself"
        ),
        Text("исправьте instead_of", "mend instead_of"),
    ),
    "successor-before-plan": ProblemText(
        Text(
            "замена с {day}, а план начинается {start}: до начала плана заменять некого",
            "replaced from {day}, before the plan starts on {start}: there was nobody to replace",
        ),
        Text("исправьте from", "mend from"),
    ),
    "successor-reversed": ProblemText(
        Text(
            "замена кончается {day}, раньше, чем начинается ({start})",
            "the replacement ends on {day}, before it starts on {start}",
        ),
        Text("исправьте until или from", "mend until or from"),
    ),
    "successor-late": ProblemText(
        Text(
            "с {start} заменять «{found}» поздно: замещение кончается {day}",
            "from {start} it is too late to replace “{found}”, who stands in until {day}",
        ),
        Text(
            "впишите instead_of: {former} или исправьте даты",
            "write instead_of: {former}, or mend the days",
        ),
    ),
    # Periods.
    "period-unreadable": ProblemText(
        Text("не понимаю срок «{period}»", "cannot read the period “{period}”"),
        Text(
            "пишите 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4 или all",
            "write 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4 or all",
        ),
    ),
    "period-impossible": ProblemText(
        Text(
            "срока «{period}» не бывает: такого месяца, квартала или дня нет",
            "there is no “{period}”: no such month, quarter or day",
        ),
        Text(
            "месяцы — от 01 до 12, кварталы — от Q1 до Q4, дни — сколько их в месяце",
            "months are 01 to 12, quarters Q1 to Q4, days as many as the month has",
        ),
    ),
    "period-reversed": ProblemText(
        Text(
            "срок кончается в {end}, раньше начала {start}",
            "the period ends in {end}, before its start {start}",
        ),
    ),
    "period-outside-plan": ProblemText(
        Text(
            "срок «{found}» вне периода плана ({plan})",
            "the period “{found}” is outside the plan's ({plan})",
        ),
        Text("проверьте год и месяц", "check year and month"),
    ),
    "plan-period-differs": ProblemText(
        Text(
            "период плана — «{found}», а большинство сроков вне его ({times} из {of})",
            "the plan's period is “{found}”, but most periods are outside it ({times} of {of})",
        ),
    ),
    "period-too-long": ProblemText(
        Text(
            "план на период «{found}»: это больше {most} лет",
            "a plan for “{found}”: that is more than {most} years",
        ),
        Text("проверьте годы", "check the years"),
    ),
    "year-unlikely": ProblemText(
        Text(
            "«{found}»: такого года в планах не бывает",
            "“{found}”: no plan has such a year",
        ),
        Text("пишите год от 1900 до 2199", "write a year from 1900 to 2199"),
    ),
    "until-far": ProblemText(
        Text(
            "новый срок «{found}» дальше чем на {most} лет от периода плана ({plan})",
            "the new deadline “{found}” is more than {most} years from the plan's period ({plan})",
        ),
        Text("проверьте год", "check the year"),
    ),
    "too-many-points": ProblemText(
        Text(
            "в плане больше {most} контрольных сроков",
            "the plan has more than {most} control points",
        ),
        Text("разделите план на несколько", "split the plan"),
    ),
    "period-shared-day": ProblemText(
        Text(
            "срок «{found}» пересекается со сроком «{other}» того же мероприятия",
            "the period “{found}” shares a day with “{other}” of the same activity",
        ),
        Text("удалите или исправьте один из них", "delete or mend one of them"),
    ),
    "period-empty": ProblemText(
        Text(
            "срок не даёт ни одной даты: в within нет такого дня",
            "the period gives no date: there is no such day in within",
        ),
        Text("исправьте day или within", "mend day or within"),
    ),
    "wording-differs": ProblemText(
        Text(
            "напечатано «{wording}» ({printed}), а period «{period}» значит: {meant}",
            "printed is “{wording}” ({printed}), but period “{period}” means {meant}",
        ),
        Text("исправьте period по напечатанному сроку", "mend period after what is printed"),
    ),
    # References.
    "unknown-responsible": ProblemText(
        Text(
            "ответственного «{found}» нет в people и groups",
            "“{found}” is neither in people nor in groups",
        ),
    ),
    "unknown-person": ProblemText(
        Text("«{found}» нет в people", "“{found}” is not in people"),
    ),
    "name-differs": ProblemText(
        Text(
            "здесь «{found}», а в плане написано иначе: «{other}», и так {times:time}",
            "“{found}” here, but the plan writes “{other}”, and so {times:time}",
        ),
        Text("исправьте имя здесь или там", "mend the name here or there"),
    ),
    "unknown-group": ProblemText(
        Text("группы «{found}» нет в groups", "the group “{found}” is not in groups"),
    ),
    "unused-person": ProblemText(
        Text(
            "«{found}» есть в people, но больше нигде не назван",
            "“{found}” is in people, but is named nowhere else",
        ),
        Text(
            "удалите запись или проверьте имена ответственных",
            "delete the entry or check the names of the responsible",
        ),
    ),
    "no-schools-file": ProblemText(
        Text(
            "школы названы, а файла schools.yaml рядом с планом нет",
            "schools are named, but there is no schools.yaml beside the plan",
        ),
        Text("заведите его: в нём перечень школ", "make one: it lists the schools"),
    ),
    "unknown-school": ProblemText(
        Text("школы «{found}» нет в schools.yaml", "school “{found}” is not in schools.yaml"),
        Text("есть: {known}", "there are: {known}"),
    ),
    "unknown-school-group": ProblemText(
        Text(
            "группы школ «{found}» нет в schools.yaml",
            "the group of schools “{found}” is not in schools.yaml",
        ),
        Text("есть: {known}", "there are: {known}"),
    ),
    # Schools.
    "more-schools-than-total": ProblemText(
        Text(
            "школ в перечне {listed}, а в totals указано all: {total}",
            "{listed} schools are listed, but totals say all: {total}",
        ),
        Text("исправьте all или перечень", "mend all or the list"),
    ),
    "totals-do-not-add-up": ProblemText(
        Text(
            "urban, rural_secondary и basic вместе — {sum}, а all — {total}",
            "urban, rural_secondary and basic make {sum}, but all is {total}",
        ),
        Text("исправьте числа по паспорту", "mend the numbers after the passport"),
    ),
    # Progress.
    "progress-without-plan": ProblemText(
        Text(
            "отметки ни к какому плану не относятся: файла {plan} нет",
            "the records belong to no plan: there is no {plan}",
        ),
        Text(
            "назовите папку как план: progress_2020_2021 — это отметки к plan_2020_2021.yaml",
            "name the folder after the plan: progress_2020_2021 belongs to plan_2020_2021.yaml",
        ),
    ),
    "unknown-reporter": ProblemText(
        Text(
            "«{found}» — не ответственное лицо, не группа и не школа плана",
            "“{found}” is neither a person nor a group nor a school of the plan",
        ),
    ),
    "duplicate-reporter": ProblemText(
        Text(
            "сведения «{found}» есть и в другом файле: {place}; там {there:record}, здесь {here:record}",
            "the records of “{found}” are in another file too: {place}; {there:record} there, {here:record} here",
        ),
        Text(
            "перенесите туда то, чего там нет ({n:record}), и удалите этот файл",
            "move what is missing there ({n:record}) and delete this file",
        ),
    ),
    "unknown-point": ProblemText(
        Text("контрольного срока «{found}» в плане нет", "the plan has no control point “{found}”"),
        Text("у этого мероприятия есть: {points}", "this activity has: {points}"),
    ),
    "school-outside-activity": ProblemText(
        Text(
            "школа «{found}» к мероприятию {activity} не относится",
            "school “{found}” has no part in activity {activity}",
        ),
        Text("оно касается школ: {known}", "it concerns schools: {known}"),
    ),
    "school-of-another": ProblemText(
        Text(
            "отметка о школе «{found}» внесена от имени «{reporter}»",
            "“{reporter}” reports of school “{found}”",
        ),
        Text(
            "школа отчитывается только о себе: исправьте school на {own} или перенесите отметку в файл той школы",
            "a school reports of itself alone: correct school to {own} or move the record to that school's file",
        ),
    ),
    "evidence-missing": ProblemText(
        Text("отметка «исполнено» без подтверждающего документа", "done, but no evidence"),
        Text(
            "добавьте evidence: [Протокол № 2 от 18.11.2020]",
            "add evidence: [Minutes No. 2 of 18.11.2020]",
        ),
    ),
    "result-missing": ProblemText(
        Text("не сказано, что сделано", "it is not said what was done"),
        Text("добавьте result: одно-два предложения для отчёта", "add result: a sentence or two"),
    ),
    "note-missing": ProblemText(
        Text("у отметки «{status}» нет пояснения", "“{status}” needs a note"),
        Text(
            "добавьте note: что осталось или по какой причине",
            "add note: what remains, or the reason",
        ),
    ),
    "until-missing": ProblemText(
        Text("у отметки «{status}» нет нового срока", "“{status}” needs a new deadline"),
        Text("добавьте until, например until: 2021-02", "add until, as in until: 2021-02"),
    ),
    "basis-missing": ProblemText(
        Text("у отметки «{status}» нет основания", "“{status}” needs a basis"),
        Text("добавьте basis: Приказ № 17 от 11.01.2021", "add basis: Order No. 17 of 11.01.2021"),
    ),
    "scheduled-on-dated": ProblemText(
        Text(
            "дату назначают только мероприятию без установленной даты, а у «{found}» срок есть",
            "only an unscheduled activity is given dates, and “{found}” has a deadline",
        ),
        Text("чтобы перенести срок, напишите postponed", "to move the deadline write postponed"),
    ),
    "scheduled-twice": ProblemText(
        Text(
            "дата «{until}» для «{found}» уже назначена: {place}",
            "“{found}” is scheduled for “{until}” already: {place}",
        ),
        Text("удалите повтор или исправьте until", "delete one or mend until"),
    ),
    "nothing-to-withdraw": ProblemText(
        Text(
            "отзывать нечего: отметок по «{found}» до этой нет",
            "nothing to withdraw: no record of “{found}” before this one",
        ),
        Text("проверьте point и school", "check point and school"),
    ),
    "date-after-recorded": ProblemText(
        Text(
            "дата {day} позже дня, когда внесена отметка ({recorded})",
            "{day} is after the day when the record was made ({recorded})",
        ),
        Text("исправьте дату", "mend the date"),
    ),
    "records-out-of-order": ProblemText(
        Text(
            "отметка внесена {recorded}, раньше предыдущей ({previous})",
            "recorded {recorded}, before the one above it ({previous})",
        ),
        Text("новые отметки добавляют в конец файла", "new records go to the end of the file"),
    ),
    "done-before-start": ProblemText(
        Text(
            "исполнено {day}, до начала срока ({start})",
            "done on {day}, before the start ({start})",
        ),
        Text("если это не досрочно, исправьте дату", "if that is not so, mend the date"),
    ),
    "record-in-future": ProblemText(
        Text("дата {day} ещё не наступила", "{day} has not come yet"),
        Text("проверьте год и месяц", "check year and month"),
    ),
    "record-unlike-activity": ProblemText(
        Text(
            "похоже, отметки мероприятия {number} ({n}) относятся к мероприятию {other} «{title}»",
            "the records of activity {number} ({n}) seem to be of activity {other} “{title}”",
        ),
        Text(
            'если номера менялись, впишите в план у мероприятия {other} formerly: ["{number}"]; если отметки верны, назовите в result, что сделано',
            'if numbers changed, add formerly: ["{number}"] to activity {other} in the plan; if the records are right, say in result what was done',
        ),
    ),
    "postponed-back": ProblemText(
        Text(
            "новый срок ({until}) не позже прежнего ({deadline})",
            "the new deadline ({until}) is no later than the old one ({deadline})",
        ),
        Text("проверьте until: месяц и год", "check until: month and year"),
    ),
    "postponed-late": ProblemText(
        Text(
            "срок перенесён {day}, когда он уже истёк ({deadline})",
            "moved on {day}, when the deadline was over ({deadline})",
        ),
        Text("проверьте дату", "check the date"),
    ),
    "where-missing": ProblemText(
        Text(
            "в папке плана нет файла «{found}»", "there is no file “{found}” in the plan's folder"
        ),
        Text("положите его туда или исправьте where", "put it there or mend where"),
    ),
    "where-outside": ProblemText(
        Text("«{found}» лежит вне папки плана", "“{found}” is outside the plan's folder"),
        Text("положите файл в неё и исправьте where", "put the file there and mend where"),
    ),
}

"""What is said of records whose activity, point or school is not theirs any more, by the case."""

"""What is said of a special space where YAML needs an ordinary one."""

HINTS: dict[str, Text] = {
    "brackets": Text("уберите скобки [ ]", "take the brackets [ ] away"),
    "braces": Text(
        "уберите фигурные скобки; текст, в котором есть двоеточие, возьмите в кавычки",
        "take the braces away; quote a text that has a colon",
    ),
    "no-break": Text("удалите его или замените пробелом", "delete it or replace it by a blank"),
    "comment": Text(
        "если дальше примечание, замените обычным пробелом; если это часть текста, возьмите его в кавычки",
        "if a comment follows, replace it by an ordinary space; if it is part of a text, quote the text",
    ),
    "needless": Text(
        "удалите его; если с него начинается текст, возьмите текст в кавычки",
        "delete it; if a text begins with it, quote the text",
    ),
    "line": Text(
        "удалите его или начните на его месте новую строку",
        "delete it or begin a new line in its place",
    ),
    "withdrawn": Text("добавьте note: почему отметка отозвана", "add note: why it is withdrawn"),
    "copy": Text(
        "все они есть и там: удалите этот файл", "they are all there too: delete this file"
    ),
    "is-back": Text(
        "последний день замещения пишут в until у того, кто замещает; со следующего дня прежний исполнитель снова отвечает сам, записывать его ещё раз не нужно",
        "write the last day of the replacement in until of who stands in; from the next day the former is back and needs no second entry",
    ),
    "one-entry": Text(
        "впишите instead_of и from туда, где это имя стоит в первый раз, и удалите повтор",
        "add instead_of and from to the first entry of this name and delete the other",
    ),
    "stands-in-at-once": Text(
        "второе замещение начинается после первого: последний день первого пишут в until, со следующего дня прежний исполнитель снова отвечает сам",
        "the second replacement begins after the first: write the last day of the first in until, from the next day the former is back",
    ),
    "stands-in-for-two": Text(
        "один человек может замещать только одного: оставьте одну запись, а у мероприятий второго впишите его ответственным",
        "one person can stand in for one other only: keep one entry, and name the person as responsible in the activities of the other",
    ),
    "no-plan": Text(
        "пишите 2020-11, 2020-11-18, 2020-10/2021-02 или 2020-Q4",
        "write 2020-11, 2020-11-18, 2020-10/2021-02 or 2020-Q4",
    ),
    "listed-school": Text(
        "школы перечисляют в скобках: {near}", "schools are listed in brackets: {near}"
    ),
    "school-key": Text(
        "дайте школе другой ключ: номер или короткое слово",
        "give the school another key, a number or a short word",
    ),
    "dash": Text(
        "оставьте один; если здесь начинается следующая запись, поставьте перед ней «- »",
        "keep one; if the next entry begins here, put “- ” before it",
    ),
    "item": Text(
        "оставьте один; если две записи слились в одну, верните второй её первую строку, с «- »",
        "keep one; if two entries have become one, give the second its first line, with “- ”, again",
    ),
    "document": Text(
        "это документ Word, Excel или PDF; перенесите его текст в файл YAML",
        "it is a document of Word, Excel or PDF; put its text into a YAML file",
    ),
    "named-again": Text(
        "так она названа {times:time}, а есть: {known}; исправьте здесь или там",
        "it is named so {times:time}, but there are: {known}; mend it here or there",
    ),
    "misnamed-taken": Text(
        "{meant} уже есть: перенесите туда нужное и удалите лишнее",
        "{meant} is there already: put into it what is wanted and remove this",
    ),
    "text-unreadable": Text(
        "отчёт составляется без этого текста; замените его файлом, который можно открыть",
        "the report is made without this text; replace it with a file that can be opened",
    ),
    "misnamed-is-plan": Text(
        "переименуйте не папку, а сам план в {meant}",
        "rename not the folder but the plan itself to {meant}",
    ),
    "progress-beside": Text(
        "если это отметки к {beside}, назовите папку {meant}",
        "if they are records of {beside}, name the folder {meant}",
    ),
    "reports-beside": Text(
        "если это тексты к плану рядом, переименуйте папку в {meant}",
        "if they are texts for the plan beside it, rename the folder to {meant}",
    ),
    "misnamed-elsewhere": Text("перенесите; правильное место — {meant}", "move it to {meant}"),
    "misnamed-inside": Text(
        "перенесите файлы отсюда в саму папку {meant}",
        "move the files from here into the folder {meant} itself",
    ),
    "no-brackets": Text(
        "уберите скобки: schools: {near}", "take the brackets away: schools: {near}"
    ),
}
"""What to do in some cases, where it is not what is mostly to be done, by the case."""

EXPECTED = {
    "text": Text("текст", "a text"),
    "list": Text("список: [одно, другое] или строки с «- »", "a list"),
    "number": Text("целое число", "a whole number"),
    "flag": Text("true или false", "true or false"),
    "day": Text("день вида ГГГГ-ММ-ДД", "a day like YYYY-MM-DD"),
    "stamp": Text(
        "день и время вида 2020-11-20T14:03:12+03:00",
        "a day and time like 2020-11-20T14:03:12+03:00",
    ),
    "mapping": Text("набор строк «ключ: значение»", "a set of lines “key: value”"),
}

READ_AS = {
    "number": Text("число", "a number"),
    "flag": Text("да или нет", "yes or no"),
}

ALPHABETS = {
    "latin": Text("латинские буквы", "Latin letters"),
    "cyrillic": Text("русские буквы", "Cyrillic letters"),
}
