"""Line numbers are those of an editor: lines end only at LF, CRLF and CR."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import Run
from tests.helpers.forms import code_point
from tests.helpers.plan_problems import HEAD, problem_codes, problem_lines
from vpr_roadmap import nodes
from vpr_roadmap.nodes import Mapping, Scalar
from vpr_roadmap.validation.yaml.reader import read_yaml

LINE_ENDS = ["\n", "\r\n", "\r"]
INVISIBLE = ["\x85", "\u2028", "\u2029", "\ufeff", "\u200b", "\u00ad", "\u2060"]
"""Invisible characters; some readers end lines at the first of them."""
FORBIDDEN = ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x7f", "\x84"]
"""Characters that YAML forbids; Python ends lines at some of them."""

LETTERS = st.text(st.sampled_from(["а", "б", " ", ".", *INVISIBLE]), max_size=6)
TITLES = st.tuples(st.sampled_from(["{}", '"{}"', "'{}'"]), LETTERS).map(
    lambda both: both[0].format(f"Совет{both[1]}школ")
)


def editor_lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


@given(
    st.lists(st.tuples(TITLES, st.sampled_from(LINE_ENDS), LETTERS), min_size=1, max_size=5),
    st.sampled_from(LINE_ENDS),
)
@example([('"Совет\u2028"', "\n", "\x85"), ("а\x85б", "\r", "")], "\r\n")
def test_problem_has_the_line_number_of_an_editor(
    written: list[tuple[str, str, str]], end: str
) -> None:
    """Titles, comments and line ends above the problem do not change its line."""
    text = HEAD.replace("\n", end) + f"activities:{end}"
    for at, (title, own_end, comment) in enumerate(written, 1):
        text += f"  - number: '{at}'{own_end}    title: {title}{own_end}"
        text += f"    # {comment}{own_end}    period: 2020-11{own_end}"
    text += f"  - {{number: '9', title: Совет, period: 2020-13}}{end}"
    line = len(editor_lines(text)) - 1
    assert f"plan.yaml:{line}:41 period-impossible" in problem_codes(text)
    odd = [each for each in problem_codes(text) if not each.endswith("period-impossible")]
    titled = [at for at, each in enumerate(editor_lines(text), 1) if each.startswith("    title")]
    expected = [
        f"plan.yaml:{at}:{column + 12} invisible-character"
        for at, (title, *_) in zip(titled, written, strict=False)
        for column in sorted(title.index(each) for each in INVISIBLE if each in title)
    ]
    assert [each for each in odd if "invisible" in each] == expected


@pytest.mark.parametrize("character", INVISIBLE, ids=code_point)
@pytest.mark.parametrize("style", ["{}", '"{}"', "'{}'", "|-{end}  {}", ">-{end}  {}"])
def test_value_keeps_invisible_characters(character: str, style: str) -> None:
    value = f"Со{character}вет{character} школ"
    for end in LINE_ENDS:
        text = f"a: {style.format(value, end=end)}{end}b: {{c: d}}{end}"
        root, problems = read_yaml("p.yaml", text)
        assert problems == [] and isinstance(root, Mapping)
        assert nodes.data(root) == {"a": value, "b": {"c": "d"}}
        assert root.entries["b"][0].start.line == len(editor_lines(text)) - 1


@given(st.text(st.sampled_from(["x", *INVISIBLE, "\ufdd0", "\ufdd1", "\ue000"]), min_size=1))
def test_quoted_text_keeps_any_character(text: str) -> None:
    """The reader keeps even the characters that it might use as placeholders."""
    root, problems = read_yaml("p.yaml", f'a: "{text}\\ufdd2"\n')
    assert problems == [] and root
    assert nodes.data(root) == {"a": f"{text}\ufdd2"}


@pytest.mark.parametrize("character", FORBIDDEN, ids=code_point)
def test_forbidden_characters_do_not_end_lines(character: str) -> None:
    text = f"a: 1\rb: 2\r\nc: x\u2028y{character}\n"
    _, (problem,) = read_yaml("p.yaml", text)
    assert (problem.code, problem.position) == ("forbidden-character", (3, 7))


ACTIVITY = '{number: "1", title: Совет, period: 2020-11}'


@pytest.mark.parametrize("character", INVISIBLE, ids=code_point)
@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{HEAD}†activities:\n  - {ACTIVITY}\n", "4:1: невидимый"),
        (f"{HEAD}activities†:\n  - {ACTIVITY}\n", "4:11: невидимый"),
        (f"{HEAD}activities:\n†  - {ACTIVITY}\n", "5:1: невидимый"),
        (f"{HEAD}activities:\n  †- {ACTIVITY}\n", "5:3: невидимый"),
        (f"{HEAD}activities:\n  - †{ACTIVITY}\n", "5:5: невидимый"),
        (f"{HEAD}activities:\n  - {ACTIVITY}†\n", "5:49: невидимый"),
        (f"{HEAD}†# Примечание\nactivities:\n  - {ACTIVITY}\n", "4:1: невидимый"),
    ],
    ids=["key", "after a key", "indent", "dash", "brace", "after a brace", "comment"],
)
def test_invisible_character_is_reported_anywhere(text: str, place: str, character: str) -> None:
    """The problem is neither broken YAML nor an unknown key."""
    (line,) = problem_lines(text.replace("†", character))
    assert line.startswith(f"plan.yaml:{place} символ {code_point(character)}")


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_file_with_other_line_separators_is_reported(separator: str) -> None:
    number = code_point(separator)
    assert problem_lines(HEAD.replace("\n", separator) + "activities: []\n") == [
        f"plan.yaml:1:10: недопустимый символ {number}; удалите его или начните на его месте "
        "новую строку [forbidden-character]"
    ]


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_message_shows_a_line_separator_as_a_space(separator: str) -> None:
    number = code_point(separator)
    assert problem_lines(
        HEAD.replace("План школы", f"План{separator}школы") + "activities: []\n"
    ) == [
        f"plan.yaml:2:12: невидимый символ {number} в «План школы»; удалите его или замените "
        "пробелом [invisible-character]"
    ]


@pytest.mark.parametrize("character", INVISIBLE, ids=code_point)
@pytest.mark.parametrize("before", ["", "  ", "  - ", "  - {"])
def test_places_count_an_invisible_character(character: str, before: str) -> None:
    """The line, the column and the other place in a message are right."""
    wrong = ACTIVITY.replace("2020-11", "2020-13").replace('"1"', '"2"')
    line, again = f"  - {wrong}", f"  - {ACTIVITY}"
    odd, repeated = (f"{before}{character}{each.removeprefix(before)}" for each in (line, again))
    text = f"{HEAD}activities:\n{again}\n{odd}\n{repeated}\n"
    found = [each for each in problem_lines(text) if "[invisible-" not in each]
    assert found[0].startswith(f"plan.yaml:6:{odd.index('2020-13') + 1}: срока «2020-13» не бывает")
    second = f"plan.yaml:7:{repeated.index(chr(34)) + 1}: "
    assert found[1].startswith(f"{second}номер «1» уже занят: plan.yaml:5:14")


@given(st.integers(0, 10_000), st.sampled_from(INVISIBLE), st.sampled_from(LINE_ENDS))
def test_invisible_character_causes_problems_only_in_its_line(
    at: int, character: str, end: str
) -> None:
    wrong = ACTIVITY.replace("2020-11", "2020-13").replace('"1"', '"2"')
    activities = f"activities:\n  - {ACTIVITY}\n  - {wrong}\n"
    text = f"{HEAD}schools: all\n{activities}".replace("\n", end)
    at = at % len(text) + 1
    text = text[:at] + character + text[at:]
    shown, found = editor_lines(text), problem_codes(text)
    (line,) = (number for number, each in enumerate(shown, 1) if character in each)
    reported_lines = {int(each.split(":")[1]) for each in found}
    expected = {line, len(shown) - 1 if shown[-2] != character else len(shown) - 2}
    assert reported_lines == expected or (
        found[0].endswith("forbidden-character") and reported_lines == {line}
    )


@pytest.mark.parametrize("end", LINE_ENDS, ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_every_format_has_the_line_number_of_an_editor(
    roadmap: Run, tmp_path: Path, form: str, end: str
) -> None:
    text = 'format: 1\ntitle: "П\u2028л\x85а\u2029н"\nperiod: 2020-13\nactivities: []\n'
    (tmp_path / "plan_x.yaml").write_bytes(text.replace("\n", end).encode())
    out = roadmap("check", "--plan", ".", "-f", form, here=tmp_path).out
    place = {
        "text": "plan_x.yaml:3:9:",
        "json": '"line": 3,',
        "github": "line=3,",
        "gitlab": '"begin": 3',
        "sarif": '"startLine": 3,',
    }
    assert place[form] in re.sub(r"\s+", " ", out)


@pytest.mark.parametrize("end", LINE_ENDS, ids=["LF", "CRLF", "CR"])
def test_plan_with_any_line_ends_is_read(roadmap: Run, tmp_path: Path, end: str) -> None:
    for name, text in (
        ("plan_x.yaml", f"{HEAD}language: ru\nactivities:\n  - {ACTIVITY}\n"),
        ("schools.yaml", "format: 1\nmunicipality: Берёзовский район\nschools: []\n"),
    ):
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", end).encode())
    answer = roadmap("list", "--municipality", "берёзовский", "--plan", ".", here=tmp_path)
    assert answer.code == 0 and "Совет" in answer.out
    assert "в плане нет" in roadmap("list", "-r", "Я", "--plan", ".", here=tmp_path).err
    (tmp_path / "plan_x.yaml").write_bytes(b"a: [")
    broken = roadmap("list", "--municipality", "берёзовский", "--plan", ".", here=tmp_path)
    assert (broken.code, "plan_x.yaml:1:4" in broken.err) == (1, True)


def test_record_is_added_after_invisible_characters(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text(
        f"{HEAD}people: [{{name: Я И.И.}}]\n"
        "activities: [{number: '1', title: Совет, period: 2020-11, responsible: [Я И.И.]}]\n",
        encoding="utf-8",
    )
    file = tmp_path / "progress_x" / "ia-i-i.yaml"
    arguments = ("record", "1@2020-11", "done", "--by", "Я И.И.", "--plan", ".")
    first = roadmap(*arguments, "--evidence", "Акт", "--date", "2020-11-20", here=tmp_path)
    assert first.code == 0
    before = file.read_text(encoding="utf-8").replace("Акт", '"А\u2028к\x85т\ufeff"')
    file.write_text(before, encoding="utf-8")
    again = roadmap(*arguments, "--evidence", "Акт 2", "--date", "2020-11-21", here=tmp_path)
    assert again.code == 0, again.err
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before) and after.count("- point:") == 2
    (item, _) = json.loads(roadmap("log", "--plan", ".", "-f", "json", here=tmp_path).out)["items"]
    assert item["evidence"][0]["document"] == "А\u2028к\x85т\ufeff"


def test_position_counts_invisible_characters() -> None:
    """Columns count invisible characters too."""
    root, _ = read_yaml("p.yaml", "a: {b\u2028: \ufeffx, c: y}\n")
    assert isinstance(root, Mapping)
    inner = root.entries["a"][1]
    assert isinstance(inner, Mapping)
    assert inner.entries["c"][1] == Scalar("y", True, nodes.Position(1, 16))
