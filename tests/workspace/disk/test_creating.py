"""Several files are created, all or none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.files import contents
from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.workspace.disk.creating import create_files

TEXTS = {"a/b/1.txt": "один\n", "a/2.txt": "два\n", "3.txt": "три\n"}


def anywhere(_: Path) -> None:
    """Refuse no folder."""


def test_folders_are_created_and_existing_files_stay(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "3.txt").write_text("наше\n", encoding="utf-8")
    assert create_files(tmp_path / "new", TEXTS, anywhere) == ("a/b/1.txt", "a/2.txt")
    assert contents(tmp_path / "new") == {
        "3.txt": "наше\n".encode(),
        "a/2.txt": "два\n".encode(),
        "a/b/1.txt": "один\n".encode(),
    }


def failing(error: BaseException, at: int) -> Callable[[int], None]:
    """A replacement of `os.fsync` that fails in its call number `at`."""
    calls = iter(range(at, 0, -1))

    def fsync(_: int) -> None:
        if next(calls) == 1:
            raise error

    return fsync


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("there", [False, True], ids=["new folder", "folder that exists"])
def test_full_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, there: bool
) -> None:
    place = tmp_path / "x" / "y"
    if there:
        place.mkdir(parents=True)
    monkeypatch.setattr(os, "fsync", failing(OSError(28, "No space left on device"), at))
    with pytest.raises(FileError):
        create_files(place, TEXTS, anywhere)
    assert [*tmp_path.rglob("*")] == ([tmp_path / "x", place] if there else [])


def test_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(KeyboardInterrupt(), 2))
    with pytest.raises(KeyboardInterrupt):
        create_files(tmp_path / "x", TEXTS, anywhere)
    assert [*tmp_path.iterdir()] == []


def test_refused_folder_is_not_left_behind(tmp_path: Path) -> None:
    def refuse(folder: Path) -> None:
        raise UsageError(init_texts.NO_TITLE)

    with pytest.raises(UsageError):
        create_files(tmp_path / "x" / "y", TEXTS, refuse)
    assert [*tmp_path.iterdir()] == []
