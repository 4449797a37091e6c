"""Find activities and control points by a number or id that a user typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.input.periods.parsing import parse_period
from vpr_roadmap.input.user_text import split_list, without_leading_word
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import fold_to_latin, same_text
from vpr_roadmap.matching.suggestions import suggest, suggest_days
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.activities import Activity, section_key
from vpr_roadmap.plan.former_numbers import FormerNumbers
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.point_states import point_states
from vpr_roadmap.plan.states import AsOf, PointState


class ActivityReference(NamedTuple):
    """An activity of a plan; `end` is what was typed after an @, or None."""

    plan: Plan
    activity: Activity
    end: str | None


PointReference: TypeAlias = tuple[str, str, str | None]
"""The name of a plan, the number of an activity, the end of a control point or None for all."""


def find_activity(
    typed: str, plans: Sequence[Plan], whole: str = "", as_of: AsOf | None = None
) -> ActivityReference:
    """The activity with this number, or with the number of this control point.

    `whole` is the text that `typed` is a part of, for the suggestion: «2,7» may mean 2.7. If
    several plans have the number, `as_of` selects those that have the control point. Raises
    UsageError with similar numbers if no plan has the activity, or if several have it.
    """
    number, end = parse_number(typed), parse_point_end(typed)
    references = [
        ActivityReference(plan, found, None if end and same_text(end, found.title) else end)
        for plan, found in _holders(number, plans)
    ]
    if not references:
        if not whole or parse_number(whole) == number:
            _refuse_section(typed, plans)
        known = [activity.number for plan in plans for activity in plan.activities]
        near = suggest(parse_number(whole) or number, known)
        raise UsageError(error_texts.NO_SUCH_ACTIVITY, typed=typed, near=near, of=in_plans(plans))
    if len(references) > 1 and end is not None and as_of:
        references = [each for each in references if _has_point(each, as_of)] or references
    if len(references) > 1:
        raise UsageError(
            error_texts.SEVERAL_PLANS, known=tuple(each.plan.name for each in references)
        )
    return references[0]


def _refuse_section(typed: str, plans: Sequence[Plan]) -> None:
    """Raises UsageError if a section has this number: «раздел 2» or «2»."""
    number = re.sub(r"^(раздел|section)\s*", "", typed.strip(), flags=re.IGNORECASE).rstrip(".")
    if any(section.key == section_key(number) for plan in plans for section in plan.sections):
        raise UsageError(error_texts.SECTION_IS_NO_ACTIVITY, number=number)


def _holders(number: str, plans: Iterable[Plan]) -> list[tuple[Plan, Activity]]:
    """The activity of each plan that has this number; if none has, those that had it last."""
    pairs = [(plan, _numbered(number, plan)) for plan in plans]
    present = [(plan, activity) for plan, activity in pairs if activity]
    return present or [
        (plan, found)
        for plan, _ in pairs
        if (found := FormerNumbers(plan.activities).last_holder(number))
    ]


def _holder(number: str, plan: Plan) -> Activity | None:
    return next((activity for _, activity in _holders(number, [plan])), None)


def _numbered(number: str, plan: Plan) -> Activity | None:
    """The activity with this number, otherwise the only one with this printed number."""
    if found := plan.activity(number):
        return found
    printed = [each for each in plan.activities if parse_number(each.printed or "") == number]
    return printed[0] if len(printed) == 1 and number else None


def renumbered(typed: str, plans: Sequence[Plan]) -> tuple[tuple[str, str], ...]:
    """Pairs of a typed former number and the present number of its activity."""
    numbers = (parse_number(part) for part in _parts(typed, plans))
    pairs = (
        (number, activity.number)
        for number in numbers
        for plan, activity in _holders(number, plans)
        if not _numbered(number, plan)
    )
    return tuple(dict.fromkeys(pairs))


def _has_point(reference: ActivityReference, as_of: AsOf) -> bool:
    try:
        return bool(
            find_point(
                reference, point_states(reference.plan, as_of)[reference.activity.number], as_of.day
            )
        )
    except UsageError:
        return False


def find_activities(
    typed: str, plans: Sequence[Plan], as_of: AsOf | None = None
) -> tuple[ActivityReference, ...]:
    """The activities of comma-separated numbers or control points.

    Raises UsageError like `find_activity`.
    """
    return tuple(find_activity(part, plans, typed, as_of) for part in _parts(typed, plans))


def _parts(typed: str, plans: Sequence[Plan]) -> Iterator[str]:
    """The comma-separated parts; a range as in reports, «2.3–2.5», becomes its numbers."""
    for part in split_list(typed):
        yield from next(filter(None, (_run(part, plan) for plan in plans)), [part])


def _run(part: str, plan: Plan) -> list[str]:
    """The numbers of a range such as «2.3–2.5»; empty if `part` is not a range of this plan."""
    first, dash, last = re.sub("[–—]", "-", part).partition("-")
    if not dash or "@" in part or _holder(parse_number(part), plan):
        return []
    ends = (_holder(parse_number(first), plan), _holder(parse_number(last), plan))
    places = [index for index, each in enumerate(plan.activities) if each in ends]
    return (
        [each.number for each in plan.activities[places[0] : places[-1] + 1]] if all(ends) else []
    )


def find_plan_of_points(typed: str, plans: Sequence[Plan], as_of: AsOf) -> Plan:
    """The one plan that has all these numbers or control points.

    Raises UsageError if no plan has one of them, or if several plans are possible.
    """
    complete = [plan for plan in plans if _has_all(typed, plan, as_of)]
    if len(complete) == 1:
        return complete[0]
    found = dict.fromkeys(reference.plan for reference in find_activities(typed, plans, as_of))
    if len(found) > 1:
        raise UsageError(
            error_texts.SEVERAL_PLANS, known=tuple(sorted(plan.name for plan in found))
        )
    return next(iter(found))


def _has_all(typed: str, plan: Plan, as_of: AsOf) -> bool:
    for part in _parts(typed, [plan]):
        activity, end = _holder(parse_number(part), plan), parse_point_end(part)
        if activity is None or not (
            end is None or _has_point(ActivityReference(plan, activity, end), as_of)
        ):
            return False
    return True


def find_reported_points(
    typed: str, plans: Sequence[Plan], as_of: AsOf
) -> frozenset[PointReference]:
    """The comma-separated activities or control points, in every plan that has the number.

    Also finds control points that exist only in records, such as withdrawn dates. Raises
    UsageError if no plan has one of them.
    """
    found: list[PointReference] = []
    for part in _parts(typed, plans):
        numbered = [plan for plan, _ in _holders(parse_number(part), plans)]
        if not numbered:
            find_activity(part, plans, typed)  # raises
        found += _reported(part, numbered, as_of)
    return frozenset(found)


def _reported(typed: str, plans: Sequence[Plan], as_of: AsOf) -> list[PointReference]:
    """The reference in each of the plans; all of them have the number."""
    found: list[PointReference] = []
    refusal: UsageError | None = None
    for plan in plans:
        _, activity, end = find_activity(typed, [plan])
        reported = {record.point for each in plan.progress for record in each.records}
        if end is not None and f"{activity.number}@{end}" not in reported:
            try:
                points = point_states(plan, as_of)[activity.number]
                point = find_point(ActivityReference(plan, activity, end), points, as_of.day)
            except UsageError as error:
                refusal = error
                continue
            end = point.id.partition("@")[2] if point else end
        found.append((plan.name, activity.number, end))
    if refusal and not found:
        raise refusal
    return found


def find_point(
    reference: ActivityReference, points: Sequence[PointState], today: date
) -> PointState | None:
    """The control point that `reference` names; None if it names only the activity.

    The end may be written as in the files or like any period. A period selects the point with the
    same days in the plan, otherwise the point with the same deadline in the plan, otherwise with
    the same moved deadline, otherwise the point whose deadline is in the period. Raises UsageError
    with the nearest points if this is not exactly one.
    """
    if reference.end is None:
        return None
    number = reference.activity.number
    for point in points:
        if point.id == f"{number}@{reference.end}":
            return point
    for found in _ending(reference, points, today):
        if len(found) == 1:
            return found[0]
    known, others = suggest_days(
        _day_typed(reference), {point.id: point.deadline for point in points}
    )
    text = error_texts.NO_SUCH_POINT_OF_MANY if others else error_texts.NO_SUCH_POINT
    typed = f"{number}@{reference.end}"
    raise UsageError(text, typed=typed, number=number, known=known, others=others)


def _day_typed(reference: ActivityReference) -> date | None:
    """The last day of the typed end; None if it is not a period."""
    try:
        return _end_of(reference).deadline
    except UsageError:
        return None


def _end_of(reference: ActivityReference, today: date | None = None) -> Period:
    plan = reference.plan
    return parse_period(reference.end or "", [plan.period], today, plan.terms)


def _ending(
    reference: ActivityReference, points: Sequence[PointState], today: date
) -> Iterator[list[PointState]]:
    """The points that the end may mean, in groups, the most likely group first."""
    try:
        period = _end_of(reference, today)
    except UsageError:
        return
    whole = (period.start, period.deadline)
    dated = [(point, point.planned.period) for point in points if point.planned]
    yield [point for point, planned in dated if (planned.start, planned.deadline) == whole]
    if period == reference.plan.period:  # «весь период» is not its last day
        return
    yield [point for point, planned in dated if planned.deadline == period.deadline]
    yield [point for point, _ in dated if point.deadline == period.deadline]
    yield [point for point, planned in dated if planned.deadline in period]
    yield [point for point, _ in dated if point.deadline in period]


def parse_number(typed: str) -> str:
    """The number of an activity from `2.7`, `2.7.`, `п. 2.7`, `2,7` or the id of a point."""
    return fold_to_latin(_point_parts(typed)[0]).replace(",", ".").rstrip(".")


def parse_point_end(typed: str) -> str | None:
    """The text after the @ of a control point, or after the space that tables have instead."""
    return _point_parts(typed)[1]


def _point_parts(typed: str) -> tuple[str, str | None]:
    bracketed = re.fullmatch(r"\((.*)\)", typed.strip())
    number, at, end = (bracketed[1] if bracketed else typed).strip().partition("@")
    if not at and (match := re.fullmatch(r"(\D*[0-9][^\s,;]*)\s+(\S.*)", number)):
        number, at, end = match[1], "@", match[2]
    return without_leading_word(number, *_BEFORE_NUMBER), end.strip() if at else None


_BEFORE_NUMBER = (
    *("пункт", "пункты", "п.п", "пп", "п", "мероприятие", "мероприятия"),
    *("item", "items", "activity", "activities"),
)
