"""Text files without a stated encoding."""

from __future__ import annotations

import pytest

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.reading.text_encoding import Decoded, decode

ORDER = "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nПРИКАЗ\n1.1. Создание рабочей группы; июль 2020"


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1251",
        "cp866",
        "koi8-r",
        "mac-cyrillic",
    ],
)
def test_russian_text_is_decoded(encoding: str) -> None:
    assert decode(ORDER.encode(encoding)) == Decoded(ORDER)


@pytest.mark.parametrize("text", ["ПЛАН", "План", "план", "План работы школы № 7", "«ВПР»"])
@pytest.mark.parametrize("encoding", ["cp1251", "cp866"])
def test_short_text_is_decoded(text: str, encoding: str) -> None:
    if text.encode(encoding, "ignore").decode(encoding) == text:
        assert decode(text.encode(encoding)).text == text


def test_the_encoding_that_the_file_names_is_used() -> None:
    assert decode("План".encode("koi8-r"), "koi8-r").text == "План"


@pytest.mark.parametrize("declared", ["cp1251", "no-such-encoding", "utf-16", "rot13"])
def test_a_wrong_encoding_in_the_file_does_no_harm(declared: str) -> None:
    assert decode(ORDER.encode(), declared).text == ORDER


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\nb\nc\n"


def test_a_text_cut_within_a_character_is_read_and_reported() -> None:
    cut = decode(ORDER.encode()[:19])
    assert cut.text.startswith("УПРАВЛЕНИ")
    assert cut.replaced == 1
    assert [finding.text for finding in cut.findings] == ["1"]


@pytest.mark.parametrize(
    "data", [bytes(100), bytes(range(32)) * 20, b"PNG\x00\x01\x02\x03\x04" * 9]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError):
        decode(data)


def test_text_in_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(DocumentError):
        decode("日本語の計画書と予定表".encode("euc-jp"))
