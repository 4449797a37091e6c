"""The records of a plan by reporter, with their places in files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from vpr_roadmap.matching.folding import find_value, fold
from vpr_roadmap.nodes import STAND_IN, Node, Route, Scalar, node_at
from vpr_roadmap.plan.progress import Progress, Record
from vpr_roadmap.problems import Place, Problem, Source

RecordKey: TypeAlias = tuple[str, Route]
"""The path of a record's file, and the route to the record in it."""


class PlacedRecord(NamedTuple):
    """A record with its file, its route in the file and its reporter."""

    source: Source
    route: Route
    record: Record
    reporter: str

    @property
    def key(self) -> RecordKey:
        """Identifies the record, even among equal records."""
        return self.source.path, self.route

    @property
    def activity_number(self) -> str:
        """The number of the activity, as in the control point id."""
        return self.record.point.partition("@")[0]

    @property
    def written_point(self) -> str:
        """The control point as the file has it, which may be under a former number."""
        node = node_at(self.source.root, (*self.route, "point"))
        return node.text if isinstance(node, Scalar) else self.record.point

    def problem(self, code: str, *keys: str | int, **values: object) -> Problem:
        """The problem `code` with the value at `keys` in the record, by default with the record."""
        return self.source.problem(code, (*self.route, *keys), **values)

    def place(self, *keys: str | int) -> Place:
        """The place of the value at `keys` in the record."""
        return self.source.place((*self.route, *keys))


class ProgressFile(NamedTuple):
    """A file of records.

    `root` is the tree as parsed, `source` holds the tree without unusable values.
    """

    root: Node
    source: Source
    progress: Progress

    @property
    def written_reporter(self) -> str:
        """The reporter as the file has it, which may be a former name."""
        node = node_at(self.source.root, ("reporter",))
        return node.text if isinstance(node, Scalar) else self.progress.reporter

    @property
    def records(self) -> Iterator[PlacedRecord]:
        for at, record in enumerate(self.progress.records):
            yield PlacedRecord(self.source, ("records", at), record, self.progress.reporter)


class ReporterRecords(NamedTuple):
    """The records of one reporter, usually from one file.

    Several files, such as a copy made by a file synchroniser, are joined: equal records count once.
    The file with the most records comes first.
    """

    files: tuple[ProgressFile, ...]
    records: tuple[PlacedRecord, ...]

    @property
    def name(self) -> str:
        """The reporter's name as written in the file."""
        return self.files[0].progress.reporter

    @property
    def progress(self) -> Progress:
        return Progress(self.name, tuple(each.record for each in self.records))

    def lost_records(self) -> bool:
        """Whether a record, or a part of one, could not be read in one of the files."""
        return any(each.source.lost_under("records") for each in self.files)


def group_by_reporter(
    files: Iterable[ProgressFile], names: Mapping[str, str]
) -> tuple[ReporterRecords, ...]:
    """Group the files by reporter. `names` maps every spelling to the reporter's one name."""
    groups: dict[object, list[ProgressFile]] = {}
    for file in files:
        name = file.progress.reporter
        # A file whose reporter cannot be read is a group of its own.
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
    # Of records made at the same time the last one counts, so put the main file's last.
    joined = [placed for records in reversed(new_records) for placed in records]
    joined.sort(key=lambda placed: placed.record.recorded)
    return ReporterRecords(tuple(ordered), tuple(joined))


def _main_file_first(file: ProgressFile) -> tuple[int, int, str]:
    """Sorts the file with the most records first, then by length: the name of a copy is longer."""
    path = file.source.path
    return -len(file.progress.records), len(path), path
