"""Problems with keys and with the form of single values."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

VALUE_PROBLEMS: dict[str, ProblemText] = {
    "unknown-key": ProblemText(
        message=Text("неизвестный ключ «{found}»", "unknown key “{found}”"),
        hint=Text("допустимы: {known}", "allowed: {known}"),
        explanation=Text(
            "Такого ключа в этом месте файла не бывает. Обычно в слове опечатка или ключ стоит не на своём уровне: сбит отступ. Исправьте слово; перечень ключей — в docs/files.md.",
            "This part of the file has no such key. Usually there is a typo in the word, or the key is on the wrong level because of its indent. Correct the word; docs/files.md lists the keys.",
        ),
    ),
    "missing-key": ProblemText(
        message=Text("нет ключа «{name}»", "the key “{name}” is missing"),
        hint=Text("добавьте строку «{name}: …»", "add the line “{name}: …”"),
        explanation=Text(
            "Нет обязательного ключа. Чаще всего строку забыли вписать или она съехала и относится теперь к другому месту. Добавьте строку с этим ключом; у мероприятия, например, обязательны number, title и period.",
            "A required key is missing. Usually the line was forgotten, or a wrong indent moved it to another place. Add a line with this key; an activity, for example, needs number, title and period.",
        ),
    ),
    "list-without-key": ProblemText(
        message=Text(
            "здесь начинаются записи списка «{name}», а строки «{name}:» перед ними нет",
            "entries of the list “{name}” begin here, but the line “{name}:” before them is missing",
        ),
        hint=Text("добавьте её", "add it"),
        explanation=Text(
            "Строка с названием списка удалена или затёрта, и его записи стоят сразу за записями другого списка. Так бывает со строками sections:, groups: и people:. Добавьте строку с этим ключом перед указанной записью.",
            "The line with the name of a list was deleted or overwritten, so its entries directly follow those of another list. This happens with the lines sections:, groups: and people:. Add a line with this key before the entry.",
        ),
    ),
    "wrong-type": ProblemText(
        message=Text("здесь ожидается {expected}", "{expected} is expected here"),
        explanation=Text(
            "Значение не того вида: список вместо текста, текст вместо списка и подобное. Ответственных, например, пишут списком, даже если он один: responsible: [Симоненко Л.И.]. Запишите значение так, как сказано в сообщении.",
            "The value has the wrong type, such as a list instead of a text or a text instead of a list. For example, responsible is a list even if there is only one: responsible: [Симоненко Л.И.]. Write the value as the message says.",
        ),
    ),
    "empty-value": ProblemText(
        message=Text("пустое значение", "the value is empty"),
        hint=Text("впишите его или удалите ключ", "fill it in or delete the key"),
        explanation=Text(
            "После ключа или внутри списка ничего не написано. Пустое место не говорит, забыли значение или его и не должно быть. Впишите значение; если его нет, удалите ключ.",
            "There is nothing after a key or in a list. An empty place does not show whether the value was forgotten or does not exist. Write the value; if there is none, delete the key.",
        ),
    ),
    "unknown-value": ProblemText(
        message=Text("неизвестное значение «{found}»", "unknown value “{found}”"),
        hint=Text("допустимы: {known}", "allowed: {known}"),
        explanation=Text(
            "Здесь допустимы только несколько слов, а написано другое. Обычно это опечатка или русское слово вместо английского: отметка, например, пишется done, а не «исполнено». Выберите слово из названных в сообщении.",
            "Only a few words are allowed here, and this is another word. Usually it is a typo, or a Russian word instead of an English one: a record, for example, has done, not «исполнено». Choose one of the words in the message.",
        ),
    ),
    "not-a-number": ProblemText(
        message=Text("«{found}» — не целое число", "“{found}” is not a whole number"),
        hint=Text("напишите цифрами, например 22", "write it in digits, for example 22"),
        explanation=Text(
            "Здесь нужно целое число, записанное цифрами. Слова, дроби, минус и нули впереди не годятся. Напишите, например, 22.",
            "A whole number in digits is needed here. Words, fractions, a minus sign and leading zeros are not allowed. Write, for example, 22.",
        ),
    ),
    "not-a-flag": ProblemText(
        message=Text("«{found}» — не true и не false", "“{found}” is neither true nor false"),
        hint=Text("напишите true (да) или false (нет)", "write true or false"),
        explanation=Text(
            "Здесь пишут true (да) или false (нет) и больше ничего. Слова «да», yes, on и цифру 1 разные программы понимают по-разному. Напишите true или false; если ответ «нет», ключ можно удалить.",
            "Only true or false is allowed here. Different programs understand «да», yes, on and the digit 1 differently. Write true or false; if the answer is no, you can delete the key.",
        ),
    ),
    "not-a-day": ProblemText(
        message=Text(
            "«{found}» — не дата вида ГГГГ-ММ-ДД", "“{found}” is not a date of the form YYYY-MM-DD"
        ),
        hint=Text("напишите, например, 2020-11-18", "write it, for example, as 2020-11-18"),
        explanation=Text(
            "Дата в файлах пишется ГГГГ-ММ-ДД: 18 ноября 2020 года — 2020-11-18. Обычно дата записана с точками или такого дня нет, как 31 ноября. Напишите год, месяц и день через дефис.",
            "A date in the files has the form YYYY-MM-DD: 18 November 2020 is 2020-11-18. Usually the date has dots, or the day does not exist, such as 31 November. Write year, month and day with hyphens.",
        ),
    ),
    "day-impossible": ProblemText(
        message=Text("даты «{found}» не бывает", "the date “{found}” does not exist"),
        hint=Text(
            "месяцы — от 01 до 12, дни — сколько их в месяце",
            "months are 01 to 12, and days depend on the month",
        ),
        explanation=Text(
            "Дата записана верно, но такого дня в календаре нет: 31 июня, 29 февраля обычного года, тринадцатый месяц. Обычно это опечатка. Сверьте её с документом.",
            "The date has the right form, but the calendar has no such day: 31 June, 29 February in an ordinary year, a thirteenth month. Usually this is a typo. Compare it with the document.",
        ),
    ),
    "not-a-stamp": ProblemText(
        message=Text(
            "«{found}» — не дата и время вида ГГГГ-ММ-ДДTЧЧ:ММ:СС+03:00",
            "“{found}” is not a date and time of the form YYYY-MM-DDThh:mm:ss+03:00",
        ),
        hint=Text(
            "напишите, например, 2020-11-20T14:03:12+03:00",
            "write it, for example, as 2020-11-20T14:03:12+03:00",
        ),
        explanation=Text(
            "Когда внесена отметка (recorded), пишут датой, временем и поясом: 2020-11-20T14:03:12+03:00. По этому времени видно, какая из отметок последняя. Время до секунды и пояс обязательны: московский — +03:00.",
            "The time of a record (recorded) has a date, a time and a time zone: 2020-11-20T14:03:12+03:00. It shows which record is the last. Seconds and time zone are required; Moscow is +03:00.",
        ),
    ),
    "wrong-number": ProblemText(
        message=Text("номер «{found}» записан неверно", "“{found}” is not a valid activity number"),
        hint=Text(
            "пишите 1, 1.3 или 4a: без точки в конце, буква латинская",
            "write 1, 1.3 or 4a: without a dot at the end, with a Latin letter",
        ),
        explanation=Text(
            "Номер мероприятия — это числа через точку и, если нужно, одна латинская буква: 1, 1.3, 4a. Точку в конце не ставят; в плане её можно сохранить ключом printed, как напечатано. Буква должна быть латинской: русскую «а» на вид не отличить.",
            "The number of an activity has numbers separated by dots and, if necessary, one Latin letter: 1, 1.3, 4a. There is no dot at the end; the key printed can keep the number as printed. The letter must be Latin: the Russian «а» looks the same.",
        ),
    ),
    "wrong-school-key": ProblemText(
        message=Text(
            "«{found}» — не номер школы и не короткое слово",
            "“{found}” is neither the number of a school nor a short word",
        ),
        hint=Text("напишите, например, 2 или лицей-1", "write, for example, 2 or lyceum-1"),
        explanation=Text(
            "Школа обозначается номером или коротким словом: 2, 34, лицей-1. Знак №, пробелы и слово «СОШ» не нужны: название школы пишут в schools.yaml. Напишите номер так, как он стоит в schools.yaml.",
            "The key of a school is its number or a short word: 2, 34, лицей-1. It has no №, no spaces and no “СОШ”: the name of the school is in schools.yaml. Write the number as it is in schools.yaml.",
        ),
    ),
    "wrong-day-of-month": ProblemText(
        message=Text(
            "day — число месяца от 1 до 31, только вместе с every: month",
            "day must be a day of the month, 1 to 31, and is only allowed with every: month",
        ),
        hint=Text("исправьте число или удалите day", "correct the number or delete day"),
        explanation=Text(
            "Ключ day — число месяца от 1 до 31, и пишут его только вместе с every: month. С every: quarter он ничего не значит: сроком считается последний день квартала. Исправьте число или удалите day.",
            "The key day is a day of the month, 1 to 31, and is only allowed with every: month. With every: quarter it has no meaning: the deadline is the last day of the quarter. Correct the number or delete day.",
        ),
    ),
    "successor-incomplete": ProblemText(
        message=Text(
            "instead_of (вместо кого) и from (с какого дня) указываются вместе",
            "instead_of (whom) and from (since which day) must be given together",
        ),
        hint=Text("добавьте «{name}: …»", "add “{name}: …”"),
        explanation=Text(
            "У преемника указано только одно из двух: кого он заменяет (instead_of) или с какого дня (from). Одно без другого не говорит, кто отвечает в какой день. Впишите недостающее или удалите оба ключа.",
            "A successor has only one of two keys: whom the successor replaces (instead_of) or from which day (from). One without the other does not show who is responsible on which day. Add the missing key or delete both.",
        ),
    ),
    "approved-without-number": ProblemText(
        message=Text(
            "у утверждённого приказа нужны номер и дата (number, date)",
            "an approved order needs a number and a date (number, date)",
        ),
        hint=Text(
            "впишите их; если это проект, напишите status: draft",
            "add them; for a draft write status: draft",
        ),
        explanation=Text(
            "Приказ назван утверждённым (status: approved), а номера или даты у него нет. На утверждённый приказ ссылаются по номеру и дате. Впишите их; пока приказ не подписан, пишите status: draft.",
            "The order is approved (status: approved) but has no number or no date. An approved order is cited by number and date. Add them; until the order is signed, write status: draft.",
        ),
    ),
    "sections-or-activities": ProblemText(
        message=Text(
            "нужен один из ключей: sections (разделы) или activities (мероприятия без разделов)",
            "exactly one of the keys sections and activities is needed",
        ),
        hint=Text("оставьте или добавьте один из них", "keep or add one of them"),
        explanation=Text(
            "В плане нужен ровно один из ключей: sections или activities. С разделами мероприятия пишут внутри разделов (sections), без разделов — сразу списком (activities). Здесь нет ни одного или есть оба.",
            "A plan needs exactly one of the keys sections and activities. With sections, the activities are inside the sections; without sections, they are one list (activities). Here both keys are missing, or both are present.",
        ),
    ),
    "unknown-column": ProblemText(
        message=Text(
            "графы «{found}» в таблице нет (таких клеток — {n})",
            "the table has no column “{found}” (such cells: {n})",
        ),
        hint=Text("есть: {known}", "there are: {known}"),
        explanation=Text(
            "Ключи cells — заголовки граф таблицы, перечисленных в appendix.printed.columns, а такой графы там нет. Обычно заголовок написан иначе, чем напечатан. Исправьте его или добавьте графу в columns.",
            "The keys of cells are column headings of the table, listed in appendix.printed.columns, but there is no such column. Usually the heading is spelled differently from the printed one. Correct it or add the column to columns.",
        ),
    ),
    "split-column": ProblemText(
        message=Text(
            "графа «{found}» — возможно, продолжение графы «{before}» после запятой",
            "the column “{found}” may continue the column “{before}” after a comma",
        ),
        hint=Text(
            'возьмите весь заголовок в кавычки: "{whole}"; если граф две, возьмите в кавычки «{found}»',
            'put the whole heading in quotes: "{whole}"; if there are two columns, put “{found}” in quotes',
        ),
        explanation=Text(
            "В квадратных скобках запятая отделяет одну графу от другой, и заголовок с запятой внутри становится двумя. Здесь заголовок начинается со строчной буквы, а предыдущий — с прописной. Возьмите весь заголовок в кавычки; если это две графы, возьмите в кавычки вторую.",
            "In square brackets a comma separates one column from the next, so a heading that contains a comma becomes two. Here a heading begins with a small letter, and the one before it with a capital letter. Put the whole heading in quotes; if these are two columns, put the second one in quotes.",
        ),
    ),
    "cell-of-key": ProblemText(
        message=Text(
            "графу «{found}» заполняет ключ {name}",
            "the column “{found}” is that of the key {name}",
        ),
        hint=Text("перенесите текст туда", "move the text there"),
        explanation=Text(
            "В cells пишут то, что стоит в графах, для которых у мероприятия нет своего ключа. У этой графы он есть: номер, как напечатан, — printed, мероприятие — title, срок — wording, ответственные — responsible и responsible_wording, соисполнители — coexecutors, ожидаемый результат — expected_result. Иначе об этом тексте не знают ни ответы, ни отчёт. Перенесите текст в этот ключ или удалите, если он там уже есть.",
            "cells have the texts of columns for which an activity has no key. This column has one: the printed number is printed, the activity title, the deadline wording, the responsible parties responsible and responsible_wording, the co-executors coexecutors, the expected result expected_result. Otherwise neither answers nor the report know the text. Move it to that key, or delete it if the key has it already.",
        ),
    ),
}
