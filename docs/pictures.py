"""Make the pictures of the READMEs: `python docs/pictures.py`.

`terminal.svg` and `terminal.en.svg` show what two commands print. `report.png` shows the page of a
report, in light and in dark colours; it needs chromium and `pip install -e '.[browser]'`, and
stays as it is without them.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from base64 import b64encode
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
ROOT = HERE.parent
WIDTH = 112
COMMANDS = (
    "roadmap due --plan examples --today 2021-01-15 --section 2,4",
    "roadmap gantt --plan examples --today 2021-01-15 --section 2",
)
PAGE = ROOT / "tests" / "golden" / "report_2020_Q4.html"
PAGE_WIDTH, TOP, GAP, CHART = 1200, 500, 12, 600
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

COLOURS = TerminalTheme(
    background=(22, 27, 34),
    foreground=(214, 220, 228),
    normal=[
        (72, 79, 88),
        (255, 123, 114),
        (63, 185, 80),
        (210, 153, 34),
        (88, 166, 255),
        (188, 140, 255),
        (57, 197, 207),
        (177, 186, 196),
    ],
)

# rich's own has a font from the web, which a picture on a page may not load.
SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
    <style>
    .{unique_id}-matrix {{
        font-family: "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace;
        font-size: {char_height}px;
        line-height: {line_height}px;
    }}
    .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
    {styles}
    </style>
    <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
    </clipPath>
    {lines}
    </defs>
    {chrome}
    <g transform="translate({terminal_x}, {terminal_y})"
       clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">
    {matrix}
    </g>
    </g>
</svg>
"""


def main() -> None:
    for name, language in (("terminal.svg", "ru"), ("terminal.en.svg", "en")):
        (HERE / name).write_text(terminal(language), encoding="utf-8")
    if missing := what_is_missing():
        sys.exit(f"report.png stays as it is: {missing}")
    (HERE / "report.png").write_bytes(page())


# The terminal.


def terminal(language: str) -> str:
    """The commands with their output, as a terminal shows them, as SVG."""
    console = Console(record=True, width=WIDTH, file=StringIO())
    for command in COMMANDS:
        console.print(Text(f"$ {command}", style="bold green"))
        console.print(Text.from_ansi(printed(f"{command} --lang {language}")))
    svg = console.export_svg(
        title="roadmap", theme=COLOURS, code_format=SVG, unique_id="roadmap", font_aspect_ratio=0.61
    )
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines())


def printed(command: str) -> str:
    """What a command prints on a terminal that has colours."""
    _, *arguments = shlex.split(command)
    screen = {"COLUMNS": str(WIDTH), "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    return subprocess.run(
        [sys.executable, "-m", "vpr_roadmap", *arguments, "--format", "table"],
        cwd=ROOT,
        env={**os.environ, **screen},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout


# The page.


def what_is_missing() -> str:
    """Why the page cannot be shown here, or nothing."""
    if not find_spec("playwright"):
        return "playwright is not installed"
    return "" if browser_program() else f"{' or '.join(BROWSERS)} is not installed"


def browser_program() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def page() -> bytes:
    """The top of the page in light colours above its chart in dark ones, as PNG."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_program(), args=["--no-sandbox", "--disable-gpu"]
        )
        return one_below_the_other(browser, [top_of_page(browser), chart(browser)])


def top_of_page(browser: Browser) -> bytes:
    window = browser.new_page(viewport={"width": PAGE_WIDTH, "height": TOP}, color_scheme="light")
    window.goto(PAGE.as_uri())
    return window.screenshot()


def chart(browser: Browser) -> bytes:
    """The chart of one responsible person; the contents of the page stay above it."""
    window = browser.new_page(viewport={"width": PAGE_WIDTH, "height": CHART}, color_scheme="dark")
    window.goto(f"{PAGE.as_uri()}#who=Симоненко+Л.И.")
    window.locator("#plan-name").evaluate("chart => window.scrollTo(0, chart.offsetTop - 90)")
    return window.screenshot()


def one_below_the_other(browser: Browser, pictures: list[bytes]) -> bytes:
    sources = [f"data:image/png;base64,{b64encode(picture).decode()}" for picture in pictures]
    image = f'<img style="display: block; margin-bottom: {GAP}px" src="'
    window = browser.new_page(viewport={"width": PAGE_WIDTH, "height": TOP + GAP + CHART})
    window.set_content(
        '<body style="margin: 0; background: #c8ced6">'
        + "".join(f'{image}{source}">' for source in sources)
    )
    return window.screenshot()


if __name__ == "__main__":
    main()
