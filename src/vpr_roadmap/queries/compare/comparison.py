"""How one plan differs from another: rows that were added, removed, moved or changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from vpr_roadmap.matching.folding import fold, fold_to_latin
from vpr_roadmap.matching.word_changes import printed_key
from vpr_roadmap.plan.activities import Activity, Section
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.compare.around_table import compare_texts
from vpr_roadmap.queries.compare.fields import (
    activity_changes,
    name_key,
    section_changes,
    text_change,
)
from vpr_roadmap.queries.compare.pairing import Row, pair_rows
from vpr_roadmap.queries.compare.values import (
    Comparison,
    Difference,
    FieldChange,
    Kind,
    Part,
)

T = TypeVar("T")
_TENS = ("", "x", "xx", "xxx")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ARABIC = {
    tens + ones: str(10 * ten + one)
    for ten, tens in enumerate(_TENS)
    for one, ones in enumerate(_ONES)
    if tens + ones
}


def compare(ours: Plan, theirs: Plan) -> Comparison:
    """The differences of a plan from another one, by what they print.

    Keys that nobody prints do not count: schools, notes, the lists of people and groups.
    """
    texts, not_compared = compare_texts(ours, theirs)
    pairs = _activity_pairs(ours, theirs)
    sections = _section_pairs(ours, theirs, pairs)
    columns = tuple(_missing_columns(ours, theirs))
    left_out = {fold(column.text) for column in columns} | {column.text for column in columns}
    differences = (
        *texts,
        *columns,
        *_section_differences(ours, theirs, sections, left_out),
        *_activity_differences(ours, theirs, pairs, sections, left_out),
    )
    return Comparison(ours, theirs, differences, not_compared)


def section_number(section: Section) -> str:
    """The number of a section as it is compared: Roman numerals up to XXXIX become Arabic."""
    number = fold_to_latin(section.number).rstrip(".) ")
    return _ARABIC.get(number, number)


def _activity_pairs(ours: Plan, theirs: Plan) -> dict[int, int]:
    rows, others = ([*map(_row, plan.activities)] for plan in (ours, theirs))
    return pair_rows(rows, others)


def _row(activity: Activity) -> Row:
    days = tuple((point.start, point.deadline) for point in activity.points)
    names = tuple(fold(each.as_written) for each in activity.responsible)
    section = fold(activity.section.title) if activity.section else ""
    return Row(activity.number, printed_key(activity.title), (days, names, section))


def _section_pairs(ours: Plan, theirs: Plan, activities: dict[int, int]) -> dict[int, int]:
    """Sections with the same title, then those with the same activities, then the same number."""
    rows, others = (
        [Row(section_number(each), printed_key(each.title)) for each in plan.sections]
        for plan in (ours, theirs)
    )
    pairs = pair_rows(rows, others)
    taken = set(pairs.values())
    for mine, their in (*_with_same_activities(ours, theirs, activities), *_numbered(rows, others)):
        if mine not in pairs and their not in taken:
            pairs[mine] = their
            taken.add(their)
    return pairs


def _with_same_activities(
    ours: Plan, theirs: Plan, activities: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """The pairs of sections with paired activities, those with most of them first."""
    was, now = (
        {section: index for index, section in enumerate(plan.sections)} for plan in (ours, theirs)
    )
    counted: Counter[tuple[int, int]] = Counter()
    for mine, their in activities.items():
        first, second = ours.activities[mine].section, theirs.activities[their].section
        if first and second:
            counted[was[first], now[second]] += 1
    yield from (pair for pair, _ in counted.most_common())


def _numbered(ours: Sequence[Row], theirs: Sequence[Row]) -> Iterator[tuple[int, int]]:
    indices = {row.number: index for index, row in enumerate(theirs)}
    for index, row in enumerate(ours):
        if row.number in indices:
            yield index, indices[row.number]


def _missing_columns(ours: Plan, theirs: Plan) -> Iterator[Difference]:
    """Columns that one plan fills in at least half of its rows and the other one in none."""
    was, now = _columns(ours), _columns(theirs)
    for kind, filled, other, plan in (
        (Kind.REMOVED, was, now, ours),
        (Kind.ADDED, now, was, theirs),
    ):
        for column, count in filled.items():
            is_lost = not any(fold(column) == fold(each) for each in other)
            if is_lost and 2 * count >= len(plan.activities) and theirs.activities:
                yield Difference(kind, Part.COLUMN, column)


def _columns(plan: Plan) -> Counter[str]:
    """Key, or heading of a column without one → the number of activities that have it."""
    counted: Counter[str] = Counter()
    for each in plan.activities:
        filled = {
            "responsible": each.responsible or each.responsible_wording,
            "coexecutors": each.coexecutors,
            "expected_result": each.expected_result,
            **dict(each.cells),
        }
        counted.update(column for column, value in filled.items() if value)
    return counted


def _section_differences(
    ours: Plan, theirs: Plan, pairs: dict[int, int], left_out: set[str]
) -> Iterator[Difference]:
    def changed(was: Section, now: Section) -> Difference | None:
        fields = section_changes(was, now, left_out)
        is_same_number = section_number(was) == section_number(now)
        if not fields and is_same_number:
            return None
        kind = Kind.CHANGED if fields else Kind.MOVED
        was_number = now.number if is_same_number else was.number
        return Difference(kind, Part.SECTION, now.title, now.number, was_number, fields=fields)

    for was, now in _in_order(ours.sections, theirs.sections, pairs):
        if was and now:
            yield from filter(None, [changed(was, now)])
        elif now:
            yield Difference(Kind.ADDED, Part.SECTION, now.title, now.number)
        elif was:
            yield Difference(Kind.REMOVED, Part.SECTION, was.title, was_number=was.number)


def _activity_differences(
    ours: Plan,
    theirs: Plan,
    pairs: dict[int, int],
    sections: dict[int, int],
    left_out: set[str],
) -> Iterator[Difference]:
    key = name_key(ours, theirs)
    now_sections = {ours.sections[mine]: theirs.sections[their] for mine, their in sections.items()}
    for was, now in _in_order(ours.activities, theirs.activities, pairs):
        if was and now:
            fields = activity_changes(was, now, key, left_out)
            moved = _section_change(was.section, now.section, now_sections)
            if fields or moved or was.number != now.number:
                kind = Kind.CHANGED if fields else Kind.MOVED
                yield _difference(kind, was, now, (*moved, *fields))
        elif now:
            yield _difference(Kind.ADDED, None, now)
        elif was:
            yield _difference(Kind.REMOVED, was, None)


def _difference(
    kind: Kind, was: Activity | None, now: Activity | None, fields: tuple[FieldChange, ...] = ()
) -> Difference:
    shown = now or was
    assert shown
    return Difference(
        kind,
        Part.ACTIVITY,
        shown.title,
        now.number if now else None,
        was.number if was else None,
        shown.section.number if shown.section else None,
        fields,
    )


def _section_change(
    was: Section | None, now: Section | None, now_sections: dict[Section, Section]
) -> tuple[FieldChange, ...]:
    """The change of the section if the activity is no longer in the section that it was in."""
    if was is None or now is None or now_sections.get(was) == now:
        return ()
    change = text_change("section", *(f"{each.key}. {each.title}" for each in (was, now)))
    return (change,) if change else ()


def _in_order(
    ours: Sequence[T], theirs: Sequence[T], pairs: dict[int, int]
) -> Iterator[tuple[T | None, T | None]]:
    """All rows of both in the order of the second; one that is not there follows its neighbour."""
    was_of = {their: mine for mine, their in pairs.items()}
    removed: dict[int, list[T]] = {}
    previous = -1
    for index, row in enumerate(ours):
        if index in pairs:
            previous = pairs[index]
        else:
            removed.setdefault(previous, []).append(row)
    yield from ((row, None) for row in removed.get(-1, []))
    for index, row in enumerate(theirs):
        yield (ours[was_of[index]] if index in was_of else None, row)
        yield from ((gone, None) for gone in removed.get(index, []))
