"""What changed in one field of an activity, a section or a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from vpr_roadmap.language.texts import compare_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.word_changes import Change, Run, runs
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.queries.compare.values import (
    DeadlineChange,
    FieldChange,
    NamesChange,
    TextChange,
)
from vpr_roadmap.rendering.pages.labels import deadline_text, period_text

CONTEXT = 6
"""How many words that are the same are shown before and after a change."""
MAX_SAME_PERIODS = 6
"""Of more periods, only those that were removed or added are shown."""


def field_name(change: FieldChange, words: Words) -> str:
    """The label of a field."""
    match change:
        case DeadlineChange():
            return words.say(compare_texts.FIELDS["period"])
        case TextChange(heading=heading) if heading:
            return heading
        case TextChange() | NamesChange():
            text = compare_texts.FIELDS.get(change.field, compare_texts.FIELDS["text"])
            return words.say(text)
        case _:
            assert_never(change)


def field_texts(change: FieldChange, words: Words) -> tuple[str, str]:
    """The texts of a field in the plan and in the document."""
    match change:
        case TextChange(_, was, now):
            return was or "", now or ""
        case NamesChange():
            return ", ".join(change.was), ", ".join(change.now)
        case DeadlineChange(was, now):
            texts = _deadline(was, words), _now_deadline(change, words)
            if texts[0] != texts[1]:
                return texts
            return ", ".join(_periods(was, words)), ", ".join(_periods(now, words))
        case _:
            assert_never(change)


def field_runs(change: FieldChange, words: Words) -> Iterable[Run]:
    """The text of a field with what was removed and added."""
    match change:
        case TextChange():
            return _with_context(list(runs(change.pieces)))
        case NamesChange(_, names):
            return _listed(names, between=",")
        case DeadlineChange(was, now):
            if (
                len(was.points) > 1
                and len(now.points) > 1
                and not (was.recurrence or now.recurrence)
            ):
                return _listed(_changed_periods(was, now, words), between=",")
            before, after = field_texts(change, words)
            return _listed(((Change.REMOVED, before), (Change.ADDED, after)))
        case _:
            assert_never(change)


def _changed_periods(was: Activity, now: Activity, words: Words) -> list[tuple[Change, str]]:
    """The periods of both in order; those that are the same only if they are few."""
    ours = {(point.deadline, point.start): point.period for point in was.points}
    theirs = {(point.deadline, point.start): point.period for point in now.points}
    listed = []
    for days, period in sorted({**ours, **theirs}.items()):
        change = Change.ADDED if days not in ours else Change.REMOVED
        both = days in ours and days in theirs
        listed.append((Change.SAME if both else change, period_text(period, words)))
    same = sum(change is Change.SAME for change, _ in listed)
    if same <= MAX_SAME_PERIODS:
        return listed
    return [each for each in listed if each[0] is not Change.SAME]


def _listed(texts: Sequence[tuple[Change, str]], between: str = "") -> Iterator[Run]:
    """The texts one after another, with a blank and the sign `between` after all but the last.

    A text that was replaced by the next one has no sign.
    """
    last = len(texts) - 1
    following = [change for change, _ in texts[1:]]
    for index, (change, text) in enumerate(texts):
        is_replaced = index < last and (change, following[index]) == (Change.REMOVED, Change.ADDED)
        sign = "" if index == last or is_replaced else between
        yield Run(change, text + sign, is_spaced=index < last)


def _with_context(shown: Sequence[Run]) -> Iterator[Run]:
    """The runs with long texts that are the same cut to the words beside the changes."""
    last = len(shown) - 1
    for index, run in enumerate(shown):
        parts = run.text.split()
        before = CONTEXT if index else 0
        after = CONTEXT if index < last else 0
        if run.change is not Change.SAME or len(parts) <= before + after + 1:
            yield run
            continue
        shown_parts = (*parts[:before], "…", *parts[len(parts) - after :])
        yield run._replace(text=" ".join(shown_parts))


def _deadline(activity: Activity, words: Words) -> str:
    """The deadline by its dates, whatever is printed."""
    return deadline_text(activity._replace(wording=None), words)


def _now_deadline(change: DeadlineChange, words: Words) -> str:
    if change.is_unread:
        wording = change.now.wording or change.now.undated
        return words.say(compare_texts.UNREAD, wording=wording)
    return _deadline(change.now, words)


def _periods(activity: Activity, words: Words) -> list[str]:
    return [period_text(point.period, words) for point in activity.points]
