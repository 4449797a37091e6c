"""The options that commands share, and groups of them that a command takes as one parameter.

Their help is in `option_help_texts.OPTIONS`, by the option's name.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

from vpr_roadmap.cli.output import DEFAULT_FORMATS, Format
from vpr_roadmap.cli.parameters import Option, option


def format_of(formats: Sequence[Format]) -> Option:
    """The option `--format` with these formats as choices."""
    return option("--format", "-f", choices=tuple(each.value for each in formats))


Plans = Annotated[list[Path] | None, option("--plan")]
Municipality = Annotated[list[str] | None, option("--municipality", complete="municipality")]
Month = Annotated[str | None, option("--month", "-m", "--period", complete="month")]
Responsible = Annotated[list[str] | None, option("--responsible", "-r", complete="responsible")]
School = Annotated[list[str] | None, option("--school", "-s", complete="school")]
Section = Annotated[list[str] | None, option("--section", complete="section")]
State = Annotated[list[str] | None, option("--state", complete="state")]
By = Annotated[str | None, option("--by", complete="reporter")]
Known = Annotated[str | None, option("--known")]
Today = Annotated[str | None, option("--today", "--as-of")]
OutputFormat = Annotated[str | None, format_of(DEFAULT_FORMATS)]
OutputFile = Annotated[Path | None, option("--output", "-o")]


class Filters(NamedTuple):
    """Whose activities an answer shows, and of which schools and sections."""

    responsible: Responsible = None
    school: School = None
    section: Section = None


class Sources(NamedTuple):
    """Which plans a command reads."""

    plan: Plans = None
    municipality: Municipality = None


class Dates(NamedTuple):
    """The day an answer describes, and the day by which its records were made."""

    today: Today = None
    known: Known = None


class Destination(NamedTuple):
    """The format and the file of an answer, for commands with the default formats."""

    format: OutputFormat = None
    output: OutputFile = None
