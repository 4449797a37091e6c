"""Where the cache lies: the folder that ROADMAP_CACHE names, else the user's cache folder."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from vpr_roadmap.cache.store import Store

VARIABLE = "ROADMAP_CACHE"
OFF = ("off", "no", "false", "0")


def store_for(environment: Mapping[str, str], here: Path) -> Store | None:
    """The cache; None where it is off, or where there is no folder for it.

    A missing folder is not an error: in a container a user may have no home.
    """
    named = _named(environment)
    if named.lower() in OFF or is_bare_word(environment):
        return None
    folder = _expanded(named) if named else _user_folder()
    return Store(here / folder) if folder else None


def is_bare_word(environment: Mapping[str, str]) -> bool:
    """Whether ROADMAP_CACHE is a word that is neither a path nor one of `OFF`.

    «none» or «нет» would else become folders beside the plan; a folder there is `./none`.
    """
    named = _named(environment)
    hidden = named.startswith(".") and named.strip(".")
    path = os.path.dirname(named) or named.startswith("~") or hidden
    return bool(named) and named.lower() not in OFF and not path


def _named(environment: Mapping[str, str]) -> str:
    return environment.get(VARIABLE, "").strip()


def _expanded(path: str) -> str | None:
    """The path with its `~` replaced; None for a `~` without a home.

    An empty HOME is no home, though `expanduser` takes it for the root of the disk.
    """
    if not path.startswith("~"):
        return path
    expanded = os.path.expanduser(path)
    return expanded if os.path.isabs(expanded) and os.environ.get("HOME") != "" else None


def _user_folder() -> str | None:
    # Imported only here: it takes as long as reading a small plan.
    from platformdirs import user_cache_dir

    try:
        folder = user_cache_dir("vpr-roadmap", appauthor=False)
    except RuntimeError:  # no HOME, and a user that the system does not know
        return None
    return folder if os.path.isabs(folder) else None
