"""The import understands the documents of the corpus."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec

import pytest

from tests.corpus.expected import Expected, all_expected
from tests.corpus.measure import Finding, Measured, measure, total

READABLE = tuple(
    each for each in all_expected() if each.path.suffix != ".xls" or find_spec("xlrd") is not None
)
"""The documents of the formats that this installation reads."""
LEAST = {
    "activities": 1.0,
    "numbers": 0.98,
    "sections": 0.98,
    "responsible": 0.95,
    "cells": 0.98,
    "period": 0.95,
    "order": 0.95,
    "passport": 0.95,
}
"""Part → the least share that must be right in all documents together."""
LEAST_DATED = 0.95


@cache
def _measured(file: str) -> Measured:
    return measure(next(each for each in READABLE if each.file == file))


@cache
def _all() -> Measured:
    return total(_measured(each.file) for each in READABLE)


def _wrong(measured: Measured, part: str) -> list[Finding]:
    return [finding for finding in measured.of(part) if not finding.is_right]


def test_corpus_has_documents_of_all_formats() -> None:
    formats = {each.path.suffix for each in all_expected()}
    assert formats == {
        *(".docx", ".odt", ".xlsx", ".xls", ".ods", ".csv", ".tsv", ".html", ".md", ".txt"),
    }
    assert all(each.path.is_file() for each in all_expected())
    assert len(all_expected()) >= 40


@pytest.mark.parametrize("expected", READABLE, ids=lambda each: each.file)
def test_every_printed_word_is_in_the_account(expected: Expected) -> None:
    assert _wrong(_measured(expected.file), "accounted") == []


@pytest.mark.parametrize("expected", READABLE, ids=lambda each: each.file)
def test_no_deadline_is_wrong(expected: Expected) -> None:
    assert _wrong(_measured(expected.file), "deadlines") == []


@pytest.mark.parametrize("expected", READABLE, ids=lambda each: each.file)
def test_every_activity_is_found_and_no_other(expected: Expected) -> None:
    measured = _measured(expected.file)
    assert _wrong(measured, "activities") == []
    assert measured.of("extra") == []


@pytest.mark.parametrize("part", LEAST)
def test_parts_are_right(part: str) -> None:
    share = _all().share(part)
    assert share is not None
    assert share >= LEAST[part], _wrong(_all(), part)


def test_deadlines_with_a_date_are_read() -> None:
    read, unread = len(_all().of("deadlines")), len(_all().of("unread"))
    assert read / (read + unread) >= LEAST_DATED, _all().of("unread")
