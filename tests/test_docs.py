"""The examples in the docs do what the docs say."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT, Run
from tests.helpers.markdown import fenced
from vpr_roadmap.language.texts import answer_texts, status_texts

READMES = ("README.md", "README.ru.md")
GUIDES = ("docs/guide.en.md", "docs/guide.md")
HEADER_OF_PLAN = "№ п/п\tМероприятия\tСроки\tОтветственные"
PICTURES = (("docs/terminal.en.svg", "en"), ("docs/terminal.svg", "ru"))


def test_example_in_files_md_is_a_valid_plan(roadmap: Run, tmp_path: Path) -> None:
    plan, _, schools, _, records = fenced(ROOT / "docs" / "files.md", "yaml")
    (tmp_path / "plan_example.yaml").write_text(plan, encoding="utf-8")
    (tmp_path / "schools.yaml").write_text(schools, encoding="utf-8")
    answer = roadmap("list", here=tmp_path)
    assert (answer.code, answer.err) == (0, "")
    assert roadmap("check", here=tmp_path).out == ""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    progress = tmp_path / "data" / "progress_2020_2021"
    progress.mkdir()
    (progress / "simonenko.yaml").write_text(records, encoding="utf-8")
    answer = roadmap("check", "data", "--strict", here=tmp_path)
    assert (answer.code, answer.out) == (0, "")


def test_example_of_another_kind_in_files_md_is_a_valid_plan(roadmap: Run, tmp_path: Path) -> None:
    _, plan, *_ = fenced(ROOT / "docs" / "files.md", "yaml")
    (tmp_path / "plan_example.yaml").write_text(plan, encoding="utf-8")
    answer = roadmap("check", "--strict", here=tmp_path)
    assert (answer.code, answer.out) == (0, "")
    shown = roadmap("show", "1.1.1", here=tmp_path).out
    assert "\nМесто проведения\tлицей, актовый зал\n" in shown


def test_example_of_former_numbers_in_files_md_is_valid(roadmap: Run, tmp_path: Path) -> None:
    *_, plan, _ = fenced(ROOT / "docs" / "files.md", "yaml")
    (tmp_path / "plan_example.yaml").write_text(plan, encoding="utf-8")
    assert roadmap("check", here=tmp_path).code == 0
    assert roadmap("show", "1.3", here=tmp_path).out.startswith("2.3 Проведение")


def calls(text: str) -> list[list[str]]:
    """The arguments of each `roadmap` command of a block."""
    called = list(filter(None, (shlex.split(line, comments=True) for line in text.splitlines())))
    assert {program for program, *_ in called} == {"roadmap"}
    return [arguments for _, *arguments in called]


@pytest.mark.parametrize("readme", READMES)
def test_commands_in_the_readme_run(roadmap: Run, tmp_path: Path, readme: str) -> None:
    for folder in ("data", "examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    block = next(text for text in fenced(ROOT / readme, "sh") if "roadmap matrix" in text)
    assert len(calls(block)) == 5
    for arguments in calls(block):
        answer = roadmap(*arguments, here=tmp_path)
        assert (answer.code, answer.err) == (0, "")
    assert (tmp_path / "report.html").is_file()


@pytest.mark.parametrize("guide", GUIDES)
def test_commands_in_the_guide_run(roadmap: Run, tmp_path: Path, guide: str) -> None:
    block = next(text for text in fenced(ROOT / guide, "sh") if "--group-by month" in text)
    assert len(calls(block)) >= 9
    for arguments in calls(block):
        answer = roadmap(*arguments, "--plan", str(ROOT / "examples"), here=tmp_path)
        assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("guide", GUIDES)
def test_records_in_the_guide_can_be_made(roadmap: Run, tmp_path: Path, guide: str) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    block = next(text for text in fenced(ROOT / guide, "sh") if "roadmap record" in text)
    assert len(calls(block)) == 5
    for arguments in calls(block):
        assert roadmap(*arguments, here=tmp_path).code == 0
    assert roadmap("check", here=tmp_path).code == 0


def test_commands_and_the_sample_in_import_md_are_real(roadmap: Run, tmp_path: Path) -> None:
    page = ROOT / "docs" / "import.md"
    (block,), (sample,) = fenced(page, "sh"), fenced(page, "console")
    call, _, shown = sample.partition("\n")
    shutil.copytree(ROOT / "data", tmp_path / "data")
    assert len(calls(block)) == 5
    for arguments in (*calls(block), *calls(call.removeprefix("$ "))):
        answer = roadmap(*arguments, "--lang", "ru", here=tmp_path)
        assert answer.code == 0
    assert answer.err == shown


def test_the_remark_in_import_md_is_real(roadmap: Run, tmp_path: Path) -> None:
    (sample,) = fenced(ROOT / "docs" / "import.md", "yaml")
    rows = (
        "| № | Мероприятия | Сроки | Ответственные |",
        "| --- | --- | --- | --- |",
        "| 1. | Педсовет | Август 2024 | Дымова С.А. |",
        "| 2. | Проверка кабинетов в каждой школе | к началу отопительного сезона | Дымова С.А. |",
    )
    (tmp_path / "план.md").write_text("\n".join(rows), encoding="utf-8")
    answer = roadmap("import", "план.md", "--lang", "ru", here=tmp_path)
    assert answer.out.endswith(sample)


def test_deadlines_in_import_md_are_read(roadmap: Run, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "import.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"\*\*Сроки\.\*\* (.*?) становятся", page)
    deadlines = re.findall("«(.*?)»", shown)
    assert len(deadlines) == 3
    rows = (f"{at}.\tПедсовет {at}\t{each}\tДымова С.А." for at, each in enumerate(deadlines, 1))
    table = "\n".join(("План на 2020-2021 учебный год", HEADER_OF_PLAN, *rows))
    (tmp_path / "план.tsv").write_text(table, encoding="utf-8")
    answer = roadmap("import", "план.tsv", "--lang", "ru", here=tmp_path)
    assert answer.err == "3 из 3 строк таблицы взяты, 13 сроков\n"
    assert "undated" not in answer.out


@pytest.mark.parametrize("guide", GUIDES)
def test_samples_in_the_guide_are_real_output(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, guide: str
) -> None:
    samples = fenced(ROOT / guide, "console")
    assert len(samples) == 2
    monkeypatch.setenv("COLUMNS", "80")
    for sample in samples:
        call, _, shown = sample.partition("\n")
        _, _, *arguments = shlex.split(call)
        assert roadmap(*arguments, "--format", "table").out == shown


@pytest.mark.parametrize(("picture", "language"), PICTURES)
def test_terminal_picture_shows_real_output(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, picture: str, language: str
) -> None:
    """The picture holds its text in pieces, without the blanks between them."""
    monkeypatch.setenv("COLUMNS", "112")
    svg = ElementTree.parse(ROOT / picture)
    pieces = [text.text or "" for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    title, *shown = ["".join(piece.split()) for piece in pieces]
    commands = [
        piece.replace("\N{NO-BREAK SPACE}", " ") for piece in pieces if piece.startswith("$")
    ]
    printed = ""
    for command in commands:
        _, _, *arguments = shlex.split(command)
        answer = roadmap(*arguments, "--lang", language, "--format", "table")
        printed += command + answer.out
    assert (title, len(commands)) == ("roadmap", 2)
    assert "".join(shown) == "".join(printed.split())


@pytest.mark.parametrize("pair", [READMES, GUIDES], ids=["readme", "guide"])
def test_both_languages_have_the_same_structure(pair: tuple[str, str]) -> None:
    english, russian = (outline(ROOT / name) for name in pair)
    assert english == russian


def outline(path: Path) -> list[str]:
    """The levels of the headings and the kinds of the blocks and pictures, in their order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [mark[0] for line in lines if (mark := re.match(r"#+ |```\w*|!\[|- ", line))]


PAGES = [
    *(ROOT / name for name in (*READMES, "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_existing_files_and_headings(page: Path) -> None:
    text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text(encoding="utf-8"))
    for link in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        name, _, heading = link.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), link
        assert not heading or heading in anchors(target), link


def anchors(page: Path) -> list[str]:
    """The names that GitHub gives to the headings of a page."""
    text = re.sub(r"(?ms)^```.*?^```$", "", page.read_text(encoding="utf-8"))
    headings = re.findall(r"(?m)^#+ (.+)$", text)
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_both_readmes_have_the_same_setup_commands() -> None:
    set_up = [
        [
            line
            for text in fenced(ROOT / readme, "sh")
            for line in text.splitlines()
            if "venv" in line
        ]
        for readme in READMES
    ]
    assert set_up[0] == set_up[1]
    assert all(line.startswith("python3 -m venv") for line in set_up[0])


PROGRESS = ROOT / "docs" / "progress.md"


def test_record_in_the_docs_can_be_made(roadmap: Run, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (call,) = fenced(PROGRESS, "sh")
    assert roadmap(*shlex.split(call)[1:], here=tmp_path).code == 0


def test_docs_explain_every_status_state_and_sign() -> None:
    text = PROGRESS.read_text(encoding="utf-8")
    for code in (*status_texts.STATUSES, *status_texts.STATES):
        assert f"`{code}`" in text, code
    for name, sign in answer_texts.SIGNS.items():
        assert f" {answer_texts.SIGN_NAMES.get(name, sign).ru} — " in text.replace("\n", " "), name


@pytest.mark.parametrize(
    ("verb", "call"),
    [
        ("log", ("2.7@2021-01", "--school", "34")),
        ("matrix", ("-m", "2021-01", "--section", "2")),
    ],
)
def test_json_of_records_is_as_documented(roadmap: Run, verb: str, call: tuple[str, ...]) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each["command"] == verb)
    day = ("--plan", "examples", "--today", "2021-01-15")
    answer = json.loads(roadmap(verb, *call, *day, "-f", "json").out)
    assert list(example) == list(answer)
    item = answer["items"][-1]
    assert list(example["items"][0]) == list(item)
    if verb == "log":
        assert example == {**answer, "items": [item]}
    else:
        assert example["items"][0]["school_states"] == item["school_states"][-1:]
        assert list(example["rows"][0]) == list(answer["rows"][0])


@pytest.mark.parametrize("verb", ["due", "list"])
def test_keys_of_the_json_are_documented(roadmap: Run, verb: str) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each["command"] == verb)
    answer = json.loads(roadmap(verb, "-m", "2020-11", "-f", "json").out)
    assert list(example) == list(answer)
    assert list(example["items"][0]) == list(answer["items"][0])
    if verb == "list":
        assert list(example["items"][0]["points"][0]) == list(answer["items"][0]["points"][0])


def test_json_of_check_is_as_documented(roadmap: Run, tmp_path: Path) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each["command"] == "check")
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    plan = data / "plan_2020_2021.yaml"
    lines = plan.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[152] = lines[152].replace("Симоненко Л.И.", "Симоненко Л.Н.")
    plan.write_text("".join(lines), encoding="utf-8")
    assert json.loads(roadmap("check", "-f", "json", here=tmp_path).out) == example


def test_sample_problem_is_real_output(roadmap: Run, tmp_path: Path) -> None:
    plan = (ROOT / "data" / "plan_2020_2021.yaml").read_text(encoding="utf-8")
    lines = plan.splitlines(keepends=True)
    lines[152] = lines[152].replace("Симоненко Л.И.", "Симоненко Л.Н.")
    data = tmp_path / "data"
    data.mkdir()
    (data / "plan_2020_2021.yaml").write_text("".join(lines), encoding="utf-8")
    schools = (ROOT / "data" / "schools.yaml").read_text(encoding="utf-8")
    (data / "schools.yaml").write_text(schools, encoding="utf-8")
    said = roadmap("due", here=tmp_path).err.splitlines()[0]
    for guide in GUIDES:
        assert fenced(ROOT / guide, "text") == [f"{said}\n"]
