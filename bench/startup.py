"""Measure how long commands take from the shell, as a ratio to a Python that does nothing.

Run it in a clean environment:

    python3 -m venv clean && clean/bin/pip install -q . && clean/bin/python bench/startup.py

`first` is the ratio without a cache, `again` the ratio with the plan in the cache. `ms` is the time
of the latter.
"""

from __future__ import annotations

import argparse
from tempfile import TemporaryDirectory

from turns import ROADMAP, in_turns

EXAMPLE = ("--plan", "examples", "--today", "2021-01-15")
RECORD = ("record", "4.2", "in-progress", "--by", "Симоненко", *EXAMPLE)
QUESTIONS = {
    "roadmap --version": (ROADMAP, "--version"),
    "roadmap --help": (ROADMAP, "--help"),
    "roadmap due --month 2020-11": (ROADMAP, "due", "--month", "2020-11"),
    "roadmap due … --format table": (ROADMAP, "due", "--month", "2020-11", "-f", "table"),
    "roadmap due … --format json": (ROADMAP, "due", "--month", "2020-11", "-f", "json"),
    "roadmap check": (ROADMAP, "check"),
    "roadmap list": (ROADMAP, "list"),
    "roadmap show 2.7": (ROADMAP, "show", "2.7"),
    "roadmap due --plan examples": (ROADMAP, "due", *EXAMPLE),
    "roadmap matrix --plan examples": (ROADMAP, "matrix", *EXAMPLE),
    "roadmap log --plan examples": (ROADMAP, "log", *EXAMPLE),
    "roadmap record … --dry-run": (ROADMAP, *RECORD, "--dry-run"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--turns", type=int, default=21)
    turns = parser.parse_args().turns
    print(f"{'command':<32} {'ms':>7} {'pass, ms':>9} {'first':>6} {'again':>6}")
    for name, command in QUESTIONS.items():
        first = in_turns(command, turns, {"ROADMAP_CACHE": "off"})
        with TemporaryDirectory() as cache:
            again = in_turns(command, turns, {"ROADMAP_CACHE": cache})
        print(
            f"{name:<32} {again.seconds * 1000:>7.1f} {again.nothing * 1000:>9.1f}"
            f" {first.ratio:>6.1f} {again.ratio:>6.1f}"
        )


if __name__ == "__main__":
    main()
