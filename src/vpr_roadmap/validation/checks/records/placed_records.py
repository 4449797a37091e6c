"""What was reported of a plan, each record with its place in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.folding import find_value, fold
from vpr_roadmap.nodes import STAND_IN, Node, Route
from vpr_roadmap.plan.progress import Progress, Record
from vpr_roadmap.problems import Place, Problem, Source

RecordKey: TypeAlias = tuple[str, Route]
"""The path of a record's file, and the way to it there."""


class PlacedRecord(NamedTuple):
    """A record, its file, its place in the file and its reporter."""

    source: Source
    route: Route
    record: Record
    reporter: str

    @property
    def key(self) -> RecordKey:
        """Tells the record from others with the same words."""
        return self.source.path, self.route

    def problem(self, code: str, *keys: str | int, **values: object) -> Problem:
        """The problem `code` with the value of a key of the record; without keys, with it all."""
        return self.source.problem(code, (*self.route, *keys), **values)

    def place(self, *keys: str | int) -> Place:
        return self.source.place((*self.route, *keys))


class ProgressFile(NamedTuple):
    """A file of records.

    `root` is its tree as it was read, `source` the tree without what could not be used.
    """

    root: Node
    source: Source
    progress: Progress

    @property
    def records(self) -> Iterator[PlacedRecord]:
        for at, record in enumerate(self.progress.records):
            yield PlacedRecord(self.source, ("records", at), record, self.progress.reporter)


class ReporterRecords(NamedTuple):
    """What one reporter recorded: mostly in one file.

    Several files (a copy that a synchroniser made) are joined: what stands in two of them counts
    once. The file with the most records stands first.
    """

    files: tuple[ProgressFile, ...]
    records: tuple[PlacedRecord, ...]

    @property
    def name(self) -> str:
        """The name as the file says it."""
        return self.files[0].progress.reporter

    @property
    def progress(self) -> Progress:
        return Progress(self.name, tuple(each.record for each in self.records))

    def lost_records(self) -> bool:
        """Was something lost among the records of one of the files."""
        return any(each.source.lost_under("records") for each in self.files)


def group_by_reporter(
    files: Iterable[ProgressFile], names: Mapping[str, str]
) -> tuple[ReporterRecords, ...]:
    """Group the files by reporter. `names` maps every spelling to the reporter's one name."""
    groups: dict[object, list[ProgressFile]] = {}
    for file in files:
        name = file.progress.reporter
        # Whose an unreadable name is nobody knows.
        listed_name = find_value(name, names) or fold(name)
        key = file.source.path if name == STAND_IN else ("reporter", listed_name)
        groups.setdefault(key, []).append(file)
    return tuple(_joined(group) for group in groups.values())


def _joined(files: list[ProgressFile]) -> ReporterRecords:
    if len(files) == 1:
        return ReporterRecords((files[0],), tuple(files[0].records))
    ordered = sorted(files, key=_main_file_first)
    known: set[Record] = set()
    new_records: list[list[PlacedRecord]] = []
    for file in ordered:
        new_records.append([placed for placed in file.records if placed.record not in known])
        known.update(file.progress.records)
    # Of records made at the same time the last one counts: that of the file with the most.
    joined = [placed for records in reversed(new_records) for placed in records]
    joined.sort(key=lambda placed: placed.record.recorded)
    return ReporterRecords(tuple(ordered), tuple(joined))


def _main_file_first(file: ProgressFile) -> tuple[int, int, str]:
    """A copy's name is longer than that of the file it was made of."""
    path = file.source.path
    return -len(file.progress.records), len(path), path
