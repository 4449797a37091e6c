"""Records whose text fits another activity better than their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from vpr_roadmap.matching.folding import find_value, fold, fold_words
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.parties import Group
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.progress import Record, Status
from vpr_roadmap.plan.schools import SchoolKey
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.checks.context import CheckContext
from vpr_roadmap.validation.checks.people import with_successors
from vpr_roadmap.validation.checks.records.placed_records import PlacedRecord

MIN_WORD_LENGTH = 5
"""Shorter words occur in any title."""
MAX_TITLES = 2
"""A word in more titles than this does not identify an activity."""
COMMON = (
    "анализ информация материалы мероприятие организация отчёт подготовка приказ проведение"
    " проверка протокол работа разработка результаты справка участие утверждение учителя школы"
)
"""Words that occur in records of any activity."""


def records_match_their_activity(context: CheckContext) -> Iterator[Problem]:
    """Records come from a responsible party or share a word with the title of their activity.

    If no record of an activity does, and they fit one other activity with the same deadline, they
    are reported: usually somebody swapped the numbers.
    """
    likeness = Likeness(context.plan)
    by_number = _records_by_number(context)
    for number, records in by_number.items():
        activity = context.plan.activity(number)
        if activity is None or likeness.fits(activity, records):
            continue
        similar = [
            (each, other)
            for each in records
            for other in likeness.similar_activities(activity, each)
        ]
        if len({other.number for _, other in similar}) != 1:
            continue
        first, other = similar[0]
        if not likeness.fits(other, by_number.get(other.number, ())):
            values = {"number": number, "other": other.number, "title": other.title}
            yield first.problem("record-unlike-activity", "point", **values, n=len(similar))


def _records_by_number(context: CheckContext) -> dict[str, list[PlacedRecord]]:
    """The records of dated control points by the number of their activity, without withdrawals."""
    points = {point.id for activity in context.plan.activities for point in activity.points}
    found: dict[str, list[PlacedRecord]] = {}
    for placed in context.records_not_withdrawn():
        record = placed.record
        if record.point in points and record.status is not Status.WITHDRAWN:
            found.setdefault(placed.activity_number, []).append(placed)
    return found


class Likeness:
    """Compares records with the activities of a plan by reporter and by words."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._responsible: dict[str, set[str]] = {}

    def fits(self, activity: Activity, records: Sequence[PlacedRecord]) -> bool:
        """Whether a record comes from a responsible party or shares a word with the activity."""
        if any(self._is_responsible(placed.reporter, activity) for placed in records):
            return True
        texts = (activity.title, activity.expected_result, activity.note)
        words = _beginnings(" ".join(filter(None, texts))) - _beginnings(COMMON)
        return any(words & _beginnings(_text_of(placed.record)) for placed in records)

    def similar_activities(self, activity: Activity, placed: PlacedRecord) -> Iterator[Activity]:
        """The other activities with the same deadline whose title shares words with the record."""
        deadline, stems = placed.record.point.partition("@")[2], _stems(_text_of(placed.record))
        for other in self._by_deadline.get(deadline, ()):
            title = self._titles[other.number]
            shared = len(title & stems)
            most = 2 * shared >= len(title) and self._is_responsible(placed.reporter, other)
            if other is not activity and (shared > 1 or (shared and most)):
                yield other

    def _is_responsible(self, reporter: str, activity: Activity) -> bool:
        """Whether a reporter is responsible for an activity or co-executes it.

        The head of a responsible group, successors and predecessors of a responsible person, and
        the schools that the activity concerns count as responsible.
        """
        name = find_value(reporter, self._reporters) or reporter
        if name in self._schools and activity.concerns(self._schools[name]):
            return True
        if activity.number not in self._responsible:
            self._responsible[activity.number] = self._responsible_names(activity)
        return fold(name) in self._responsible[activity.number]

    def _responsible_names(self, activity: Activity) -> set[str]:
        parties = [each.party for each in activity.responsible_and_coexecutors]
        heads = (each.head for each in parties if isinstance(each, Group) and each.head)
        named = {fold(name) for name in (*(each.name for each in parties), *heads)}
        return with_successors(named, self.plan.people)

    @cached_property
    def _reporters(self) -> Mapping[str, str]:
        return self.plan.reporters

    @cached_property
    def _schools(self) -> dict[str, SchoolKey]:
        return {school.name: school.key for school in self.plan.schools.listed}

    @cached_property
    def _by_deadline(self) -> dict[str, list[Activity]]:
        """Deadline as in a control point id → the activities with such a point."""
        found: dict[str, list[Activity]] = {}
        for activity in self.plan.activities:
            for point in activity.points:
                found.setdefault(point.id.partition("@")[2], []).append(activity)
        return found

    @cached_property
    def _titles(self) -> dict[str, frozenset[str]]:
        """The words of each title that few other titles have, by the number of the activity."""
        titles = {each.number: _stems(each.title) for each in self.plan.activities}
        counts = Counter(stem for stems in titles.values() for stem in stems)
        frequent = {stem for stem, times in counts.items() if times > MAX_TITLES} | _stems(COMMON)
        return {number: frozenset(stems - frequent) for number, stems in titles.items()}


def _text_of(record: Record) -> str:
    """The result of a record and the documents that prove it, as one text."""
    return " ".join([record.result or "", *(each.document for each in record.evidence)])


def _beginnings(text: str) -> set[str]:
    """The first letters of the long words of a text; related words share them."""
    return {word[:MIN_WORD_LENGTH] for word in fold_words(text) if len(word) >= MIN_WORD_LENGTH}


def _stems(text: str) -> set[str]:
    """Like `_beginnings`, but a letter longer for longer words: only forms of a word share it."""
    words = (word for word in fold_words(text) if len(word) >= MIN_WORD_LENGTH)
    return {word[: min(max(len(word) - 1, MIN_WORD_LENGTH), MIN_WORD_LENGTH + 1)] for word in words}
