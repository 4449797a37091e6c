"""Общие сведения: what the plan provides for, who takes part, what was moved or cancelled."""

from __future__ import annotations

from collections.abc import Iterator

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words, uncapitalize_first
from vpr_roadmap.queries.report import Report, ReportItem
from vpr_roadmap.rendering.page import Block, Paragraph
from vpr_roadmap.rendering.pages.labels import school_names, section_texts, undated_by_reason
from vpr_roadmap.rendering.pages.report.number_lists import items_text


def general(answer: Report, words: Words) -> Iterator[Block]:
    """What the plan provides for, who takes part, and what has changed in it."""
    yield Paragraph(_provided(answer, words))
    if answer.coexecuted:
        items = items_text(answer.coexecuted, answer.plan, words)
        yield Paragraph(words.say(texts.AS_COEXECUTOR, items=items))
    participants = "" if answer.is_part else _participants(answer, words)
    if participants:
        yield Paragraph(words.say(texts.PARTICIPANTS, schools=participants))
    for item in answer.moved:
        yield from (Paragraph(text) for text in moves(item, texts.MOVED, answer, words))
    cancelled = tuple(_cancelled(answer, words))
    if cancelled:
        yield Paragraph(words.say(texts.CANCELLED, items=cancelled))
    if answer.of_no_school:
        items = items_text(answer.of_no_school, answer.plan, words)
        yield Paragraph(words.say(texts.NO_SCHOOL_STATED, numbers=items))
    if not answer.plan.is_reported:
        yield Paragraph(words.say(texts.NOTHING_RECORDED))


def moves(item: ReportItem, text: Text, answer: Report, words: Words) -> Iterator[str]:
    """A sentence for each move of a deadline; it names the deadline and the schools if needed."""
    point = item.point
    for until, basis, schools in point.moves:
        number = items_text([item.activity], answer.plan, words)
        details = [", ".join(school_names(schools, answer.plan.schools))] if schools else []
        if len(item.activity.points) > 1 and point.planned:
            details.append(words.say(texts.DEADLINE_OF, day=point.planned.deadline))
        if details:
            number = words.say(texts.ITEM_OF_SCHOOLS, item=number, schools="; ".join(details))
        yield words.say(text, number=number, until=until, basis=basis or "—")


def _provided(answer: Report, words: Words) -> str:
    counts, forms = answer.counts, words.title_forms(answer.plan.title)
    values = {"activities": counts.activities, "points": counts.points}
    if counts.sections:
        n = counts.subsections
        subsections = words.say(texts.AND_SUBSECTIONS, n=n) if n else ""
        sections = words.say(section_texts(answer.plan).counted, n=counts.sections)
        counted = words.say(
            texts.COUNTED_IN_SECTIONS, **values, sections=sections, subsections=subsections
        )
    else:
        counted = words.say(texts.COUNTED, **values)
    unscheduled = _unscheduled(answer, words)
    if answer.is_part:
        return words.say(texts.PART_COUNTS, counts=counted, unscheduled=unscheduled)
    by = forms.by if forms else words.say(texts.BY_PLAN)
    return words.say(texts.PROVIDED, by=by, counts=counted, unscheduled=unscheduled)


def _unscheduled(answer: Report, words: Words) -> str:
    """How many activities get their dates from a schedule, and how many have no dates."""
    activities = answer.activities
    counted = ""
    if scheduled := [activity for activity in activities if activity.unscheduled]:
        schedules = tuple(dict.fromkeys(activity.unscheduled for activity in scheduled))
        items = items_text(scheduled, answer.plan, words)
        values = {"n": len(scheduled), "numbers": items, "schedules": schedules}
        counted += words.say(texts.BY_SCHEDULES, **values)
    undated = (activity for activity in activities if activity.undated)
    for reason, same in undated_by_reason(undated, words).items():
        items = items_text(same, answer.plan, words)
        values = {"n": len(same), "numbers": items, "reason": reason}
        counted += words.say(texts.AND_UNDATED, **values)
    return counted


def _participants(answer: Report, words: Words) -> str:
    """«7 школ из 22 (СОШ № 2, 4) — школы с низкими результатами по ВПР»."""
    plan, scope = answer.plan, answer.plan.scope
    if scope is None or scope.every or not scope.keys:
        return words.say(common.ALL_SCHOOLS) if scope and scope.every else ""
    values = {"n": len(scope.keys), "names": school_names(scope.keys, plan.schools)}
    if plan.schools.total:
        schools = words.say(texts.SCHOOLS_OF, **values, total=plan.schools.total)
    else:
        schools = words.say(texts.SCHOOLS_NAMED, **values)
    group = next(
        (candidate for candidate in plan.schools.groups if candidate.keys == scope.keys), None
    )
    if group is None:
        return schools
    title = uncapitalize_first(group.title)
    return words.say(texts.GROUP_OF_SCHOOLS, schools=schools, group=title)


def _cancelled(answer: Report, words: Words) -> Iterator[str]:
    for item in answer.cancelled:
        number = words.say(texts.ITEM, numbers=item.activity.number)
        basis = next((part.entry.record.basis for part in item.point.parts if part.entry), None)
        yield words.say(texts.WITH_BASIS, number=number, basis=basis or "—")
