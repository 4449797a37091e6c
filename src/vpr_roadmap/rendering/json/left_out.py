"""What an answer leaves out because of errors in the files, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from vpr_roadmap.language.problem_messages import message
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.left_out import LeftOut
from vpr_roadmap.rendering.json.encoder import Value


def left_out_values(left_out: Sequence[LeftOut], words: Words) -> list[Value]:
    """All of it for JSON."""
    return [
        {
            "what": each.extent.value,
            "plan": each.plan,
            "path": each.path,
            "line": each.position.line,
            "column": each.position.column,
            "records": each.records,
            "reporter": each.reporter,
            "point": each.point,
            "school": each.school,
            "code": each.problem.code,
            "message": message(each.problem, words),
        }
        for each in left_out
    ]
