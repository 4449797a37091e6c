"""Time whole processes, in turns with a Python of the same environment that does nothing.

The ratio of the two medians is more reliable than either of them: both runs of a turn are affected
alike when the speed of the machine drifts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
NOTHING = (sys.executable, "-c", "pass")
ROADMAP = str(Path(sysconfig.get_path("scripts")) / "roadmap")


class Used(NamedTuple):
    """What a command took: elapsed seconds, and megabytes of its largest process."""

    seconds: float
    megabytes: float


class Cost(NamedTuple):
    """The medians of a command and of the empty Python that ran in turns with it, in seconds.

    `megabytes` is the maximum.
    """

    seconds: float
    nothing: float
    megabytes: float

    @property
    def ratio(self) -> float:
        return self.seconds / self.nothing


def used(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Used:
    """Run a command to its end and discard its output.

    Raises CalledProcessError if the exit code is neither 0 nor 1.
    """
    whole, nowhere = {**os.environ, **(environment or {})}, subprocess.DEVNULL
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=whole, stdin=nowhere, stdout=nowhere, stderr=nowhere
    )
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, command)
    return Used(took, usage.ru_maxrss / 1024)


def in_turns(
    command: Sequence[str],
    turns: int,
    environment: Mapping[str, str] | None = None,
    before: Callable[[], object] = lambda: None,
) -> Cost:
    """Measure a command. `before` is called before each turn and is not measured."""
    before()
    used(command, environment)
    used(NOTHING)
    ours: list[Used] = []
    nothing: list[float] = []
    for _ in range(turns):
        before()
        ours.append(used(command, environment))
        nothing.append(used(NOTHING).seconds)
    return Cost(
        median(each.seconds for each in ours),
        median(nothing),
        max(each.megabytes for each in ours),
    )
