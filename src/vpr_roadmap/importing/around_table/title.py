"""The title of a plan: which pieces are its lines, and its text in sentence case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from vpr_roadmap.importing.around_table.landmarks import opens_title
from vpr_roadmap.importing.around_table.numbered import number_of
from vpr_roadmap.importing.around_table.passport import read_heading
from vpr_roadmap.importing.around_table.pieces import Piece
from vpr_roadmap.importing.around_table.sentence_case import Casing, capitalise
from vpr_roadmap.importing.around_table.years import years_of
from vpr_roadmap.language.grammar.russian import MONTHS
from vpr_roadmap.matching.folding import fold

_LONGEST = 400
_MOST_LINES = 12
_SENTENCE = re.compile(
    r"(?<![а-я])(?:(?:разработан|составлен|утвержден|направлен|предназначен|рассмотрен)[аоы]?"
    r"|включает|содержит|определяет|предусматривает|является|состоит|реализуется)(?![а-я])"
    r"|\.\.\.|…|(?<!г)(?<!гг)(?<!уч)(?<!год)(?<!года)(?<!году)(?<!годы)\.$"
)
_OTHER_LINE = re.compile(
    r"\(?(?:в ред|с изм)|(?:(?:[ivx\d]+|перв\w+|втор\w+|треть?\w*|четверт\w+)[ -]*)?"
    rf"(?:полугодие|четверть|триместр|квартал|семестр|{'|'.join(MONTHS)})(?: 20\d\d(?: г\w*\.?)?)?$"
)
"""An amendment, or the part of the year that a table is for."""
_LABEL = re.compile(r"[А-ЯЁ][^«»\"():]{1,40}:(?: |$)")
_GOES_ON = re.compile(r"(?:по|в|во|на|для|с|со|к|о|об|при|из|за|и|среди) ")
_FOR_YEARS = re.compile(r"на 20\d\d[^.]*(?:г|г\.)$|на 20\d\d[^.]* год(?:а|ы)?$")
_ORGANISATION = re.compile(
    r"[«\"(]?(?:(?:муниципальн|государственн|частн)\w+ (?:\w+ ){0,3}учреждени"
    r"|(?:[мгчн][бка]?)?(?:д?оу|обу|удо|ку|бу|ау)(?![а-я])|(?:[мгчн][бка]?о?у )?[сон]ош(?![а-я])"
    r"|(?:средняя|основная|начальная|общеобразовательная)[ а-я]* школа|(?:гимназия|лицей|школа) №"
    r"|детский сад|(?:управление|отдел) (?:\w+ )?образовани|администраци|министерств|департамент"
    r"|комитет|совет |российская|[а-я-]+(?:кий|кая) (?:край|область|район)(?![а-я])"
    r"|(?:г|с|п|пос|ст)\. ?[а-я]|проект$|20\d\d(?: г\w*\.?)?$)"
)
_OTHER_PART = re.compile(
    r"(?:пояснительная записка|введение|содержание|оглавление|общие положения|аннотация|отчет"
    r"|(?:аналитическая )?справка|анализ |список|состав |раздел |глава |цели|задачи|информация)"
)


def is_title_line(text: str) -> bool:
    """Whether a text begins like a title («План …») and is neither a sentence nor of contents."""
    return opens_title(text) and not _SENTENCE.search(fold(text))


def find_title(pieces: Sequence[Piece], start: int) -> tuple[int, int]:
    """The first and the last index + 1 of the title after the approval, which ends at `start`.

    They are equal if there is none.
    """
    for index in range(start, len(pieces)):
        piece = pieces[index]
        if is_title_line(piece.text):
            return index, _end(pieces, index)
        if piece.heading is not None or read_heading(piece):
            break
    return _find_by_style(pieces, start)


def _find_by_style(pieces: Sequence[Piece], approved: int) -> tuple[int, int]:
    """A title of other words: prominent, directly after the approval or with the years."""
    start = approved
    while start < len(pieces) and _ORGANISATION.match(fold(pieces[start].text[:_LONGEST])):
        start += 1
    if start == len(pieces) or not _may_be_title(pieces[start]):
        return approved, approved
    end = _end(pieces, start)
    states_years = any(years_of(piece.text).years for piece in pieces[start:end])
    is_for_years = bool(_FOR_YEARS.search(fold(pieces[start].text)))
    is_title = pieces[start].is_prominent and (approved > 0 or states_years)
    return (start, end) if is_title or is_for_years else (approved, approved)


def find_table_title(pieces: Sequence[Piece], start: int) -> tuple[int, int]:
    """First and last index + 1 of the title directly before the table; equal if there is none."""
    end = len(pieces)
    if end > start and _is_section(pieces[end - 1]):
        end -= 1
    for index in range(end - 1, max(start, end - _MOST_LINES) - 1, -1):
        if is_title_line(pieces[index].text) and _end(pieces[:end], index) == end:
            return index, end
    return len(pieces), len(pieces)


def _is_section(piece: Piece) -> bool:
    """Whether a piece is the heading of the first section of the plan."""
    return bool(number_of(piece.text)) or piece.text.startswith(("Раздел", "РАЗДЕЛ", "I.", "I "))


def _end(pieces: Sequence[Piece], start: int) -> int:
    """The index after the lines of the title that begins at `start`."""
    stop = min(len(pieces), start + _MOST_LINES)
    end = start + 1
    while end < stop and _continues(pieces[start:end], pieces[end]):
        end += 1
    return end


def _continues(title: Sequence[Piece], piece: Piece) -> bool:
    text, first = piece.text, title[0]
    is_bracketed = text.startswith(("(", "«", '"'))
    if not _may_be_title(piece) or (opens_title(text) and not is_bracketed and not text.isupper()):
        return False
    if text[:1].islower() or is_bracketed or _GOES_ON.match(fold(text)):
        return True
    if any(years_of(line.text).years for line in title):
        return False
    same_style = (piece.is_bold, piece.is_centered) == (first.is_bold, first.is_centered)
    states_years = bool(years_of(text).years)
    return text.isupper() or states_years or (piece.is_prominent and same_style)


def _may_be_title(piece: Piece) -> bool:
    """Whether a piece may be a line of a title; «Сентябрь» or «Тема: …» are none."""
    text = piece.text
    if len(text) > _LONGEST or piece.heading is not None or read_heading(piece):
        return False
    if number_of(text) or _LABEL.match(text):
        return False
    folded = fold(text)
    return not any(each.match(folded) for each in (_OTHER_LINE, _OTHER_PART)) and (
        not _SENTENCE.search(folded)
    )


_SPACED_PLAN = re.compile(r"П Л А Н(?![^\W\d_])")
_FIRST_WORDS = re.compile(
    r"^[«\"]?(?:ПЛАН(?:-ГРАФИК)?|ДОРОЖНАЯ КАРТА|ПРОГРАММА|КОМПЛЕКС)(?![А-ЯЁ])"
)


def title_text(lines: Sequence[str], casing: Casing) -> str | None:
    """The lines of a title joined; those in capitals in sentence case where that is sure.

    None if there are no lines.
    """
    closed_up = tuple(_SPACED_PLAN.sub("ПЛАН", line) for line in lines)
    return capitalise(" ".join(_runs(closed_up, casing))) or None


def _runs(lines: Sequence[str], casing: Casing) -> Iterator[str]:
    """The lines; those in capitals that follow one another become one text in lower case."""
    for is_upper, run in groupby(lines, key=str.isupper):
        printed = " ".join(run)
        if is_upper:
            yield casing.lower_case(printed) or printed
        else:
            yield _FIRST_WORDS.sub(lambda found: found[0].lower(), printed, count=1)
