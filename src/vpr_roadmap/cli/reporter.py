"""Who makes a record: the name that the call, the environment or git gives."""

from __future__ import annotations

import os
from typing import NamedTuple

from vpr_roadmap.errors import UsageError
from vpr_roadmap.input.names import find_reporter, reporter_by_name
from vpr_roadmap.input.record_input import none_if_blank
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.workspace.discovery.plan_file import PlanFile
from vpr_roadmap.workspace.git import user_name

REPORTER_VARIABLE = "ROADMAP_BY"


class ReporterNames(NamedTuple):
    """The name in `--by`, otherwise in ROADMAP_BY, otherwise git's user name."""

    by: str | None
    by_variable: str | None = None
    by_git: str | None = None

    @classmethod
    def of_call(cls, by: str | None, file: PlanFile) -> ReporterNames:
        variable = none_if_blank(os.environ.get(REPORTER_VARIABLE)) if by is None else None
        git = user_name(file.path.parent) if by is None and variable is None else None
        return cls(by, variable, git)

    def find_in(self, plan: Plan) -> str:
        """The reporter's name as the plan has it. Raises UsageError."""
        known = tuple(dict.fromkeys(plan.reporters.values()))
        if not known:
            raise UsageError(error_texts.NOBODY_TO_REPORT)
        if by := none_if_blank(self.by):
            return find_reporter(by, plan)
        if self.by_variable:
            try:
                return find_reporter(self.by_variable, plan)
            except UsageError:
                text, typed = error_texts.NO_REPORTER_OF_VARIABLE, self.by_variable
                raise UsageError(text, typed=typed, known=known) from None
        if self.by_git:
            if found := reporter_by_name(self.by_git, plan):
                return found
            raise UsageError(error_texts.NO_REPORTER_OF_GIT, typed=self.by_git, known=known)
        raise UsageError(error_texts.NO_REPORTER, known=known)
