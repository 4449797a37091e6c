"""The plan that a document contains, before it is written as YAML."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.periods import Period, Term
from vpr_roadmap.plan.order import Appendix, Order
from vpr_roadmap.plan.parties import Group, Person


class Proposal(NamedTuple):
    """Предложение: a line of YAML that a person may want to add, written as a comment.

    For example, key `schools` and value `[2, 4, 6]`, because of the printed words «СОШ № 2, 4, 6».
    """

    key: str
    value: str
    printed: str


class FirstSeen(NamedTuple):
    """A person or a group that was made of a name in the document, and where it was first seen."""

    party: Person | Group
    place: Place
    proposals: tuple[Proposal, ...] = ()


class ImportedActivity(NamedTuple):
    """Мероприятие. The fields are the keys of an activity in a plan.

    `period` is the YAML value of the key, for example `[2020-08, 2020-11]` or `{schedule: ИРО}`.
    """

    number: str
    title: str
    period: str
    place: Place
    printed: str | None = None
    wording: str | None = None
    responsible: tuple[str, ...] = ()
    responsible_wording: str | None = None
    coexecutors: tuple[str, ...] = ()
    expected_result: str | None = None
    cells: tuple[tuple[str, str], ...] = ()
    """Pairs of a heading and a text, for columns that have no key."""
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[Remark, ...] = ()


class ImportedSection(NamedTuple):
    """Раздел. `number` and `title` are empty for the activities of a plan without sections."""

    number: str
    title: str
    activities: tuple[ImportedActivity, ...]
    place: Place | None = None
    cells: tuple[tuple[str, str], ...] = ()
    remarks: tuple[Remark, ...] = ()


class ImportedPlan(NamedTuple):
    """План из документа."""

    title: str
    period: Period
    sections: tuple[ImportedSection, ...]
    order: Order | None = None
    appendix: Appendix | None = None
    terms: tuple[Term, ...] = ()
    parties: tuple[FirstSeen, ...] = ()
    remarks: tuple[Remark, ...] = ()
