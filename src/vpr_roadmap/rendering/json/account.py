"""The account of an import as JSON, schema 1."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.importing.account import Account, RowEntry, TextEntry
from vpr_roadmap.importing.counts import ImportCounts
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.json.encoder import Value
from vpr_roadmap.rendering.json.shared_values import SCHEMA
from vpr_roadmap.rendering.remarks import place_text, remark_message


def account_value(
    account: Account, counts: ImportCounts, file: str, plan: str | None, words: Words
) -> dict[str, Value]:
    """The account as a JSON object; `plan` is the path of the plan's file, None for stdout."""
    return {
        "schema": SCHEMA,
        "command": "import",
        "file": file,
        "plan": plan,
        "counts": {
            "rows": counts.rows,
            "activities": counts.activities,
            "sections": counts.sections,
            "left_out": counts.left_out,
            "points": counts.points,
            "undated": counts.undated,
            "remarks": counts.remarks,
        },
        "rows": [_row(entry, words) for entry in account.rows],
        "text": [_text(entry, words) for entry in account.texts],
        "remarks": [
            {"place": place_text(remark.place, words) or None, **_remark(remark, words)}
            for remark in account.remarks
        ],
    }


def _row(entry: RowEntry, words: Words) -> Value:
    return {
        "place": place_text(entry.place, words),
        "cells": entry.cells,
        "taken": entry.taken,
        "as": entry.as_number,
        "remarks": _remarks(entry.remarks, words),
    }


def _text(entry: TextEntry, words: Words) -> Value:
    return {
        "place": place_text(entry.place, words),
        "text": entry.text,
        "taken": entry.taken,
        "remarks": _remarks(entry.remarks, words),
    }


def _remarks(remarks: Sequence[Remark], words: Words) -> Value:
    return [_remark(remark, words) for remark in remarks]


def _remark(remark: Remark, words: Words) -> dict[str, Value]:
    return {"code": remark.code, "message": remark_message(remark, words)}
