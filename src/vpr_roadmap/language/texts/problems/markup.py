"""Problems with the characters and the YAML markup of a file."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

MARKUP_PROBLEMS: dict[str, ProblemText] = {
    "broken-yaml": ProblemText(
        message=Text("разметка файла нарушена", "the YAML is broken"),
        hint=Text(
            "проверьте здесь отступы, кавычки и скобки",
            "check the indents, quotes and brackets here",
        ),
        explanation=Text(
            "Разметка файла нарушена, и дальше указанного места его не прочесть. Обычно не закрыта кавычка или скобка, сбит отступ или в тексте есть двоеточие с пробелом, а кавычек нет. Исправьте место или строку над ним; такой текст возьмите в кавычки.",
            "The YAML of the file is broken, and the file cannot be read beyond this place. Usually a quote or bracket is not closed, an indent is wrong, or a text with a colon and a space has no quotes. Correct this place or the line above it; put such a text in quotes.",
        ),
    ),
    "tab": ProblemText(
        message=Text("в отступе табуляция", "there is a tab in the indent"),
        hint=Text("замените её пробелами", "replace it with spaces"),
        explanation=Text(
            "В отступе строки стоит табуляция, а отступы в этих файлах — только пробелы. Сколько пробелов в табуляции, каждая программа считает по-своему. Удалите её и наберите столько пробелов, сколько у соседних строк; в примере табуляция показана стрелкой.",
            "The line is indented with a tab, but these files are indented only with spaces. Each program counts the spaces of a tab differently. Delete the tab and type as many spaces as the lines around it have; the example shows the tab as an arrow.",
        ),
    ),
    "forbidden-character": ProblemText(
        message=Text("недопустимый символ {character}", "the character {character} is not allowed"),
        hint=Text("удалите его", "delete it"),
        explanation=Text(
            "В файле есть управляющий символ, которого в тексте быть не может. Он невидим и попадает сюда при вставке из других программ. Сотрите символы вокруг указанного места и наберите их заново.",
            "The file has a control character, which is not allowed in text. It is invisible and comes with text pasted from other programs. Delete the characters around this place and retype them.",
        ),
    ),
    "invisible-character": ProblemText(
        message=Text(
            "невидимый символ {character} в «{found}»", "invisible {character} in “{found}”"
        ),
        hint=Text("удалите его или наберите слово заново", "delete it or retype the word"),
        explanation=Text(
            "В тексте есть символ, которого не видно: мягкий перенос (U+00AD), пробел нулевой ширины (U+200B), метка порядка байтов посреди файла (U+FEFF), разделители строк и абзацев (U+0085, U+2028, U+2029), которые строк не разделяют, и подобные. Он приходит вместе с текстом из Word, PDF или с сайта, и другие программы слово с ним не находят. Наберите слово заново; если символ нужен, предупреждение можно оставить. Неразрывный пробел (U+00A0) и другие особые пробелы внутри текста верны («№ 2»), а в отступе, после дефиса, двоеточия и запятой нужен обычный: файл прочитан так, как выглядит, но другие программы его не прочтут. Перед «#» без обычного пробела примечание не начинается, и всё остаётся частью текста.",
            "The text has an invisible character, such as a soft hyphen (U+00AD), a zero-width space (U+200B), a byte order mark in the middle of a file (U+FEFF), or line and paragraph separators (U+0085, U+2028, U+2029), which do not end a line. It comes with text pasted from Word, PDF files or websites, and other programs do not find the word. Retype the word; if you need the character, you can ignore the warning. A no-break space (U+00A0) or another special space is right inside a text (“№ 2”), but indents, and the place after a hyphen, colon or comma, need an ordinary space: the file was read as it looks, but other programs cannot read it. Without an ordinary space before “#” no comment begins, and everything remains part of the text.",
        ),
    ),
    "mixed-alphabet": ProblemText(
        message=Text(
            "в слове «{found}» {alphabet} «{letters}»",
            "{alphabet} “{letters}” in the word “{found}”",
        ),
        hint=Text("наберите слово заново: {right}", "retype it: {right}"),
        explanation=Text(
            "В русском слове стоят латинские буквы, похожие на русские, или наоборот. На вид слово верное, и roadmap его узнаёт, а поиск в редакторе и другие программы — нет. Наберите слово заново в одной раскладке; если буквы смешаны нарочно, предупреждение можно оставить.",
            "A Russian word has Latin letters that look Russian, or the other way round. The word looks right and roadmap recognises it, but the search of an editor and other programs do not. Retype the word in one keyboard layout; if the letters are mixed on purpose, you can ignore the warning.",
        ),
    ),
    "decomposed-letter": ProblemText(
        message=Text(
            "буква из двух знаков ({letters}) в «{found}»",
            "a letter of two characters ({letters}) in “{found}”",
        ),
        hint=Text("наберите заново: {right}", "retype it: {right}"),
        explanation=Text(
            "Буква записана двумя знаками: сама буква и отдельно значок над ней (и и дужка вместо й). Так бывает в тексте, скопированном из PDF или с компьютера Mac. На вид слово верное, и roadmap его узнаёт, а поиск в редакторе и другие программы — нет. Наберите слово заново.",
            "A letter is written as two characters: the letter and, separately, the mark above it (и and a breve instead of й). This happens in text copied from PDF files or Macs. The word looks right and roadmap recognises it, but the search of an editor and other programs do not. Retype the word.",
        ),
    ),
    "text-behind-hash": ProblemText(
        message=Text(
            "«{found}» после знака # не читается: это примечание",
            "“{found}” after # is not read: it is a comment",
        ),
        hint=Text(
            "если это часть текста, возьмите весь текст в кавычки; если примечание, поставьте после # пробел",
            "if it is part of the text, put the whole text in quotes; if it is a comment, put a space after #",
        ),
        explanation=Text(
            "За текстом без кавычек стоит знак #, и всё после него читается как примечание, а не как текст. Так теряется конец фразы: «Семинар #5» станет «Семинар». Возьмите весь текст в кавычки; если это и правда примечание, поставьте после # пробел.",
            "There is a # after a text without quotes, so everything after it is read as a comment and not as text. This loses the end of a phrase: “Seminar #5” becomes “Seminar”. Put the whole text in quotes; if it really is a comment, put a space after #.",
        ),
    ),
    "several-documents": ProblemText(
        message=Text(
            "в файле второй документ (строка «---»)",
            "the file has a second document (a line “---”)",
        ),
        hint=Text("удалите эту строку", "delete this line"),
        explanation=Text(
            "В одном файле начат второй документ: есть строка «---» или «...», после которой всё идёт сначала. В файле может быть только один план, один перечень школ или отметки одного исполнителя. Удалите строку или перенесите то, что за ней, в другой файл.",
            "A second document begins in the file: after a line “---” or “...” everything starts again. A file can only have one plan, one list of schools, or the records of one reporter. Delete the line, or move what follows to another file.",
        ),
    ),
    "duplicate-key": ProblemText(
        message=Text("ключ «{key}» уже есть: {place}", "the key “{key}” already exists: {place}"),
        hint=Text("оставьте один", "keep one of them"),
        explanation=Text(
            "Один и тот же ключ записан дважды, и неясно, какому значению верить. Чаще всего строку скопировали и забыли исправить или не поставили «- » перед новым мероприятием. Оставьте один ключ.",
            "The same key is written twice, so it is not clear which value is right. Usually a line was copied and not changed, or “- ” is missing before a new activity. Keep one of the keys.",
        ),
    ),
    "key-not-text": ProblemText(
        message=Text("ключ должен быть словом", "a key must be a word"),
        hint=Text(
            "текст со скобками в начале возьмите в кавычки",
            "put a text that begins with a bracket in quotes",
        ),
        explanation=Text(
            "На месте ключа стоит не слово, а список или набор значений. Обычно это текст, который начинается с квадратной или фигурной скобки: без кавычек она значит другое. Возьмите текст в кавычки.",
            "In place of a key there is a list or a set of values. Usually it is a text that begins with a square or curly bracket, which has a different meaning without quotes. Put the text in quotes.",
        ),
    ),
    "anchor": ProblemText(
        message=Text(
            "якоря (&) и ссылки (*) не допускаются", "anchors (&) and aliases (*) are not allowed"
        ),
        hint=Text(
            "впишите само значение; если это текст, возьмите его в кавычки",
            "write the value itself; if it is a text, put it in quotes",
        ),
        explanation=Text(
            "В файле есть якорь (&) или ссылка на него (*), а они не допускаются. По ссылке не видно, что в плане на самом деле написано. Впишите само значение; если знак — часть текста, возьмите текст в кавычки.",
            "The file has an anchor (&) or an alias (*), which are not allowed. An alias does not show what the plan really says. Write the value itself; if the sign is part of a text, put the text in quotes.",
        ),
    ),
    "merge-key": ProblemText(
        message=Text("слияние (<<) не допускается", "merge keys (<<) are not allowed"),
        hint=Text("впишите сами ключи", "write the keys themselves"),
        explanation=Text(
            "Ключ «<<» подставляет строки из другого места файла, а это не допускается. По нему не видно, что в плане на самом деле написано. Впишите сами ключи и значения.",
            "The key “<<” inserts lines from another place in the file, which is not allowed. It does not show what the plan really says. Write the keys and values themselves.",
        ),
    ),
    "tag": ProblemText(
        message=Text("метка типа «{tag}» не допускается", "the tag “{tag}” is not allowed"),
        hint=Text(
            "удалите её; если это текст, возьмите его в кавычки",
            "delete it; if it is a text, put it in quotes",
        ),
        explanation=Text(
            "Перед значением стоит метка типа (восклицательный знак со словом), а она не допускается. Какого вида значение, программа знает сама. Удалите метку; если знак — часть текста, возьмите текст в кавычки.",
            "There is a tag (an exclamation mark with a word) before a value, which is not allowed. The program already knows the type of the value. Delete the tag; if the sign is part of a text, put the text in quotes.",
        ),
    ),
    "too-deep": ProblemText(
        message=Text(
            "вложенность больше {most} уровней", "values are nested more than {most} levels deep"
        ),
        hint=Text("проверьте скобки и отступы", "check the brackets and indents"),
        explanation=Text(
            "Значения вложены друг в друга больше чем на 64 уровня: в этих файлах их не больше десятка. Так бывает, если скобки набраны много раз подряд или съехали отступы. Проверьте скобки и отступы.",
            "Values are nested more than 64 levels deep, but these files need ten levels at most. This happens if brackets are typed many times in a row, or if the indents are wrong. Check the brackets and indents.",
        ),
    ),
    "unquoted-number": ProblemText(
        message=Text(
            "«{found}» без кавычек другие программы прочтут как {other}",
            "other programs read “{found}” without quotes as {other}",
        ),
        hint=Text('возьмите в кавычки: "{found}"', 'put it in quotes: "{found}"'),
        explanation=Text(
            "Номер или другой текст из одних цифр записан без кавычек. Здесь он читается верно, но другие программы примут его за число и, например, 2.10 превратят в 2.1. Возьмите его в кавычки; если файл читает только эта программа, предупреждение можно оставить.",
            "A number or another text that has only digits is written without quotes. Here it is read correctly, but other programs take it for a number and turn, for example, 2.10 into 2.1. Put it in quotes; if only this program reads the file, you can ignore the warning.",
        ),
    ),
}
