"""Where an answer goes: in which format, to a terminal, a pipe or a file."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, assert_never

from vpr_roadmap.commands.streams import silence
from vpr_roadmap.language import texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.refusals import CouldNotRun, WrongCall, reason
from vpr_roadmap.writers.page import Page, Table

if TYPE_CHECKING:
    from vpr_roadmap.writers.json_text import Answer
    from vpr_roadmap.writers.terminal import Screen


class Format(StrEnum):
    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "md"
    HTML = "html"
    SVG = "svg"


USUAL = (Format.TABLE, Format.PLAIN, Format.JSON, Format.CSV, Format.MARKDOWN)
"""The formats that every answer has."""

_EXTENSIONS = {
    ".txt": Format.TABLE,
    ".md": Format.MARKDOWN,
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".html": Format.HTML,
    ".svg": Format.SVG,
}
DATA_EXTENSIONS = (".yaml", ".yml")


class Shapes(NamedTuple):
    """An answer in each of the shapes that formats are made from; only the one needed is made.

    Few have a page for browsers or a picture, or look otherwise on a screen than their page does.
    """

    page: Callable[[], Page]
    table: Callable[[], Table]
    json: Callable[[], str]
    html: Callable[[], str] | None = None
    svg: Callable[[], str] | None = None
    screen: Callable[[Screen], str] | None = None


class Output(NamedTuple):
    """Where an answer goes. `file` is None for stdout."""

    format: Format
    file: Path | None

    @classmethod
    def chosen(
        cls, named: str | None, file: Path | None, formats: Sequence[Format] = USUAL
    ) -> Output:
        """The format named, else the one that the file's extension tells, else what suits stdout.

        Raises WrongCall for an extension that tells none of `formats`, and for one of the plans'
        own files.
        """
        refuse_data(file)
        if named:
            return cls(Format(named), file)
        if file is None:
            return cls(Format.TABLE if sys.stdout.isatty() else Format.PLAIN, None)
        known = {end: each for end, each in _EXTENSIONS.items() if each in formats}
        by_extension = known.get(file.suffix.lower())
        if by_extension is None:
            raise WrongCall(texts.UNKNOWN_EXTENSION, path=str(file), known=tuple(known))
        return cls(by_extension, file)

    def write(self, shapes: Shapes, words: Words) -> None:
        """Raises CouldNotRun where the answer cannot be written; then nothing is left half done."""
        deliver(self._content(shapes, words), self.file)

    def _content(self, shapes: Shapes, words: Words) -> str | bytes:
        match self.format:
            case Format.JSON:
                return shapes.json() if self.file else _encodable(shapes.json())
            case Format.CSV:
                from vpr_roadmap.writers.csv_text import csv_text

                return csv_text(shapes.table(), words.language)
            case Format.MARKDOWN:
                from vpr_roadmap.writers.markdown import markdown

                return markdown(shapes.page())
            case Format.PLAIN:
                from vpr_roadmap.writers.plain import plain

                return plain(shapes.page())
            case Format.HTML:
                assert shapes.html
                return shapes.html()
            case Format.SVG:
                assert shapes.svg
                return shapes.svg()
            case Format.TABLE:
                return self._on_screen(shapes)
            case _:
                assert_never(self.format)

    def _on_screen(self, shapes: Shapes) -> str:
        from vpr_roadmap.writers.terminal import PAPER, terminal

        paper = PAPER if self.file else screen()
        return shapes.screen(paper) if shapes.screen else terminal(shapes.page(), paper)


def refuse_data(file: Path | None) -> None:
    """Raises WrongCall for a file that would be one of the plans' own."""
    if file is not None and Path(os.path.realpath(file)).suffix.lower() in DATA_EXTENSIONS:
        raise WrongCall(texts.OUTPUT_IS_DATA, path=str(file))


def spare(target: Path | None, files: Iterable[Path]) -> None:
    """Raises WrongCall where an answer would be written over one of `files`."""
    if target is None:
        return
    real = os.path.realpath(target)
    if any(os.path.realpath(file) == real for file in files):
        raise WrongCall(texts.OUTPUT_IS_READ, path=str(target))


def deliver(content: str | bytes, file: Path | None) -> None:
    """Write an answer to a file, or without one to stdout.

    Raises CouldNotRun where it cannot be written; then nothing is left half done.
    """
    if file is not None:
        _write_file(file, content)
    else:
        _write_stdout(content)


def deliver_json(text: str, file: Path | None) -> None:
    """The same for JSON, which is as good with its letters escaped where stdout lacks them."""
    deliver(text if file else _encodable(text), file)


def json_of(answer: Answer) -> str:
    from vpr_roadmap.writers.json_text import json_text

    return json_text(answer)


def screen() -> Screen:
    """What the terminal we write to can do; NO_COLOR, FORCE_COLOR and COLUMNS are respected."""
    import shutil

    from rich.console import Console

    from vpr_roadmap.writers.terminal import Screen

    # rich's own reading of COLUMNS trips over «²» and takes 0 for a width.
    width = shutil.get_terminal_size().columns
    named = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    console = Console(width=width, height=25, _environ=named)
    plain = os.environ.get("NO_COLOR") or console.legacy_windows
    return Screen(width, None if plain else console.color_system, unicode=_can_show("─"))


def _encodable(json_text: str) -> str:
    """The text, or where stdout lacks letters of it, the same JSON with those escaped."""
    if _can_show(json_text):
        return json_text
    import json

    return re.sub(r"[^\x00-\x7f]", lambda found: json.dumps(found[0])[1:-1], json_text)


def _can_show(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _write_stdout(content: str | bytes) -> None:
    """A reader that has gone away wants no more: that is no failure of ours."""
    try:
        if isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            sys.stdout.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def _write_file(path: Path, content: str | bytes) -> None:
    from vpr_roadmap.workspace.saving import save

    data = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe
        elif not Path(os.path.realpath(path)).parent.is_dir():
            raise CouldNotRun(texts.NO_FOLDER_FOR_OUTPUT, path=str(path), folder=str(path.parent))
        else:
            save(path, data)
    except OSError as error:
        raise CouldNotRun(texts.UNWRITABLE, path=str(path), reason=reason(error)) from error
