"""What an answer leaves out because of errors in files, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.language.problem_messages import message
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.left_out import LeftOut
from vpr_roadmap.rendering.json.encoder import Value


def left_out_values(left_out: Sequence[LeftOut], words: Words) -> list[Value]:
    """An object for each record, file or plan that is left out."""
    return [
        {
            "what": omission.extent.value,
            "plan": omission.plan,
            "path": omission.path,
            "line": omission.position.line,
            "column": omission.position.column,
            "records": omission.records,
            "reporter": omission.reporter,
            "point": omission.point,
            "school": omission.school,
            "code": omission.problem.code,
            "message": message(omission.problem, words),
        }
        for omission in left_out
    ]
