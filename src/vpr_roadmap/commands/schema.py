"""`roadmap schema`: what the files may hold, for the hints of editors."""

from __future__ import annotations

from typing import Annotated

import typer

from vpr_roadmap.commands import options
from vpr_roadmap.commands.output import deliver_json, refuse_data
from vpr_roadmap.documents.schema import Kind, schema_text


def command(
    context: typer.Context,
    kind: Annotated[Kind, typer.Argument()],
    output: options.OutputFile = None,
    lang: options.Lang = None,
    debug: options.Debug = False,
) -> None:
    refuse_data(output)
    deliver_json(schema_text(kind), output)
