"""What git knows of who works here."""

from __future__ import annotations

import os
from pathlib import Path

TIMEOUT = 5.0
"""So many seconds git may take to say it."""


def user_name(folder: Path) -> str | None:
    """The name under which who works in `folder` commits; None where git knows none, or is not."""
    import subprocess

    git = _git_path()
    if git is None:
        return None
    try:
        result = subprocess.run(
            (git, "config", "--get", "user.name"),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return result.stdout.decode("utf-8", "replace").strip() or None


def _git_path() -> str | None:
    """Where git is. Windows would take one that lies in the current folder, whosever that is."""
    import shutil

    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    path = os.pathsep.join(each for each in folders if os.path.isabs(each))
    found = shutil.which("git", path=path)
    here = found is not None and os.path.samefile(os.path.dirname(found) or ".", ".")
    return None if here else found
