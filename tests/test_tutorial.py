"""The commands of the tutorial print what it shows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

TUTORIAL = ROOT / "docs" / "tutorial.md"
BLOCK = re.compile(r"(?m)^(.+)\n\n```(\w+)\n((?:.*\n)*?)```$")
"""The line of text that leads to a fenced block, the kind of the block, and its text."""

INSTALLATION = ("powershell", "sh")
"""The kinds of the blocks that install the program, which the tests do not run."""

ROADMAP = (sys.executable, "-m", "vpr_roadmap")
ENVIRONMENT = {
    "COLUMNS": "80",
    "TERM": "dumb",
    "LANG": "ru_RU.UTF-8",
    "PYTHONPATH": str(ROOT / "src"),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


@dataclass
class Reader:
    """Follows the tutorial from top to bottom, in a folder of its own."""

    folder: Path

    def follow(self, block: re.Match[str]) -> str:
        """Run a block. Return it with its real output."""
        lead, kind, text = block.groups()
        if kind == "console":
            text = "".join(map(self._typed, _commands(text)))
        elif kind not in INSTALLATION:
            self._write(lead, text)
        return f"{lead}\n\n```{kind}\n{text}```"

    def _write(self, lead: str, text: str) -> None:
        """Write the file that the leading line names, or the one line of it."""
        named = re.search(r"`([\w./-]+)`:$", lead)
        assert named, f"no file is named in: {lead}"
        file = self.folder / named[1]
        if line := re.search(r"строка (\d+) файла", lead):
            lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
            lines[int(line[1]) - 1] = text
            text = "".join(lines)
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def _typed(self, command: str) -> str:
        """A command and its output, as a terminal shows them."""
        program, *arguments = shlex.split(command)
        output = ""
        match program:
            case "mkdir":
                (self.folder / arguments[0]).mkdir()
            case "cd":
                self.folder /= arguments[0]
            case "roadmap":
                output = self.on_a_terminal(*ROADMAP, *arguments)
            case _:
                output = self.on_a_terminal(program, *arguments)
        return f"$ {command}\n{output}"

    def on_a_terminal(self, *command: str) -> str:
        """What a terminal of 80 columns shows when a command runs."""
        import pty

        ours, theirs = pty.openpty()
        environment = {**os.environ, **ENVIRONMENT}
        with subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=theirs, stderr=theirs
        ):
            os.close(theirs)
            output = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        return output.decode().replace("\r\n", "\n")


def _commands(text: str) -> list[str]:
    return [line.removeprefix("$ ") for line in text.splitlines() if line.startswith("$ ")]


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux raises it when the program has ended
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such terminals")
@pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")
def test_tutorial_shows_real_output(tmp_path: Path, update: bool) -> None:
    tutorial = TUTORIAL.read_text(encoding="utf-8")
    reader = Reader(tmp_path)
    walked = BLOCK.sub(reader.follow, tutorial)
    if update:
        TUTORIAL.write_text(walked, encoding="utf-8")
    assert walked == tutorial
    named = re.findall(r"`(roadmap [^`]+)`", BLOCK.sub("", tutorial))
    assert named
    for command in named:
        assert reader.on_a_terminal(*ROADMAP, *shlex.split(command)[1:]).startswith("Вызов: ")
    report = (reader.folder / "report.html").read_text(encoding="utf-8")
    conclusions = re.findall(r"```markdown\n# Выводы\n\n(.+)\n", tutorial)
    assert [text in report for text in conclusions] == [True]
    assert "Н.В.\N{NO-BREAK SPACE}Орлова" in report


def test_every_block_of_the_tutorial_is_tested() -> None:
    tutorial = TUTORIAL.read_text(encoding="utf-8")
    assert len(BLOCK.findall(tutorial)) == tutorial.count("```") / 2


@pytest.mark.parametrize("kind", INSTALLATION)
def test_tutorial_installs_like_the_readme(kind: str) -> None:
    """The tutorial has one step per line, the README has all steps in one line."""
    tutorial, readme = (
        "\n".join(block[2] for block in BLOCK.findall(path.read_text("utf-8")) if block[1] == kind)
        for path in (TUTORIAL, ROOT / "README.ru.md")
    )
    steps = re.split(r" && |; ", readme.splitlines()[0])
    assert tutorial.splitlines()[: len(steps) - 1] == steps[:-1]
