"""Hints for special cases, instead of the usual hint of the problem."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

SPECIAL_HINTS: dict[str, Text] = {
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
