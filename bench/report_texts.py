"""Measure how the time of a report grows with the text that a person wrote for it.

    python bench/report_texts.py

Prints the seconds to read a text and to write it as Markdown and as HTML, for half the maximum
length and for the maximum length. The second takes twice as long where time is linear.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

from vpr_roadmap.rendering.formats.user_markdown import safe_html, safe_markdown
from vpr_roadmap.validation.report_text import MAX_LENGTH, parse_report_text

PATTERNS = {
    "words": "слово и **ещё** одно ",
    "comments left open": "<!--",
    "pictures left open": "![a",
    "links left open": "[a](",
    "brackets": "[",
    "emphasis": "*a **b ",
    "code left open": "`a``b",
    "entities": "&#",
    "addresses": "https://e.org/(a ",
    "rules to write on": "_ ___ ",
    "rows": "| a | b |\n|---|---|\n",
    "narrow rows": "|\n",
    "lists": "- a\n",
    "headings": "#\n",
    "quotations": "> > > a\n",
    "definitions": "[a]: b 'c\n",
}


def spent(act: Callable[[], object]) -> float:
    start = process_time()
    act()
    return process_time() - start


def seconds(text: str) -> tuple[float, ...]:
    found = parse_report_text(text).conclusions
    return (
        spent(lambda: parse_report_text(text)),
        spent(lambda: safe_markdown(found, 3)),
        spent(lambda: safe_html(found, 3)),
    )


def main() -> None:
    print(f"{'text':<20} {'read':>12} {'Markdown':>12} {'HTML':>12}")
    for name, piece in PATTERNS.items():
        texts = [(piece * (most // len(piece))) for most in (MAX_LENGTH // 2, MAX_LENGTH)]
        halves = zip(*map(seconds, texts), strict=True)
        print(f"{name:<20} " + " ".join(f"{half:5.2f}→{whole:5.2f}" for half, whole in halves))


if __name__ == "__main__":
    main()
