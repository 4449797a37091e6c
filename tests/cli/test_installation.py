"""Where another machine can get this program from."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tests.conftest import ROOT
from vpr_roadmap.cli.installation import DISTRIBUTION, direct_address

COMMIT = "0123456789012345678901234567890123456789"
GIT = {"vcs": "git", "commit_id": COMMIT}


@pytest.mark.parametrize(
    ("direct_url", "address"),
    [
        (
            {"url": "https://example.org/a/roadmap.git", "vcs_info": GIT},
            f"git+https://example.org/a/roadmap.git@{COMMIT}",
        ),
        (
            {"url": "https://me:secret@example.org/roadmap", "vcs_info": GIT, "subdirectory": "py"},
            f"git+https://example.org/roadmap@{COMMIT}#subdirectory=py",
        ),
        (
            {"url": "ssh://git@example.org/roadmap", "vcs_info": GIT},
            f"git+ssh://git@example.org/roadmap@{COMMIT}",
        ),
        (
            {"url": "https://example.org/roadmap-1.0-py3-none-any.whl", "archive_info": {}},
            "https://example.org/roadmap-1.0-py3-none-any.whl",
        ),
        ({"url": "file:///home/me/roadmap", "dir_info": {"editable": True}}, None),
        ({"url": "file:///home/me/roadmap", "vcs_info": GIT}, None),
    ],
)
def test_address_of_an_installation(direct_url: dict[str, Any], address: str | None) -> None:
    assert direct_address(direct_url) == address


def test_distribution_has_the_name_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["name"] == DISTRIBUTION
