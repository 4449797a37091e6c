"""The measure sees what is wrong in an import."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.corpus.expected import Expected, all_expected
from tests.corpus.measure import Measured, compare
from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedPlan
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.reading.reader import read_document

FILE = "low_results.md"


def expected() -> Expected:
    return next(each for each in all_expected() if each.file == FILE)


def imported() -> Imported:
    return import_document(read_document(FILE, expected().path.read_bytes()))


def changed(**fields: object) -> Callable[[ImportedPlan], ImportedPlan]:
    """A function that changes the first activity of a plan."""

    def change(plan: ImportedPlan) -> ImportedPlan:
        section, *sections = plan.sections
        first, *others = section.activities
        activity: ImportedActivity = first._replace(**fields)  # type: ignore[arg-type]
        section = section._replace(activities=(activity, *others))
        return plan._replace(sections=(section, *sections))

    return change


def without_section(plan: ImportedPlan) -> ImportedPlan:
    return plan._replace(sections=plan.sections[1:])


def without_order(plan: ImportedPlan) -> ImportedPlan:
    return plan._replace(order=None, appendix=None)


def measured(change: Callable[[ImportedPlan], ImportedPlan]) -> Measured:
    result = imported()
    return compare(expected(), result._replace(plan=change(result.plan)))


@pytest.mark.parametrize(
    ("change", "parts"),
    [
        (changed(title="Другое"), {"activities", "extra"}),
        (changed(number="7"), {"numbers"}),
        (changed(period="2022-09"), {"deadlines"}),
        (changed(period="{undated: Август}"), {"unread"}),
        (changed(responsible=("Рогов Б.Б.",)), {"responsible"}),
        (without_section, {"activities", "sections"}),
        (without_order, {"order", "passport"}),
    ],
)
def test_measure_sees_a_change_of_the_plan(
    change: Callable[[ImportedPlan], ImportedPlan], parts: set[str]
) -> None:
    wrong = {finding.part for finding in measured(change).findings if not finding.is_right}
    before = {
        finding.part for finding in measured(lambda plan: plan).findings if not finding.is_right
    }
    assert wrong - before == parts


def test_measure_sees_a_row_that_the_account_lacks() -> None:
    result = imported()
    account = result.account._replace(rows=result.account.rows[:-1])
    findings = compare(expected(), result._replace(account=account)).of("accounted")
    assert any(not finding.is_right for finding in findings)
