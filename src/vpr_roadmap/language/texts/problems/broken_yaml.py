"""Messages for invalid YAML and for special spaces."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import SpecialCase

BROKEN_YAML: dict[str, SpecialCase] = {
    "unmerged": SpecialCase(
        Text(
            "две правки этого места не соединены: в файле остались пометки git",
            "two changes of this place were not merged: git left its marks in the file",
        ),
        Text(
            "оставьте нужное (обе отметки целиком, внесённую раньше — выше) и удалите строки <<<<<<<, ======= и >>>>>>>",
            "keep what is right (both records whole, the earlier one first) and delete the lines <<<<<<<, ======= and >>>>>>>",
        ),
    ),
    # Quotes.
    "quote-unclosed": SpecialCase(
        Text("кавычка не закрыта", "the quote is not closed"),
        Text("поставьте такую же в конце текста", "type the same one at the end of the text"),
    ),
    "quote-before-dashes": SpecialCase(
        Text(
            "кавычка не закрыта до строки «---» или «...»",
            "the quote is not closed before the line “---” or “...”",
        ),
        Text("закройте её или удалите эту строку", "close it or delete that line"),
    ),
    "text-behind-quote": SpecialCase(
        Text("лишнее после закрывающей кавычки", "something behind the closing quote"),
        Text(
            "удалите лишнее; кавычки внутри текста замените на «ёлочки»",
            "delete it; for quotes inside a text type “ ”",
        ),
    ),
    "escape-unknown": SpecialCase(
        Text("обратная косая черта в тексте в кавычках", "a backslash in a quoted text"),
        Text("удвойте её: \\\\", "double it: \\\\"),
    ),
    # Brackets and commas.
    "bracket-unclosed": SpecialCase(
        Text("скобка не закрыта", "the bracket is not closed"),
        Text(
            "закройте её; если с неё начинается текст, возьмите его в кавычки",
            "close it; if a text begins with it, quote the text",
        ),
    ),
    "bracket-behind-hash": SpecialCase(
        Text(
            "скобка не закрыта: всё после « #» — примечание",
            "the bracket is not closed: all behind “ #” is a comment",
        ),
        Text("текст с «#» возьмите в кавычки", "quote the text that has “#”"),
    ),
    "bracket-stray": SpecialCase(
        Text("закрывающая скобка без открывающей", "a closing bracket without its opening one"),
        Text(
            "удалите её или поставьте пару; если это часть текста, возьмите его в кавычки",
            "delete it or type its pair; if it is part of a text, quote the text",
        ),
    ),
    "text-behind-bracket": SpecialCase(
        Text("лишнее после закрывающей скобки", "something behind the closing bracket"),
        Text(
            "удалите лишнее; если это один текст, возьмите его в кавычки весь",
            "delete it; if it is all one text, quote the whole",
        ),
    ),
    "comma-missing": SpecialCase(
        Text("в скобках не хватает запятой", "a comma is missing between the brackets"),
        Text(
            "поставьте её перед этим местом; текст со скобкой, кавычкой или двоеточием возьмите в кавычки",
            "type it before this place; quote a text that has brackets, quotes or a colon",
        ),
    ),
    "comma-extra": SpecialCase(
        Text("лишняя запятая", "a comma too many"),
        Text("удалите её", "delete it"),
    ),
    # Keys and colons.
    "colon-in-text": SpecialCase(
        Text("двоеточие внутри текста", "a colon inside a text"),
        Text("возьмите весь текст в кавычки", "quote the whole text"),
    ),
    "second-key": SpecialCase(
        Text("второй ключ в той же строке", "a second key on the same line"),
        Text(
            "начните его с новой строки или удалите; если это текст с двоеточием, возьмите его в кавычки",
            "begin a new line with it or delete it; if it is a text with a colon, quote it",
        ),
    ),
    "colon-missing": SpecialCase(
        Text("после ключа нет двоеточия", "no colon behind the key"),
        Text("поставьте двоеточие и пробел", "type a colon and a blank"),
    ),
    "colon-without-blank": SpecialCase(
        Text("после двоеточия нет пробела", "no blank behind the colon"),
        Text("поставьте пробел", "type a blank"),
    ),
    "key-missing": SpecialCase(
        Text("строка без ключа", "a line without a key"),
        Text(
            "продолжение текста допишите к строке выше; новому значению дайте ключ: «ключ: значение»",
            "join the rest of a text to the line above; give a new value its key: “key: value”",
        ),
    ),
    # Lists.
    "dash-missing": SpecialCase(
        Text("в списке строка без дефиса", "a line of a list without its hyphen"),
        Text(
            "начните её с «- » (дефис и пробел) или выровняйте со строкой выше",
            "begin it with “- ” (hyphen and blank) or align it with the line above",
        ),
    ),
    "dash-without-blank": SpecialCase(
        Text(
            "пункт списка начинается не с дефиса и пробела",
            "an item of a list does not begin with a hyphen and a blank",
        ),
        Text("начните его с «- »", "begin it with “- ”"),
    ),
    "dash-doubled": SpecialCase(
        Text("два дефиса в начале пункта", "two hyphens at the head of an item"),
        Text("оставьте один", "keep one"),
    ),
    "list-behind-key": SpecialCase(
        Text("дефис с пробелом в строке ключа", "a hyphen and a blank on the line of a key"),
        Text(
            "начните список с новой строки; если это текст, возьмите его в кавычки",
            "begin the list on a new line; if it is a text, quote it",
        ),
    ),
    # Indents.
    "indent-deeper": SpecialCase(
        Text(
            "строка сдвинута вправо: отступ больше, чем у соседних строк",
            "the line is shifted right: its indent is deeper than its neighbours'",
        ),
        Text("уберите лишние пробелы в её начале", "delete the extra blanks at its head"),
    ),
    "indent-shifted": SpecialCase(
        Text(
            "строка сдвинута: отступ не такой, как у соседних строк",
            "the line is shifted: its indent is not that of its neighbours",
        ),
        Text("выровняйте её с ними пробелами", "align it with them by blanks"),
    ),
    "lines-behind-value": SpecialCase(
        Text(
            "у ключа уже есть значение, а строки под ним правее",
            "the key has its value, yet the lines below are deeper",
        ),
        Text(
            "выровняйте их с ключом или уберите значение из его строки",
            "align them with the key or take the value off its line",
        ),
    ),
    "tab-inside": SpecialCase(
        Text("табуляция перед текстом", "a tab before the text"),
        Text("замените её пробелом", "replace it by a blank"),
    ),
    # Signs with a meaning in YAML.
    "reserved-start": SpecialCase(
        Text("текст не может начинаться с этого знака", "a text may not begin with this sign"),
        Text("возьмите весь текст в кавычки", "quote the whole text"),
    ),
    "block-header": SpecialCase(
        Text("лишнее после «|» или «>» в той же строке", "something behind “|” or “>” on its line"),
        Text(
            "начните текст с новой строки; если «|» или «>» — часть текста, возьмите его в кавычки",
            "begin the text on a new line; if “|” or “>” is part of it, quote it",
        ),
    ),
    "percent-line": SpecialCase(
        Text("строка начинается с «%»", "the line begins with “%”"),
        Text("удалите её или допишите к строке выше", "delete it or join it to the line above"),
    ),
    "text-behind-end": SpecialCase(
        Text(
            "текст после конца документа (строки «...»)",
            "a text behind the end of the document (the line “...”)",
        ),
        Text("удалите строку «...»", "delete the line “...”"),
    ),
}
"""Texts for `broken-yaml` by the diagnosis of the mistake."""

_ORDINARY_BLANK = Text("замените обычным пробелом", "replace it by an ordinary space")
SPECIAL_SPACES: dict[str, SpecialCase] = {
    "no-break": SpecialCase(
        Text(
            "неразрывный пробел ({character}) вместо обычного",
            "a no-break space ({character}) instead of an ordinary one",
        ),
        _ORDINARY_BLANK,
    ),
    "other": SpecialCase(
        Text(
            "особый пробел ({character}) вместо обычного",
            "a special space ({character}) instead of an ordinary one",
        ),
        _ORDINARY_BLANK,
    ),
}
