"""Why each problem is one, for who wants to know more than its message says."""

from __future__ import annotations

from vpr_roadmap.language.text import Text

EXPLANATIONS: dict[str, Text] = {}
