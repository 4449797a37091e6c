"""One roll-up in each format: what it is made of, and that all of them say the same."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import country
from tests.conftest import ROOT, Run
from tests.helpers.effort import few_and

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
"""The last two have recorded nothing."""
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
    """The example and four made ones, of which two have recorded; nothing here is changed."""
    folder = tmp_path_factory.mktemp("region")
    country.make(folder, 4)
    shutil.copytree(ROOT / "examples" / "data", folder / "korenovsk")
    return folder


def answered(roadmap: Run, region: Path, format: str, *typed: str) -> str:
    call = ("report", "--plan", ".", *typed, "-f", format)
    language = () if "--lang" in typed else ("--lang", "ru")
    answer = roadmap(*call, *language, here=region)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


class PageRead(HTMLParser):
    """A page as a browser would take it apart; raises where an element is not closed in turn."""

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
        """A cell of a body ends where the next one begins, or its row ends."""
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


def as_expected(rows: list[list[str]]) -> None:
    """The table is that of the quarter: its heads, a row for each, those who are silent, the sum."""
    plain = [[re.sub(r"[\\*]", "", cell).strip() for cell in row] for row in rows]
    assert tuple(plain[0]) == COLUMNS
    assert [tuple(row[1:]) for row in plain[1:]] == list(ROWS)
    for row, name in zip(plain[1:-1], NAMES, strict=True):
        whole = f"муниципальное образование {name} район"
        assert row[0] == (f"{whole} — сведений нет" if row[1] == "—" else whole)
    assert plain[-1][0] == "Итого"


# Format by format.


def test_markdown(roadmap: Run, region: Path) -> None:
    out = answered(roadmap, region, "md", *QUARTER)
    assert re.findall(r"^# (.*)$", out, re.MULTILINE) == ["СВОДНЫЙ ОТЧЁТ"]
    assert re.findall(r"^## (.*)$", out, re.MULTILINE) == list(HEADINGS)
    assert not re.search(r"^###", out, re.MULTILINE)
    table = out.partition(HEADINGS[0])[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    assert set(lines[1]) <= set("|-: ")
    as_expected([line.strip("|").split("|") for line in (lines[0], *lines[2:])])


@pytest.mark.parametrize("format", ["plain", "table"])
def test_a_console(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    lines = answered(roadmap, region, format, *QUARTER).splitlines()
    assert lines[0] == "СВОДНЫЙ ОТЧЁТ"
    assert [line for line in lines if re.match(r"\d+\. [А-Я]", line)] == list(HEADINGS)
    begun = next(at for at, line in enumerate(lines) if line.startswith("Муниципалитет"))
    parted = "\t" if format == "plain" else r"  +"
    rows = [re.split(parted, line.strip()) for line in lines[begun : begun + 8]]
    if format == "table":
        assert set("".join(rows.pop(1))) == {"─"}
    as_expected(rows[:7])


def test_a_table_of_a_quarter_fits_a_usual_screen(
    roadmap: Run, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = answered(roadmap, region, "table", *QUARTER)
    assert max(map(len, out.splitlines())) <= 80
    for name in NAMES:
        assert name in out


def test_excel(roadmap: Run, region: Path) -> None:
    out = answered(roadmap, region, "csv", *QUARTER)
    assert out.startswith("\ufeff")
    assert out.count("\ufeff") == 1
    as_expected(list(csv.reader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";")))


def test_excel_in_english(roadmap: Run, region: Path) -> None:
    out = answered(roadmap, region, "csv", *QUARTER, "--lang", "en")
    rows = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"))))
    assert rows[0][0] == "Municipality"
    assert [row[-1] for row in rows[1:]] == ["75.0", "75.0", "87.5", "—", "—", "79.2"]


FIGURES = {
    *("total", "fell_due", "in_time", "late", "unfulfilled", "partly", "ahead", "active"),
    *("upcoming", "postponed", "cancelled", "moved_out", "given", "given_done"),
    *("share", "share_in_time"),
}


def test_json(roadmap: Run, region: Path) -> None:
    found = json.loads(answered(roadmap, region, "json", *QUARTER, "--known", "2021-01-10"))
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


def test_json_is_as_documented(roadmap: Run, region: Path) -> None:
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    examples = map(json.loads, re.findall(r"```json\n(.*?)```", text, re.DOTALL))
    example = next(each for each in examples if each.get("kind") == "rollup")
    found = json.loads(answered(roadmap, region, "json", *QUARTER))
    assert list(example) == list(found)
    assert list(example["municipalities"][0]) == list(found["municipalities"][0])


def test_a_page(roadmap: Run, region: Path) -> None:
    """It is true that it is whole, closed, loads and runs nothing, and its references lead there."""
    page = PageRead(answered(roadmap, region, "html", *QUARTER))
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
    led_to = [value.removeprefix("#") for value in page.attributes("href")]
    assert set(led_to) | set(page.attributes("aria-labelledby")) <= set(names)
    assert [each for each in led_to if each.startswith("part-")] == [
        f"part-{number}" for number in range(1, len(HEADINGS) + 1)
    ]
    assert not any(name.startswith("on") or name == "style" for _, own in page.seen for name in own)
    rows = [[cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row] for row in page.rows]
    as_expected([row for row in rows if len(row) == len(COLUMNS)][: len(ROWS) + 1])


def test_a_page_of_many_leads_from_its_table_to_each(roadmap: Run, tmp_path: Path) -> None:
    country.make(tmp_path, 40)
    page = answered(roadmap, tmp_path, "html", *QUARTER)
    assert "<nav" not in page
    headings = dict(re.findall(r'<h2 id="(part-[0-9]+)-name">[0-9]+\. (.*?)</h2>', page))
    led = re.findall(r'<th scope="row"[^>]*><a href="#(part-[0-9]+)">(.*?)</a>', page)
    assert len(led) == 40
    for part, name in led:
        assert headings[part].casefold() == name.casefold() or "сведений нет" in name
    assert {part for part, _ in led} == set(headings) - {"part-1"}


@pytest.mark.parametrize("name", ["svod.md", "svod.csv", "svod.json", "svod.html"])
def test_a_file_has_what_is_printed(roadmap: Run, region: Path, tmp_path: Path, name: str) -> None:
    printed = answered(roadmap, region, name.partition(".")[2], *QUARTER)
    call = ("report", "--plan", ".", *QUARTER, "--lang", "ru", "-o", str(tmp_path / name))
    answer = roadmap(*call, here=region)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8") == printed.replace("\r\n", "\n")


@pytest.mark.parametrize("format", ["md", "csv", "json", "html"])
def test_the_order_of_the_paths_is_of_no_matter(roadmap: Run, region: Path, format: str) -> None:
    paths = [option for path in sorted(region.iterdir()) for option in ("--plan", path.name)]
    turned = [option for at in range(len(paths) - 2, -1, -2) for option in paths[at : at + 2]]
    call = ("report", *QUARTER, "-f", format, "--lang", "ru")
    assert paths != turned
    assert roadmap(*call, *paths, here=region) == roadmap(*call, *turned, here=region)


# What is asked for.


def own_figures(roadmap: Run, region: Path, folder: str, *typed: str) -> Any:
    """The figures of a municipality's own report; None where there is none."""
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
def test_each_row_is_of_the_report_that_is_asked_of_one(
    roadmap: Run, region: Path, typed: tuple[str, ...]
) -> None:
    found = json.loads(answered(roadmap, region, "json", *typed, *DAY))
    rows = {row["plan"].partition("/")[0]: row["figures"] for row in found["municipalities"]}
    assert rows.keys() == {"korenovsk", "m0001", "m0002", "m0003", "m0004"}
    for folder in ("korenovsk", "m0001", "m0004"):
        assert rows[folder] == own_figures(roadmap, region, folder, *typed, *DAY)
    for name in FIGURES - {"share", "share_in_time"}:
        own = [each[name] for each in rows.values() if each]
        assert found["figures"][name] == sum(own), name
    assert found["figures"]["total"] > 0


def test_a_responsible_of_one_is_reported_of_that_one(roadmap: Run, region: Path) -> None:
    found = json.loads(answered(roadmap, region, "json", "-r", "симоненко", *DAY))
    assert found["selection"]["responsible"] == ["Симоненко Л.И."]
    (row,) = found["municipalities"]
    assert row["plan"] == "korenovsk/plan_2020_2021"
    assert row["figures"] == found["figures"]
    assert row["figures"] == own_figures(roadmap, region, "korenovsk", "-r", "симоненко", *DAY)


@pytest.mark.parametrize("format", few_and("md", "html", more=["table", "plain", "csv"]))
@pytest.mark.parametrize("typed", [QUARTER, ("--kind", "year", *QUARTER[2:]), ("--kind", "agenda")])
def test_of_one_municipality_it_is_that_ones_own_report(
    roadmap: Run, region: Path, format: str, typed: tuple[str, ...]
) -> None:
    """It is true to the byte, with the signature, the addressee, and what is said beside it."""
    call = ("report", *typed, *DAY, "-f", format, "--lang", "ru", "--to", "Министру образования")
    signed = (*call, "--signed-by", "Прядущенко")
    alone = roadmap(*signed, "--plan", "korenovsk", here=region)
    assert alone.code == 0
    for name in ("korenovsk", "Кореновский район"):
        assert roadmap(*signed, "--plan", ".", "--municipality", name, here=region) == alone


def test_of_one_municipality_json_differs_in_the_name_of_the_plan(
    roadmap: Run, region: Path
) -> None:
    call = ("report", *QUARTER, "-f", "json")
    alone = roadmap(*call, "--plan", "korenovsk", here=region).out
    own = roadmap(*call, "--plan", ".", "--municipality", "korenovsk", here=region).out
    assert own != alone
    assert own.replace('"korenovsk/plan_2020_2021"', '"plan_2020_2021"') == alone


def test_several_that_are_meant_are_rolled_up(roadmap: Run, region: Path) -> None:
    call = ("--municipality", "m0001", "--municipality", "korenovsk", *QUARTER)
    found = json.loads(answered(roadmap, region, "json", *call))
    assert [row["plan"].partition("/")[0] for row in found["municipalities"]] == [
        "m0001",
        "korenovsk",
    ]
    assert found["figures"]["fell_due"] == 16


def test_who_signs_may_be_of_no_plan(roadmap: Run, region: Path) -> None:
    typed = ("--to", "Министру образования", "--to", "И.И. Иванову")
    signed = ("--signed-by", "Начальник отдела, Иванова И.И.")
    out = answered(roadmap, region, "html", *QUARTER, *typed, *signed)
    page = PageRead(out)
    words = [text.replace("\N{NO-BREAK SPACE}", " ") for text in page.texts["p"]]
    assert words.index("Министру образования") < words.index("И.И. Иванову")
    assert "Начальник отдела" in words
    assert "И.И. Иванова" in words
    blank = answered(roadmap, region, "md", *QUARTER)
    assert "(должность)" in blank
    assert "(должность)" not in out


# Text from the data does nothing.

EVIL = (
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
    """Municipalities and folders that are called what would do something somewhere."""
    for at, name in enumerate(EVIL):
        own = tmp_path / f"{at}-{re.sub('[/:<>|*?]', '_', name)}"
        shutil.copytree(region / ("m0001" if at % 2 else "m0002"), own)
        schools = own / "schools.yaml"
        text = re.sub(r"(?m)^municipality: .*$", "municipality: @", schools.read_text("utf-8"))
        quoted = json.dumps(name, ensure_ascii=False)
        schools.write_text(text.replace("@", quoted), encoding="utf-8")
    return tmp_path


def test_in_a_page_a_name_is_text(roadmap: Run, hostile: Path) -> None:
    page = PageRead(answered(roadmap, hostile, "html", *QUARTER))
    tags = {tag for tag, _ in page.seen}
    assert not tags & {"script", "img", "b"}
    assert "onerror" not in {name for _, own in page.seen for name in own}
    words = "".join(cell for row in page.rows for cell in row).replace("\N{NO-BREAK SPACE}", " ")
    for name in EVIL:
        assert name in words


def test_in_markdown_a_name_is_text(roadmap: Run, hostile: Path) -> None:
    out = answered(roadmap, hostile, "md", *QUARTER)
    assert not re.search(r"(?<!\\)<(?!https?://)", out)
    assert "**жир**" not in out and "`код`" not in out and "](http" not in out
    assert re.findall(r"^# (.*)$", out, re.MULTILINE) == ["СВОДНЫЙ ОТЧЁТ"]
    headings = re.findall(r"^## (\d+)\. ", out, re.MULTILINE)
    assert headings == [str(number) for number in range(1, len(EVIL) // 2 + 3)]
    table = out.partition("\n## 2.")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    assert len(lines) == len(EVIL) + 3
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in lines}) == 1


def test_in_excel_a_name_is_text(roadmap: Run, hostile: Path) -> None:
    out = answered(roadmap, hostile, "csv", *QUARTER).removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(out), delimiter=";"))
    assert len(rows) == len(EVIL) + 2
    assert len({len(row) for row in rows}) == 1
    assert not any(row[0].startswith(("=", "+", "-", "@")) for row in rows)
    assert any(row[0].startswith("'=HYPERLINK(1)") for row in rows)


def test_on_a_console_a_name_is_text(
    roadmap: Run, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("FORCE_COLOR", "1")
    for format in ("table", "plain"):
        out = answered(roadmap, hostile, format, *QUARTER)
        assert "[red]красный[/red]" in out
        assert "<script>alert(1)</script>" in out
        assert not re.search(r"^\s*::", out, re.MULTILINE)


def test_in_json_a_name_is_as_it_is(roadmap: Run, hostile: Path) -> None:
    found = json.loads(answered(roadmap, hostile, "json", *QUARTER))
    assert sorted(row["municipality"] for row in found["municipalities"]) == sorted(EVIL)


def test_a_folder_is_text_where_it_tells_two_plans_apart(
    roadmap: Run, region: Path, tmp_path: Path
) -> None:
    shutil.copytree(region / "m0001", tmp_path / "=<b>x_ *y*")
    other = shutil.copytree(region / "m0001", tmp_path / "other") / "plan_2020_2021.yaml"
    text = other.read_text(encoding="utf-8")
    other.write_text(text.replace('number: "1"\n  date', 'number: "99"\n  date'), encoding="utf-8")
    page = PageRead(answered(roadmap, tmp_path, "html", *QUARTER))
    assert "b" not in {tag for tag, _ in page.seen}
    named = "муниципальное образование Верхнекубанский район (=<b>x_ *y*/plan_2020_2021)"
    assert named in [row[0].replace("\N{NO-BREAK SPACE}", " ") for row in page.rows if row]
    out = answered(roadmap, tmp_path, "md", *QUARTER)
    assert "<b>" not in out and "*y*" not in out.replace("\\*", "")
