from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.workspace.reporter_files import reporter_file_name


@pytest.mark.parametrize(
    ("reporter", "name"),
    [
        ("Симоненко Л.И.", "simonenko-l-i.yaml"),
        ("МОБУ СОШ № 34", "mobu-sosh-34.yaml"),
        ("Щёкин-Ёлкин Й.Ъ.", "shchekin-elkin-i-ie.yaml"),
        ("Щёкин".replace("ё", "е\u0308"), "shchekin.yaml"),
        ("МКУ «ИМЦ»", "mku-imts.yaml"),
        ("José García", "jose-garcia.yaml"),
        ("Руководители общеобразовательных школ", "rukovoditeli-obshcheobrazovatel_f556c197.yaml"),
        ("Con", "con_3b6f52aa.yaml"),
        ("COM1", "com1_6eac394b.yaml"),
        ("李", "_c16667ca.yaml"),
    ],
)
def test_file_is_named_after_its_reporter(reporter: str, name: str) -> None:
    assert reporter_file_name(reporter, ["Прядущенко А.В.", reporter]) == name


def test_reporters_with_the_same_transliteration_have_different_files() -> None:
    both = ["Симоненко Л.И.", "Симоненко Л. И."]
    names = {reporter_file_name(each, both) for each in both}
    assert len(names) == 2
    assert all(re.fullmatch(r"simonenko-l-i_[0-9a-f]{8}\.yaml", name) for name in names)


def test_name_of_an_existing_file_is_not_used() -> None:
    name = reporter_file_name("Симоненко Л.И.", [], taken=["Simonenko-L-I.yaml"])
    assert re.fullmatch(r"simonenko-l-i_[0-9a-f]{8}\.yaml", name)


NAMES = st.one_of(
    st.text("СсШш Ёё.-_№34aAsh1", max_size=8), st.text(), st.sampled_from(["Con", "con_3b6f52aa"])
)


@given(NAMES, NAMES)
def test_two_reporters_never_share_a_file(one: str, other: str) -> None:
    names = {reporter_file_name(one, [other]), reporter_file_name(other, [one])}
    assert len({name.lower() for name in names}) == len({one, other})
    assert all(re.fullmatch(r"[a-z0-9_-]{1,40}\.yaml", name) for name in names)
