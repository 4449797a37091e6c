"""Read the CSV that commands print."""

from __future__ import annotations

import csv
import io


def csv_rows(out: str, delimiter: str = ";") -> list[list[str]]:
    """The rows of a CSV output, which begins with a byte order mark."""
    assert out.startswith("\ufeff")
    text = io.StringIO(out.removeprefix("\ufeff"), newline="")
    return list(csv.reader(text, delimiter=delimiter))


def csv_records(out: str) -> list[dict[str, str]]:
    """The rows of a CSV output as mappings from the name of a column to its cell."""
    head, *body = csv_rows(out)
    return [dict(zip(head, row, strict=True)) for row in body]
