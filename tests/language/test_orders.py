"""The document that approves a plan, in the genitive and the instrumental."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.helpers.small_plans import write_plan
from vpr_roadmap.language.grammar.russian import issuer_of
from vpr_roadmap.language.texts.order_texts import ORDER_TEXTS
from vpr_roadmap.plan.order import OrderKind

PLAN = """
format: 1
language: ru
title: {title}
period: 2024-01/2024-12
{order}
activities: [{{number: "1", title: Собрание, period: 2024-02}}]
"""


def test_every_kind_has_its_texts() -> None:
    assert list(ORDER_TEXTS) == [kind.value for kind in OrderKind]


@pytest.mark.parametrize(
    ("issuer", "genitive"),
    [
        ("Управление образования администрации города", "управления образования"),
        ("Администрация Заречного района", "администрации Заречного района"),
        ("Глава Заречного района", "главы Заречного района"),
        ("Правительство Приозёрной области", "Правительства Приозёрной области"),
        ("Губернатор Приозёрной области", "Губернатора Приозёрной области"),
        ("Министерство просвещения Края", "министерства просвещения Края"),
        ("МБОУ СОШ № 5", "МБОУ СОШ № 5"),
        ("ОТДЕЛ КУЛЬТУРЫ", None),
        ("Главное управление", None),
        ("Администрация", None),
    ],
)
def test_issuer_is_declined(issuer: str, genitive: str | None) -> None:
    assert issuer_of(issuer) == genitive


@pytest.mark.parametrize(
    ("title", "order", "line"),
    [
        ("План", "{kind: постановление, date: 2024-01-12, number: '15', status: approved,"
         " issuer: Администрация Заречного района}",
         "(утверждён постановлением администрации Заречного района от 12.01.2024 № 15)"),
        ("Дорожная карта", "{kind: распоряжение, date: 2024-01-12, number: 7-р, status: approved}",
         "(утверждена распоряжением от 12.01.2024 № 7-р)"),
        ("Программа", "{kind: решение, date: 2024-01-12, number: '3', status: approved}",
         "(утверждена решением от 12.01.2024 № 3)"),
        ("Меры", "{kind: решение, date: 2024-01-12, number: '3', status: approved}",
         "(решение от 12.01.2024 № 3)"),
        ("План", "{kind: решение, status: draft}", "(ПРОЕКТ)"),
    ],
)  # fmt: skip
def test_report_names_the_document(
    roadmap: Run, tmp_path: Path, title: str, order: str, line: str
) -> None:
    write_plan(tmp_path / "data", PLAN.format(title=title, order=f"order: {order}"))
    assert line in roadmap("report", here=tmp_path).out.splitlines()


def test_plan_approved_by_a_stamp_names_no_document(roadmap: Run, tmp_path: Path) -> None:
    stamp = 'appendix: {printed: {approval: [УТВЕРЖДАЮ, Директор, "12.01.2024"]}}'
    write_plan(tmp_path / "data", PLAN.format(title="План", order=stamp))
    answer = roadmap("report", "--today", "2024-03-01", here=tmp_path)
    assert answer.out.splitlines()[1:3] == ["о реализации Плана", "по состоянию на 01.03.2024"]
    assert "приказ" not in answer.out + roadmap("show", here=tmp_path).out


def test_show_names_the_document(roadmap: Run, tmp_path: Path) -> None:
    order = "{kind: распоряжение, date: 2024-01-12, number: 7-р, status: approved, issuer: Глава}"
    write_plan(tmp_path / "data", PLAN.format(title="План", order=f"order: {order}"))
    shown = roadmap("show", here=tmp_path).out.splitlines()
    assert shown[:2] == ["Распоряжение от 12.01.2024 № 7-р", "Кем издано\tГлава"]
    english = roadmap("show", "--lang", "en", here=tmp_path).out.splitlines()
    assert english[0] == "Directive No. 7-р of 12.01.2024"


def test_show_names_the_draft(roadmap: Run, tmp_path: Path) -> None:
    order = "order: {kind: постановление, status: draft}"
    write_plan(tmp_path / "data", PLAN.format(title="План", order=order))
    assert roadmap("show", here=tmp_path).out.startswith("ПРОЕКТ постановления\n")
    assert "Документ\tпроект постановления (не утверждён)" in (
        roadmap("show", "1", here=tmp_path).out
    )
