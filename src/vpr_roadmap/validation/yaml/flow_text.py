"""Write a text as an item of a YAML list in brackets, to show what to type."""

from __future__ import annotations

import re

_NEEDS_QUOTES = re.compile(r"[,\[\]{}\"#]|:(\s|$)|^[-?:&*!|>'%@`~]|^\s|\s$|^$")
_NOT_A_TEXT = re.compile(r"[-+.0-9_]+|true|false|yes|no|null", re.IGNORECASE)


def flow_text(text: str) -> str:
    """The text as it is written in brackets: in quotes only if it needs them."""
    if not (_NEEDS_QUOTES.search(text) or _NOT_A_TEXT.fullmatch(text)):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def flow_list(texts: tuple[str, ...]) -> str:
    """The texts as a list in brackets."""
    return f"[{', '.join(map(flow_text, texts))}]"
