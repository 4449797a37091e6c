"""Run the command line: find the language of the call, and handle every error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from vpr_roadmap.cli.call import Call, plan_paths
from vpr_roadmap.cli.copied_calls import reject_long_dashes
from vpr_roadmap.cli.fast_path import parse_plain_call
from vpr_roadmap.cli.messages import print_error, print_note
from vpr_roadmap.cli.parameters import Exit, call_command
from vpr_roadmap.cli.streams import discard_unwritten, prepare_streams
from vpr_roadmap.errors import FileError, RoadmapError, UsageError, system_error_text
from vpr_roadmap.language.choice import language_named, language_of_system
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.texts import error_texts, message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.workspace.discovery.search import language_of_plans

LANGUAGE_VARIABLE = "ROADMAP_LANG"
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns the exit code: 0 fine, 1 problems in the data, 2 wrong call, 3 could not run, 130
    interrupted.
    """
    prepare_streams()
    try:
        return _main(list(sys.argv[1:] if arguments is None else arguments))
    finally:
        discard_unwritten()


def _main(typed: list[str]) -> int:
    words = Words(Language.ENGLISH)
    try:
        words = Words(_language_without_plans(typed))
        here = _current_folder()
        words = Words(_default_language(typed, here))
        words = Words(_chosen_language(typed) or words.language)
        has_lang_option = bool(_option_values(typed, "--lang"))
        return _run(typed, Call(words, clock(), here, language_named=has_lang_option))
    except RoadmapError as error:
        print_error(words, error)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output, such as `head`, has closed it; that is not an error.
        return 0
    except OSError as error:
        print_error(words, FileError(error_texts.OUTPUT_FAILED, reason=system_error_text(error)))
        return FileError.exit_code
    except Exception as error:
        if "--debug" in typed:
            raise
        message = words.say(error_texts.UNEXPECTED, error=type(error).__name__)
        print_note(words, message_texts.ERROR, message=message)
        return 3


def clock() -> datetime:
    """The current time, to the second, with the local offset from UTC.

    Each call reads the clock once; otherwise today and the time of a record could differ at
    midnight.
    """
    return datetime.now().astimezone().replace(microsecond=0)  # noqa: TID251 - the one place


def _run(typed: list[str], call: Call) -> int:
    try:
        reject_long_dashes(typed)
        if plain := parse_plain_call(typed):
            call_command(plain.command, call, plain.values)
            code = 0
        else:
            # Imported here because Typer takes longer than most answers.
            from vpr_roadmap.cli.typer_app import run

            code = run(typed, call)
    except Exit as end:
        code = end.exit_code
    sys.stdout.flush()
    return code


def _current_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:
        raise FileError(error_texts.NO_CURRENT_FOLDER) from None


def _chosen_language(typed: Sequence[str]) -> Language | None:
    """The language of `--lang`, otherwise of ROADMAP_LANG. Raises UsageError if it is unknown."""
    environment = os.environ.get(LANGUAGE_VARIABLE)
    named = _option_values(typed, "--lang") or ([environment] if environment else [])
    if not named:
        return None
    language = language_named(named[-1])
    if language is None:
        raise UsageError(error_texts.UNKNOWN_LANGUAGE, typed=named[-1])
    return language


def _language_without_plans(typed: Sequence[str]) -> Language:
    """The language for errors that come before a plan can be read. Never raises."""
    named = [*_option_values(typed, "--lang"), os.environ.get(LANGUAGE_VARIABLE, "")]
    found = next((language for name in named if (language := language_named(name))), None)
    return found or language_of_system(os.environ) or Language.ENGLISH


def _default_language(typed: Sequence[str], here: Path) -> Language:
    """The language of the system, otherwise of the plans, otherwise English.

    Found before the rest of the call is parsed, because help and errors use it.
    """
    paths = [Path(path) for path in _option_values(typed, "--plan")]
    return (
        language_of_system(os.environ)
        or language_of_plans(plan_paths(paths), here)
        or Language.ENGLISH
    )


def _option_values(typed: Sequence[str], option: str) -> list[str]:
    """The values of an option, in both forms: `--name value`, then `--name=value`."""
    after = [value for name, value in pairwise(typed) if name == option]
    return after + [word.partition("=")[2] for word in typed if word.startswith(f"{option}=")]
