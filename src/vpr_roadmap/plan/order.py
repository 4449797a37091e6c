"""The order that approved a plan, and the texts printed around the plan."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NamedTuple


class OrderStatus(StrEnum):
    """Состояние приказа: a draft may have no number and no date yet."""

    DRAFT = "draft"
    APPROVED = "approved"


class Numbered(NamedTuple):
    """Пункт приказа, задача, направление: a paragraph with its number as printed."""

    number: str
    text: str


class PrintedBlock(NamedTuple):
    """Напечатанный блок: lines printed in one place, for example the heading."""

    name: str
    lines: tuple[str, ...]


class Order(NamedTuple):
    """Приказ."""

    status: OrderStatus
    number: str | None = None
    date: datetime.date | None = None
    issuer: str | None = None
    place: str | None = None
    title: str | None = None
    preamble: str | None = None
    clauses: tuple[Numbered, ...] = ()
    signatory: str | None = None
    coordinator: str | None = None
    support: str | None = None
    control: str | None = None
    printed: tuple[PrintedBlock, ...] = ()


class Passport(NamedTuple):
    """Паспорт дорожной карты. `headings` pairs the name of a part with its printed heading."""

    headings: tuple[tuple[str, str], ...] = ()
    problem: tuple[str, ...] = ()
    goal: str | None = None
    tasks: tuple[Numbered, ...] = ()
    directions: tuple[Numbered, ...] = ()
    expected_results: str | None = None


class Appendix(NamedTuple):
    """Приложение к приказу."""

    printed: tuple[PrintedBlock, ...] = ()
    passport: Passport | None = None
