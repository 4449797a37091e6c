"""Ask a person at a terminal, on stderr, and read the answers from stdin."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from vpr_roadmap.cli.messages import print_error
from vpr_roadmap.errors import UsageError
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import init_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import fold

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

PROMPT = "> "
_NOTHING = frozenset(map(fold, ("нет", "no", "none", "-")))
_YES = frozenset(map(fold, ("да", "д", "yes", "y")))
_NO = frozenset(map(fold, ("нет", "н", "no", "n")))


def can_ask() -> bool:
    """Whether a person can see questions and answer them."""
    return sys.stderr.isatty() and sys.stdin is not None and sys.stdin.isatty()


class Questions:
    """Asks questions. Ctrl+C and the end of the input (Ctrl+D) raise KeyboardInterrupt."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._console = _console()

    def show(self, text: str) -> None:
        self._console.print(text.rstrip())

    def ask(self, question: Text, default: str, parse: Callable[[str], T]) -> T:
        """The answer, or the default if it is empty; asks again after a UsageError of `parse`."""
        while True:
            self._console.print()
            self._console.print(self._words.say(question), style="bold", end=" ")
            self._console.print(self._words.say(init_texts.DEFAULT, default=default), style="cyan")
            try:
                return parse(_read_line().strip() or default)
            except UsageError as error:
                print_error(self._words, error)

    def ask_optional(self, question: Text, parse: Callable[[str], T]) -> T:
        """Like `ask`; the default is no answer, for which `parse` gets an empty text."""
        return self.ask(
            question,
            self._words.say(init_texts.NOTHING),
            lambda typed: parse("" if _is_nothing(typed) else typed),
        )

    def ask_again(self, question: Text, shown: str, answer: T, parse: Callable[[str], T]) -> T:
        """Like `ask_optional`; the default is the present answer, which `shown` describes."""
        return self.ask(
            question,
            shown,
            lambda typed: answer if typed == shown else parse("" if _is_nothing(typed) else typed),
        )


def yes_or_no(typed: str) -> bool | None:
    """Whether the answer is yes; None if it is neither yes nor no."""
    return fold(typed) in _YES if fold(typed) in _YES | _NO else None


def _is_nothing(typed: str) -> bool:
    return fold(typed) in _NOTHING


def _read_line() -> str:
    """A line that the user types. Raises KeyboardInterrupt, and UsageError for other encodings."""
    try:
        return _input()
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        raise KeyboardInterrupt from None
    except UnicodeDecodeError:
        raise UsageError(init_texts.ANSWER_NOT_READ) from None


def _input() -> str:
    """Read a line after a prompt. Raises EOFError.

    `input` lets the user edit the line, but writes the prompt to stdout. If stdout is not a
    terminal, write the prompt to stderr instead.
    """
    if sys.stdout.isatty():
        with suppress(ImportError):  # Windows has none and needs none
            import readline  # noqa: F401 - `input` uses it for arrow keys
        return input(PROMPT)
    print(PROMPT, end="", file=sys.stderr, flush=True)
    if line := sys.stdin.readline():
        return line
    raise EOFError


def _console() -> Console:
    from rich.console import Console

    # rich fails on COLUMNS=², so it does not see the variable.
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    return Console(
        stderr=True,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        _environ=environment,
    )
