"""Which words differ, and what does not count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vpr_roadmap.matching.word_changes import (
    Change,
    printed_key,
    runs,
    same_in_print,
    word_changes,
)

MARKS = {Change.SAME: ("", ""), Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}
# Words, signs and blanks as offices type them, and characters that nobody sees.
TEXTS = st.text('абвАBё12 .,-–«»"\n\N{NO-BREAK SPACE}\N{SOFT HYPHEN}…', max_size=40)


def marked(was: str, now: str) -> str:
    shown = runs(word_changes(was, now))
    return "".join(run.text.join(MARKS[run.change]) + " " * run.is_spaced for run in shown)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("Ноябрь 2020 года", "Декабрь 2020 года", "[-Ноябрь-]{+Декабрь+} 2020 года"),
        ("Итоги, планы", "Итоги планы", "Итоги[-,-] планы"),
        ("Итоги планы", "Итоги, планы", "Итоги{+,+} планы"),
        ("Итоги, планы", "Итоги и планы", "Итоги[-,-] {+и+} планы"),
        ("было слово", "было", "было [-слово-]"),
        ("было", "было слово", "было {+слово+}"),
        ("слово было", "было", "[-слово-] было"),
        ("итоги работы школ", "итоги школ", "итоги [-работы-] школ"),
        ("всё", "все", "[-всё-]{+все+}"),
        ("педсовет", "Педсовет", "[-педсовет-]{+Педсовет+}"),
        ("", "новый текст", "{+новый текст+}"),
        ("прежний текст", "", "[-прежний текст-]"),
        ("один «два» три", "один «четыре» три", "один «[-два-]{+четыре+}» три"),
    ],
)
def test_words_that_differ_are_marked(was: str, now: str, expected: str) -> None:
    assert marked(was, now) == expected


def test_texts_with_little_in_common_are_not_compared_word_by_word() -> None:
    was, now = "совсем другое дело и тут", "ничего общего нет и вовсе"
    assert marked(was, now) == f"[-{was}-]{{+{now}+}}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("СОШ № 2", "СОШ\N{NO-BREAK SPACE}№2"),
        ("Июль- август", "Июль – август"),
        ("Симоненко Л. И.", "Симоненко Л.И."),
        ("две\nстроки", "две  строки"),
        ("«Точка роста»", '"Точка роста"'),
        ("„Точка роста“", "«Точка роста»"),
        ("и так далее…", "и так далее..."),
        ("мето\N{SOFT HYPHEN}дист", "методист"),
        ("й", "и\u0306"),
        ("СОШ", "COШ"),
    ],
)
def test_typesetting_does_not_count(one: str, other: str) -> None:
    assert same_in_print(one, other)
    assert printed_key(one) == printed_key(other)
    assert [piece.change for piece in word_changes(one, other)] == [Change.SAME]


@pytest.mark.parametrize(
    ("one", "other"), [("а, б", "а б"), ("все", "всё"), ("2.1", "2.2"), ("Школа", "школа")]
)
def test_anything_else_counts(one: str, other: str) -> None:
    assert not same_in_print(one, other)


@given(TEXTS, TEXTS)
def test_pieces_give_both_texts_back(was: str, now: str) -> None:
    pieces = word_changes(was, now)
    expected = (was if printed_key(was) else "", now if printed_key(now) else "")
    joined = ("".join(piece.was for piece in pieces), "".join(piece.now for piece in pieces))
    assert joined == expected


@given(TEXTS, TEXTS)
def test_texts_are_the_same_if_no_piece_differs(was: str, now: str) -> None:
    changes = {piece.change for piece in word_changes(was, now)}
    assert (changes <= {Change.SAME}) == same_in_print(was, now)


def test_long_texts_of_one_word_are_compared_as_a_whole() -> None:
    was, now = "слово " * 3000, "слово, " * 3000
    assert "".join(piece.now for piece in word_changes(was, now)) == now
