"""What workbooks store instead of what they show."""

from __future__ import annotations

from tests.corpus.expected import FOLDER
from vpr_roadmap.importing.importing import Imported, import_document
from vpr_roadmap.importing.reading.reader import read_document


def imported(name: str) -> Imported:
    return import_document(read_document(name, (FOLDER / name).read_bytes()))


def codes(result: Imported) -> set[str]:
    """The codes of all remarks, wherever they stand."""
    account = result.account
    of_rows = (remark for row in account.rows for remark in row.remarks)
    of_texts = (remark for text in account.texts for remark in text.remarks)
    return {remark.code for remark in (*account.remarks, *of_rows, *of_texts)}


def test_formulas_without_values_are_reported() -> None:
    result = imported("formulas.xlsx")
    assert "formula-without-value" in codes(result)
    activities = [each for section in result.plan.sections for each in section.activities]
    periods = {each.number: each.period for each in activities}
    assert periods["1"] == "2023-10"
    assert periods["2"].startswith("{undated:")
    assert len(result.account.rows) >= 4


def test_numbers_stored_as_numbers_are_not_guessed() -> None:
    """2.10 is stored as 2.1: both rows are there, and a remark says that it cannot be known."""
    result = imported("stored_numbers.xlsx")
    activities = [each for section in result.plan.sections for each in section.activities]
    numbers = [each.number for each in activities]
    assert len(set(numbers)) == len(numbers) == 11
    assert "2.10" not in numbers
    assert numbers[:9] == [f"2.{last}" for last in range(1, 10)]
    assert "number-stored-as-number" in codes(result)
