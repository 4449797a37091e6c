"""How a file would change, line by line, as `diff -u` shows it."""

from __future__ import annotations

import re
from difflib import unified_diff

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line

NO_END = "\\ No newline at end of file"


def diff_text(path: str, before: bytes | None, after: bytes) -> str:
    """The change of a file called `path`; `before` is None where it is not there yet.

    Lines end as they do in the file, or git could not apply the change.
    """
    old = "/dev/null" if before is None else f"a/{path}"
    lines = unified_diff(_lines(before or b""), _lines(after), old, f"b/{path}", lineterm="", n=2)
    return "".join(_shown(line) for entry in lines for line in entry.split("\n"))


def _shown(line: str) -> str:
    bare = line.removesuffix("\r")
    return f"{escape_build_command(escape_line(bare))}{line[len(bare) :]}\n"


def _lines(content: bytes) -> list[str]:
    """The lines, each with its `\\r` if it has one; of the last one it is said if it has no end."""
    lines = re.split("\r(?!\n)|\n", content.decode("utf-8", "replace").removeprefix("\ufeff"))
    if lines[-1]:
        lines[-1] += f"\n{NO_END}"
        return lines
    return lines[:-1]
