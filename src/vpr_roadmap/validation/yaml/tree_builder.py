"""Build a tree of nodes from parser events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vpr_roadmap.matching.confusables import FALSE_LINE_ENDS
from vpr_roadmap.matching.invisible import BLANK, BLANKS, MAYBE_INVISIBLE, invisible_character
from vpr_roadmap.nodes import (
    STAND_IN,
    Entries,
    Mapping,
    Node,
    Position,
    Scalar,
    Sequence,
    SourceText,
    lines,
)
from vpr_roadmap.problems import MAX_PROBLEMS, Place, Problem

if TYPE_CHECKING:
    from vpr_roadmap.validation.yaml.events import (
        CollectionStart,
        Event,
        Mark,
        NodeEvent,
        ScalarEvent,
    )


MAX_NESTING = 64
"""The deepest nesting of lists and mappings."""
MAX_VALUES = 200_000
"""Ten thousand activities have fewer values. Reading this many takes one or two seconds."""
MAX_INDENT = 1000
"""The maximum number of characters examined before a value on its line."""
FIRST_RECORD_KEY = "point"
"""The key that usually begins a record."""
CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and surrogates, which a YAML file cannot contain."""

# Comments usually have a space after `#`, so «Семинар #5» is probably text.
_TEXT_AFTER_HASH = re.compile(r"[ \t]+(?P<found>#[^\s#!-][^\r\n]{0,40})")
_BLANKS_AROUND = re.compile(rf"^[{BLANKS} ]+|(?<![{BLANKS} ])[{BLANKS} ]+$")
_ODD_AROUND = re.compile(rf"^{MAYBE_INVISIBLE.pattern}+|{MAYBE_INVISIBLE.pattern}+$")

# Neither is kept: OpenCollection.close drops the value under STAND_IN.
UNUSABLE_KEY = Scalar(STAND_IN, False, Position(1, 1))
MERGE_KEY = Scalar(STAND_IN, True, Position(1, 1))


class OpenCollection:
    """A list or mapping that has not ended. A mapping may have a key that waits for its value."""

    __slots__ = ("entries", "flow", "items", "joined", "key", "start")

    def __init__(self, start: Position, *, mapping: bool, flow: bool) -> None:
        self.start = start
        self.flow = flow
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Scalar, Node]] | None = {} if mapping else None
        self.key: Scalar | None = None
        # Whether two items of a list were read as one mapping.
        self.joined = False

    @property
    def awaits_key(self) -> bool:
        return self.entries is not None and self.key is None

    def close(self, end: Position) -> Node:
        if self.entries is None:
            return Sequence(tuple(self.items), self.start, self.flow, end)
        self.entries.pop(STAND_IN, None)
        return Mapping(self.entries, self.start, self.flow, end)


class TreeBuilder:
    """Builds the tree from parser events, without recursion.

    Reports the parts of YAML that the files do not use, and goes on with the rest.
    """

    def __init__(self, path: str, text: str, originals: dict[int, int]) -> None:
        self.path = path
        self.text = text
        self._source = SourceText(text)
        # The substitute in the parsed text → the character that is special to the parser.
        self.originals = originals
        self._has_blanks = bool(BLANK.search(text))
        self._has_hash = " #" in text or "\t#" in text
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.stopped = False
        # Invisible characters and special spaces that make the text invalid.
        self.obstacles: list[Position] = []
        self.open: list[OpenCollection] = []
        self._values = 0
        self.last_scalar: ScalarEvent | None = None
        # The event whose end is the end of everything read so far.
        self._last_event: Event | None = None

    def report(self, code: str, position: Position, **values: object) -> None:
        self.problems.append(self._problem(code, position, **values))
        if len(self.problems) > MAX_PROBLEMS:
            self.stopped = True

    def _problem(self, code: str, position: Position, **values: object) -> Problem:
        return Problem(self.path, position, code, tuple(values.items()))

    def fail(self, code: str, position: Position, **values: object) -> None:
        """Report a problem that makes the whole file unusable, and stop."""
        self.report(code, position, **values)
        self.root, self.stopped = None, True

    def fail_at_invisible(self, place: Position) -> None:
        """Stop at an invisible character. The reader tries again without it.

        It does not try if the character may be meant as a line end.
        """
        line, at = lines(self.text)[place.line - 1], place.column - 1
        is_line_break = (
            line[at] in FALSE_LINE_ENDS and line[:at].strip(" \t-") and line[at + 1 :].strip()
        )
        self.obstacles += [] if is_line_break else [place]
        variant = {"variant": "line"} if is_line_break else {}
        self.fail("forbidden-character", place, character=code_point(line[at]), **variant)

    def fail_at_blanks(self, places: list[Position]) -> None:
        """Stop at special spaces. The reader tries again with ordinary ones."""
        self.obstacles += places
        line, at = lines(self.text)[places[0].line - 1], places[0].column - 1
        self.fail("forbidden-character", places[0], **invisible_character(line, at))

    def begin_document(self, event: Event) -> None:
        if self.root is not None:
            self.report("several-documents", position_of(event.start_mark))
            self.stopped = True

    def add_scalar(self, event: ScalarEvent) -> None:
        mark = event.start_mark
        assert mark
        # Most events are scalars, so avoid function calls here.
        start = Position(mark.line + 1, mark.column + 1)
        if event.anchor or event.tag:
            self._report_anchor_and_tag(event, start)
        text, style = event.value, event.style
        self._last_event = event
        if text or style:
            self.last_scalar = event
        # Only a double-quoted text can have control characters, as escapes.
        if style == '"' and CONTROL.search(text):
            self._report_control_characters(Scalar(text, False, start))
            text = STAND_IN
        elif (
            self._has_hash
            and not style
            and (found := _TEXT_AFTER_HASH.match(self.text, _end_of(event)))
        ):
            self.warnings.append(self._problem("text-behind-hash", start, found=found["found"]))
        if self.originals:
            text = text.translate(self.originals)
        scalar = Scalar(text, not style, start)
        if self._has_blanks and not style and BLANK.search(text):
            self._check_blanks(scalar, mark.index)
        self._add(scalar)

    def _report_control_characters(self, scalar: Scalar) -> None:
        """Report each control character that is written as an escape once."""
        first: dict[str, int] = {}
        for found in CONTROL.finditer(scalar.text):
            first.setdefault(found[0], found.start())
        places = self._source.places(scalar, first.values())
        for character, place in zip(first, places, strict=True):
            self.report("forbidden-character", place, character=code_point(character))

    def _check_blanks(self, scalar: Scalar, index: int) -> None:
        """Find the special spaces in an unquoted text where YAML needs ordinary ones."""
        from vpr_roadmap.validation.yaml.removed_characters import blanks_of_value

        before = self.text[index - min(scalar.start.column - 1, MAX_INDENT) : index]
        indices = blanks_of_value(scalar.text, before)
        for at, place in zip(indices, self._source.places(scalar, indices), strict=True):
            values = invisible_character(scalar.text, at)
            if values.get("variant") == "comment":
                # YAML reads it as text, and no text may be lost.
                self.warnings.append(self._problem("invisible-character", place, **values))
            else:
                self.obstacles.append(place)

    def add_alias(self, event: NodeEvent) -> None:
        start = position_of(event.start_mark)
        if not (self.open and self.open[-1].key is MERGE_KEY):
            self.report("anchor", start)
        self._last_event = event
        self._add(Scalar(STAND_IN, False, start))

    def begin_mapping(self, event: CollectionStart) -> None:
        self._begin(event, mapping=True)

    def begin_sequence(self, event: CollectionStart) -> None:
        self._begin(event, mapping=False)

    def _begin(self, event: CollectionStart, *, mapping: bool) -> None:
        start = position_of(event.start_mark)
        if event.anchor or event.tag:
            self._report_anchor_and_tag(event, start)
        if len(self.open) >= MAX_NESTING:
            self.fail("too-deep", start, most=MAX_NESTING)
        elif self.open and self.open[-1].awaits_key:
            self.report("key-not-text", start)
        self.open.append(OpenCollection(start, mapping=mapping, flow=bool(event.flow_style)))

    def _report_anchor_and_tag(self, event: NodeEvent, start: Position) -> None:
        if event.anchor:
            self.report("anchor", start)
        if tag := getattr(event, "tag", None):
            self.report("tag", start, tag=tag.replace("tag:yaml.org,2002:", "!!"))

    def end_collection(self, event: Event) -> None:
        closed = self.open.pop()
        # The end event of a block comes only after the comments that follow it.
        if closed.flow or self._last_event is None:
            self._last_event = event
        self._add(closed.close(position_of(self._last_event.end_mark)))

    def _add(self, node: Node) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self.fail("too-many-values", node.start, most=MAX_VALUES)
            return
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if parent.entries is None:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(node, parent.entries)
        else:
            parent.entries.setdefault(parent.key.text, (parent.key, node))
            parent.key = None

    def _key(self, node: Node, entries: dict[str, tuple[Scalar, Node]]) -> Scalar:
        """A node as a key; UNUSABLE_KEY or MERGE_KEY if it is left out together with its value."""
        if not isinstance(node, Scalar) or node.text == STAND_IN:
            return UNUSABLE_KEY
        if not node.text.isascii():
            node = self._visible_key(node)
        if node.plain and node.text == "<<":
            self.report("merge-key", node.start)
            return MERGE_KEY
        if first := entries.get(node.text):
            self._report_duplicate(node, first[0], entries)
        return node

    def _visible_key(self, key: Scalar) -> Scalar:
        """The key without invisible characters: no known key contains them.

        If a visible character is not ASCII, removes only those at the beginning and end.
        """
        if key.plain:
            key = key._replace(text=_BLANKS_AROUND.sub("", key.text))
        odd = MAYBE_INVISIBLE if MAYBE_INVISIBLE.sub("", key.text).isascii() else _ODD_AROUND
        if not (found := odd.search(key.text)):
            return key
        if found.start() == 0 and key.text[found.end() :][:1].isspace():
            self.fail_at_invisible(key.start)  # the character is part of the indent
        seen = key._replace(text=odd.sub("", key.text))
        values = {"character": code_point(found[0][0]), "found": seen.text}
        (place,) = self._source.places(key, [found.start()])
        self.warnings.append(self._problem("invisible-character", place, **values))
        return seen

    def _report_duplicate(self, key: Scalar, first: Scalar, entries: Entries) -> None:
        """Report a repeated key.

        If it is the first key of the mapping, the dash of the next item is missing. If it is
        another key of a record, the first line of the next record is missing: git merges two
        records that begin with the same line.
        """
        parent = self.open[-1]
        if parent.joined:
            return
        place = Place(self.path, first.start)
        is_first = key.text == next(iter(entries)) and len(self.open) > 1
        is_of_record = next(iter(entries)) == FIRST_RECORD_KEY
        parent.joined = is_first or is_of_record
        variant = {"variant": "dash" if is_first else "item"} if parent.joined else {}
        self.report("duplicate-key", key.start, key=key.text, place=place, **variant)


def _end_of(event: ScalarEvent) -> int:
    """Where a scalar ends in the text."""
    return event.end_mark.index if event.end_mark else 0


def position_of(mark: Mark | None) -> Position:
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


def code_point(character: str) -> str:
    return f"U+{ord(character):04X}"
