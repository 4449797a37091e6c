"""The format of `plan_*.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from vpr_roadmap.validation.documents.fields import (
    LIST,
    MAPPING,
    RECURRENCE,
    SCHEDULE,
    TERM,
    TEXT,
    UNDATED,
    ActivityNumber,
    Day,
    Document,
    Flag,
    Line,
    LineOrLines,
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


OrderKindField = Literal["приказ", "постановление", "распоряжение", "решение"]


class OrderDocument(Document):
    """Приказ."""

    kind: OrderKindField | None = None
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


class PassportRowDocument(Document):
    """Строка паспорта: its heading and its text as printed, lines kept."""

    heading: Line
    text: Line


class PassportDocument(Document):
    """Паспорт дорожной карты."""

    headings: PassportHeadings | None = None
    problem: list[Line] = []
    goal: Line | None = None
    tasks: list[NumberedDocument] = []
    directions: list[NumberedDocument] = []
    expected_results: Line | None = None
    more: list[PassportRowDocument] = []


class AppendixDocument(Document):
    """Приложение к приказу."""

    printed: PrintedAppendix | None = None
    passport: PassportDocument | None = None


class PersonDocument(Document):
    """Ответственное лицо."""

    name: Line
    formerly: list[Line] = []
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

    every: Literal["month", "quarter", "half", "term"]
    day: Whole | None = None
    within: LineOrLines | None = None


class ScheduleDocument(Document):
    """Срок по графику другой организации."""

    schedule: Line


class TermPeriodDocument(Document):
    """Срок — учебный период плана, или несколько."""

    term: LineOrLines


class UndatedDocument(Document):
    """Срок без даты: the words of the plan, such as «по мере необходимости»."""

    undated: Line


def _form_of_period(value: object) -> str:
    match value:
        case list():
            return LIST
        case dict():
            keys = {"schedule": SCHEDULE, "term": TERM, "undated": UNDATED}
            return next((tag for key, tag in keys.items() if key in value), RECURRENCE)
        case _:
            return TEXT


PeriodField = Annotated[
    Annotated[Line, Tag(TEXT)]
    | Annotated[list[Line], Field(min_length=1), Tag(LIST)]
    | Annotated[RecurrenceDocument, Tag(RECURRENCE)]
    | Annotated[ScheduleDocument, Tag(SCHEDULE)]
    | Annotated[TermPeriodDocument, Tag(TERM)]
    | Annotated[UndatedDocument, Tag(UNDATED)],
    Discriminator(_form_of_period),
]
"""A period, several periods, a recurrence, a schedule, terms of the plan, or words without a date.

`resolving` reads the texts.
"""

Cells = dict[str, Line]
"""The heading of a printed column → the text in this column."""


class FormerNumberDocument(Document):
    """Прежний номер мероприятия, and the last day on which the activity had it."""

    number: ActivityNumber
    until: Day


def _form_of_former_number(value: object) -> str:
    return MAPPING if isinstance(value, dict) else TEXT


FormerNumberField = Annotated[
    Annotated[ActivityNumber, Tag(TEXT)] | Annotated[FormerNumberDocument, Tag(MAPPING)],
    Discriminator(_form_of_former_number),
]
"""A former number as text, or with its last day."""


class ActivityDocument(Document):
    """Мероприятие.

    Rare keys are None if they are absent: pydantic copies a default list for each activity.
    """

    number: ActivityNumber
    printed: str | None = None
    formerly: list[FormerNumberField] | None = None
    title: Line
    period: PeriodField
    wording: Line | None = None
    responsible: list[Line] = []
    responsible_wording: Line | None = None
    coexecutors: list[Line] | None = None
    schools: SchoolsField | None = None
    each_school: Flag = False
    expected_result: Line | None = None
    cells: Cells | None = None
    note: Line | None = None


class SectionDocument(Document):
    """Раздел плана."""

    number: Line
    title: Line
    schools: SchoolsField | None = None
    cells: Cells | None = None
    activities: list[ActivityDocument] | None = None


class PlanDocument(Document):
    """Дорожная карта (план мероприятий)."""

    format: Literal["1"]
    language: Literal["ru", "en"] | None = None
    title: Line
    period: Line
    terms: dict[str, Line] = {}
    schools: SchoolsField | None = None
    order: OrderDocument | None = None
    appendix: AppendixDocument | None = None
    people: list[PersonDocument] = []
    groups: list[GroupDocument] = []
    sections: list[SectionDocument] | None = None
    activities: list[ActivityDocument] | None = None
