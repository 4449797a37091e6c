"""Plans from YAML texts, without files."""

from __future__ import annotations

from tests.conftest import DATA, DAY
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

ORDER_249 = (DATA / "plan_2020_2021.yaml").read_text(encoding="utf-8")


def plan_of(text: str) -> Plan:
    """The plan of a text without errors; its schools are those of order 249."""
    schools = File("schools.yaml", (DATA / "schools.yaml").read_bytes())
    files = PlanFiles("plan_x", File("plan_x.yaml", text.encode()), schools)
    result = validate(files, DAY, lambda _: FileLocation.NOWHERE, warnings=False)
    assert result.plan
    assert [problem for problem in result.problems if problem.is_error] == []
    return result.plan
