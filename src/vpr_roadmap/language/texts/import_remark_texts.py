"""Remarks on an import: what a person has to look at."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

# The order.

ORDER_UNREGISTERED = Text(
    "В приказе нет номера или даты: он записан как проект. Если он подписан, впишите number и date"
    " и замените draft на approved",
    "The order has no number or no date, so it was written as a draft. If it is signed, add number"
    " and date and replace draft by approved",
)
ISSUER_IN_CAPITALS = Text(
    "Название «{issuer}» напечатано прописными буквами, и неизвестно, какие слова в нём — имена"
    " собственные. Исправьте issuer",
    "The name «{issuer}» is printed in capitals, and it is not known which of its words are proper"
    " names. Correct issuer",
)
COORDINATOR_UNREAD = Text(
    "Координатор назван не в именительном падеже: «{found}». Впишите coordinator: Фамилия И.О.",
    "The coordinator is not named in the nominative: «{found}». Add coordinator: Surname I.I.",
)
CONTROL_UNREAD = Text(
    "Тот, на кого возложен контроль, назван не в именительном падеже: «{found}». Впишите control:"
    " Фамилия И.О.",
    "The person in control is not named in the nominative: «{found}». Add control: Surname I.I.",
)
