"""Run `roadmap` in another process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from tests.conftest import ROOT, Answer
from tests.helpers.sandboxes import without_root_privileges

PROGRAM = ("-m", "vpr_roadmap")


def run_roadmap(
    *arguments: str,
    here: Path = ROOT,
    prefix: Sequence[str] = (),
    stdout: int = subprocess.PIPE,
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run `roadmap` in a folder; `prefix` comes first on the command line."""
    return subprocess.run(
        [*prefix, sys.executable, *PROGRAM, *arguments],
        cwd=here,
        env={**os.environ, **(environment or {})},
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


def run_without_root(*arguments: str, here: Path, cache: str = "off") -> Answer:
    """Run `roadmap` in Russian without the rights that only root has."""
    call = (*arguments, "--lang", "ru")
    environment = {"ROADMAP_CACHE": cache}
    done = run_roadmap(*call, here=here, prefix=without_root_privileges(), environment=environment)
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def run_at_terminal(
    *arguments: str,
    stream: Literal["stdout", "stderr"],
    here: Path = ROOT,
    program: Sequence[str] = PROGRAM,
    environment: Mapping[str, str] | None = None,
) -> Answer:
    """Run `roadmap` with one of its streams at a terminal and the other in a file."""
    import pty

    ours, theirs = pty.openpty()
    with tempfile.TemporaryFile() as file:
        process = subprocess.Popen(
            [sys.executable, *program, *arguments],
            cwd=here,
            env={**os.environ, **(environment or {})},
            stdout=theirs if stream == "stdout" else file,
            stderr=theirs if stream == "stderr" else file,
        )
        os.close(theirs)
        shown = _read_to_end(ours).decode("utf-8").replace("\r\n", "\n")
        code = process.wait(timeout=60)
        file.seek(0)
        other = file.read().decode("utf-8")
    return Answer(code, *((shown, other) if stream == "stdout" else (other, shown)))


def _read_to_end(terminal: int) -> bytes:
    shown = b""
    try:
        while more := os.read(terminal, 4096):
            shown += more
    except OSError:
        pass  # Linux reports the closed end as an error.
    os.close(terminal)
    return shown
