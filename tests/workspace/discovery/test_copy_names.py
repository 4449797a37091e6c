"""Names of copies of files and folders."""

from __future__ import annotations

import pytest

from vpr_roadmap.workspace.discovery.copy_names import is_copy, is_copy_of
from vpr_roadmap.workspace.discovery.right_names import (
    right_folder_name,
    right_plan_name,
    right_schools_name,
    right_text_name,
)

NAMES = [
    *("{} (1)", "{}(2)", "{} [1]", "{} — копия", "{} - Copy", "{} — копия (2)", "{} - Copy (2)"),
    *("{} копия", "{} копия 2", "{} copy", "{} copy 2", "{}-копия", "{}_копия", "{} (копия)"),
    *("Копия {}", "Копия (2) {}", "Copy of {}", "Copy (2) of {}", "Copy of Copy of {}"),
    "{} (Anna's conflicted copy 2024-01-01)",
    "{} (ПК Рогова, конфликтующая копия 2024-01-01)",
    "{} (Рогова А.А. в конфликте с копией 2024-01-01)",
    *("{} в конфликте с копией", "{} (Case Conflict)", "{} [конфликт]"),
    *("{}-DESKTOP", "{}-DESKTOP-ABC123", "{}-LAPTOP-7", "{}-ROGOVA-PC", "{}-ПК-Рогова"),
    *("{}-WIN-A1B2C3D4E5F", "{} (SFConflict user@office.ru 2024-01-01-10-10-10)"),
    *("{} (conflicted copy 2024-01-01 120000)", "{}_conflict-20240101-120000"),
    *("{}.sync-conflict-20240101-120000-ABCDEFG", "{} (version 1)", "{} (Автосохраненный)"),
    *("{}~", "{}.bak", "{}.orig", "{}.old", "{}_old", "{} old", "{}-backup", "{} (старый)"),
]
"""Copies by Windows, macOS, Dropbox, OneDrive, Google Drive, Yandex Disk, Syncthing and others."""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("original", ["plan_2020_2021", "korenovsk", "Школа № 2", "a"])
def test_copy_is_recognised_with_its_original(original: str, name: str) -> None:
    copy = name.format(original)
    assert is_copy(copy) and not is_copy(original)
    assert is_copy_of(copy, original, by_number=False)
    assert is_copy_of(f"{copy}.yaml", f"{original}.yaml", by_number=False)
    assert not is_copy_of(original, copy) and not is_copy_of(copy, copy)
    assert not is_copy_of(copy, f"{original}2") and not is_copy_of(copy, "b")


@pytest.mark.parametrize("name", [*NAMES, "{} 2"])
def test_copy_has_the_right_name_of_its_original(name: str) -> None:
    plans = ["plan_2023_2024.yaml"]
    assert right_schools_name(f"{name.format('schools')}.yaml") == "schools.yaml"
    assert right_text_name(f"{name.format('2023-Q4')}.md") == "2023-Q4.md"
    for folder in ("progress_2023_2024", "report_2023_2024"):
        assert right_folder_name(name.format(folder), plans) == folder


@pytest.mark.parametrize("name", NAMES)
def test_right_name_of_a_copied_plan_has_no_copy_mark(name: str) -> None:
    assert right_plan_name(f"{name.format('plan_2020')}.yml") == "plan_2020.yaml"


def test_number_may_be_that_of_a_copy_or_of_the_next_plan() -> None:
    for copy in ("plan_2020 2", "plan_2020 12", "plan_2020 2 (1)"):
        assert is_copy_of(copy, "plan_2020")
        assert not is_copy_of(copy, "plan_2020", by_number=False)
    assert not is_copy("plan_2020 2")
    assert right_plan_name("План 2.yml") == "plan_2.yaml"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("plan_2023_2024", "plan_2023_2024_school5"),
        ("plan_2023_2024", "plan_2023_2024-ВПР"),
        ("plan_2023_2024", "plan_2023_2024 новый"),
        ("plan_2024", "plan_2024-drafts"),
        ("plan_2023", "plan_2023 2024"),
        ("plan_2023", "plan_2023_2024"),
        ("plan_2023", "plan_2023 (2024)"),
        ("plan_2023", "plan_2023 (для школ)"),
        ("plan_2023", "plan_2023 (школа 2)"),
        ("plan_2023", "plan_2023 (версия для школ)"),
        ("plan_2020", "plan_2020_2"),
        ("plan_a", "plan_a_copybook"),
        ("plan_a", "plan_a_old_town"),
        ("plan_a", "plan_a-pcs"),
        ("plan_школа 1", "plan_школа 2"),
        ("plan_1", "plan_12"),
    ],
)
def test_names_of_different_plans_are_not_copies(name: str, other: str) -> None:
    assert not is_copy_of(other, name) and not is_copy_of(name, other)
