"""Records as the text of a progress file: a new one, or one with records added.

Text is put in and nothing is written anew, so whatever else stands in a file stays as it is. Every
text is read again before it is given out: it holds what it held, and the records.
"""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap import nodes
from vpr_roadmap.errors import FileError, UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.nodes import Data, Mapping
from vpr_roadmap.plan.progress import Record
from vpr_roadmap.validation.files import File
from vpr_roadmap.validation.yaml.decoding import read_text
from vpr_roadmap.validation.yaml.reader import read_yaml
from vpr_roadmap.validation.yaml.tree_builder import CONTROL
from vpr_roadmap.workspace.progress_files.insertions import RECORDS, changes, key_lines
from vpr_roadmap.workspace.progress_files.records import record_data
from vpr_roadmap.workspace.progress_files.scalars import scalar

BYTE_ORDER_MARK = "\ufeff"


def new_file(reporter: str, records: Sequence[Record], schema: str | None = None) -> bytes:
    """The file of a reporter who has none yet; with the place of its schema, editors know it.

    Raises UsageError for a text with characters that no file can hold.
    """
    held: Data = [*map(record_data, records)] or None
    wanted: Data = {"format": "1", "reporter": reporter, RECORDS: held}
    _refuse_control(wanted)
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines += ["format: 1", f"reporter: {scalar(reporter)}", *key_lines(records)]
    text = "".join(f"{line}\n" for line in lines)
    assert _data(text) == wanted
    return text.encode()


def with_records(file: File, records: Sequence[Record]) -> bytes:
    """The file with the records at the end of its own; every other byte is as it was.

    Only a word that says that there are none, as `null`, gives way. Raises UsageError for a text
    with characters that no file can hold, FileError where the file is faulty, or its list is
    written so that nothing can be added.
    """
    _refuse_control([record_data(record) for record in records])
    text, root = _read(file)
    wanted = _wanted(file, root, records)
    for change in changes(text, root, records):
        new = change.apply_to(text)
        if _data(new) == wanted:
            mark = BYTE_ORDER_MARK if file.content.decode().startswith(BYTE_ORDER_MARK) else ""
            return (mark + new).encode()
    raise _not_added(file, root)


def _refuse_control(value: Data) -> None:
    match value:
        case str() if found := CONTROL.search(value):
            character = f"U+{ord(found[0]):04X}"
            raise UsageError(error_texts.FORBIDDEN_IN_RECORD, typed=value, character=character)
        case dict():
            _refuse_control(list(value.values()))
        case list():
            for each in value:
                _refuse_control(each)


def _read(file: File) -> tuple[str, Mapping]:
    text = read_text(file)
    if isinstance(text, str):
        root, problems = read_yaml(file.path, text)
        if isinstance(root, Mapping) and not any(problem.is_error for problem in problems):
            return text, root
    raise FileError(error_texts.RECORDS_FAULTY, path=file.path)


def _data(text: str) -> Data:
    """What a text holds, None where there is anything wrong with it."""
    root, problems = read_yaml("", text)
    return nodes.data(root) if root and not any(each.is_error for each in problems) else None


def _wanted(file: File, root: Mapping, records: Sequence[Record]) -> Data:
    held = nodes.data(root)
    assert isinstance(held, dict)
    before = held.get(RECORDS) or []
    if not isinstance(before, list):
        raise _not_added(file, root)
    return held | {RECORDS: [*before, *map(record_data, records)]}


def _not_added(file: File, root: Mapping) -> FileError:
    line = nodes.position_at(root, (RECORDS,), key=True).line
    return FileError(error_texts.RECORDS_NOT_ADDED, path=file.path, line=str(line))
