"""Run processes in a shell, with their own mounts or without root's privileges."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def shell(line: str, here: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash; `roadmap` in it is this project's."""
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


def with_own_mounts(command: str) -> tuple[str, ...]:
    """Return a prefix for a command line that first runs `command`, with its own mounts."""
    prefix = ("unshare", "-rm", "sh", "-ec", f'{command}; exec "$@"', "sh")
    tried = shutil.which("unshare") and subprocess.run(
        [*prefix, "true"], capture_output=True, check=False
    )
    if not tried or tried.returncode:
        pytest.skip("nothing can be mounted here")
    return prefix


def without_root_privileges() -> tuple[str, ...]:
    """Return a prefix for a command line that runs without root's privileges."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("setpriv is not installed")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
