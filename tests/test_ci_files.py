"""The pre-commit hook, the GitHub action and the snippets for build servers are valid."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.conftest import DATA, ROOT
from tests.helpers.markdown import fenced
from vpr_roadmap.input.new_plan.values import BuildServer
from vpr_roadmap.rendering.new_plan.build_server import build_server_file

BASH = shutil.which("bash")


def valid(schema: str, *files: Path) -> str:
    """The output of check-jsonschema for one of its own schemas; empty if the files are valid."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    run = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else run.stdout + run.stderr


def test_action_and_workflow_are_valid() -> None:
    assert valid("github-actions", ROOT / "action.yml") == ""
    assert valid("github-workflows", ROOT / ".github" / "workflows" / "ci.yml") == ""


@pytest.mark.parametrize(
    ("schema", "at"), [("github-workflows", 0), ("gitlab-ci", 1), ("pre-commit-config", 2)]
)
def test_snippets_in_the_docs_are_valid(tmp_path: Path, schema: str, at: int) -> None:
    snippets = fenced(ROOT / "docs" / "ci.md", "yaml")
    snippet = tmp_path / "snippet.yaml"
    snippet.write_text(snippets[at], encoding="utf-8")
    if schema == "pre-commit-config":
        (repository,) = yaml.safe_load(snippets[at])["repos"]
        (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        assert [each["id"] for each in repository["hooks"]] == [hook["id"]]
    else:
        assert valid(schema, snippet) == ""


@pytest.mark.parametrize(
    ("server", "schema"),
    [(BuildServer.GITHUB, "github-workflows"), (BuildServer.GITLAB, "gitlab-ci")],
)
@pytest.mark.parametrize(
    "requirement",
    ["vpr-roadmap==1.0", "vpr-roadmap @ git+https://example.org/a@0123#subdirectory=b"],
)
def test_file_of_a_new_plan_is_valid(
    tmp_path: Path, server: BuildServer, schema: str, requirement: str
) -> None:
    made = build_server_file(server, requirement)
    assert made
    file = tmp_path / "ci.yml"
    file.write_text(made[1], encoding="utf-8")
    assert valid(schema, file) == ""
    assert f'pip install --quiet "{requirement}"' in json.dumps(yaml.safe_load(made[1])).replace(
        '\\"', '"'
    )


def action_run(here: Path, paths: str, strict: str) -> subprocess.CompletedProcess[str]:
    """Run the last step of the action as GitHub does."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    script = action["runs"]["steps"][-1]["run"]
    assert BASH
    python = str(Path(sys.executable).parent)
    environment = {
        "PATH": os.pathsep.join([python, os.environ["PATH"]]),
        "PATHS": paths,
        "STRICT": strict,
        "ROADMAP_LANG": "ru",
        "ROADMAP_CACHE": "off",
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(here),
    }
    command = [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=here, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.skipif(not BASH or sys.platform == "win32", reason="the action runs in bash")
def test_action_annotates_the_line_of_an_error(tmp_path: Path) -> None:
    """The path of the annotation starts at the root of the repository."""
    place = tmp_path / "мой план"
    shutil.copytree(DATA, place)
    clean = action_run(tmp_path, "мой план", "true")
    assert (clean.returncode, clean.stdout) == (0, "")
    plan = place / "plan_2020_2021.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("2021-06]", "2021-13]"), "utf-8")
    faulty = action_run(tmp_path, "мой план\n", "false")
    assert faulty.returncode == 1
    assert faulty.stdout.startswith("::error file=мой план/plan_2020_2021.yaml,line=151,col=45,")


def test_lock_file_has_all_dependencies() -> None:
    """An installation from the lock file would lack what is missing in it."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [each for extra in asked["optional-dependencies"].values() for each in extra]
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    (own,) = (each for each in packages if each["name"] == "vpr-roadmap")
    locked = {each["name"] + each["specifier"] for each in own["metadata"]["requires-dist"]}
    assert locked == {each.lower() for each in (*asked["dependencies"], *extras)}
