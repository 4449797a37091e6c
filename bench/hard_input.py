"""How long, and how large, `roadmap check` gets over files that nobody means to write.

    python bench/hard_input.py

Whole processes; seconds of the processor, megabytes of memory at most. None takes longer than
MOST_SECONDS: then it is ended, and its exit code is negative.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.corpus import CORPUS

MOST_SECONDS = 20


def measured(content: bytes) -> tuple[float, float, int]:
    """Seconds, megabytes and exit code of one check."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan_x.yaml")
        path.write_bytes(content)
        child = os.fork()
        if child == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
            with open(os.devnull, "w", encoding="utf-8") as nowhere:
                os.dup2(nowhere.fileno(), 1)
                os.dup2(nowhere.fileno(), 2)
            os.execv(sys.executable, [sys.executable, "-m", "vpr_roadmap", "check", str(path)])
        _, status, used = os.wait4(child, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main() -> None:
    print(f"{'file':<34} {'seconds':>8} {'MB':>6} {'exit':>5}")
    for name, content in CORPUS.items():
        seconds, megabytes, code = measured(content)
        print(f"{name:<34} {seconds:>8.2f} {megabytes:>6.0f} {code:>5}", flush=True)


if __name__ == "__main__":
    main()
