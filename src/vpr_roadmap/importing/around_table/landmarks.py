"""Words by which the parts of an order and of an appendix are recognised."""

from __future__ import annotations

import re

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.plan.order import OrderKind

_SPACED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_] ){2,}[^\W\d_](?![^\W\d_])")
MAX_LINE = 400
"""Longer paragraphs are neither headings nor titles."""


def _beginning(text: str) -> str:
    """The first hundred characters of a text, folded."""
    return fold(text[:100])


_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2}")
_KINDS = {fold(kind.value): kind for kind in OrderKind}
_KIND_LINE = re.compile(rf"({'|'.join(_KINDS)})(?=$|[ №]|\W*\d)")


def closed_up(text: str) -> str:
    """The text folded, with spaced words closed up: «П Р И К А З» is «приказ»."""
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), fold(text))


def _spaced(word: str) -> str:
    """A pattern for a word whose letters may have blanks between them."""
    return " ?".join(word)


def kind_of_line(line: str) -> OrderKind | None:
    """The kind of an order, if the line is its name: «П Р И К А З», «ПРИКАЗ № 249»."""
    if len(line) > MAX_LINE or not line[:1].isupper():
        return None
    found = _KIND_LINE.match(text := closed_up(line))
    if not found:
        return None
    rest = text[found.end() :].strip()
    is_bare = not rest or rest[0] in '№_«"' or rest[0].isdigit() or rest.startswith("от ")
    is_title = line.split()[0].isupper() and rest.startswith(("по ", "о ", "об "))
    is_named = is_title or (rest.startswith("по ") and bool(_DAY.search(rest)))
    return _KINDS[found[1]] if is_bare or is_named else None


_ENACTING = re.compile(
    r"(?<![а-я])(?:(приказываю|приказывает|приказываем)|(постановляю|постановляет|постановляем)"
    r"|(распоряжаюсь|обязываю)|(решил[аио]?|решает))\s*:?\s*$"
)
_VERB_KINDS = (OrderKind.ORDER, OrderKind.RESOLUTION, OrderKind.DIRECTIVE, OrderKind.DECISION)
_VERB = rf"(?<![а-яё])(?:{_spaced('приказыва')}|{_spaced('постановля')}) ?(?:ю|е ?[тм])(?![а-яё])"
_ENACTS = re.compile(_VERB, re.IGNORECASE)
_ENACTS_MORE = re.compile(rf"{_VERB} ?:(?= ?\S)", re.IGNORECASE)


def enacting_kind(text: str) -> OrderKind | None:
    """The kind of an order whose preamble ends like this: «п р и к а з ы в а ю:»."""
    found = _ENACTING.search(closed_up(text[-60:]))
    return _VERB_KINDS[found.lastindex - 1] if found and found.lastindex else None


def enacting_end(line: str) -> int | None:
    """The index after «приказываю:» in a line that goes on after it; None for other lines."""
    found = _ENACTS_MORE.search(line)
    return found.end() if found else None


_PREAMBLE = re.compile(
    r"(?:в (?:целях|соответствии|связи|рамках|исполнение)|с целью|на основании|во исполнение"
    r"|руководствуясь|по (?:итогам|результатам)|согласно|для |рассмотрев|учитывая|заслушав)"
)
_TITLE_OF_ORDER = re.compile(r'[«"]?об? (?!.*(?:ознакомлен))')


def opens_preamble(text: str) -> bool:
    """«В целях …», or a text with «приказываю»."""
    return bool(_PREAMBLE.match(_beginning(text)) or _ENACTS.search(text))


def opens_order_title(text: str) -> bool:
    """«Об утверждении …», «О внесении изменений …»."""
    return len(text) <= 1000 and bool(_TITLE_OF_ORDER.match(fold(text)))


_APPENDIX = re.compile(r"приложение(?: *№? *\w{1,3})??(?:\W*$| \(?к | утвержд)")
_SENTENCE_END = re.compile(r"(?<!\d)(?<!\dг)(?<!\d г)\.$")
_STAMP = re.compile(
    r"(?:утвержд(?:аю|ено|ен|ена|ены)|согласован[оаы]?|принят[оаы]?|рассмотрен[оаы]?|введен[оаы]?"
    r" в действие)(?=\W*$|\W+[а-я])"
)
_STAMP_CAPITALS = re.compile(r"[«\"]?(?:У|С|П|Р|В)")


def opens_appendix(line: str) -> bool:
    """«ПРИЛОЖЕНИЕ», «Приложение № 1 к приказу …»."""
    return len(line) <= MAX_LINE and line[:1] == "П" and bool(_APPENDIX.match(closed_up(line)))


def opens_stamp(line: str) -> bool:
    """«УТВЕРЖДАЮ», «СОГЛАСОВАНО», «Утвержден приказом …»."""
    if len(line) > MAX_LINE or not _STAMP_CAPITALS.match(line) or _SENTENCE_END.search(line):
        return False
    return bool(_STAMP.match(closed_up(line).lstrip('«"')))


def opens_approval(line: str) -> bool:
    return opens_appendix(line) or opens_stamp(line)


def is_agreement(line: str) -> bool:
    """«СОГЛАСОВАНО»: the stamp of an office that agrees, but does not approve."""
    return opens_stamp(line) and closed_up(line).lstrip('«"').startswith("согласован")


_POST = re.compile(
    r"(?:и ?\. ?о\.?|врио|вр\.? ?и\.? ?о\.?|исполняющ(?:ий|ая) обязанности|временно исполняющ"
    r"|первый заместител|заместител|начальник|директор|глава|министр|руководител|председател"
    r"|заведующ(?:ий|ая)|методист|(?:главн|ведущ)\w+ специалист|специалист|секретар"
    r"|консультант|ректор|управляющ)(?:ь|й|я)?(?![а-я])"
)


def opens_post(line: str) -> bool:
    """«Начальник», «И.о. директора», «Заместитель главы …»."""
    return line[:1].isupper() and bool(_POST.match(_beginning(line)))


_DRAFTED = re.compile(
    r"проект (?:приказа |постановления |распоряжения |решения )?(?:подготовлен|внес[её]н)"
    r"|подготовлен[оа]?\b|подготовил|исполнител[ьи]\b|исполнил|исп\."
)
_ACQUAINTED = re.compile(r"с (?:настоящим )?(?:приказом|распоряжением|постановлением|планом)\b")
_COPY = re.compile(r"(?:(?:копия|выписка) )?верна?\b")


def opens_drafted_by(line: str) -> bool:
    """«Проект подготовлен и внесен:», «Исполнитель:», «Исп. …»."""
    return bool(_DRAFTED.match(_beginning(line)))


def opens_acquaintance(line: str) -> bool:
    """«С приказом ознакомлены:», «Ознакомлены:», «Копия верна»."""
    folded = _beginning(line)
    is_acquaintance = bool(_ACQUAINTED.match(folded)) and "ознакомлен" in folded
    return is_acquaintance or folded.startswith("ознакомлен") or bool(_COPY.match(folded))


_TITLE = re.compile(
    r"[«\"(]?(?:(?:[а-я-]+(?:ый|ой|ий|ая|ый)[, ] *(?:и )?){0,3}"
    r"(?:план(?:-график)?(?![а-я])|план(?:работы|мероприятий)|дорожная карта|программа(?![а-я])"
    r"|циклограмма|график(?![а-я]))|комплекс(?:ный)? (?:мер|мероприятий|план)"
    r"|перечень мероприятий|мероприятия(?=[ ,])|«дорожная карта»)"
)


def opens_title(text: str) -> bool:
    """Whether a text begins like the title of a plan: «ДОРОЖНАЯ КАРТА …», «План мероприятий …»."""
    line = text.lstrip('«"(')[:1]
    return len(text) <= MAX_LINE and line.isupper() and bool(_TITLE.match(closed_up(text)))


_HEADINGS = {
    "passport": r"паспорт(?![а-я])",
    "problem": r"(?:описание|обоснование|анализ)? ?проблем[аы]?(?![а-я])",
    "goal": r"(?:основн(?:ая|ые) )?цел[ьи](?![а-я])(?:,? (?:и )?(?:основные )?задачи)?",
    "tasks": r"(?:основные )?задач[аи](?![а-я])",
    "directions": r"(?:(?:основные|приоритетные) )?направления(?![а-я])",
    "expected_results": r"(?:ожидаем|планируем)\w+ (?:конечн\w+ )?результаты?(?![а-я])",
    "more": (
        r"(?:наименование|основани[ея] |разработчик|заказчик|координатор|исполнител[ьи]|участник"
        r"|соисполнител|сроки?(?![а-я])|этапы"
        r"|показател|индикатор|целевы[ех] (?:показател|индикатор|групп)|источник|финансировани"
        r"|объемы? (?:и источник\w+ )?финансир|ресурсн|нормативн|система (?:организации )?контрол"
        r"|контроль (?:за|реализации)|актуальность|механизм|риск|адресат|руководитель программы)"
    ),
}
_HEADING = re.compile(
    r"(?:(?:\d{1,2}|[ivxх]{1,4})(?:\.\d{1,2})?[.)]? ?)?(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _HEADINGS.items())
    + ")"
)


def passport_key(text: str) -> str | None:
    """The part of a passport that a text begins like the heading of; `more` for other parts."""
    if len(text) > 200:
        return None
    found = _HEADING.match(closed_up(text))
    return found.lastgroup if found else None
