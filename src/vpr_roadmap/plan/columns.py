"""Which key of an activity gives the text of a printed column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vpr_roadmap.matching.folding import fold

_HEADS: Mapping[str, str] = {
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
"""Key → the usual heads of its column. If a table has several of them, the first one counts."""


def keys_of_columns(heads: Iterable[str]) -> dict[str, str]:
    """Head → the key that gives the text of its column; other columns are left out.

    The key of «№ п/п» is `printed`, and that of «Ответственные» is `responsible_wording`: the keys
    for the text as printed.
    """
    printed = {_folded(head): head for head in heads}
    found = {}
    for key, usual in _HEADS.items():
        if head := next((printed[name] for name in usual.split("|") if name in printed), None):
            found[head] = key
    return found


def _folded(head: str) -> str:
    """The head as in `_HEADS`: «Сроки  исполнения:» is «сроки исполнения»."""
    return fold(head).rstrip(".: ")
