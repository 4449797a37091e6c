"""Why a document has no plan that can be imported, or not only one."""

from __future__ import annotations

from collections.abc import Iterable

from vpr_roadmap.errors import DocumentError
from vpr_roadmap.importing.blocks import Document, FindingKind, Place
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import document_texts


def no_plan(document: Document) -> DocumentError:
    """No table of the document is a plan."""
    if document.tables:
        return DocumentError(document_texts.NO_PLAN, count=len(document.tables))
    if any(each.kind is FindingKind.PICTURE for each in document.findings):
        return DocumentError(document_texts.SCAN)
    return DocumentError(document_texts.NO_TABLE)


def several_plans(plans: Iterable[tuple[Place, int, int]]) -> DocumentError:
    """Several tables may be the plan: their places, numbers for `--table`, and counts of rows."""
    plans = tuple(plans)
    found = [_one_of_plans(*each) for each in plans]
    return DocumentError(document_texts.SEVERAL_PLANS, plans=found, number=plans[0][1])


def faulty_table(text: Text, place: Place) -> DocumentError:
    """The table at `place`, which `text` names in the field `place`, cannot be imported."""
    return DocumentError(text, place=_table_at(place))


def _one_of_plans(place: Place, number: int, rows: int) -> Text:
    templates = zip(document_texts.ONE_OF_PLANS, _table_at(place), strict=True)
    return Text(*(text.format(place=name, rows=rows, n=number) for text, name in templates))


def _table_at(place: Place) -> Text:
    """«таблица 2», or «лист «План»»."""
    if place.sheet is not None:
        name = place.sheet.replace("{", "{{").replace("}", "}}")
        return Text(f"лист «{name}»", f"sheet “{name}”")
    return Text(f"таблица {place.table}", f"table {place.table}")
