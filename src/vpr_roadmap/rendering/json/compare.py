"""The differences between a plan and a document as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vpr_roadmap.matching.word_changes import Change
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.queries.compare.values import (
    Comparison,
    DeadlineChange,
    Difference,
    FieldChange,
    NamesChange,
    Part,
    TextChange,
)
from vpr_roadmap.rendering.json.encoder import Value
from vpr_roadmap.rendering.json.shared_values import SCHEMA


def compare_value(answer: Comparison, file: str, places: Mapping[str, str]) -> dict[str, Value]:
    """The comparison as a JSON object; the list of differences is an iterator.

    `places` has the place of each activity in the document, by its number.
    """
    return {
        "schema": SCHEMA,
        "command": "compare",
        "file": file,
        "plan": answer.ours.name,
        "counts": {kind.value: n for kind, n in answer.counts.items()},
        "not_compared": [
            {"part": each.part, "missing_in": "plan" if each.in_first else "document"}
            for each in answer.not_compared
        ],
        "renumbered": [
            {"was": each.was, "now": each.now, "activities": each.activities}
            for each in answer.renumbered
        ],
        "differences": (_difference(each, places) for each in answer.differences),
    }


def _difference(each: Difference, places: Mapping[str, str]) -> Value:
    place = places.get(each.number or "") if each.part == Part.ACTIVITY else None
    return {
        "kind": each.kind.value,
        "part": str(each.part),
        "number": each.number,
        "was_number": each.was_number,
        "section": each.section,
        "place": place,
        "text": each.text,
        "fields": [_field(change) for change in each.fields],
    }


def _field(change: FieldChange) -> Value:
    match change:
        case TextChange(field, was, now, pieces, heading):
            words = [(piece.change, piece.text) for piece in pieces]
            return {"field": field, "heading": heading or None, **_values(was, now, words)}
        case NamesChange(field, names):
            return {"field": field, "heading": None, **_values(change.was, change.now, names)}
        case DeadlineChange(was, now):
            return {
                "field": "period",
                "heading": None,
                **_values(_deadline(was), _deadline(now), ()),
            }


def _values(was: Value, now: Value, words: Sequence[tuple[Change, str]]) -> dict[str, Value]:
    return {
        "was": was,
        "now": now,
        "words": [{change.value: text} for change, text in words],
    }


def _deadline(activity: Activity) -> Value:
    """The periods of the control points; the words of an activity without dates."""
    if activity.has_no_dates:
        return activity.unscheduled or activity.undated
    return [point.period.written for point in activity.points]
