"""How a command declares its options and arguments: in the signature of its function.

The first parameter of the function is the call. All others are keyword-only, and either an option
or argument, `Annotated[type, Option | Argument]`, or a group of them: a NamedTuple whose fields
are annotated in the same way. Typer and the fast path both read the flat list, `parameters()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

Command = Callable[..., None]
"""The function of a verb."""


class Option(NamedTuple):
    """An option with its names, the main one first.

    `complete` names the function of `cli.completion` that completes its values; `choices` are all
    its values if there is a fixed set.
    """

    names: tuple[str, ...]
    complete: str = ""
    choices: tuple[str, ...] = ()


class Argument(NamedTuple):
    """A positional argument; `complete` as in Option."""

    complete: str = ""


def option(*names: str, complete: str = "", choices: tuple[str, ...] = ()) -> Option:
    return Option(names, complete, choices)


class Parameter(NamedTuple):
    """An option or argument of a command.

    `type` is its annotation, `kind` the type of a single value; `many` values make a list.
    """

    name: str
    type: Any
    kind: type[str] | type[Path] | type[bool] | type[StrEnum]
    many: bool
    declared: Option | Argument
    default: Any
    required: bool

    @property
    def choices(self) -> tuple[str, ...]:
        """All its values if there is a fixed set, otherwise nothing."""
        if isinstance(self.declared, Option) and self.declared.choices:
            return self.declared.choices
        return tuple(choice.value for choice in self.kind) if issubclass(self.kind, StrEnum) else ()


class Exit(Exception):
    """Raised by a command to end the call with an exit code."""

    def __init__(self, exit_code: int) -> None:
        super().__init__(exit_code)
        self.exit_code = exit_code


class EveryCommand(NamedTuple):
    """The options that every command has; `cli.main` reads them before it knows the command."""

    lang: Annotated[str | None, option("--lang")] = None
    debug: Annotated[bool, option("--debug")] = False


def parameters(command: Command) -> list[Parameter]:
    """The options and arguments of a command in the order of its help; groups are flattened."""
    own = _parameters(_hints(command), command.__kwdefaults__ or {})
    return [*own, *_parameters(_hints(EveryCommand), EveryCommand._field_defaults)]


def call_command(command: Command, call: object, values: Mapping[str, Any]) -> None:
    """Call a command with the values of its parameters, by their names.

    The values of a group become one argument.
    """
    arguments = {}
    for name, hint in _hints(command).items():
        if get_origin(hint) is Annotated:
            arguments[name] = values[name]
        elif _is_group(hint):
            arguments[name] = hint(**{field: values[field] for field in hint._fields})
    command(call, **arguments)


def _parameters(hints: Mapping[str, Any], defaults: Mapping[str, Any]) -> Iterator[Parameter]:
    for name, hint in hints.items():
        if get_origin(hint) is Annotated:
            yield _parameter(name, hint, name not in defaults, defaults.get(name))
        elif _is_group(hint):
            yield from _parameters(_hints(hint), hint._field_defaults)


def _hints(declared: Command | type[Any]) -> dict[str, Any]:
    return get_type_hints(declared, include_extras=True)


def _is_group(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, tuple)


def _parameter(name: str, hint: Any, required: bool, default: Any) -> Parameter:
    annotation, declared = get_args(hint)
    kind, many = annotation, False
    while members := [member for member in get_args(kind) if member is not NoneType]:
        many = many or get_origin(kind) is list
        kind = members[0]
    return Parameter(name, annotation, kind, many, declared, default, required)
