"""The change of a file as a unified diff.

difflib does not say that a file has no line break at its end, so `_lines` adds that.
"""

from __future__ import annotations

import re
from difflib import unified_diff

from vpr_roadmap.rendering.escaping import escape_build_command, escape_line

NO_END = "\\ No newline at end of file"


def diff_text(path: str, before: bytes | None, after: bytes) -> str:
    """The change of the file `path`; `before` is None if it does not exist yet.

    Lines keep their endings, otherwise git could not apply the diff.
    """
    old = "/dev/null" if before is None else f"a/{path}"
    lines = unified_diff(_lines(before or b""), _lines(after), old, f"b/{path}", lineterm="", n=2)
    return "".join(_escaped(line) for entry in lines for line in entry.split("\n"))


def _escaped(line: str) -> str:
    bare = line.removesuffix("\r")
    return f"{escape_build_command(escape_line(bare))}{line[len(bare) :]}\n"


def _lines(content: bytes) -> list[str]:
    """The lines without `\\n`; after a last line without an end comes the note that git writes."""
    lines = re.split("\r(?!\n)|\n", content.decode("utf-8", "replace").removeprefix("\ufeff"))
    if lines[-1]:
        lines[-1] += f"\n{NO_END}"
        return lines
    return lines[:-1]
