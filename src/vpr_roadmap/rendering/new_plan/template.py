"""Fill the templates of the files of a new plan."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files

_FIELD = re.compile(r"\{\{(\w+)\}\}")


def fill(name: str, values: Mapping[str, str]) -> str:
    """The template of this name with its fields `{{…}}` replaced, all in one pass.

    A value may contain braces: it is not searched for fields.
    """
    folder = files("vpr_roadmap.rendering.new_plan") / "templates"
    template = folder.joinpath(name).read_text(encoding="utf-8")
    return _FIELD.sub(lambda field: values[field[1]], template)
