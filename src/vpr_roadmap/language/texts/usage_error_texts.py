"""The texts of usage errors: what is wrong with a call."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

NO_SUCH_OPTION = Text("параметра {name} нет{near}", "there is no option {name}{near}")
OPTION_BEFORE_COMMAND = Text(
    "параметр {name} пишут после команды: roadmap {verb} {name}",
    "write the option {name} after the command: roadmap {verb} {name}",
)
NO_SUCH_COMMAND = Text(
    "команды «{name}» нет{near}; есть: {known}",
    "there is no command “{name}”{near}; available: {known}",
)
NO_COMMAND = Text("не указана команда; есть: {known}", "no command given; available: {known}")
NO_VALUE = Text("после {name} ничего не указано", "{name} needs a value")
NO_ARGUMENT = Text("не указано {name}; допустимы: {known}", "{name} is missing; allowed: {known}")
NO_ARGUMENT_AS_IN = Text(
    "в вызове не хватает: {name}; пример: {example}", "{name} is missing; for example: {example}"
)
NO_CHOICE = Text(
    "«{found}» не подходит для {name}; допустимы: {known}",
    "“{found}” is not a valid {name}; allowed: {known}",
)
EXTRA_ARGUMENT = Text("лишнее в вызове: {found}", "unexpected argument: {found}")
EXTRA_PERIOD = Text(
    "лишнее в вызове: {found}; период указывают так: --month {found}, а значение из нескольких слов берут в кавычки",
    "unexpected argument: {found}; write a period as --month {found}, and put a value of several words in quotes",
)
EXTRA_WORDS = Text(
    "лишнее в вызове: {found}; текст из нескольких слов берут в кавычки: {quoted}",
    "unexpected argument: {found}; put a text of several words in quotes: {quoted}",
)
TAKES_NO_VALUE = Text("параметр {name} пишется без значения", "the option {name} takes no value")
WRONG_VALUE = Text("значение для {name} не подходит", "the value of {name} is not valid")
