"""The file that makes a build server check a plan after every change."""

from __future__ import annotations

from typing import NamedTuple

from vpr_roadmap.input.new_plan.values import BuildServer
from vpr_roadmap.rendering.new_plan.template import fill


class _File(NamedTuple):
    path: str
    template: str


_FILES = {
    BuildServer.GITHUB: _File(".github/workflows/plan.yml", "github.yml"),
    BuildServer.GITLAB: _File(".gitlab-ci.yml", "gitlab.yml"),
}


def build_server_file(server: BuildServer, requirement: str) -> tuple[str, str] | None:
    """The path and the text of the server's file; pip installs the program as `requirement`."""
    if server is BuildServer.NONE:
        return None
    file = _FILES[server]
    install = f'python -m pip install --quiet "{requirement}"'
    return file.path, fill(file.template, {"install": install})
