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
            "There is no such key in this part of the file. As a rule it is misspelt, or stands at the wrong level because an indent is off. Mend it; docs/files.md lists the keys.",
        ),
    ),
    "missing-key": ProblemText(
        message=Text("нет ключа «{name}»", "the key “{name}” is missing"),
        hint=Text("добавьте строку «{name}: …»", "add “{name}: …”"),
        explanation=Text(
            "Нет обязательного ключа. Чаще всего строку забыли вписать или она съехала и относится теперь к другому месту. Добавьте строку с этим ключом; у мероприятия, например, обязательны number, title и period.",
            "A key that is required is missing. As a rule the line was forgotten, or slipped and belongs elsewhere now. Add a line with the key; an activity, for one, must have number, title and period.",
        ),
    ),
    "list-without-key": ProblemText(
        message=Text(
            "здесь начинаются записи списка «{name}», а строки «{name}:» перед ними нет",
            "entries of the list “{name}” begin here, but there is no line “{name}:” before them",
        ),
        hint=Text("добавьте её", "add it"),
        explanation=Text(
            "Строка с названием списка удалена или затёрта, и его записи стоят сразу за записями другого списка. Так бывает со строками sections:, groups: и people:. Добавьте строку с этим ключом перед указанной записью.",
            "The line that names a list was deleted or overwritten, and its entries follow those of another list. That happens to the lines sections:, groups: and people:. Add a line with the key before the entry that is named.",
        ),
    ),
    "wrong-type": ProblemText(
        message=Text("здесь ожидается {expected}", "{expected} is expected here"),
        explanation=Text(
            "Значение не того вида: список вместо текста, текст вместо списка и подобное. Ответственных, например, пишут списком, даже если он один: responsible: [Симоненко Л.И.]. Запишите значение так, как сказано в сообщении.",
            "The value is of the wrong kind, such as a list for a text or a text for a list. The responsible, for one, are a list even if there is one only: responsible: [Симоненко Л.И.]. Write the value as the message says.",
        ),
    ),
    "empty-value": ProblemText(
        message=Text("пустое значение", "an empty value"),
        hint=Text("впишите его или удалите ключ", "fill it in or delete the key"),
        explanation=Text(
            "После ключа или внутри списка ничего не написано. Пустое место не говорит, забыли значение или его и не должно быть. Впишите значение; если его нет, удалите ключ.",
            "Nothing is written after a key or within a list. An empty place does not tell whether the value was forgotten or should not be there. Fill it in, or delete the key.",
        ),
    ),
    "unknown-value": ProblemText(
        message=Text("неизвестное значение «{found}»", "unknown value “{found}”"),
        hint=Text("допустимы: {known}", "allowed: {known}"),
        explanation=Text(
            "Здесь допустимы только несколько слов, а написано другое. Обычно это опечатка или русское слово вместо английского: отметка, например, пишется done, а не «исполнено». Выберите слово из названных в сообщении.",
            "Only a few words may stand here, and this is another. As a rule it is misspelt, or Russian where English is needed: a record says done, not «исполнено». Take one of those that the message names.",
        ),
    ),
    "not-a-number": ProblemText(
        message=Text("«{found}» — не целое число", "“{found}” is not a whole number"),
        hint=Text("напишите цифрами, например 22", "write digits, as in 22"),
        explanation=Text(
            "Здесь нужно целое число, записанное цифрами. Слова, дроби, минус и нули впереди не годятся. Напишите, например, 22.",
            "A whole number in digits is needed here. Words, fractions, a minus and leading zeros will not do. Write, for one, 22.",
        ),
    ),
    "not-a-flag": ProblemText(
        message=Text("«{found}» — не true и не false", "“{found}” is neither true nor false"),
        hint=Text("напишите true (да) или false (нет)", "write true or false"),
        explanation=Text(
            "Здесь пишут true (да) или false (нет) и больше ничего. Слова «да», yes, on и цифру 1 разные программы понимают по-разному. Напишите true или false; если ответ «нет», ключ можно удалить.",
            "Only true or false is written here. Programs do not agree on yes, on and 1. Write true or false; where it is false the key may be left out.",
        ),
    ),
    "not-a-day": ProblemText(
        message=Text(
            "«{found}» — не дата вида ГГГГ-ММ-ДД", "“{found}” is not a date of the form YYYY-MM-DD"
        ),
        hint=Text("напишите, например, 2020-11-18", "write it as in 2020-11-18"),
        explanation=Text(
            "Дата в файлах пишется ГГГГ-ММ-ДД: 18 ноября 2020 года — 2020-11-18. Обычно дата записана с точками или такого дня нет, как 31 ноября. Напишите год, месяц и день через дефис.",
            "A date in the files is written YYYY-MM-DD: 18 November 2020 is 2020-11-18. As a rule it has dots, or there is no such day, like 31 November. Write year, month and day with hyphens.",
        ),
    ),
    "day-impossible": ProblemText(
        message=Text("даты «{found}» не бывает", "there is no “{found}”"),
        hint=Text(
            "месяцы — от 01 до 12, дни — сколько их в месяце",
            "months are 01 to 12, days as many as the month has",
        ),
        explanation=Text(
            "Дата записана верно, но такого дня в календаре нет: 31 июня, 29 февраля обычного года, тринадцатый месяц. Обычно это опечатка. Сверьте её с документом.",
            "The date is written rightly, but the calendar has no such day: 31 June, 29 February of a common year, a thirteenth month. As a rule it is a slip. Compare it with the document.",
        ),
    ),
    "not-a-stamp": ProblemText(
        message=Text(
            "«{found}» — не дата и время вида ГГГГ-ММ-ДДTЧЧ:ММ:СС+03:00",
            "“{found}” is not a day and time of the form YYYY-MM-DDThh:mm:ss+03:00",
        ),
        hint=Text(
            "напишите, например, 2020-11-20T14:03:12+03:00",
            "write it as in 2020-11-20T14:03:12+03:00",
        ),
        explanation=Text(
            "Когда внесена отметка (recorded), пишут датой, временем и поясом: 2020-11-20T14:03:12+03:00. По этому времени видно, какая из отметок последняя. Время до секунды и пояс обязательны: московский — +03:00.",
            "When a record was made (recorded) is written with day, time and zone: 2020-11-20T14:03:12+03:00. It tells which record is the last. The seconds and the zone are needed; that of Moscow is +03:00.",
        ),
    ),
    "wrong-number": ProblemText(
        message=Text("номер «{found}» записан неверно", "“{found}” is not a number of an activity"),
        hint=Text(
            "пишите 1, 1.3 или 4a: без точки в конце, буква латинская",
            "write 1, 1.3 or 4a: no dot at the end, a Latin letter",
        ),
        explanation=Text(
            "Номер мероприятия — это числа через точку и, если нужно, одна латинская буква: 1, 1.3, 4a. Точку в конце не ставят; в плане её можно сохранить ключом printed, как напечатано. Буква должна быть латинской: русскую «а» на вид не отличить.",
            "The number of an activity is numbers with dots between them and, where needed, one Latin letter: 1, 1.3, 4a. There is no dot at the end; the key printed keeps what the order prints. A Cyrillic letter looks the same and is another.",
        ),
    ),
    "wrong-school-key": ProblemText(
        message=Text(
            "«{found}» — не номер школы и не короткое слово",
            "“{found}” is neither a school's number nor a short word",
        ),
        hint=Text("напишите, например, 2 или лицей-1", "write it as in 2 or lyceum-1"),
        explanation=Text(
            "Школа обозначается номером или коротким словом: 2, 34, лицей-1. Знак №, пробелы и слово «СОШ» не нужны: название школы пишут в schools.yaml. Напишите номер так, как он стоит в schools.yaml.",
            "A school is called by its number or a short word: 2, 34, лицей-1. It has no №, no blanks and no “СОШ”: the school's name stands in schools.yaml. Write the number as it stands there.",
        ),
    ),
    "wrong-day-of-month": ProblemText(
        message=Text(
            "day — число месяца от 1 до 31, только вместе с every: month",
            "day is a day of the month, 1 to 31, and goes with every: month only",
        ),
        hint=Text("исправьте число или удалите day", "mend the number or delete day"),
        explanation=Text(
            "Ключ day — число месяца от 1 до 31, и пишут его только вместе с every: month. С every: quarter он ничего не значит: сроком считается последний день квартала. Исправьте число или удалите day.",
            "The key day is a day of the month, 1 to 31, and goes with every: month only. With every: quarter it means nothing: the last day of the quarter is the deadline. Mend the number or delete day.",
        ),
    ),
    "successor-incomplete": ProblemText(
        message=Text(
            "instead_of (вместо кого) и from (с какого дня) указываются вместе",
            "instead_of and from go together",
        ),
        hint=Text("добавьте «{name}: …»", "add “{name}: …”"),
        explanation=Text(
            "У преемника указано только одно из двух: кого он заменяет (instead_of) или с какого дня (from). Одно без другого не говорит, кто отвечает в какой день. Впишите недостающее или удалите оба ключа.",
            "Of a successor only one thing is said: who is replaced (instead_of), or from which day (from). One without the other does not tell who answers on which day. Add what is missing or delete both keys.",
        ),
    ),
    "approved-without-number": ProblemText(
        message=Text(
            "у утверждённого приказа нужны номер и дата (number, date)",
            "an approved order needs number and date",
        ),
        hint=Text(
            "впишите их; если это проект, напишите status: draft", "for a draft write status: draft"
        ),
        explanation=Text(
            "Приказ назван утверждённым (status: approved), а номера или даты у него нет. На утверждённый приказ ссылаются по номеру и дате. Впишите их; пока приказ не подписан, пишите status: draft.",
            "The order is said to be approved (status: approved), and has no number or no date. An approved order is cited by both. Write them; until it is signed write status: draft.",
        ),
    ),
    "sections-or-activities": ProblemText(
        message=Text(
            "нужен один из ключей: sections (разделы) или activities (мероприятия без разделов)",
            "one of the keys sections or activities is needed, and only one",
        ),
        hint=Text("оставьте или добавьте один из них", "keep or add one of them"),
        explanation=Text(
            "В плане нужен ровно один из ключей: sections или activities. С разделами мероприятия пишут внутри разделов (sections), без разделов — сразу списком (activities). Здесь нет ни одного или есть оба.",
            "A plan needs exactly one of the keys sections and activities. With sections the activities stand within them, without sections they are one list. Here there is neither, or both.",
        ),
    ),
}
