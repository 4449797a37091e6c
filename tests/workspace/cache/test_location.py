"""The location of the cache; answers never depend on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from tests.helpers.platforms import POSIX
from vpr_roadmap.workspace.cache.location import open_store

NOVEMBER = ("due", "-m", "2020-11", "--lang", "ru")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(DATA, tmp_path / "office" / "data")
    return tmp_path / "office"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a home folder with the caches in it, as on Linux."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / ".cache"))
    return home


def files(folder: Path) -> list[str]:
    return sorted(
        each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()
    )


@pytest.mark.parametrize("typed", ["off", "OFF", "no", "No", "false", "FALSE", "0", " off "])
def test_disabled_cache_writes_nothing(
    roadmap: Run, office: Path, home: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    before = files(office)
    monkeypatch.setenv("ROADMAP_CACHE", typed)
    answer = roadmap(*NOVEMBER, here=office)
    assert (answer.code, answer.err) == (0, "")
    assert (files(office), files(home)) == (before, [])


@pytest.mark.parametrize("typed", ["none", "нет", "disabled", "cache", "1", ".", ".."])
def test_word_that_is_not_a_path_is_reported_and_makes_no_folder(
    roadmap: Run, office: Path, home: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    before = files(office.parent)
    monkeypatch.setenv("ROADMAP_CACHE", "off")
    without = roadmap(*NOVEMBER, here=office)
    monkeypatch.setenv("ROADMAP_CACHE", typed)
    answer = roadmap(*NOVEMBER, here=office)
    assert (answer.code, answer.out) == (0, without.out)
    assert answer.err == (
        f"Обратите внимание: ROADMAP_CACHE=«{typed.strip()}» — не путь к папке, поэтому кэш не "
        "используется; укажите путь (~/.cache/roadmap, ./cache) или off.\n"
    )
    assert files(office.parent) == before


def test_tilde_is_the_home_folder(
    roadmap: Run, office: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(office)
    monkeypatch.setenv("ROADMAP_CACHE", "~/kept/roadmap")
    assert roadmap(*NOVEMBER, here=office).code == 0
    assert files(office) == before
    assert all(each.startswith("kept/roadmap/") for each in files(home))
    assert files(home)


@pytest.mark.parametrize("typed", ["./kept", ".kept", "kept/of/roadmap", "../kept"])
def test_relative_path_is_from_the_current_folder(
    roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setenv("ROADMAP_CACHE", typed)
    answer = roadmap(*NOVEMBER, here=office)
    assert (answer.code, answer.err) == (0, "")
    assert files(office / typed)


@POSIX
@pytest.mark.parametrize("home_variable", [None, "", "home", "./home"])
@pytest.mark.parametrize("typed", [None, "", "~/.cache/roadmap", "~nobody-of-this-name/cache"])
def test_user_without_a_home_gets_an_answer_without_a_cache(
    roadmap: Run,
    office: Path,
    monkeypatch: pytest.MonkeyPatch,
    home_variable: str | None,
    typed: str | None,
) -> None:
    """For example in a container: no HOME, and the system does not know the user."""

    def unknown(user: object) -> None:
        raise KeyError(user)

    monkeypatch.setattr("pwd.getpwuid", unknown)
    for name, value in (("HOME", home_variable), ("ROADMAP_CACHE", typed)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    before = files(office)
    assert open_store(office) is None
    for call in (
        NOVEMBER,
        ("check", "--lang", "ru"),
        ("record", "4.2", "in-progress", "--by", "Симоненко", "--dry-run"),
    ):
        answer = roadmap(*call, here=office)
        assert answer.code == 0, answer.err
    assert files(office) == before


@POSIX
def test_empty_home_is_not_the_root_of_the_disk(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """platformdirs 4.2 returns a folder of the root."""
    monkeypatch.delenv("ROADMAP_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "/.cache/vpr-roadmap")
    assert open_store(office) is None


@POSIX
def test_relative_cache_folder_of_the_system_is_not_used(
    roadmap: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache would be beside the plan."""
    before = files(office)
    monkeypatch.delenv("ROADMAP_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "kept")
    assert roadmap(*NOVEMBER, here=office).code == 0
    assert files(office) == before


@POSIX
@pytest.mark.parametrize("obstacle", ["a file", "a link to nowhere", "read-only", "under a file"])
def test_unusable_cache_is_not_an_error(
    roadmap: Run, office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, obstacle: str
) -> None:
    place = tmp_path / "place"
    match obstacle:
        case "a file" | "under a file":
            place.write_text("x")
        case "a link to nowhere":
            place.symlink_to("/proc/nowhere")
        case "read-only":
            place = Path("/proc/1")
    monkeypatch.setenv("ROADMAP_CACHE", str(place / "x" if obstacle == "under a file" else place))
    answer = roadmap(*NOVEMBER, here=office)
    assert (answer.code, answer.err) == (0, "")
    assert "срок исполнения истекает по 6 мероприятиям" in answer.out
