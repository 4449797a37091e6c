"""Write records into the text of a progress file, or make the text of a new file.

Records are inserted into the text, and everything else stays as it is: ruamel.yaml keeps comments,
but changes eight to twenty-seven other lines of a Russian file and drops the line of the schema.
Every new text is read again: it must hold what the old one held, and the records.
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
from vpr_roadmap.workspace.progress_files.record_yaml import record_data
from vpr_roadmap.yaml_scalars import scalar

BYTE_ORDER_MARK = "\ufeff"


def new_file(reporter: str, records: Sequence[Record], schema: str | None = None) -> bytes:
    """The content of a new file of a reporter. Editors find its schema by the path `schema`.

    Raises UsageError if a text has characters that YAML forbids.
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
    """The content of the file with the records added at the end of its list.

    Every other byte is as before, except that an empty value like `null` is replaced. Raises
    UsageError if a text has characters that YAML forbids. Raises FileError if the file has errors,
    or if its list is written in a way to which nothing can be added.
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
    """The data of a text; None if it has errors."""
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
