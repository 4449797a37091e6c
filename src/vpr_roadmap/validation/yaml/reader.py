"""Parse a YAML text into nodes. The only module that imports a YAML library.

The files use only mappings, lists and scalars. Anchors, aliases, merge keys, tags, second documents
and duplicate keys are reported and never followed. Parsing stops at once if values are nested too
deep or there are too many of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import Any

import yaml

from vpr_roadmap.matching.confusables import FALSE_LINE_ENDS
from vpr_roadmap.nodes import Node, Position, index_of, is_empty, position_after
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.yaml.tree_builder import TreeBuilder, code_point, position_of

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

NESTING = "maximum nesting depth"
"""The message of libyaml, from 0.2.6 on, for a thousand nested brackets."""

# YAML 1.1 reads these as line ends or as a byte order mark; editors do not.
_SPECIAL = re.compile(f"[{FALSE_LINE_ENDS}\ufeff]")


def read_yaml(path: str, text: str) -> tuple[Node | None, list[Problem]]:
    """The root of the one document in `text`, None if it cannot be read at all, and its problems.

    A value that cannot be used is replaced by `STAND_IN`.
    """
    builder = _read(path, text)
    if builder.obstacles:
        builder = _read_without_invisible(path, text, builder)
    if (builder.root is None or is_empty(builder.root)) and not builder.problems:
        builder.fail("empty-file", Position(1, 1))
    return builder.root, builder.problems + (builder.warnings if builder.root else [])


def _read(path: str, text: str) -> TreeBuilder:
    substitutes = _substitutes(text)
    builder = TreeBuilder(path, text, {new: old for old, new in substitutes.items()})
    try:
        loader = Loader(text.translate(substitutes) if substitutes else text)
        try:
            _build(builder, loader.get_event)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        if error.problem_mark and (error.problem or "").endswith(NESTING):
            # libyaml reads ahead. The text up to here is nested deeper than MAX_NESTING anyway.
            return _read(path, text[: index_of(text, position_of(error.problem_mark))])
        # Problems found before an error are usually its consequences.
        builder.problems.clear()
        # Few files are broken, so import the diagnosis only here.
        from vpr_roadmap.validation.yaml.parser_errors import report_parser_error

        report_parser_error(builder, error)
    except yaml.reader.ReaderError:
        position, character = _forbidden(text)
        builder.fail("forbidden-character", position, character=character)
    return builder


_HANDLERS: dict[type[yaml.Event], Callable[[TreeBuilder, Any], None]] = {
    yaml.ScalarEvent: TreeBuilder.add_scalar,
    yaml.AliasEvent: TreeBuilder.add_alias,
    yaml.MappingStartEvent: TreeBuilder.begin_mapping,
    yaml.SequenceStartEvent: TreeBuilder.begin_sequence,
    yaml.MappingEndEvent: TreeBuilder.end_collection,
    yaml.SequenceEndEvent: TreeBuilder.end_collection,
    yaml.DocumentStartEvent: TreeBuilder.begin_document,
}


def _build(builder: TreeBuilder, next_event: Callable[[], yaml.Event | None]) -> None:
    """Handle events until there are no more or the builder stops."""
    while (event := next_event()) is not None:
        handle = _HANDLERS.get(type(event))
        if handle is not None:
            handle(builder, event)
            if builder.stopped:
                return


MAX_ATTEMPTS = 5
"""The maximum number of times that characters are removed and the text is read again."""


def _read_without_invisible(path: str, text: str, builder: TreeBuilder) -> TreeBuilder:
    """Read the text without the invisible characters that make it invalid, and report these.

    Special spaces are replaced by ordinary spaces.
    """
    from vpr_roadmap.validation.yaml.removed_characters import RemovedCharacters

    removed, attempts, first = RemovedCharacters(text), 0, builder
    while builder.obstacles and attempts < MAX_ATTEMPTS:
        removed.remove(builder.obstacles)
        builder, attempts = _read(path, removed.text), attempts + 1
    if first.root and not builder.root:
        # The text is valid only with these characters.
        removed = RemovedCharacters(text)
        removed.remove(first.obstacles)
        first.warnings += removed.problems(path, text, variant="needless")
        return first
    builder.problems = [removed.problem_in_original(each) for each in builder.problems]
    builder.warnings = [removed.problem_in_original(each) for each in builder.warnings]
    builder.warnings += removed.problems(path, text)
    builder.root = removed.with_original_positions(builder.root) if builder.root else None
    return builder


def _substitutes(text: str) -> dict[int, int]:
    """For each character that is special to the parser, one that the text does not contain.

    Unicode noncharacters come first. The text must not contain the substitute as an escape either.
    """
    special = sorted(map(ord, set(_SPECIAL.findall(text))))
    lower = text.lower() if special else ""
    free = (
        code
        for code in chain(range(0xFDD0, 0xFDF0), range(0xE000, 0xF900))
        if chr(code) not in text and f"{code:04x}" not in lower
    )
    return dict(zip(special, free, strict=False))


def _forbidden(text: str) -> tuple[Position, str]:
    """The first character that YAML does not allow. libyaml gives its place in bytes only."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before, character = (text[: found.start()], found.group()) if found else ("", "?")
    return position_after(before), code_point(character)
