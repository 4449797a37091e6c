"""`roadmap schema`: what the files may hold, for the hints of editors."""

from __future__ import annotations

from typing import Annotated

import typer

from vpr_roadmap.commands import options
from vpr_roadmap.commands.call import Call
from vpr_roadmap.commands.output import Format, Output
from vpr_roadmap.documents.schema import Kind, schema_text


def command(
    context: typer.Context,
    kind: Annotated[Kind, typer.Argument()],
    output: options.OutputFile = None,
    lang: options.Lang = None,
    debug: options.Debug = False,
) -> None:
    call: Call = context.obj
    Output.chosen(Format.JSON, output).write_json(schema_text(kind))
    raise typer.Exit(call.exit_code)
