"""The styles of an OpenDocument file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

from vpr_roadmap.importing.reading.odf.elements import number
from vpr_roadmap.importing.reading.xml_elements import attribute, local_name

_MOST_ANCESTORS = 50


class Style(NamedTuple):
    """What a style says; None if it says nothing and the style around it decides."""

    parent: str | None = None
    is_bold: bool | None = None
    is_hidden: bool | None = None
    is_centered: bool | None = None
    level: int | None = None
    list_style: str | None = None
    is_sheet_shown: bool | None = None
    is_struck: bool | None = None


class ListLevel(NamedTuple):
    """How one level of a list is numbered; `number_format` is None for bullets.

    `are_letters_repeated`: after z come aa, bb and not aa, ab.
    """

    number_format: str | None = None
    prefix: str = ""
    suffix: str = ""
    pattern: str | None = None
    shown_levels: int = 1
    start: int = 1
    are_letters_repeated: bool = False


ListStyle: TypeAlias = Mapping[int, ListLevel]


class Styles:
    """The styles of a document; `lists` are by name, and `outline` numbers headings."""

    def __init__(
        self,
        by_name: Mapping[tuple[str, str], Style],
        lists: Mapping[str, ListStyle],
        outline: ListStyle,
    ) -> None:
        self._by_name = by_name
        self._merged: dict[tuple[str, str], Style] = {}
        self.lists = lists
        self.outline = outline

    def style(self, family: str, name: str | None) -> Style:
        """A style with what it inherits from its parents."""
        key = (family, name or "")
        if key not in self._merged:
            self._merged[key] = self._with_parents(*key)
        return self._merged[key]

    def _with_parents(self, family: str, name: str) -> Style:
        merged = Style()
        for _ in range(_MOST_ANCESTORS):
            found = self._by_name.get((family, name))
            if found is None:
                break
            missing = {
                key: value for key, value in found._asdict().items() if getattr(merged, key) is None
            }
            merged = merged._replace(**missing)._replace(parent=None)
            name = found.parent or ""
        return merged


def read_styles(roots: Iterable[Element]) -> Styles:
    """The styles below the roots; later ones replace those of the same name."""
    by_name: dict[tuple[str, str], Style] = {}
    lists: dict[str, ListStyle] = {}
    outline: ListStyle = {}
    for root in roots:
        for element in _style_elements(root):
            name = attribute(element, "name") or ""
            match local_name(element):
                case "style" if family := attribute(element, "family"):
                    by_name[family, name] = _style(element)
                case "list-style":
                    lists[name] = _levels(element)
                case "outline-style":
                    outline = _levels(element)
    return Styles(by_name, lists, outline)


def _style_elements(root: Element) -> Iterator[Element]:
    return (
        element
        for part in root
        if local_name(part) in ("styles", "automatic-styles")
        for element in part
    )


def _style(element: Element) -> Style:
    properties = {key.rpartition("}")[2]: value for part in element for key, value in part.items()}
    weight, align = properties.get("font-weight"), properties.get("text-align")
    display, outline = properties.get("display"), attribute(element, "default-outline-level")
    is_sheet = attribute(element, "family") == "table"
    line = properties.get("text-line-through-style", properties.get("text-line-through-type"))
    return Style(
        parent=attribute(element, "parent-style-name"),
        is_bold=None if weight is None else weight in ("bold", "600", "700", "800", "900"),
        is_hidden=None if display is None or is_sheet else display == "none",
        is_centered=None if align is None else align == "center",
        level=int(outline) if outline and outline in "123456789" else None,
        list_style=attribute(element, "list-style-name"),
        is_sheet_shown=None if display is None or not is_sheet else display != "false",
        is_struck=None if line is None else line != "none",
    )


def _levels(element: Element) -> ListStyle:
    return {number(level, "level"): _level(level) for level in element if attribute(level, "level")}


def _level(element: Element) -> ListLevel:
    if local_name(element) not in ("list-level-style-number", "outline-level-style"):
        return ListLevel()
    return ListLevel(
        attribute(element, "num-format") or "",
        attribute(element, "num-prefix") or "",
        attribute(element, "num-suffix") or "",
        attribute(element, "num-list-format"),
        number(element, "display-levels"),
        number(element, "start-value"),
        attribute(element, "num-letter-sync") == "true",
    )
