"""A roll-up in each format: its parts, and the same figures in all formats."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import country
from tests.conftest import EXAMPLE, ROOT, Run
from tests.helpers.csv_output import csv_rows
from tests.helpers.effort import cases
from tests.helpers.files import replace_in

DAY = ("--today", "2021-01-15")
QUARTER = ("-m", "2020-Q4", *DAY)
HEADINGS = (
    "1. Исполнение по муниципалитетам",
    "2. Муниципальное образование Верхнекаменский район",
    "3. Муниципальное образование Верхнекубанский район",
    "4. Муниципальное образование Кореновский район",
    "5. Сведения не представлены",
)
NAMES = ("Верхнекаменский", "Верхнекубанский", "Кореновский", "Верхневолжский", "Верхнедонский")
"""The last two have no records."""
COLUMNS = (
    "Муниципалитет",
    "Всего сроков",
    "Срок наступил",
    "Исполнено в срок",
    "С нарушением срока",
    "Не исполнено",
    "Исполнено, %",
)
ROWS = (
    ("8", "8", "6", "0", "2", "75,0"),
    ("8", "8", "6", "0", "2", "75,0"),
    ("8", "8", "6", "1", "1", "87,5"),
    ("—",) * 6,
    ("—",) * 6,
    ("24", "24", "18", "1", "5", "79,2"),
)


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, two municipalities with records and two without. Tests do not change it."""
    folder = tmp_path_factory.mktemp("region")
    country.make(folder, 4)
    shutil.copytree(EXAMPLE, folder / "korenovsk")
    return folder


def report_output(roadmap: Run, region: Path, format: str, *typed: str) -> str:
    call = ("report", "--plan", ".", *typed, "-f", format)
    language = () if "--lang" in typed else ("--lang", "ru")
    answer = roadmap(*call, *language, here=region)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


class PageReader(HTMLParser):
    """The elements and texts of a page; raises if elements are not closed in order."""

    EMPTY = frozenset({"meta", "link", "br", "hr", "input", "col", "img"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.rows: list[list[str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self._end_cell()
            self.rows[-1].append("")
        if tag not in self.EMPTY:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def _end_cell(self) -> None:
        """End a cell where the next one begins or its row ends."""
        if self.open[-1] in ("th", "td"):
            tag = self.open.pop()
            self.texts[tag][-1] = self.texts[tag][-1].strip()
            self.rows[-1][-1] = self.rows[-1][-1].strip()

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self._end_cell()
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts[self.open[-1]][-1] += data
        if "th" in self.open or "td" in self.open:
            self.rows[-1][-1] += data

    def attributes(self, name: str) -> list[str]:
        return [value for _, attrs in self.seen if (value := attrs.get(name)) is not None]


def assert_quarter_table(rows: list[list[str]]) -> None:
    """Check the table of the quarter: its header, a row for each municipality, and the sum."""
    plain = [[re.sub(r"[\\*]", "", cell).strip() for cell in row] for row in rows]
    assert tuple(plain[0]) == COLUMNS
    assert [tuple(row[1:]) for row in plain[1:]] == list(ROWS)
    for row, name in zip(plain[1:-1], NAMES, strict=True):
        whole = f"муниципальное образование {name} район"
        assert row[0] == (f"{whole} — сведений нет" if row[1] == "—" else whole)
    assert plain[-1][0] == "Итого"


# Formats.


def test_markdown_of_a_roll_up(roadmap: Run, region: Path) -> None:
    out = report_output(roadmap, region, "md", *QUARTER)
    assert re.findall(r"^# (.*)$", out, re.MULTILINE) == ["СВОДНЫЙ ОТЧЁТ"]
    assert re.findall(r"^## (.*)$", out, re.MULTILINE) == list(HEADINGS)
    assert not re.search(r"^###", out, re.MULTILINE)
    table = out.partition(HEADINGS[0])[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    assert set(lines[1]) <= set("|-: ")
    assert_quarter_table([line.strip("|").split("|") for line in (lines[0], *lines[2:])])


@pytest.mark.parametrize("format", ["plain", "table"])
def test_text_of_a_roll_up(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    lines = report_output(roadmap, region, format, *QUARTER).splitlines()
    assert lines[0] == "СВОДНЫЙ ОТЧЁТ"
    assert [line for line in lines if re.match(r"\d+\. [А-Я]", line)] == list(HEADINGS)
    start = next(at for at, line in enumerate(lines) if line.startswith("Муниципалитет"))
    separator = "\t" if format == "plain" else r"  +"
    rows = [re.split(separator, line.strip()) for line in lines[start : start + 8]]
    if format == "table":
        assert set("".join(rows.pop(1))) == {"─"}
    assert_quarter_table(rows[:7])


def test_the_table_of_a_quarter_fits_80_columns(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = report_output(roadmap, region, "table", *QUARTER)
    assert max(map(len, out.splitlines())) <= 80
    for name in NAMES:
        assert name in out


def test_csv_of_a_roll_up(roadmap: Run, region: Path) -> None:
    out = report_output(roadmap, region, "csv", *QUARTER)
    assert out.startswith("\ufeff")
    assert out.count("\ufeff") == 1
    assert_quarter_table(csv_rows(out))


def test_csv_of_a_roll_up_in_english(roadmap: Run, region: Path) -> None:
    out = report_output(roadmap, region, "csv", *QUARTER, "--lang", "en")
    rows = csv_rows(out, delimiter=",")
    assert rows[0][0] == "Municipality"
    assert [row[-1] for row in rows[1:]] == ["75.0", "75.0", "87.5", "—", "—", "79.2"]


FIGURES = {
    *("total", "fell_due", "in_time", "late", "unfulfilled", "partly", "ahead", "active"),
    *("upcoming", "postponed", "cancelled", "moved_out", "given", "given_done"),
    *("share", "share_in_time"),
}


def test_json_of_a_roll_up(roadmap: Run, region: Path) -> None:
    found = json.loads(report_output(roadmap, region, "json", *QUARTER, "--known", "2021-01-10"))
    each, figures = found.pop("municipalities"), found.pop("figures")
    assert found == {
        "schema": 1,
        "command": "report",
        "kind": "rollup",
        "period": "2020-Q4",
        "today": "2021-01-15",
        "known": "2021-01-10",
        "selection": {"responsible": [], "schools": [], "sections": []},
    }
    assert figures.keys() == FIGURES
    assert [row["municipality"].split()[2] for row in each] == list(NAMES)
    for row in each:
        assert row.keys() == {"municipality", "plan", "title", "figures", "overdue"}
        if row["municipality"].split()[2] in NAMES[3:]:
            assert (row["figures"], row["overdue"]) == (None, None)
        else:
            assert row["figures"].keys() == FIGURES
            assert all("@" in point for point in row["overdue"])
            assert row["title"].startswith("Дорожная карта")
    assert figures["fell_due"] == figures["in_time"] + figures["late"] + figures["unfulfilled"]


def test_json_of_a_roll_up_is_as_documented(roadmap: Run, region: Path) -> None:
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    examples = map(json.loads, re.findall(r"```json\n(.*?)```", text, re.DOTALL))
    example = next(each for each in examples if each.get("kind") == "rollup")
    found = json.loads(report_output(roadmap, region, "json", *QUARTER))
    assert list(example) == list(found)
    assert list(example["municipalities"][0]) == list(found["municipalities"][0])


def test_the_html_page_of_a_roll_up(roadmap: Run, region: Path) -> None:
    """It closes all elements, loads and runs nothing, and all its links lead to a place in it."""
    page = PageReader(report_output(roadmap, region, "html", *QUARTER))
    tags = Counter(tag for tag, _ in page.seen)
    assert page.seen[0] == ("html", {"lang": "ru"})
    assert page.texts["title"] == ["Сводный отчёт на 15.01.2021"]
    assert page.texts["h1"] == ["СВОДНЫЙ ОТЧЁТ"]
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in page.texts["h2"]] == list(HEADINGS)
    assert tags["script"] == tags["img"] == tags["link"] == tags["iframe"] == 0
    (policy,) = (value for value in page.attributes("content") if "default-src" in value)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    names = page.attributes("id")
    assert len(names) == len(set(names))
    targets = [value.removeprefix("#") for value in page.attributes("href")]
    assert set(targets) | set(page.attributes("aria-labelledby")) <= set(names)
    assert [each for each in targets if each.startswith("part-")] == [
        f"part-{number}" for number in range(1, len(HEADINGS) + 1)
    ]
    assert not any(
        name.startswith("on") or name == "style"
        for _, attributes in page.seen
        for name in attributes
    )
    rows = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in page.rows]
    assert_quarter_table([row for row in rows if len(row) == len(COLUMNS)][: len(ROWS) + 1])


def test_the_table_of_a_long_html_page_links_to_each_municipality(
    roadmap: Run, tmp_path: Path
) -> None:
    country.make(tmp_path, 40)
    page = report_output(roadmap, tmp_path, "html", *QUARTER)
    assert "<nav" not in page
    headings = dict(re.findall(r'<h2 id="(part-[0-9]+)-name">[0-9]+\. (.*?)</h2>', page))
    links = re.findall(r'<th scope="row"[^>]*><a href="#(part-[0-9]+)">(.*?)</a>', page)
    assert len(links) == 40
    for part, name in links:
        assert headings[part].casefold() == name.casefold() or "сведений нет" in name
    assert {part for part, _ in links} == set(headings) - {"part-1"}


@pytest.mark.parametrize("name", ["svod.md", "svod.csv", "svod.json", "svod.html"])
def test_the_output_file_has_what_is_printed(
    roadmap: Run, region: Path, tmp_path: Path, name: str
) -> None:
    printed = report_output(roadmap, region, name.partition(".")[2], *QUARTER)
    call = ("report", "--plan", ".", *QUARTER, "--lang", "ru", "-o", str(tmp_path / name))
    answer = roadmap(*call, here=region)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8") == printed.replace("\r\n", "\n")


@pytest.mark.parametrize("format", ["md", "csv", "json", "html"])
def test_the_order_of_paths_does_not_matter(roadmap: Run, region: Path, format: str) -> None:
    paths = [option for path in sorted(region.iterdir()) for option in ("--plan", path.name)]
    reversed_paths = [
        option for at in range(len(paths) - 2, -1, -2) for option in paths[at : at + 2]
    ]
    call = ("report", *QUARTER, "-f", format, "--lang", "ru")
    assert paths != reversed_paths
    assert roadmap(*call, *paths, here=region) == roadmap(*call, *reversed_paths, here=region)


# Filters and names of municipalities.


def own_figures(roadmap: Run, region: Path, folder: str, *typed: str) -> Any:
    """The figures of the municipality's own report; None if there is no such report."""
    answer = roadmap("report", "--plan", folder, *typed, "-f", "json", here=region)
    if answer.code:
        return None
    found = json.loads(answer.out)
    return (found["period_figures"] or found)["figures"]


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("-m", "2020-11"),
        ("-m", "ноябрь"),
        ("-s", "34"),
        ("-s", "2,4", "-m", "2020-Q3"),
        ("-r", "Руководители ОУ"),
        ("--section", "2,3"),
        ("-r", "ОУ", "-s", "34", "-m", "2020-09"),
    ],
    ids=" ".join,
)
def test_each_row_has_the_figures_of_the_municipality_s_own_report(
    roadmap: Run, region: Path, typed: tuple[str, ...]
) -> None:
    found = json.loads(report_output(roadmap, region, "json", *typed, *DAY))
    rows = {row["plan"].partition("/")[0]: row["figures"] for row in found["municipalities"]}
    assert rows.keys() == {"korenovsk", "m0001", "m0002", "m0003", "m0004"}
    for folder in ("korenovsk", "m0001", "m0004"):
        assert rows[folder] == own_figures(roadmap, region, folder, *typed, *DAY)
    for name in FIGURES - {"share", "share_in_time"}:
        values = [each[name] for each in rows.values() if each]
        assert found["figures"][name] == sum(values), name
    assert found["figures"]["total"] > 0


def test_a_responsible_in_one_municipality_selects_that_one(roadmap: Run, region: Path) -> None:
    found = json.loads(report_output(roadmap, region, "json", "-r", "симоненко", *DAY))
    assert found["selection"]["responsible"] == ["Симоненко Л.И."]
    (row,) = found["municipalities"]
    assert row["plan"] == "korenovsk/plan_2020_2021"
    assert row["figures"] == found["figures"]
    assert row["figures"] == own_figures(roadmap, region, "korenovsk", "-r", "симоненко", *DAY)


@pytest.mark.parametrize("format", cases("md", "html", more=["table", "plain", "csv"]))
@pytest.mark.parametrize("typed", [QUARTER, ("--kind", "year", *QUARTER[2:]), ("--kind", "agenda")])
def test_report_of_one_municipality_is_its_own_report(
    roadmap: Run, region: Path, format: str, typed: tuple[str, ...]
) -> None:
    """Every byte is the same, with the signature, the addressee and the messages."""
    call = ("report", *typed, *DAY, "-f", format, "--lang", "ru", "--to", "Министру образования")
    signed = (*call, "--signed-by", "Прядущенко")
    alone = roadmap(*signed, "--plan", "korenovsk", here=region)
    assert alone.code == 0
    for name in ("korenovsk", "Кореновский район"):
        assert roadmap(*signed, "--plan", ".", "--municipality", name, here=region) == alone


def test_json_of_one_municipality_differs_only_in_the_name_of_the_plan(
    roadmap: Run, region: Path
) -> None:
    call = ("report", *QUARTER, "-f", "json")
    alone = roadmap(*call, "--plan", "korenovsk", here=region).out
    named = roadmap(*call, "--plan", ".", "--municipality", "korenovsk", here=region).out
    assert named != alone
    assert named.replace('"korenovsk/plan_2020_2021"', '"plan_2020_2021"') == alone


def test_several_named_municipalities_are_rolled_up(roadmap: Run, region: Path) -> None:
    call = ("--municipality", "m0001", "--municipality", "korenovsk", *QUARTER)
    found = json.loads(report_output(roadmap, region, "json", *call))
    assert [row["plan"].partition("/")[0] for row in found["municipalities"]] == [
        "m0001",
        "korenovsk",
    ]
    assert found["figures"]["fell_due"] == 16


def test_the_signatory_need_not_be_in_a_plan(roadmap: Run, region: Path) -> None:
    typed = ("--to", "Министру образования", "--to", "И.И. Иванову")
    signed = ("--signed-by", "Начальник отдела, Иванова И.И.")
    out = report_output(roadmap, region, "html", *QUARTER, *typed, *signed)
    page = PageReader(out)
    words = [text.replace("\N{NO-BREAK SPACE}", " ") for text in page.texts["p"]]
    assert words.index("Министру образования") < words.index("И.И. Иванову")
    assert "Начальник отдела" in words
    assert "И.И. Иванова" in words
    blank = report_output(roadmap, region, "md", *QUARTER)
    assert "(должность)" in blank
    assert "(должность)" not in out


# Formats do not interpret names from the data.

HOSTILE_NAMES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><b>жир</b>',
    "=HYPERLINK(1)",
    "| a | b |",
    "**жир** _курсив_ `код`",
    "[сюда](http://example.org)",
    "[red]красный[/red]",
    "# заголовок",
    "::error::взлом",
)


@pytest.fixture
def hostile(region: Path, tmp_path: Path) -> Path:
    """Municipalities and folders whose names some format could interpret."""
    for at, name in enumerate(HOSTILE_NAMES):
        place = tmp_path / f"{at}-{re.sub('[/:<>|*?]', '_', name)}"
        shutil.copytree(region / ("m0001" if at % 2 else "m0002"), place)
        schools = place / "schools.yaml"
        text = re.sub(r"(?m)^municipality: .*$", "municipality: @", schools.read_text("utf-8"))
        quoted = json.dumps(name, ensure_ascii=False)
        schools.write_text(text.replace("@", quoted), encoding="utf-8")
    return tmp_path


def test_html_does_not_interpret_names(roadmap: Run, hostile: Path) -> None:
    page = PageReader(report_output(roadmap, hostile, "html", *QUARTER))
    tags = {tag for tag, _ in page.seen}
    assert not tags & {"script", "img", "b"}
    assert "onerror" not in {name for _, attributes in page.seen for name in attributes}
    words = "".join(cell for row in page.rows for cell in row).replace("\N{NO-BREAK SPACE}", " ")
    for name in HOSTILE_NAMES:
        assert name in words


def test_markdown_escapes_names(roadmap: Run, hostile: Path) -> None:
    out = report_output(roadmap, hostile, "md", *QUARTER)
    assert not re.search(r"(?<!\\)<(?!https?://)", out)
    assert "**жир**" not in out and "`код`" not in out and "](http" not in out
    assert re.findall(r"^# (.*)$", out, re.MULTILINE) == ["СВОДНЫЙ ОТЧЁТ"]
    headings = re.findall(r"^## (\d+)\. ", out, re.MULTILINE)
    assert headings == [str(number) for number in range(1, len(HOSTILE_NAMES) // 2 + 3)]
    table = out.partition("\n## 2.")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    assert len(lines) == len(HOSTILE_NAMES) + 3
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in lines}) == 1


def test_csv_does_not_interpret_names(roadmap: Run, hostile: Path) -> None:
    rows = csv_rows(report_output(roadmap, hostile, "csv", *QUARTER))
    assert len(rows) == len(HOSTILE_NAMES) + 2
    assert len({len(row) for row in rows}) == 1
    assert not any(row[0].startswith(("=", "+", "-", "@")) for row in rows)
    assert any(row[0].startswith("'=HYPERLINK(1)") for row in rows)


def test_text_output_does_not_interpret_names(
    roadmap: Run, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("FORCE_COLOR", "1")
    for format in ("table", "plain"):
        out = report_output(roadmap, hostile, format, *QUARTER)
        assert "[red]красный[/red]" in out
        assert "<script>alert(1)</script>" in out
        assert not re.search(r"^\s*::", out, re.MULTILINE)


def test_json_keeps_names_unchanged(roadmap: Run, hostile: Path) -> None:
    found = json.loads(report_output(roadmap, hostile, "json", *QUARTER))
    assert sorted(row["municipality"] for row in found["municipalities"]) == sorted(HOSTILE_NAMES)


def test_names_of_folders_are_not_interpreted(roadmap: Run, region: Path, tmp_path: Path) -> None:
    shutil.copytree(region / "m0001", tmp_path / "=<b>x_ *y*")
    other = shutil.copytree(region / "m0001", tmp_path / "other") / "plan_2020_2021.yaml"
    replace_in(other, 'number: "1"\n  date', 'number: "99"\n  date')
    page = PageReader(report_output(roadmap, tmp_path, "html", *QUARTER))
    assert "b" not in {tag for tag, _ in page.seen}
    named = "муниципальное образование Верхнекубанский район (=<b>x_ *y*/plan_2020_2021)"
    assert named in [row[0].replace("\N{NO-BREAK SPACE}", " ") for row in page.rows if row]
    out = report_output(roadmap, tmp_path, "md", *QUARTER)
    assert "<b>" not in out and "*y*" not in out.replace("\\*", "")
