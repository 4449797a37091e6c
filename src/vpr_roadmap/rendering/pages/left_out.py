"""What an answer leaves out because of errors in files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from vpr_roadmap.language.problem_messages import message
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.left_out import Extent, LeftOut
from vpr_roadmap.rendering.page import Block, Heading, Items, Paragraph, Table

MAX_LISTED = 10
"""The most that a page lists; it counts the others. JSON lists all."""


def with_left_out(
    page: Iterable[Block], left_out: Sequence[LeftOut], words: Words
) -> Iterable[Block]:
    """The page with a note at its top, or below the title if it has one.

    A page that is made block by block has no title.
    """
    if not isinstance(page, tuple):
        return chain(left_out_blocks(left_out, words), page)
    index = 0
    if any(isinstance(block, Heading) and block.level == 1 for block in page):
        index = next((index for index, block in enumerate(page) if _is_body(block)), len(page))
    return (*page[:index], *left_out_blocks(left_out, words), *page[index:])


def _is_body(block: Block) -> bool:
    return isinstance(block, Table) or (isinstance(block, Heading) and block.level > 1)


def left_out_blocks(left_out: Sequence[LeftOut], words: Words) -> Iterator[Block]:
    """How much is left out, then what, where and why."""
    yield Paragraph(left_out_sentence(left_out, words))
    items = [_item(omission, words) for omission in left_out[:MAX_LISTED]]
    if more := len(left_out) - MAX_LISTED:
        items += [words.say(message_texts.AND_MORE, number=more)] if more > 0 else []
    yield Items(tuple(items))


def left_out_sentence(left_out: Sequence[LeftOut], words: Words) -> str:
    """How much is left out."""
    return words.say(message_texts.LEFT_OUT, parts=tuple(_counts(left_out, words)))


def _counts(left_out: Sequence[LeftOut], words: Words) -> Iterator[str]:
    for extent, text in (
        (Extent.PLAN, message_texts.LEFT_OUT_PLANS),
        (Extent.FILE, message_texts.LEFT_OUT_FILES),
        (Extent.RECORD, message_texts.LEFT_OUT_RECORDS),
    ):
        if number := sum(omission.extent is extent for omission in left_out):
            yield words.say(text, n=number)


def _item(omission: LeftOut, words: Words) -> str:
    place = f"{omission.path}:{omission.position}"
    values = {"place": place, "message": message(omission.problem, words)}
    match omission.extent:
        case Extent.PLAN:
            return words.say(message_texts.LEFT_OUT_PLAN, plan=omission.plan, **values)
        case Extent.FILE:
            return words.say(message_texts.LEFT_OUT_FILE, **values)
    known = [name for name in (omission.reporter, omission.point) if name]
    if omission.school is not None:
        known.append(words.say(message_texts.LEFT_OUT_SCHOOL, school=str(omission.school)))
    return words.say(message_texts.LEFT_OUT_RECORD, known=tuple(known), **values)
