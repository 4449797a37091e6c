"""Code, links and edges of emphasis in Markdown that is written anew."""

from __future__ import annotations

import re
from urllib.parse import unquote

# What a page has at its address, or a mail to an address.
_OUTSIDE = re.compile(r"https?://[^/?#\\@:]|mailto:[^/?#\\@]+@[^/?#\\@]", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?\w+;)")


def is_safe_link(address: str) -> bool:
    """May a link lead there: to a web page, a mail address, a file beside, or a place in the page.

    A file is beside where its path leads neither up, nor to the root of a disk or of a server.
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
    ticks = backticks_around(content, 1)
    # A blank at both ends is taken away again, unless there is nothing else.
    room = " " if re.match(r"`|.*`\Z| .*[^ ].* \Z", content) else ""
    return escape_pipes(f"{ticks}{room}{content}{room}{ticks}", in_cell)


def link_target(address: str, title: str, in_cell: bool) -> str:
    """Where a link leads, and what is said of that."""
    address = re.sub("[<>|]", _percent_encoded, address)
    address = _ENTITY.sub("&amp;", address)
    if not title or not address:
        return f"](<{address}>)" if address else "]()"
    title = re.sub(r'(["\\])', r"\\\1", title).replace("&", "&amp;")
    return f'](<{address}> "{escape_pipes(title, in_cell)}")'


def with_visible_edge(text: str) -> str:
    """Emphasis neither begins nor ends at a blank, unless the blank is spelled out."""
    return f"{text[:-1]}&#{ord(text[-1])};" if text[-1:].isspace() else text


def escape_pipes(text: str, in_cell: bool) -> str:
    """The same in a cell, where a backslash stands before what parts cells, even in code."""
    return text.replace("|", "\\|") if in_cell else text


def backticks_around(content: str, least: int) -> str:
    """Backticks that no run of them in `content` can close, `least` of them or more."""
    return "`" * max([least, *(len(run) + 1 for run in re.findall("`+", content))])


def _percent_encoded(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"
