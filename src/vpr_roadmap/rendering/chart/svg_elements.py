"""SVG elements as text, and the approximate width of a text.

Their look is in attributes because Word reads no style sheets; pages override it by classes. They
are written as text because xml.etree would need the whole picture in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, takewhile
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

from vpr_roadmap.rendering.escaping import escape_line

FONT = "Arial, Liberation Sans, Helvetica, sans-serif"
# Average widths of characters and of wide characters, relative to the font size.
_NORMAL, _WIDE = 0.56, 0.8
_WIDE_CHARACTERS = frozenset("ШЩЮЖМФДЫWMшщюжмфы@%—")

Attributes: TypeAlias = Mapping[str, object]


def svg_lines(
    width: int,
    height: int,
    name: str,
    description: str,
    parts: Iterable[str],
    id: str,
    extra: Attributes | None = None,
) -> Iterator[str]:
    """An SVG picture of `width` × `height` pixels, known by `id`.

    The name and the description are for screen readers.
    """
    root = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "gantt",
        "viewBox": f"0 0 {width} {height}",
        "width": width,
        "height": height,
        "role": "img",
        "aria-labelledby": f"{id}-title {id}-desc",
        "font-family": FONT,
        "font-size": 12,
        **(extra or {}),
    }
    yield f"<svg{_attributes(root)}>\n"
    yield f'<title id="{id}-title">{escape(escape_line(name))}</title>\n'
    yield f'<desc id="{id}-desc">{escape(escape_line(description))}</desc>\n'
    for part in parts:
        yield part + "\n"
    yield "</svg>\n"


def tooltip(content: str) -> str:
    """The text that a browser shows when the pointer is on the element around it."""
    return f"<title>{escape(escape_line(content))}</title>"


def group(attributes: Attributes, parts: Iterable[str]) -> list[str]:
    return [f"<g{_attributes(attributes)}>", *parts, "</g>"]


def line(
    x1: float,
    y1: float,
    x2: float,
    y2: float,
    kind: str,
    colour: str,
    extra: Attributes | None = None,
) -> str:
    ends = {"x1": rounded(x1), "y1": rounded(y1), "x2": rounded(x2), "y2": rounded(y2)}
    return tag("line", {"class": kind, **ends, "stroke": colour, **(extra or {})})


def text(x: float, y: float, content: str, attributes: Attributes) -> str:
    place = {"x": rounded(x), "y": rounded(y)}
    return f"<text{_attributes({**place, **attributes})}>{escape(escape_line(content))}</text>"


def tag(name: str, attributes: Attributes) -> str:
    return f"<{name}{_attributes(attributes)}/>"


def _attributes(attributes: Attributes) -> str:
    return "".join(
        f" {name}={quoteattr(escape_line(str(value)))}" for name, value in attributes.items()
    )


def rounded(number: float) -> float | int:
    """The number with one digit after the point, which is finer than a screen shows."""
    value = round(number, 1)
    return int(value) if value == int(value) else value


def width_of(text: str, size: float) -> float:
    """The approximate width of a text in pixels; fonts differ, so leave room around it."""
    return size * sum(map(_width, text))


def _width(character: str) -> float:
    return _WIDE if character in _WIDE_CHARACTERS else _NORMAL


def two_lines(text: str, width: float, size: float) -> tuple[str, str]:
    """The text as two lines of about `width`, broken at a space; «…» replaces what does not fit."""
    content = escape_line(text)
    if width_of(content, size) <= width:
        return content, ""
    # Stop measuring where the text no longer fits: it may be as long as a book.
    fitting = sum(
        1 for _ in takewhile(lambda end: size * end <= width, accumulate(map(_width, content)))
    )
    end = content.rfind(" ", 1, fitting + 1)
    if end < 0:
        return cut(content, width, size), ""
    return content[:end], cut(content[end:].strip(), width, size)


def cut(text: str, width: float, size: float) -> str:
    """As much of the text as fits into about `width`; «…» replaces the rest."""
    content = escape_line(text)
    if width_of(content, size) <= width:
        return content
    widths = (width_of(character, size) for character in content)
    ends = accumulate(widths, initial=width_of("…", size))
    kept = sum(1 for end in takewhile(lambda end: end <= width, ends)) - 1
    return content[: max(kept, 0)].rstrip() + "…"
