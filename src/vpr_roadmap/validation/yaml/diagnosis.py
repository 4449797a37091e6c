"""Find the typing mistake that makes a text invalid YAML, and its place.

The parser reports where it stopped, but the mistake is often on a line above. The rules look at
what the parser was reading, what it read last and the lines around.
"""

from __future__ import annotations

from collections.abc import Callable

from vpr_roadmap.nodes import Position, lines
from vpr_roadmap.validation.yaml.broken_text import (
    CLOSING,
    OPENING,
    QUOTES,
    BrokenText,
    Diagnosis,
    ParseFailure,
    after_dash,
    text_starts,
)
from vpr_roadmap.validation.yaml.indents import neighbour, shifted_line

UNMERGED = "<<<<<<< "
DASHES = ("-", "–", "—")


def diagnose(text: str, failure: ParseFailure) -> Diagnosis | None:
    """The mistake that made the parser stop, None if no rule knows it."""
    broken = BrokenText(lines(text), failure)
    return next((found for rule in RULES if (found := rule(broken))), None)


def _merge_markers(broken: BrokenText) -> Diagnosis | None:
    """The markers of a merge conflict in git."""
    for number, line in enumerate(broken.lines, 1):
        if line.startswith(UNMERGED):
            return "unmerged", Position(number, 1)
    return None


def _unfinished_quotes(broken: BrokenText) -> Diagnosis | None:
    """A quoted text without an end, or with an unknown escape."""
    if not broken.parser_says("quoted scalar") or not broken.failure.context_start:
        return None
    if broken.parser_says("escape", "hexdecimal"):
        stop = broken.failure.stop
        backslash = broken.line(stop.line).rfind("\\", 0, stop.column)
        return "escape-unknown", Position(stop.line, backslash + 1)
    marked = broken.parser_says("document indicator", "document separator")
    return "quote-before-dashes" if marked else "quote-unclosed", broken.failure.context_start


def _text_after_quotes(broken: BrokenText) -> Diagnosis | None:
    """Text after a closing quote: the quoted text ended too early or too late."""
    last, stop = broken.failure.last_scalar, broken.failure.stop
    if not last or not last.quoted or stop.line != last.end.line or stop < last.end:
        return None
    # This quote opens a text, so the quoted text that began above was never closed.
    opens = broken.before(last.end)[:-1][-1:] in ("", " ", *OPENING)
    if last.start.line < last.end.line and opens:
        return "quote-unclosed", last.start
    rest = broken.after(last.end).lstrip()
    if broken.bracket and rest.startswith((*QUOTES, *OPENING)):
        return "comma-missing", stop
    if not rest or rest.startswith((":", ",", *CLOSING) if broken.bracket else ":"):
        return None
    return ("second-key" if _key_of(rest) else "text-after-quote"), stop


def _directives(broken: BrokenText) -> Diagnosis | None:
    """Lines that begin with `%`, and text after the end mark `...`."""
    if not broken.parser_says("directive", "document start"):
        return None
    stop = broken.failure.stop
    above = next(text_starts(broken, range(stop.line - 1, 0, -1)), stop)
    for at in (stop, above):
        if broken.line(at.line).startswith("%"):
            return "percent-line", Position(at.line, 1)
    return ("text-after-end", stop) if broken.line(above.line).startswith("...") else None


def _reserved(broken: BrokenText) -> Diagnosis | None:
    """A text that begins with a character reserved by YAML."""
    stop = broken.failure.stop
    if broken.parser_says("block scalar"):
        return "block-header", broken.failure.context_start or stop
    if broken.parser_says("scanning an a", "scanning a tag", "parsing a tag", "tag handle"):
        return "reserved-start", broken.failure.context_start or stop
    if broken.parser_says("sequence entries are not allowed"):
        return "list-after-key", stop
    if broken.parser_says("cannot start any token"):
        return ("tab-inside" if broken.after(stop)[:1] == "\t" else "reserved-start"), stop
    wrong = broken.after(stop).startswith((",", "?", "- ")) and not broken.bracket
    asked = broken.parser_says("mapping keys are not allowed", "node content")
    return ("reserved-start", stop) if asked and wrong else None


def _brackets(broken: BrokenText) -> Diagnosis | None:
    """Brackets without their pair, and commas missing or extra between brackets."""
    stop, bracket = broken.failure.stop, broken.bracket
    found = broken.after(stop)[:1]
    if found in CLOSING:
        pair = OPENING[CLOSING.index(found)]
        starts = broken.failure.open_collections
        paired = any(broken.after(start).startswith(pair) for start in starts)
        return ("bracket-unclosed", bracket) if bracket and paired else ("bracket-stray", stop)
    if not bracket or not broken.parser_says("flow"):
        return None
    if found == ",":
        return "comma-extra", stop
    if found in (*QUOTES, *OPENING) and (
        stop.line == bracket.line or stop == broken.indented(stop.line)
    ):
        return "comma-missing", stop
    if stop.line > bracket.line:
        hidden = " #" in broken.after(bracket)
        return "bracket-after-hash" if hidden else "bracket-unclosed", bracket
    if found == ":":
        word = _word_before(broken, stop)
        return ("comma-missing", word) if word else ("colon-in-text", stop)
    return ("reserved-start" if found in ("?", "-") else "comma-missing"), stop


def _colons(broken: BrokenText) -> Diagnosis | None:
    """A colon where the parser expects none: inside a text, or after a key with a wrong indent."""
    stop = broken.failure.stop
    if broken.parser_says("unexpected ':'"):
        glued = broken.after(stop)[1:2] in OPENING
        return ("colon-without-space" if glued else "colon-in-text"), stop
    if not broken.parser_says("mapping values are not allowed"):
        keyless = broken.after(stop).startswith(":")
        orphan = keyless and broken.parser_says("expected key", "block end")
        return ("colon-in-text", stop) if orphan else None
    start = _text_start(broken)
    if start.line == stop.line:
        return ("second-key" if _word_before(broken, stop) else "colon-in-text"), stop
    above, below = after_dash(broken, broken.indented(start.line)), broken.indented(stop.line)
    aligned = start.column == below.column
    if ": " not in broken.before(start) and (aligned or _first_word(broken, start)):
        return _keyless(broken, start)
    if not _is_key(broken.before(stop).lstrip("- [{")):
        return "colon-in-text", stop
    return shifted_line(broken, above, below)


def _missing_colons(broken: BrokenText) -> Diagnosis | None:
    """A line without a key where the parser expects one."""
    start = broken.failure.context_start
    if not start or not broken.parser_says("could not find expected ':'"):
        return None
    text = broken.after(start)
    if text.startswith(QUOTES) and text[0] not in text[1:]:
        return "quote-unclosed", start
    return _undashed(broken, start) or _keyless(broken, start)


def _text_after_brackets(broken: BrokenText) -> Diagnosis | None:
    """Text after a closing bracket."""
    stop = broken.failure.stop
    before = broken.before(stop).rstrip()
    if not before.endswith(CLOSING) or not broken.parser_says("expected"):
        return None
    return ("second-key" if _key_of(broken.after(stop)) else "text-after-bracket"), stop


def _indents(broken: BrokenText) -> Diagnosis | None:
    """A line whose indent matches none of the lines around it."""
    stop = broken.failure.stop
    if not broken.parser_says("expected key", "expected '-'", "block end", "document start"):
        return None
    if stop != broken.indented(stop.line):
        return None
    above = neighbour(broken, stop)
    top = broken.indented(above.line)
    if broken.after(top).startswith("- - "):
        return "dash-doubled", top
    if broken.parser_says("document start") and above.column == stop.column:
        return None
    slip = _undashed(broken, stop) or _undashed(broken, top, sure=False)
    return slip or shifted_line(broken, above, stop)


RULES: tuple[Callable[[BrokenText], Diagnosis | None], ...] = (
    _merge_markers,
    _unfinished_quotes,
    _text_after_quotes,
    _directives,
    _reserved,
    _brackets,
    _colons,
    _missing_colons,
    _text_after_brackets,
    _indents,
)
"""The first rule that returns a diagnosis wins."""


def _text_start(broken: BrokenText) -> Position:
    """Where the unquoted text that the parser was reading begins."""
    last, stop = broken.failure.last_scalar, broken.failure.stop
    if not last:
        return next(text_starts(broken, range(1, stop.line + 1)), stop)
    between = broken.before(stop)[last.end.column - 1 :]
    if not last.quoted and last.end.line == stop.line and not between.strip():
        return last.start
    return _next_text(broken, last.end)


def _next_text(broken: BrokenText, position: Position) -> Position:
    """Where the next text after `position` begins, without YAML's punctuation."""
    for number in range(position.line, broken.failure.stop.line + 1):
        line = broken.line(number)
        column = position.column - 1 if number == position.line else 0
        text = line[column:].lstrip(" -:,[]{}")
        if text and not text.startswith("#"):
            return Position(number, len(line) - len(text) + 1)
    return broken.failure.stop


def _word_before(broken: BrokenText, colon: Position) -> Position | None:
    """Where the key before a colon begins, None if there is no key."""
    word = broken.before(colon).rpartition(" ")[2]
    return Position(colon.line, colon.column - len(word)) if _is_key(word) else None


def _first_word(broken: BrokenText, position: Position) -> bool:
    text = broken.after(position).lstrip("–—- ")
    return _is_key(text.partition(" ")[0].partition(":")[0])


def _key_of(text: str) -> bool:
    """Whether `text` looks like `key: value`."""
    name, colon, value = text.partition(":")
    return bool(colon) and _is_key(name.strip()) and value[:1] in ("", " ")


def _is_key(word: str) -> bool:
    """Whether a word may be a key. Keys are Latin letters; Russian words are text."""
    return word.isascii() and word.replace("-", "_").isidentifier()


def _keyless(broken: BrokenText, start: Position) -> Diagnosis:
    """What is wrong with the key of a line that should begin with one."""
    line, text = start.line, broken.after(start)
    name, colon, _ = text.partition(":")
    if colon and _is_key(name):
        return "colon-without-space", Position(line, start.column + len(name) + 1)
    name = text.partition(" ")[0]
    if _is_key(name):
        return "colon-missing", Position(line, start.column + len(name))
    return "key-missing", start


def _undashed(broken: BrokenText, start: Position, *, sure: bool = True) -> Diagnosis | None:
    """What is wrong with the dash of a list item, None if nothing.

    Report a missing dash only if `sure`; a dash without a space is reported in any case.
    """
    text = broken.after(start)
    if text.startswith(DASHES) and not text.startswith("- "):
        return "dash-without-space", start
    listed = broken.failure.open_collections[-1] if broken.failure.open_collections else None
    if not sure or not listed or listed.column != start.column:
        return None
    dashed = broken.after(listed).startswith("- ") and not text.startswith("- ")
    return ("dash-missing", start) if dashed else None
