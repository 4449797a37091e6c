"""The format of `plan_*.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from vpr_roadmap.validation.documents.fields import (
    LIST,
    RECURRENCE,
    SCHEDULE,
    TEXT,
    ActivityNumber,
    Day,
    Document,
    Flag,
    Line,
    SchoolsField,
    Whole,
)


class NumberedDocument(Document):
    """Пункт приказа, задача, направление: the number and the text as printed."""

    number: Line
    text: Line


class PrintedOrder(Document):
    """Напечатанные блоки приказа, строками."""

    heading: list[Line] = []
    signature: list[Line] = []
    drafted_by: list[Line] = []


class OrderDocument(Document):
    """Приказ."""

    status: Literal["draft", "approved"]
    number: Line | None = None
    date: Day | None = None
    issuer: Line | None = None
    place: Line | None = None
    title: Line | None = None
    preamble: Line | None = None
    clauses: list[NumberedDocument] = []
    signatory: Line | None = None
    coordinator: Line | None = None
    support: Line | None = None
    control: Line | None = None
    printed: PrintedOrder | None = None


class PrintedAppendix(Document):
    """Напечатанные блоки приложения, строками."""

    approval: list[Line] = []
    title: list[Line] = []
    table_title: list[Line] = []
    columns: list[Line] = []
    signature: list[Line] = []


class PassportHeadings(Document):
    """Заголовки паспорта, как напечатаны."""

    passport: Line | None = None
    problem: Line | None = None
    goal: Line | None = None
    tasks: Line | None = None
    directions: Line | None = None
    expected_results: Line | None = None


class PassportDocument(Document):
    """Паспорт дорожной карты."""

    headings: PassportHeadings | None = None
    problem: list[Line] = []
    goal: Line | None = None
    tasks: list[NumberedDocument] = []
    directions: list[NumberedDocument] = []
    expected_results: Line | None = None


class AppendixDocument(Document):
    """Приложение к приказу."""

    printed: PrintedAppendix | None = None
    passport: PassportDocument | None = None


class PersonDocument(Document):
    """Ответственное лицо."""

    name: Line
    post: Line | None = None
    instead_of: Line | None = None
    since: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    basis: Line | None = None


class GroupDocument(Document):
    """Группа ответственных."""

    name: Line
    spellings: list[Line] = []
    head: Line | None = None
    heads_of: SchoolsField | None = None


class RecurrenceDocument(Document):
    """Повторяющийся срок."""

    every: Literal["month", "quarter"]
    day: Whole | None = None
    within: Line | None = None


class ScheduleDocument(Document):
    """Срок по графику другой организации."""

    schedule: Line


def _form_of_period(value: object) -> str:
    match value:
        case list():
            return LIST
        case dict():
            return SCHEDULE if "schedule" in value else RECURRENCE
        case _:
            return TEXT


PeriodField = Annotated[
    Annotated[Line, Tag(TEXT)]
    | Annotated[list[Line], Field(min_length=1), Tag(LIST)]
    | Annotated[RecurrenceDocument, Tag(RECURRENCE)]
    | Annotated[ScheduleDocument, Tag(SCHEDULE)],
    Discriminator(_form_of_period),
]
"""A period, several periods, a recurrence or a schedule. `resolving` reads the texts."""


class ActivityDocument(Document):
    """Мероприятие."""

    number: ActivityNumber
    printed: str | None = None
    title: Line
    period: PeriodField
    wording: Line | None = None
    responsible: list[Line] = []
    schools: SchoolsField | None = None
    each_school: Flag = False
    expected_result: Line | None = None
    note: Line | None = None


class SectionDocument(Document):
    """Раздел плана."""

    number: Line
    title: Line
    schools: SchoolsField | None = None
    activities: list[ActivityDocument]


class PlanDocument(Document):
    """Дорожная карта (план мероприятий)."""

    format: Literal["1"]
    language: Literal["ru", "en"] | None = None
    title: Line
    period: Line
    schools: SchoolsField | None = None
    order: OrderDocument | None = None
    appendix: AppendixDocument | None = None
    people: list[PersonDocument] = []
    groups: list[GroupDocument] = []
    sections: list[SectionDocument] | None = None
    activities: list[ActivityDocument] | None = None
