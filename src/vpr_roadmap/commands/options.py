"""The options that commands share. Their help stands in `language.help`, by the option's name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import click
import typer

from vpr_roadmap.commands import completing
from vpr_roadmap.commands.output import USUAL, Format


def format_of(formats: Sequence[Format]) -> Any:
    """The option that names one of a command's formats."""
    return typer.Option("--format", "-f", click_type=click.Choice([each.value for each in formats]))


Plans = Annotated[list[Path] | None, typer.Option("--plan", readable=False)]
Month = Annotated[
    str | None,
    typer.Option("--month", "-m", "--period", autocompletion=completing.complete_month),
]
Responsible = Annotated[
    list[str] | None,
    typer.Option("--responsible", "-r", autocompletion=completing.complete_responsible),
]
School = Annotated[
    list[str] | None, typer.Option("--school", "-s", autocompletion=completing.complete_school)
]
Section = Annotated[
    list[str] | None, typer.Option("--section", autocompletion=completing.complete_section)
]
State = Annotated[
    list[str] | None, typer.Option("--state", autocompletion=completing.complete_state)
]
By = Annotated[str | None, typer.Option("--by", autocompletion=completing.complete_reporter)]
Known = Annotated[str | None, typer.Option("--known")]
Today = Annotated[str | None, typer.Option("--today", "--as-of")]
OutputFormat = Annotated[str | None, format_of(USUAL)]
OutputFile = Annotated[Path | None, typer.Option("--output", "-o", readable=False)]
# Read in `cli` before the rest of the call; declared so that they may also stand after a verb.
Lang = Annotated[str | None, typer.Option("--lang")]
Debug = Annotated[bool, typer.Option("--debug")]
