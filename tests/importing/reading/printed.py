"""Documents in a short form for tests, and zip files of parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from vpr_roadmap.importing.blocks import Document, Table
from vpr_roadmap.importing.reading.package import Package


def printed(document: Document) -> list[str | list[list[str]]]:
    """Paragraphs as texts, tables as lists of rows: a merged cell stands where it begins."""
    return [
        [[seen.cell.text if seen.is_first else "·" for seen in row] for row in block.grid()]
        if isinstance(block, Table)
        else block.text
        for block in document.blocks
    ]


def found(document: Document) -> list[tuple[str, str]]:
    """The findings: their kinds and texts."""
    return [(finding.kind.value, finding.text) for finding in document.findings]


def package(parts: Mapping[str, str]) -> Package:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return Package.open(data.getvalue())
