"""How long a question takes from the shell, as a ratio to a Python that does nothing.

Whole processes, in turns with `python -c pass` of the same environment, medians; the order of the
turns evens out a machine whose speed drifts. Run it in a clean environment:

    python3 -m venv clean && clean/bin/pip install -q . && clean/bin/python bench/startup.py
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
NOTHING = (sys.executable, "-c", "pass")
ROADMAP = (str(Path(sysconfig.get_path("scripts")) / "roadmap"),)
EXAMPLE = ("--plan", "examples", "--today", "2021-01-15")
RECORD = ("record", "4.2", "in-progress", "--by", "Симоненко", *EXAMPLE)
QUESTIONS = {
    "roadmap --version": (*ROADMAP, "--version"),
    "roadmap --help": (*ROADMAP, "--help"),
    "roadmap due --month 2020-11": (*ROADMAP, "due", "--month", "2020-11"),
    "roadmap due … --format table": (*ROADMAP, "due", "--month", "2020-11", "-f", "table"),
    "roadmap due … --format json": (*ROADMAP, "due", "--month", "2020-11", "-f", "json"),
    "roadmap check": (*ROADMAP, "check"),
    "roadmap list": (*ROADMAP, "list"),
    "roadmap show 2.7": (*ROADMAP, "show", "2.7"),
    "roadmap due --plan examples": (*ROADMAP, "due", *EXAMPLE),
    "roadmap matrix --plan examples": (*ROADMAP, "matrix", *EXAMPLE),
    "roadmap log --plan examples": (*ROADMAP, "log", *EXAMPLE),
    "roadmap record … --dry-run": (*ROADMAP, *RECORD, "--dry-run"),
}


def seconds(command: Sequence[str]) -> float:
    began = time.perf_counter()
    silent = subprocess.DEVNULL
    subprocess.run(command, cwd=ROOT, stdout=silent, stderr=silent, check=True)
    return time.perf_counter() - began


def in_turns(command: Sequence[str], turns: int) -> tuple[float, float]:
    """The medians of `command` and of a Python that does nothing, in milliseconds."""
    seconds(command), seconds(NOTHING)
    pairs = [(seconds(command), seconds(NOTHING)) for _ in range(turns)]
    ours, nothing = zip(*pairs, strict=True)
    return median(ours) * 1000, median(nothing) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--turns", type=int, default=21)
    turns = parser.parse_args().turns
    print(f"{'command':<32} {'ms':>7} {'pass, ms':>9} {'ratio':>6}")
    for name, command in QUESTIONS.items():
        ours, nothing = in_turns(command, turns)
        print(f"{name:<32} {ours:>7.1f} {nothing:>9.1f} {ours / nothing:>6.1f}")


if __name__ == "__main__":
    main()
