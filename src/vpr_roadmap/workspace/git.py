"""The name of the user, as git knows it."""

from __future__ import annotations

import os
from pathlib import Path

TIMEOUT = 5.0
"""How many seconds to wait for git."""


def user_name(folder: Path) -> str | None:
    """The name for commits in `folder`; None without git or if git has no name."""
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
    """The path of git.

    Windows would also run a git.exe in the current folder, which may be anybody's, so that is
    ignored.
    """
    import shutil

    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    path = os.pathsep.join(each for each in folders if os.path.isabs(each))
    found = shutil.which("git", path=path)
    here = found is not None and os.path.samefile(os.path.dirname(found) or ".", ".")
    return None if here else found
