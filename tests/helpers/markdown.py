"""Read the examples in Markdown files."""

from __future__ import annotations

import re
from pathlib import Path


def fenced(path: Path, kind: str) -> list[str]:
    """Return the contents of the fenced code blocks of one language."""
    return re.findall(rf"```{kind}\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
