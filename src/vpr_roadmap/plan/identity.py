"""What identifies a plan, to find copies of it."""

from __future__ import annotations

from typing import Any, NamedTuple
from zlib import crc32

from vpr_roadmap.matching.folding import fold
from vpr_roadmap.plan.plan import Plan


class Identity(NamedTuple):
    """What tells a plan from another, folded.

    Days are ordinal numbers. `order` is the order's number, day and issuer, where it has a number
    and a day; `activities` are checksums of the titles.
    """

    title: str
    start: int
    deadline: int
    order: tuple[str, int, str | None] | None
    activities: tuple[int, ...]

    def same_order(self, other: Identity, *, by_issuer: bool = False) -> bool:
        """Did one order approve both, for days that they share; two years are two plans."""
        shared = self.overlaps(other) and self.shares_activities(other)
        if not (self.order and other.order and shared):
            return False
        return self.order == other.order if by_issuer else self.order[:2] == other.order[:2]

    def overlaps(self, other: Identity) -> bool:
        """Have both some of the same days."""
        return self.start <= other.deadline and other.start <= self.deadline

    def same_title(self, other: Identity) -> bool:
        """Have both the same title and period."""
        return self[:3] == other[:3] and self.shares_activities(other)

    def shares_activities(self, other: Identity) -> bool:
        """One order may approve two plans, which have nothing in common."""
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
    """The same as JSON keeps it."""
    return list(identity)


def identity_from(values: list[Any]) -> Identity:
    """Back from there. Raises TypeError, ValueError where it is none."""
    title, start, deadline, order, activities = values
    return Identity(title, start, deadline, order and tuple(order), tuple(activities))
