"""What git knows of who works here."""

from __future__ import annotations

from pathlib import Path

PATIENCE = 5.0
"""So many seconds git may take to say it."""


def user_name(folder: Path) -> str | None:
    """The name under which who works in `folder` commits; None where git knows none, or is not."""
    import subprocess

    try:
        said = subprocess.run(
            ("git", "config", "--get", "user.name"),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return said.stdout.decode("utf-8", "replace").strip() or None
