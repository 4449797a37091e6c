"""Measure time and memory of `roadmap check` for files that nobody writes on purpose.

    python bench/hard_input.py

Measures whole processes: seconds of processor time and the maximum of memory. A process that takes
MOST_SECONDS is killed, and its exit code is negative.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_SECONDS = 20
ROOT = Path(__file__).parent.parent
WRITE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.helpers.corpus import CORPUS
for number, (name, content) in enumerate(CORPUS.items()):
    folder = Path(sys.argv[2], f"{number:02} {name}")
    folder.mkdir()
    (folder / "plan_x.yaml").write_bytes(content())
"""


def measured(folder: Path) -> tuple[float, float, int]:
    """Run one check. Returns seconds, megabytes and the exit code."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.execv(sys.executable, [sys.executable, "-m", "vpr_roadmap", "check", str(folder)])
    _, status, used = os.wait4(child, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main() -> None:
    print(f"{'file':<36} {'seconds':>8} {'MB':>6} {'exit':>5}")
    with tempfile.TemporaryDirectory() as place:
        # Another process makes the files: what the parent holds counts as memory of its children.
        subprocess.run([sys.executable, "-c", WRITE, ROOT, place], check=True)
        for folder in sorted(Path(place).iterdir()):
            seconds, megabytes, code = measured(folder)
            name = folder.name.partition(" ")[2]
            print(f"{name:<36} {seconds:>8.2f} {megabytes:>6.0f} {code:>5}", flush=True)


if __name__ == "__main__":
    main()
