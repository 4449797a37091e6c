"""Every answer in every format is well-formed and harmless, whatever texts the data hold.

One plan has all hostile texts in all places, so every call prints all of them.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from shlex import quote
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT, Run
from tests.helpers.csv_output import csv_rows
from tests.helpers.effort import one_in
from tests.helpers.sandboxes import shell

TEXTS = {
    "backwards": "\u202eзадом\u202c \u2066x\u2069 \u200f\u061c",
    "no character": "a\ufffeb\uffffc\ufdd0d\U0001fffee\U0010ffff",
    "breaks": "a\u2028b\u2029c",
    "tags": "x\U000e0041\U000e007f",
    "github": "::error file=x::взлом",
    "github, moved": "\u00a0\u2003::warning::взлом",
    "azure": "##[error]взлом ###[group]x ##vso[task.complete]x ##teamcity[x]",
    "markup": "]]></title></script><script>x()</script><!-- &lt;b&gt; &#58;&#58;",
    "formula": "=1+1",
    "formula, moved": " \u00a0=1+1",
    "formula, wide": "＝1+1",
    "formula, wide plus": "＋1",
    "formula, wide minus": "－1",
    "formula, wide at": "＠x",
    "formula, small": "﹦1+1",
    "formula after a comma": "a,=1+1",
    "formula after a semicolon": "a; =1+1;b",
    "formula after a tab": "a\t@SUM(1)",
    "formula after a quotation mark": 'a,"=1+1"',
    "formula, wide, after a comma": "a,－1",
    "table": "a | b |\n# заголовок\r\n- пункт `код` *a*",
}


MISNAMED = "=1+1 ,=1 ##[error]x \u202ex\ufffe ::error::.yaml"
"""The name of files with many errors."""


def quoted(text: str) -> str:
    """The text as a quoted YAML string."""
    return '"' + "".join(f"\\U{ord(each):08x}" for each in text) + '"'


def write_hostile_plan(here: Path) -> Path:
    """Write a plan, schools, records and the text of a report that consist of the texts."""
    all_texts = " ".join(TEXTS.values())
    people = [f"{text} {at}" for at, text in enumerate(TEXTS.values())]
    plan = [
        f"format: 1\nlanguage: ru\ntitle: {quoted(all_texts)}\nperiod: 2020-09/2021-05",
        'order: {status: approved, number: "1", date: 2020-09-01, '
        f"issuer: {quoted(all_texts)}, signatory: {quoted(people[0])}}}",
        "people:",
        *(f"  - {{name: {quoted(name)}, post: {quoted(all_texts)}}}" for name in people),
        f'sections:\n  - number: "1"\n    title: {quoted(all_texts)}\n    activities:',
    ]
    records = [f"format: 1\nreporter: {quoted(people[0])}\nrecords:"]
    schools = [f"format: 1\nmunicipality: {quoted(all_texts)}\nschools:"]
    for at, (text, name) in enumerate(zip(TEXTS.values(), people, strict=True), start=1):
        plan.append(
            f'      - {{number: "1.{at}", title: {quoted(text)}, period: 2020-10, '
            f"wording: {quoted(text)}, responsible: [{quoted(name)}]}}"
        )
        schools.append(f"  - {{number: {at}, name: {quoted(text + str(at))}}}")
        records.append(
            f'  - {{point: "1.{at}@2020-10", status: {("done", "not-done")[at % 2]}, '
            f"date: 2020-10-20, result: {quoted(text)}, note: {quoted(text)}, "
            f"evidence: [{{document: {quoted(text)}, where: {quoted(text)}}}], "
            f"recorded: 2020-10-21T10:00:{at:02}+03:00}}"
        )
    plan += (
        '      - {number: "1.90", title: x, period: 2020-11, schools: all, each_school: true}',
        f'      - {{number: "1.91", title: x, period: {{schedule: {quoted(all_texts)}}}}}',
    )
    stray = f"format: 1\nreporter: {quoted(people[1])}\nrecords:\n" + "".join(
        f"  - {{point: {quoted(text)}, status: done, date: {quoted(text)}, note: {quoted(text)}}}\n"
        for text in TEXTS.values()
    )
    report_text = "\n\n".join(
        f'{text}\n\n- {text}\n\n```{text}\n{text}\n```\n\n`{text}` [{text}](x "{text}")'
        for text in TEXTS.values()
    )
    for name, content in (
        ("plan_2020_2021.yaml", "\n".join(plan) + "\n"),
        ("schools.yaml", "\n".join(schools) + "\n"),
        ("progress_2020_2021/x.yaml", "\n".join(records) + "\n"),
        ("report_2020_2021/all.md", report_text),
        (f"progress_2020_2021/{MISNAMED}", stray),
        (f"plan_{MISNAMED}", "\n".join(plan).replace("2020-10,", "1999-10,") + "\n"),
    ):
        path = here / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    return here


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_hostile_plan(tmp_path_factory.mktemp("hostile"))


USUAL = ("table", "plain", "json", "csv", "md")
ANSWERS = {
    "list": USUAL,
    "list --group-by responsible": USUAL,
    "due -m 2020-11": USUAL,
    "show": USUAL,
    "show 1.2": USUAL,
    "log": USUAL,
    "matrix": USUAL,
    "gantt": (*USUAL, "svg"),
    "report --links --plan plan_2020_2021.yaml": (*USUAL, "html"),
    "report --kind year --plan plan_2020_2021.yaml": (*USUAL, "html"),
    "report --kind agenda --plan plan_2020_2021.yaml": (*USUAL, "html"),
    "check": ("text", "json", "github", "gitlab", "sarif"),
}
CALLS = [f"{verb} -f {format}" for verb, formats in ANSWERS.items() for format in formats]
FEW = [call for call in CALLS if call.endswith(("csv", "svg", "html", "gantt -f table"))]


@pytest.mark.parametrize("call", [*FEW, *one_in(6, [call for call in CALLS if call not in FEW])])
def test_no_answer_lets_a_text_do_harm(roadmap: Run, here: Path, call: str) -> None:
    dated = () if call.startswith("check") else ("--today", "2021-01-01")
    answer = roadmap(*call.split(), *dated, here=here)
    assert answer.out
    assert_harmless("stderr", answer.err)
    assert_harmless(call.rpartition(" ")[2], answer.out)


def assert_harmless(format: str, out: str) -> None:
    """Check that an output is well-formed and contains no commands to terminals and servers."""
    assert control_characters(out.removeprefix("\ufeff") if format == "csv" else out) == set()
    lines = out.split("\n")
    if format != "github":
        assert [line for line in lines if line.lstrip().startswith("::")] == []
    assert [line for line in lines if re.search(r"##\w*\[", line)] == []
    if format in ("json", "gitlab", "sarif"):
        json.loads(out)
    elif format == "svg":
        ElementTree.fromstring(out.encode("utf-8"))
    elif format == "html":
        assert list(scripts(out)) in ([], ["script"])
    elif format == "csv":
        assert list(formulas(out)) == []


def control_characters(text: str) -> set[str]:
    """The noncharacters and control characters in a text."""
    shown = re.sub("[\n\r\t\u2060\u200c\u200d\u00ad]", "", text)
    return {f"U+{ord(each):04X}" for each in shown if is_control_character(each)}


def is_control_character(character: str) -> bool:
    code = ord(character)
    nothing = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return nothing or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def formulas(out: str) -> Iterator[str]:
    """The cells that Excel takes for formulas, for any separator of cells."""
    for separator in ";,\t":
        for cell in re.split(f"[{separator}\r\n]", out.removeprefix("\ufeff")):
            first = unicodedata.normalize("NFKC", cell.lstrip(' "\u00a0')[:1])
            if first and first in "=+-@\u2212":
                yield cell


def scripts(out: str) -> Iterator[str]:
    """The elements and attributes of a page that could run code."""
    found: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(name for name, _ in attrs if name.startswith("on"))
            found.extend([tag] if tag in ("script", "img", "iframe", "object") else [])

    Reader().feed(out)
    yield from found


def test_csv_puts_apostrophes_before_formulas(roadmap: Run, here: Path) -> None:
    out = roadmap("list", "-f", "csv", "--today", "2021-01-01", here=here).out
    rows = csv_rows(out)
    titles = [row[rows[0].index("Мероприятие")] for row in rows[1:]]
    assert "'=1+1" in titles and "a,'=1+1" in titles and "'＝1+1" in titles
    assert "a;' =1+1;b" in titles


@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "cp1251"}, {"LC_ALL": "C"}])
@pytest.mark.parametrize("call", ["gantt -f svg", "report -f html", "list -f csv"])
def test_charts_and_pages_are_utf8_in_any_locale(
    tmp_path: Path, environment: dict[str, str], call: str
) -> None:
    """Charts and pages declare that they are UTF-8; CSV has a byte order mark."""
    out = tmp_path / "x"
    done = shell(
        f"roadmap {call} --plan data --today 2020-11-10 >{quote(str(out))}", ROOT, **environment
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "мероприятий" in out.read_bytes().decode("utf-8").lower()
