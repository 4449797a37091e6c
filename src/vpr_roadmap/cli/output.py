"""Where an answer goes: in which format, to a terminal, a pipe or a file."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, assert_never

from vpr_roadmap.cli.streams import silence
from vpr_roadmap.errors import FileError, UsageError, system_error_text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.page import Block, Page, Rows, Table

if TYPE_CHECKING:
    from vpr_roadmap.plan.left_out import LeftOut
    from vpr_roadmap.rendering.formats.terminal import Screen
    from vpr_roadmap.rendering.json.answers import Answer
    from vpr_roadmap.rendering.json.encoder import Value


class Format(StrEnum):
    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "md"
    HTML = "html"
    SVG = "svg"


DEFAULT_FORMATS = (Format.TABLE, Format.PLAIN, Format.JSON, Format.CSV, Format.MARKDOWN)
"""The formats that every answer has."""

_EXTENSIONS = {
    ".txt": Format.TABLE,
    ".md": Format.MARKDOWN,
    ".csv": Format.CSV,
    ".json": Format.JSON,
    ".html": Format.HTML,
    ".svg": Format.SVG,
}
STDOUT = Path("-")
"""What users type instead of a file name for standard output."""


class Renderers(NamedTuple):
    """An answer in every form a format needs; only the needed one is built.

    `html` is built from the page; `svg` takes a note about what was left out; `screen` replaces the
    page on a terminal. Every form but CSV names what was left out.
    """

    page: Callable[[], Iterable[Block]]
    table: Callable[[], Table | Rows]
    json: Callable[[], dict[str, Value]]
    html: Callable[[Page], Iterable[str]] | None = None
    svg: Callable[[str], Iterable[str]] | None = None
    screen: Callable[[Screen], Iterable[str]] | None = None
    left_out: tuple[LeftOut, ...] = ()

    def whole_page(self, words: Words) -> Iterable[Block]:
        """The page with what it was made without."""
        if not self.left_out:
            return self.page()
        from vpr_roadmap.rendering.pages.left_out import with_left_out

        return with_left_out(self.page(), self.left_out, words)

    def note(self, words: Words) -> str:
        """The sentence that says how much was left out."""
        if not self.left_out:
            return ""
        from vpr_roadmap.rendering.pages.left_out import left_out_sentence

        return left_out_sentence(self.left_out, words)

    def json_parts(self, words: Words) -> Iterable[str]:
        from vpr_roadmap.rendering.json.encoder import encode_json_parts

        if not self.left_out:
            return encode_json_parts(self.json())
        from vpr_roadmap.rendering.json.left_out import left_out_values

        return encode_json_parts({**self.json(), "left_out": left_out_values(self.left_out, words)})


class Output(NamedTuple):
    """Where an answer goes. `file` is None for stdout."""

    format: Format
    file: Path | None

    @classmethod
    def chosen(
        cls, named: str | None, file: Path | None, formats: Sequence[Format] = DEFAULT_FORMATS
    ) -> Output:
        """The format named, else the one that the file's extension tells, else what suits stdout.

        Raises UsageError for an extension that tells none of `formats`, and for a file that people
        wrote.
        """
        file = output_file(file)
        if named:
            return cls(Format(named), file)
        if file is None:
            return cls(Format.TABLE if sys.stdout.isatty() else Format.PLAIN, None)
        known = {end: each for end, each in _EXTENSIONS.items() if each in formats}
        by_extension = known.get(file.suffix.lower())
        if by_extension is None:
            raise UsageError(error_texts.UNKNOWN_EXTENSION, path=str(file), known=tuple(known))
        return cls(by_extension, file)

    def write(self, shapes: Renderers, words: Words) -> None:
        """Raises FileError where the answer cannot be written; then nothing is left half done."""
        write_output(lambda: self._parts(shapes, words), self.file)

    def _parts(self, shapes: Renderers, words: Words) -> Iterable[str] | Iterable[bytes]:
        """The answer in parts: that of thousands of plans is never held as a whole."""
        match self.format:
            case Format.JSON:
                parts = shapes.json_parts(words)
                return parts if self.file else _encodable(parts)
            case Format.CSV:
                from vpr_roadmap.rendering.formats.csv import csv_lines

                return csv_lines(shapes.table(), words.language)
            case Format.MARKDOWN:
                from vpr_roadmap.rendering.formats.markdown import markdown_lines

                return markdown_lines(shapes.whole_page(words))
            case Format.PLAIN:
                from vpr_roadmap.rendering.formats.plain import plain_lines

                return plain_lines(shapes.whole_page(words))
            case Format.HTML:
                assert shapes.html
                parts = shapes.html(tuple(shapes.whole_page(words)))
                return (part.encode("utf-8", "backslashreplace") for part in parts)
            case Format.SVG:
                assert shapes.svg
                lines = shapes.svg(shapes.note(words))
                return (line.encode("utf-8", "backslashreplace") for line in lines)
            case Format.TABLE:
                return self._on_screen(shapes, words)
            case _:
                assert_never(self.format)

    def _on_screen(self, shapes: Renderers, words: Words) -> Iterable[str]:
        from vpr_roadmap.rendering.formats.terminal import PAPER, terminal, terminal_lines

        paper = PAPER if self.file else terminal_screen()
        if not shapes.screen:
            return terminal_lines(lambda: shapes.whole_page(words), paper)
        if not shapes.left_out:
            return shapes.screen(paper)
        from vpr_roadmap.rendering.pages.left_out import left_out_blocks

        note = terminal(tuple(left_out_blocks(shapes.left_out, words)), paper)
        return chain([f"{note}\n"], shapes.screen(paper))


def output_file(named: Path | None) -> Path | None:
    """The file for an answer; None for stdout, which is also `-`.

    Raises UsageError for one that people wrote.
    """
    if named is None or named == STDOUT:
        return None
    refuse_to_overwrite(named)
    return named


def refuse_to_overwrite(target: Path | None, files: Iterable[Path] = ()) -> None:
    """Raises UsageError where an answer would be written over what a person wrote."""
    if target is not None:
        from vpr_roadmap.workspace import overwrite_guard

        overwrite_guard.refuse_to_overwrite(target, files)


PartsFactory: TypeAlias = "Callable[[], Iterable[str] | Iterable[bytes]]"
"""What makes the parts of an answer, again each time that it is called."""


def write_output(content: str | PartsFactory, file: Path | None) -> None:
    """Write an answer to a file, or without one to stdout.

    Raises FileError where it cannot be written; then the file is as it was.
    """
    parts = (lambda: [content]) if isinstance(content, str) else content
    if file is not None:
        _write_file(file, parts)
    else:
        _write_stdout(parts())


def write_json(text: str, file: Path | None) -> None:
    """The same for JSON, which is as good with its letters escaped where stdout lacks them."""
    write_output(lambda: [text] if file else _encodable([text]), file)


def answer_as_json(answer: Answer) -> dict[str, Value]:
    from vpr_roadmap.rendering.json.answers import json_value

    return json_value(answer)


def terminal_screen() -> Screen:
    """What the terminal we write to can do; NO_COLOR, FORCE_COLOR and COLUMNS are respected."""
    import shutil

    from rich.console import Console

    from vpr_roadmap.rendering.formats.terminal import Screen

    # rich's own reading of COLUMNS trips over «²» and takes 0 for a width.
    width = shutil.get_terminal_size().columns
    named = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    console = Console(width=width, height=25, _environ=named)
    plain = os.environ.get("NO_COLOR") or console.legacy_windows
    return Screen(width, None if plain else console.color_system, unicode=_can_show("─"))


def _encodable(parts: Iterable[str]) -> Iterable[str]:
    """The text in parts; where stdout is not UTF-8 the same JSON in ASCII, which is UTF-8 as well.

    A person at a terminal reads the letters that it has.
    """
    in_utf8 = (sys.stdout.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8")
    if in_utf8:
        return parts
    if sys.stdout.isatty():
        parts = list(parts)
        if all(map(_can_show, parts)):
            return parts
    import json

    def escaped(found: re.Match[str]) -> str:
        return json.dumps(found[0])[1:-1]

    return (re.sub(r"[^\x00-\x7f]", escaped, part) for part in parts)


def _can_show(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


BUFFER_SIZE = 1 << 16
"""So many letters or bytes are gathered before they are written."""


def _write_stdout(parts: Iterable[str] | Iterable[bytes]) -> None:
    """A reader that has gone away wants no more: that is no failure of ours."""
    try:
        for part in _gathered(parts):
            if isinstance(part, str):
                sys.stdout.write(part)
            elif hasattr(sys.stdout, "buffer"):
                sys.stdout.buffer.write(part)
            else:
                sys.stdout.write(part.decode("utf-8"))  # a notebook's stdout takes text alone
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)


def _gathered(parts: Iterable[str] | Iterable[bytes]) -> Iterator[str | bytes]:
    """Small parts joined to larger ones."""
    waiting: list[Any] = []
    size = 0
    for part in parts:
        waiting.append(part)
        size += len(part)
        if size >= BUFFER_SIZE:
            yield part[:0].join(waiting)
            waiting, size = [], 0
    if waiting:
        yield waiting[0][:0].join(waiting)


def _write_file(path: Path, parts: PartsFactory) -> None:
    from vpr_roadmap.workspace.disk.saving import save

    def data() -> Iterator[bytes]:
        for part in _gathered(parts()):
            yield part if isinstance(part, bytes) else part.encode("utf-8", "backslashreplace")

    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            with path.open("wb") as device:  # or a pipe
                device.writelines(data())
        elif not Path(os.path.realpath(path)).parent.is_dir():
            raise FileError(
                error_texts.NO_FOLDER_FOR_OUTPUT, path=str(path), folder=str(path.parent)
            )
        else:
            save(path, data)
    except OSError as error:
        raise FileError(
            error_texts.UNWRITABLE, path=str(path), reason=system_error_text(error)
        ) from error
