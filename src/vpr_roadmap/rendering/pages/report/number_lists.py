"""Numbers of activities in sentences: «п. 2.4», «пп. 3.1–3.4, 4.2»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan


def items_text(activities: Iterable[Activity], plan: Plan, words: Words) -> str:
    """«п. 2.4» for one activity, «пп. 3.1–3.4, 4.2» for several, in the plan's order."""
    unique = {activity.number: activity for activity in activities}
    text = texts.ITEM if len(unique) == 1 else texts.ITEMS
    return words.say(text, numbers=numbers_text(unique.values(), plan))


def numbers_text(activities: Iterable[Activity], plan: Plan) -> str:
    """Like `items_text`, but without «пп.»; three or more in a row are a range."""
    by_number = {activity.number: activity for activity in activities}
    if len(by_number) == 1:
        return next(iter(by_number))
    runs = _runs([activity for activity in plan.activities if activity.number in by_number], plan)
    return ", ".join(text for run in runs for text in _run_text(run))


def in_brackets(activities: Iterable[Activity], plan: Plan, words: Words) -> str:
    """« (п. 2.4)»; empty if there are no activities."""
    listed = tuple(activities)
    return words.say(texts.AND_ITEMS, items=items_text(listed, plan, words)) if listed else ""


def _runs(activities: Sequence[Activity], plan: Plan) -> Iterator[list[Activity]]:
    """The activities in runs of neighbours: in one section, or numbered through all sections."""
    place = {activity.number: index for index, activity in enumerate(plan.activities)}
    run: list[Activity] = []
    for activity in activities:
        last = run[-1] if run else activity
        follows = place[activity.number] == place[last.number] + 1
        if run and not (follows and _share_numbering(last, activity)):
            yield run
            run = []
        run.append(activity)
    if run:
        yield run


def _share_numbering(one: Activity, other: Activity) -> bool:
    """Whether «one–other» is understood: 2.9–2.10, and 5–8 across sections, but not 2.10–3.1."""
    return one.section == other.section or "." not in one.number + other.number


def _run_text(run: Sequence[Activity]) -> Iterator[str]:
    if len(run) < 3:
        yield from (activity.number for activity in run)
    else:
        yield f"{run[0].number}–{run[-1].number}"
