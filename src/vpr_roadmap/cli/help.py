"""Help of the command line in the language of the call."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click
import typer.core

from vpr_roadmap.language.texts import help_texts, option_help_texts
from vpr_roadmap.language.words import Words

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
