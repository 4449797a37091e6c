"""Zip files of XML parts (docx, xlsx, odt, ods), read with limits: the file may be hostile."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.language.texts import document_texts

MOST_UNPACKED = 256 << 20
MOST_PARTS = 10_000
MOST_BYTES_OF_XML = 64 << 20
MOST_TAGS = 2_000_000
MOST_ATTRIBUTES = 1_000_000
MOST_DEPTH = 256
_HIGHEST_RATIO = 200
_UNPACKED_AT_ANY_RATIO = 16 << 20
_CHUNK = 1 << 16
_PROLOG_CHUNK = 64
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IS_ENCRYPTED = 1
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    struct.error,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)


class Package:
    """A zip file of XML parts. Names of parts are found whatever the case of their letters."""

    def __init__(self, archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> None:
        self._archive = archive
        self._parts = parts
        self._unpacked = 0
        self.names: tuple[str, ...] = tuple(part_name(info) for info in parts.values())

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Read the list of parts.

        Raises DocumentError: the data are no zip file, damaged, encrypted or have too many parts.
        """
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_ERRORS:
            raise DocumentError(document_texts.DAMAGED) from None
        infos = [info for info in archive.infolist() if not info.is_dir()]
        parts = {part_name(info).lower(): info for info in infos}
        if any(info.flag_bits & _IS_ENCRYPTED for info in infos):
            raise DocumentError(document_texts.PASSWORD)
        if len(infos) > MOST_PARTS:
            raise DocumentError(document_texts.TOO_LARGE_UNPACKED)
        if len(parts) < len(infos):
            raise DocumentError(document_texts.DAMAGED)
        return cls(archive, parts)

    def has(self, name: str) -> bool:
        return name.lower() in self._parts

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises DocumentError: the part is missing or damaged, or the parts read are too large.
        """
        info = self._parts.get(name.lower())
        if info is None or info.compress_type not in _METHODS:
            raise DocumentError(document_texts.DAMAGED)
        chunks: list[bytes] = []
        unpacked = 0
        try:
            with self._archive.open(info) as part:
                while chunk := part.read(_CHUNK):
                    chunks.append(chunk)
                    unpacked += len(chunk)
                    self._unpacked += len(chunk)
                    if self._unpacked > MOST_UNPACKED or _is_bomb(unpacked, info.compress_size):
                        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)
        except _ZIP_ERRORS:
            raise DocumentError(document_texts.DAMAGED) from None
        return b"".join(chunks)

    def xml(self, name: str) -> Element:
        """The root of an XML part. Raises DocumentError."""
        return parse_xml(self.read(name))


def part_name(info: zipfile.ZipInfo) -> str:
    """The name of a part without the slash at its start; some programs write backslashes."""
    return info.filename.replace("\\", "/").lstrip("/")


def parse_xml(data: bytes) -> Element:
    """The root of an XML document.

    Raises DocumentError: damaged XML, a document type, too many or too deeply nested elements.
    """
    _refuse_size(data)
    try:
        _refuse_document_type(data)
        parser = XMLParser()
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, expat.ExpatError, ValueError, LookupError):
        raise DocumentError(document_texts.DAMAGED) from None
    _refuse_depth(root)
    return root


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > _UNPACKED_AT_ANY_RATIO and unpacked > _HIGHEST_RATIO * packed


def _refuse_size(data: bytes) -> None:
    """Raise DocumentError if the elements need too much memory."""
    if len(data) > MOST_BYTES_OF_XML or data.count(b"<") > MOST_TAGS:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)
    if data.count(b"=") > MOST_ATTRIBUTES:
        raise DocumentError(document_texts.TOO_LARGE_UNPACKED)


class _PrologEndedError(Exception):
    """The first element begins: no document type can follow."""


def _refuse_document_type(data: bytes) -> None:
    """Raise DocumentError at `<!DOCTYPE`, in any encoding, before an entity could be expanded.

    Small pieces, because expat reads a piece to its end after a handler has raised.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _raise_document_type
    parser.StartElementHandler = _raise_end_of_prolog
    try:
        for start in range(0, len(data), _PROLOG_CHUNK):
            parser.Parse(data[start : start + _PROLOG_CHUNK], False)
        parser.Parse(b"", True)
    except _PrologEndedError:
        return


def _raise_document_type(*_: object) -> NoReturn:
    raise DocumentError(document_texts.DOCUMENT_TYPE)


def _raise_end_of_prolog(*_: object) -> NoReturn:
    raise _PrologEndedError


def _refuse_depth(root: Element) -> None:
    level = [root]
    for _ in range(MOST_DEPTH):
        level = [child for parent in level for child in parent]
        if not level:
            return
    raise DocumentError(document_texts.TOO_DEEP)
