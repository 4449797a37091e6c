"""The features by which copies of a plan are found."""

from __future__ import annotations

from typing import Any, NamedTuple
from zlib import crc32

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.plan.plan import Plan


class Identity(NamedTuple):
    """Приметы плана: the features that distinguish it from other plans, with texts folded.

    `start` and `deadline` are ordinal days. `order` is the order's number, day and issuer, None if
    the order has no number or no day. `activities` are the sorted checksums of the titles.
    """

    title: str
    start: int
    deadline: int
    order: tuple[str, int, str | None] | None
    activities: tuple[int, ...]

    def same_order(self, other: Identity, *, by_issuer: bool = False) -> bool:
        """Whether the same order approved both plans.

        The plans must also share days and an activity, because one order may approve plans for
        different years, or plans that have nothing in common. `by_issuer` compares issuers too.
        """
        shared = self.overlaps(other) and self.shares_activities(other)
        if not (self.order and other.order and shared):
            return False
        return self.order == other.order if by_issuer else self.order[:2] == other.order[:2]

    def overlaps(self, other: Identity) -> bool:
        """Whether the periods of the plans share a day."""
        return self.start <= other.deadline and other.start <= self.deadline

    def same_title(self, other: Identity) -> bool:
        """Whether title and period are equal, and the plans share an activity."""
        return self[:3] == other[:3] and self.shares_activities(other)

    def shares_activities(self, other: Identity) -> bool:
        """Whether the plans share the title of an activity, or neither has an activity."""
        if self.activities == other.activities:
            return True
        return not set(self.activities).isdisjoint(other.activities)


def identity_of(plan: Plan) -> Identity:
    order = plan.order
    order_key = None
    if order and order.number and order.date:
        issuer = fold(order.issuer) if order.issuer else None
        order_key = (fold(order.number), order.date.toordinal(), issuer)
    titles = (fold(activity.title) for activity in plan.activities)
    return Identity(
        fold(plan.title),
        plan.period.start.toordinal(),
        plan.period.deadline.toordinal(),
        order_key,
        tuple(sorted({crc32(title.encode("utf-8", "surrogatepass")) for title in titles})),
    )


def identity_values(identity: Identity) -> list[Any]:
    """The identity as a list that JSON can hold."""
    return list(identity)


def identity_from(values: list[Any]) -> Identity:
    """Read what `identity_values` returned. Raises TypeError or ValueError on other values."""
    title, start, deadline, order, activities = values
    return Identity(title, start, deadline, order and tuple(order), tuple(activities))
