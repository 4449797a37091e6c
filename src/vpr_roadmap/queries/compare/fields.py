"""What differs between two activities, or two sections, that are about the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from difflib import SequenceMatcher

from vpr_roadmap.matching.folding import fold, fold_words, initials_first
from vpr_roadmap.matching.word_changes import Change, printed_key, same_in_print, word_changes
from vpr_roadmap.plan.activities import Activity, Cells, Section
from vpr_roadmap.plan.parties import Responsible
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.compare.values import (
    DeadlineChange,
    FieldChange,
    NamesChange,
    TextChange,
)

NameKey = Callable[[str], str]
"""A function: a name → the form that all names of one person or group share."""


def name_key(*plans: Plan) -> NameKey:
    """The names of the plans: spellings and former names mean the same person or group.

    The order of initials and surname, blanks, and «ё» or «е» do not count.
    """
    names = {
        initials_first(name): initials_first(party.name)
        for plan in plans
        for party in plan.parties
        for name in party.names
        if initials_first(name) != initials_first(party.name)
    }

    def key(name: str) -> str:
        folded = initials_first(name)
        return names.get(folded, folded)

    return key


def activity_changes(
    ours: Activity, theirs: Activity, key: NameKey, left_out: Collection[str]
) -> tuple[FieldChange, ...]:
    """The changes of an activity, without its number, its section and the columns `left_out`."""
    return tuple(
        change
        for change in (
            text_change("title", ours.title, theirs.title),
            *_number_changes(ours, theirs),
            *_deadline_changes(ours, theirs),
            *_responsible_changes(ours, theirs, key, left_out),
            text_change("expected_result", ours.expected_result, theirs.expected_result),
            *cell_changes(ours.cells, theirs.cells),
        )
        if change and column_of(change) not in left_out
    )


def section_changes(
    ours: Section, theirs: Section, left_out: Collection[str]
) -> tuple[FieldChange, ...]:
    """The changes of the title and the printed columns of a section."""
    title = text_change("title", ours.title, theirs.title)
    changes = [*([title] if title else []), *cell_changes(ours.cells, theirs.cells)]
    return tuple(change for change in changes if column_of(change) not in left_out)


def column_of(change: FieldChange) -> str:
    """The column in which the change is: a key, or the folded heading of a printed column."""
    match change:
        case TextChange(field="cells"):
            return fold(change.heading)
        case TextChange() | NamesChange():
            return change.field
        case DeadlineChange():
            return "period"


def text_change(
    field: str, was: str | None, now: str | None, heading: str = ""
) -> TextChange | None:
    """The change of a text, None if it is printed alike."""
    if same_in_print(was or "", now or ""):
        return None
    return TextChange(field, was, now, word_changes(was or "", now or ""), heading)


def cell_changes(ours: Cells, theirs: Cells) -> Iterator[TextChange]:
    """The changes of printed columns, in the order of the first plan."""
    was = {fold(heading): (heading, text) for heading, text in ours}
    now = {fold(heading): (heading, text) for heading, text in theirs}
    for key in {**was, **now}:
        heading, _ = was.get(key) or now[key]
        (_, before), (_, after) = was.get(key, ("", None)), now.get(key, ("", None))
        if change := text_change("cells", before, after, heading):
            yield change


def _number_changes(ours: Activity, theirs: Activity) -> Iterator[TextChange]:
    """The printed number without the sign at its end, if the number itself is the same."""
    was, now = (
        (each.number if each.printed is None else each.printed).rstrip(".) ")
        for each in (ours, theirs)
    )
    if ours.number == theirs.number and (change := text_change("printed", was, now)):
        yield change


def _deadline_changes(ours: Activity, theirs: Activity) -> Iterator[FieldChange]:
    """The control points, then the deadline as printed if both plans state it."""
    same_words = bool(ours.wording and theirs.wording) and same_in_print(
        ours.wording or "", theirs.wording or ""
    )
    if not (_same_dates(ours, theirs) or (same_words and _is_undated(ours, theirs))):
        yield DeadlineChange(ours, theirs)
    if ours.wording and theirs.wording:
        change = text_change("wording", ours.wording, theirs.wording)
        yield from [change] if change else []


def _same_dates(ours: Activity, theirs: Activity) -> bool:
    """Whether all control points have the same days; without dates, whether the reason is one."""
    was, now = (
        (
            sorted((point.start, point.deadline) for point in each.points),
            *(printed_key(fold(reason or "")) for reason in (each.unscheduled, each.undated)),
        )
        for each in (ours, theirs)
    )
    return was == now


def _is_undated(ours: Activity, theirs: Activity) -> bool:
    return ours.has_no_dates or theirs.has_no_dates


def _responsible_changes(
    ours: Activity, theirs: Activity, key: NameKey, left_out: Collection[str]
) -> Iterator[FieldChange | None]:
    """Who is responsible, then the printed cell.

    If only one plan states the cell, it is compared with the names, without order and signs.
    """
    changes = names_change("responsible", ours.responsible, theirs.responsible, key)
    yield changes
    yield names_change("coexecutors", ours.coexecutors, theirs.coexecutors, key)
    was, now = ours.responsible_wording, theirs.responsible_wording
    if was is not None and now is not None:
        yield text_change("responsible_wording", was, now)
    elif not changes and was != now and "responsible" not in left_out:
        was, now = (
            ", ".join(each.as_written for each in of.responsible) if cell is None else cell
            for of, cell in ((ours, was), (theirs, now))
        )
        same_words = sorted(fold_words(was)) == sorted(fold_words(now))
        yield None if same_words else text_change("responsible_wording", was, now)


def names_change(
    field: str, was: Sequence[Responsible], now: Sequence[Responsible], key: NameKey
) -> NamesChange | None:
    """The names that differ, None if they are those of the same people and groups in order."""
    ours, theirs = ([each.as_written for each in names] for names in (was, now))
    keys, other_keys = [*map(key, ours)], [*map(key, theirs)]
    if keys == other_keys:
        return None
    names: list[tuple[Change, str]] = []
    matcher = SequenceMatcher(None, keys, other_keys, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "equal":
            names += [(Change.SAME, name) for name in theirs[other_start:other_end]]
            continue
        names += [(Change.REMOVED, name) for name in ours[start:end]]
        names += [(Change.ADDED, name) for name in theirs[other_start:other_end]]
    return NamesChange(field, tuple(names))
