"""Fixtures for the tests of the page: a browser, Node tools, and reports."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

import country
from tests.conftest import ROOT, bare
from tests.helpers.files import write_files
from vpr_roadmap.cli.main import main

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Dialog, Page

HERE = Path(__file__).parent
# Read these variables before a fixture removes them.
REQUIRED = os.environ.get("ROADMAP_BROWSER_TESTS") == "required"
MODULES = Path(os.environ.get("ROADMAP_NODE_MODULES") or HERE / "node_modules")

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def fail_or_skip(reason: str) -> NoReturn:
    """Fail if the browser tests are required; otherwise skip the test."""
    if REQUIRED:
        pytest.fail(f"{reason}, and ROADMAP_BROWSER_TESTS requires it", pytrace=False)
    pytest.skip(reason)


def program(*names: str) -> str:
    """Return the path of the first installed program of these."""
    for name in names:
        if found := shutil.which(name):
            return found
    fail_or_skip(f"{' or '.join(names)} is not installed")


def module(path: str) -> Path:
    """Return the path of a file of a Node tool."""
    if not (found := MODULES / path).is_file():
        fail_or_skip(f"{path} is not in {MODULES}: run «npm ci» in {HERE}")
    return found


# Browsers.


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the installed browser without a window."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        fail_or_skip("playwright is not installed")
    executable = program(*BROWSERS)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=BROWSER_OPTIONS)
        yield opened
        opened.close()


@dataclass(frozen=True)
class Shown:
    """A page, its `messages` in the console and in dialogs, and its `requests`."""

    page: Page
    messages: list[str]
    requests: list[str]


Show = Callable[..., Shown]


@pytest.fixture
def show(browser: Browser) -> Iterator[Show]:
    """Return a function that opens a file in a new browser context with these options."""
    contexts: list[BrowserContext] = []

    def opened(path: Path, fragment: str = "", **options: Any) -> Shown:
        context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}, **options})
        contexts.append(context)
        shown = _with_listeners(context.new_page())
        shown.page.goto(path.as_uri() + fragment)
        return shown

    yield opened
    for context in contexts:
        context.close()


def _with_listeners(page: Page) -> Shown:
    shown = Shown(page, [], [])
    page.on("console", lambda message: shown.messages.append(message.text))
    page.on("pageerror", lambda error: shown.messages.append(str(error)))
    page.on("requestfailed", lambda request: shown.messages.append(f"no {request.url}"))
    page.on("request", lambda request: shown.requests.append(request.url))

    def answer(dialog: Dialog) -> None:
        shown.messages.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", answer)
    return shown


# Pages.


HARMLESS = {
    "plan": "Дорожная карта по проверке страницы",
    "section": "Первый раздел",
    "person": "Петрова А.А.",
    "post": "директор центра",
    "school": "МОБУ СОШ № 2",
    "one": "Провести совещание",
    "two": "Составить справку",
    "three": "Подготовить школы",
    "four": "Обсудить итоги",
    "five": "Посетить уроки",
    "result": "Совещание проведено",
    "document": "Протокол № 1",
    "where": "https://example.org/1",
    "away": "https://example.org/2",
    "note": "Было много вопросов",
    "basis": "Приказ № 5",
    "written": "Работа идёт.",
}
"""Harmless values for the templates below."""

HOSTILE = {
    "plan": '</title><script>window.pwned = 1</script> "><img src=x onerror=window.pwned=1>',
    "section": "</script><script>window.pwned = 1</script> $x^2$ ^[сноска] [@ivanov] @petrov",
    "person": "Петрова' onmouseover='window.pwned=1 А.А.",
    "post": "<b onclick=window.pwned=1>директор</b> {#id .class onclick=window.pwned=1}",
    "school": 'МОБУ СОШ № 2"><img src=x onerror=window.pwned=1>',
    "one": '"><img src=x onerror="window.pwned = 1"> | ячейка | `код` ~~нет~~',
    "two": "</style><style>body { display: none }</style></svg><svg onload=window.pwned=1>",
    "three": "\u202eыловш ьтивотогдоП\u202c \u2066x\u2069 \u200f خطة العمل ١٢٣ תוכנית",
    "four": "👩\u200d🏫 🇷🇺 ✅ {{ 7 * 7 }} {% raw %} ]]> <!-- --> &lt;script&gt; \\newpage{}",
    "five": "[x](javascript:window.pwned=1) ![x](http://example.org/x.png) [^1] [x][y]",
    "result": "- [ ] $$E$$ <iframe src=//example.org></iframe> [^1]: сноска | # нет",
    "document": "[Протокол](javascript:window.pwned=1)",
    "where": "javascript:window.pwned=1",
    "away": "https://example.org/\"onmouseover='window.pwned=1'>?a=1&b=2",
    "note": "data:text/html,<script>window.pwned=1</script> a@example.org www.example.org",
    "basis": "JaVaScRiPt:window.pwned=1 ~вниз~ ^вверх^ @ivanov +++ |",
    "written": """\
<script>window.pwned = 1</script>

<div onclick="window.pwned = 1">![картинка](http://example.org/x.png "название")</div>

[раз](javascript:window.pwned=1), [два](<data:text/html,x>), [три][ссылка],
[четыре](https://example.org/"onmouseover="window.pwned=1 "\\"onmouseover=window.pwned=1"),
<javascript:window.pwned=1>, $x^2$, ^[сноска], [^1], @ivanov, ~~нет~~, `<b>` и <b>жирно</b>.
{#id onclick=window.pwned=1}

[ссылка]: vbscript:window.pwned=1
[^1]: сноска

```html onclick=window.pwned=1
</code></pre><script>window.pwned = 1</script>
```
""",
}
"""Hostile values for the same templates."""

PLAN = """\
format: 1
language: ru
title: $plan
period: 2020-09/2021-05
schools: low
order: {status: approved, number: "1", date: 2020-09-01, coordinator: $person, signatory: $person}
people:
  - {name: $person, post: $post}
sections:
  - number: "1"
    title: $section
    activities:
      - {number: "1.1", title: $one, period: 2020-10, responsible: [$person]}
      - {number: "1.2", title: $two, period: 2020-11, responsible: [$person]}
      - {number: "1.3", title: $three, period: 2020-12, schools: low, each_school: true}
  - number: "2"
    title: $section
    activities:
      - {number: "2.1", title: $four, period: 2021-02, responsible: [$person]}
      - {number: "2.2", title: $five, period: {schedule: $basis}, responsible: [$person]}
"""

SCHOOLS = """\
format: 1
municipality: $section
totals: {all: 22}
schools:
  - {number: 2, name: $school}
  - {number: 4, name: МОБУ СОШ № 4}
groups:
  - {id: low, title: $section, schools: [2, 4]}
"""

RECORDS = """\
format: 1
reporter: $person
records:
  - point: "1.1@2020-10"
    status: done
    date: 2020-10-20
    result: $result
    evidence: [{document: $document, where: $where}, {document: $document, where: $away}]
    note: $note
    recorded: 2020-10-21T10:00:00+03:00
  - point: "1.2@2020-11"
    status: not-done
    date: 2020-11-30
    note: $note
    recorded: 2020-12-01T10:00:00+03:00
  - point: "2.1@2021-02"
    status: postponed
    date: 2020-12-10
    until: 2021-04
    basis: $basis
    note: $note
    recorded: 2020-12-11T10:00:00+03:00
"""

REPORT_TEXT = """\
# Выводы

$written

| Документ | Где |
| --- | --- |
| $document | [$where](<$where>) |

# Предложения

- $note
- <$away>
"""


def write_office(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write a plan, its schools, its records and the text of a report into the folder."""
    quoted = {name: json.dumps(text, ensure_ascii=False) for name, text in texts.items()}
    files = {
        "plan_2020_2021.yaml": (PLAN, quoted),
        "schools.yaml": (SCHOOLS, quoted),
        "progress_2020_2021/petrova.yaml": (RECORDS, quoted),
        "report_2020_2021/2020-Q4.md": (REPORT_TEXT, texts),
    }
    filled = {
        path: Template(template).substitute(values) for path, (template, values) in files.items()
    }
    return write_files(folder, filled)


Q4 = ("--period", "2020-Q4", "--today", "2021-01-01")


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make reports as pages and as Markdown, and a comparison; return their folder."""
    folder = tmp_path_factory.mktemp("reports")
    harmless = write_office(tmp_path_factory.mktemp("harmless"), HARMLESS)
    hostile = write_office(tmp_path_factory.mktemp("hostile"), HOSTILE)
    examples = ("--plan", str(ROOT / "examples"))
    region = tmp_path_factory.mktemp("region")
    country.make(region, 4)
    write_office(region / "hostile", HOSTILE)
    calls = {
        "example": (*examples, *Q4),
        "english": (*examples, *Q4, "--lang", "en"),
        "year": (*examples, "--kind", "year", "--today", "2021-06-30"),
        "agenda": (*examples, "--kind", "agenda", "--today", "2021-01-15"),
        "order": ("--plan", str(ROOT / "data"), "--today", "2020-11-10"),
        "region": ("--plan", str(region), *Q4),
        "harmless": ("--plan", str(harmless), *Q4, "--links"),
        "hostile": ("--plan", str(hostile), *Q4, "--links"),
    }
    with pytest.MonkeyPatch.context() as environment:
        bare(environment, cache="off")
        for name, call in calls.items():
            for kind in ("html", "md"):
                assert main(("report", *call, "-o", str(folder / f"{name}.{kind}"))) == 0
        plans = (str(hostile / "plan_2020_2021.yaml"), "--plan", str(harmless))
        assert main(("compare", *plans, "-o", str(folder / "compare.html"))) == 1
    return folder
