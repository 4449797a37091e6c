"""Lines of YAML in block style, and comments, from the texts of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from vpr_roadmap.rendering.escaping import escape_invisible
from vpr_roadmap.yaml_scalars import flow_list, quoted, scalar, scalar_in_brackets

INDENT = "  "
MAX_FLOW_LENGTH = 100
"""Longer mappings get a line for each key, like those with texts of several lines."""
MAX_KEY_LENGTH = 1000
"""YAML allows 1,024 characters before the colon."""

_LITERAL = re.compile(r"\S(?:.*\S)?(?:\n\S(?:.*\S)?)+")
"""Several lines, none empty and none with blanks around it."""


def text_lines(key: str, text: str | None) -> Iterator[str]:
    """The key with a text; nothing if there is none. A text of several lines keeps its lines."""
    if not (text and text.strip()):
        return
    if _LITERAL.fullmatch(text) and text.replace("\n", "").isprintable():
        yield f"{key}: |-"
        yield from indented(text.split("\n"))
    else:
        yield f"{key}: {scalar(text)}"


def list_lines(key: str, texts: Sequence[str]) -> Iterator[str]:
    """The key with a line for each text; nothing if there are none."""
    if texts:
        yield f"{key}:"
        yield from (f"{INDENT}- {scalar(text)}" for text in texts)


def short_list_lines(key: str, texts: Sequence[str]) -> Iterator[str]:
    """The key with all texts on one line; nothing if there are none."""
    if texts:
        yield f"{key}: {flow_list(texts)}"


def heading_lines(key: str, headings: Sequence[str]) -> Iterator[str]:
    """The key with all headings on one line; nothing if there are none.

    A heading with a small first letter is in quotes: it seems to continue the one before it.
    """
    if headings:
        items = (
            quoted(each) if each[:1].islower() else scalar_in_brackets(each) for each in headings
        )
        yield f"{key}: [{', '.join(items)}]"


def mapping_lines(key: str, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The key with pairs of a key and a text, on one line if they are short."""
    if not pairs:
        return
    flow = ", ".join(
        f"{scalar_in_brackets(name)}: {scalar_in_brackets(text)}" for name, text in pairs
    )
    if len(flow) <= MAX_FLOW_LENGTH and not any("\n" in text for _, text in pairs):
        yield f"{key}: {{{flow}}}"
    else:
        lines = chain.from_iterable(_pair_lines(name, text) for name, text in pairs)
        yield from block_lines(key, lines)


def _pair_lines(name: str, text: str) -> Iterator[str]:
    """A pair of a mapping; a key that is too long for one line with its value has its own."""
    key = scalar(name)
    if len(key) <= MAX_KEY_LENGTH:
        yield from text_lines(key, text)
    else:
        yield f"? {key}"
        yield f": {scalar(text)}"


def block_lines(key: str, lines: Iterable[str]) -> Iterator[str]:
    """The key with the lines of its mapping; nothing if there are none."""
    if lines := list(lines):
        yield f"{key}:"
        yield from indented(lines)


def item_lines(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a mapping as an item of a list; comments that begin it stand before the dash."""
    is_begun = False
    for line in lines:
        if is_begun:
            yield INDENT + line
        elif line.startswith("#"):
            yield line
        else:
            yield f"- {line}"
            is_begun = True


def indented(lines: Iterable[str]) -> Iterator[str]:
    return (INDENT + line if line else line for line in lines)


def comment(text: str) -> str:
    """The text as a comment of one line."""
    return f"# {visible_line(text)}"


def visible_line(text: str) -> str:
    """The text as one line without characters that cannot be seen, for a comment."""
    return " ".join(escape_invisible(text).split())
