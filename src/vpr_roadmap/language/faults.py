"""What each problem says: keyed by the problem's code."""

from __future__ import annotations

from vpr_roadmap.language import texts
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.words import Words
from vpr_roadmap.nearest import nearest
from vpr_roadmap.problems import Problem

FAULTS: dict[str, Text] = {
    # The text itself.
    "not-utf8": Text(
        "файл не в кодировке UTF-8; сохраните его в UTF-8 (Блокнот: «Сохранить как», кодировка UTF-8)",
        "the file is not UTF-8; save it as UTF-8",
    ),
    "too-large": Text("файл больше {most} МБ", "the file is larger than {most} MB"),
    "empty-file": Text("файл пуст", "the file is empty"),
    "broken-yaml": Text(
        "разметка файла нарушена; проверьте здесь отступы, кавычки и скобки",
        "the YAML is broken ({reason}); check indents, quotes and brackets here",
    ),
    "tab": Text(
        "в отступе табуляция; замените её пробелами",
        "a tab in the indent; replace it by blanks",
    ),
    "forbidden-character": Text(
        "недопустимый символ {character}; удалите его",
        "the character {character} is not allowed; delete it",
    ),
    "several-documents": Text(
        "в файле второй документ (строка «---»); оставьте один",
        "a second document (a line “---”) in the file; keep one",
    ),
    "duplicate-key": Text(
        "ключ «{key}» уже есть: {place}", "the key “{key}” is there already: {place}"
    ),
    "key-not-text": Text("ключ должен быть словом", "a key must be a word"),
    "anchor": Text(
        "якоря (&) и ссылки (*) не допускаются; повторите значение",
        "anchors (&) and aliases (*) are not allowed; repeat the value",
    ),
    "merge-key": Text(
        "слияние (<<) не допускается; повторите ключи",
        "merge keys (<<) are not allowed; repeat the keys",
    ),
    "tag": Text(
        "метка типа «{tag}» не допускается; удалите её", "the tag “{tag}” is not allowed; delete it"
    ),
    "too-deep": Text("вложенность больше {most} уровней", "nested deeper than {most} levels"),
    # Shapes.
    "unknown-key": Text("неизвестный ключ «{found}»{near}", "unknown key “{found}”{near}"),
    "missing-key": Text("нет ключа «{name}»", "the key “{name}” is missing"),
    "wrong-type": Text(
        "здесь ожидается: {expected}",
        "{expected} is expected here",
    ),
    "empty-value": Text(
        "пустое значение; впишите его или удалите ключ",
        "an empty value; fill it in or delete the key",
    ),
    "unknown-value": Text(
        "неизвестное значение «{found}»{near}; допустимы: {known}",
        "unknown value “{found}”{near}; allowed: {known}",
    ),
    "not-a-number": Text("«{found}» — не целое число", "“{found}” is not a whole number"),
    "not-a-flag": Text(
        "вместо «{found}» нужно true (да) или false (нет)",
        "write true or false instead of “{found}”",
    ),
    "not-a-day": Text(
        "дата «{found}» записана не так; в файле плана пишут ГГГГ-ММ-ДД, например 2020-11-18",
        "“{found}” is not a date as files write it; write YYYY-MM-DD, as in 2020-11-18",
    ),
    "wrong-number": Text(
        "номер «{found}» записан не так; пишите 1, 1.3 или 4a: без точки в конце, буква латинская",
        "the number “{found}” must look like 1, 1.3 or 4a: no dot at the end, a Latin letter",
    ),
    "wrong-school-key": Text(
        "«{found}» — не номер школы и не короткое слово",
        "“{found}” is neither a school's number nor a short word",
    ),
    "wrong-day-of-month": Text(
        "day — число месяца от 1 до 31, только вместе с every: month",
        "day is a day of the month, 1 to 31, and goes with every: month only",
    ),
    "successor-incomplete": Text(
        "instead_of (вместо кого) и from (с какого дня) указываются вместе",
        "instead_of and from go together",
    ),
    "approved-without-number": Text(
        "у утверждённого приказа нужны номер и дата (number, date); если это проект, напишите status: draft",
        "an approved order needs number and date; for a draft write status: draft",
    ),
    "sections-or-activities": Text(
        "нужен один из ключей: sections (разделы) или activities (мероприятия без разделов)",
        "one of the keys sections or activities is needed, and only one",
    ),
    # Numbers and names.
    "duplicate-number": Text(
        "номер «{found}» уже занят: {place}", "the number “{found}” is taken already: {place}"
    ),
    "duplicate-section": Text(
        "раздел «{found}» уже есть: {place}", "section “{found}” is there already: {place}"
    ),
    "duplicate-school": Text(
        "школа «{found}» уже есть: {place}", "school “{found}” is there already: {place}"
    ),
    "duplicate-school-group": Text(
        "группа школ «{found}» уже есть: {place}",
        "the group of schools “{found}” is there already: {place}",
    ),
    "duplicate-name": Text(
        "имя «{found}» уже есть: {place}", "the name “{found}” is there already: {place}"
    ),
    "reserved-id": Text(
        "«{found}» — служебное слово; назовите группу иначе",
        "“{found}” is a reserved word; give the group another id",
    ),
    "repeated-value": Text("«{found}» указано дважды", "“{found}” stands here twice"),
    "successor-circle": Text(
        "«{found}» заменяет в конце концов самого себя",
        "“{found}” in the end replaces oneself",
    ),
    # Periods.
    "period-unreadable": Text(
        "не понимаю срок «{period}»; пишите 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4 или all",
        "cannot read the period “{period}”; write 2020-11, 2020-11-18, 2020-10/2021-02, ../2024-02-09, 2020-Q4 or all",
    ),
    "period-impossible": Text(
        "срока «{period}» не бывает: такого месяца, квартала или дня нет",
        "there is no “{period}”: no such month, quarter or day",
    ),
    "period-reversed": Text(
        "срок кончается в {end}, раньше начала {start}",
        "the period ends in {end}, before its start {start}",
    ),
    "period-outside-plan": Text(
        "срок «{found}» вне периода плана ({plan})",
        "the period “{found}” is outside the plan's ({plan})",
    ),
    "period-shared-day": Text(
        "срок «{found}» пересекается со сроком «{other}» того же мероприятия",
        "the period “{found}” shares a day with “{other}” of the same activity",
    ),
    "period-empty": Text(
        "срок не даёт ни одной даты: в within нет такого дня",
        "the period gives no date: there is no such day in within",
    ),
    # References.
    "unknown-responsible": Text(
        "ответственного «{found}» нет в people и groups{near}",
        "“{found}” is neither in people nor in groups{near}",
    ),
    "unknown-person": Text("«{found}» нет в people{near}", "“{found}” is not in people{near}"),
    "unknown-group": Text(
        "группы «{found}» нет в groups{near}", "the group “{found}” is not in groups{near}"
    ),
    "no-schools-file": Text(
        "план называет школы, а файла schools.yaml рядом с ним нет",
        "the plan names schools, but there is no schools.yaml beside it",
    ),
    "unknown-school": Text(
        "школы «{found}» нет в schools.yaml; есть: {known}",
        "school “{found}” is not in schools.yaml; there are: {known}",
    ),
    "unknown-school-group": Text(
        "группы школ «{found}» нет в schools.yaml{near}; есть: {known}",
        "the group of schools “{found}” is not in schools.yaml{near}; there are: {known}",
    ),
}

EXPECTED = {
    "text": Text("текст", "text"),
    "list": Text("список: [одно, другое] или строки с «- »", "a list"),
    "number": Text("целое число", "a whole number"),
    "flag": Text("true или false", "true or false"),
    "day": Text("день вида ГГГГ-ММ-ДД", "a day like YYYY-MM-DD"),
    "mapping": Text("набор строк «ключ: значение»", "a set of lines “key: value”"),
}


def message(problem: Problem, words: Words) -> str:
    """What a problem says, with the nearest right thing where one is near."""
    values = dict(problem.values)
    if expected := values.get("expected"):
        values["expected"] = EXPECTED[str(expected)]
    known = tuple(name for name in _known(values) if name != values.get("found"))
    near = nearest(str(values["found"]), known, most=1) if known else ()
    values["near"] = words.say(texts.PERHAPS_QUOTED, near=near[0]) if near else ""
    return words.say(FAULTS[problem.code], **values)


def line(problem: Problem, words: Words) -> str:
    """A problem in one line: `path:line:column: message [code]`."""
    return f"{problem.path}:{problem.position}: {message(problem, words)} [{problem.code}]"


def _known(values: dict[str, object]) -> tuple[str, ...]:
    known = values.get("known")
    return tuple(str(name) for name in known) if isinstance(known, tuple) else ()
