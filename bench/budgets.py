"""Compare the time of commands with a Python that does nothing, and with other programs.

    python bench/budgets.py [--plans 2500] [--turns 15] [--growth 1 50 500]

The single plan is order No. 249; `country.py` makes the others. `ratio` is relative to a Python
that does nothing, `budget` is its maximum. Run it in a clean environment, like `startup.py`, on a
machine that does nothing else.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import country
import neighbours
from turns import ROADMAP, ROOT, Cost, in_turns

MONTH = ("--month", "2020-11")
DAY = ("--today", "2021-06-01")
LOADER = (
    sys.executable,
    "-c",
    "import sys, yaml; from pathlib import Path\n"
    "for file in Path(sys.argv[1]).rglob('*.yaml'):\n"
    "    yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)",
)
FEW = 3
"""The number of turns for commands that take seconds."""


class Row(NamedTuple):
    name: str
    cost: Cost
    most: str = ""


def of_one_plan(plan: Path, cache: Path, turns: int) -> Iterator[Row]:
    """Measure the commands for one plan."""
    kept = {"ROADMAP_CACHE": str(cache / "kept")}
    due, check = (ROADMAP, "due", *MONTH, "--plan", str(plan)), (ROADMAP, "check", str(plan))
    yield Row("due, read before", in_turns(due, turns, kept), "7")
    yield Row("due, first time", first_time(due, cache, turns), "18")
    yield Row("check, read before", in_turns(check, turns, kept))
    yield Row("check, first time", first_time(check, cache, turns), "17")


def of_many(
    folder: Path, cache: Path, turns: int, most: tuple[str, ...] = ("",) * 3
) -> Iterator[Row]:
    """Measure the commands for many plans, first with an empty cache, then with a full one."""
    cold, again, asked = most
    check = (ROADMAP, "check", str(folder), *DAY)
    due = (ROADMAP, "due", *MONTH, *DAY, "--plan", str(folder))
    kept = {"ROADMAP_CACHE": str(cache / "kept")}
    yield Row("PyYAML's C loader alone", in_turns((*LOADER, str(folder)), min(turns, FEW)))
    yield Row("check, first time", first_time(check, cache, min(turns, FEW)), cold)
    yield Row("check, nothing changed", in_turns(check, turns, kept), again)
    edited = next(folder.rglob("plan_*.yaml"))
    yield Row("check, one plan edited", in_turns(check, turns, kept, edit(edited)))
    yield Row("due, read before", in_turns(due, min(turns, FEW), kept), asked)
    one = (*due, "--municipality", next(folder.iterdir()).name)
    yield Row("due --municipality, read before", in_turns(one, turns, kept))
    mine = (*due, "--responsible", "Иванова")
    yield Row("due --responsible, read before", in_turns(mine, min(turns, FEW), kept))


def first_time(command: tuple[str, ...], cache: Path, turns: int) -> Cost:
    """Measure a command with an empty cache in each turn."""
    place = cache / "empty"
    empty = partial(shutil.rmtree, place, ignore_errors=True)
    return in_turns(command, turns, {"ROADMAP_CACHE": str(place)}, empty)


def edit(file: Path) -> Callable[[], None]:
    """Return a function that changes the file each time it is called."""
    text, turn = file.read_text(encoding="utf-8"), count()

    def once() -> None:
        file.write_text(f"{text}# {next(turn)}\n", encoding="utf-8")

    return once


def of_neighbours(plans: Path, place: Path, turns: int) -> Iterator[Row]:
    """Measure other programs for the same plans; those with a cache of their own have it filled."""
    place.mkdir()
    for each in (*neighbours.validators(plans), *neighbours.planners(plans, place)):
        yield Row(each.name, in_turns(each.command, turns, each.environment))


def show(title: str, rows: Iterator[Row]) -> None:
    print(f"\n{title:<34} {'seconds':>9} {'pass':>7} {'ratio':>7} {'budget':>6} {'MB':>5}")
    for name, cost, most in rows:
        print(
            f"{name:<34} {cost.seconds:>9.3f} {cost.nothing:>7.4f} {cost.ratio:>7.1f}"
            f" {most:>6} {cost.megabytes:>5.0f}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--plans", type=int, default=2500)
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--growth", type=int, nargs="*", default=[1, 50, 500])
    parser.add_argument("--beside", type=int, default=50, help="plans for the other programs")
    asked = parser.parse_args()
    turns = asked.turns
    with TemporaryDirectory() as name:
        place = Path(name)
        show("one plan", of_one_plan(ROOT / "data", place, turns))
        show("one plan, other programs", of_neighbours(ROOT / "data", place / "beside", turns))
        for plans in sorted({*asked.growth, asked.plans, asked.beside}):
            country.make(place / f"plans_{plans}", plans)
        for plans in sorted(set(asked.growth) - {asked.plans}):
            show(f"plans: {plans}", of_many(place / f"plans_{plans}", place, turns))
        beside = place / f"plans_{asked.beside}"
        show(
            f"plans: {asked.beside}, other programs",
            of_neighbours(beside, place / "beside_many", min(turns, FEW)),
        )
        whole = place / f"plans_{asked.plans}"
        show(f"plans: {asked.plans}", of_many(whole, place, turns, ("6 s", "20", "30")))


if __name__ == "__main__":
    main()
