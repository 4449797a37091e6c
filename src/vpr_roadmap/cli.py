"""The command line: its table of commands, its language and day, and the one error boundary."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import click
import typer
from click.exceptions import Abort, UsageError

from vpr_roadmap import __version__
from vpr_roadmap.commands import options
from vpr_roadmap.commands.call import Call, plan_paths
from vpr_roadmap.commands.helping import (
    SpeakingCommand,
    SpeakingGroup,
    help_command,
    speak,
    usage_message,
)
from vpr_roadmap.commands.output import silence_stdout
from vpr_roadmap.language import texts
from vpr_roadmap.language.choice import language_named, language_of_system
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.refusals import CouldNotRun, Refusal, WrongCall, reason
from vpr_roadmap.workspace.searching import language_of_plans

COMMANDS = ("due", "list", "show", "record", "log", "matrix", "report", "gantt", "check", "schema")
"""The verbs in the order of help; each is the function `command` of the module of that name."""

LANGUAGE_VARIABLE = "ROADMAP_LANG"
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns the exit code: 0 fine, 1 problems in the data, 2 wrong call, 3 could not run.
    """
    typed = list(sys.argv[1:] if arguments is None else arguments)
    _prepare_streams()
    stdout = sys.stdout
    call = Call(Words(Language.ENGLISH), date.today(), Path(), debug="--debug" in typed)
    try:
        call.words = Words(_language_surely(typed))
        call.here = _current_folder()
        call.words = Words(_language_around(typed, call.here))
        call.words = Words(_language_named(typed) or call.words.language)
        call.language_named = bool(_values(typed, "--lang"))
        return _run(typed, call)
    except Refusal as refusal:
        return _refused(refusal, call)
    except UsageError as error:
        try:
            message = usage_message(error, call.words)
        except Refusal as refusal:
            return _refused(refusal, call)
        call.say(texts.ERROR, message=message)
        call.say(texts.SEE_HELP, command=help_command(error, typed, COMMANDS))
        return error.exit_code
    except (Abort, KeyboardInterrupt):
        return INTERRUPTED
    except SystemExit as stop:
        # When the reader of stdout has gone away, click puts another stdout in its place and ends
        # with 1: but it is no failure of ours.
        return 0 if sys.stdout is not stdout else int(stop.code or 0)
    except OSError as error:
        failed = CouldNotRun(texts.OUTPUT_FAILED, reason=reason(error))
        silence_stdout()
        return _refused(failed, call)
    except Exception as error:
        if call.debug:
            raise
        call.say(texts.ERROR, message=call.words.say(texts.UNEXPECTED, error=type(error).__name__))
        return 3


def command_line(words: Words) -> click.Command:
    """The whole command line, speaking one language."""
    app = typer.Typer(
        cls=SpeakingGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_roadmap)
    built = typer.main.get_command(app)
    assert isinstance(built, SpeakingGroup)
    built.verbs, built.load, built.words = COMMANDS, _command, words
    speak(built, words)
    return built


def _command(name: str) -> click.Command:
    """The command called `name`: its module is imported when it is asked for, and no other."""
    module = import_module(f"vpr_roadmap.commands.{name}")
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    app.command(name, cls=SpeakingCommand)(module.command)
    return typer.main.get_command(app)


def _roadmap(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", is_eager=True)] = False,
    lang: options.Lang = None,
    debug: options.Debug = False,
) -> None:
    if version:
        print(f"roadmap {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())


def _run(typed: list[str], call: Call) -> int:
    outcome: Any = command_line(call.words).main(
        typed, prog_name="roadmap", standalone_mode=False, obj=call
    )
    sys.stdout.flush()
    return outcome if isinstance(outcome, int) else 0


def _current_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:
        raise CouldNotRun(texts.NO_CURRENT_FOLDER) from None


def _language_named(typed: Sequence[str]) -> Language | None:
    """The language of `--lang`, else of ROADMAP_LANG. Raises WrongCall for one that we lack."""
    environment = os.environ.get(LANGUAGE_VARIABLE)
    named = _values(typed, "--lang") or ([environment] if environment else [])
    if not named:
        return None
    language = language_named(named[-1])
    if language is None:
        raise WrongCall(texts.UNKNOWN_LANGUAGE, typed=named[-1])
    return language


def _language_surely(typed: Sequence[str]) -> Language:
    """The language where no folder can be looked into, and so not the plan's own."""
    named = [*_values(typed, "--lang"), os.environ.get(LANGUAGE_VARIABLE, "")]
    found = next((language for name in named if (language := language_named(name))), None)
    return found or language_of_system(os.environ) or Language.ENGLISH


def _language_around(typed: Sequence[str], here: Path) -> Language:
    """Where none is named: the system's, else the plan's own, else English.

    It is settled before the rest of the call is read, so that help and complaints are in it.
    """
    paths = [Path(path) for path in _values(typed, "--plan")]
    return (
        language_of_system(os.environ)
        or language_of_plans(plan_paths(paths), here)
        or Language.ENGLISH
    )


def _values(typed: Sequence[str], option: str) -> list[str]:
    """What was typed after each `option`."""
    after = [value for name, value in pairwise(typed) if name == option]
    return after + [word.partition("=")[2] for word in typed if word.startswith(f"{option}=")]


def _refused(refusal: Refusal, call: Call) -> int:
    values = dict(refusal.values)
    if isinstance(near := values.get("near"), tuple):
        values["near"] = call.words.say(texts.PERHAPS, near=near) if near else ""
    call.say(texts.ERROR, message=call.words.say(refusal.text, **values))
    return refusal.exit_code


def _prepare_streams() -> None:
    """No character is ever more than a console can bear; what is piped is UTF-8.

    A stream that was closed before we began is one that nobody reads.
    """
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - to the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            piped = not stream.isatty() and "PYTHONIOENCODING" not in os.environ
            if piped:
                stream.reconfigure(encoding="utf-8", newline="\n", errors="replace")
            else:
                stream.reconfigure(errors="replace")
