"""`roadmap import` reads a plan out of a document and accounts for every row."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT, Run
from tests.helpers.files import contents
from tests.helpers.markdown import fenced
from tests.helpers.platforms import POSIX

HEADER = "№ п/п\tМероприятия\tСроки\tОтветственные\n"
TABLE = f"""\
План мероприятий на 2020-2021 учебный год
{HEADER}1.\tПедсовет: итоги года\tСентябрь 2020\tДымова С.А.
2.\tОтчёт о работе\tНоябрь 2020\tДымова С.А.
3.\tПомощь школам\tкогда попросят\tДымова С.А.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a document whose name has a blank and Cyrillic letters."""
    (tmp_path / "мой план.tsv").write_text(TABLE, encoding="utf-8")
    return tmp_path


NAME = "мой план.tsv"


def test_without_a_file_the_plan_goes_to_stdout(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "--lang", "ru", here=folder)
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert (
        lines[0] == f"# Прочитано из файла «{NAME}» командой roadmap import. Сверьте с документом."
    )
    assert '  - number: "1"' in lines
    assert '    title: "Педсовет: итоги года"' in lines
    assert "    period: 2020-09" in lines
    assert "    period: {undated: когда попросят}" in lines
    assert answer.err.startswith("3 из 3 строк таблицы взяты, 3 срока, 1 без даты; 1 замечание\n")
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_the_written_plan_is_clean_and_found(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "-o", "plan_2020_2021.yaml", "--lang", "ru", here=folder)
    assert (answer.code, answer.out) == (0, "")
    *_, saved, next_calls = answer.err.splitlines()
    assert saved == "Сохранено: plan_2020_2021.yaml."
    assert next_calls.startswith("Дальше: roadmap check plan_2020_2021.yaml, затем roadmap due")
    assert roadmap("check", here=folder) == roadmap("check", "plan_2020_2021.yaml", here=folder)
    assert roadmap("check", here=folder).code == 0
    due = roadmap("due", "--month", "2020-11", "--lang", "ru", here=folder)
    assert "Отчёт о работе" in due.out


def test_a_remark_stands_at_its_row_and_on_stderr(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "--lang", "ru", here=folder)
    lines = answer.out.splitlines()
    comment = lines[lines.index('  - number: "3"') - 1]
    assert comment.startswith("  # ") and "когда попросят" in comment
    assert sum("когда попросят" in line for line in answer.err.splitlines()) == 1


def test_the_plan_names_the_schema_that_is_there(roadmap: Run, folder: Path) -> None:
    (folder / "schemas").mkdir()
    (folder / "schemas" / "plan.schema.json").touch()
    (folder / "data").mkdir()
    roadmap("import", NAME, "-o", "data/plan_x.yaml", here=folder)
    roadmap("import", NAME, "-o", "plan_x.yaml", here=folder)
    first_lines = [
        (folder / path).read_text(encoding="utf-8").splitlines()[0]
        for path in ("data/plan_x.yaml", "plan_x.yaml")
    ]
    assert first_lines == [
        "# yaml-language-server: $schema=../schemas/plan.schema.json",
        "# yaml-language-server: $schema=schemas/plan.schema.json",
    ]


def test_the_account_lists_each_row_once(roadmap: Run, folder: Path) -> None:
    call = ("import", NAME, "-o", "plan_x.yaml", "--lang", "ru", "--account")
    assert roadmap(*call, "account.json", here=folder).code == 0
    account = json.loads((folder / "account.json").read_text(encoding="utf-8"))
    assert (account["schema"], account["command"]) == (1, "import")
    assert (account["file"], account["plan"]) == (NAME, "plan_x.yaml")
    assert [row["taken"] for row in account["rows"]] == ["header", *3 * ["activity"]]
    assert [row["as"] for row in account["rows"]] == [None, "1", "2", "3"]
    assert account["counts"]["points"] == 2
    on_stdout = roadmap(*call, "-", "--force", here=folder)
    assert json.loads(on_stdout.out) == account


def test_the_json_is_as_documented(roadmap: Run) -> None:
    examples = [json.loads(text) for text in fenced(ROOT / "docs" / "json.md", "json")]
    example = next(each for each in examples if each.get("command") == "import")
    order = str(DATA / "source" / "order-249.txt")
    answer = json.loads(roadmap("import", order, "--dry-run", "--account", "-").out)
    assert list(answer) == list(example)
    assert {**answer["counts"], "remarks": example["counts"]["remarks"]} == example["counts"]
    for key in ("rows", "text"):
        assert list(answer[key][0]) == list(example[key][0])


def test_plan_and_account_never_mix_on_stdout(roadmap: Run, folder: Path) -> None:
    for output in ((), ("-o", "-")):
        answer = roadmap("import", NAME, *output, "--account", "-", here=folder)
        assert (answer.code, answer.out) == (2, "")


def test_a_dry_run_shows_every_row_and_writes_no_plan(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "-o", "plan_x.yaml", "--dry-run", "--lang", "ru", here=folder)
    assert answer.code == 0
    for title in ("Педсовет: итоги года", "Отчёт о работе", "Помощь школам"):
        assert title in answer.out
    assert "пробный вызов" in answer.err
    assert [path.name for path in folder.iterdir()] == [NAME]
    as_json = roadmap("import", NAME, "--dry-run", "--account", "-", here=folder)
    assert json.loads(as_json.out)["counts"]["activities"] == 3


def test_an_existing_plan_is_replaced_only_by_force(roadmap: Run, folder: Path) -> None:
    plan = folder / "plan_x.yaml"
    plan.write_text("format: 1\n", encoding="utf-8")
    refused = roadmap("import", NAME, "-o", "plan_x.yaml", "--lang", "ru", here=folder)
    assert (refused.code, refused.out) == (2, "")
    assert "--force" in refused.err
    assert plan.read_text(encoding="utf-8") == "format: 1\n"
    assert roadmap("import", NAME, "-o", "plan_x.yaml", "--force", here=folder).code == 0
    assert "Педсовет" in plan.read_text(encoding="utf-8")


def test_the_plan_is_written_even_if_the_account_cannot_be(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "-o", "plan_x.yaml", "--account", "нет/a.json", here=folder)
    assert (answer.code, "plan_x.yaml" in answer.err) == (3, True)
    assert roadmap("check", here=folder).code == 0


@pytest.mark.parametrize("name", ["plan_x.yaml", "план.YML"])
def test_a_plan_is_no_document(roadmap: Run, folder: Path, name: str) -> None:
    (folder / name).write_text("format: 1\n", encoding="utf-8")
    for call in (("import", name), ("init", "new", "--from", name)):
        answer = roadmap(*call, "--lang", "ru", here=folder)
        assert (answer.code, answer.out) == (1, "")
        assert (
            f"это уже файл .yaml, а не документ; если это план, проверьте его: roadmap check {name}"
            in answer.err
        )


def test_a_dry_run_names_the_parts_of_order_249_in_words(roadmap: Run) -> None:
    order = str(DATA / "source" / "order-249.txt")
    for language in ("ru", "en"):
        answer = roadmap("import", order, "--dry-run", "--lang", language)
        uses = {line.split("\t")[1] for line in answer.out.splitlines() if line.count("\t") > 2}
        assert len(uses) > 15
        assert not [use for use in uses if "." in use or "_" in use]


@pytest.mark.parametrize(
    ("output", "code"),
    [
        ("plan_x.docx", 2),
        ("plan", 2),
        (NAME, 2),
        ("нет/plan_x.yaml", 3),
        (".", 2),
        ("folder.yaml", 3),
        ("schools.yaml", 2),
        ("records.yaml", 2),
    ],
)
def test_nothing_else_is_written_over(roadmap: Run, folder: Path, output: str, code: int) -> None:
    (folder / "schools.yaml").write_text("format: 1\nschools: []\n", encoding="utf-8")
    (folder / "records.yaml").write_text("format: 1\nreporter: А\n", encoding="utf-8")
    (folder / "folder.yaml").mkdir()
    before = contents(folder)
    answer = roadmap("import", NAME, "-o", output, "--force", "--lang", "ru", here=folder)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.startswith("Ошибка: ")
    assert contents(folder) == before


def test_a_folder_is_said_to_be_one(roadmap: Run, folder: Path) -> None:
    (folder / "plan_x.yaml").mkdir()
    answer = roadmap("import", NAME, "-o", "plan_x.yaml", "--lang", "ru", here=folder)
    assert answer.code == 3
    assert answer.err == "Ошибка: «plan_x.yaml» не записан: это папка, а не файл\n"


@pytest.mark.parametrize("account", [NAME, "plan_x.yaml", "schools.yaml"])
def test_the_account_is_not_written_over_the_document_or_a_plan(
    roadmap: Run, folder: Path, account: str
) -> None:
    before = contents(folder)
    answer = roadmap("import", NAME, "--dry-run", "--account", account, here=folder)
    assert answer.code == 2
    assert contents(folder) == before


def test_a_plan_with_another_name_is_said_not_to_be_found(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "-o", "мой план.yaml", "--lang", "ru", here=folder)
    assert answer.code == 0
    assert "назовите файл plan_2020_2021.yaml" in answer.err
    assert '--plan "мой план.yaml"' in answer.err


@pytest.mark.parametrize(
    ("name", "code"), [("нет.docx", 3), ("папка", 3), ("пусто.txt", 1), ("текст.txt", 1)]
)
def test_a_document_without_a_plan_is_one_sentence(
    roadmap: Run, folder: Path, name: str, code: int
) -> None:
    (folder / "папка").mkdir()
    (folder / "пусто.txt").touch()
    (folder / "текст.txt").write_text("Уважаемые коллеги!\n", encoding="utf-8")
    answer = roadmap("import", name, "-o", "plan_x.yaml", "--lang", "ru", here=folder)
    assert (answer.code, answer.out) == (code, "")
    assert answer.err.count("\n") == 1
    assert answer.err.startswith(f"Ошибка: «{name}»")
    assert not (folder / "plan_x.yaml").exists()


@pytest.mark.parametrize("typed", ["0", "-1", "x", "1.5", "²", "9" * 30])
def test_a_table_is_named_by_its_number(roadmap: Run, folder: Path, typed: str) -> None:
    answer = roadmap("import", NAME, f"--table={typed}", "--lang", "ru", here=folder)
    assert (answer.code, answer.out) == (2, "")


def test_the_period_of_the_call_gives_the_years(roadmap: Run, folder: Path) -> None:
    text = TABLE.replace(" на 2020-2021 учебный год", "").replace(" 2020", "")
    (folder / "без года.tsv").write_text(text, encoding="utf-8")
    call = ("import", "без года.tsv", "--period")
    answer = roadmap(*call, "2024-09/2025-05", here=folder)
    assert "period: 2024-09/2025-05" in answer.out.splitlines()
    assert "    period: 2024-11" in answer.out.splitlines()
    assert roadmap(*call, "осень", here=folder).code == 2


def test_a_document_may_come_from_stdin(
    roadmap: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (folder / NAME).read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    answer = roadmap("import", "-", here=folder)
    assert answer.code == 0
    assert answer.out.startswith("format: 1\n")


@POSIX
def test_a_folder_without_rights_is_one_sentence(roadmap: Run, folder: Path) -> None:
    answer = roadmap("import", NAME, "-o", "/proc/plan_x.yaml", "--lang", "ru", here=folder)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("Ошибка: ")


def test_init_takes_the_plan_from_a_document(roadmap: Run, folder: Path) -> None:
    answer = roadmap("init", "new", "--from", NAME, "--schools", "2,4", "--lang", "ru", here=folder)
    assert answer.code == 0
    assert list(contents(folder / "new")) == [
        ".vscode/settings.json",
        "README.md",
        "data/plan_2020_2021.yaml",
        "data/schools.yaml",
        "schemas/plan.schema.json",
        "schemas/progress.schema.json",
        "schemas/schools.schema.json",
    ]
    assert "план из документа" in answer.out
    assert "3 из 3 строк таблицы взяты" in answer.err
    assert roadmap("check", "new", here=folder).code == 0
    readme = (folder / "new" / "README.md").read_text(encoding="utf-8")
    assert f"Прочитан из файла «{NAME}»" in readme
    assert "roadmap record 1 исполнено" in readme


@pytest.mark.parametrize(
    "option", [("--title", "План"), ("--responsible", "Дымова С.А."), ("--activity", "А; май")]
)
def test_init_takes_the_rest_of_the_plan_from_the_document_alone(
    roadmap: Run, folder: Path, option: tuple[str, str]
) -> None:
    answer = roadmap("init", "new", "--from", NAME, *option, "--lang", "ru", here=folder)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Ошибка: {option[0]} не нужно")
    assert not (folder / "new").exists()


def test_init_from_an_unreadable_document_writes_nothing(roadmap: Run, folder: Path) -> None:
    (folder / "пусто.txt").touch()
    assert roadmap("init", "new", "--from", "пусто.txt", here=folder).code == 1
    assert roadmap("init", "new", "--from", "нет.txt", here=folder).code == 3
    assert not (folder / "new").exists()
