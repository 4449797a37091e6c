"""Where the cache is: in the folder that ROADMAP_CACHE names, or in the user's cache folder."""

from __future__ import annotations

import os
from pathlib import Path

from vpr_roadmap.workspace.cache.store import Store

VARIABLE = "ROADMAP_CACHE"
OFF = ("off", "no", "false", "0")


def open_store(here: Path) -> Store | None:
    """The cache; None if it is off, or if there is no folder for it.

    A missing folder is not an error: in a container a user may have no home.
    """
    named = _named()
    if named.lower() in OFF or invalid_setting():
        return None
    folder = _expanded(named) if named else _user_folder()
    return Store(here / folder) if folder else None


def invalid_setting() -> str:
    """The value of ROADMAP_CACHE if it is neither a path nor one of `OFF`, else an empty text.

    Without this rule «none» or «нет» would become a folder beside the plan. A folder of that name
    is written as `./none`.
    """
    named = _named()
    hidden = named.startswith(".") and named.strip(".")
    is_path = os.path.dirname(named) or named.startswith("~") or hidden
    return "" if is_path or named.lower() in OFF else named


def _named() -> str:
    return os.environ.get(VARIABLE, "").strip()


def _expanded(path: str) -> str | None:
    """The path with its `~` replaced; None for a `~` without a home.

    An empty HOME is no home, though `expanduser` takes it for the root of the disk.
    """
    if not path.startswith("~"):
        return path
    expanded = os.path.expanduser(path)
    return expanded if os.path.isabs(expanded) and os.environ.get("HOME") != "" else None


def _user_folder() -> str | None:
    # Older versions of platformdirs take an empty HOME for the root of the disk.
    if os.environ.get("HOME") == "" and not os.environ.get("XDG_CACHE_HOME"):
        return None
    # Imported here, because a call with ROADMAP_CACHE does not need it.
    from platformdirs import user_cache_dir

    try:
        folder = user_cache_dir("vpr-roadmap", appauthor=False)
    except RuntimeError:  # no HOME, and the system does not know the user
        return None
    return folder if os.path.isabs(folder) else None
