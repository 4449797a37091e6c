"""People of a new plan, with and without posts."""

from __future__ import annotations

import pytest

from vpr_roadmap.input.new_plan.people import parse_people


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("", []),
        ("Симоненко Л.И.", [("Симоненко Л.И.", None)]),
        ("Симоненко Л.И., методист", [("Симоненко Л.И.", "методист")]),
        ("Симоненко Л.И., Батог С.М.", [("Симоненко Л.И.", None), ("Батог С.М.", None)]),
        ("Л.И. Симоненко, С. М. Батог", [("Л.И. Симоненко", None), ("С. М. Батог", None)]),
        (
            "Симоненко Лариса Ивановна, директор МКУ, методист; Батог С.М.",
            [("Симоненко Лариса Ивановна", "директор МКУ, методист"), ("Батог С.М.", None)],
        ),
        ("Батог С.М., Начальник управления", [("Батог С.М.", "Начальник управления")]),
        ("Батог С.М.; батог с.м., начальник; С. М. Батог", [("Батог С.М.", None)]),
        (",;", []),
    ],
)
def test_people(typed: str, people: list[tuple[str, str | None]]) -> None:
    assert [tuple(person) for person in parse_people([typed])] == people


def test_several_texts_are_one_list() -> None:
    assert [person.name for person in parse_people(["А", "Б, В"])] == ["А", "Б"]
