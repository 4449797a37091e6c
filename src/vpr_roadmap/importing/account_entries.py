"""The account of every row and paragraph of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vpr_roadmap.importing.account import LEFT_OUT, Account, RowEntry, TextEntry
from vpr_roadmap.importing.blocks import Document, Finding, FindingKind, Place
from vpr_roadmap.importing.plan_table.reading import TakenRow
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import import_remark_texts as texts

SECTION_TITLE = "sections.title"
"""What a paragraph between two tables is taken for."""

_FINDINGS: Mapping[FindingKind, tuple[str, Text]] = {
    FindingKind.INSERTED: ("tracked-changes", texts.TRACKED_INSERTION),
    FindingKind.DELETED: ("tracked-changes", texts.TRACKED_DELETION),
    FindingKind.COMMENT: ("comment", texts.COMMENT),
    FindingKind.FOOTNOTE: ("footnote", texts.FOOTNOTE),
    FindingKind.HIDDEN: ("hidden-text", texts.HIDDEN_TEXT),
    FindingKind.STRUCK: ("struck-text", texts.STRUCK_TEXT),
    FindingKind.HEADER_OR_FOOTER: ("header-or-footer", texts.HEADER_OR_FOOTER),
    FindingKind.PICTURE: ("picture", texts.PICTURE),
    FindingKind.TEXT_BOX: ("text-box", texts.TEXT_BOX),
    FindingKind.NESTED_TABLE: ("nested-table", texts.NESTED_TABLE),
    FindingKind.FORMULA_WITHOUT_VALUE: ("formula-without-value", texts.FORMULA_WITHOUT_VALUE),
    FindingKind.HIDDEN_ROW: ("hidden-row", texts.HIDDEN_ROW),
    FindingKind.HIDDEN_SHEET: ("hidden-sheet", texts.HIDDEN_SHEET),
    FindingKind.REPLACED_CHARACTERS: ("replaced-characters", texts.REPLACED_CHARACTERS),
}
MAX_SHOWN = 200
"""The maximum length of a text that a remark quotes."""


def remarks_on_findings(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """What a reader found, as remarks."""
    return tuple(
        Remark(code, text, {"text": _shortened(finding.text)}, finding.place)
        for finding in findings
        for code, text in [_FINDINGS[finding.kind]]
    )


def account_of(
    document: Document,
    rows: Sequence[TakenRow],
    around: Mapping[Place, str],
    remarks: Sequence[Remark],
) -> Account:
    """The account of a document; a remark stands at its row or paragraph if there is one."""
    taken = {row.place: row for row in rows}
    by_place: dict[Place, list[Remark]] = {}
    for remark in remarks:
        by_place.setdefault(remark.place, []).append(remark)
    row_entries = tuple(_row_entries(document, taken, around, by_place))
    text_entries = tuple(_text_entries(document, taken, around, by_place))
    of_nothing = (remark for each in by_place.values() for remark in each)
    return Account(row_entries, text_entries, tuple(of_nothing))


def _row_entries(
    document: Document,
    taken: Mapping[Place, TakenRow],
    around: Mapping[Place, str],
    remarks: dict[Place, list[Remark]],
) -> Iterator[RowEntry]:
    for table in document.tables:
        for row in table.rows:
            if any(text.strip() for text in row.texts):
                use = taken.get(row.place)
                key = use.use if use else around.get(row.place, LEFT_OUT)
                own = tuple(remarks.pop(row.place, ()))
                yield RowEntry(row.place, row.texts, str(key), use.number if use else None, own)


def _text_entries(
    document: Document,
    taken: Mapping[Place, TakenRow],
    around: Mapping[Place, str],
    remarks: dict[Place, list[Remark]],
) -> Iterator[TextEntry]:
    for paragraph in document.paragraphs:
        if paragraph.text.strip():
            own = tuple(remarks.pop(paragraph.place, ()))
            is_section = paragraph.place in taken
            key = SECTION_TITLE if is_section else around.get(paragraph.place, LEFT_OUT)
            yield TextEntry(paragraph.place, paragraph.text, key, own)


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= MAX_SHOWN else f"{plain[: MAX_SHOWN - 1]}…"
