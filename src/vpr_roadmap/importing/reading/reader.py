"""Read a document of any format; the format is found by the content, not by the name."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import PurePath
from typing import Any, NamedTuple

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document
from vpr_roadmap.importing.reading.layout import check_number_of_cells
from vpr_roadmap.importing.reading.package import Package
from vpr_roadmap.importing.reading.relations import content_type, main_part
from vpr_roadmap.importing.reading.text_encoding import is_utf_16
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import document_texts

MOST_BYTES = 64 << 20
MOST_BYTES_OF_TEXT = 4 << 20
MOST_MARKS_OF_HTML = 300_000
MOST_PLACES_IN_GRID = 4_000_000
MOST_CHARACTERS = 20_000_000
_START = 4096
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_HTML_STARTS = ("<table", "<body", "<head", "<div", "<p>", "<meta")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Format(NamedTuple):
    """A format that can be read: its module has `read`, which takes the package or the bytes."""

    module: str

    def read(self, source: Package | bytes) -> Document:
        module = importlib.import_module(f"vpr_roadmap.importing.reading.{self.module}")
        read: Callable[[Any], Document] = module.read
        return read(source)


DOCX = Format("docx.reading")
XLSX = Format("xlsx.reading")
ODF = Format("odf.reading")
FLAT_ODF = Format("odf.flat")
XLS = Format("xls")
CSV = Format("delimited")
HTML = Format("html.reading")
MARKDOWN = Format("markdown")
PLAIN_TEXT = Format("plain_text")
_BY_EXTENSION: Mapping[str, Format] = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".csv": CSV,
    ".tsv": CSV,
    ".tab": CSV,
    ".xls": CSV,
    ".xlsx": CSV,
}
"""Formats of text files. Programs often export tables as text with an extension of Excel."""
_REFUSED_STARTS: tuple[tuple[bytes, Text], ...] = (
    (b"%PDF", document_texts.PDF),
    (b"{\\rtf", document_texts.RTF),
    (b"\x89PNG", document_texts.PICTURE),
    (b"\xff\xd8\xff", document_texts.PICTURE),
    (b"GIF8", document_texts.PICTURE),
    (b"II*\x00", document_texts.PICTURE),
    (b"MM\x00*", document_texts.PICTURE),
    (b"AT&TFORM", document_texts.PICTURE),
    (b"Rar!", document_texts.ARCHIVE),
    (b"7z\xbc\xaf", document_texts.ARCHIVE),
    (b"\x1f\x8b", document_texts.ARCHIVE),
)
_REFUSED_TEXTS: tuple[tuple[str, Text], ...] = (
    ("schemas.microsoft.com/office/2006/xmlpackage", document_texts.XML_DOCUMENT),
    ("schemas.microsoft.com/office/word/2003/wordml", document_texts.XML_DOCUMENT),
    ("urn:schemas-microsoft-com:office:spreadsheet", document_texts.XML_DOCUMENT),
    ("mime-version:", document_texts.XML_DOCUMENT),
)
_REFUSED_PARTS: tuple[tuple[re.Pattern[str], Text], ...] = (
    (re.compile(r"(.*/)?vbaproject\.bin"), document_texts.MACROS),
    (re.compile(r"basic/.*/(?!script-lb\.xml)[^/]+"), document_texts.MACROS),
    (re.compile(r"xl/workbook\.bin"), document_texts.BINARY_WORKBOOK),
    (re.compile(r".*\.iwa"), document_texts.APPLE_DOCUMENT),
)
_OPEN_DOCUMENT = re.compile(
    rb"application/vnd\.oasis\.opendocument\.(text|spreadsheet)(-template|-master)?\b"
)
_OLE_STREAMS: tuple[tuple[str, Format | Text], ...] = (
    ("EncryptedPackage", document_texts.PASSWORD),
    ("WordDocument", document_texts.OLD_WORD),
    ("_VBA_PROJECT", document_texts.MACROS),
    ("Workbook", XLS),
    ("Book", XLS),
)


def read_document(name: str, data: bytes) -> Document:
    """The document in the bytes of a file with this name.

    Raises DocumentError: it is not a document that can be read, or is damaged or too large.
    """
    if len(data) > MOST_BYTES:
        raise DocumentError(document_texts.TOO_LARGE, most=MOST_BYTES >> 20)
    if not data.strip(b"\0\t\n\r "):
        raise DocumentError(document_texts.EMPTY)
    if PurePath(name).name.startswith(("~$", ".~lock.")):
        raise DocumentError(document_texts.LOCK_FILE)
    try:
        document = _read(name, data)
    except RecursionError:
        raise DocumentError(document_texts.TOO_DEEP) from None
    except MemoryError:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED) from None
    _refuse_size(document)
    return document


def _read(name: str, data: bytes) -> Document:
    if data.startswith(_ZIP):
        package = Package.open(data)
        return _format_of_package(package).read(package)
    if data.startswith(_OLE):
        return _format_of_ole(name, data).read(data)
    for start, text in _REFUSED_STARTS:
        if data.startswith(start):
            raise DocumentError(text)
    format = _format_of_text(name, data)
    _refuse_size_of_text(format, data)
    return format.read(data)


def _format_of_package(package: Package) -> Format:
    for name in package.names:
        for pattern, text in _REFUSED_PARTS:
            if pattern.fullmatch(name.lower()):
                raise DocumentError(text)
    if package.has("META-INF/manifest.xml") and not package.has("[Content_Types].xml"):
        return _format_of_open_document(package)
    main = main_part(package) or ""
    kind = content_type(package, main)
    if "wordprocessingml" in kind or main.startswith("word/") or package.has("word/document.xml"):
        return DOCX
    if "spreadsheetml" in kind or main.startswith("xl/") or package.has("xl/workbook.xml"):
        return XLSX
    raise DocumentError(document_texts.OTHER_FORMAT if main else document_texts.ARCHIVE)


def _format_of_open_document(package: Package) -> Format:
    """The manifest is not parsed: old programs gave it a document type."""
    manifest = package.read("META-INF/manifest.xml")
    kind = package.read("mimetype") if package.has("mimetype") else manifest
    if not _OPEN_DOCUMENT.search(kind):
        raise DocumentError(document_texts.OTHER_FORMAT)
    if b"encryption-data" in manifest:
        raise DocumentError(document_texts.PASSWORD)
    return ODF


def _format_of_ole(name: str, data: bytes) -> Format:
    """The format of an old Office file, by the names of its streams.

    A workbook may have a document inside, and the other way round: then the extension decides.
    """
    found = {
        stream: what for stream, what in _OLE_STREAMS if f"{stream}\0".encode("utf-16-le") in data
    }
    if "Workbook" in found and _extension(name) == ".xls":
        found.pop("WordDocument", None)
    what = next(iter(found.values()), document_texts.OTHER_FORMAT)
    if isinstance(what, Text):
        raise DocumentError(what)
    return what


def _format_of_text(name: str, data: bytes) -> Format:
    """The format of a text: HTML and OpenDocument by the content, others by the extension."""
    start = data[:_START].replace(b"\0", b"").decode("utf-8", "ignore").lower()
    if "<html" in start or "<!doctype html" in start:
        return HTML
    if "<office:document" in start:
        return FLAT_ODF
    for mark, text in _REFUSED_TEXTS:
        if mark in start:
            raise DocumentError(text)
    if b"\0" in data and not is_utf_16(data):
        raise DocumentError(document_texts.OTHER_FORMAT)
    by_extension = _BY_EXTENSION.get(_extension(name))
    if by_extension in (None, CSV) and start.lstrip("\ufeff \r\n\t").startswith(_HTML_STARTS):
        return HTML
    return by_extension or PLAIN_TEXT


def _extension(name: str) -> str:
    return PurePath(name).suffix.lower()


def _refuse_size_of_text(format: Format, data: bytes) -> None:
    """HTML may contain pictures, so the number of its tags and entities counts, not of bytes."""
    if format == HTML and data.count(b"<") + data.count(b"&") > MOST_MARKS_OF_HTML:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)
    if format in (CSV, MARKDOWN, PLAIN_TEXT) and len(data) > MOST_BYTES_OF_TEXT:
        raise DocumentError(document_texts.TOO_LARGE, most=MOST_BYTES_OF_TEXT >> 20)


def _refuse_size(document: Document) -> None:
    tables = document.tables
    check_number_of_cells(sum(len(row.cells) for table in tables for row in table.rows))
    if sum(len(table.rows) * table.width for table in tables) > MOST_PLACES_IN_GRID:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)
    texts = chain(
        (text for table in tables for row in table.rows for text in row.texts),
        (paragraph.text for paragraph in document.paragraphs),
    )
    if sum(map(len, texts)) > MOST_CHARACTERS:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)
