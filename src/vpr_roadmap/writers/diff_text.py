"""How a file would change, line by line, as `diff -u` shows it."""

from __future__ import annotations

import re
from difflib import unified_diff

from vpr_roadmap.writers.literal import literal, unmarked

NO_END = "\\ No newline at end of file"


def diff_text(path: str, before: bytes | None, after: bytes) -> str:
    """The change of a file called `path`; `before` is None where it is not there yet."""
    old = "/dev/null" if before is None else f"a/{path}"
    lines = unified_diff(_lines(before or b""), _lines(after), old, f"b/{path}", lineterm="", n=2)
    return "".join(unmarked(literal(line)) + "\n" for each in lines for line in each.split("\n"))


def _lines(content: bytes) -> list[str]:
    """The lines without their ends; of the last one it is said if it has none."""
    lines = re.split("\r\n|\r|\n", content.decode("utf-8", "replace").removeprefix("\ufeff"))
    if lines[-1]:
        lines[-1] += f"\n{NO_END}"
        return lines
    return lines[:-1]
