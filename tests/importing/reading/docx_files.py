"""Word documents made of raw XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from vpr_roadmap.importing.blocks import Document, FindingKind, Paragraph, Table
from vpr_roadmap.importing.reading.reader import read_document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/{part}" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def docx(
    body: str,
    parts: Mapping[str, str] | None = None,
    *,
    strict: bool = False,
    main: str = "word/document.xml",
) -> bytes:
    """A document with this content of `w:body`.

    `parts` are the contents of other parts by the kind of their relation, such as `styles`.
    """
    parts = parts or {}
    word, relation = (STRICT_WORD, STRICT_RELATION) if strict else (WORD, RELATION)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(name: str, root: str, content: str) -> None:
            archive.writestr(name, f'<w:{root} xmlns:w="{word}" {_NAMESPACES}>{content}</w:{root}>')

        archive.writestr("[Content_Types].xml", _CONTENT_TYPES.format(part=main))
        folder, _, name = main.rpartition("/")
        archive.writestr("_rels/.rels", _relations(relation, {"officeDocument": main}))
        add(main, "document", f"<w:body>{body}</w:body>")
        targets = {kind: f"{kind}.xml" for kind in parts}
        archive.writestr(f"{folder}/_rels/{name}.rels", _relations(relation, targets))
        for kind, content in parts.items():
            add(f"{folder}/{kind}.xml", kind, content)
    return file.getvalue()


def read(body: str, **parts: str) -> Document:
    """The document with this content of `w:body` and other parts."""
    return read_document("plan.docx", docx(body, parts))


def p(content: str, properties: str = "") -> str:
    """A paragraph; a text without markup is one run."""
    run = content if content.startswith("<") or not content else r(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{run}</w:p>"


def r(text: str, properties: str = "", tag: str = "w:t") -> str:
    """A run."""
    written = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{written}<{tag} xml:space="preserve">{text}</{tag}></w:r>'


def tc(content: str, properties: str = "") -> str:
    """A cell; a text without markup is one paragraph."""
    inside = content if content.startswith("<w:") else p(content)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row; each cell is a `w:tc` or a text."""
    written = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    made = (cell if cell.startswith(("<w:tc>", "<w:sdt>")) else tc(cell) for cell in cells)
    return f"<w:tr>{written}{''.join(made)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def numbered(text: str, number: int | str = 1, depth: int = 0) -> str:
    """A paragraph with an automatic number."""
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def texts(document: Document) -> list[str | list[list[str]]]:
    """The texts of paragraphs, and of tables by row and cell."""
    return [
        block.text if isinstance(block, Paragraph) else [list(row.texts) for row in block.rows]
        for block in document.blocks
    ]


def first_table(document: Document) -> Table:
    return document.tables[0]


def findings(document: Document) -> list[tuple[FindingKind, str]]:
    return [(finding.kind, finding.text) for finding in document.findings]


def _relations(kinds: str, targets: dict[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="{kind}" Type="{kinds}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE_RELATION}">{listed}</Relationships>'
