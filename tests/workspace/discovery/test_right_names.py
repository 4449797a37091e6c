"""Right names for misnamed files and folders of plans."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.workspace.discovery.right_names import (
    right_folder_name,
    right_plan_name,
    right_records_name,
    right_schools_name,
    right_text_name,
)


@pytest.mark.parametrize(
    ("name", "right_name"),
    [
        ("plan_2020.yml", "plan_2020.yaml"),
        ("plan_2020.YAML", "plan_2020.yaml"),
        ("plan_2020.yaml.txt", "plan_2020.yaml"),
        ("plan_2020.yml.txt", "plan_2020.yaml"),
        ("plan_2020.yaml ", "plan_2020.yaml"),
        ("plan_2020.yaml.yaml", "plan_2020.yaml"),
        ("plan_2020.yml.yaml", "plan_2020.yaml"),
        ("plan_2020.txt.yaml", "plan_2020.yaml"),
        ("plan_2020.YAML.yaml", "plan_2020.yaml"),
        ("plan_2020 .yaml", "plan_2020.yaml"),
        ("plan_2020..yaml", "plan_2020.yaml"),
        ("plan_2020\u00a0.yaml", "plan_2020.yaml"),
        ("plan_ 2020.yaml", "plan_2020.yaml"),
        ("Plan_2020_2021.yaml", "plan_2020_2021.yaml"),
        ("PLAN_2020.YAML", "plan_2020.yaml"),
        ("plan-2020-2021.yaml", "plan_2020_2021.yaml"),
        ("plan 2020-2021.yaml", "plan_2020_2021.yaml"),
        ("plan–2020.yaml", "plan_2020.yaml"),
        ("plan2020.yaml", "plan_2020.yaml"),
        ("план_2020_2021.yaml", "plan_2020_2021.yaml"),
        ("План школы № 2.yaml", "plan_школы_no_2.yaml"),
        ("Дорожная карта 2020.yaml", "plan_2020.yaml"),
        ("plаn_2020.yaml", "plan_2020.yaml"),  # а
        ("рlan_2020.yaml", "plan_2020.yaml"),  # р
        ("plan_2020.уаml", "plan_2020.yaml"),  # у, а
        ("plan_2020.yaml\u200b", "plan_2020.yaml"),
        ("Копия plan_2020.yaml", "plan_2020.yaml"),
        ("Copy of plan_2020.yaml", "plan_2020.yaml"),
        ("plan-2020 (1).yml", "plan_2020.yaml"),
        ("Plan_2020 — копия.yaml", "plan_2020.yaml"),
        ("plan_2020.yaml", None),
        ("plan_2020 (1).yaml", None),
        ("plan_что угодно.yaml", None),
        ("planning.yaml", None),
        ("plan.schema.json", None),
        ("plan_2020.yaml.bak", None),
        ("plan_2020.docx", None),
    ],
)
def test_right_name_of_a_plan(name: str, right_name: str | None) -> None:
    assert right_plan_name(name) == right_name


@pytest.mark.parametrize(
    "name",
    [
        *("Schools.yaml", "schools.yml", "SCHOOLS.YAML", "school.yaml", "schools.yaml.txt"),
        *("schools (1).yaml", "schools - Copy.yaml", "schools — копия (2).yaml", "schools_2.yaml"),
        *("Школы.yaml", "школы.yml", "sсhооls.yaml"),
    ],
)
def test_right_name_of_a_list_of_schools(name: str) -> None:
    assert right_schools_name(name) == "schools.yaml"


@pytest.mark.parametrize("name", ["schools.yaml", "schools.json", "schoolslist.yaml", "plan_a.yml"])
def test_name_is_not_a_misnamed_list_of_schools(name: str) -> None:
    assert right_schools_name(name) is None


@pytest.mark.parametrize(
    ("name", "right_name"),
    [
        ("progress", "progress_2023_2024"),
        ("Progress_2023_2024", "progress_2023_2024"),
        ("progress-2023_2024", "progress_2023_2024"),
        ("progress_2023-2024", "progress_2023_2024"),
        ("progress 2023 2024", "progress_2023_2024"),
        ("progres_2023_2024", "progress_2023_2024"),
        ("progress_2023_2024 (1)", "progress_2023_2024"),
        ("прогресс_2023_2024", "progress_2023_2024"),
        ("отметки", "progress_2023_2024"),
        ("progress_2023", "progress_2023_2024"),
        ("report_2023-2024", "report_2023_2024"),
        ("reports_2023_2024", "report_2023_2024"),
        ("Report_2023_2024", "report_2023_2024"),
        ("отчёт_2023_2024", "report_2023_2024"),
        ("report", "report_2023_2024"),
        ("progress_2023_2024", None),
        ("report_2023_2024", None),
        ("progress_2021_2022", None),
        ("report_archive", None),
        ("progressive", None),
        ("scans", None),
    ],
)
def test_right_name_of_a_folder(name: str, right_name: str | None) -> None:
    assert right_folder_name(name, ["plan_2023_2024.yaml"]) == right_name


@pytest.mark.parametrize(
    ("name", "right_name"),
    [
        ("2023-q4.md", "2023-Q4.md"),
        ("2023_Q4.md", "2023-Q4.md"),
        ("2023-Q4.txt", "2023-Q4.md"),
        ("2023-Q4.md.txt", "2023-Q4.md"),
        ("2023-Q4.MD", "2023-Q4.md"),
        ("2023-Q4 (1).md", "2023-Q4.md"),
        ("IV квартал 2023.md", "2023-Q4.md"),
        ("октябрь 2023.md", "2023-10.md"),
        ("10.2023.md", "2023-10.md"),
        ("2023-1.md", "2023-01.md"),
        ("2023-10-2023-12.md", "2023-10_2023-12.md"),
        ("All.md", "all.md"),
        ("Год.md", "year.md"),
        ("2023-Q4.md", None),
        ("2023-10_2023-12.md", None),
        ("2023-10.md", None),
        ("all.md", None),
        ("year.md", None),
        ("черновик.md", None),
        ("README.md", None),
        ("2023-Q4.docx", None),
    ],
)
def test_right_name_of_a_report_text(name: str, right_name: str | None) -> None:
    assert right_text_name(name) == right_name


def test_right_name_of_a_file_of_records() -> None:
    misnamed = ("a.yml", "a.YAML", "a.yaml.txt", "a.Yml")
    assert {right_records_name(name) for name in misnamed} == {"a.yaml"}
    assert not any(map(right_records_name, ("a.yaml", "a (1).yaml", ".a.yml", "скан.pdf")))


MISTAKES: list[Callable[[str], str]] = [
    str.upper,
    str.capitalize,
    lambda name: name.replace("_", "-"),
    lambda name: name.replace("_", " "),
    lambda name: name.replace("_", "\u00a0"),
    lambda name: name.replace("yaml", "yml"),
    lambda name: f"{name}.txt",
    lambda name: name.replace("a", "а"),
    lambda name: name.replace("p", "р"),
    lambda name: name.replace("plan", "план"),
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: f"{name} ",
    lambda name: name.replace("plan", "plan\u00ad"),
]


@given(
    st.sampled_from(["plan_2020.yaml", "plan_2023_2024.yaml", "plan_7.yaml"]),
    st.lists(st.sampled_from(MISTAKES), max_size=4),
)
def test_name_with_several_mistakes_has_a_right_name(
    right: str, mistakes: list[Callable[[str], str]]
) -> None:
    """A right name needs no other name."""
    name = right
    for mistake in mistakes:
        name = mistake(name)
    assert right_plan_name(name) == (None if name == right else right)
