"""`roadmap compare`: what it shows of a document or another plan, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run
from tests.helpers.markdown import fenced

KIND = ROOT / "examples" / "kinds" / "school"
GOLDEN = ROOT / "tests" / "golden"
EDITS = (
    ("Контроль за выполнением приказа", "Контроль за исполнением приказа"),
    ("Проведение заседаний", "Проведение расширенных, выездных заседаний"),
    ("period: 2020-09\n", "period: 2020-10\n"),
    ("wording: Сентябрь 2020\n", "wording: Октябрь 2020\n"),
    ("[Прядущенко А.В., Симоненко Л.И.]", "[Симоненко Л.И., руководители РМО]"),
    ('number: "1.8"', 'number: "1.9"'),
    (
        '      - number: "1.9"',
        '      - number: "1.8"\n        title: Круглый стол\n        period: 2020-12\n'
        '        wording: Декабрь 2020\n      - number: "1.9"',
    ),
    ("title: Организационно-аналитические", "title: Аналитические"),
)
LAST_ROW = re.compile(r'      - number: "4.3"\n(        .*\n)*')
FORMATS = {
    "compare_plain.txt": (),
    "compare_table_80.txt": ("-f", "table"),
    "compare.md": ("-f", "md"),
    "compare_en.md": ("-f", "md", "--lang", "en"),
    "compare.csv": ("-f", "csv"),
    "compare.json": ("-f", "json"),
    "compare.html": ("-f", "html"),
}


@pytest.fixture
def edited(office: Path) -> Path:
    """The plan of order 249 beside its edited copy."""
    text = (office / "data" / "plan_2020_2021.yaml").read_text(encoding="utf-8")
    for old, new in EDITS:
        assert old in text
        text = text.replace(old, new, 1)
    assert LAST_ROW.search(text)
    (office / "edited.yaml").write_text(LAST_ROW.sub("", text), encoding="utf-8")
    (office / "schools.yaml").write_bytes((DATA / "schools.yaml").read_bytes())
    return office


@pytest.mark.parametrize("name", FORMATS)
def test_differences_are_the_reviewed_ones(
    roadmap: Run, update: bool, edited: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    answer = roadmap("compare", "edited.yaml", *FORMATS[name], here=edited)
    path = GOLDEN / name
    if update:
        path.write_text(answer.out, encoding="utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert answer.out == file.read()
    assert (answer.code, answer.err) == (1, "")


def test_a_plan_equals_itself(roadmap: Run, office: Path) -> None:
    answer = roadmap("compare", "data/plan_2020_2021.yaml", here=office)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.endswith("Отличий нет.\n")


def test_colours_mark_the_words_on_a_terminal(
    roadmap: Run, edited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = roadmap("compare", "edited.yaml", "-f", "table", here=edited).out
    assert "\x1b[9;31mвыполнением\x1b[0m\x1b[32mисполнением\x1b[0m" in out
    assert "[-" not in out.replace("\x1b[", "")


def test_words_in_json_give_the_texts_back(roadmap: Run, edited: Path) -> None:
    answer = json.loads(roadmap("compare", "edited.yaml", "-f", "json", here=edited).out)
    changes = [field for each in answer["differences"] for field in each["fields"]]
    texts = [each for each in changes if each["field"] in ("title", "text", "wording")]
    assert len(texts) == 4
    for each in texts:
        for side, left_out in (("was", "added"), ("now", "removed")):
            words = [
                text for word in each["words"] for kind, text in word.items() if kind != left_out
            ]
            assert "".join(words) == each[side]


def test_json_is_as_documented(roadmap: Run, edited: Path) -> None:
    """But `place` and `not_compared`, which only documents have."""
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each.get("command") == "compare")
    answer = json.loads(roadmap("compare", "edited.yaml", "-f", "json", here=edited).out)
    (shown,) = example["differences"]
    same = next(each for each in answer["differences"] if each["number"] == shown["number"])
    assert list(example) == list(answer)
    assert list(shown) == list(same)
    assert {**shown, "place": None} == same
    own = {**answer, "differences": example["differences"]}
    assert {**own, "not_compared": example["not_compared"]} == example


def test_nothing_is_written_over(roadmap: Run, edited: Path) -> None:
    before = (edited / "edited.yaml").read_bytes()
    assert roadmap("compare", "edited.yaml", "-o", "edited.yaml", here=edited).code == 2
    (edited / "order.md").write_text("| № |\n", encoding="utf-8")
    assert roadmap("compare", "order.md", "-o", "order.md", here=edited).code == 2
    assert (edited / "edited.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("call", "code", "said"),
    [
        ((), 2, "в вызове не хватает: ДОКУМЕНТ"),
        (("nothing.yaml",), 3, "nothing.yaml"),
        (("edited.yaml", "--table", "1"), 2, "таблиц в нём нет"),
        (("data/schools.yaml",), 1, "data/schools.yaml:4:1: "),
        (("edited.yaml", "--plan", "data", "--plan", str(KIND)), 2, "планов несколько"),
    ],
)
def test_calls_that_cannot_be_answered(
    roadmap: Run, edited: Path, call: tuple[str, ...], code: int, said: str
) -> None:
    answer = roadmap("compare", *call, here=edited)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
