"""Zip files of XML parts: the limits, and that damaged files give a sentence, not a traceback."""

from __future__ import annotations

import io
import zipfile

import pytest

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.reading.package import Package, parse_xml
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import document_texts


def zipped(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return file.getvalue()


def refusal(data: bytes, part: str = "a.xml") -> Text:
    """The text of the error that reading a part of a zip file raises."""
    with pytest.raises(DocumentError) as caught:
        Package.open(data).xml(part)
    return caught.value.text


def test_parts_are_found_in_any_case_and_with_backslashes() -> None:
    package = Package.open(zipped(("Word\\Document.xml", b"<a/>"), ("/b/c.xml", b"<b/>")))
    assert package.names == ("Word/Document.xml", "b/c.xml")
    assert package.has("word/document.xml")
    assert package.xml("b/C.xml").tag == "b"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"no zip file",
        zipped(("a.xml", b"<a/>"))[:-10],
        zipped(("a.xml", b"<a>")),
        zipped(("a.xml", b"")),
        zipped(("a.xml", b"<a>&unknown;</a>")),
        zipped(("a.xml", b'<?xml version="1.0" encoding="nonsense"?><a/>')),
        zipped(("other.xml", b"<a/>")),
        zipped(("a.xml", b"<a/>"), ("A.XML", b"<b/>")),
        zipped(("a.xml", b"<a/>"), method=zipfile.ZIP_LZMA),
        zipped(("a.xml", b"<a/>"), method=zipfile.ZIP_STORED).replace(b"<a/>", b"<b/>"),
    ],
)
def test_damaged_files_are_refused(data: bytes) -> None:
    assert refusal(data) == document_texts.DAMAGED


def test_encrypted_zip_files_are_refused() -> None:
    data = bytearray(zipped(("a.xml", b"<a/>")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(data)) == document_texts.PASSWORD


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "iso-8859-1"])
@pytest.mark.parametrize(
    "document_type",
    [
        '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        "<!DOCTYPE a>",
    ],
)
def test_document_types_are_refused_in_any_encoding(encoding: str, document_type: str) -> None:
    declared = "utf-16" if encoding.startswith("utf-16") else encoding
    xml = f'<?xml version="1.0" encoding="{declared}"?>{document_type}<a/>'
    assert refusal(zipped(("a.xml", xml.encode(encoding)))) == document_texts.DOCUMENT_TYPE


def test_a_document_type_after_a_long_comment_is_refused() -> None:
    xml = b"<!--" + b"x" * 100_000 + b"--><!DOCTYPE a><a/>"
    assert refusal(zipped(("a.xml", xml))) == document_texts.DOCUMENT_TYPE


def test_parts_that_unpack_to_too_much_are_refused() -> None:
    bomb = zipped(("a.xml", b"<a>" + b" " * (20 << 20) + b"</a>"))
    assert refusal(bomb) == document_texts.TOO_LARGE_UNPACKED


def test_the_limit_holds_for_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vpr_roadmap.importing.reading.package.MOST_UNPACKED", 1000)
    package = Package.open(zipped(("a.xml", b"<a/>" + b" " * 600), ("b.xml", b" " * 600)))
    package.read("a.xml")
    with pytest.raises(DocumentError, match="too large"):
        package.read("b.xml")


def test_too_many_parts_are_refused() -> None:
    data = zipped(*((f"{number}.xml", b"") for number in range(10_001)), ("a.xml", b"<a/>"))
    assert refusal(data) == document_texts.TOO_LARGE_UNPACKED


def test_too_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vpr_roadmap.importing.reading.package.MOST_TAGS", 1000)
    with pytest.raises(DocumentError, match="too large"):
        parse_xml(b"<a>" + b"<b/>" * 1000 + b"</a>")


@pytest.mark.parametrize("depth", [257, 100_000])
def test_elements_nested_too_deeply_are_refused(depth: int) -> None:
    with pytest.raises(DocumentError, match="too deeply"):
        parse_xml(b"<a>" * depth + b"</a>" * depth)
    assert parse_xml(b"<a>" * 256 + b"</a>" * 256).tag == "a"


def test_a_damaged_zip_file_gives_a_sentence_or_its_text() -> None:
    data = zipped(("a.xml", b"<a>" + b"text" * 200 + b"</a>"))
    for position in range(len(data)):
        for damaged in (
            data[:position],
            data[:position] + bytes([data[position] ^ 0x41]) + data[position + 1 :],
        ):
            try:
                Package.open(damaged).xml("a.xml")
            except DocumentError:
                continue
