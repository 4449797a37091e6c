"""Text → nodes. The only module that knows a YAML library.

Of YAML we take mappings, lists and scalars. Anchors, aliases, merge keys, tags, further documents
and duplicate keys are reported while the text is being parsed, and none is followed; what is nested
deep, or has very many values, is given up at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Protocol

import yaml

from vpr_roadmap.matching.confusables import BLANK, BLANKS, NO_BREAKS, ODD, invisible_character
from vpr_roadmap.nodes import (
    STAND_IN,
    Entries,
    Mapping,
    Node,
    Page,
    Position,
    Scalar,
    Sequence,
    index_of,
    is_empty,
    lines,
    position_after,
)
from vpr_roadmap.problems import MAX_PROBLEMS, Place, Problem

if TYPE_CHECKING:
    from vpr_roadmap.validation.yaml.parse_failure import ParsedScalar, ParseFailure

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

MAX_NESTING = 64
NESTING = "maximum nesting depth"
"""What libyaml says, from 0.2.6, of a thousand brackets within one another."""

MAX_VALUES = 200_000
"""More than ten thousand activities have; and little enough to be read in a second or two."""

MAX_INDENT = 1000
"""So many characters before a value are looked at to tell where it stands."""

RECORD_BEGINS = "point"

CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

# What YAML 1.1 takes for the end of a line, or for a mark of the encoding, and editors do not.
_SPECIAL = re.compile(f"[{NO_BREAKS}\ufeff]")


# A comment mostly has a blank behind its sign; «Семинар #5» is none.
_HASH = re.compile(r"[ \t]+(?P<found>#[^\s#!-][^\r\n]{0,40})")
_ODD_IN_LINE = re.compile(rf"^[\s\-]*{ODD.pattern}|[{NO_BREAKS}]")
_BLANKS_AROUND = re.compile(rf"^[{BLANKS} ]+|(?<![{BLANKS} ])[{BLANKS} ]+$")
_ODD_AROUND = re.compile(rf"^{ODD.pattern}+|{ODD.pattern}+$")


def read_yaml(path: str, text: str) -> tuple[Node | None, list[Problem]]:
    """The one document in `text`, None where it cannot be read at all, and what is wrong with it.

    Where a value could not be used, a `STAND_IN` is in its place.
    """
    tree = _read(path, text)
    if tree.in_the_way:
        tree = _read_without_unseen(path, text, tree)
    if (tree.root is None or is_empty(tree.root)) and not tree.problems:
        tree.fail("empty-file", Position(1, 1))
    return tree.root, tree.problems + (tree.odd if tree.root else [])


def _read(path: str, text: str) -> _Tree:
    stand_ins = _stand_ins(text)
    tree = _Tree(path, text, {new: old for old, new in stand_ins.items()})
    try:
        loader = Loader(text.translate(stand_ins) if stand_ins else text)
        try:
            tree.build(loader.get_event)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        if error.problem_mark and (error.problem or "").endswith(NESTING):
            # It looked that far ahead; what stands before is deep enough to be refused as such.
            return _read(path, text[: index_of(text, _position(error.problem_mark))])
        # What was found before is read wrongly too, as a rule.
        tree.problems.clear()
        if tab := _tab_before(text, error.problem_mark):
            tree.fail("tab", tab)
        elif unseen := _unseen_at(text, error):
            tree.stop_at_unseen(unseen)
        elif blanks := _blanks_at(text, error):
            tree.stop_at_blanks(blanks)
        else:
            tree.complain(text, error)
    except yaml.reader.ReaderError:
        position, character = _forbidden(text)
        tree.fail("forbidden-character", position, character=character)
    return tree


MAX_ATTEMPTS = 5


def _read_without_unseen(path: str, text: str, tree: _Tree) -> _Tree:
    """The text as it looks: invisible characters that stand in the way are taken out and told.

    Special spaces are replaced by ordinary ones.
    """
    from vpr_roadmap.validation.yaml.invisible import RemovedCharacters

    cuts, tries, first = RemovedCharacters(text), 0, tree
    while tree.in_the_way and tries < MAX_ATTEMPTS:
        cuts.take_out(tree.in_the_way)
        tree, tries = _read(path, cuts.text), tries + 1
    if first.root and not tree.root:
        # It can be read only with them.
        cuts = RemovedCharacters(text)
        cuts.take_out(first.in_the_way)
        first.odd += cuts.problems(path, text, variant="needless")
        return first
    tree.problems = [cuts.moved_problem(each) for each in tree.problems]
    tree.odd = [cuts.moved_problem(each) for each in tree.odd] + cuts.problems(path, text)
    tree.root = cuts.moved(tree.root) if tree.root else None
    return tree


def _stand_ins(text: str) -> dict[int, int]:
    """Characters that the text has not, to be read instead of those that are special in it.

    Those that Unicode gives no meaning come first; they may not be written by number either.
    """
    special = sorted(map(ord, set(_SPECIAL.findall(text))))
    lower = text.lower() if special else ""
    free = (
        code
        for code in chain(range(0xFDD0, 0xFDF0), range(0xE000, 0xF900))
        if chr(code) not in text and f"{code:04x}" not in lower
    )
    return dict(zip(special, free, strict=False))


def _unseen_at(text: str, error: yaml.MarkedYAMLError) -> Position | None:
    """What is not seen where the parser gave up, or where a line around that begins or ended."""
    page = lines(text)
    places = _marked(page, error)
    for number in _near(places):
        if found := _ODD_IN_LINE.search(page[number]):
            places.append((number, found.end() - 1))
    for number, column in places:
        if ODD.match(page[number], column):
            return Position(number + 1, column + 1)
    return None


def _blanks_at(text: str, error: yaml.MarkedYAMLError) -> list[Position]:
    """The special spaces where YAML needs ordinary ones, if some are where the parser gave up."""
    if not BLANK.search(text):
        return []
    from vpr_roadmap.validation.yaml.invisible import blanks_of_line

    page = lines(text)
    marked = _marked(page, error)
    found = {at for at in marked if BLANK.match(page[at[0]], at[1])}
    if found or any(blanks_of_line(page[number]) for number in _near(marked)):
        each = ((at, column) for at, line in enumerate(page) for column in blanks_of_line(line))
        found.update(islice(each, MAX_VALUES))
    return [Position(number + 1, column + 1) for number, column in sorted(found)]


def _marked(page: list[str], error: yaml.MarkedYAMLError) -> list[tuple[int, int]]:
    """Where the parser gave up, and where the thing begins that it was reading: from 0."""
    marks = [mark for mark in (error.context_mark, error.problem_mark) if mark]
    return [(mark.line, mark.column) for mark in marks if mark.line < len(page)]


def _near(places: list[tuple[int, int]]) -> list[int]:
    """The lines of the places, and those before them."""
    return sorted({near for line, _ in places for near in (line - 1, line) if near >= 0})


def _mark_of(error: yaml.MarkedYAMLError) -> _Mark | None:
    """Where a quote or bracket was left open; else, where the parser gave up."""
    context = error.context or ""
    left_open = "quoted scalar" in context or "flow" in context
    return (left_open and error.context_mark) or error.problem_mark or error.context_mark


def _tab_before(text: str, mark: _Mark | None) -> Position | None:
    """A tab in the indent of the line where the parser gave up."""
    line = "".join(lines(text)[mark.line : mark.line + 1]) if mark else ""
    indent = line[: len(line) - len(line.lstrip())]
    return Position(mark.line + 1, indent.index("\t") + 1) if mark and "\t" in indent else None


def _forbidden(text: str) -> tuple[Position, str]:
    """The first character that YAML does not allow, which libyaml places by bytes."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before, character = (text[: found.start()], found.group()) if found else ("", "?")
    return position_after(before), _named(character)


def _named(character: str) -> str:
    return f"U+{ord(character):04X}"


class _Mark(Protocol):
    line: int
    column: int


def _position(mark: _Mark | None) -> Position:
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


NO_KEY = Scalar(STAND_IN, False, Position(1, 1))
MERGE = Scalar(STAND_IN, True, Position(1, 1))


def _end(event: yaml.ScalarEvent) -> int:
    """Where a scalar ends in the text."""
    return event.end_mark.index if event.end_mark else 0


def _taken(event: yaml.ScalarEvent) -> ParsedScalar:
    from vpr_roadmap.validation.yaml.parse_failure import QUOTES, ParsedScalar

    return ParsedScalar(
        _position(event.start_mark), _position(event.end_mark), event.style in QUOTES
    )


class _Open:
    """A collection whose end has not come yet; in a mapping, with the key that awaits its value."""

    __slots__ = ("entries", "flow", "items", "joined", "key", "start")

    def __init__(self, start: Position, *, mapping: bool, flow: bool) -> None:
        self.start = start
        self.flow = flow
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Scalar, Node]] | None = {} if mapping else None
        self.key: Scalar | None = None
        # Two items of a list have become one mapping.
        self.joined = False

    @property
    def awaits_key(self) -> bool:
        return self.entries is not None and self.key is None

    def close(self, end: Position) -> Node:
        if self.entries is None:
            return Sequence(tuple(self.items), self.start, self.flow, end)
        self.entries.pop(STAND_IN, None)
        return Mapping(self.entries, self.start, self.flow, end)


class _Tree:
    """Builds the tree from parser events, without recursion.

    What we do not take of YAML is reported, and what can be read all the same is read on.
    """

    def __init__(self, path: str, text: str, special: dict[int, int]) -> None:
        self.path = path
        self.text = text
        self._page = Page(text)
        # What stands in values instead of characters that are special to the parser.
        self.special = special
        self._has_blanks = bool(BLANK.search(text))
        self._has_hash = " #" in text or "\t#" in text
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.odd: list[Problem] = []
        self.stopped = False
        # Invisible characters and special spaces that keep the text from being read.
        self.in_the_way: list[Position] = []
        self._open: list[_Open] = []
        self._values = 0
        self._last: yaml.ScalarEvent | None = None
        # What ends behind everything that was read.
        self._latest: yaml.Event | None = None

    def build(self, next_event: Callable[[], yaml.Event | None]) -> None:
        """Take events until there are no more, or it is no use."""
        while (event := next_event()) is not None:
            take = _TAKES.get(type(event))
            if take is not None:
                take(self, event)
                if self.stopped:
                    return

    def report(self, code: str, position: Position, **values: object) -> None:
        self.problems.append(self._problem(code, position, **values))
        if len(self.problems) > MAX_PROBLEMS:
            self.stopped = True

    def _problem(self, code: str, position: Position, **values: object) -> Problem:
        return Problem(self.path, position, code, tuple(values.items()))

    def fail(self, code: str, position: Position, **values: object) -> None:
        """Nothing of the file can be used."""
        self.report(code, position, **values)
        self.root, self.stopped = None, True

    def stop_at_unseen(self, place: Position) -> None:
        """The text cannot be read with what is not seen there.

        It can without, unless somebody took it for the end of a line.
        """
        line, at = lines(self.text)[place.line - 1], place.column - 1
        parted = line[at] in NO_BREAKS and line[:at].strip(" \t-") and line[at + 1 :].strip()
        self.in_the_way += [] if parted else [place]
        variant = {"variant": "line"} if parted else {}
        self.fail("forbidden-character", place, character=_named(line[at]), **variant)

    def stop_at_blanks(self, places: list[Position]) -> None:
        """The text cannot be read with special spaces there."""
        self.in_the_way += places
        line, at = lines(self.text)[places[0].line - 1], places[0].column - 1
        self.fail("forbidden-character", places[0], **invisible_character(line, at))

    # Why texts are broken is imported where one is: mostly none is.

    def complain(self, text: str, error: yaml.MarkedYAMLError) -> None:
        """The parser gave up: why, where that can be told."""
        from vpr_roadmap.validation.yaml.diagnosis import diagnose

        found = diagnose(text, self._halt(error))
        if found and ODD.match(text, index_of(text, found[1])):
            self.stop_at_unseen(found[1])
        elif found:
            self.fail("broken-yaml", found[1], diagnosis=found[0])
        else:
            self.fail("broken-yaml", min(_position(_mark_of(error)), position_after(text)))

    def _halt(self, error: yaml.MarkedYAMLError) -> ParseFailure:
        from vpr_roadmap.validation.yaml.parse_failure import ParseFailure

        return ParseFailure(
            context=error.context or "",
            problem=error.problem or "",
            begun=_position(error.context_mark) if error.context_mark else None,
            place=_position(error.problem_mark or error.context_mark),
            last=_taken(self._last) if self._last else None,
            opened=tuple(each.start for each in self._open),
        )

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if self.root is not None:
            self.report("several-documents", _position(event.start_mark))
            self.stopped = True

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        mark = event.start_mark
        assert mark
        # Most of what there is are scalars: no call more than is needed.
        start = Position(mark.line + 1, mark.column + 1)
        if event.anchor or event.tag:
            self._decorated(event, start)
        text, style = event.value, event.style
        self._latest = event
        if text or style:
            self._last = event
        # Only double quotes can write what a file cannot hold.
        if style == '"' and CONTROL.search(text):
            self._forbid(Scalar(text, False, start))
            text = STAND_IN
        elif self._has_hash and not style and (found := _HASH.match(self.text, _end(event))):
            self.odd.append(self._problem("text-behind-hash", start, found=found["found"]))
        if self.special:
            text = text.translate(self.special)
        scalar = Scalar(text, not style, start)
        if self._has_blanks and not style and BLANK.search(text):
            self._look_at_blanks(scalar, mark.index)
        self._add(scalar)

    def _forbid(self, scalar: Scalar) -> None:
        """Report the control characters that are written as escapes, each once."""
        first: dict[str, int] = {}
        for found in CONTROL.finditer(scalar.text):
            first.setdefault(found[0], found.start())
        places = self._page.places(scalar, first.values())
        for character, place in zip(first, places, strict=True):
            self.report("forbidden-character", place, character=_named(character))

    def _look_at_blanks(self, scalar: Scalar, index: int) -> None:
        """Find the special spaces of an unquoted text that stand where YAML needs ordinary ones."""
        from vpr_roadmap.validation.yaml.invisible import blanks_of_value

        before = self.text[index - min(scalar.start.column - 1, MAX_INDENT) : index]
        indices = blanks_of_value(scalar.text, before)
        for at, place in zip(indices, self._page.places(scalar, indices), strict=True):
            values = invisible_character(scalar.text, at)
            if values.get("variant") == "comment":
                # To YAML it is a part of the text, of which nothing may be lost.
                self.odd.append(self._problem("invisible-character", place, **values))
            else:
                self.in_the_way.append(place)

    def _alias(self, event: yaml.AliasEvent) -> None:
        start = _position(event.start_mark)
        if not (self._open and self._open[-1].key is MERGE):
            self.report("anchor", start)
        self._latest = event
        self._add(Scalar(STAND_IN, False, start))

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        start = _position(event.start_mark)
        if event.anchor or event.tag:
            self._decorated(event, start)
        if len(self._open) >= MAX_NESTING:
            self.fail("too-deep", start, most=MAX_NESTING)
        elif self._open and self._open[-1].awaits_key:
            self.report("key-not-text", start)
        mapping = type(event) is yaml.MappingStartEvent
        self._open.append(_Open(start, mapping=mapping, flow=bool(event.flow_style)))

    def _decorated(self, event: yaml.NodeEvent, start: Position) -> None:
        if event.anchor:
            self.report("anchor", start)
        if tag := getattr(event, "tag", None):
            self.report("tag", start, tag=tag.replace("tag:yaml.org,2002:", "!!"))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        closed = self._open.pop()
        # The event that ends a block comes with what follows it, behind comments.
        if closed.flow or self._latest is None:
            self._latest = event
        self._add(closed.close(_position(self._latest.end_mark)))

    def _add(self, node: Node) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self.fail("too-many-values", node.start, most=MAX_VALUES)
            return
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.entries is None:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(node, parent.entries)
        else:
            parent.entries.setdefault(parent.key.text, (parent.key, node))
            parent.key = None

    def _key(self, node: Node, entries: dict[str, tuple[Scalar, Node]]) -> Scalar:
        """The key that a node is; one that cannot be used is left out with its value."""
        if not isinstance(node, Scalar) or node.text == STAND_IN:
            return NO_KEY
        if not node.text.isascii():
            node = self._seen(node)
        if node.plain and node.text == "<<":
            self.report("merge-key", node.start)
            return MERGE
        if first := entries.get(node.text):
            self._duplicate(node, first[0], entries)
        return node

    def _seen(self, key: Scalar) -> Scalar:
        """The key without what is not seen in it: in the words that keys are it is never meant."""
        if key.plain:
            key = key._replace(text=_BLANKS_AROUND.sub("", key.text))
        odd = ODD if ODD.sub("", key.text).isascii() else _ODD_AROUND
        if not (found := odd.search(key.text)):
            return key
        if found.start() == 0 and key.text[found.end() :][:1].isspace():
            self.stop_at_unseen(key.start)  # it stands in the indent
        seen = key._replace(text=odd.sub("", key.text))
        values = {"character": _named(found[0][0]), "found": seen.text}
        (place,) = self._page.places(key, [found.start()])
        self.odd.append(self._problem("invisible-character", place, **values))
        return seen

    def _duplicate(self, key: Scalar, first: Scalar, entries: Entries) -> None:
        """A key met again; where it is the first of its mapping, the dash of an item is missing.

        Where it is another of a record, its first line is: git merges two that begin alike.
        """
        parent = self._open[-1]
        if parent.joined:
            return
        place = Place(self.path, first.start)
        is_first = key.text == next(iter(entries)) and len(self._open) > 1
        is_of_record = next(iter(entries)) == RECORD_BEGINS
        parent.joined = is_first or is_of_record
        variant = {"variant": "dash" if is_first else "item"} if parent.joined else {}
        self.report("duplicate-key", key.start, key=key.text, place=place, **variant)


_TAKES: dict[type[yaml.Event], Callable[[_Tree, Any], None]] = {
    yaml.ScalarEvent: _Tree._scalar,
    yaml.AliasEvent: _Tree._alias,
    yaml.MappingStartEvent: _Tree._begin,
    yaml.SequenceStartEvent: _Tree._begin,
    yaml.MappingEndEvent: _Tree._end,
    yaml.SequenceEndEvent: _Tree._end,
    yaml.DocumentStartEvent: _Tree._document,
}
