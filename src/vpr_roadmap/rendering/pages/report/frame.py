"""The frame around the text of a report: addressee, title, signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, assert_never

from vpr_roadmap.input.signatories import Signatory, coordinator_of, signatories, support_of
from vpr_roadmap.language.grammar.russian import TitleForms
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.texts import report_texts as texts
from vpr_roadmap.language.texts.order_texts import ORDER_TEXTS
from vpr_roadmap.language.texts.section_texts import SECTIONS
from vpr_roadmap.language.words import Words, capitalize_first, format_day
from vpr_roadmap.matching.folding import distinct, fold
from vpr_roadmap.periods import Period
from vpr_roadmap.plan.order import Order, OrderStatus
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.queries.report import Report, ReportKind
from vpr_roadmap.queries.selection import Selection, selected_schools
from vpr_roadmap.rendering.page import Block, Heading, Lines, Paragraph, Place, Signature
from vpr_roadmap.rendering.pages.labels import school_names, section_texts
from vpr_roadmap.rendering.pages.report.agenda import names_council
from vpr_roadmap.rendering.pages.report.year_names import year_name
from vpr_roadmap.rendering.typography import initials_first, without_organisation


class Frame(NamedTuple):
    """The lines of the addressee, and who signs."""

    to: tuple[str, ...] = ()
    signatory: Signatory | None = None


def opening_blocks(answer: Report, frame: Frame, words: Words) -> Iterator[Block]:
    """The addressee, the title, and what the report is about."""
    if frame.to:
        yield Lines(frame.to, Place.ADDRESSEE)
    yield Heading(words.say(_title(answer)), 1)
    yield Lines(tuple(_title_lines(answer, words)), Place.TITLE)
    part = selection_sentences(answer.selection, [answer.plan], words)
    for sentences in (
        _period_sentence(answer, words),
        _coordinator_and_support(answer, words),
        part,
    ):
        if text := " ".join(sentences):
            yield Paragraph(text)


def _title(answer: Report) -> Text:
    match answer.kind:
        case ReportKind.STATUS:
            return texts.TITLE
        case ReportKind.YEAR:
            return texts.TITLE_YEAR
        case ReportKind.AGENDA:
            of_council = names_council(answer.plan)
            return texts.TITLE_AGENDA_OF_COUNCIL if of_council else texts.TITLE_AGENDA
    assert_never(answer.kind)


def about_text(plan: Plan, of: str, words: Words) -> str:
    """«о реализации Дорожной карты», but «об исполнении Плана устранения нарушений»."""
    remedies = fold("устранени") in fold(plan.title)
    return words.say(texts.ABOUT_REMEDY if remedies else texts.ABOUT, of=of)


def closing_blocks(answer: Report, frame: Frame, words: Words) -> Iterator[Block]:
    """The signatures, and who prepared the report.

    An agenda has one signature, by default the coordinator's.
    """
    plan, day = answer.plan, answer.as_of.day
    if answer.kind is ReportKind.AGENDA:
        if signatory := frame.signatory or coordinator_of(plan, day):
            yield _signature(signatory, answer, words)
        return
    signing = signatories(plan, day, frame.signatory)
    if signing.signs:
        yield _signature(signing.signs, answer, words)
    else:
        yield Signature((words.say(texts.POST_BLANK),), words.say(texts.NAME_BLANK))
    if signing.agrees:
        signed = _signature(signing.agrees, answer, words)
        over, under = (words.say(texts.AGREED),), (words.say(texts.SIGNED_ON),)
        yield signed._replace(over=over, under=under)
    yield Lines((words.say(texts.PREPARED_BY),), Place.FOOT)


def as_of_text(as_of: AsOf, words: Words) -> str:
    """The line of the title that says as of which day the report is."""
    text = texts.AS_OF_KNOWN if as_of.known else texts.AS_OF
    return words.say(text, day=as_of.day, known=as_of.known)


def period_text(period: Period, as_of: AsOf, words: Words, *, name: str | None = None) -> str:
    """The sentence with the period that is reported on, and whether it still runs."""
    text = texts.PERIOD if period.deadline < as_of.day else texts.PERIOD_RUNS
    start, end = format_day(period.start), format_day(period.deadline)
    return words.say(text, period=name or period, start=start, end=end)


def _title_lines(answer: Report, words: Words) -> Iterator[str]:
    plan = answer.plan
    forms = words.title_forms(plan.title)
    if forms:
        yield about_text(plan, forms.of, words)
    else:
        yield words.say(texts.ABOUT_TITLE, title=plan.title)
    year = year_name(plan.period, words)
    if answer.kind is ReportKind.YEAR and str(plan.period.start.year) not in plan.title:
        yield words.say(texts.FOR_YEAR, year=year)
    yield as_of_text(answer.as_of, words)
    if plan.order and plan.order.status is OrderStatus.DRAFT:
        yield words.say(texts.DRAFT)
    elif plan.order and plan.order.date and plan.order.number:
        yield _approved(plan.order, forms, words)


def _approved(order: Order, forms: TitleForms | None, words: Words) -> str:
    """«(утверждён постановлением администрации округа от 12.01.2024 № 15)»."""
    document = ORDER_TEXTS[order.kind]
    values: dict[str, object] = {"date": order.date, "number": order.number}
    if forms is None:
        return words.say(texts.APPROVED_ORDER, document=document.name, **values)
    values |= {"participle": forms.approved, "document": document.by}
    if issuer := words.issuer_of(order.issuer) if order.issuer else None:
        return words.say(texts.APPROVED_BY, issuer=issuer, **values)
    return words.say(texts.APPROVED, **values)


def _period_sentence(answer: Report, words: Words) -> Iterator[str]:
    if answer.kind is ReportKind.AGENDA and answer.period is None:
        return
    plan, last_day = answer.plan.period, answer.last_day
    if answer.period:
        yield period_text(answer.period, answer.as_of, words)
    elif answer.kind is ReportKind.YEAR:
        yield period_text(plan, answer.as_of, words, name=year_name(plan, words))
    elif last_day >= plan.start:
        end = min(last_day, plan.deadline)
        yield words.say(texts.PERIOD_SINCE, start=format_day(plan.start), end=format_day(end))


def _coordinator_and_support(answer: Report, words: Words) -> Iterator[str]:
    plan, day = answer.plan, answer.as_of.day
    if coordinator := coordinator_of(plan, day):
        yield words.say(texts.COORDINATOR, name=initials_first(coordinator.name))
    if organisation := support_of(plan, day):
        support, head = organisation
        if head:
            name = initials_first(head.name)
            support = words.say(texts.SUPPORT_HEAD, support=support, head=name)
        yield words.say(texts.SUPPORT, name=support)


def selection_sentences(selection: Selection, plans: Sequence[Plan], words: Words) -> Iterator[str]:
    """A sentence that names the part of the plans that the report is limited to."""
    party_names = (party.name for plan in plans for party in plan.parties)
    parties = [
        initials_first(name) for name in dict.fromkeys(party_names) if name in selection.parties
    ]
    schools = dict.fromkeys(_selected_school_names(selection, plans, words))
    sections = dict.fromkeys(section.number for plan in plans for section in plan.sections)
    numbers = [number for number in sections if number in selection.sections]
    nouns = {
        name: words.say(text).lower()
        for name, text in zip(("section", "sections"), _section_nouns(plans, numbers), strict=True)
    }
    parts = [
        words.say(one if len(names) == 1 else many, names=tuple(names), **nouns)
        for one, many, names in (
            (texts.PART_RESPONSIBLE, texts.PART_RESPONSIBLES, parties),
            (texts.PART_SCHOOL, texts.PART_SCHOOLS, schools),
            (texts.PART_SECTION, texts.PART_SECTIONS, numbers),
        )
        if names
    ]
    if parts:
        yield words.say(texts.PART, parts="; ".join(parts))


def _section_nouns(plans: Sequence[Plan], numbers: Sequence[str]) -> tuple[Text, Text]:
    """The nouns for one section and for several, or for subsections if all are subsections."""
    asked = [(plan, each) for plan in plans for each in plan.sections if each.number in numbers]
    if asked and all(len(plan.section_path(section)) > 1 for plan, section in asked):
        return texts.SUBSECTION, texts.SUBSECTIONS
    named = section_texts(plans[0]) if len(plans) == 1 else SECTIONS
    return named.name, named.names


def _selected_school_names(
    selection: Selection, plans: Sequence[Plan], words: Words
) -> Iterator[str]:
    """The schools asked for; with the municipality if there are several."""
    of_several = len(distinct(plan.place for plan in plans)) > 1
    for plan in plans:
        names = school_names(selected_schools(plan, selection), plan.schools)
        if not of_several:
            yield from names
        elif names:
            place = plan.place or plan.name
            yield words.say(message_texts.SCHOOL_OF, school=", ".join(names), municipality=place)


def _signature(signatory: Signatory, answer: Report, words: Words) -> Signature:
    """A line to sign on: the name and the lines of the post.

    For the coordinator of the plan, the first line says what he or she coordinates.
    """
    forms = words.title_forms(answer.plan.title)
    of = words.say(texts.COORDINATOR_OF, of=forms.of_kind) if forms else ""
    coordinates = of or words.say(texts.COORDINATOR_POST) if signatory.coordinates else ""
    return Signature(post_lines(signatory, words, coordinates), initials_first(signatory.name))


def post_lines(signatory: Signatory, words: Words, coordinates: str = "") -> tuple[str, ...]:
    """What somebody coordinates, the post and the organisation, beginning with a capital letter.

    If nothing is known but the organisation, there is room to write the post.
    """
    post, organisation = signatory.post or "", signatory.organisation or ""
    if fold(organisation) in fold(post):
        organisation = ""
    elif organisation:
        post = without_organisation(post)
    if not (coordinates or post):
        post = words.say(texts.POST_BLANK)
    first, *others = filter(None, (coordinates, post, organisation))
    return (capitalize_first(first), *others) if others else (capitalize_first(first).rstrip(","),)
