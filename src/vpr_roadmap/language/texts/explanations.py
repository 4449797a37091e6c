"""Why each problem is one, for who wants to know more than its message says."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

EXPLANATIONS: dict[str, Text] = {
    # The text itself.
    "not-utf8": Text(
        "Файл сохранён не в кодировке UTF-8, русские буквы в нём не прочесть. Так бывает, когда его сохранила старая программа или Блокнот в кодировке ANSI. Откройте файл, убедитесь, что буквы видны правильно, и сохраните его заново в UTF-8.",
        "The file is not saved as UTF-8, so its letters cannot be read. An old program or Notepad with the encoding ANSI does that. Open the file, make sure that the letters are shown right, and save it as UTF-8.",
    ),
    "unreadable-file": Text(
        "Файл прочитать нельзя: это папка, ссылка, которая никуда не ведёт, или файл, на который нет прав; если он лежит среди отметок, остальные отметки учитываются. Отчёт, текст которого не прочитать, составляется без него. Если это лишнее, удалите его или назовите без .yaml; если это файл, попросите права у его владельца.",
        "The file cannot be read: it is a folder, a link that leads nowhere, or a file that you may not open; if it lies among records, the other records count. A report whose text cannot be read is made without it. If it is not needed, delete it or name it without .yaml; if it is a file, ask its owner for permission.",
    ),
    "too-large": Text(
        "Файл больше 8 МБ: ни планы, ни отметки, ни перечни школ такими не бывают. Обычно по ошибке взят другой файл или данные в нём много раз повторены. Очень большой план разделите на несколько.",
        "The file is larger than 8 MB, which no plan, list of schools or file of records is. As a rule it is another file taken by mistake, or the data are repeated many times over. Split a very large plan into several.",
    ),
    "text-too-long": Text(
        "Текст для отчёта (файл .md в папке report_…) длиннее 100 000 знаков, это сорок страниц. Столько к отчёту не пишут: обычно в файл попала выгрузка или таблица. Сам отчёт составлен без этого текста. Сократите текст, а большую таблицу приложите отдельным файлом.",
        "The text for a report (a .md file in the folder report_…) is longer than 100,000 characters, which is forty pages. Nobody writes so much for a report: as a rule an export or a table has got into the file. The report itself is made without this text. Shorten it, and enclose a large table as a file of its own.",
    ),
    "text-too-deep": Text(
        "В тексте для отчёта (файл .md в папке report_…) списки или цитаты вложены друг в друга больше чем на 50 уровней: так бывает, если каждая строка сдвинута чуть правее предыдущей. Сам отчёт составлен без этого текста. Выровняйте отступы или уберите лишние знаки «>».",
        "In the text for a report (a .md file in the folder report_…) lists or quotations are nested more than 50 levels deep, as when each line is indented a little more than the one before. The report itself is made without this text. Align the lines, or remove “>” marks.",
    ),
    "too-many-values": Text(
        "В файле больше 200 000 значений: ни в планах, ни в отметках, ни в перечнях школ столько не бывает. Обычно по ошибке взят другой файл или данные в нём много раз повторены. Очень большой план разделите на несколько.",
        "The file has more than 200,000 values, which no plan, list of schools or file of records has. As a rule it is another file taken by mistake, or the data are repeated many times over. Split a very large plan into several.",
    ),
    "too-many-problems": Text(
        "Ошибок в файле больше, чем разумно показать за раз: остальные пока не названы. Обычно у них одна причина: сдвинутый отступ, ключ с опечаткой, не тот файл. Исправьте показанные и проверьте снова.",
        "The file has more problems than it is sensible to show at a time: the others are not named yet. As a rule they have one cause: a shifted indent, a misspelt key, another file. Mend those shown and check again.",
    ),
    "too-many-warnings": Text(
        "Предупреждений в файле больше, чем разумно показать за раз: остальные не названы. Обычно у них одна причина, например номера без кавычек. Исправьте показанные и проверьте снова; планом можно пользоваться и так.",
        "The file has more warnings than it is sensible to show at a time: the others are not named. As a rule they have one cause, such as numbers without quotes. Mend those shown and check again; the plan can be used all the same.",
    ),
    "empty-file": Text(
        "В файле ничего нет, кроме, может быть, примечаний. Так бывает, если файл создали, но не заполнили, или сохранение прервалось. Впишите данные, верните прежнюю версию или удалите файл.",
        "There is nothing in the file but perhaps comments. It was made and never filled in, or saving it failed. Fill it in, restore an earlier version or delete it.",
    ),
    "broken-yaml": Text(
        "Разметка файла нарушена, и дальше указанного места его не прочесть. Обычно не закрыта кавычка или скобка, сбит отступ или в тексте есть двоеточие с пробелом, а кавычек нет. Исправьте место или строку над ним; такой текст возьмите в кавычки.",
        "The markup of the file is broken, and it cannot be read beyond this place. As a rule a quote or bracket is not closed, an indent is off, or a text with a colon and a blank has no quotes. Mend the place or the line above it; quote such a text.",
    ),
    "tab": Text(
        "В отступе строки стоит табуляция, а отступы в этих файлах — только пробелы. Сколько пробелов в табуляции, каждая программа считает по-своему. Удалите её и наберите столько пробелов, сколько у соседних строк; в примере табуляция показана стрелкой.",
        "A line is indented with a tab, and these files are indented with blanks only. Each program takes a tab for another number of blanks. Delete it and type as many blanks as the lines around have; the example shows the tab as an arrow.",
    ),
    "forbidden-character": Text(
        "В файле есть управляющий символ, которого в тексте быть не может. Он невидим и попадает сюда при вставке из других программ. Сотрите символы вокруг указанного места и наберите их заново.",
        "The file holds a control character, which no text may have. It is not seen, and comes with what is pasted from other programs. Delete the characters around this place and type them anew.",
    ),
    "invisible-character": Text(
        "В тексте есть символ, которого не видно: мягкий перенос (U+00AD), пробел нулевой ширины (U+200B), метка порядка байтов посреди файла (U+FEFF), разделители строк и абзацев (U+0085, U+2028, U+2029), которые строк не разделяют, и подобные. Он приходит вместе с текстом из Word, PDF или с сайта, и другие программы слово с ним не находят. Наберите слово заново; если символ нужен, предупреждение можно оставить. Неразрывный пробел (U+00A0) и другие особые пробелы внутри текста верны («№ 2»), а в отступе, после дефиса, двоеточия и запятой нужен обычный: файл прочитан так, как выглядит, но другие программы его не прочтут. Перед «#» без обычного пробела примечание не начинается, и всё остаётся частью текста.",
        "A text holds a character that is not seen, such as a soft hyphen (U+00AD), a blank of no width (U+200B), a byte order mark amid a file (U+FEFF), or separators of lines and paragraphs (U+0085, U+2028, U+2029), which end no line. It comes with text pasted from Word, a PDF file or a site, and other programs do not find the word. Type the word anew; if the character is meant, leave the warning. A no-break space (U+00A0) or another special space is right inside a text (“№ 2”), but an indent, and the place behind a hyphen, colon or comma, need an ordinary one: the file was read as it looks, but other programs cannot read it. Before “#” no comment begins without an ordinary space, and all remains part of the text.",
    ),
    "decomposed-letter": Text(
        "Буква записана двумя знаками: сама буква и отдельно значок над ней (и и дужка вместо й). Так бывает в тексте, скопированном из PDF или с компьютера Mac. На вид слово верное, и roadmap его узнаёт, а поиск в редакторе и другие программы — нет. Наберите слово заново.",
        "A letter is written as two characters: the letter, and the mark over it apart. Text copied from a PDF file or a Mac is like that. It looks right and roadmap knows it, but the search of an editor and other programs do not. Type the word anew.",
    ),
    "mixed-alphabet": Text(
        "В русском слове стоят латинские буквы, похожие на русские, или наоборот. На вид слово верное, и roadmap его узнаёт, а поиск в редакторе и другие программы — нет. Наберите слово заново в одной раскладке; если буквы смешаны нарочно, предупреждение можно оставить.",
        "A Russian word has Latin letters that look Russian, or the reverse. It looks right and roadmap knows it, but the search of an editor and other programs do not. Type it anew on one keyboard layout; if the letters are mixed on purpose, leave the warning.",
    ),
    "misnamed-file": Text(
        "Рядом с планом лежит файл или папка, похожие на копию плана, перечень школ или тексты для отчёта, но названы они так, что не читаются. Обычно причина — .yml или .yaml.txt вместо .yaml (Windows скрывает конец имени), дефис или пробел вместо подчёркивания, большая или русская буква, «(1)» у копии, лишняя папка внутри. Переименуйте их или перенесите; если они и не нужны, предупреждение можно оставить.",
        "Beside the plan lies a file or folder that looks like a copy of the plan, a list of schools or texts for reports, but is called so that it is not read. As a rule it is .yml or .yaml.txt for .yaml (Windows hides the end of a name), a hyphen or blank for an underscore, a capital or Cyrillic letter, “(1)” of a copy, or one folder too many. Rename or move it; if it is not wanted, the warning may stay.",
    ),
    "plan-copied": Text(
        "План лежит в папке дважды: у двух файлов один приказ или одно название и один период, или папка муниципалитета скопирована рядом. Так бывает, когда файл скачали ещё раз («(1)»), скопировали («— копия», «- Copy») или его раздвоила программа синхронизации. Посчитать его дважды нельзя: учтён тот, чьё имя не похоже на имя копии, а если так названы оба или ни один — тот, у которого больше отметок; другой назван. Сравните их, перенесите нужное в один и удалите второй. Планы двух лет рядом — не копии.",
        "A plan is there twice: two files have the same order, or the same title and period, or a municipality's folder was copied. It happens when a file is downloaded again (“(1)”), copied (“- Copy”), or doubled by a synchroniser. It must not count twice: the one that is not named as a copy counts, or if both or neither are, the one with more records; the other is named. Compare them, put what is wanted into one and delete the other. Plans of two years side by side are no copies.",
    ),
    "plan-below": Text(
        "В папке, которую указали, есть свой план, и планы папок внутри неё вместе с ним не читаются: ни в ответах, ни в своде их нет. Так бывает, когда план района положили рядом с папками муниципалитетов. Перенесите план в отдельную папку рядом с остальными или указывайте нужные через --plan; если планы внутри — старые или черновики, предупреждение можно оставить.",
        "The folder that you named has its own plan, and the plans of the folders inside it are not read with it: answers and roll-ups leave them out. It happens when a region's plan lies beside the folders of its municipalities. Move that plan into a folder of its own beside the others, or name the plans you want with --plan; if those inside are old or drafts, the warning may stay.",
    ),
    "municipality-twice": Text(
        "Два плана одного муниципалитета на одно и то же время лежат в двух папках, и в своде он стоит двумя строками. Обычно папку скопировали и в копии что-то изменили, или в schools.yaml осталось чужое название. Удалите лишнюю папку, исправьте название или положите оба плана в одну папку; планы разных лет могут лежать и в разных.",
        "Two plans of one municipality for the same time lie in two folders, and it has two rows in a roll-up. As a rule the folder was copied and something in the copy was changed, or schools.yaml still has another name. Delete the folder that is not needed, correct the name or put both plans into one folder; plans of different years may lie in different ones.",
    ),
    "plan-missing": Text(
        "В папке лежат перечень школ, отметки или план в Word, Excel или PDF, а файла плана, который читается, нет ни в ней, ни в папках внутри: муниципалитета не было бы в ответах и своде. План — это файл YAML, его имя начинается с plan_ и кончается на .yaml. Положите его сюда; если папка не нужна, уберите её.",
        "A folder holds a list of schools, records, or a plan in Word, Excel or PDF, but neither it nor a folder in it holds the file of a plan that is read: the municipality would be missing from answers and roll-ups. A plan is a YAML file whose name begins with plan_ and ends in .yaml. Put it here; if the folder is not needed, take it away.",
    ),
    "misnamed-records": Text(
        "Отметки об исполнении есть, но папка или файл с ними называются или лежат так, что не читаются: в ответах и отчёте этих отметок нет. Папка лежит рядом с планом и называется по нему: progress_2020_2021 — отметки к plan_2020_2021.yaml; имена файлов в ней кончаются на .yaml. Переименуйте или перенесите, как сказано; если это не отметки, уберите их из этой папки.",
        "There are records, but their folder or file has a name or a place in which it is not read: answers and reports are without them. The folder lies beside the plan and is named after it: progress_2020_2021 holds the records of plan_2020_2021.yaml; the names of files in it end in .yaml. Rename or move it as is said; if it holds no records, take it out of this folder.",
    ),
    "misnamed-plan": Text(
        "В папке лежит план, но назван он так, что не читается, и ни один прочитанный план рядом с ним не совпадает: в ответах и своде его нет. Имя файла плана начинается с plan_ и кончается на .yaml. Переименуйте файл; если это не план, уберите его из этой папки.",
        "A folder holds a plan that is called so that it is not read, and no plan beside it is the same: answers and roll-ups are without it. The name of a plan's file begins with plan_ and ends in .yaml. Rename the file; if it is no plan, take it out of this folder.",
    ),
    "text-behind-hash": Text(
        "За текстом без кавычек стоит знак #, и всё после него читается как примечание, а не как текст. Так теряется конец фразы: «Семинар #5» станет «Семинар». Возьмите весь текст в кавычки; если это и правда примечание, поставьте после # пробел.",
        "An unquoted text is followed by #, and all behind it is read as a comment and not as text. So the end of a phrase is lost: “Seminar #5” becomes “Seminar”. Quote the whole text; if it really is a comment, put a blank behind #.",
    ),
    "several-documents": Text(
        "В одном файле начат второй документ: есть строка «---» или «...», после которой всё идёт сначала. В файле может быть только один план, один перечень школ или отметки одного исполнителя. Удалите строку или перенесите то, что за ней, в другой файл.",
        "A second document begins in the file: a line “---” or “...” starts everything over. A file holds one plan, one list of schools, or the records of one reporter. Delete the line, or move what follows to another file.",
    ),
    "duplicate-key": Text(
        "Один и тот же ключ записан дважды, и неясно, какому значению верить. Чаще всего строку скопировали и забыли исправить или не поставили «- » перед новым мероприятием. Оставьте один ключ.",
        "The same key stands twice, so it is not clear which value counts. As a rule a line was copied and not changed, or “- ” is missing before a new activity. Keep one of them.",
    ),
    "key-not-text": Text(
        "На месте ключа стоит не слово, а список или набор значений. Обычно это текст, который начинается с квадратной или фигурной скобки: без кавычек она значит другое. Возьмите текст в кавычки.",
        "Where a key should be there is a list or a set of values. As a rule it is a text that begins with a square or curly bracket, which means something else unless quoted. Quote the text.",
    ),
    "anchor": Text(
        "В файле есть якорь (&) или ссылка на него (*), а они не допускаются. По ссылке не видно, что в плане на самом деле написано. Впишите само значение; если знак — часть текста, возьмите текст в кавычки.",
        "The file has an anchor (&) or an alias (*), which are not allowed. An alias does not show what the plan really says. Write the value itself; if the sign belongs to a text, quote the text.",
    ),
    "merge-key": Text(
        "Ключ «<<» подставляет строки из другого места файла, а это не допускается. По нему не видно, что в плане на самом деле написано. Впишите сами ключи и значения.",
        "The key “<<” brings in lines from elsewhere in the file, which is not allowed. It does not show what the plan really says. Write the keys and values themselves.",
    ),
    "tag": Text(
        "Перед значением стоит метка типа (восклицательный знак со словом), а она не допускается. Какого вида значение, программа знает сама. Удалите метку; если знак — часть текста, возьмите текст в кавычки.",
        "A tag (an exclamation mark with a word) stands before a value, which is not allowed. The program knows of itself what kind of value belongs there. Delete the tag; if the sign belongs to a text, quote the text.",
    ),
    "too-deep": Text(
        "Значения вложены друг в друга больше чем на 64 уровня: в этих файлах их не больше десятка. Так бывает, если скобки набраны много раз подряд или съехали отступы. Проверьте скобки и отступы.",
        "Values lie within one another more than 64 levels deep, where these files need ten at most. Brackets were typed many times over, or the indents slipped. Check brackets and indents.",
    ),
    "unquoted-number": Text(
        "Номер или другой текст из одних цифр записан без кавычек. Здесь он читается верно, но другие программы примут его за число и, например, 2.10 превратят в 2.1. Возьмите его в кавычки; если файл читает только эта программа, предупреждение можно оставить.",
        "A number or another text of digits alone is not quoted. It is read rightly here, but other programs take it for a number and turn 2.10 into 2.1. Quote it; if no other program reads the file, leave the warning.",
    ),
    # Shapes.
    "unknown-key": Text(
        "Такого ключа в этом месте файла не бывает. Обычно в слове опечатка или ключ стоит не на своём уровне: сбит отступ. Исправьте слово; перечень ключей — в docs/files.md.",
        "There is no such key in this part of the file. As a rule it is misspelt, or stands at the wrong level because an indent is off. Mend it; docs/files.md lists the keys.",
    ),
    "missing-key": Text(
        "Нет обязательного ключа. Чаще всего строку забыли вписать или она съехала и относится теперь к другому месту. Добавьте строку с этим ключом; у мероприятия, например, обязательны number, title и period.",
        "A key that is required is missing. As a rule the line was forgotten, or slipped and belongs elsewhere now. Add a line with the key; an activity, for one, must have number, title and period.",
    ),
    "list-without-key": Text(
        "Строка с названием списка удалена или затёрта, и его записи стоят сразу за записями другого списка. Так бывает со строками sections:, groups: и people:. Добавьте строку с этим ключом перед указанной записью.",
        "The line that names a list was deleted or overwritten, and its entries follow those of another list. That happens to the lines sections:, groups: and people:. Add a line with the key before the entry that is named.",
    ),
    "wrong-type": Text(
        "Значение не того вида: список вместо текста, текст вместо списка и подобное. Ответственных, например, пишут списком, даже если он один: responsible: [Симоненко Л.И.]. Запишите значение так, как сказано в сообщении.",
        "The value is of the wrong kind, such as a list for a text or a text for a list. The responsible, for one, are a list even if there is one only: responsible: [Симоненко Л.И.]. Write the value as the message says.",
    ),
    "empty-value": Text(
        "После ключа или внутри списка ничего не написано. Пустое место не говорит, забыли значение или его и не должно быть. Впишите значение; если его нет, удалите ключ.",
        "Nothing is written after a key or within a list. An empty place does not tell whether the value was forgotten or should not be there. Fill it in, or delete the key.",
    ),
    "unknown-value": Text(
        "Здесь допустимы только несколько слов, а написано другое. Обычно это опечатка или русское слово вместо английского: отметка, например, пишется done, а не «исполнено». Выберите слово из названных в сообщении.",
        "Only a few words may stand here, and this is another. As a rule it is misspelt, or Russian where English is needed: a record says done, not «исполнено». Take one of those that the message names.",
    ),
    "not-a-number": Text(
        "Здесь нужно целое число, записанное цифрами. Слова, дроби, минус и нули впереди не годятся. Напишите, например, 22.",
        "A whole number in digits is needed here. Words, fractions, a minus and leading zeros will not do. Write, for one, 22.",
    ),
    "not-a-flag": Text(
        "Здесь пишут true (да) или false (нет) и больше ничего. Слова «да», yes, on и цифру 1 разные программы понимают по-разному. Напишите true или false; если ответ «нет», ключ можно удалить.",
        "Only true or false is written here. Programs do not agree on yes, on and 1. Write true or false; where it is false the key may be left out.",
    ),
    "not-a-day": Text(
        "Дата в файлах пишется ГГГГ-ММ-ДД: 18 ноября 2020 года — 2020-11-18. Обычно дата записана с точками или такого дня нет, как 31 ноября. Напишите год, месяц и день через дефис.",
        "A date in the files is written YYYY-MM-DD: 18 November 2020 is 2020-11-18. As a rule it has dots, or there is no such day, like 31 November. Write year, month and day with hyphens.",
    ),
    "day-impossible": Text(
        "Дата записана верно, но такого дня в календаре нет: 31 июня, 29 февраля обычного года, тринадцатый месяц. Обычно это опечатка. Сверьте её с документом.",
        "The date is written rightly, but the calendar has no such day: 31 June, 29 February of a common year, a thirteenth month. As a rule it is a slip. Compare it with the document.",
    ),
    "not-a-stamp": Text(
        "Когда внесена отметка (recorded), пишут датой, временем и поясом: 2020-11-20T14:03:12+03:00. По этому времени видно, какая из отметок последняя. Время до секунды и пояс обязательны: московский — +03:00.",
        "When a record was made (recorded) is written with day, time and zone: 2020-11-20T14:03:12+03:00. It tells which record is the last. The seconds and the zone are needed; that of Moscow is +03:00.",
    ),
    "wrong-number": Text(
        "Номер мероприятия — это числа через точку и, если нужно, одна латинская буква: 1, 1.3, 4a. Точку в конце не ставят; в плане её можно сохранить ключом printed, как напечатано. Буква должна быть латинской: русскую «а» на вид не отличить.",
        "The number of an activity is numbers with dots between them and, where needed, one Latin letter: 1, 1.3, 4a. There is no dot at the end; the key printed keeps what the order prints. A Cyrillic letter looks the same and is another.",
    ),
    "wrong-school-key": Text(
        "Школа обозначается номером или коротким словом: 2, 34, лицей-1. Знак №, пробелы и слово «СОШ» не нужны: название школы пишут в schools.yaml. Напишите номер так, как он стоит в schools.yaml.",
        "A school is called by its number or a short word: 2, 34, лицей-1. It has no №, no blanks and no “СОШ”: the school's name stands in schools.yaml. Write the number as it stands there.",
    ),
    "wrong-day-of-month": Text(
        "Ключ day — число месяца от 1 до 31, и пишут его только вместе с every: month. С every: quarter он ничего не значит: сроком считается последний день квартала. Исправьте число или удалите day.",
        "The key day is a day of the month, 1 to 31, and goes with every: month only. With every: quarter it means nothing: the last day of the quarter is the deadline. Mend the number or delete day.",
    ),
    "successor-incomplete": Text(
        "У преемника указано только одно из двух: кого он заменяет (instead_of) или с какого дня (from). Одно без другого не говорит, кто отвечает в какой день. Впишите недостающее или удалите оба ключа.",
        "Of a successor only one thing is said: who is replaced (instead_of), or from which day (from). One without the other does not tell who answers on which day. Add what is missing or delete both keys.",
    ),
    "approved-without-number": Text(
        "Приказ назван утверждённым (status: approved), а номера или даты у него нет. На утверждённый приказ ссылаются по номеру и дате. Впишите их; пока приказ не подписан, пишите status: draft.",
        "The order is said to be approved (status: approved), and has no number or no date. An approved order is cited by both. Write them; until it is signed write status: draft.",
    ),
    "sections-or-activities": Text(
        "В плане нужен ровно один из ключей: sections или activities. С разделами мероприятия пишут внутри разделов (sections), без разделов — сразу списком (activities). Здесь нет ни одного или есть оба.",
        "A plan needs exactly one of the keys sections and activities. With sections the activities stand within them, without sections they are one list. Here there is neither, or both.",
    ),
    # Numbers and names.
    "duplicate-number": Text(
        "Два мероприятия имеют один номер, а по номеру к ним относят отметки об исполнении. Обычно строку скопировали и не исправили номер. Если номер повторён в самом приказе, второму дайте букву (4a), а напечатанное сохраните ключом printed.",
        "Two activities have the same number, and records belong to activities by their number. As a rule a line was copied and its number not changed. If the order itself repeats the number, give the second a letter (4a) and keep what is printed with the key printed.",
    ),
    "number-outside-section": Text(
        "Номер мероприятия начинается с номера другого раздела. Обычно в номере опечатка или мероприятие вписали не в тот раздел. Исправьте номер или перенесите мероприятие.",
        "The number of an activity begins with that of another section. As a rule the number is misspelt, or the activity stands in the wrong section. Mend the number or move the activity.",
    ),
    "number-gap": Text(
        "В нумерации мероприятий пропуск: номера, который должен стоять раньше, в плане нет. Обычно в номере опечатка или мероприятие пропустили при переносе из приказа. Если номера нет и в самом приказе, предупреждение можно оставить.",
        "The numbers of activities have a gap: one that should come before is not in the plan. As a rule a number is misspelt, or an activity was left out when the order was copied. If the order itself leaves the number out, leave the warning.",
    ),
    "number-disorder": Text(
        "Номер мероприятия стоит не по порядку: номера вокруг него идут по возрастанию, а он нет. Обычно в номере опечатка или мероприятие вписали не на своё место. Если так напечатано в приказе, предупреждение можно оставить.",
        "The number of an activity is out of order: those around it rise, and it does not. As a rule it is misspelt, or the activity stands in the wrong place. If the order is printed so, leave the warning.",
    ),
    "duplicate-section": Text(
        "Два раздела имеют один номер, а по нему их выбирают и считают. Обычно раздел скопировали и не исправили номер. Дайте второму разделу свой номер.",
        "Two sections have the same number, by which they are chosen and counted. As a rule a section was copied and its number not changed. Give the second its own number.",
    ),
    "duplicate-school": Text(
        "Номер школы записан в перечне дважды, и неясно, о какой из них речь. Обычно строку скопировали и не исправили номер: исправьте его или удалите повтор. Если школы № 2 и правда две, в городе и в селе, ключом второй может быть короткое слово: number: 2-ивановка.",
        "The number of a school stands in the list twice, so it is not clear which is meant. As a rule a line was copied and its number not changed: mend it or delete the repetition. Where there really are two schools No. 2, a town's and a village's, the key of the second may be a short word: number: 2-ivanovka.",
    ),
    "duplicate-school-name": Text(
        "Две школы перечня называются одинаково, а сведения школа представляет под своим названием, и по нему же её находят. Чьи это сведения, будет не понять. Если школы разные, добавьте к названию населённый пункт: «Вечерняя школа с. Ивановка». Если школа одна, удалите повтор.",
        "Two schools of the list have the same name, but a school reports under its name and is found by it. It would not be clear whose records they are. Where the schools differ, add the town or village to the name: “Вечерняя школа с. Ивановка”. Where it is one school, delete the repetition.",
    ),
    "duplicate-school-group": Text(
        "Две группы школ названы одинаково (id), и неясно, какая из них имеется в виду в плане. Обычно группу скопировали и не дали ей своё имя. Назовите вторую иначе или соедините их.",
        "Two groups of schools have the same id, so it is not clear which the plan means. As a rule a group was copied and not renamed. Give the second another id or join them.",
    ),
    "duplicate-name": Text(
        "Одно имя принадлежит двоим: двум людям, двум группам или человеку и группе. По имени находят ответственного, поэтому в people и groups оно может быть только одно, в том числе среди spellings. «Рогов Б. Б.» и «Б.Б. Рогов» — одно имя. Удалите повтор; однофамильцев различите инициалами или должностью. Дважды записывают только того, кто дважды замещает одного и того же (instead_of), — с днями from и until, которые не пересекаются. Вернувшегося заново не записывают: после until он снова отвечает сам.",
        "One name belongs to two: people, groups, or one of each. The responsible are found by their names, so a name may stand in people and groups once, spellings included. “Рогов Б. Б.” and “Б.Б. Рогов” are one name. Delete the repetition; tell namesakes apart by initials or post. Only who stands in for the same person twice (instead_of) is listed twice, with from and until that share no day. Who comes back is not listed again: after until the former is back.",
    ),
    "reserved-id": Text(
        "Слова all и none назвать группу школ не могут: all — все школы муниципалитета, none — никакие. Иначе не понять, что значит schools: all в плане. Дайте группе другое короткое имя. Не могут они, как и слово «все», быть ключом школы: -s все значит все школы. Заглавные буквы ничего не меняют.",
        "A group of schools cannot be called all or none: all means every school of the municipality, none not one. Else schools: all in a plan would not be clear. Give the group another short id. Nor can they, or the word все, be the key of a school: -s all means all schools. Capitals change nothing.",
    ),
    "repeated-value": Text(
        "В одном списке дважды названо одно и то же: школа, ответственный или группа в двух написаниях. Лишнее исказило бы счёт. Удалите повтор или впишите то, что имелось в виду.",
        "One list names the same twice: a school, somebody responsible, or a group in two spellings. It would spoil the count. Delete the repetition, or write what was meant.",
    ),
    "successor-circle": Text(
        "Замены идут по кругу: человек в конце концов заменяет самого себя. Кто отвечает сейчас, так не определить. Вернувшегося на должность записывать преемником не нужно: последний день замены пишут в её until, и со следующего отвечает прежний. Исправьте или удалите одну из замен.",
        "The replacements go in a circle: in the end a person replaces oneself. So it cannot be told who answers now. Who returns to a post need not be written as a successor: the last day of the replacement is its until, and from the next day the former is back. Mend or delete one of the replacements.",
    ),
    "successor-before-plan": Text(
        "Замена начинается раньше самого плана, а до начала плана заменять некого. Обычно в годе опечатка. Если человек сменился ещё до плана, впишите ответственным сразу нового.",
        "The replacement begins before the plan does, when there was nobody to replace. As a rule the year is misspelt. If the person changed before the plan, name the new one as responsible at once.",
    ),
    "successor-reversed": Text(
        "Последний день замены (until) раньше первого (from), и преемник не отвечает ни дня. Обычно в годе опечатка или даты переставлены. Исправьте одну из них; если прежний ответственный не вернётся, удалите until.",
        "The last day of a replacement (until) is before the first (from), so the successor never stands in. As a rule the year is misspelt or the days were swapped. Mend one of them; if the former will not return, delete until.",
    ),
    "successor-late": Text(
        "Преемник приходит вместо того, кто сам лишь замещал и к этому дню уже ушёл (until): отвечает снова прежний, и заменять некого. Обычно заменить нужно именно прежнего. Впишите его имя в instead_of или исправьте даты.",
        "A successor comes instead of somebody who only stood in and has left by that day (until): the former is back, and there is nobody to replace. As a rule it is the former who is to be replaced. Write that name in instead_of, or mend the days.",
    ),
    # Periods.
    "period-unreadable": Text(
        "Срок записан не так, как его пишут в файлах. Ключ period — это срок цифрами: 2020-11 (месяц), 2020-11-18 (день), 2020-10/2021-02 (с месяца по месяц), ../2024-02-09 (не позднее), 2020-Q4 (квартал). Слова приказа («Ноябрь 2020») пишут в wording.",
        "The period is not written as the files want it. The key period is in digits: 2020-11 (a month), 2020-11-18 (a day), 2020-10/2021-02 (from one to another), ../2024-02-09 (not later than), 2020-Q4 (a quarter). The words of the order go to wording.",
    ),
    "period-impossible": Text(
        "Такого месяца, квартала или дня нет в календаре. Обычно это опечатка или 31-е число месяца, в котором 30 дней. Исправьте срок.",
        "The calendar has no such month, quarter or day. As a rule it is misspelt, or the 31st of a month of 30 days. Mend the period.",
    ),
    "period-reversed": Text(
        "Срок кончается раньше, чем начинается. Обычно начало и конец перепутаны местами или при переходе через новый год забыли сменить год: октябрь – февраль — это 2020-10/2021-02. Исправьте одну из дат.",
        "The period ends before it starts. As a rule start and end are swapped, or the year was not changed over the new year: October to February is 2020-10/2021-02. Mend one of them.",
    ),
    "period-outside-plan": Text(
        "Срок мероприятия выходит за период самого плана. Чаще всего ошибка в годе: сентябрь–декабрь относятся к первому году учебного года, январь–август ко второму. Если срок верен, исправьте период плана.",
        "The period of an activity reaches beyond that of the plan. As a rule the year is wrong: September to December belong to the first year of a school year, January to August to the second. If the period is right, mend that of the plan.",
    ),
    "plan-period-differs": Text(
        "Большинство сроков плана лежит вне его периода (period в начале файла). Обычно ошибка в самом периоде, или план составлен по прошлогоднему и сроки ещё не исправлены. Исправьте период; если верен он — исправьте сроки. Когда вне периода меньше половины сроков, каждый назван отдельно.",
        "Most periods of the activities are outside that of the plan (period at the top of the file). As a rule the plan's period is wrong, or the plan was made from last year's and its dates have not been changed yet. Mend the period or, if it is right, the others. Where fewer than half are outside, each is reported.",
    ),
    "period-too-long": Text(
        "Период плана (period в начале файла) длиннее 20 лет: таких планов не бывает. Обычно опечатка в годе: 2201 вместо 2021. Исправьте год.",
        "The period of the plan (period at the top of the file) is longer than 20 years, which no plan is. As a rule a year is misspelt: 2201 for 2021. Mend the year.",
    ),
    "year-unlikely": Text(
        "Год раньше 1900 или позже 2199: ни в плане, ни в приказе, ни в отметке такого не бывает, это опечатка. Исправьте год.",
        "A year before 1900 or after 2199, which neither a plan nor an order nor a record has: it is misspelt. Mend the year.",
    ),
    "until-far": Text(
        "Новый срок (until) больше чем на 10 лет раньше или позже периода плана. Обычно опечатка в годе: 2201 вместо 2021. Исправьте год; если мероприятие и вправду перенесено так далеко, исключите его из плана (cancelled) и внесите в план тех лет.",
        "The new deadline (until) is more than 10 years before or after the plan's period. As a rule the year is misspelt: 2201 for 2021. Mend the year; if the activity was really moved so far, take it out of the plan (cancelled) and put it into the plan of those years.",
    ),
    "too-many-points": Text(
        "Повторяющиеся сроки (every) дают в плане больше 100 000 контрольных сроков: планом такой не бывает. Проверьте период плана и повторы; очень большой план разделите на несколько.",
        "Recurring periods (every) make more than 100,000 control points, which no plan has. Check the plan's period and what recurs; split a very large plan into several.",
    ),
    "period-shared-day": Text(
        "Два срока одного мероприятия имеют общие дни, и неясно, к какому из них относится исполнение. Обычно один срок записан дважды или день указан вместе со своим месяцем. Удалите лишний или исправьте один из них.",
        "Two periods of one activity share days, so it is not clear for which of them it was done. As a rule one is written twice, or a day beside its own month. Delete one or mend it.",
    ),
    "period-empty": Text(
        "Повторяющийся срок не даёт ни одной даты: указанное число ни разу не попадает в промежуток within. Исправьте число (day) или промежуток; без within берётся весь период плана.",
        "A recurring period gives no date: its day never falls within the span of within. Mend day or within; without within the whole period of the plan is taken.",
    ),
    "wording-differs": Text(
        "Месяцы, названные в напечатанном сроке (wording), не те, что в period. Верен напечатанный срок: «Ноябрь 2020 Январь 2021» — это два месяца, [2020-11, 2021-01], а 2020-11/2021-01 — три подряд. Если приказ читается иначе, предупреждение можно оставить.",
        "The months that the printed deadline (wording) names are not those of period. What is printed is right: «Ноябрь 2020 Январь 2021» is two months, [2020-11, 2021-01], and 2020-11/2021-01 is three in a row. If the order means something else, leave the warning.",
    ),
    # References.
    "unknown-responsible": Text(
        "Ответственного с таким именем нет ни в people, ни в groups. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, другие инициалы или другое написание. Исправьте имя, добавьте его в people или в groups, а другое написание группы — в её spellings.",
        "Nobody of this name is in people or in groups. Names are compared letter by letter (case, ё and е make no difference): as a rule it is misspelt, or has other initials or another form. Mend it, add it to people or groups, or another form of a group's name to its spellings.",
    ),
    "unknown-person": Text(
        "Названного человека нет в people. Имена сверяются по буквам (регистр, ё и е не различаются): обычно это опечатка, инициалы перед фамилией или человека забыли внести. Исправьте имя или добавьте его в people.",
        "The person named is not in people. Names are compared letter by letter (case, ё and е make no difference): as a rule it is misspelt, the initials come first, or the person was forgotten. Mend the name or add it to people.",
    ),
    "name-differs": Text(
        "Имя в people или groups нигде не использовано, а в плане несколько раз написано очень похожее, которого в перечне нет. Скорее всего, опечатка в перечне. Исправьте имя там; если верно оно, исправьте план.",
        "A name in people or groups is used nowhere, while the plan writes one very like it several times, which is not listed. Most likely the slip is in the list. Mend the name there; if it is right, mend the plan.",
    ),
    "unknown-group": Text(
        "Названной группы или организации нет в groups. Имена сверяются по буквам (регистр, ё и е не различаются), вместе с кавычками. Исправьте имя или добавьте группу в groups.",
        "The group or organisation named is not in groups. Names are compared letter by letter (case, ё and е make no difference), quotation marks included. Mend the name or add the group to groups.",
    ),
    "unused-person": Text(
        "Человек есть в people, но ни за что не отвечает, в приказе не назван и отметок не вносил. Обычно его имя в другом месте записано иначе или запись осталась от прежнего плана. Если человек внесён впрок, предупреждение можно оставить.",
        "A person in people is responsible for nothing, is not named in the order and reported nothing. As a rule the name is written otherwise elsewhere, or the entry is left of an earlier plan. If the person is meant for later, leave the warning.",
    ),
    "no-schools-file": Text(
        "В плане или в отметках названы школы, а перечня школ schools.yaml в папке плана нет. Без него не проверить, есть ли такая школа и какие школы входят в группу. Заведите schools.yaml; если план одной школы, удалите ключ schools.",
        "The plan or the records name schools, and there is no list of schools, schools.yaml, in the plan's folder. Without it nobody knows whether there is such a school and which belong to a group. Make schools.yaml; for the plan of a single school, delete the key schools.",
    ),
    "unknown-school": Text(
        "Школы с таким номером нет в перечне schools.yaml. Обычно это опечатка или школу забыли внести. Исправьте номер или добавьте школу в перечень.",
        "The list of schools, schools.yaml, has no school of this number. As a rule it is misspelt, or the school was forgotten. Mend the number or add the school to the list.",
    ),
    "unknown-school-group": Text(
        "Группы школ с таким именем нет в schools.yaml. Группу называют её id, а не заголовком. Исправьте имя или добавьте группу; одну школу пишут списком: schools: [2].",
        "The list of schools, schools.yaml, has no group of this id. A group is called by its id, not its title. Mend it or add the group; a single school is written as a list: schools: [2].",
    ),
    # Schools.
    "more-schools-than-total": Text(
        "В перечне больше школ, чем указано всего (totals, all). Перечень может быть неполным, но не больше целого. Исправьте число или удалите из перечня лишнее.",
        "More schools are listed than there are said to be (totals, all). The list may be shorter than the whole, not longer. Mend the number or delete from the list what does not belong.",
    ),
    "totals-do-not-add-up": Text(
        "Городские, сельские средние и основные школы вместе не дают общего числа школ (all). Обычно в одном из чисел опечатка. Сверьте их с паспортом плана.",
        "Urban, rural secondary and basic schools together do not make the number of all. As a rule one of the numbers is misspelt. Compare them with the passport of the plan.",
    ),
    # Progress.
    "progress-without-plan": Text(
        "Отметки об исполнении лежат в папке, рядом с которой нет их плана. Папка называется по плану: progress_2020_2021 — отметки к plan_2020_2021.yaml в той же папке. Переименуйте папку или верните файл плана.",
        "The records lie in a folder whose plan is not there. The folder is named after the plan: progress_2020_2021 holds the records of plan_2020_2021.yaml beside it. Rename the folder or restore the plan.",
    ),
    "unknown-reporter": Text(
        "Тот, кто представил сведения (reporter), в плане не назван. Это может быть человек из people, группа из groups или школа из schools.yaml: «СОШ № 34». Исправьте имя: оно сверяется по буквам (регистр, ё и е не различаются).",
        "Who reports (reporter) is not in the plan. It may be a person of people, a group of groups, or a school of schools.yaml: «СОШ № 34». Mend the name: it is compared letter by letter (case, ё and е make no difference).",
    ),
    "duplicate-reporter": Text(
        "Сведения одного исполнителя лежат в двух файлах, а должны быть в одном. Обычно второй файл — копия, которую сделала программа синхронизации. Ответы учитывают оба файла, одинаковые отметки — один раз, но внести новую нельзя, пока файлов два. Перенесите в первый файл то, чего в нём нет, второй удалите.",
        "The records of one reporter lie in two files, and should be in one. As a rule the second is a copy that a synchroniser made. Answers take both files, equal records once, but nothing can be recorded while there are two. Move what is missing into the first file and delete the second.",
    ),
    "unknown-point": Text(
        "Отметка относится к контрольному сроку, которого в плане нет. Срок обозначают номером мероприятия и концом срока, как он записан в плане: 1.3@2020-11, 2.7@2021-01; без установленной даты — 2.6@-. Если мероприятие перенумеровали, впишите у него formerly с прежним номером; если исправили его срок, исправьте и point отметок.",
        "The record is of a control point that the plan does not have. A point is the number of the activity and the end of its period as the plan writes it: 1.3@2020-11, 2.7@2021-01; without a date 2.6@-. If the activity was renumbered, add formerly with its old number to it; if its period was corrected, correct point of the records too.",
    ),
    "school-outside-activity": Text(
        "Отметка внесена о школе, которой это мероприятие не касается. Обычно в номере школы опечатка или школу забыли назвать в плане. Исправьте номер; если школа участвует, добавьте её в schools мероприятия или раздела.",
        "The record is of a school that the activity does not concern. As a rule its number is misspelt, or the plan forgot to name it. Mend the number; if the school takes part, add it to schools of the activity or section.",
    ),
    "school-of-another": Text(
        "В файле сведений одной школы стоит отметка о другой школе. Школа отчитывается только о себе. Если в номере опечатка, исправьте его; если сведения верны, удалите отметку и внесите её в файл той школы или ответственного. Отметка без school относится ко всем школам мероприятия, поэтому школа указывает в ней себя.",
        "The file of one school has a record of another. A school reports of itself alone. If the number is misspelt, mend it; if the record is true, delete it here and make it in the file of that school or of who is responsible. A record without school stands for all schools of the activity, so a school names itself in it.",
    ),
    "evidence-missing": Text(
        "Отметка «исполнено» (done) не имеет подтверждающего документа, а без него исполнение не засчитать. Подходит протокол, приказ, справка, ссылка на публикацию. Впишите документ с номером и датой; если документа ещё нет, поставьте in-progress.",
        "A record says done and names no document that proves it, without which it does not count. Minutes, an order, a report or a publication will do. Cite the document with number and date; if there is none yet, write in-progress.",
    ),
    "result-missing": Text(
        "У отметки «исполнено» не написано, что сделано (result). Отчёт возьмёт эти слова в графу «Информация об исполнении», без них она останется пустой. Добавьте одно-два предложения; если достаточно документа, предупреждение можно оставить.",
        "A record says done, and not what was done (result). The report takes these words, and has an empty cell without them. Add a sentence or two; if the document is enough, leave the warning.",
    ),
    "note-missing": Text(
        "Отметкам «исполнено частично», «не исполнено» и «отозвано» нужно пояснение (note). Из него видно, что осталось сделать, почему не сделано или почему отметка ошибочна. Напишите одно предложение.",
        "What is partly done, not done or withdrawn needs a note. It tells what remains, why it was not done, or why the record was wrong. Write a sentence.",
    ),
    "until-missing": Text(
        "Срок перенесён или назначен, а на какой — не сказано (until). Без нового срока мероприятие нельзя держать на контроле. Добавьте until: месяц (2021-02), день (2021-02-15) или промежуток.",
        "A deadline was moved or set, and it is not said to when (until). Without it the activity cannot be kept on control. Add until: a month (2021-02), a day (2021-02-15) or a span.",
    ),
    "basis-missing": Text(
        "Срок перенесён или назначен либо мероприятие отменено, а основание (basis) не указано. План утверждён приказом, и отступить от него можно только по документу. Впишите приказ или письмо с номером и датой.",
        "A deadline was moved or set, or an activity cancelled, and no basis is given. An order approved the plan, and only a document may change it. Write the order or letter with number and date.",
    ),
    "scheduled-on-dated": Text(
        "Дату назначают (scheduled) только мероприятию, у которого в плане даты нет: «по графику ИРО». У остальных срок уже есть, его можно только перенести. Напишите status: postponed; если мероприятие без даты, исправьте point — он кончается на @-.",
        "Only an activity without a date in the plan is given one (scheduled): «по графику ИРО». Others have a deadline, which can only be moved. Write status: postponed; if the activity has no date, mend point, which ends in @-.",
    ),
    "scheduled-twice": Text(
        "Одному мероприятию дважды назначена одна и та же дата. Так оно было бы посчитано два раза. Удалите повтор; если это два разных занятия, укажите разные даты.",
        "One activity is given the same date twice. It would be counted two times. Delete the repetition; if two things were held, give each its own date.",
    ),
    "nothing-to-withdraw": Text(
        "Отметка «отозвано» ничего не отзывает: до неё этот исполнитель по этому сроку и этой школе ничего не вносил или всё уже отозвал. Обычно опечатка в point или не указана школа. Впишите их так же, как в ошибочной отметке.",
        "A record withdraws nothing: this reporter made none of this point and school before it, or withdrew them all. As a rule point is misspelt, or the school is not named. Write them as in the record that was wrong.",
    ),
    "date-after-recorded": Text(
        "Отметку внесли раньше, чем произошло то, о чём она. Записывают только то, что уже случилось или решено, поэтому date не позже дня recorded. Обычно опечатка в месяце или годе; новый срок пишут не в date, а в until.",
        "The record was made before what it tells of happened. Only what has happened or was decided is recorded, so date is not after the day of recorded. As a rule month or year is misspelt; a new deadline goes to until, not date.",
    ),
    "records-out-of-order": Text(
        "Отметка внесена раньше той, что стоит над ней, а новые добавляют в конец файла. Обычно отметку вписали не туда или в recorded опечатка. Ошибки нет, если файлы соединяли: последней всё равно считается внесённая позже.",
        "The record was made before the one above it, and new ones go to the end of the file. As a rule it was put in the wrong place, or recorded is misspelt. It is all right where files were joined: what was recorded last still counts.",
    ),
    "done-before-start": Text(
        "Мероприятие исполнено раньше, чем начался его срок. Досрочно исполнять можно, но чаще в дате ошибка: не тот месяц или год. Если исполнено досрочно, предупреждение можно оставить.",
        "An activity was done before its period began. That is allowed, but more often the date is wrong: another month or year. If it was done early, leave the warning.",
    ),
    "record-in-future": Text(
        "Дата отметки ещё не наступила. Обычно в ней не тот год или месяц; новый срок пишут в until. Если на компьютере или в --today задан прошлый день, предупреждение не значит ошибки.",
        "The day of a record has not come yet. As a rule year or month is wrong; a new deadline goes to until. If the clock or --today is set to an earlier day, nothing is wrong.",
    ),
    "record-unlike-activity": Text(
        "Все отметки мероприятия внесены не теми, кто за него отвечает, в них нет ни слова из его названия, но по словам они подходят другому мероприятию с тем же сроком. Обычно мероприятия поменялись номерами, а отметки остались при прежних. Если номера менялись, впишите formerly с прежним номером; если отметки верны, скажите в result, что сделано, словами мероприятия.",
        "None of the records of an activity was made by who is responsible for it or has a word of its title, but their words suit another activity with the same deadline. As a rule activities swapped numbers, and the records kept the old ones. If numbers changed, add formerly with the old number; if the records are right, say in result what was done in words of the activity.",
    ),
    "postponed-back": Text(
        "Срок перенесён на день, который не позже прежнего срока. Обычно это опечатка в месяце или годе. Исправьте until. Если срок приказом сокращён, предупреждение можно оставить.",
        "A deadline was moved to a day that is no later than the old one. As a rule month or year is misspelt, such as this year's February for the next one's. Mend until. If an order made the time shorter, leave the warning.",
    ),
    "postponed-late": Text(
        "Срок перенесли, когда он уже истёк. Переносят до истечения срока, после — это неисполнение в срок; часто же просто неверна дата. Если приказ о переносе издан позже, предупреждение можно оставить.",
        "A deadline was moved when it was over. It is moved before that; afterwards it was not met, but often only the date is wrong. If the order that moved it came later, leave the warning.",
    ),
    "where-missing": Text(
        "Файла, на который ссылается подтверждающий документ (where), в папке плана нет. Путь, который начинается с «./», считается от папки плана. Положите файл туда, исправьте путь или удалите where.",
        "The file that the evidence names (where) is not in the plan's folder. A path that begins with “./” starts from that folder. Put the file there, mend the path or delete where.",
    ),
    "where-outside": Text(
        "Путь к подтверждающему документу (where) ведёт за пределы папки плана. У других этот путь работать не будет, а вместе с планом файл не передать. Положите файл в папку плана; на общий ресурс дайте ссылку https://…",
        "The path of a document (where) leads out of the plan's folder. It will not work for others, and the file does not travel with the plan. Put it in the plan's folder; for a shared place give a link, https://…",
    ),
}
