"""Why a text is no YAML, told by what a person most likely mistyped, and where.

The parser says where it could not go on; the slip is often on a line above. What it was reading,
what it read last and the lines around it tell the rest.
"""

from __future__ import annotations

from collections.abc import Callable

from vpr_roadmap.nodes import Position, lines
from vpr_roadmap.validation.yaml.indents import neighbour, shifted_line
from vpr_roadmap.validation.yaml.parse_failure import (
    CLOSING,
    OPENING,
    QUOTES,
    Diagnosis,
    FailedText,
    ParseFailure,
    after_dash,
    contents,
)

UNMERGED = "<<<<<<< "
DASHES = ("-", "–", "—")


def diagnose(text: str, failure: ParseFailure) -> Diagnosis | None:
    """The slip that made the parser give up; none, where it cannot be told."""
    page = FailedText(lines(text), failure)
    return next((found for rule in RULES if (found := rule(page))), None)


def _unmerged(page: FailedText) -> Diagnosis | None:
    """What git leaves where two branches changed the same lines."""
    begun = (at for at, line in enumerate(page.lines, 1) if line.startswith(UNMERGED))
    place = next(begun, None)
    return ("unmerged", Position(place, 1)) if place else None


def _quotes(page: FailedText) -> Diagnosis | None:
    """A text in quotes that has no end, or a letter in it that may not stand there."""
    if not page.says("quoted scalar") or not page.failure.begun:
        return None
    if page.says("escape", "hexdecimal"):
        place = page.failure.place
        backslash = page.line(place.line).rfind("\\", 0, place.column)
        return "escape-unknown", Position(place.line, backslash + 1)
    marked = page.says("document indicator", "document separator")
    return "quote-before-dashes" if marked else "quote-unclosed", page.failure.begun


def _behind_quotes(page: FailedText) -> Diagnosis | None:
    """Something behind a text in quotes: it ended too early or, having run on, too late."""
    last, place = page.failure.last, page.failure.place
    if not last or not last.quoted or place.line != last.end.line or place < last.end:
        return None
    # A quote behind a blank opens a text: the one above was to end before it.
    opens = page.before(last.end)[:-1][-1:] in ("", " ", *OPENING)
    if last.start.line < last.end.line and opens:
        return "quote-unclosed", last.start
    behind = page.after(last.end).lstrip()
    if page.bracket and behind.startswith((*QUOTES, *OPENING)):
        return "comma-missing", place
    if not behind or behind.startswith((":", ",", *CLOSING) if page.bracket else ":"):
        return None
    return ("second-key" if _key_of(behind) else "text-behind-quote"), place


def _marks(page: FailedText) -> Diagnosis | None:
    """Lines that YAML keeps for itself."""
    if not page.says("directive", "document start"):
        return None
    place = page.failure.place
    above = next(contents(page, range(place.line - 1, 0, -1)), place)
    for at in (place, above):
        if page.line(at.line).startswith("%"):
            return "percent-line", Position(at.line, 1)
    return ("text-behind-end", place) if page.line(above.line).startswith("...") else None


def _reserved(page: FailedText) -> Diagnosis | None:
    """A text that begins with what YAML keeps for itself."""
    place = page.failure.place
    if page.says("block scalar"):
        return "block-header", page.failure.begun or place
    if page.says("scanning an a", "scanning a tag", "parsing a tag", "tag handle"):
        return "reserved-start", page.failure.begun or place
    if page.says("sequence entries are not allowed"):
        return "list-behind-key", place
    if page.says("cannot start any token"):
        return ("tab-inside" if page.after(place)[:1] == "\t" else "reserved-start"), place
    wrong = page.after(place).startswith((",", "?", "- ")) and not page.bracket
    asked = page.says("mapping keys are not allowed", "node content")
    return ("reserved-start", place) if asked and wrong else None


def _brackets(page: FailedText) -> Diagnosis | None:
    """Brackets without their pair, and commas between them."""
    place, bracket = page.failure.place, page.bracket
    found = page.after(place)[:1]
    if found in CLOSING:
        pair = OPENING[CLOSING.index(found)]
        paired = any(page.after(each).startswith(pair) for each in page.failure.opened)
        return ("bracket-unclosed", bracket) if bracket and paired else ("bracket-stray", place)
    if not bracket or not page.says("flow"):
        return None
    if found == ",":
        return "comma-extra", place
    if found in (*QUOTES, *OPENING) and (
        place.line == bracket.line or place == page.indented(place.line)
    ):
        return "comma-missing", place
    if place.line > bracket.line:
        hidden = " #" in page.after(bracket)
        return "bracket-behind-hash" if hidden else "bracket-unclosed", bracket
    if found == ":":
        word = _word_before(page, place)
        return ("comma-missing", word) if word else ("colon-in-text", place)
    return ("reserved-start" if found in ("?", "-") else "comma-missing"), place


def _colons(page: FailedText) -> Diagnosis | None:
    """A colon where the parser awaits none: of a text, or of a key too far right."""
    place = page.failure.place
    if page.says("unexpected ':'"):
        glued = page.after(place)[1:2] in OPENING
        return ("colon-without-blank" if glued else "colon-in-text"), place
    if not page.says("mapping values are not allowed"):
        orphan = page.says("expected key", "block end") and page.after(place).startswith(":")
        return ("colon-in-text", place) if orphan else None
    start = _text_start(page)
    if start.line == place.line:
        return ("second-key" if _word_before(page, place) else "colon-in-text"), place
    above, below = after_dash(page, page.indented(start.line)), page.indented(place.line)
    aligned = start.column == below.column
    if ": " not in page.before(start) and (aligned or _first_word(page, start)):
        return _keyless(page, start)
    if not _is_key(page.before(place).lstrip("- [{")):
        return "colon-in-text", place
    return shifted_line(page, above, below)


def _keys(page: FailedText) -> Diagnosis | None:
    """A line that stands where a key must and has none."""
    begun = page.failure.begun
    if not begun or not page.says("could not find expected ':'"):
        return None
    text = page.after(begun)
    if text.startswith(QUOTES) and text[0] not in text[1:]:
        return "quote-unclosed", begun
    return _undashed(page, begun) or _keyless(page, begun)


def _behind_brackets(page: FailedText) -> Diagnosis | None:
    """Something behind a closed bracket."""
    place = page.failure.place
    before = page.before(place).rstrip()
    if not before.endswith(CLOSING) or not page.says("expected"):
        return None
    return ("second-key" if _key_of(page.after(place)) else "text-behind-bracket"), place


def _indents(page: FailedText) -> Diagnosis | None:
    """A line that is neither where its neighbours are nor where those around them are."""
    place = page.failure.place
    if not page.says("expected key", "expected '-'", "block end", "document start"):
        return None
    if place != page.indented(place.line):
        return None
    above = neighbour(page, place)
    top = page.indented(above.line)
    if page.after(top).startswith("- - "):
        return "dash-doubled", top
    if page.says("document start") and above.column == place.column:
        return None
    slip = _undashed(page, place) or _undashed(page, top, sure=False)
    return slip or shifted_line(page, above, place)


RULES: tuple[Callable[[FailedText], Diagnosis | None], ...] = (
    _unmerged,
    _quotes,
    _behind_quotes,
    _marks,
    _reserved,
    _brackets,
    _colons,
    _keys,
    _behind_brackets,
    _indents,
)
"""The first that has something to say is right."""


def _text_start(page: FailedText) -> Position:
    """Where the unquoted text begins that the parser was reading."""
    last, place = page.failure.last, page.failure.place
    if not last:
        return next(contents(page, range(1, place.line + 1)), place)
    between = page.before(place)[last.end.column - 1 :]
    if not last.quoted and last.end.line == place.line and not between.strip():
        return last.start
    return _next_text(page, last.end)


def _next_text(page: FailedText, position: Position) -> Position:
    """What comes next behind `position`, signs apart."""
    for number in range(position.line, page.failure.place.line + 1):
        line = page.line(number)
        column = position.column - 1 if number == position.line else 0
        text = line[column:].lstrip(" -:,[]{}")
        if text and not text.startswith("#"):
            return Position(number, len(line) - len(text) + 1)
    return page.failure.place


def _word_before(page: FailedText, colon: Position) -> Position | None:
    """Where the key begins that a colon ends."""
    word = page.before(colon).rpartition(" ")[2]
    return Position(colon.line, colon.column - len(word)) if _is_key(word) else None


def _first_word(page: FailedText, position: Position) -> bool:
    text = page.after(position).lstrip("–—- ")
    return _is_key(text.partition(" ")[0].partition(":")[0])


def _key_of(text: str) -> bool:
    """Whether `text` looks like `key: value`."""
    name, colon, value = text.partition(":")
    return bool(colon) and _is_key(name.strip()) and value[:1] in ("", " ")


def _is_key(word: str) -> bool:
    """Keys are Latin letters; a Russian text before a colon is a text."""
    return word.isascii() and word.replace("-", "_").isidentifier()


def _keyless(page: FailedText, start: Position) -> Diagnosis:
    """What a line lacks that should begin with a key."""
    line, text = start.line, page.after(start)
    name, colon, _ = text.partition(":")
    if colon and _is_key(name):
        return "colon-without-blank", Position(line, start.column + len(name) + 1)
    name = text.partition(" ")[0]
    if _is_key(name):
        return "colon-missing", Position(line, start.column + len(name))
    return "key-missing", start


def _undashed(page: FailedText, start: Position, *, sure: bool = True) -> Diagnosis | None:
    """What an item of a list lacks that should begin with a dash and a blank."""
    text = page.after(start)
    if text.startswith(DASHES) and not text.startswith("- "):
        return "dash-without-blank", start
    listed = page.failure.opened[-1] if page.failure.opened else None
    if not sure or not listed or listed.column != start.column:
        return None
    dashed = page.after(listed).startswith("- ") and not text.startswith("- ")
    return ("dash-missing", start) if dashed else None
