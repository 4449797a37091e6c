"""Run Python scripts in other processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def start_python(script: str, folder: Path, *prefix: str) -> subprocess.Popen[str]:
    """Start a script with a folder as its argument; `prefix` comes first on the command line."""
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", script, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def output_of(process: subprocess.Popen[str]) -> str:
    """Wait for a process that succeeds and return its output."""
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, ""), err
    return out
