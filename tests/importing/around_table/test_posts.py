from __future__ import annotations

import pytest

from vpr_roadmap.importing.around_table.posts import organisation_at, post_before


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (" плана заместителя начальника управления ", "заместитель начальника управления"),
        ("на директора МКУ «ИМЦ» ", "директор МКУ «ИМЦ»"),
        ("главному специалисту отдела ", "главный специалист отдела"),
        ("исполняющего обязанности директора ", "исполняющий обязанности директора"),
        ("методистом ", "методист"),
        ("главного бухгалтера ", None),
        ("рабочей группы ", None),
        ("заместителя начальника, ", None),
    ],
)
def test_a_post_in_the_nominative(text: str, post: str | None) -> None:
    assert post_before(text) == post


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Муниципальному казенному учреждению «ИМЦ» (Л.И.", "МКУ «ИМЦ»"),
        ("Муниципальному бюджетному учреждению «Центр «Рост» района»", "МБУ «Центр «Рост» района»"),
        ("Государственное автономное учреждение «ИРО»", "ГАУ «ИРО»"),
        ("МКУ «ИМЦ» обеспечить", "МКУ «ИМЦ»"),
    ],
)
def test_an_organisation_with_its_form_abbreviated(text: str, name: str) -> None:
    found = organisation_at(text)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("text", ["Методическому центру «ИМЦ»", "Муниципальному учреждению", "МКУ"])
def test_no_other_organisation_is_abbreviated(text: str) -> None:
    assert organisation_at(text) is None
