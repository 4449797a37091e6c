"""Which names are suggested, and how many are compared."""

from __future__ import annotations

import os
from difflib import SequenceMatcher, get_close_matches
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Run
from vpr_roadmap.matching.suggestions import suggest

NAMES = st.lists(
    st.sampled_from(["иван", "ива", "ов", "пет", "ева", "ко", "12", "1", " ", "а.б."]), max_size=6
).map("".join)


def words(text: str) -> str:
    return " ".join(sorted(text.split()))


def digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def closest(found: str, known: list[str], most: int, least: float) -> tuple[str, ...]:
    """Return the same suggestions by comparing all names."""
    names: dict[str, str] = {}
    for name in known:
        names.setdefault(words(name), name)
    same = {word: name for word, name in names.items() if digits(name) == digits(found)}
    names = same if digits(found) and same else names
    return tuple(names[word] for word in get_close_matches(words(found), names, most, least))


@given(NAMES, st.lists(NAMES, max_size=30), st.integers(1, 3), st.sampled_from([0.6, 0.8]))
def test_suggestions_are_those_of_comparing_all_names(
    found: str, known: list[str], most: int, least: float
) -> None:
    assert suggest(found, known, most, least) == closest(found, known, most, least)


def write_misspelt_plan(folder: Path, number: int) -> None:
    syllables = ("ва", "ли", "ко", "ме", "ру", "но", "са", "ти")

    def name(at: int, end: str) -> str:
        return "".join(syllables[at // 8**power % 8] for power in range(5)).capitalize() + end

    people = "".join(f"  - name: {name(at, 'ова А.Б.')}\n" for at in range(number))
    activities = "".join(
        f'  - {{number: "{at + 1}", title: М., period: 2020-11, '
        f"responsible: [{name(at, 'ева А.Б.')}]}}\n"
        for at in range(number)
    )
    (folder / "plan_test.yaml").write_text(
        "format: 1\ntitle: План\nperiod: 2020-09/2021-08\n"
        f"people:\n{people}activities:\n{activities}",
        encoding="utf-8",
    )


def test_each_of_thousands_of_misspelt_names_is_compared_with_few(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All with all would be nine million comparisons."""
    write_misspelt_plan(tmp_path, 3000)
    compared = 0

    def counted(matcher: SequenceMatcher[str]) -> float:
        nonlocal compared
        compared += 1
        return quick_ratio(matcher)

    quick_ratio = SequenceMatcher.quick_ratio
    monkeypatch.setattr(SequenceMatcher, "quick_ratio", counted)
    answer = roadmap("check", str(tmp_path))
    assert 0 < compared < 100_000
    assert answer.code == 1
    assert "возможно" in answer.out or "perhaps" in answer.out.lower()


def test_problems_with_very_many_names_are_not_cached(
    roadmap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """500 problems with thousands of names each would make an entry of hundreds of megabytes."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("ROADMAP_CACHE", str(cache))
    write_misspelt_plan(tmp_path, 1000)
    for _ in range(2):
        assert roadmap("check", str(tmp_path / "plan_test.yaml")).code == 1
    size = sum(os.path.getsize(file) for file in cache.rglob("*") if file.is_file())
    assert size < 1_000_000
