"""Sections under the noun that the plan calls them: «раздел», «этап», «блок», «модуль»."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.language.text import Text


class SectionTexts(NamedTuple):
    """What answers say about sections with one noun.

    `words` are the noun as titles have it, `of` is the genitive. `counted` says in how many
    sections the activities are.
    """

    words: tuple[str, ...]
    name: Text
    names: Text
    of: Text
    counted: Text
    by: Text


SECTIONS = SectionTexts(
    ("раздел", "section"),
    Text("Раздел", "Section"),
    Text("Разделы", "Sections"),
    Text("раздела", "section"),
    Text("в {n:section.in}", "in {n:section}"),
    Text("по разделам", "by section"),
)
OTHER_SECTIONS = (
    SectionTexts(
        ("этап", "stage"),
        Text("Этап", "Stage"),
        Text("Этапы", "Stages"),
        Text("этапа", "stage"),
        Text("на {n:stage.in}", "in {n:stage}"),
        Text("по этапам", "by stage"),
    ),
    SectionTexts(
        ("блок", "block"),
        Text("Блок", "Block"),
        Text("Блоки", "Blocks"),
        Text("блока", "block"),
        Text("в {n:block.in}", "in {n:block}"),
        Text("по блокам", "by block"),
    ),
    SectionTexts(
        ("модуль", "module"),
        Text("Модуль", "Module"),
        Text("Модули", "Modules"),
        Text("модуля", "module"),
        Text("в {n:module.in}", "in {n:module}"),
        Text("по модулям", "by module"),
    ),
    SectionTexts(
        ("направление",),
        Text("Направление", "Direction"),
        Text("Направления", "Directions"),
        Text("направления", "direction"),
        Text("по {n:direction.dative}", "in {n:direction}"),
        Text("по направлениям", "by direction"),
    ),
)
"""The nouns in the order in which titles are searched for them."""
