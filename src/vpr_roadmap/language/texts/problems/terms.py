"""The words for kinds of values and for alphabets in the messages of problems."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

EXPECTED = {
    "text": Text("текст", "a text"),
    "list": Text("список: [одно, другое] или строки с «- »", "a list"),
    "listed": Text("список", "a list"),
    "number": Text("целое число", "a whole number"),
    "flag": Text("true или false", "true or false"),
    "day": Text("день вида ГГГГ-ММ-ДД", "a day of the form YYYY-MM-DD"),
    "stamp": Text(
        "день и время вида 2020-11-20T14:03:12+03:00",
        "a date and time of the form 2020-11-20T14:03:12+03:00",
    ),
    "mapping": Text("набор строк «ключ: значение»", "a group of lines “key: value”"),
}

READ_AS = {
    "number": Text("число", "a number"),
    "flag": Text("да или нет", "yes or no"),
}

ALPHABETS = {
    "latin": Text("латинские буквы", "Latin letters"),
    "cyrillic": Text("русские буквы", "Cyrillic letters"),
}
