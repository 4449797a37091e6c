"""A report as a page: its parts and their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import answer_texts as common
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.queries.figures import Figures
from vpr_roadmap.queries.report import Report, ReportKind
from vpr_roadmap.rendering.page import (
    Block,
    Heading,
    Page,
    Paragraph,
    Table,
    UserMarkdown,
    WritingSpace,
)
from vpr_roadmap.rendering.pages.labels import section_texts
from vpr_roadmap.rendering.pages.matrix import matrix_blocks
from vpr_roadmap.rendering.pages.report.agenda import agenda, agenda_table
from vpr_roadmap.rendering.pages.report.frame import (
    Frame,
    closing_blocks,
    opening_blocks,
)
from vpr_roadmap.rendering.pages.report.general import general
from vpr_roadmap.rendering.pages.report.number_lists import in_brackets
from vpr_roadmap.rendering.pages.report.sentences import following_sentences, fulfilment
from vpr_roadmap.rendering.pages.report.tables import (
    activities_for_excel,
    activities_table,
    arrears,
    parties_table,
    sections_table,
)
from vpr_roadmap.rendering.pages.report.year import carried, directions, goal, results
from vpr_roadmap.rendering.pages.report.year_names import following_year_name
from vpr_roadmap.validation.report_text import ReportText

HeadedBlocks: TypeAlias = tuple[str, Iterable[Block]]
"""A heading and the blocks below it."""


def report_page(
    answer: Report, frame: Frame, written: ReportText, words: Words, *, links: bool = False
) -> Page:
    """The report from the addressee to the signature, with numbered parts and tables.

    With `links`, the path or address of a document follows its name.
    """
    blocks: list[Block] = list(opening_blocks(answer, frame, words))
    if not answer.items:
        return (*blocks, Paragraph(words.say(texts.NOTHING_OF_PART)))
    match answer.kind:
        case ReportKind.STATUS:
            blocks += _numbered_parts(_status(answer, written, words, links=links), words)
        case ReportKind.YEAR:
            blocks += _numbered_parts(_year(answer, written, words, links=links), words)
        case ReportKind.AGENDA:
            blocks += agenda(answer, words)
    if answer.kind is not ReportKind.AGENDA and any(
        answer.execution_of(item).documents for item in answer.table_items
    ):
        blocks.append(Paragraph(words.say(texts.ENCLOSED)))
    return tuple(_number_tables([*blocks, *closing_blocks(answer, frame, words)], words))


def report_table(answer: Report, words: Words, *, links: bool) -> Table:
    """The table of a report for Excel: what was done, or the questions of an agenda."""
    if answer.kind is ReportKind.AGENDA:
        return agenda_table(answer, words)
    return activities_for_excel(answer, words, links=links)


def _status(
    answer: Report, written: ReportText, words: Words, *, links: bool
) -> Iterator[HeadedBlocks]:
    yield words.say(texts.GENERAL), general(answer, words)
    table = _activities(answer, texts.TABLE_ACTIVITIES, words, links=links)
    yield words.say(texts.FULFILMENT), (*_fulfilment(answer, words), *table)
    yield words.say(texts.ARREARS), _arrears(answer, words)
    yield from _by_school_and_party(answer, words)
    if answer.following:
        text = texts.NEXT if answer.period else texts.NEXT_REST
        heading = words.say(text, period=answer.following.period)
        yield heading, following_sentences(answer.following, answer, words)
    yield from _conclusions_and_proposals(written, words.say(texts.PROPOSALS), words)


def _year(
    answer: Report, written: ReportText, words: Words, *, links: bool
) -> Iterator[HeadedBlocks]:
    passport = answer.plan.appendix.passport if answer.plan.appendix else None
    later = following_year_name(answer.plan.period, words)
    if passport and (passport.goal or passport.tasks):
        yield words.say(texts.GOAL), goal(passport, words)
    yield words.say(texts.GENERAL), general(answer, words)
    yield words.say(texts.FULFILMENT), _fulfilment(answer, words)
    if passport and passport.directions:
        yield words.say(texts.DIRECTIONS), (directions(passport, words),)
    table = _activities(answer, texts.TABLE_PLAN, words, links=links)
    yield words.say(texts.TABLE_PLAN), table
    if passport and passport.expected_results:
        yield words.say(texts.RESULTS), (results(passport.expected_results, words),)
    yield words.say(texts.CARRIED, year=later), carried(answer, words)
    yield from _by_school_and_party(answer, words)
    yield from _conclusions_and_proposals(
        written, words.say(texts.PROPOSALS_NEXT, year=later), words
    )


def _fulfilment(answer: Report, words: Words) -> Iterator[Block]:
    yield from fulfilment(answer, words)
    if answer.sections and len(answer.plan.sections) > 1:
        named = section_texts(answer.plan)
        caption = words.sentence(texts.TABLE_SECTIONS, by_section=named.by)
        yield sections_table(answer, words)._replace(caption=caption)
        if answer.counts.subsections:
            yield Paragraph(words.say(texts.WITH_SUBSECTIONS, of_section=named.of))


def _activities(answer: Report, name: Text, words: Words, *, links: bool) -> tuple[Block, ...]:
    if not answer.table_items:
        return (Paragraph(words.say(texts.NO_ROWS)),)
    return (activities_table(answer, words, links=links)._replace(caption=words.say(name)),)


def _arrears(answer: Report, words: Words) -> Iterator[Block]:
    if not answer.plan.is_reported:
        yield Paragraph(words.say(texts.ARREARS_UNKNOWN))
        return
    if answer.overdue:
        yield from arrears(answer.overdue, answer, words)
    else:
        yield Paragraph(words.say(texts.NO_ARREARS))
    if later := [item.activity for item in answer.overdue_later]:
        items = in_brackets(later, answer.plan, words)
        day = answer.as_of.day
        yield Paragraph(words.say(texts.OVERDUE_LATER, day=day, n=len(later), items=items))


def _by_school_and_party(answer: Report, words: Words) -> Iterator[HeadedBlocks]:
    if answer.matrix.points and answer.plan.is_reported:
        table, *rest = matrix_blocks(answer.matrix, words, texts.SIGN_MEANINGS)
        assert isinstance(table, Table)
        caption = words.say(texts.TABLE_SCHOOLS)
        yield words.say(texts.SCHOOLS), (table._replace(caption=caption), *rest)
    # A report of one responsible says all this already, unless it has what that one co-executes.
    counted_already = answer.selection.parties and not answer.coexecuted
    parties = [party for party, _ in answer.parties]
    if any(parties) and (len(parties) > 1 or not counted_already):
        caption = words.say(texts.TABLE_PARTIES)
        blocks: list[Block] = [parties_table(answer, words)._replace(caption=caption)]
        shown = sum(_begun(figures) for _, figures in answer.parties)
        if shown > _begun(answer.total.figures):
            blocks.append(Paragraph(words.say(common.SUM_OF_RESPONSIBLE)))
        yield words.say(texts.PARTIES), blocks


def _begun(figures: Figures) -> int:
    """The points that the table by responsible counts: those that fell due or are open."""
    return figures.fell_due + figures.active + figures.postponed


def _conclusions_and_proposals(
    written: ReportText, proposals: str, words: Words
) -> Iterator[HeadedBlocks]:
    """The conclusions and the proposals.

    One sentence says so if the file with them could not be read.
    """
    conclusions = words.say(texts.CONCLUSIONS)
    if written.unread:
        yield conclusions, [Paragraph(words.say(texts.TEXT_UNREAD, path=written.unread))]
        return
    yield conclusions, [_text_or_space(written.conclusions, words)]
    yield proposals, [_text_or_space(written.proposals, words)]


def _text_or_space(text: str, words: Words) -> Block:
    return UserMarkdown(text, 3) if text.strip() else WritingSpace(words.say(texts.TO_BE_FILLED))


def _numbered_parts(parts: Iterable[HeadedBlocks], words: Words) -> Iterator[Block]:
    """The blocks of the parts, below numbered headings."""
    for number, (heading, blocks) in enumerate(parts, start=1):
        yield Heading(words.say(texts.NUMBERED, number=number, heading=heading), 2)
        yield from blocks


def _number_tables(blocks: Iterable[Block], words: Words) -> Iterator[Block]:
    """The blocks, with numbers in the captions of tables."""
    number = 0
    for block in blocks:
        if isinstance(block, Table) and block.caption:
            number += 1
            name = words.say(texts.TABLE, n=number, name=block.caption)
            yield block._replace(caption=name)
        else:
            yield block
