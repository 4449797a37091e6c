"""Special spaces are read as spaces where YAML needs a space, and reported there.

In these texts, ° stands for a no-break or another special space.
"""

from __future__ import annotations

import re

import pytest

from tests.helpers.forms import code_point
from tests.helpers.yaml_loaders import LOADERS
from vpr_roadmap import nodes
from vpr_roadmap.language.problem_messages import sentence
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.nodes import Data
from vpr_roadmap.validation.yaml import reader
from vpr_roadmap.validation.yaml.reader import read_yaml

SPECIAL_SPACES = ["\u00a0", "\u2007", "\u2009", "\u202f", "\u3000"]
RUSSIAN = Words(Language.RUSSIAN)

PLAN = """\
format: 1
title: План школы № 2
order: {status: draft, issuer: Управление образования}
people:
  - {name: Рогова А.А., post: методист}
  - name: Рогов Б.Б.  # по приказу
    post: "старший методист"
# По разделам
sections:
  - number: "1"
    title: >-
      Организация
      и контроль
    activities:
      - number: "1.1"
        title: |
          Заседание совета

          Итоги
        period: [2023-11, 2024-02]
        evidence:
          - Протокол № 1
          - document: Акт
            where: ./акт.pdf
      - {number: "1.2", title: Проверка, schools: [2, 4, лицей-1], each_school: true}
"""


def words(found: Data) -> list[str]:
    return re.findall(r"[^\W_]+", str(found).replace("\\n", " ").replace("\\xa0", " "))


def read(text: str) -> tuple[Data, list[str]]:
    """Return the data of a text and the places of its problems."""
    root, problems = read_yaml("p.yaml", text)
    assert {problem.code for problem in problems} <= {"invisible-character"}
    return nodes.data(root) if root else None, [str(problem.position) for problem in problems]


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_special_space_is_reported_except_inside_text(
    monkeypatch: pytest.MonkeyPatch, loader: object, end: str
) -> None:
    """A reported special space is read as a space; any other is kept."""
    monkeypatch.setattr(reader, "Loader", loader)
    text = PLAN.replace("\n", end)
    right, _ = read(text)
    for at in (found.start() for found in re.finditer(" (?!#)", text)):
        before = text[:at]
        found, places = read(f"{before}\u00a0{text[at + 1 :]}")
        if places:
            line, column = before.count("\n") + 1, at - before.rfind("\n")
            assert (found, places) == (right, [f"{line}:{column}"])
        else:
            assert words(found) == words(right)


@pytest.mark.parametrize("space", SPECIAL_SPACES, ids=code_point)
@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a:°x\n", ["1:3"]),
        ("a: b\nc:°[1, 2]\nd:°{e:°f}\n", ["2:3", "3:3"]),
        ("a:°|\n  Текст\n  ещё\n", ["1:3"]),
        ("a:\n  b:°c\n", ["2:5"]),
        ("a°:°b\n", ["1:2"]),
        ('"a":°b\nc: d\n', ["1:5"]),
        ("a:\n  -°b: c\n    d: e\n", ["2:4"]),
        ("a:\n  -°b\n  - °c\n", ["2:4", "3:5"]),
        ("a:\n  - b: c\n°°°°d: e\n°  °f: g\n", ["3:1", "4:1"]),
        ("a:\n°°b: c\n", ["2:1"]),
        ("a: b\n°\nc: d\n", ["2:1"]),
        ("a: {b:°c, d:°[1,°2], e: f°}\n", ["1:7"]),
        ('a: {b:°"c"°, d: e}°\nf: "g"°\n', ["1:7", "2:7"]),
        ("a: {b:°[1], c: d}\ne: {b:°[1], c: d}\nf: {b:°[1], c: d}\n", ["1:7", "2:7", "3:7"]),
        ("a: b\n°# c\nd: e\n", ["2:1"]),
        ("a: 😀\nb:°c\n", ["2:3"]),
        ("a: 😀\u2028😀°\n", ["1:7"]),
    ],
)
def test_special_space_is_read_as_a_space_where_yaml_needs_one(
    text: str, places: list[str], space: str
) -> None:
    right, _ = read(text.replace("°", " "))
    assert read(text.replace("°", space)) == (right, places)


@pytest.mark.parametrize("space", SPECIAL_SPACES, ids=code_point)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: г.°Кореновск\n", "г.°Кореновск"),
        ("a: [№°2, Приказ №°5]\n", ["№°2", "Приказ №°5"]),
        ("a: Цель:°повысить\n", "Цель:°повысить"),
        ("a: see:°there\n", "see:°there"),
        ("a: Кабинет°#5\n", "Кабинет°#5"),
        ("a: Совет -°итоги\n", "Совет -°итоги"),
        ('a: "°в кавычках°"\n', "°в кавычках°"),
        ("a: '°# 5'\n", "°# 5"),
        ("a: |\n  °Совет°\n  b:°c\n  -°d\n", "°Совет°\nb:°c\n-°d\n"),
        ("a: >-\n  Совет°\n  школ\n", "Совет° школ"),
        ("a: Совет°\n  °школ\n", "Совет° °школ"),
        ("#°Примечание:°да°\na: b #°c\n", "b"),
    ],
)
def test_special_space_inside_text_is_kept(text: str, value: Data, space: str) -> None:
    found, places = read(text.replace("°", space))
    assert repr(found).replace(repr(space)[1:-1], "°") == repr({"a": value})
    assert places == []


@pytest.mark.parametrize("space", SPECIAL_SPACES, ids=code_point)
def test_special_space_before_a_number_sign_is_reported_and_kept(space: str) -> None:
    """For YAML, no comment follows."""
    found, places = read("a: b°# c\nd: e\n".replace("°", space))
    assert (found, places) == ({"a": f"b{space}# c", "d": "e"}, ["1:5"])


def test_text_that_an_ordinary_space_would_break_is_read() -> None:
    """A key that a space would indent, and a text that would need quotes."""
    assert read("a: b\n°c: d\n".replace("°", "\u00a0")) == ({"a": "b", "c": "d"}, ["2:1"])
    found, places = read("a: °- b\n".replace("°", "\u00a0"))
    assert (found, places) == ({"a": "\u00a0- b"}, ["1:4"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a:\u00a0b\n",
            "неразрывный пробел (U+00A0) вместо обычного; замените обычным пробелом",
        ),
        (
            "a: b\n\u3000\u3000\nc: d\n",
            "особый пробел (U+3000 ×2) вместо обычного; замените обычным пробелом",
        ),
        (
            "a: b\u202f# c\n",
            "неразрывный пробел (U+202F) вместо обычного; если дальше примечание, замените "
            "обычным пробелом; если это часть текста, возьмите его в кавычки",
        ),
        (
            "a: \u00a0- b\n",
            "неразрывный пробел (U+00A0) вместо обычного; удалите его; если с него начинается "
            "текст, возьмите текст в кавычки",
        ),
    ],
)
def test_message_names_the_special_space(text: str, expected: str) -> None:
    _, (problem,) = read_yaml("p.yaml", text)
    assert sentence(problem, RUSSIAN) == expected


def test_other_problems_keep_their_places() -> None:
    """This is also true in a line with an invisible character."""
    text = "a:\n  b: c\n\ufeff\u00a0 d:\u00a0{e: f, e: g}\n"
    root, problems = read_yaml("p.yaml", text)
    assert root and nodes.position_at(root, ("a", "d", "e")) == nodes.Position(3, 11)
    assert [(str(each.position), each.code) for each in problems] == [
        ("3:14", "duplicate-key"),
        ("3:1", "invisible-character"),
        ("3:2", "invisible-character"),
    ]
