"""Ways to run a process: in a shell, on a disk of its own, without the power of root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def shell(line: str, here: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A line of bash in which `roadmap` is ours."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", line],
        cwd=here,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def outside(command: str) -> tuple[str, ...]:
    """A way to run something where `command` was done first, in a world of its own."""
    way = ("unshare", "-rm", "sh", "-ec", f'{command}; exec "$@"', "sh")
    tried = shutil.which("unshare") and subprocess.run(
        [*way, "true"], capture_output=True, check=False
    )
    if not tried or tried.returncode:
        pytest.skip("nothing can be mounted here")
    return way


def powerless() -> tuple[str, ...]:
    """A way to run something that may do no more than others: root gives up what he may do."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("nothing here gives up what root may do")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
