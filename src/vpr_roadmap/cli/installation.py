"""Where this program was installed from, so that another machine can install the same."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from vpr_roadmap import __version__

DISTRIBUTION = "vpr-roadmap"
REMOTE = ("https", "http", "ssh")
"""The schemes of addresses that another machine can reach."""


class Source(NamedTuple):
    """The `requirement` for pip; `is_known` is true if pip certainly finds it."""

    requirement: str
    is_known: bool


def installed_from() -> Source:
    """What another machine has to install.

    This is the address and commit, or the archive, that this program was installed from. If it
    came from a package index or from a folder of this machine, it is the name and the version.
    """
    try:
        found = distribution(DISTRIBUTION)
    except PackageNotFoundError:
        return Source(f"{DISTRIBUTION}=={__version__}", False)
    written = found.read_text("direct_url.json")
    if written is None:  # pip writes none for a program from a package index
        return Source(f"{DISTRIBUTION}=={found.version}", True)
    if address := direct_address(json.loads(written)):
        return Source(f"{DISTRIBUTION} @ {address}", True)
    return Source(f"{DISTRIBUTION}=={found.version}", False)


def direct_address(direct_url: dict[str, Any]) -> str | None:
    """The address for pip from the content of `direct_url.json`; None if it is of this machine.

    The format is that of PEP 610. User names and passwords are left out.
    """
    parts = urlsplit(direct_url["url"])
    if parts.scheme not in REMOTE:
        return None
    host = parts.netloc if parts.scheme == "ssh" else parts.netloc.rpartition("@")[2]
    address = parts._replace(netloc=host, fragment="").geturl()
    if git := direct_url.get("vcs_info"):
        address = f"{git['vcs']}+{address}@{git['commit_id']}"
    folder = direct_url.get("subdirectory")
    return f"{address}#subdirectory={folder}" if folder else address
