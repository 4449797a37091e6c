"""Usage errors: what is wrong with a call, in the language of the call."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Mapping, Sequence
from itertools import pairwise

import click
from click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchCommand,
    NoSuchOption,
    UsageError,
)

from vpr_roadmap.cli.copied_calls import quoted
from vpr_roadmap.cli.option_synonyms import option_for
from vpr_roadmap.input.user_text import reject_long_dash
from vpr_roadmap.language.texts import help_texts, message_texts, usage_error_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.suggestions import suggest


def usage_error_message(error: UsageError, words: Words, typed: Sequence[str]) -> str:
    """One sentence that says what is wrong with the call."""
    match error:
        case NoSuchOption():
            return _no_such_option(error, words)
        case NoSuchCommand():
            names = _command_names(error)
            near = _suggestion(error.command_name, {name: name for name in names}, words)
            return words.say(
                usage_error_texts.NO_SUCH_COMMAND,
                name=error.command_name,
                near=near,
                known=tuple(names),
            )
        case BadOptionUsage():
            takes_none = "does not take a value" in error.message
            text = usage_error_texts.TAKES_NO_VALUE if takes_none else usage_error_texts.NO_VALUE
            return words.say(text, name=error.option_name)
        case BadParameter():
            return _bad_parameter(error, words)
    if error.ctx and isinstance(error.ctx.command, click.Group):
        return words.say(usage_error_texts.NO_COMMAND, known=tuple(_command_names(error)))
    return _extra_argument(error, words, typed)


def help_command(error: UsageError, typed: Sequence[str], verbs: Sequence[str]) -> str:
    """The command to which a user adds `--help` after a usage error."""
    if error.ctx:
        return error.ctx.command_path
    verb = next((word for word in typed if word in verbs), "")
    return f"roadmap {verb}".rstrip()


def _no_such_option(error: NoSuchOption, words: Words) -> str:
    name, verbs = error.option_name, _verbs_by_option(error)
    if verb := verbs.get(name):
        return words.say(usage_error_texts.OPTION_BEFORE_COMMAND, name=name, verb=verb)
    known = {option: f"roadmap {verb} {option}" for option, verb in verbs.items()}
    known |= {option: option for param in _params(error) for option in param.opts}
    if meant := option_for(name, known):
        near = words.say(message_texts.PERHAPS, near=known[meant])
    else:
        near = _suggestion(name, known, words)
    return words.say(usage_error_texts.NO_SUCH_OPTION, name=name, near=near)


def _extra_argument(error: UsageError, words: Words, typed: Sequence[str]) -> str:
    extra = re.search(r"\((.*)\)\Z", error.message, re.DOTALL)
    found = extra[1] if extra else error.message
    reject_long_dash(found)
    params = _params(error)
    if unquoted := _unquoted_value(params, typed, found):
        return words.say(usage_error_texts.EXTRA_WORDS, found=found, quoted=unquoted)
    takes_period = any("--month" in parameter.opts for parameter in params)
    text = usage_error_texts.EXTRA_PERIOD if takes_period else usage_error_texts.EXTRA_ARGUMENT
    return words.say(text, found=found)


def _unquoted_value(params: Sequence[click.Parameter], typed: Sequence[str], extra: str) -> str:
    """The option whose value was typed in several words without quotes, with quotes; or empty.

    `extra` are the words that click has left over. If they have a year, they may be a period.
    """
    texts = {name for param in params if param.type is click.STRING for name in param.opts}
    periods = {name for param in params if "--month" in param.opts for name in param.opts}
    starts = [at for at, word in enumerate(typed) if word.startswith("-")]
    for start, end in pairwise([*starts, len(typed)]):
        option, *value = typed[start:end]
        is_left_over = len(value) > 1 and f" {extra} ".endswith(f" {value[-1]} ")
        is_period = bool(periods and re.search(r"[0-9]{4}", extra)) and option not in periods
        if option in texts and is_left_over and not is_period:
            return f"{option} {quoted(' '.join(value))}"
    return ""


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
