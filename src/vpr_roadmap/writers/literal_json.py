"""A value as JSON text that is shown and does nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from vpr_roadmap.writers.literal import COMMAND_MARK

Value: TypeAlias = "bool | int | float | str | Sequence[Value] | Mapping[str, Value] | None"


def literal_json(value: Value) -> str:
    """Indented JSON that reads back as `value`, its letters as they are.

    What is no visible character, and what build servers take for a command, is escaped.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    if "##" in text:
        text = COMMAND_MARK.sub(r"\\u0023\\u0023", text)
    if not text.replace("\n", "").isprintable():
        text = "\n".join(map(_escaped, text.split("\n")))
    return text + "\n"


def _escaped(line: str) -> str:
    """Only strings hold such characters, so each may be escaped where it stands."""
    if line.isprintable():
        return line
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in line)
