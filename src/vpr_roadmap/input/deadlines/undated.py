"""Deadlines without a date by their nature: «по графику ИРО», «по мере необходимости»."""

from __future__ import annotations

import re

from vpr_roadmap.input.deadlines.tokens import plain_text
from vpr_roadmap.matching.folding import composed
from vpr_roadmap.matching.invisible import without_invisible
from vpr_roadmap.yaml_scalars import scalar_in_brackets

_SCHEDULE = re.compile(
    r"(?:по|согласно|в соответствии с)\s+"
    r"(?:(?:отдельн|утвержд[её]нн|особ|индивидуальн|специальн)[а-яё]+\s+)?"
    r"(?:план[а-я]*-график[а-я]*|график(?:у|а|ом|ам)|план(?:у|а|ом|ам)|расписани(?:ю|ем))"
    r"(?:\s+(?P<whose>.+))?",
    re.IGNORECASE,
)
# Whose schedule it is: «по графику ИРО», «по графику министерства», not «по графику ВПР».
_ORGANISATION = re.compile(
    r"(?!(?:ВПР|ГИА|ОГЭ|ЕГЭ|ГВЭ|ВсОШ|НИКО|ВСОКО|НОК)\b)[A-ZА-ЯЁ«]"
    r"|министерств|управлени|отдел|департамент|школ|институт|центр|комитет|администраци"
    r"|учреждени|организаци|районн|городск|краев|областн|республиканск|муниципальн|(?:оо|оу)\b"
)
_BEGINNINGS = {
    "по ": "мере |необходимости|согласовани|запрос|требовани|факту|обращени|заявк|итогам|вызову"
    "|результатам|окончани|завершени|приглашени|отдельн|индивидуальн|особ|назначени|указани"
    "|поручени|приказ|распоряжени|письм|готовности",
    "при ": "необходимости|наличии|поступлении|выявлении|возникновении|условии|изменении"
    "|получении|обращении|появлении",
    "в ": r"ходе |день |дни |каникул|сроки\b|(?:установленн|указанн|определенн)[а-я]+ срок"
    "|период (?:каникул|проведени|подготовк|работы|обучени|[а-я]+их каникул)|соответствии с",
    "до ": "начала |проведения |окончания ",
    "": "после |накануне |перед |во время |своевременно$|согласно |(?:срок[а-я]*|дата) уточня",
}
_UNDATED = re.compile("|".join(f"{word}(?:{rest})" for word, rest in _BEGINNINGS.items()))
_AFTER_EVENT = re.compile(
    r"(?:в течени[ие]|не (?:позднее|позже)(?: чем)?(?: за| через)?|за|через|в срок до) "
    r"(?:(?:[0-9]{1,2}(?:-?(?:х|ти|ми|и))?|трех|пяти|семи|десяти|одного) ?)?"
    r"(?:\([а-я]+\) )?(?:(?:рабоч|календарн|учебн)[а-я]+ )?"
    r"(?:дн[а-я]+|день|недел[а-я]+|месяц[а-я]*) "
    r"(?P<event>(?:до|после|со? (?:дня|момента|даты)) .+)"
)
# A month, a quarter, a rule: then the text has a date that would be lost.
_DATED = re.compile(
    r"[0-9]|\b(?:январ|феврал|март[аеу]?\b|апрел|ма[йяею]\b|июн|июл|август|сентябр|октябр|ноябр"
    r"|декабр)"
    r"|\b(?:янв|февр?|апр|сент?|окт|нояб?|дек)\b"
    r"|\b(?:квартал|полугоди|четверт|ежемесячн|ежеквартальн|ежегодн|еженедельн|постоянно"
    r"|раза? в (?:месяц|недел|квартал)|кажд(?:ый|ую|ое)|в течени[ие])"
)
_NUMBER_OF_SCHOOL = re.compile(r"№ ?[0-9]+")
MAX_LENGTH = 300


def undated_as_yaml(text: str) -> str | None:
    """`{schedule: …}` or `{undated: …}` for words without a date; None for any other text."""
    printed = _printed(text)
    if not printed or len(printed) > MAX_LENGTH:
        return None
    plain = plain_text(printed)
    if event := _AFTER_EVENT.fullmatch(plain):
        return None if _DATED.search(event["event"]) else _undated(printed)
    if _DATED.search(_NUMBER_OF_SCHOOL.sub("", plain)):
        return None
    if match := _SCHEDULE.fullmatch(printed):
        return _schedule(printed, match["whose"])
    return _undated(printed) if _UNDATED.match(plain) else None


def _schedule(printed: str, whose: str | None) -> str:
    if whose and _ORGANISATION.match(whose) and not set(whose) & set("(),;:"):
        return f"{{schedule: {scalar_in_brackets(whose)}}}"
    return _undated(printed)


def _undated(printed: str) -> str:
    return f"{{undated: {scalar_in_brackets(printed)}}}"


def _printed(text: str) -> str:
    """The text as printed, with single blanks, without the full stop at its end."""
    return " ".join(composed(without_invisible(text)).split()).rstrip(" .,;")
