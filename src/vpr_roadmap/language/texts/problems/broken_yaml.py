"""Messages for invalid YAML and for special spaces."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import SpecialCase

BROKEN_YAML: dict[str, SpecialCase] = {
    "unmerged": SpecialCase(
        Text(
            "две правки этого места не соединены: в файле остались пометки git",
            "two changes of this place are not merged: the file still has the markers of git",
        ),
        Text(
            "оставьте нужное (обе отметки целиком, внесённую раньше — выше) и удалите строки <<<<<<<, ======= и >>>>>>>",
            "keep what you need (both records complete, the earlier one first) and delete the lines <<<<<<<, ======= and >>>>>>>",
        ),
    ),
    # Quotes.
    "quote-unclosed": SpecialCase(
        Text("кавычка не закрыта", "the quote is not closed"),
        Text("поставьте такую же в конце текста", "add the same quote at the end of the text"),
    ),
    "quote-before-dashes": SpecialCase(
        Text(
            "кавычка не закрыта до строки «---» или «...»",
            "the quote is not closed before the line “---” or “...”",
        ),
        Text("закройте её или удалите эту строку", "close it or delete that line"),
    ),
    "text-after-quote": SpecialCase(
        Text("лишнее после закрывающей кавычки", "there is something after the closing quote"),
        Text(
            "удалите лишнее; кавычки внутри текста замените на «ёлочки»",
            "delete it; for quotes inside a text use “ ”",
        ),
    ),
    "escape-unknown": SpecialCase(
        Text(
            "обратная косая черта в тексте в кавычках", "there is a backslash in a text in quotes"
        ),
        Text("удвойте её: \\\\", "double it: \\\\"),
    ),
    # Brackets and commas.
    "bracket-unclosed": SpecialCase(
        Text("скобка не закрыта", "the bracket is not closed"),
        Text(
            "закройте её; если с неё начинается текст, возьмите его в кавычки",
            "close it; if a text begins with it, put the text in quotes",
        ),
    ),
    "bracket-after-hash": SpecialCase(
        Text(
            "скобка не закрыта: всё после « #» — примечание",
            "the bracket is not closed: everything after “ #” is a comment",
        ),
        Text("текст с «#» возьмите в кавычки", "put the text with “#” in quotes"),
    ),
    "bracket-stray": SpecialCase(
        Text(
            "закрывающая скобка без открывающей",
            "there is a closing bracket without an opening one",
        ),
        Text(
            "удалите её или поставьте пару; если это часть текста, возьмите его в кавычки",
            "delete it or add the opening one; if it is part of a text, put the text in quotes",
        ),
    ),
    "text-after-bracket": SpecialCase(
        Text("лишнее после закрывающей скобки", "there is something after the closing bracket"),
        Text(
            "удалите лишнее; если это один текст, возьмите его в кавычки весь",
            "delete it; if it is all one text, put the whole text in quotes",
        ),
    ),
    "comma-missing": SpecialCase(
        Text("в скобках не хватает запятой", "a comma is missing in the brackets"),
        Text(
            "поставьте её перед этим местом; текст со скобкой, кавычкой или двоеточием возьмите в кавычки",
            "add it before this place; put a text with brackets, quotes or a colon in quotes",
        ),
    ),
    "comma-extra": SpecialCase(
        Text("лишняя запятая", "there is an extra comma"),
        Text("удалите её", "delete it"),
    ),
    # Keys and colons.
    "colon-in-text": SpecialCase(
        Text("двоеточие внутри текста", "there is a colon inside a text"),
        Text("возьмите весь текст в кавычки", "put the whole text in quotes"),
    ),
    "second-key": SpecialCase(
        Text("второй ключ в той же строке", "there is a second key on the same line"),
        Text(
            "начните его с новой строки или удалите; если это текст с двоеточием, возьмите его в кавычки",
            "begin a new line with it or delete it; if it is a text with a colon, put it in quotes",
        ),
    ),
    "colon-missing": SpecialCase(
        Text("после ключа нет двоеточия", "the colon after the key is missing"),
        Text("поставьте двоеточие и пробел", "add a colon and a space"),
    ),
    "colon-without-space": SpecialCase(
        Text("после двоеточия нет пробела", "the space after the colon is missing"),
        Text("поставьте пробел", "add a space"),
    ),
    "key-missing": SpecialCase(
        Text("строка без ключа", "there is a line without a key"),
        Text(
            "продолжение текста допишите к строке выше; новому значению дайте ключ: «ключ: значение»",
            "join the rest of a text to the line above; give a new value a key: “key: value”",
        ),
    ),
    # Lists.
    "dash-missing": SpecialCase(
        Text("в списке строка без дефиса", "a line of the list has no hyphen"),
        Text(
            "начните её с «- » (дефис и пробел) или выровняйте со строкой выше",
            "begin it with “- ” (hyphen and space) or align it with the line above",
        ),
    ),
    "dash-without-space": SpecialCase(
        Text(
            "пункт списка начинается не с дефиса и пробела",
            "an item of the list does not begin with a hyphen and a space",
        ),
        Text("начните его с «- »", "begin it with “- ”"),
    ),
    "dash-doubled": SpecialCase(
        Text("два дефиса в начале пункта", "there are two hyphens at the beginning of an item"),
        Text("оставьте один", "keep one of them"),
    ),
    "list-after-key": SpecialCase(
        Text(
            "дефис с пробелом в строке ключа",
            "there is a hyphen and a space on the line of the key",
        ),
        Text(
            "начните список с новой строки; если это текст, возьмите его в кавычки",
            "begin the list on a new line; if it is a text, put it in quotes",
        ),
    ),
    # Indents.
    "indent-deeper": SpecialCase(
        Text(
            "строка сдвинута вправо: отступ больше, чем у соседних строк",
            "the line is too far to the right: its indent is deeper than that of the lines around it",
        ),
        Text("уберите лишние пробелы в её начале", "delete the extra spaces at its beginning"),
    ),
    "indent-shifted": SpecialCase(
        Text(
            "строка сдвинута: отступ не такой, как у соседних строк",
            "the line is shifted: its indent differs from that of the lines around it",
        ),
        Text("выровняйте её с ними пробелами", "align it with them, using spaces"),
    ),
    "lines-after-value": SpecialCase(
        Text(
            "у ключа уже есть значение, а строки под ним правее",
            "the key already has a value, but the lines below it are indented deeper",
        ),
        Text(
            "выровняйте их с ключом или уберите значение из его строки",
            "align them with the key or remove the value from the line of the key",
        ),
    ),
    "tab-inside": SpecialCase(
        Text("табуляция перед текстом", "there is a tab before the text"),
        Text("замените её пробелом", "replace it with a space"),
    ),
    # Signs with a meaning in YAML.
    "reserved-start": SpecialCase(
        Text("текст не может начинаться с этого знака", "a text cannot begin with this sign"),
        Text("возьмите весь текст в кавычки", "put the whole text in quotes"),
    ),
    "block-header": SpecialCase(
        Text(
            "лишнее после «|» или «>» в той же строке",
            "there is something after “|” or “>” on the same line",
        ),
        Text(
            "начните текст с новой строки; если «|» или «>» — часть текста, возьмите его в кавычки",
            "begin the text on a new line; if “|” or “>” is part of the text, put the text in quotes",
        ),
    ),
    "percent-line": SpecialCase(
        Text("строка начинается с «%»", "the line begins with “%”"),
        Text("удалите её или допишите к строке выше", "delete it or join it to the line above"),
    ),
    "text-after-end": SpecialCase(
        Text(
            "текст после конца документа (строки «...»)",
            "there is text after the end of the document (the line “...”)",
        ),
        Text("удалите строку «...»", "delete the line “...”"),
    ),
}
"""Texts for `broken-yaml` by the diagnosis of the mistake."""

_ORDINARY_BLANK = Text("замените обычным пробелом", "replace it with an ordinary space")
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
