"""How a command declares what may be typed after it: once, in the signature of its function.

Typer reads it to answer any call, with its help and complaints; a plain call is read without.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

Command = Callable[..., None]
"""What a verb does: its first argument is the call, the others are as declared."""


class Option(NamedTuple):
    """An option by its names, of which the first is its own.

    `complete` is what a shell is to offer for it, `choices` are all its values.
    """

    names: tuple[str, ...]
    complete: str = ""
    choices: tuple[str, ...] = ()


class Argument(NamedTuple):
    """What is told by its place; `complete` as of an option."""

    complete: str = ""


def option(*names: str, complete: str = "", choices: tuple[str, ...] = ()) -> Option:
    return Option(names, complete, choices)


class Parameter(NamedTuple):
    """An option or argument of a command: what its values are, and whether there may be `many`."""

    name: str
    type: Any
    kind: type[str] | type[Path] | type[bool] | type[StrEnum]
    many: bool
    declared: Option | Argument
    default: Any
    required: bool

    @property
    def choices(self) -> tuple[str, ...]:
        """All its values, where they are counted."""
        if isinstance(self.declared, Option) and self.declared.choices:
            return self.declared.choices
        return tuple(each.value for each in self.kind) if issubclass(self.kind, StrEnum) else ()


class Exit(Exception):
    """A command has done all that there is to do, and says how it ended."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


def parameters(command: Command) -> list[Parameter]:
    """What a command declares, in its order."""
    hints = get_type_hints(command, include_extras=True)
    count = command.__code__.co_argcount
    names = command.__code__.co_varnames[1:count]
    defaults = command.__defaults__ or ()
    required = len(names) - len(defaults)
    values = (*(None for _ in range(required)), *defaults)
    return [
        _parameter(name, hints[name], at < required, values[at]) for at, name in enumerate(names)
    ]


def _parameter(name: str, hint: Any, required: bool, default: Any) -> Parameter:
    assert get_origin(hint) is Annotated, name
    annotation, declared = get_args(hint)
    members = [each for each in get_args(annotation) or (annotation,) if each is not NoneType]
    many = get_origin(annotation) is list or get_origin(members[0]) is list
    kind = members[0]
    while get_args(kind):
        kind = get_args(kind)[0]
    return Parameter(name, annotation, kind, many, declared, default, required)
