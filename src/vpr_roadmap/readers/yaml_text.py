"""Text → nodes. The only module that knows a YAML library.

Of YAML we take mappings, lists and scalars. Anchors, aliases, merge keys, tags, further documents,
duplicate keys and deep nesting are refused while the text is being parsed, before
anything is built from it.
"""

from __future__ import annotations

from typing import Protocol

import yaml

from vpr_roadmap.nodes import Mapping, Node, Position, Scalar, Sequence, position_after
from vpr_roadmap.problems import Problem
from vpr_roadmap.readers.complaints import complaint
from vpr_roadmap.readers.page import QUOTES, Halt, Taken

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

DEEPEST = 64


def read_yaml(path: str, text: str) -> Node | list[Problem]:
    """The one document in `text`, or the problems that keep it from being one."""
    tree = _Tree(path)
    try:
        for event in yaml.parse(text, Loader=Loader):
            tree.take(event)
            if tree.stopped:
                break
    except yaml.MarkedYAMLError as error:
        # What was found before is read wrongly too, as a rule.
        tree.problems.clear()
        if tab := _tab_before(text, error.problem_mark):
            tree.report("tab", tab)
        else:
            tree.complain(text, error)
    except yaml.reader.ReaderError:
        position, character = _forbidden(text)
        tree.report("forbidden-character", position, character=character)
    if tree.problems:
        return tree.problems
    if tree.root is None:
        return [Problem(path, Position(1, 1), "empty-file")]
    return tree.root


def _mark_of(error: yaml.MarkedYAMLError) -> _Mark | None:
    """Where a quote or bracket was left open; else, where the parser gave up."""
    context = error.context or ""
    left_open = "quoted scalar" in context or "flow" in context
    return (left_open and error.context_mark) or error.problem_mark or error.context_mark


def _tab_before(text: str, mark: _Mark | None) -> Position | None:
    """A tab in the indent of the line where the parser gave up."""
    line = text.split("\n")[mark.line] if mark and mark.line <= text.count("\n") else ""
    indent = line[: len(line) - len(line.lstrip())]
    return Position(mark.line + 1, indent.index("\t") + 1) if mark and "\t" in indent else None


def _forbidden(text: str) -> tuple[Position, str]:
    """The first character that YAML does not allow, which libyaml places by bytes."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before, character = (text[: found.start()], found.group()) if found else ("", "?")
    return position_after(before), f"U+{ord(character):04X}"


class _Mark(Protocol):
    line: int
    column: int


def _position(mark: _Mark | None) -> Position:
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


def _taken(event: yaml.ScalarEvent) -> Taken:
    return Taken(_position(event.start_mark), _position(event.end_mark), event.style in QUOTES)


class _Open:
    """A collection whose end has not come yet."""

    def __init__(self, start: Position, *, mapping: bool) -> None:
        self.start = start
        self.mapping = mapping
        self.children: list[Node] = []
        self.keys: dict[str, Position] = {}

    def close(self) -> Node:
        if not self.mapping:
            return Sequence(tuple(self.children), self.start)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(self.children[::2], self.children[1::2], strict=True):
            if isinstance(key, Scalar):
                entries.setdefault(key.text, (key, value))
        return Mapping(entries, self.start)


class _Tree:
    """Builds the tree from parser events, without recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.stopped = False
        self._open: list[_Open] = []
        self._last: yaml.ScalarEvent | None = None

    def report(
        self, code: str, position: Position, *, fatal: bool = True, **values: object
    ) -> None:
        self.problems.append(Problem(self.path, position, code, tuple(values.items())))
        self.stopped = self.stopped or fatal

    def take(self, event: yaml.Event) -> None:
        start = _position(event.start_mark)
        match event:
            case yaml.AliasEvent():
                self.report("anchor", start)
            case yaml.NodeEvent() if event.anchor:
                self.report("anchor", start)
            case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.tag:
                self.report("tag", start, tag=event.tag)
            case yaml.ScalarEvent():
                self._last = event if event.value or event.style else self._last
                self._add(Scalar(event.value, not event.style, start))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._begin(_Open(start, mapping=isinstance(event, yaml.MappingStartEvent)))
            case yaml.CollectionEndEvent():
                self._add(self._open.pop().close())
            case yaml.DocumentStartEvent() if self.root is not None:
                self.report("several-documents", start)

    def complain(self, text: str, error: yaml.MarkedYAMLError) -> None:
        """Reports that the parser gave up, and why, where that can be told."""
        if found := complaint(text, self._halt(error)):
            self.report("broken-yaml", found[1], complaint=found[0])
        else:
            self.report("broken-yaml", _position(_mark_of(error)))

    def _halt(self, error: yaml.MarkedYAMLError) -> Halt:
        return Halt(
            context=error.context or "",
            problem=error.problem or "",
            begun=_position(error.context_mark) if error.context_mark else None,
            place=_position(error.problem_mark or error.context_mark),
            last=_taken(self._last) if self._last else None,
            opened=tuple(each.start for each in self._open),
        )

    def _begin(self, collection: _Open) -> None:
        if len(self._open) >= DEEPEST:
            self.report("too-deep", collection.start, most=DEEPEST)
        elif self._at_key():
            self.report("key-not-text", collection.start)
        self._open.append(collection)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        if self._at_key() and isinstance(node, Scalar):
            self._check_key(node)
        self._open[-1].children.append(node)

    def _at_key(self) -> bool:
        return bool(self._open) and self._open[-1].mapping and len(self._open[-1].children) % 2 == 0

    def _check_key(self, key: Scalar) -> None:
        keys = self._open[-1].keys
        if key.plain and key.text == "<<":
            self.report("merge-key", key.start)
        elif first := keys.get(key.text):
            place = f"{self.path}:{first}"
            self.report("duplicate-key", key.start, fatal=False, key=key.text, place=place)
        keys.setdefault(key.text, key.start)
