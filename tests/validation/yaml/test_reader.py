from __future__ import annotations

import pytest

from vpr_roadmap.nodes import STAND_IN, Data, Node, Position, data, position_at
from vpr_roadmap.validation.files import File
from vpr_roadmap.validation.yaml.decoding import read_text
from vpr_roadmap.validation.yaml.reader import read_yaml


def read(text: str) -> Data:
    return data(tree(text))


def tree(text: str) -> Node:
    root, problems = read_yaml("plan.yaml", text)
    assert root is not None and not problems
    return root


def codes(text: str) -> list[tuple[str, int, int]]:
    _, problems = read_yaml("plan.yaml", text)
    return [(each.code, each.position.line, each.position.column) for each in problems]


def test_every_scalar_is_text() -> None:
    """No rule of YAML 1.1 turns a text into another type."""
    text = "[2.10, 2020.11, no, yes, on, 010, 08, 12:30, 1_000, 2020-11-31, 1e3, =, 0o17, .inf]"
    assert read(text) == text.strip("[]").split(", ")


def test_empty_value_is_none_and_empty_text_is_not() -> None:
    assert read("{a: , b: ~, c: null, d: '', e: 'null'}") == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": "null",
    }


def test_positions_count_characters() -> None:
    root = tree("ключ: значение\nсписок:\n  - «ё» \U0001f600\n  - второй\n")
    assert position_at(root, ("ключ",)) == Position(1, 7)
    assert position_at(root, ("список", 1)) == Position(4, 5)
    assert position_at(root, ("список", 5)) == Position(3, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("empty-file", 1, 1)]),
        ("# только комментарий\n", [("empty-file", 1, 1)]),
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)]),
        ("a: 1\na: 2\nb: {c: 1, c: 2}\n", [("duplicate-key", 2, 1), ("duplicate-key", 3, 11)]),
        ("a: &x 1\n", [("anchor", 1, 4)]),
        ("a: *x\n", [("anchor", 1, 4)]),
        ("a: {<<: {b: 1}}\n", [("merge-key", 1, 5)]),
        ("a: !!python/object:os.system x\n", [("tag", 1, 4)]),
        ("a: !!str x\n", [("tag", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("several-documents", 2, 1)]),
        ("? [a]\n: b\n", [("key-not-text", 1, 3)]),
        ("a: 'нет конца\nb: 2\n", [("broken-yaml", 1, 4)]),
        ("a: [1, 2\nb: 3\n", [("broken-yaml", 1, 4)]),
        ("a: b: c\n", [("broken-yaml", 1, 5)]),
        ("a:\n\tb: 1\n", [("tab", 2, 1)]),
        ("a:\n  b: 1\n \tc: 1\n", [("tab", 3, 2)]),
        ("a:\n  b: 1\n c: 1\n", [("broken-yaml", 3, 2)]),
        ("a: \x00\n", [("forbidden-character", 1, 4)]),
        ("a: 1\nб: \x07\n", [("forbidden-character", 2, 4)]),
        (
            'a: "б\\\\\\x07\n  \\N и \\a\\e"\n',
            [
                ("forbidden-character", 1, 8),
                ("forbidden-character", 2, 3),
                ("forbidden-character", 2, 10),
            ],
        ),
    ],
)
def test_rejected_yaml_has_a_code_and_a_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize("depth", [65, 1000, 100_000])
def test_too_deep_nesting_is_reported_without_a_crash(depth: int) -> None:
    assert codes("[" * depth + "]" * depth) == [("too-deep", 1, 65)]


def test_sixty_four_levels_are_not_too_deep() -> None:
    assert isinstance(read("[" * 64 + "]" * 64), list)


def test_byte_order_mark_and_crlf_change_nothing() -> None:
    content = "\ufeffa: 1\r\nb: 2\r\n".encode()
    text = read_text(File("p", content))
    assert isinstance(text, str)
    root = tree(text)
    assert data(root) == {"a": "1", "b": "2"}
    assert position_at(root, ("b",)) == Position(2, 4)


def test_problem_has_the_place_where_the_text_is_not_utf8() -> None:
    problem = read_text(File("p", "a: 1\nимя: ".encode() + "Иванов".encode("cp1251")))
    assert not isinstance(problem, str)
    assert (problem.code, problem.position) == ("not-utf8", Position(2, 6))


def test_too_large_file_is_not_read() -> None:
    problem = read_text(File("p", b"#" * (8 * 1024 * 1024 + 1)))
    assert not isinstance(problem, str)
    assert problem.code == "too-large"
    assert isinstance(read_text(File("p", b"#" * (8 * 1024 * 1024))), str)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("a: 1\na: 2\nb: 3\n", {"a": "1", "b": "3"}),
        ("a: &x 1\nb: *x\n", {"a": "1", "b": STAND_IN}),
        ("a: {<<: *x, b: 1}\n", {"a": {"b": "1"}}),
        ("a: !!int 1\nb: 2\n", {"a": "1", "b": "2"}),
        ("a: 1\n---\nb: 2\n", {"a": "1"}),
        ("? [a, b]\n: 1\nc: 2\n", {"c": "2"}),
        ('a: "x\\0y"\nb: 2\n', {"a": STAND_IN, "b": "2"}),
    ],
)
def test_reader_goes_on_after_a_problem(text: str, rest: Data) -> None:
    """The reader leaves out only the rejected value."""
    root, problems = read_yaml("plan.yaml", text)
    assert root is not None and problems
    assert data(root) == rest
