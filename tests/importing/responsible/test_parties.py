"""The people and groups of a plan."""

from __future__ import annotations

import pytest

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import FirstSeen, Proposal
from vpr_roadmap.importing.responsible.cells import read_responsible
from vpr_roadmap.importing.responsible.parties import Mention, Parties
from vpr_roadmap.plan.parties import Group, Person


def parties(*cells: str, known: tuple[FirstSeen, ...] = ()) -> Parties:
    """The parties of cells in the rows 1, 2, …"""
    mentions = [
        Mention(party, Place(table=1, row=row))
        for row, cell in enumerate(cells, 1)
        for party in read_responsible(cell).names
    ]
    return Parties(known, mentions)


def test_spellings_of_a_name_are_one_person() -> None:
    found = parties("Дымова С.А.", "С.А. Дымова", "Дымова С. А.")
    assert [each.party for each in found.listed] == [Person("Дымова С.А.")]
    assert [each.code for each in found.remarks] == ["names-alike", "names-alike"]


def test_a_full_name_and_a_surname_are_the_person_with_these_initials() -> None:
    found = parties("Дымова Светлана Андреевна", "Дымова", "Дымова С.А.")
    assert [each.party for each in found.listed] == [Person("Дымова С.А.")]
    (full,) = read_responsible("Дымова Светлана Андреевна").names
    assert found.name_of(full) == "Дымова С.А."


def test_the_person_in_brackets_is_the_head_of_an_organisation() -> None:
    found = parties("МБУ «Центр» (Дымова С. А.)", "МБУ «Центр» (С.А. Дымова)", "Дымова С.А.")
    assert [each.party for each in found.listed] == [
        Person("Дымова С.А."),
        Group("МБУ «Центр»", head="Дымова С.А."),
    ]


def test_an_organisation_with_several_people_has_no_head() -> None:
    found = parties("МБУ «Центр» (Дымова С.А.)", "МБУ «Центр» (Рогов Б.Б.)")
    assert [each.party for each in found.listed if isinstance(each.party, Group)] == [
        Group("МБУ «Центр»"),
    ]


def test_similar_names_are_two_people() -> None:
    found = parties("Дымова С.А.", "Дымова С.Н.")
    assert [each.party.name for each in found.listed] == ["Дымова С.А.", "Дымова С.Н."]
    assert [each.code for each in found.remarks] == ["names-similar"]


def test_a_surname_of_two_people_is_nobody_s() -> None:
    found = parties("Дымова С.А.", "Дымова В.Н.", "Дымова")
    assert len(found.listed) == 3
    assert "name-unlike-person" in {each.code for each in found.remarks}


def test_spellings_of_a_group_are_listed() -> None:
    found = parties("Руководители ОУ", "руководители ОУ", "руководители  РМО")
    assert [each.party for each in found.listed] == [
        Group("Руководители ОУ", ("руководители ОУ",)),
        Group("руководители РМО"),
    ]


@pytest.mark.parametrize("name", ["Руководители ОУ", "руководители оу"])
def test_upper_and_lower_case_need_no_remark(name: str) -> None:
    assert parties("Руководители ОУ", "руководители ОУ", name).remarks == []


def test_a_post_in_a_later_row_is_kept() -> None:
    found = parties("Рогов Б.Б.", "методист Рогов Б.Б.")
    assert [each.party for each in found.listed] == [Person("Рогов Б.Б.", "методист")]


def test_people_of_the_order_are_known() -> None:
    head = FirstSeen(Person("Рогов Б.Б.", "начальник"), Place(paragraph=3))
    found = parties("Б.Б. Рогов", "Рогов Б.Б. – методист", known=(head,))
    assert found.listed == (head,)


@pytest.mark.parametrize(
    ("name", "is_proposed"),
    [
        ("руководители ОО", True),
        ("Директора школ", True),
        ("администрация образовательных организаций", True),
        ("Руководитель ОУ", True),
        ("руководители МБОУ", True),
        ("директора гимназий", True),
        ("руководители РМО", False),
        ("руководители образовательных программ", False),
        ("директора школьных музеев", False),
    ],
)
def test_heads_of_schools_may_stand_for_all_schools(name: str, is_proposed: bool) -> None:
    (seen,) = parties(name).listed
    assert seen.proposals == ((Proposal("heads_of", "all", name),) if is_proposed else ())
