"""Write a record as the YAML of a progress file."""

from __future__ import annotations

import re

from vpr_roadmap.nodes import Data
from vpr_roadmap.plan.progress import Evidence, Record
from vpr_roadmap.yaml_scalars import quoted, scalar, scalar_in_brackets

WIDTH = 96
"""The largest length of a list on one line; a longer list has one line for each item."""

_NUMBER = re.compile("0|[1-9][0-9]*")


def record_data(record: Record) -> dict[str, Data]:
    """The data of a record in a file: keys and texts, without the keys that it does not have."""
    values: dict[str, Data] = {
        "point": record.point,
        "school": None if record.school is None else str(record.school),
        "status": record.status.value,
        "date": record.date.isoformat(),
        "until": record.until.written if record.until else None,
        "basis": record.basis,
        "result": record.result,
        "evidence": [_evidence(each) for each in record.evidence] or None,
        "note": record.note,
        "recorded": record.recorded.isoformat(timespec="seconds"),
    }
    return {key: value for key, value in values.items() if value is not None}


def record_lines(record: Record) -> list[str]:
    """The lines of the record as an item of a list, without indent."""
    lines: list[str] = []
    for key, value in record_data(record).items():
        if isinstance(value, list):
            lines += _list_lines(key, value)
        else:
            lines.append(f"{key}: {_value(key, str(value))}")
    return lines


def record_in_brackets(record: Record) -> str:
    """The record on one line, as JSON, for a list in brackets."""
    return _json(record_data(record), "")


def _evidence(evidence: Evidence) -> Data:
    if evidence.where is None:
        return evidence.document
    return {"document": evidence.document, "where": evidence.where}


def _value(key: str, text: str) -> str:
    match key:
        case "point":
            return quoted(text)
        # The reader takes these as text even if they look like another type.
        case "status" | "date" | "until" | "recorded":
            return text
        case "school" if _NUMBER.fullmatch(text):
            return text
    return scalar(text)


def _list_lines(key: str, items: list[Data]) -> list[str]:
    line = f"{key}: [{', '.join(map(_in_brackets, items))}]"
    if len(line) <= WIDTH:
        return [line]
    return [f"{key}:", *(f"  - {_item(item)}" for item in items)]


def _item(item: Data) -> str:
    return scalar(item) if isinstance(item, str) else _in_brackets(item)


def _in_brackets(item: Data) -> str:
    if isinstance(item, dict):
        pairs = (f"{key}: {_in_brackets(value)}" for key, value in item.items())
        return f"{{{', '.join(pairs)}}}"
    return scalar_in_brackets(str(item))


def _json(value: Data, key: str) -> str:
    if isinstance(value, dict):
        pairs = (f"{quoted(name)}: {_json(each, name)}" for name, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(_json(each, key) for each in value)}]"
    text = str(value)
    return text if key == "school" and _NUMBER.fullmatch(text) else quoted(text)
