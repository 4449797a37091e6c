"""The people and groups that a cell names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.importing.responsible.cells import read_responsible

CELLS = {
    "Рогов Б.Б.": ["Рогов Б.Б."],
    "Рогов Б. Б.": ["Рогов Б. Б."],
    "Б.Б. Рогов": ["Б.Б. Рогов"],
    "Рогов Борис Борисович": ["Рогов Борис Борисович"],
    "Рогов Б.": ["Рогов Б."],
    "Рогова-Иванова А.Б.": ["Рогова-Иванова А.Б."],
    "Рогов Б.Б., Дымова С.А.": ["Рогов Б.Б.", "Дымова С.А."],
    "Рогов Б.Б.; Дымова С.А.": ["Рогов Б.Б.", "Дымова С.А."],
    "Рогов Б.Б. Дымова С.А.": ["Рогов Б.Б.", "Дымова С.А."],
    "Рогов Б.Б.\nДымова С.А.": ["Рогов Б.Б.", "Дымова С.А."],
    "Рогов Б.Б. и Дымова С.А.": ["Рогов Б.Б.", "Дымова С.А."],
    "Рогов\nБ.Б.": ["Рогов Б.Б."],
    "Руководители ОУ": ["Руководители ОУ"],
    "Рогов Б.Б., руководители ОУ": ["Рогов Б.Б.", "руководители ОУ"],
    "руководители ОУ\nруководители РМО": ["руководители ОУ", "руководители РМО"],
    "заместители\nдиректора": ["заместители директора"],
    "администрация и педагоги": ["администрация и педагоги"],
    "классные руководители 9, 11 классов": ["классные руководители 9, 11 классов"],
    "СОШ № 2, 4, 6": ["СОШ № 2, 4, 6"],
    "МКУ «ИМЦ, г. Озёрск», ОУ": ["МКУ «ИМЦ, г. Озёрск»", "ОУ"],
    'МКУ "ИМЦ, г. Озёрск", ОУ': ['МКУ "ИМЦ, г. Озёрск"', "ОУ"],
    "МБУ «Центр «Диалог», методисты": ["МБУ «Центр «Диалог»", "методисты"],
    "учителя (химия, физика), ОУ": ["учителя (химия, физика)", "ОУ"],
    "ОУ (по согласованию)": ["ОУ"],
    "Рогова": ["Рогова"],
    "": [],
    "—": [],
}


@pytest.mark.parametrize(("text", "names"), CELLS.items())
def test_a_cell_is_split_into_names(text: str, names: list[str]) -> None:
    assert [each.printed for each in read_responsible(text).names] == names


POSTS = {
    "директор школы Рогов Б.Б.": "директор школы",
    "Директор Б.Б. Рогов": "Директор",
    "Рогов Б.Б. – методист": "методист",
    "Рогов Б.Б., заместитель директора": "заместитель директора",
    "Рогов Б.Б. (методист)": "методист",
    "Рогов Б.Б. (по согласованию)": None,
    "Дымова С.А., методист Рогов Б.Б.": "методист",
    "Дымова С.А. и Рогов Б.Б.": None,
}


@pytest.mark.parametrize(("text", "post"), POSTS.items())
def test_a_post_belongs_to_the_person_beside_it(text: str, post: str | None) -> None:
    people = {each.name: each for each in read_responsible(text).names}
    assert people["Рогов Б.Б."].is_person
    assert people["Рогов Б.Б."].post == post


@pytest.mark.parametrize(
    "text", ["Рогов Б.Б., Дымова С.А.", "Рогов Б.Б.\nДымова С.А.", "Рогов Б.Б.;", "ОУ."]
)
def test_the_cell_is_kept_only_if_it_is_more_than_the_names(text: str) -> None:
    assert read_responsible(text).wording is None


@pytest.mark.parametrize(
    "text",
    ["Рогов Б.Б. (по согласованию)", "директор Рогов Б.Б.", "Рогов Б.Б. и Дымова С.А."],
)
def test_a_cell_with_more_than_names_is_kept(text: str) -> None:
    assert read_responsible(text).wording == text


@pytest.mark.parametrize("name", ["Рогов Б.Б.", "Б. Б. Рогов", "РОГОВ Б.Б.", "Рогов Б. Б."])
def test_people_have_the_surname_first(name: str) -> None:
    (person,) = read_responsible(name).names
    assert person.name.upper() == "РОГОВ Б.Б."


@given(st.text('Рогв Б.,;и\n«»()"№1-', max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    cell = read_responsible(text)
    printed = " ".join(text.split())
    assert cell.wording in (None, printed)
    for each in cell.names:
        assert each.printed in printed
