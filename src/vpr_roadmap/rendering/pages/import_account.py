"""The account of an import: sentences for stderr, and the page with every row and paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.importing.account import LEFT_OUT, Account, RowEntry, TextEntry
from vpr_roadmap.importing.counts import ImportCounts, all_remarks
from vpr_roadmap.language.texts import import_texts, plan_part_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.rendering.page import Block, Cell, Column, Heading, Items, Paragraph, Table
from vpr_roadmap.rendering.remarks import place_text, placed_remark

MOST_REMARKS = 50
"""How many remarks the sentences show."""
MOST_LEFT_OUT = 3
"""How many left-out paragraphs and rows the sentences show."""
MOST_CHARACTERS = 60
"""How much of a left-out text the sentences show."""


def account_sentences(account: Account, counts: ImportCounts, words: Words) -> Iterator[str]:
    """What was taken, the remarks, and what was left out, a sentence each."""
    yield summary(counts, words)
    remarks = list(all_remarks(account))
    yield from (placed_remark(remark, words) for remark in remarks[:MOST_REMARKS])
    if more := remarks[MOST_REMARKS:]:
        yield words.say(import_texts.MORE_REMARKS, n=len(more))
    rows = [entry for entry in account.rows if _is_silently_left_out(entry)]
    texts = [entry for entry in account.texts if _is_silently_left_out(entry)]
    if rows or texts:
        yield from _left_out(rows, texts, words)


def _is_silently_left_out(entry: RowEntry | TextEntry) -> bool:
    """Whether it was left out and no remark says so."""
    said = any(remark.code == "row-left-out" for remark in entry.remarks)
    return entry.taken == LEFT_OUT and not said


def summary(counts: ImportCounts, words: Words) -> str:
    """«28 из 28 строк таблицы взяты, 4 раздела, 33 срока, 1 без даты; 2 замечания».

    Activities are counted only if there are not as many as rows.
    """
    numbers = {
        "activities": counts.activities if counts.activities != counts.taken else 0,
        "sections": counts.sections,
        "deadlines": counts.points + counts.undated,
        "undated": counts.undated,
    }
    taken = words.say(import_texts.TAKEN, taken=counts.taken, of=counts.content)
    counted = (
        words.say(import_texts.COUNTED[name], n=number)
        for name, number in numbers.items()
        if number
    )
    said = ", ".join((taken, *counted))
    if not counts.remarks:
        return said
    return words.say(import_texts.WITH_REMARKS, summary=said, n=counts.remarks)


def _left_out(rows: Sequence[RowEntry], texts: Sequence[TextEntry], words: Words) -> Iterator[str]:
    parts = _counted(len(texts), len(rows), words)
    yield words.say(import_texts.NOT_TAKEN, parts=parts)
    entries = [(each.place, " ".join(filter(None, each.cells))) for each in rows]
    entries += [(each.place, each.text) for each in texts]
    for place, text in entries[:MOST_LEFT_OUT]:
        values = {"place": place_text(place, words), "text": _beginning(text)}
        yield words.say(import_texts.PLACED_TEXT, **values)
    if more := entries[MOST_LEFT_OUT:]:
        yield words.say(import_texts.MORE_LEFT_OUT, n=len(more))


def left_out_counts(account: Account, words: Words) -> tuple[str, ...]:
    """«3 абзаца», «2 строки» that were left out; nothing if all were taken."""
    paragraphs = sum(entry.taken == LEFT_OUT for entry in account.texts)
    rows = sum(entry.taken == LEFT_OUT for entry in account.rows)
    return _counted(paragraphs, rows, words)


def _counted(paragraphs: int, rows: int, words: Words) -> tuple[str, ...]:
    counted = ((import_texts.PARAGRAPHS, paragraphs), (import_texts.ROWS, rows))
    return tuple(words.say(text, n=number) for text, number in counted if number)


def _beginning(text: str) -> str:
    """The beginning of a text on one line, with «…» if there is more."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_CHARACTERS else f"{line[: MOST_CHARACTERS - 1].rstrip()}…"


def account_page(account: Account, counts: ImportCounts, words: Words) -> Iterator[Block]:
    """The summary, a table of rows, a table of paragraphs, and the remarks."""
    yield Paragraph(summary(counts, words))
    columns = _columns(words)
    tables = (
        (import_texts.ROWS_HEADING, tuple(_row(each, words) for each in account.rows)),
        (import_texts.PARAGRAPHS_HEADING, tuple(_text(each, words) for each in account.texts)),
    )
    for heading, rows in tables:
        if rows:
            yield Heading(words.say(heading), 2)
            yield Table(columns, rows, headed=True)
    if remarks := tuple(placed_remark(each, words) for each in all_remarks(account)):
        yield Heading(words.say(import_texts.REMARKS_HEADING), 2)
        yield Items(remarks)


def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(words.say(import_texts.PLACE)),
        Column(words.say(import_texts.TAKEN_FOR)),
        Column(words.say(import_texts.NUMBER)),
        Column(words.say(import_texts.PRINTED_TEXT), grows=True),
    )


def _row(entry: RowEntry, words: Words) -> tuple[Cell, ...]:
    text = " | ".join(" ".join(cell.split()) for cell in entry.cells).rstrip(" |")
    return place_text(entry.place, words), _use(entry.taken, words), entry.as_number or "", text


def _text(entry: TextEntry, words: Words) -> tuple[Cell, ...]:
    text = " ".join(entry.text.split())
    return place_text(entry.place, words), _use(entry.taken, words), "", text


def _use(taken: str, words: Words) -> str:
    """What a row or paragraph was taken for: its use, or the part of the plan that has its text."""
    text = import_texts.USES.get(taken) or plan_part_texts.PARTS.get(taken)
    return words.say(text) if text else taken
