"""The shape of `progress_*/*.yaml`: what one reporter recorded."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from vpr_roadmap.validation.documents.fields import (
    MAPPING,
    TEXT,
    Day,
    Document,
    Line,
    SchoolKeyField,
    Stamp,
)

StatusField = Literal[
    "in-progress",
    "partial",
    "not-done",
    "done",
    "postponed",
    "cancelled",
    "scheduled",
    "withdrawn",
]
"""What a reporter says of a control point."""


class EvidenceDocument(Document):
    """Подтверждающий документ, и где он лежит."""

    document: Line
    where: Line | None = None


def _form_of_evidence(value: object) -> str:
    return MAPPING if isinstance(value, dict) else TEXT


EvidenceField = Annotated[
    Annotated[Line, Tag(TEXT)] | Annotated[EvidenceDocument, Tag(MAPPING)],
    Discriminator(_form_of_evidence),
]
"""A document as it is cited, or a mapping that also says where it lies."""


class RecordDocument(Document):
    """Отметка об исполнении. What each status needs is checked beside the plan."""

    point: Line
    school: SchoolKeyField | None = None
    status: StatusField
    date: Day
    until: Line | None = None
    basis: Line | None = None
    result: Line | None = None
    evidence: list[EvidenceField] = []
    note: Line | None = None
    recorded: Stamp


class ProgressDocument(Document):
    """Отметки одного исполнителя."""

    format: Literal["1"]
    reporter: Line
    records: list[RecordDocument] = []
