"""Render an answer in the format that the call or the file name asks for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, assert_never

from vpr_roadmap.cli.writer import encodable_json, output_file, terminal_layout, write_output
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.page import Block, Page, Rows, Table

if TYPE_CHECKING:
    from vpr_roadmap.plan.left_out import LeftOut
    from vpr_roadmap.rendering.formats.terminal import TextLayout
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


class Renderers(NamedTuple):
    """Functions that build an answer in several forms; a format calls only those it needs.

    `html` is built from the page; `svg` takes a note about what was left out; `text` replaces the
    page on a terminal and in a text file. Every form but CSV names what was left out.
    """

    page: Callable[[], Iterable[Block]]
    table: Callable[[], Table | Rows]
    json: Callable[[], dict[str, Value]]
    html: Callable[[Page], Iterable[str]] | None = None
    svg: Callable[[str], Iterable[str]] | None = None
    text: Callable[[TextLayout], Iterable[str]] | None = None
    left_out: tuple[LeftOut, ...] = ()

    def whole_page(self, words: Words) -> Iterable[Block]:
        """The page, with a list of what was left out."""
        if not self.left_out:
            return self.page()
        from vpr_roadmap.rendering.pages.left_out import with_left_out

        return with_left_out(self.page(), self.left_out, words)

    def note(self, words: Words) -> str:
        """A sentence that says how much was left out; empty if nothing was."""
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
    """The format of an answer and its file, None for stdout."""

    format: Format
    file: Path | None

    @classmethod
    def chosen(
        cls, format: str | None, file: Path | None, formats: Sequence[Format] = DEFAULT_FORMATS
    ) -> Output:
        """Choose the format: as typed, else by the file extension.

        Without a file, it is a table on a terminal and plain lines in a pipe. Raises UsageError if
        none of `formats` has the extension, or if a person wrote the file.
        """
        file = output_file(file)
        if format:
            return cls(Format(format), file)
        if file is None:
            return cls(Format.TABLE if sys.stdout.isatty() else Format.PLAIN, None)
        known = {end: by_end for end, by_end in _EXTENSIONS.items() if by_end in formats}
        by_extension = known.get(file.suffix.lower())
        if by_extension is None:
            raise UsageError(error_texts.UNKNOWN_EXTENSION, path=str(file), known=tuple(known))
        return cls(by_extension, file)

    def write(self, renderers: Renderers, words: Words) -> None:
        """Write the answer. Raises FileError if that fails; then the file is unchanged."""
        write_output(lambda: self._parts(renderers, words), self.file)

    def _parts(self, renderers: Renderers, words: Words) -> Iterable[str] | Iterable[bytes]:
        """The answer in parts, because that of thousands of plans would fill the memory."""
        match self.format:
            case Format.JSON:
                parts = renderers.json_parts(words)
                return parts if self.file else encodable_json(parts)
            case Format.CSV:
                from vpr_roadmap.rendering.formats.csv import csv_lines

                return csv_lines(renderers.table(), words.language)
            case Format.MARKDOWN:
                from vpr_roadmap.rendering.formats.markdown import markdown_lines

                return markdown_lines(renderers.whole_page(words))
            case Format.PLAIN:
                from vpr_roadmap.rendering.formats.plain import plain_lines

                return plain_lines(renderers.whole_page(words))
            case Format.HTML:
                assert renderers.html
                parts = renderers.html(tuple(renderers.whole_page(words)))
                return (part.encode("utf-8", "backslashreplace") for part in parts)
            case Format.SVG:
                assert renderers.svg
                lines = renderers.svg(renderers.note(words))
                return (line.encode("utf-8", "backslashreplace") for line in lines)
            case Format.TABLE:
                return self._as_text(renderers, words)
            case _:
                assert_never(self.format)

    def _as_text(self, renderers: Renderers, words: Words) -> Iterable[str]:
        from vpr_roadmap.rendering.formats.terminal import (
            FILE_LAYOUT,
            render_for_terminal,
            terminal_lines,
        )

        layout = FILE_LAYOUT if self.file else terminal_layout()
        if not renderers.text:
            return terminal_lines(lambda: renderers.whole_page(words), layout)
        if not renderers.left_out:
            return renderers.text(layout)
        from vpr_roadmap.rendering.pages.left_out import left_out_blocks

        note = render_for_terminal(tuple(left_out_blocks(renderers.left_out, words)), layout)
        return chain([f"{note}\n"], renderers.text(layout))


def write_page(page: Callable[[], Iterable[Block]]) -> None:
    """Write a page to stdout: laid out on a terminal, in plain lines to a pipe."""
    if sys.stdout.isatty():
        from vpr_roadmap.rendering.formats.terminal import terminal_lines

        write_output(lambda: terminal_lines(page, terminal_layout()), None)
    else:
        from vpr_roadmap.rendering.formats.plain import plain_lines

        write_output(lambda: plain_lines(page()), None)


def answer_as_json(answer: Answer) -> dict[str, Value]:
    from vpr_roadmap.rendering.json.answers import json_value

    return json_value(answer)
