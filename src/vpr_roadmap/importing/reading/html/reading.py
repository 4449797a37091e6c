"""Read an HTML file."""

from __future__ import annotations

import re

from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.block_builder import BlockBuilder
from vpr_roadmap.importing.reading.html.parser import HtmlReader
from vpr_roadmap.importing.reading.text_encoding import decode

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_CHARSET_WITHIN = 4096


def read(data: bytes) -> Document:
    """Raises DocumentError."""
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    builder = BlockBuilder()
    reader = HtmlReader(builder)
    reader.read(decoded.text)
    reader.close()
    document = builder.document()
    return document._replace(findings=(*decoded.findings, *document.findings))
