"""Problems with the characters and the YAML markup of a file."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import ProblemText

MARKUP_PROBLEMS: dict[str, ProblemText] = {
    "broken-yaml": ProblemText(
        message=Text("разметка файла нарушена", "the YAML is broken"),
        hint=Text(
            "проверьте здесь отступы, кавычки и скобки", "check indents, quotes and brackets here"
        ),
        explanation=Text(
            "Разметка файла нарушена, и дальше указанного места его не прочесть. Обычно не закрыта кавычка или скобка, сбит отступ или в тексте есть двоеточие с пробелом, а кавычек нет. Исправьте место или строку над ним; такой текст возьмите в кавычки.",
            "The markup of the file is broken, and it cannot be read beyond this place. As a rule a quote or bracket is not closed, an indent is off, or a text with a colon and a blank has no quotes. Mend the place or the line above it; quote such a text.",
        ),
    ),
    "tab": ProblemText(
        message=Text("в отступе табуляция", "a tab in the indent"),
        hint=Text("замените её пробелами", "replace it by blanks"),
        explanation=Text(
            "В отступе строки стоит табуляция, а отступы в этих файлах — только пробелы. Сколько пробелов в табуляции, каждая программа считает по-своему. Удалите её и наберите столько пробелов, сколько у соседних строк; в примере табуляция показана стрелкой.",
            "A line is indented with a tab, and these files are indented with blanks only. Each program takes a tab for another number of blanks. Delete it and type as many blanks as the lines around have; the example shows the tab as an arrow.",
        ),
    ),
    "forbidden-character": ProblemText(
        message=Text("недопустимый символ {character}", "the character {character} is not allowed"),
        hint=Text("удалите его", "delete it"),
        explanation=Text(
            "В файле есть управляющий символ, которого в тексте быть не может. Он невидим и попадает сюда при вставке из других программ. Сотрите символы вокруг указанного места и наберите их заново.",
            "The file holds a control character, which no text may have. It is not seen, and comes with what is pasted from other programs. Delete the characters around this place and type them anew.",
        ),
    ),
    "invisible-character": ProblemText(
        message=Text(
            "невидимый символ {character} в «{found}»", "invisible {character} in “{found}”"
        ),
        hint=Text("удалите его или наберите слово заново", "delete it or type the word anew"),
        explanation=Text(
            "В тексте есть символ, которого не видно: мягкий перенос (U+00AD), пробел нулевой ширины (U+200B), метка порядка байтов посреди файла (U+FEFF), разделители строк и абзацев (U+0085, U+2028, U+2029), которые строк не разделяют, и подобные. Он приходит вместе с текстом из Word, PDF или с сайта, и другие программы слово с ним не находят. Наберите слово заново; если символ нужен, предупреждение можно оставить. Неразрывный пробел (U+00A0) и другие особые пробелы внутри текста верны («№ 2»), а в отступе, после дефиса, двоеточия и запятой нужен обычный: файл прочитан так, как выглядит, но другие программы его не прочтут. Перед «#» без обычного пробела примечание не начинается, и всё остаётся частью текста.",
            "A text holds a character that is not seen, such as a soft hyphen (U+00AD), a blank of no width (U+200B), a byte order mark amid a file (U+FEFF), or separators of lines and paragraphs (U+0085, U+2028, U+2029), which end no line. It comes with text pasted from Word, a PDF file or a site, and other programs do not find the word. Type the word anew; if the character is meant, leave the warning. A no-break space (U+00A0) or another special space is right inside a text (“№ 2”), but an indent, and the place behind a hyphen, colon or comma, need an ordinary one: the file was read as it looks, but other programs cannot read it. Before “#” no comment begins without an ordinary space, and all remains part of the text.",
        ),
    ),
    "mixed-alphabet": ProblemText(
        message=Text(
            "в слове «{found}» {alphabet} «{letters}»",
            "{alphabet} “{letters}” in the word “{found}”",
        ),
        hint=Text("наберите слово заново: {right}", "type it anew: {right}"),
        explanation=Text(
            "В русском слове стоят латинские буквы, похожие на русские, или наоборот. На вид слово верное, и roadmap его узнаёт, а поиск в редакторе и другие программы — нет. Наберите слово заново в одной раскладке; если буквы смешаны нарочно, предупреждение можно оставить.",
            "A Russian word has Latin letters that look Russian, or the reverse. It looks right and roadmap knows it, but the search of an editor and other programs do not. Type it anew on one keyboard layout; if the letters are mixed on purpose, leave the warning.",
        ),
    ),
    "decomposed-letter": ProblemText(
        message=Text(
            "буква из двух знаков ({letters}) в «{found}»",
            "a letter of two characters ({letters}) in “{found}”",
        ),
        hint=Text("наберите заново: {right}", "type it anew: {right}"),
        explanation=Text(
            "Буква записана двумя знаками: сама буква и отдельно значок над ней (и и дужка вместо й). Так бывает в тексте, скопированном из PDF или с компьютера Mac. На вид слово верное, и roadmap его узнаёт, а поиск в редакторе и другие программы — нет. Наберите слово заново.",
            "A letter is written as two characters: the letter, and the mark over it apart. Text copied from a PDF file or a Mac is like that. It looks right and roadmap knows it, but the search of an editor and other programs do not. Type the word anew.",
        ),
    ),
    "text-behind-hash": ProblemText(
        message=Text(
            "«{found}» после знака # не читается: это примечание",
            "“{found}” behind # is not read: it is a comment",
        ),
        hint=Text(
            "если это часть текста, возьмите весь текст в кавычки; если примечание, поставьте после # пробел",
            "if it is part of the text, quote all of it; if a comment, put a blank behind #",
        ),
        explanation=Text(
            "За текстом без кавычек стоит знак #, и всё после него читается как примечание, а не как текст. Так теряется конец фразы: «Семинар #5» станет «Семинар». Возьмите весь текст в кавычки; если это и правда примечание, поставьте после # пробел.",
            "An unquoted text is followed by #, and all behind it is read as a comment and not as text. So the end of a phrase is lost: “Seminar #5” becomes “Seminar”. Quote the whole text; if it really is a comment, put a blank behind #.",
        ),
    ),
    "several-documents": ProblemText(
        message=Text("в файле второй документ (строка «---»)", "a second document (a line “---”)"),
        hint=Text("удалите эту строку", "delete this line"),
        explanation=Text(
            "В одном файле начат второй документ: есть строка «---» или «...», после которой всё идёт сначала. В файле может быть только один план, один перечень школ или отметки одного исполнителя. Удалите строку или перенесите то, что за ней, в другой файл.",
            "A second document begins in the file: a line “---” or “...” starts everything over. A file holds one plan, one list of schools, or the records of one reporter. Delete the line, or move what follows to another file.",
        ),
    ),
    "duplicate-key": ProblemText(
        message=Text("ключ «{key}» уже есть: {place}", "the key “{key}” is there already: {place}"),
        hint=Text("оставьте один", "keep one"),
        explanation=Text(
            "Один и тот же ключ записан дважды, и неясно, какому значению верить. Чаще всего строку скопировали и забыли исправить или не поставили «- » перед новым мероприятием. Оставьте один ключ.",
            "The same key stands twice, so it is not clear which value counts. As a rule a line was copied and not changed, or “- ” is missing before a new activity. Keep one of them.",
        ),
    ),
    "key-not-text": ProblemText(
        message=Text("ключ должен быть словом", "a key must be a word"),
        hint=Text(
            "текст со скобками в начале возьмите в кавычки",
            "quote a text that begins with a bracket",
        ),
        explanation=Text(
            "На месте ключа стоит не слово, а список или набор значений. Обычно это текст, который начинается с квадратной или фигурной скобки: без кавычек она значит другое. Возьмите текст в кавычки.",
            "Where a key should be there is a list or a set of values. As a rule it is a text that begins with a square or curly bracket, which means something else unless quoted. Quote the text.",
        ),
    ),
    "anchor": ProblemText(
        message=Text(
            "якоря (&) и ссылки (*) не допускаются", "anchors (&) and aliases (*) are not allowed"
        ),
        hint=Text(
            "впишите само значение; если это текст, возьмите его в кавычки",
            "write the value itself; if it is a text, quote it",
        ),
        explanation=Text(
            "В файле есть якорь (&) или ссылка на него (*), а они не допускаются. По ссылке не видно, что в плане на самом деле написано. Впишите само значение; если знак — часть текста, возьмите текст в кавычки.",
            "The file has an anchor (&) or an alias (*), which are not allowed. An alias does not show what the plan really says. Write the value itself; if the sign belongs to a text, quote the text.",
        ),
    ),
    "merge-key": ProblemText(
        message=Text("слияние (<<) не допускается", "merge keys (<<) are not allowed"),
        hint=Text("впишите сами ключи", "write the keys themselves"),
        explanation=Text(
            "Ключ «<<» подставляет строки из другого места файла, а это не допускается. По нему не видно, что в плане на самом деле написано. Впишите сами ключи и значения.",
            "The key “<<” brings in lines from elsewhere in the file, which is not allowed. It does not show what the plan really says. Write the keys and values themselves.",
        ),
    ),
    "tag": ProblemText(
        message=Text("метка типа «{tag}» не допускается", "the tag “{tag}” is not allowed"),
        hint=Text(
            "удалите её; если это текст, возьмите его в кавычки",
            "delete it; if it is a text, quote it",
        ),
        explanation=Text(
            "Перед значением стоит метка типа (восклицательный знак со словом), а она не допускается. Какого вида значение, программа знает сама. Удалите метку; если знак — часть текста, возьмите текст в кавычки.",
            "A tag (an exclamation mark with a word) stands before a value, which is not allowed. The program knows of itself what kind of value belongs there. Delete the tag; if the sign belongs to a text, quote the text.",
        ),
    ),
    "too-deep": ProblemText(
        message=Text("вложенность больше {most} уровней", "nested deeper than {most} levels"),
        hint=Text("проверьте скобки и отступы", "check brackets and indents"),
        explanation=Text(
            "Значения вложены друг в друга больше чем на 64 уровня: в этих файлах их не больше десятка. Так бывает, если скобки набраны много раз подряд или съехали отступы. Проверьте скобки и отступы.",
            "Values lie within one another more than 64 levels deep, where these files need ten at most. Brackets were typed many times over, or the indents slipped. Check brackets and indents.",
        ),
    ),
    "unquoted-number": ProblemText(
        message=Text(
            "«{found}» без кавычек другие программы прочтут как {other}",
            "unquoted “{found}” is {other} to other programs",
        ),
        hint=Text('возьмите в кавычки: "{found}"', 'quote it: "{found}"'),
        explanation=Text(
            "Номер или другой текст из одних цифр записан без кавычек. Здесь он читается верно, но другие программы примут его за число и, например, 2.10 превратят в 2.1. Возьмите его в кавычки; если файл читает только эта программа, предупреждение можно оставить.",
            "A number or another text of digits alone is not quoted. It is read rightly here, but other programs take it for a number and turn 2.10 into 2.1. Quote it; if no other program reads the file, leave the warning.",
        ),
    ),
}
