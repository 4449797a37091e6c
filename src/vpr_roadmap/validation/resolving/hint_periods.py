"""Periods for hints, with the years of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.periods import Period, day_of, half_with, months, quarter_with, span_of

_USUAL_TERM = "2024-09-02/2024-10-25"


def hint_periods(plan: Period) -> dict[str, str]:
    """A month, a day, a span, a last day, a quarter and a half-year, all within the plan.

    The month is November if the plan has it. Empty if the plan has less than three whole months.
    """
    whole = _whole_months(plan)
    if len(whole) < 3:
        return {}
    at = next((at for at, month in enumerate(whole[:12]) if month.start.month == 11), 1)
    month, first, last = whole[at], whole[max(at - 1, 0)], whole[min(at + 3, len(whole) - 1)]
    return {
        "month": month.written,
        "day": day_of(month.start.replace(day=18)).written,
        "span": span_of(first, last).written,
        "last_day": day_of(last.start.replace(day=9)).written,
        "quarter": quarter_with(month.start).written,
        "half": half_with(month.start).written,
    }


def example_term(plan: Period) -> str:
    """The days of a first term in the plan; of the usual school year if the plan has no autumn."""
    autumn = [month for month in _whole_months(plan) if month.start.month in (9, 10)][:2]
    if [month.start.month for month in autumn] != [9, 10]:
        return _USUAL_TERM
    return f"{autumn[0].written}-01/{autumn[1].written}-25"


def _whole_months(plan: Period) -> Sequence[Period]:
    if plan.deadline.year - plan.start.year > 100:  # the period of the plan is unknown
        return ()
    return [month for month in months(plan) if plan.covers(month)]
