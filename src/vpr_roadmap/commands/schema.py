"""`roadmap schema`: the JSON Schema of the files, for the hints of editors."""

from __future__ import annotations

from typing import Annotated

from vpr_roadmap.cli import options
from vpr_roadmap.cli.call import Call
from vpr_roadmap.cli.parameters import Argument
from vpr_roadmap.cli.writer import output_file, refuse_to_overwrite, write_json
from vpr_roadmap.validation.documents.schema import SchemaKind, schema_text


def command(
    call: Call,
    *,
    kind: Annotated[SchemaKind, Argument()],
    output: options.OutputFile = None,
) -> None:
    output = output_file(output)
    refuse_to_overwrite(output, call.plan_files())
    write_json(schema_text(kind), output)
