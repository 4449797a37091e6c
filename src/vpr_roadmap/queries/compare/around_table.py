"""The texts around the table of a plan: its title, the order, the passport, printed lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vpr_roadmap.language.words import format_day
from vpr_roadmap.matching.folding import fold, initials_first
from vpr_roadmap.matching.word_changes import printed_key
from vpr_roadmap.plan.order import Order, Passport, PrintedBlock
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.queries.compare.fields import text_change
from vpr_roadmap.queries.compare.pairing import Row, pair_rows
from vpr_roadmap.queries.compare.values import Difference, Kind, NotCompared


class PlanText(NamedTuple):
    """A text and its number, which is empty if the text has none."""

    number: str
    text: str


Texts = Mapping[str, Sequence[PlanText]]
"""Key of the plan, such as `order.clauses` → its texts. A key without texts is left out."""


def compare_texts(
    ours: Plan, theirs: Plan
) -> tuple[tuple[Difference, ...], tuple[NotCompared, ...]]:
    """The differences, and the parts that one plan lacks as a whole, which are no differences."""
    was, now = texts_of(ours), texts_of(theirs)
    differences = [
        difference for key in was if key in now for difference in _compared(key, was[key], now[key])
    ]
    lacking = [
        NotCompared(part, in_first)
        for in_first, own, other in ((True, was, now), (False, now, was))
        for part in _lacking(own, other)
    ]
    return tuple(differences), tuple(lacking)


def texts_of(plan: Plan) -> Texts:
    """The texts of a plan that a document prints around its table."""
    passport = plan.appendix.passport if plan.appendix else None
    printed = plan.appendix.printed if plan.appendix else ()
    texts = {
        "title": [PlanText("", plan.title)],
        **(_order_texts(plan.order) if plan.order else {}),
        **_printed_texts("appendix", printed),
        **(_passport_texts(passport) if passport else {}),
    }
    filled = {key: [each for each in found if each.text] for key, found in texts.items()}
    return {key: found for key, found in filled.items() if found}


def _order_texts(order: Order) -> dict[str, list[PlanText]]:
    single = {
        "kind": order.kind.value,
        "number": order.number,
        "date": format_day(order.date) if order.date else None,
        "place": order.place,
        "title": order.title,
        "preamble": order.preamble,
        "signatory": order.signatory,
    }
    return {
        **{f"order.{key}": [PlanText("", text or "")] for key, text in single.items()},
        "order.clauses": [PlanText(*clause) for clause in order.clauses],
        **_printed_texts("order", order.printed),
    }


def _passport_texts(passport: Passport) -> dict[str, list[PlanText]]:
    return {
        "passport.headings": [PlanText(*heading) for heading in passport.headings],
        "passport.problem": [PlanText("", text) for text in passport.problem],
        "passport.goal": [PlanText("", passport.goal or "")],
        "passport.tasks": [PlanText(*task) for task in passport.tasks],
        "passport.directions": [PlanText(*each) for each in passport.directions],
        "passport.expected_results": [PlanText("", passport.expected_results or "")],
        "passport.more": [PlanText(row.heading, row.text) for row in passport.more],
    }


def _printed_texts(part: str, blocks: Sequence[PrintedBlock]) -> dict[str, list[PlanText]]:
    """Printed lines as one text each, because where a line ends does not count."""
    return {
        f"{part}.printed.{block.name}": [PlanText("", " ".join(block.lines))] for block in blocks
    }


def _lacking(own: Texts, other: Texts) -> Iterator[str]:
    """The parts that only the other plan has; `order` or `passport` if it has nothing of it."""
    own_parts = {key.partition(".")[0] for key in own}
    lacking = (key for key in other if key not in own)
    parts = (
        key if key.partition(".")[0] in own_parts else key.partition(".")[0] for key in lacking
    )
    yield from dict.fromkeys(parts)


def _compared(
    key: str, ours: Sequence[PlanText], theirs: Sequence[PlanText]
) -> Iterator[Difference]:
    if key in _SAME_IF and _SAME_IF[key](ours[0].text) == _SAME_IF[key](theirs[0].text):
        return
    pairs = _pairs(ours, theirs)
    paired = set(pairs.values())
    for index, was in enumerate(ours):
        if index in pairs:
            yield from _changed(key, was, theirs[pairs[index]])
        else:
            yield Difference(Kind.REMOVED, key, was.text, was_number=was.number)
    for index, now in enumerate(theirs):
        if index not in paired:
            yield Difference(Kind.ADDED, key, now.text, now.number)


_SAME_IF = {"title": lambda text: printed_key(fold(text)), "order.signatory": initials_first}
"""Keys whose texts are the same in more cases than others: a title in capitals, a name."""


def _pairs(ours: Sequence[PlanText], theirs: Sequence[PlanText]) -> dict[int, int]:
    if len(ours) == len(theirs) == 1:
        return {0: 0}
    rows, others = (
        [Row(number, printed_key(text)) for number, text in texts] for texts in (ours, theirs)
    )
    return pair_rows(rows, others)


def _changed(key: str, was: PlanText, now: PlanText) -> Iterator[Difference]:
    change = text_change("text", was.text, now.text)
    if change or was.number != now.number:
        kind = Kind.CHANGED if change else Kind.MOVED
        fields = (change,) if change else ()
        yield Difference(kind, key, now.text, now.number, was.number, fields=fields)
