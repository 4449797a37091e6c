"""The reports of several municipalities as one: a table of all, the worst first, then each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words, capitalize_first
from vpr_roadmap.matching.folding import distinct
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.rollup import Rollup, RollupRow
from vpr_roadmap.rendering.page import (
    Block,
    Column,
    Heading,
    Lines,
    Page,
    Paragraph,
    Place,
    Signature,
    Table,
)
from vpr_roadmap.rendering.pages.figures import figures_sentences, per_cent
from vpr_roadmap.rendering.pages.report.frame import (
    Frame,
    as_of_text,
    period_text,
    post_lines,
    selection_sentences,
)
from vpr_roadmap.rendering.pages.report.sentences import fulfilment
from vpr_roadmap.rendering.pages.report.tables import FIGURES_ALWAYS, FIGURES_OPEN, arrears
from vpr_roadmap.rendering.typography import initials_first


def rollup_page(answer: Rollup, frame: Frame, words: Words) -> Page:
    """The roll-up from the addressee to the signature; each municipality has a part."""
    blocks: list[Block] = [*_opening(answer, frame, words)]
    if not answer.rows and not answer.silent:
        return (*blocks, Paragraph(words.say(texts.NOTHING_OF_PART)))
    number = 1
    blocks.append(_heading(number, words.say(texts.ROLLUP_ALL), words))
    blocks += _summary(answer, words)
    for number, row in enumerate(answer.rows, start=2):
        blocks.append(_heading(number, _capitalized(row), words))
        blocks += fulfilment(row.report, words)
        if row.report.overdue:
            blocks += arrears(row.report.overdue, row.report, words)
    if answer.silent:
        blocks.append(_heading(number + 1, words.say(texts.ROLLUP_SILENT), words))
        count = words.say(texts.ROLLUP_SILENT_COUNT, n=_count(answer.silent))
        blocks += [Paragraph(count), Paragraph(", ".join(row.name for row in answer.silent))]
    return (*blocks, *_closing(frame, words))


def rollup_table(answer: Rollup, words: Words) -> Table:
    """A row per municipality and the sum of those with records; others have dashes."""
    names = [
        name
        for name in (*FIGURES_ALWAYS, *FIGURES_OPEN)
        if name in FIGURES_ALWAYS or getattr(answer.total, name)
    ]
    headings = (texts.ALL_POINTS, *(texts.COLUMNS[name] for name in names), texts.SHARE_COLUMN)
    columns = (
        Column(words.say(texts.MUNICIPALITY), grows=True),
        *(Column(words.say(text), numeric=True) for text in headings),
    )
    rows = [(row.name, *_numbers(row.figures, names, words)) for row in answer.rows]
    none = ("—",) * len(headings)
    rows += [(words.say(texts.ROLLUP_NONE_OF, name=row.name), *none) for row in answer.silent]
    if answer.rows:
        rows.append((words.say(texts.SUM), *_numbers(answer.total, names, words)))
    return Table(columns, tuple(rows), headed=True, sum=bool(answer.rows))


def _opening(answer: Rollup, frame: Frame, words: Words) -> Iterator[Block]:
    if frame.to:
        yield Lines(frame.to, Place.ADDRESSEE)
    yield Heading(words.say(texts.TITLE_ROLLUP), 1)
    lines = (words.say(texts.ABOUT_PLANS), as_of_text(answer.as_of, words))
    yield Lines(lines, Place.TITLE)
    if answer.period:
        yield Paragraph(period_text(answer.period, answer.as_of, words))
    plans = [row.report.plan for row in (*answer.rows, *answer.silent)]
    yield from (Paragraph(text) for text in selection_sentences(answer.selection, plans, words))


def _summary(answer: Rollup, words: Words) -> Iterator[Block]:
    if not answer.rows:
        yield Paragraph(words.say(texts.ROLLUP_NOBODY))
        return
    reported, every = _count(answer.rows), _count((*answer.rows, *answer.silent))
    yield Paragraph(words.say(texts.ROLLUP_REPORTED, reported=reported, n=every))
    day, period = answer.as_of.day, answer.period
    yield from (Paragraph(text) for text in figures_sentences(answer.total, day, period, words))
    yield rollup_table(answer, words)


def _closing(frame: Frame, words: Words) -> Iterator[Block]:
    signs = frame.signatory
    post = post_lines(signs, words) if signs else (words.say(texts.POST_BLANK),)
    yield Signature(post, initials_first(signs.name) if signs else words.say(texts.NAME_BLANK))
    yield Lines((words.say(texts.PREPARED_BY),), Place.FOOT)


def _capitalized(row: RollupRow) -> str:
    """The name with a capital first letter; a plan's name stays as its path is written."""
    plan = row.report.plan
    return capitalize_first(row.name) if plan.schools.municipality else row.name


def _count(rows: Sequence[RollupRow]) -> int:
    """The number of municipalities; some have several plans."""
    return len(distinct(row.report.plan.schools.municipality or row.name for row in rows))


def _heading(number: int, text: str, words: Words) -> Heading:
    return Heading(words.say(texts.NUMBERED, number=number, heading=text), 2)


def _numbers(figures: Figures, names: list[str], words: Words) -> tuple[str, ...]:
    share = "—" if figures.share is None else per_cent(figures.share, words)
    return (str(figures.total), *(str(getattr(figures, name)) for name in names), share)
