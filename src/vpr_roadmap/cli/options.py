"""The options that commands share. Their help stands in `language.help`, by the option's name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from vpr_roadmap.cli.output import DEFAULT_FORMATS, Format
from vpr_roadmap.cli.parameters import Option, option


def format_of(formats: Sequence[Format]) -> Option:
    """The option that names one of a command's formats."""
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
# Read in `cli` before the rest of the call; declared so that they may also stand after a verb.
Lang = Annotated[str | None, option("--lang")]
Debug = Annotated[bool, option("--debug")]
