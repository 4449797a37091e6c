"""Other names that people try for an option."""

from __future__ import annotations

from collections.abc import Container

_SYNONYMS = {
    "--title": ("name", "heading", "header", "название", "заголовок"),
    "--by": ("who", "author", "кто"),
    "--responsible": (
        *("people", "person", "persons", "who", "head", "name", "executor", "author", "for"),
        *("ответственный", "ответственные", "исполнитель", "кто"),
    ),
    "--period": ("year", "years", "date", "dates", "time", "период", "год", "срок"),
    "--municipality": ("district", "city", "region", "town", "муниципалитет", "район"),
    "--schools": ("numbers", "школы", "школа"),
    "--school": ("школа", "школы"),
    "--ci": ("server", "github", "gitlab", "git", "сервер"),
    "--evidence": ("document", "proof", "документ"),
    "--output": ("file", "save", "out", "файл"),
    "--month": ("месяц",),
}
"""If a name fits several options of a command, the first is meant."""


def option_for(typed: str, known: Container[str]) -> str | None:
    """The option that a user probably means by a name that no option has."""
    name = typed.lstrip("-").lower()
    options = (option for option, names in _SYNONYMS.items() if name in names)
    return next((option for option in options if option in known), None)
