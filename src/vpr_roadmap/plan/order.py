"""The order that approved a plan, and the texts printed around the plan."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NamedTuple


class OrderStatus(StrEnum):
    """Состояние приказа: a draft may have no number and no date yet."""

    DRAFT = "draft"
    APPROVED = "approved"


class OrderKind(StrEnum):
    """Вид документа, которым утверждён план."""

    ORDER = "приказ"
    RESOLUTION = "постановление"
    DIRECTIVE = "распоряжение"
    DECISION = "решение"


class Numbered(NamedTuple):
    """Пункт приказа, задача, направление: a paragraph with its number as printed."""

    number: str
    text: str


class PrintedBlock(NamedTuple):
    """Напечатанный блок: lines printed in one place, for example the heading."""

    name: str
    lines: tuple[str, ...]


class Order(NamedTuple):
    """Приказ или другой документ (`kind`), которым утверждён план."""

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
    kind: OrderKind = OrderKind.ORDER


class PassportRow(NamedTuple):
    """Строка паспорта, для которой нет своего ключа: «Основание для разработки», «Этапы»."""

    heading: str
    text: str


class Passport(NamedTuple):
    """Паспорт дорожной карты. `headings` pairs the name of a part with its printed heading."""

    headings: tuple[tuple[str, str], ...] = ()
    problem: tuple[str, ...] = ()
    goal: str | None = None
    tasks: tuple[Numbered, ...] = ()
    directions: tuple[Numbered, ...] = ()
    expected_results: str | None = None
    more: tuple[PassportRow, ...] = ()


class Appendix(NamedTuple):
    """Приложение к приказу."""

    printed: tuple[PrintedBlock, ...] = ()
    passport: Passport | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The column headings of the printed table; empty if the plan does not state them."""
        return self.printed_lines("columns")

    def printed_lines(self, name: str) -> tuple[str, ...]:
        """The lines of the printed block; empty if the plan does not state them."""
        return next((block.lines for block in self.printed if block.name == name), ())
