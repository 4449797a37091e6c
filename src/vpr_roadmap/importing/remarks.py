"""Remarks on an import: what a person has to look at."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.language.text import Text


class Remark(NamedTuple):
    """Замечание. `text` is the message in both languages, `values` are for its fields.

    `code` names the kind of remark in JSON, in kebab-case.
    """

    code: str
    text: Text
    values: dict[str, object]
    place: Place
