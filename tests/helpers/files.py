"""Write, change and read the files of a test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write texts to files by their paths in the folder, and return the folder."""
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def replace_in(file: Path, old: str, new: str, count: int = -1) -> None:
    """Replace a text in a file; by default, everywhere. The text must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, count), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of all files in a folder, by their paths in it."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
