"""Whole pages in every format, and rules that hold for any data."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.conftest import ROOT, Run
from vpr_roadmap.language.text import Language
from vpr_roadmap.rendering.escaping import escape_line
from vpr_roadmap.rendering.formats.csv import csv_lines
from vpr_roadmap.rendering.formats.markdown import markdown_lines
from vpr_roadmap.rendering.formats.plain import plain
from vpr_roadmap.rendering.formats.terminal import TextLayout, render_for_terminal
from vpr_roadmap.rendering.page import Block, Column, Facts, Heading, Page, Paragraph, Table
from vpr_roadmap.rendering.typography import hyphenate

GOLDEN = ROOT / "tests" / "golden"

CALLS = {
    "due_2020_11_table_80": ("due", "-m", "2020-11", "-f", "table"),
    "due_2020_11_plain": ("due", "-m", "2020-11"),
    "due_2020_11.json": ("due", "-m", "2020-11", "-f", "json", "--today", "2020-11-10"),
    "due_2020_11_responsible.md": (
        *("due", "-m", "2020-11", "--group-by", "responsible", "-f", "md"),
    ),
    "due_2020_11.md": ("due", "-m", "2020-11", "-f", "md"),
    "due_2020_11_en.md": ("due", "-m", "2020-11", "-f", "md", "--lang", "en"),
    "due_2020_11.csv": ("due", "-m", "2020-11", "-f", "csv"),
    "list_month_plain": ("list", "--group-by", "month"),
    "list_responsible_plain": ("list", "--group-by", "responsible"),
    "list_table_100": ("list", "-f", "table"),
    "list.json": ("list", "-f", "json"),
    "show_plain": ("show",),
    "show.json": ("show", "-f", "json"),
    "show_2_7_table_80": ("show", "2.7", "-f", "table"),
    "show_2_7.json": ("show", "2.7", "-f", "json"),
}
EXAMPLE = ("--plan", "examples", "--today", "2021-01-15")
CALLS |= {
    f"example_{name}": (*call, *EXAMPLE)
    for name, call in {
        "due_2021_01_table_80": ("due", "-m", "2021-01", "-f", "table"),
        "due_2021_01.json": ("due", "-m", "2021-01", "-f", "json"),
        "due_2021_01.csv": ("due", "-m", "2021-01", "-f", "csv"),
        "list_section_1_table_100": ("list", "--section", "1", "-f", "table"),
        "list_quarter_plain": ("list", "-m", "2020-Q4"),
        "list_section_2.csv": ("list", "--section", "2", "-f", "csv"),
        "show_2_7_table_80": ("show", "2.7", "-f", "table"),
        "show_2_6.md": ("show", "2.6", "-f", "md"),
        "show_2_6.json": ("show", "2.6", "-f", "json"),
        "show_2_7_en.md": ("show", "2.7", "-f", "md", "--lang", "en"),
        "matrix_table_80": ("matrix", "-f", "table"),
        "matrix_plain": ("matrix",),
        "matrix.md": ("matrix", "-f", "md"),
        "matrix_en.md": ("matrix", "-f", "md", "--lang", "en"),
        "matrix.csv": ("matrix", "-f", "csv"),
        "matrix_2_7.json": ("matrix", "-m", "2021-01", "--section", "2", "-f", "json"),
        "log_2_7_table_100": ("log", "2.7", "-f", "table"),
        "log_plain": ("log",),
        "log_december.csv": ("log", "-m", "2020-12", "-f", "csv"),
        "log_1_7.json": ("log", "1.7", "-f", "json"),
    }.items()
}
HINTS = {
    "report_year.md": "Выводов и предложений для этого отчёта нет: нужен файл "
    "examples/data/report_2020_2021/year.md; в папке есть 2020-Q4.md.\n"
}
"""Messages about texts that are there for another period."""

QUARTER = ("report", "--plan", "examples", "-m", "2020-Q4", "--today", "2021-01-01")
CALLS |= {
    "report_2020_Q4.md": (
        *(*QUARTER, "-f", "md", "--to", "Начальнику управления образования", "--to", "С.М. Батог"),
    ),
    "report_2020_Q4.html": (*QUARTER, "-f", "html"),
    "report_2020_Q4.json": (*QUARTER, "-f", "json"),
    "report_2020_Q4.csv": (*QUARTER, "-f", "csv"),
    "report_2020_Q4_table_80": (*QUARTER, "-f", "table"),
    "report_2020_Q4_plain": QUARTER,
    "report_2020_Q4_en.md": (*QUARTER, "-f", "md", "--lang", "en", "--links"),
    "report_school_34.md": (*(*QUARTER, "-f", "md", "-s", "34"),),
    "report_year.md": (
        *("report", "--plan", "examples", "--kind", "year", "--today", "2021-07-01", "-f", "md"),
    ),
    "report_agenda.md": (
        *("report", "--plan", "examples", "--kind", "agenda", "--today", "2021-01-15", "-f", "md"),
    ),
    "report_order_249.md": ("report", "--today", "2020-11-10", "-m", "2020-11", "-f", "md"),
    "report_order_249.html": ("report", "--today", "2020-11-10", "-m", "2020-11", "-f", "html"),
    "gantt_table_80": ("gantt", "--today", "2020-11-10", "-f", "table"),
    "gantt_order_249.svg": ("gantt", "--today", "2020-11-10", "-f", "svg"),
}
CALLS |= {
    f"example_gantt_{name}": ("gantt", *call, *EXAMPLE)
    for name, call in {
        "table_80": ("-f", "table"),
        "table_100": ("-f", "table"),
        "plain": (),
        "2020_Q4.md": ("-m", "2020-Q4", "-f", "md"),
        "section_2.csv": ("--section", "2", "-f", "csv"),
        "section_2.json": ("--section", "2", "-f", "json"),
        "en.svg": ("-f", "svg", "--lang", "en"),
    }.items()
} | {"example_gantt.svg": ("gantt", "-f", "svg", *EXAMPLE)}

KINDS = {
    "school": ("II четверть", "2025-01-12", "2025-06-02"),
    "region": ("2024-Q1", "2024-04-01", "2025-01-10"),
    "quarters": ("2024-Q2", "2024-07-05", "2025-01-09"),
    "violations": ("2024-03", "2024-04-20", "2024-09-02"),
    "mentoring": ("2024-H1", "2024-07-08", "2025-06-01"),
    "kindergarten": ("2024-H1", "2024-07-02", "2025-01-09"),
}
"""Plans of other kinds: a period, a day after it, and a day after the end of the plan."""

for kind, (period, after_it, at_the_end) in KINDS.items():
    plan = ("--plan", f"examples/kinds/{kind}")
    CALLS |= {
        f"kinds_{kind}_due": ("due", *plan, "-m", period, "--today", after_it),
        f"kinds_{kind}_list": ("list", *plan, "--today", after_it),
        f"kinds_{kind}_report.md": (
            *("report", *plan, "-m", period, "--today", after_it, "-f", "md"),
        ),
        f"kinds_{kind}_report_year.md": (
            *("report", *plan, "--kind", "year", "--today", at_the_end, "-f", "md"),
        ),
    }
HINTS |= {
    f"kinds_{kind}_report_year.md": "Выводов и предложений для этого отчёта нет: нужен файл "
    f"examples/kinds/{kind}/data/{folder}/year.md; в папке есть {text}.\n"
    for kind, folder, text in [
        ("school", "report_2024_2025", "2024-11-05_2024-12-28.md"),
        ("region", "report_2023_2024", "2024-Q1.md"),
        ("quarters", "report_2024", "2024-Q2.md"),
        ("mentoring", "report_2023_2025", "2024-H1.md"),
    ]
}


@pytest.mark.parametrize("name", CALLS)
def test_answer_is_the_reviewed_one(
    roadmap: Run, update: bool, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The same call gives the same bytes; `--update` writes them for review."""
    monkeypatch.setenv("COLUMNS", "100" if name.endswith("100") else "80")
    answer = roadmap(*CALLS[name])
    path = GOLDEN / (name if "." in name else f"{name}.txt")
    if update:
        path.write_text(answer.out, encoding="utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert answer.out == file.read()
    assert (answer.code, answer.err) == (0, HINTS.get(name, ""))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
@pytest.mark.parametrize("verb", [("due", "-m", "2020-Q4"), ("list",)])
def test_table_keeps_its_columns_and_does_not_break_numbers_days_and_names(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, width: int, verb: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = roadmap(*verb, "-f", "table").out
    lines = out.splitlines()
    assert max(cell_len(line) for line in lines) <= width
    rows = [line for line in lines if re.match(r"\d\.\d+ ", line)]
    assert len(rows) == {"due": 15, "list": 28}[verb[0]]
    people = r"(Прядущенко А\.В\.|Симоненко Л\.И\.|[Рр]уководители (ОУ|РМО))$"
    assert all(re.search(people, row) for row in rows)
    if verb[0] == "due":
        assert all(re.search(r"  (\d\d\.\d\d\.\d{4}|—) ", row) for row in rows)


WORDS = Column("Мероприятие", grows=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
tables = st.lists(st.tuples(texts, texts, st.lists(texts, max_size=3).map(tuple)), max_size=4)


def markdown(page: Page) -> str:
    return "".join(markdown_lines(page))


def page_of(rows: list[tuple[str, str, tuple[str, ...]]]) -> Page:
    columns = (Column("№"), WORDS, Column("Ответственные"))
    return (Heading("Заголовок", 2), Table(columns, tuple(rows)), Paragraph("Итог."))


@given(tables)
def test_plain_table_has_one_line_per_row(
    rows: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    lines = plain(page_of(rows)).split("\n")
    assert len(lines) == 1 + len(rows) + 1 + 1 + 1
    assert all(line.count("\t") == 2 for line in lines[1 : 1 + len(rows)])


@given(tables)
def test_markdown_table_keeps_its_columns(
    rows: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    lines = [line for line in markdown(page_of(rows)).split("\n") if line.startswith("|")]
    assert len(lines) == 2 + len(rows)
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 4 for line in lines)


@given(tables, st.sampled_from(Language))
def test_csv_has_all_cells_and_no_formulas(
    rows: list[tuple[str, str, tuple[str, ...]]], language: Language
) -> None:
    table = page_of(rows)[1]
    assert isinstance(table, Table)
    content = b"".join(csv_lines(table, language))
    assert content.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    separator = {Language.RUSSIAN: ";", Language.ENGLISH: ","}[language]
    read = list(csv.reader(text, delimiter=separator))
    assert len(read) == 1 + len(rows)
    for cells in read[1:]:
        assert len(cells) == 3
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in cells)


formulas = st.text(st.sampled_from("=+-@＝＋－＠﹦⁼−,;\t \r\n\"'a1\u00a0"), max_size=12)


@given(st.lists(st.tuples(formulas, formulas, formulas), min_size=1, max_size=3))
def test_spreadsheet_finds_no_formula_with_any_separator(
    rows: list[tuple[str, str, str]],
) -> None:
    """Even if the program ignores quotation marks, and even in the headings of columns."""
    table = Table(tuple(Column(each) for each in rows[0]), tuple(rows))
    for language in Language:
        text = b"".join(csv_lines(table, language)).decode("utf-8-sig")
        for cell in re.split("[,;\t\r\n]", text):
            first = unicodedata.normalize("NFKC", cell.lstrip(' "\u00a0')[:1])
            assert first not in tuple("=+-@−")


@given(tables, st.integers(60, 160))
def test_terminal_gets_no_control_characters(
    rows: list[tuple[str, str, tuple[str, ...]]], width: int
) -> None:
    out = render_for_terminal(page_of(rows), TextLayout(width, None))
    assert "\x1b" not in out and "\x9b" not in out
    assert all(cell_len(line) <= width for line in out.splitlines())


HOSTILE_TEXTS = [
    "[bold]жирно[/bold] [link=http://x]y[/link] :+1: [/docs]",
    "\x1b[31mкрасный\x1b[0m \x9b2J \x07",
    "::error file=x::взлом",
    "##[error]взлом",
    "текст ##[group]взлом ##vso[task.complete]",
    '=HYPERLINK("http://x")',
    "| a | b |\n# заголовок\r\n- пункт",
    "<script>alert(1)</script> <!-- `код` *a* _b_ ~~c~~",
    "\u202eзадом наперёд\u202c \u2066x\u2069",
    "a\u2028b\x85c\td",
]


@pytest.mark.parametrize("hostile", HOSTILE_TEXTS)
def test_hostile_text_is_shown_and_does_no_harm(hostile: str) -> None:
    blocks: tuple[Block, ...] = (
        Heading(hostile, 2),
        Paragraph(hostile),
        Table((Column("№"), WORDS), ((hostile, hostile),)),
        Table((Column("№"), WORDS), ((hostile, hostile),), ((hostile, hostile),)),
        Facts(((hostile, hostile),)),
    )
    for out in (
        plain(blocks),
        markdown(blocks),
        render_for_terminal(blocks, TextLayout(100, None)),
    ):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out)
        assert not re.search(r"^\s*::|##\w*\[", out, re.MULTILINE)
    assert "[bold]" not in hostile or "[bold]жирно[/bold]" in plain(blocks)
    # Only web addresses are between angle brackets, as links.
    assert not re.search(r"(?<!\\)<(?!https?://[^\s<>|]+>)", markdown(blocks))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("обычный — текст «в кавычках»", "обычный — текст «в кавычках»"),
        ("\x1b[31m", "\\u001b[31m"),
        ("a\r\nb\tc", "a b c"),
        ("\N{NO-BREAK SPACE}5", "\N{NO-BREAK SPACE}5"),
        ("👩\u200d🏫", "👩\u200d🏫"),
        ("\ufeff", "\\ufeff"),
    ],
)
def test_control_characters_are_escaped(text: str, shown: str) -> None:
    assert escape_line(text) == shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. Цель", "1\\. Цель"),
        ("- пункт", "\\- пункт"),
        ("# 5", "\\# 5"),
        ("+ и", "\\+ и"),
        ("2020-2021", "2020-2021"),
        ("> цитата", "\\> цитата"),
        ("1) раз", "1\\) раз"),
        ("II. Раздел", "II\\. Раздел"),
        ("a) раз", "a\\) раз"),
        ("(1) раз", "\\(1) раз"),
        ("(iv) раз", "\\(iv) раз"),
        ("Table: раз", "Table\\: раз"),
        ("A.B. и", "A.B. и"),
        ("(1 раз)", "(1 раз)"),
        ("ftp://e.org", "ftp\\://e.org"),
        ("WWW.e.org", "WWW\\.e.org"),
        ("&nbsp;", "&amp;nbsp;"),
    ],
)
def test_paragraph_stays_a_paragraph(text: str, written: str) -> None:
    assert markdown((Paragraph(text),)) == f"{written}\n"


def test_columns_are_aligned_after_wide_and_narrow_letters() -> None:
    columns = (Column("№"), WORDS, Column("До"))
    rows = (("1", "Ёлка " * 20, "30.11.2020"), ("2.10", "会議" * 30, "31.12.2020"))
    out = render_for_terminal((Table(columns, rows),), TextLayout(60, None))
    places = {
        cell_len(line.partition(day)[0])
        for day in ("30.11", "31.12")
        for line in out.splitlines()
        if day in line
    }
    assert len(places) == 1


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize(
    "columns",
    [
        (Column("Ожидаемые результаты", grows=True), Column("Достигнуто", grows=True)),
        (
            Column("Муниципалитет", grows=True),
            *(
                Column(heading, numeric=True)
                for heading in (
                    "Всего сроков",
                    "Срок наступил",
                    "Исполнено в срок",
                    "С нарушением срока",
                    "Не исполнено",
                    "Исполняется",
                    "Срок не наступил",
                    "Исполнено, %",
                )
            ),
        ),
    ],
)
def test_table_with_long_or_many_columns_fits_on_the_screen(
    columns: tuple[Column, ...], width: int
) -> None:
    row = ("муниципальное образование Кореновский район " * 3, *["100,0"] * (len(columns) - 1))
    if len(columns) == 2:
        row = (row[0], row[0])
    out = render_for_terminal((Table(columns, (row, row)),), TextLayout(width, None))
    assert max(map(cell_len, out.splitlines())) <= width


@pytest.mark.parametrize(
    ("word", "width", "parts"),
    [
        ("нарушением", 6, ["нару-", "шением"]),
        ("Исполняется", 7, ["Испол-", "няется"]),
        ("Муниципалитет", 6, ["Муни-", "ципа-", "литет"]),
        ("наступил", 8, ["наступил"]),
        ("2020-2021", 6, ["2020-2021"]),
        ("вскользь", 6, ["вскользь"]),
    ],
)
def test_word_of_a_heading_is_hyphenated_between_syllables(
    word: str, width: int, parts: list[str]
) -> None:
    assert hyphenate(word, width) == parts
