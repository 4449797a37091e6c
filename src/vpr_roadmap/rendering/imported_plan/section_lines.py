"""The sections and activities of an imported plan, as lines of YAML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedSection, Proposal
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.texts import import_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.imported_plan.yaml_lines import (
    comment,
    indented,
    item_lines,
    mapping_lines,
    short_list_lines,
    text_lines,
    visible_line,
)
from vpr_roadmap.rendering.remarks import remark_with_place
from vpr_roadmap.yaml_scalars import quoted


def section_lines(sections: Sequence[ImportedSection], words: Words) -> Iterator[str]:
    """The list of sections or, for a plan without sections, the list of activities."""
    match sections:
        case [ImportedSection(number="", title="") as only]:
            yield from remark_lines(only.remarks, words)
            yield from _activities(only.activities, words)
        case _:
            yield "sections:"
            items = (item_lines(_section(section, words)) for section in sections)
            yield from indented(chain.from_iterable(items))


def remark_lines(remarks: Sequence[Remark], words: Words) -> Iterator[str]:
    """A comment for each remark."""
    return (comment(remark_with_place(remark, words)) for remark in remarks)


def _section(section: ImportedSection, words: Words) -> Iterator[str]:
    yield from remark_lines(section.remarks, words)
    yield from text_lines("number", section.number)
    yield from text_lines("title", section.title)
    yield from mapping_lines("cells", section.cells)
    yield from _activities(section.activities, words)


def _activities(activities: Sequence[ImportedActivity], words: Words) -> Iterator[str]:
    yield "activities:" if activities else "activities: []"
    items = (item_lines(_activity(activity, words)) for activity in activities)
    yield from indented(chain.from_iterable(items))


def _activity(activity: ImportedActivity, words: Words) -> Iterator[str]:
    yield from remark_lines(activity.remarks, words)
    yield from text_lines("number", activity.number)
    if activity.printed is not None:
        yield f"printed: {quoted(activity.printed)}"
    yield from text_lines("title", activity.title)
    yield f"period: {activity.period}"
    yield from text_lines("wording", activity.wording)
    yield from short_list_lines("responsible", activity.responsible)
    yield from text_lines("responsible_wording", activity.responsible_wording)
    yield from short_list_lines("coexecutors", activity.coexecutors)
    yield from text_lines("expected_result", activity.expected_result)
    yield from mapping_lines("cells", activity.cells)
    yield from (_proposal(proposal, words) for proposal in activity.proposals)


def _proposal(proposal: Proposal, words: Words) -> str:
    """A key as a comment, and the words of the document that suggest it."""
    pair = visible_line(f"{proposal.key}: {proposal.value}")
    return f"#{pair}   {comment(words.say(import_texts.QUOTED, text=proposal.printed))}"
