"""Which texts count as the same."""

from __future__ import annotations

import re
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.helpers.forms import FORMS
from vpr_roadmap.matching.folding import (
    distinct,
    find_same,
    fold,
    fold_words,
    normalize,
    rest_after,
    same_text,
)

NAMES = [
    "Чайковский П.И.",
    "Королёв Ё.Ё.",
    "Лицей-1",
    "СОШ № 34 им. А.В. Суворова",
    "МБОУ «Гимназия № 5»",
    "Wi-Fi",
    "исполнено в срок",
]
TEXTS = st.text(st.sampled_from("АаВвЁёЙйСсТтAaBbCcXx 1-№.\u0306\u0308\u00a0\u00ad"), max_size=12)


@pytest.mark.parametrize("name", NAMES)
def test_name_is_the_same_in_every_form(name: str) -> None:
    for form in FORMS:
        assert same_text(FORMS[form](name), name), form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов И.И.", "Иванов И.Й."),
        ("Иванова", "Иванов"),
        ("СОШ № 3", "СОШ № 33"),
        ("Лицей-1", "Лицей1"),
        ("сад", "сот"),
        ("О", "0"),
        ("З", "3"),
    ],
)
def test_different_texts_are_not_the_same(one: str, other: str) -> None:
    assert not same_text(one, other)


@given(TEXTS)
def test_every_form_of_a_text_is_the_same(text: str) -> None:
    for form in ("decomposed", "capitals", "no-break spaces", "Latin letters", "soft hyphen"):
        assert fold(FORMS[form](text)) == fold(text), form


@given(st.text())
def test_folding_a_folded_text_changes_nothing(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert fold(unicodedata.normalize(form, text)) == fold(text)
    assert fold(fold(text)) == fold(text)
    assert fold(normalize(text)) == fold(text)


@given(TEXTS, TEXTS)
def test_folded_part_is_in_the_folded_whole(one: str, other: str) -> None:
    """The program searches names for the words that users type."""
    assert fold(one) in fold(f"{one} {other}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("НOЯБРЬ  2020", "ноябрь 2020"),
        ("c сентября", "с сентября"),
        ("ІV квартал", "iv квартал"),
        ("II квaртал\u00a02020", "ii квартал 2020"),
        ("nоvember", "november"),
        ("May to October", "may to october"),
        ("2020-Q4", "2020-q4"),
    ],
)
def test_normalized_words_have_one_alphabet(text: str, expected: str) -> None:
    assert normalize(text) == expected


def test_same_text_is_found_among_others() -> None:
    known = ["Лицей-1", "лицей-1", "Гимназия"]
    assert find_same("лицей-1", known) == "лицей-1"
    assert find_same("ЛИЦЕЙ-1", iter(known)) == "Лицей-1"
    assert find_same("школа", known) is None


@pytest.mark.parametrize(
    ("beginning", "text", "rest"),
    [
        ("дорожная карта", "Дорожная карта района", " района"),
        ("план", "План", ""),
        ("", "Лицей", "Лицей"),
        ("чай", "Чайковский", "ковский"),
    ],
)
def test_rest_after_a_beginning_is_found(beginning: str, text: str, rest: str) -> None:
    for form in FORMS:
        assert same_text(rest_after(FORMS[form](beginning), text) or "", rest), form
        found = rest_after(beginning, FORMS[form](text))
        assert found is not None and same_text(found, rest), form


@pytest.mark.parametrize(("beginning", "text"), [("и", "йод"), ("б", "а"), ("план", "пла")])
def test_text_with_another_beginning_has_no_rest(beginning: str, text: str) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        assert rest_after(beginning, written) is None


def test_first_of_equal_texts_is_kept() -> None:
    assert distinct(["Лицей-1", "ЛИЦЕЙ-1", "Гимназия"]) == ("Лицей-1", "Гимназия")


def test_words_are_those_of_the_folded_text() -> None:
    assert fold_words("МБОУ «Гимназия № 5»") == fold_words("мбоу гимназия 5")
    assert len(fold_words("СОШ № 34")) == 2


def test_all_forms_are_the_same_text() -> None:
    name = "Берёзовский район, СОШ № 2"
    for one, other in product(FORMS, FORMS):
        assert same_text(FORMS[one](name), FORMS[other](name)), (one, other)


SOURCE = ROOT / "src" / "vpr_roadmap"
ALLOWED = {
    "matching/folding.py",
    "language/problem_messages.py",  # tests whether two names differ only in case
    "validation/resolving/schools.py",  # offers a key in small letters
    "workspace/discovery/right_names.py",  # finds the right name of a file
    "workspace/reporter_files.py",  # removes accents from Latin names
}


def test_only_folding_compares_texts_and_splits_lines() -> None:
    """Other ways to compare texts would miss forms that `folding` knows."""
    pattern = re.compile(
        r"\.casefold\(|\.splitlines\(|unicodedata\.normalize|[\"']ё[\"'], [\"']е[\"']"
    )
    found = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    }
    assert "matching/folding.py" in found and found <= ALLOWED
