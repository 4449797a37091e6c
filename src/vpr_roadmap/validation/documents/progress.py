"""The format of `progress_*/*.yaml`: the records of one reporter."""

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
"""The status of a control point, as reported."""


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
"""A document as cited, or a mapping with the document and its place."""


class RecordDocument(Document):
    """Отметка об исполнении. The checks find missing values that a status needs."""

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
