"""Lines are those of an editor: they end at LF, CRLF and CR, whatever else a text has."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.conftest import Run
from tests.helpers.examined import HEAD, codes, said
from vpr_roadmap import nodes
from vpr_roadmap.nodes import Mapping, Scalar
from vpr_roadmap.validation.yaml.reader import read_yaml

ENDS = ["\n", "\r\n", "\r"]
NO_ENDS = ["\x85", "\u2028", "\u2029", "\ufeff", "\u200b", "\u00ad", "\u2060"]
"""Some readers take the first of these for ends of lines; nobody sees them."""
NAMED = [f"U+{ord(each):04X}" for each in NO_ENDS]
FORBIDDEN = ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x7f", "\x84"]
"""What Python takes for ends of lines too, and others, which YAML does not allow."""

LETTERS = st.text(st.sampled_from(["а", "б", " ", ".", *NO_ENDS]), max_size=6)
TITLES = st.tuples(st.sampled_from(["{}", '"{}"', "'{}'"]), LETTERS).map(
    lambda both: both[0].format(f"Совет{both[1]}школ")
)


def editor_lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


@given(
    st.lists(st.tuples(TITLES, st.sampled_from(ENDS), LETTERS), min_size=1, max_size=5),
    st.sampled_from(ENDS),
)
@example([('"Совет\u2028"', "\n", "\x85"), ("а\x85б", "\r", "")], "\r\n")
def test_a_problem_stands_where_an_editor_shows_it(
    written: list[tuple[str, str, str]], end: str
) -> None:
    """Whatever titles and comments lie above it, between whatever ends of lines."""
    text = HEAD.replace("\n", end) + f"activities:{end}"
    for at, (title, own_end, comment) in enumerate(written, 1):
        text += f"  - number: '{at}'{own_end}    title: {title}{own_end}"
        text += f"    # {comment}{own_end}    period: 2020-11{own_end}"
    text += f"  - {{number: '9', title: Совет, period: 2020-13}}{end}"
    line = len(editor_lines(text)) - 1
    assert f"plan.yaml:{line}:41 period-impossible" in codes(text)
    odd = [each for each in codes(text) if not each.endswith("period-impossible")]
    titled = [at for at, each in enumerate(editor_lines(text), 1) if each.startswith("    title")]
    expected = [
        f"plan.yaml:{at}:{column + 12} invisible-character"
        for at, (title, *_) in zip(titled, written, strict=False)
        for column in sorted(title.index(each) for each in NO_ENDS if each in title)
    ]
    assert [each for each in odd if "invisible" in each] == expected


@pytest.mark.parametrize("character", NO_ENDS, ids=NAMED)
@pytest.mark.parametrize("style", ["{}", '"{}"', "'{}'", "|-{end}  {}", ">-{end}  {}"])
def test_a_value_keeps_its_characters(character: str, style: str) -> None:
    value = f"Со{character}вет{character} школ"
    for end in ENDS:
        text = f"a: {style.format(value, end=end)}{end}b: {{c: d}}{end}"
        root, problems = read_yaml("p.yaml", text)
        assert problems == [] and isinstance(root, Mapping)
        assert nodes.data(root) == {"a": value, "b": {"c": "d"}}
        assert root.entries["b"][0].start.line == len(editor_lines(text)) - 1


@given(st.text(st.sampled_from(["x", *NO_ENDS, "\ufdd0", "\ufdd1", "\ue000"]), min_size=1))
def test_any_text_in_quotes_is_kept(text: str) -> None:
    """Also one with characters that might have been read instead of others."""
    root, problems = read_yaml("p.yaml", f'a: "{text}\\ufdd2"\n')
    assert problems == [] and root
    assert nodes.data(root) == {"a": f"{text}\ufdd2"}


@pytest.mark.parametrize("character", FORBIDDEN, ids=lambda each: f"U+{ord(each):04X}")
def test_what_yaml_forbids_ends_no_line_either(character: str) -> None:
    text = f"a: 1\rb: 2\r\nc: x\u2028y{character}\n"
    _, (problem,) = read_yaml("p.yaml", text)
    assert (problem.code, problem.position) == ("forbidden-character", (3, 7))


ACTIVITY = '{number: "1", title: Совет, period: 2020-11}'


@pytest.mark.parametrize("character", NO_ENDS, ids=NAMED)
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
    ids=["key", "behind a key", "indent", "dash", "brace", "behind a brace", "comment"],
)
def test_what_is_not_seen_is_named_wherever_it_stands(
    text: str, place: str, character: str
) -> None:
    """It is not told as broken YAML, nor as a key that looks right."""
    (line,) = said(text.replace("†", character))
    assert line.startswith(f"plan.yaml:{place} символ U+{ord(character):04X}")


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_a_file_of_other_ends_of_lines_is_told_so(separator: str) -> None:
    number = f"U+{ord(separator):04X}"
    assert said(HEAD.replace("\n", separator) + "activities: []\n") == [
        f"plan.yaml:1:10: недопустимый символ {number}; удалите его или начните на его месте "
        "новую строку [forbidden-character]"
    ]


@pytest.mark.parametrize("separator", ["\x85", "\u2028", "\u2029"])
def test_a_separator_is_told_as_a_blank(separator: str) -> None:
    number = f"U+{ord(separator):04X}"
    assert said(HEAD.replace("План школы", f"План{separator}школы") + "activities: []\n") == [
        f"plan.yaml:2:12: невидимый символ {number} в «План школы»; удалите его или замените "
        "пробелом [invisible-character]"
    ]


@pytest.mark.parametrize("character", NO_ENDS, ids=NAMED)
@pytest.mark.parametrize("before", ["", "  ", "  - ", "  - {"])
def test_what_is_read_without_it_is_placed_with_it(character: str, before: str) -> None:
    """It is true of the line and the column, and of a place that another problem names."""
    wrong = ACTIVITY.replace("2020-11", "2020-13").replace('"1"', '"2"')
    line, again = f"  - {wrong}", f"  - {ACTIVITY}"
    odd, repeated = (f"{before}{character}{each.removeprefix(before)}" for each in (line, again))
    text = f"{HEAD}activities:\n{again}\n{odd}\n{repeated}\n"
    found = [each for each in said(text) if "[invisible-" not in each]
    assert found[0].startswith(f"plan.yaml:6:{odd.index('2020-13') + 1}: срока «2020-13» не бывает")
    second = f"plan.yaml:7:{repeated.index(chr(34)) + 1}: "
    assert found[1].startswith(f"{second}номер «1» уже занят: plan.yaml:5:14")


@given(st.integers(0, 10_000), st.sampled_from(NO_ENDS), st.sampled_from(ENDS))
def test_a_character_anywhere_spoils_no_other_line(at: int, character: str, end: str) -> None:
    wrong = ACTIVITY.replace("2020-11", "2020-13").replace('"1"', '"2"')
    activities = f"activities:\n  - {ACTIVITY}\n  - {wrong}\n"
    text = f"{HEAD}schools: all\n{activities}".replace("\n", end)
    at = at % len(text) + 1
    text = text[:at] + character + text[at:]
    shown, found = editor_lines(text), codes(text)
    (line,) = (number for number, each in enumerate(shown, 1) if character in each)
    told = {int(each.split(":")[1]) for each in found}
    expected = {line, len(shown) - 1 if shown[-2] != character else len(shown) - 2}
    assert told == expected or (found[0].endswith("forbidden-character") and told == {line})


@pytest.mark.parametrize("end", ENDS, ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_every_format_names_the_line_of_an_editor(
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


@pytest.mark.parametrize("end", ENDS, ids=["LF", "CRLF", "CR"])
def test_a_plan_is_found_and_answered_whatever_ends_its_lines(
    roadmap: Run, tmp_path: Path, end: str
) -> None:
    for name, text in (
        ("plan_x.yaml", f"{HEAD}language: ru\nactivities:\n  - {ACTIVITY}\n"),
        ("schools.yaml", "format: 1\nmunicipality: Берёзовский район\nschools: []\n"),
    ):
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", end).encode())
    answer = roadmap("list", "--municipality", "берёзовский", "--plan", ".", here=tmp_path)
    assert answer.code == 0 and "Совет" in answer.out
    assert "в плане нет" in roadmap("list", "-r", "Я", "--plan", ".", here=tmp_path).err
    (tmp_path / "plan_x.yaml").write_bytes(b"a: [")
    refused = roadmap("list", "--municipality", "берёзовский", "--plan", ".", here=tmp_path)
    assert (refused.code, "plan_x.yaml:1:4" in refused.err) == (1, True)


def test_a_record_is_added_behind_any_characters(roadmap: Run, tmp_path: Path) -> None:
    (tmp_path / "plan_x.yaml").write_text(
        f"{HEAD}people: [{{name: Я И.И.}}]\n"
        "activities: [{number: '1', title: Совет, period: 2020-11, responsible: [Я И.И.]}]\n",
        encoding="utf-8",
    )
    file = tmp_path / "progress_x" / "ia-i-i.yaml"
    typed = ("record", "1@2020-11", "done", "--by", "Я И.И.", "--plan", ".")
    first = roadmap(*typed, "--evidence", "Акт", "--date", "2020-11-20", here=tmp_path)
    assert first.code == 0
    before = file.read_text(encoding="utf-8").replace("Акт", '"А\u2028к\x85т\ufeff"')
    file.write_text(before, encoding="utf-8")
    again = roadmap(*typed, "--evidence", "Акт 2", "--date", "2020-11-21", here=tmp_path)
    assert again.code == 0, again.err
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before) and after.count("- point:") == 2
    (item, _) = json.loads(roadmap("log", "--plan", ".", "-f", "json", here=tmp_path).out)["items"]
    assert item["evidence"][0]["document"] == "А\u2028к\x85т\ufeff"


def test_a_scalar_in_a_line_is_placed_behind_what_is_not_seen() -> None:
    """Columns are counted in characters, those that are not seen among them."""
    root, _ = read_yaml("p.yaml", "a: {b\u2028: \ufeffx, c: y}\n")
    assert isinstance(root, Mapping)
    inner = root.entries["a"][1]
    assert isinstance(inner, Mapping)
    assert inner.entries["c"][1] == Scalar("y", True, nodes.Position(1, 16))
