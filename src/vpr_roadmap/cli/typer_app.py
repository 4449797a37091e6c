"""The command line built with Typer: help, usage errors, completion, and every call."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import click
import typer
from click.exceptions import Abort, UsageError
from click.shell_completion import CompletionItem

from vpr_roadmap import __version__
from vpr_roadmap.cli import completion
from vpr_roadmap.cli.fast_path import VERBS, load_command
from vpr_roadmap.cli.help import LocalizedCommand, LocalizedGroup, localize
from vpr_roadmap.cli.messages import print_note
from vpr_roadmap.cli.parameters import (
    Argument,
    Command,
    Option,
    Parameter,
    call_command,
    parameters,
)
from vpr_roadmap.cli.usage_errors import help_command, usage_error_message
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import complete, find_same

if TYPE_CHECKING:
    from vpr_roadmap.cli.call import Call


def run(typed: Sequence[str], call: Call) -> int:
    """Run any call and return its exit code. Raises Exit, RoadmapError, KeyboardInterrupt."""
    stdout = sys.stdout
    try:
        app = build_app(call.words)
        code: Any = app.main(list(typed), prog_name="roadmap", standalone_mode=False, obj=call)
        return code if isinstance(code, int) else 0
    except UsageError as error:
        message = usage_error_message(error, call.words, typed)
        print_note(call.words, message_texts.ERROR, message=message)
        command = help_command(error, typed, VERBS)
        print_note(call.words, message_texts.SEE_HELP, command=command)
        return error.exit_code
    except Abort:
        raise KeyboardInterrupt from None
    except SystemExit as end:
        # If the reader of stdout has closed it, click replaces stdout and exits with 1; that is
        # not an error.
        return 0 if sys.stdout is not stdout else int(end.code or 0)


def build_app(words: Words) -> click.Command:
    """The whole command line in one language."""
    app = typer.Typer(
        cls=LocalizedGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_roadmap)
    built = typer.main.get_command(app)
    assert isinstance(built, LocalizedGroup)
    built.verbs, built.load, built.words = VERBS, _click_command, words
    localize(built, words)
    return built


def _click_command(verb: str) -> click.Command:
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    app.command(verb, cls=LocalizedCommand)(_typer_function(load_command(verb)))
    return typer.main.get_command(app)


def _typer_function(command: Command) -> Any:
    """A function that calls the command, with its parameters declared as Typer wants them."""

    def called(context: typer.Context, **values: Any) -> None:
        call_command(command, context.obj, values)

    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    flat = [inspect.Parameter("context", kind, annotation=typer.Context)]
    for parameter in parameters(command):
        default = inspect.Parameter.empty if parameter.required else parameter.default
        hint: Any = Annotated[parameter.type, _typer_declaration(parameter)]
        flat.append(inspect.Parameter(parameter.name, kind, default=default, annotation=hint))
    called.__signature__ = inspect.Signature(flat)  # type: ignore[attr-defined]
    called.__annotations__ = {parameter.name: parameter.annotation for parameter in flat}
    return called


def _typer_declaration(parameter: Parameter) -> Any:
    """The declaration of an option or argument for Typer."""
    settings: dict[str, Any] = {"readable": False} if parameter.kind is Path else {}
    if complete := parameter.declared.complete:
        settings["autocompletion"] = getattr(completion, f"complete_{complete}")
    if choices := parameter.choices:
        settings["click_type"] = _Choice(choices)
    match parameter.declared:
        case Argument():
            return typer.Argument(**settings)
        case Option(names):
            return typer.Option(*names, **settings)


class _Choice(click.Choice[str]):
    """A choice that may be typed in any case and with look-alike letters, as `folding` compares."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        return super().convert(find_same(str(value), self.choices) or value, param, ctx)

    def shell_complete(self, ctx: Any, param: Any, incomplete: str) -> list[CompletionItem]:
        completed = (complete(incomplete, choice) for choice in self.choices)
        return [CompletionItem(choice) for choice in completed if choice]


def _roadmap(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", is_eager=True)] = False,
    lang: Annotated[str | None, typer.Option("--lang")] = None,
    debug: Annotated[bool, typer.Option("--debug")] = False,
) -> None:
    if version:
        print(f"roadmap {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
