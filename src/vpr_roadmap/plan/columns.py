"""Which key of an activity has the text of a printed column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vpr_roadmap.matching.folding import fold

_HEADINGS: Mapping[str, str] = {
    "printed": "№ п/п|№ п.п.|№ пп|№|п/п|номер|номер п/п",
    "title": "мероприятия|мероприятие|наименование мероприятия|наименование мероприятий"
    "|название мероприятия|мероприятия по устранению нарушений|мероприятие по устранению"
    "|мероприятия по устранению|содержание мероприятия|содержание мероприятий|дела"
    "|дела, события, мероприятия|наименование этапа, мероприятия|содержание деятельности"
    "|содержание работы",
    "wording": "срок исполнения|сроки исполнения|срок реализации|сроки реализации|срок проведения"
    "|сроки проведения|срок выполнения|сроки выполнения|срок|сроки|дата проведения|дата",
    "responsible_wording": "ответственные исполнители|ответственный исполнитель|ответственные"
    "|ответственный|ответственные за исполнение|ответственный за исполнение|ответственные лица"
    "|исполнители|исполнитель",
    "coexecutors": "соисполнители|соисполнитель",
    "expected_result": "ожидаемый результат|ожидаемые результаты|планируемый результат"
    "|планируемые результаты",
}
"""Key → the usual headings of its column. If a table has several, the first one here counts."""


def keys_of_columns(headings: Iterable[str]) -> dict[str, str]:
    """Heading → the key that has the text of its column; other columns are left out.

    The keys are those for the text as printed: `printed` for «№ п/п», `responsible_wording` for
    «Ответственные».
    """
    printed = {_folded(heading): heading for heading in headings}
    found = {}
    for key, usual in _HEADINGS.items():
        names = (name for name in usual.split("|") if name in printed)
        if name := next(names, None):
            found[printed[name]] = key
    return found


def _folded(heading: str) -> str:
    """The heading as in `_HEADINGS`: «Сроки  исполнения:» is «сроки исполнения»."""
    return fold(heading).rstrip(".: ")
