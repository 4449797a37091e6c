"""The texts of all problems, by code."""

from __future__ import annotations

from vpr_roadmap.language.texts.problems.files import FILE_PROBLEMS
from vpr_roadmap.language.texts.problems.former import FORMER_PROBLEMS
from vpr_roadmap.language.texts.problems.markup import MARKUP_PROBLEMS
from vpr_roadmap.language.texts.problems.numbering import NUMBERING_PROBLEMS
from vpr_roadmap.language.texts.problems.people import PEOPLE_PROBLEMS
from vpr_roadmap.language.texts.problems.periods import PERIOD_PROBLEMS
from vpr_roadmap.language.texts.problems.problem_text import ProblemText
from vpr_roadmap.language.texts.problems.records import RECORD_PROBLEMS
from vpr_roadmap.language.texts.problems.schools import SCHOOL_PROBLEMS
from vpr_roadmap.language.texts.problems.values import VALUE_PROBLEMS

PROBLEM_TEXTS: dict[str, ProblemText] = {
    **FILE_PROBLEMS,
    **MARKUP_PROBLEMS,
    **VALUE_PROBLEMS,
    **NUMBERING_PROBLEMS,
    **FORMER_PROBLEMS,
    **PEOPLE_PROBLEMS,
    **PERIOD_PROBLEMS,
    **SCHOOL_PROBLEMS,
    **RECORD_PROBLEMS,
}
