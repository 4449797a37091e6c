"""Parse plain calls without Typer, whose import takes longer than most answers.

A plain call names its options in full and gives each a valid value. Typer parses all others: help,
mistakes, abbreviations, values that look like options. For a plain call both give the same values.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any, NamedTuple

from vpr_roadmap.cli.parameters import Argument, Command, Option, Parameter, parameters
from vpr_roadmap.matching.folding import find_same

VERBS = (
    *("due", "list", "show", "record", "log", "matrix", "report", "gantt", "check", "schema"),
    *("init", "import", "compare"),
)
"""The verbs in the order of the help. `commands.VERB.command` is the function of a verb.

A verb that Python reserves has an underscore in the name of its module: `commands.import_`.
"""

COMPLETION = "_ROADMAP_COMPLETE"
"""A shell that completes a line sets an environment variable that begins so."""


class PlainCall(NamedTuple):
    """A command, and the values of its parameters by their names."""

    command: Command
    values: dict[str, Any]


class _NotPlain(Exception):
    pass


def load_command(verb: str) -> Command:
    """The function of a verb; imports the module of that verb only."""
    module = f"{verb}_" if iskeyword(verb) else verb
    command: Command = import_module(f"vpr_roadmap.commands.{module}").command
    return command


def parse_plain_call(typed: Sequence[str]) -> PlainCall | None:
    """The call if it is a plain one, otherwise None."""
    words = iter(typed)
    verb = next(words, "")
    if verb not in VERBS or any(name.startswith(COMPLETION) for name in os.environ):
        return None
    command = load_command(verb)
    try:
        return PlainCall(command, _values(parameters(command), words))
    except _NotPlain:
        return None


def _values(declared: Sequence[Parameter], words: Iterator[str]) -> dict[str, Any]:
    """The values by the parameters' names. Raises _NotPlain."""
    options = {
        name: parameter
        for parameter in declared
        if isinstance(parameter.declared, Option)
        for name in parameter.declared.names
    }
    typed: dict[str, list[Any]] = {}
    positional: list[str] = []
    for word in words:
        if word.startswith("-"):
            parameter, value = _option(word, words, options)
            typed.setdefault(parameter.name, []).append(value)
        else:
            positional.append(word)
    for parameter in declared:
        if isinstance(parameter.declared, Argument) and positional:
            count = len(positional) if parameter.many else 1
            typed[parameter.name] = [_converted(parameter, word) for word in positional[:count]]
            del positional[:count]
    if positional:
        raise _NotPlain
    return {parameter.name: _value(parameter, typed.get(parameter.name)) for parameter in declared}


def _option(
    word: str, following: Iterator[str], options: Mapping[str, Parameter]
) -> tuple[Parameter, Any]:
    """An option and its value, which may be the next of the `following` words."""
    name, sign, value = word.partition("=")
    parameter = options.get(name)
    if parameter is None or (sign and (parameter.kind is bool or not name.startswith("--"))):
        raise _NotPlain
    if parameter.kind is bool:
        return parameter, True
    return parameter, _converted(parameter, value if sign else next(following, ""))


def _converted(parameter: Parameter, word: str) -> Any:
    if not word or word.startswith("-"):
        raise _NotPlain
    if choices := parameter.choices:
        if (choice := find_same(word, choices)) is None:
            raise _NotPlain
        return parameter.kind(choice)
    return Path(word) if parameter.kind is Path else word


def _value(parameter: Parameter, typed: list[Any] | None) -> Any:
    if typed is None:
        if parameter.required:
            raise _NotPlain
        return parameter.default
    if parameter.many:
        return typed
    if len(typed) > 1:
        raise _NotPlain
    return typed[0]
