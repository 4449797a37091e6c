"""The format of `schools.yaml`."""

from __future__ import annotations

from typing import Literal

from vpr_roadmap.validation.documents.fields import Day, Document, Line, SchoolKeyField, Whole


class TotalsDocument(Document):
    """Сколько школ, как сказано в паспорте."""

    all: Whole
    urban: Whole | None = None
    rural_secondary: Whole | None = None
    basic: Whole | None = None


class SchoolDocument(Document):
    """Школа."""

    number: SchoolKeyField
    formerly: list[SchoolKeyField] = []
    name: Line
    head: Line | None = None
    closed: Day | None = None


class SchoolGroupDocument(Document):
    """Группа школ."""

    id: Line
    title: Line
    schools: list[SchoolKeyField]


class SchoolsDocument(Document):
    """Школы муниципалитета."""

    format: Literal["1"]
    municipality: Line | None = None
    totals: TotalsDocument | None = None
    schools: list[SchoolDocument] = []
    groups: list[SchoolGroupDocument] = []
