"""Code, links and the edges of emphasis for Markdown that is written anew."""

from __future__ import annotations

import re
from urllib.parse import unquote

# The start of the address of a web page, or a whole mail address.
_OUTSIDE = re.compile(r"https?://[^/?#\\@:]|mailto:[^/?#\\@]+@[^/?#\\@]", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?\w+;)")


def is_safe_link(address: str) -> bool:
    """Whether a link may lead there: to a web page, a mail address, a file, or a place in the page.

    A file must be in the folder of the page or below it, so its path must not go up or start at a
    root.
    """
    plain = re.sub(r"[\x00-\x20]", "", address)
    if _OUTSIDE.match(plain):
        return True
    while (once := unquote(plain)) != plain:
        plain = once
    path = re.split("[?#]", plain, maxsplit=1)[0].replace("\\", "/")
    steps = path.split("/")
    if ":" in steps[0] or ".." in steps:
        return False
    return bool(steps[0]) or (not path and plain.startswith("#"))


def code_span(content: str, in_cell: bool) -> str:
    """The code between backticks; pipes are escaped in the cell of a table."""
    ticks = backticks_around(content, 1)
    # Markdown removes one space at both ends, unless there are only spaces.
    room = " " if re.match(r"`|.*`\Z| .*[^ ].* \Z", content) else ""
    return escape_pipes(f"{ticks}{room}{content}{room}{ticks}", in_cell)


def link_target(address: str, title: str, in_cell: bool) -> str:
    """The second half of a link, after its text: the address and the title."""
    address = re.sub("[<>|]", _percent_encoded, address)
    address = _ENTITY.sub("&amp;", address)
    if not title or not address:
        return f"](<{address}>)" if address else "]()"
    title = re.sub(r'(["\\])', r"\\\1", title).replace("&", "&amp;")
    return f'](<{address}> "{escape_pipes(title, in_cell)}")'


def with_visible_edge(text: str) -> str:
    """The text with a space at its end written as a character reference.

    Emphasis cannot begin or end at a space.
    """
    return f"{text[:-1]}&#{ord(text[-1])};" if text[-1:].isspace() else text


def escape_pipes(text: str, in_cell: bool) -> str:
    """The text with a backslash before each pipe if it is in a cell: even code needs it there."""
    return text.replace("|", "\\|") if in_cell else text


def backticks_around(content: str, least: int) -> str:
    """At least `least` backticks, and more than any run of them in `content`."""
    return "`" * max([least, *(len(run) + 1 for run in re.findall("`+", content))])


def _percent_encoded(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"
