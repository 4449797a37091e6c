"""Hints for special cases, instead of the usual hint of the problem."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

SPECIAL_HINTS: dict[str, Text] = {
    "brackets": Text("уберите скобки [ ]", "remove the brackets [ ]"),
    "braces": Text(
        "уберите фигурные скобки; текст, в котором есть двоеточие, возьмите в кавычки",
        "remove the braces; put a text with a colon in quotes",
    ),
    "several-terms": Text(
        "несколько учебных периодов пишут так: {written}", "write several terms as {written}"
    ),
    "several-within": Text(
        "повтор пишут один раз, а его промежутки — списком: {written}",
        "write the rule once, with a list of its periods: {written}",
    ),
    "term-in-list": Text(
        "в списке сроков — только даты; вместо учебного периода впишите его первый и последний день",
        "a list of periods has only dates; instead of a term write its first and last day",
    ),
    "rule-in-list": Text(
        "повтора в списке сроков быть не может; перечислите сами месяцы или кварталы",
        "a list of periods cannot have a recurring one; list the months or quarters themselves",
    ),
    "mapping-in-list": Text(
        "в списке — только текст, без фигурных скобок", "a list has only texts, without braces"
    ),
    "in-list": Text("впишите {list}", "write {list}"),
    "with-post": Text(
        "впишите только имя, как в people: {list}; как напечатано — в responsible_wording",
        "write only the name, as in people: {list}; write what is printed in responsible_wording",
    ),
    "with-post-of-coexecutor": Text(
        "впишите только имя, как в people: {list}", "write only the name, as in people: {list}"
    ),
    "printed-number": Text(
        "пишите 1, 1.3 или 4a, а «{found}», как напечатано, — ключом printed",
        "write 1, 1.3 or 4a, and “{found}”, as printed, in the key printed",
    ),
    "renamed-person": Text(
        "если фамилия изменилась и теперь это {present}, впишите в people у этого имени formerly: [{found}]",
        "if the surname changed and this is {present} now, add formerly: [{found}] to this name in people",
    ),
    "no-break": Text("удалите его или замените пробелом", "delete it or replace it with a space"),
    "comment": Text(
        "если дальше примечание, замените обычным пробелом; если это часть текста, возьмите его в кавычки",
        "if a comment follows, replace it with an ordinary space; if it is part of a text, put the text in quotes",
    ),
    "needless": Text(
        "удалите его; если с него начинается текст, возьмите текст в кавычки",
        "delete it; if a text begins with it, put the text in quotes",
    ),
    "line": Text(
        "удалите его или начните на его месте новую строку",
        "delete it or begin a new line in its place",
    ),
    "withdrawn": Text(
        "добавьте note: почему отметка отозвана", "add note: why the record is withdrawn"
    ),
    "copy": Text(
        "все они есть и там: удалите этот файл", "the other file has all of them: delete this file"
    ),
    "is-back": Text(
        "последний день замещения пишут в until у того, кто замещает; со следующего дня прежний исполнитель снова отвечает сам, записывать его ещё раз не нужно",
        "write the last day of the replacement in until of the person who stands in; from the next day the former person is responsible again and needs no second entry",
    ),
    "one-entry": Text(
        "впишите instead_of и from туда, где это имя стоит в первый раз, и удалите повтор",
        "add instead_of and from to the first entry with this name and delete the other",
    ),
    "stands-in-at-once": Text(
        "второе замещение начинается после первого: последний день первого пишут в until, со следующего дня прежний исполнитель снова отвечает сам",
        "the second replacement begins after the first: write the last day of the first in until; from the next day the former person is responsible again",
    ),
    "stands-in-for-two": Text(
        "один человек может замещать только одного: оставьте одну запись, а у мероприятий второго впишите его ответственным",
        "one person can stand in for only one other: keep one entry, and in the activities of the other name the person as responsible",
    ),
    "comma": Text(
        "впишите его после «{found}:»; если «{found}» — продолжение текста после запятой, возьмите весь текст в кавычки",
        "fill it in after “{found}:”; if “{found}” continues the text before a comma, put the whole text in quotes",
    ),
    "key-given": Text(
        "удалите её отсюда: {name} уже есть", "delete it here: {name} is there already"
    ),
    "no-columns": Text(
        "впишите все графы таблицы по порядку, например: appendix: {{printed: {{columns: {list}}}}}",
        "write all columns of the table in order, such as appendix: {{printed: {{columns: {list}}}}}",
    ),
    "no-columns-in-appendix": Text(
        "впишите в appendix, в printed, все графы таблицы по порядку, например: columns: {list}",
        "write all columns of the table in order in printed of appendix, such as columns: {list}",
    ),
    "no-plan": Text(
        "пишите 2020-11, 2020-11-18, 2020-10/2021-02, 2020-Q4 или 2020-H2",
        "write 2020-11, 2020-11-18, 2020-10/2021-02, 2020-Q4 or 2020-H2",
    ),
    "of-plan": Text(
        "пишите {month}, {day}, {span}, ../{last_day}, {quarter}, {half} или all",
        "write {month}, {day}, {span}, ../{last_day}, {quarter}, {half} or all",
    ),
    "half-year": Text(
        "если это полугодие учебного года — {of_school}, если календарного — {of_calendar}",
        "if this is half of the school year, write {of_school}; if of the calendar year, {of_calendar}",
    ),
    "no-terms": Text(
        "добавьте в начало плана terms: {{I четверть: {days}}}, а здесь пишите {{term: I четверть}} или {{every: term}}",
        "add terms to the top of the plan, such as terms: {{I четверть: {days}}}, and write {{term: I четверть}} or {{every: term}} here",
    ),
    "no-such-term": Text("в terms есть: {terms}", "terms has: {terms}"),
    "listed-school": Text(
        "школы перечисляют в скобках: {near}", "write schools in brackets: {near}"
    ),
    "school-key": Text(
        "дайте школе другой ключ: номер или короткое слово",
        "give the school another key: a number or a short word",
    ),
    "dash": Text(
        "оставьте один; если здесь начинается следующая запись, поставьте перед ней «- »",
        "keep one; if the next entry begins here, put “- ” before it",
    ),
    "item": Text(
        "оставьте один; если две записи слились в одну, верните второй её первую строку, с «- »",
        "keep one; if two entries were joined, restore the first line of the second one, with “- ”",
    ),
    "document": Text(
        "это документ Word, Excel или PDF; перенесите его текст в файл YAML",
        "this is a Word, Excel or PDF document; copy its text to a YAML file",
    ),
    "named-again": Text(
        "так она названа {times:time}, а есть: {known}; исправьте здесь или там",
        "it has this name {times:time}, but there are: {known}; correct it here or there",
    ),
    "misnamed-taken": Text(
        "{meant} уже есть: перенесите туда нужное и удалите лишнее",
        "{meant} already exists: move what you need to it and delete the rest",
    ),
    "text-unreadable": Text(
        "отчёт составляется без этого текста; замените его файлом, который можно открыть",
        "the report is made without this text; replace it with a file that can be opened",
    ),
    "misnamed-is-plan": Text(
        "переименуйте не папку, а сам план в {meant}",
        "rename the plan itself, not the folder, to {meant}",
    ),
    "progress-beside": Text(
        "если это отметки к {beside}, назовите папку {meant}",
        "if these are records for {beside}, rename the folder to {meant}",
    ),
    "reports-beside": Text(
        "если это тексты к плану рядом, переименуйте папку в {meant}",
        "if these are texts for the plan next to it, rename the folder to {meant}",
    ),
    "misnamed-elsewhere": Text("перенесите; правильное место — {meant}", "move it to {meant}"),
    "misnamed-inside": Text(
        "перенесите файлы отсюда в саму папку {meant}",
        "move the files from here to the folder {meant} itself",
    ),
    "no-brackets": Text("уберите скобки: schools: {near}", "remove the brackets: schools: {near}"),
}
