"""Messages for printed deadlines that mean something else than their period, in special cases."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts.problems.problem_text import SpecialCase

DIFFERING_WORDINGS: dict[str, SpecialCase] = {
    "one-day": SpecialCase(
        message=Text(
            "напечатано «{wording}», а период «{period}» — один день",
            "the order prints “{wording}”, but the period “{period}” is one day",
        ),
        hint=Text("не позднее этого дня: {near}", "not later than that day: {near}"),
    ),
    "one-deadline": SpecialCase(
        message=Text(
            "напечатано «{wording}», а период «{period}» — один контрольный срок",
            "the order prints “{wording}”, but the period “{period}” is one deadline",
        ),
        hint=Text("пишите {near}", "write {near}"),
    ),
}
