"""Help and usage errors of the command line in the language of the call."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Callable, Iterator, Mapping, Sequence

import click
import typer.core
from click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchCommand,
    NoSuchOption,
    UsageError,
)

from vpr_roadmap.input.periods.parsing import reject_long_dash
from vpr_roadmap.language.texts import (
    help_texts,
    message_texts,
    option_help_texts,
    usage_error_texts,
)
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.suggestions import suggest

WIDTH = 96


class LocalizedCommand(typer.core.TyperCommand):
    """A command whose help has headings in the language of the call."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_help(self, ctx, formatter)


class LocalizedGroup(typer.core.TyperGroup):
    """The group of commands; imports the module of a command only when it is called.

    `verbs` are the names of the commands in the order of the help; `load` builds one of them.
    """

    words: Words
    verbs: tuple[str, ...] = ()
    load: Callable[[str], click.Command]

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.verbs:
            return None
        command = self.load(cmd_name)
        localize(command, self.words)
        return command

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_help(self, ctx, formatter)


def localize(command: click.Command, words: Words) -> None:
    """Set the help of a command and its options in the language of `words`."""
    command.context_settings["max_content_width"] = WIDTH
    command.context_settings["help_option_names"] = ["--help", "-h"]
    texts = help_texts.COMMANDS[command.name or "roadmap"]
    command.short_help = words.say(texts.summary)
    command.help = f"{command.short_help}\n\n{words.say(texts.details)}"
    for parameter in command.params:
        _localize_parameter(command, parameter, words)
    command.options_metavar = words.say(help_texts.OPTIONS_VALUE)
    if isinstance(command, click.Group):
        command.subcommand_metavar = words.say(help_texts.COMMAND_VALUE)


def _localize_parameter(command: click.Command, parameter: click.Parameter, words: Words) -> None:
    long_name = next((name for name in parameter.opts if name.startswith("--")), "")
    of_command = option_help_texts.OPTIONS.get(f"{command.name} {long_name}")
    texts = of_command or option_help_texts.OPTIONS[parameter.name or ""]
    if isinstance(parameter, (typer.core.TyperOption, typer.core.TyperArgument)):
        parameter.help = words.say(texts.help)
    if texts.value:
        parameter.metavar = words.say(texts.value)


def _write_help(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    words: Words = ctx.obj.words
    usage = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, usage, prefix=f"{words.say(help_texts.USAGE)} ")
    formatter.write_paragraph()
    formatter.write_text(command.help or "")
    for heading, rows in _tables(command, ctx, words):
        with formatter.section(heading):
            formatter.write_dl(rows)
    texts = help_texts.COMMANDS[command.name or "roadmap"]
    with formatter.section(words.say(help_texts.EXAMPLES_HEADING)):
        for typed, meaning in texts.examples:
            formatter.write(f"{'':>{formatter.current_indent}}{typed}\n")
            formatter.write(f"{'':>{formatter.current_indent + 4}}{words.say(meaning)}\n")


def _tables(
    command: click.Command, ctx: click.Context, words: Words
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The commands, arguments and options, each under a heading; without empty tables."""
    parameters = command.get_params(ctx)
    if isinstance(command, click.Group):
        names = command.list_commands(ctx)
        commands = [(name, words.say(help_texts.COMMANDS[name].summary)) for name in names]
        yield words.say(help_texts.COMMANDS_HEADING), commands
    arguments = [
        (parameter.make_metavar(ctx), parameter.help or "")
        for parameter in parameters
        if isinstance(parameter, typer.core.TyperArgument)
    ]
    if arguments:
        yield words.say(help_texts.ARGUMENTS_HEADING), arguments
    if help_option := command.get_help_option(ctx):
        help_option.help = words.say(option_help_texts.OPTIONS["help"].help)
    options = [
        _option_row(parameter)
        for parameter in parameters
        if isinstance(parameter, click.Option) and not parameter.hidden
    ]
    yield words.say(help_texts.OPTIONS_HEADING), options


def _option_row(option: click.Option) -> tuple[str, str]:
    """The names of an option, short ones first, and its help."""
    names = sorted(option.opts, key=lambda name: name.startswith("--"))
    value = "" if option.is_flag or not option.metavar else f" {option.metavar}"
    return ", ".join(names) + value, option.help or ""


def usage_error_message(error: UsageError, words: Words) -> str:
    """One sentence that says what is wrong with the call."""
    match error:
        case NoSuchOption():
            name, verbs = error.option_name, _verbs_by_option(error)
            if verb := verbs.get(name):
                return words.say(usage_error_texts.OPTION_BEFORE_COMMAND, name=name, verb=verb)
            known = {option: f"roadmap {verb} {option}" for option, verb in verbs.items()}
            known |= {option: option for param in _params(error) for option in param.opts}
            return words.say(
                usage_error_texts.NO_SUCH_OPTION, name=name, near=_suggestion(name, known, words)
            )
        case NoSuchCommand():
            commands = _command_names(error)
            near = _suggestion(error.command_name, {name: name for name in commands}, words)
            return words.say(
                usage_error_texts.NO_SUCH_COMMAND,
                name=error.command_name,
                near=near,
                known=tuple(commands),
            )
        case BadOptionUsage():
            takes_none = "does not take a value" in error.message
            text = usage_error_texts.TAKES_NO_VALUE if takes_none else usage_error_texts.NO_VALUE
            return words.say(text, name=error.option_name)
        case BadParameter():
            return _bad_parameter(error, words)
    if error.ctx and isinstance(error.ctx.command, click.Group):
        return words.say(usage_error_texts.NO_COMMAND, known=tuple(_command_names(error)))
    extra = re.search(r"\((.*)\)\Z", error.message, re.DOTALL)
    found = extra[1] if extra else error.message
    reject_long_dash(found)
    takes_period = any("--month" in parameter.opts for parameter in _params(error))
    text = usage_error_texts.EXTRA_PERIOD if takes_period else usage_error_texts.EXTRA_ARGUMENT
    return words.say(text, found=found)


def help_command(error: UsageError, typed: Sequence[str], verbs: Sequence[str]) -> str:
    """The command to which a user adds `--help` after a usage error."""
    if error.ctx:
        return error.ctx.command_path
    verb = next((word for word in typed if word in verbs), "")
    return f"roadmap {verb}".rstrip()


def _bad_parameter(error: BadParameter, words: Words) -> str:
    parameter = error.param
    names = parameter.opts if parameter else ()
    # An argument has no option name; its value name stands for it.
    metavar = getattr(parameter, "metavar", None) or ""
    name = next((name for name in names if name.startswith("--")), metavar)
    choices = tuple(str(choice) for choice in getattr(parameter and parameter.type, "choices", ()))
    if isinstance(error, MissingParameter) and choices:
        return words.say(usage_error_texts.NO_ARGUMENT, name=name, known=choices)
    if isinstance(error, MissingParameter):
        verb = error.ctx.command.name if error.ctx else None
        (example, _), *_ = help_texts.COMMANDS[verb or "roadmap"].examples
        return words.say(usage_error_texts.NO_ARGUMENT_AS_IN, name=name, example=example)
    if not choices:
        return words.say(usage_error_texts.WRONG_VALUE, name=name)
    found = literal_eval(error.message.partition(" is not one of ")[0])
    return words.say(usage_error_texts.NO_CHOICE, found=found, name=name, known=choices)


def _params(error: UsageError) -> list[click.Parameter]:
    return error.ctx.command.get_params(error.ctx) if error.ctx else []


def _command_names(error: UsageError) -> list[str]:
    command = error.ctx.command if error.ctx else None
    return (
        command.list_commands(error.ctx) if isinstance(command, click.Group) and error.ctx else []
    )


def _verbs_by_option(error: NoSuchOption) -> dict[str, str]:
    """All options, each with the first command that has it; empty if the call names a command."""
    if not error.ctx or not isinstance(error.ctx.command, click.Group):
        return {}
    verbs: dict[str, str] = {}
    for verb in _command_names(error):
        if command := error.ctx.command.get_command(error.ctx, verb):
            verbs = {name: verb for param in command.params for name in param.opts} | verbs
    return verbs


def _suggestion(typed: str, known: Mapping[str, str], words: Words) -> str:
    """A suggestion of the nearest known name, in the form to type; empty if none is near.

    `known` maps names to what the user should type for them.
    """
    near = suggest(typed, known, most=1)
    return words.say(message_texts.PERHAPS, near=known[near[0]]) if near else ""
