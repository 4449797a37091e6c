"""Shell completion of values: numbers, names, schools, sections and months of the plans.

Completion never prints an error; if the plans cannot be read, it offers nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from vpr_roadmap.language.text import Text
from vpr_roadmap.matching.folding import complete
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.plan import Plan

Completions = tuple[str, str]


def complete_number(context: typer.Context, incomplete: str) -> list[Completions]:
    """Numbers of activities, or after an @ the control points of that number."""
    return [
        _offer(found, activity.title)
        for plan in _plans(context)
        for activity in plan.activities
        for known in (_points(activity) if "@" in incomplete else (activity.number,))
        if (found := complete(incomplete, known))
    ]


def complete_month(context: typer.Context, incomplete: str) -> list[Completions]:
    from vpr_roadmap.periods import months

    plans = _plans(context)
    offered = {month.written for plan in plans for month in months(plan.period)}
    return [
        _offer(found, _period_name(context, written))
        for written in sorted(offered)
        if (found := complete(incomplete, written))
    ]


def complete_responsible(context: typer.Context, incomplete: str) -> list[Completions]:
    """One word of each name, because shells split completions at spaces."""
    offered: dict[str, str] = {}
    for plan in _plans(context):
        for party in plan.parties:
            for word in _words(party.name):
                if found := complete(incomplete, word):
                    offered.setdefault(found, party.name)
    return [_offer(word, name) for word, name in offered.items()]


def complete_school(context: typer.Context, incomplete: str) -> list[Completions]:
    """Keys of schools, and words of their names once a letter is typed."""
    before, comma, last = incomplete.rpartition(",")
    offered: dict[str, str] = {}
    for plan in _plans(context):
        for school in plan.schools.listed:
            words = [word.strip("«»\"'().,") for word in school.name.split()] if last else []
            for word in (str(school.key), *filter(str.isalpha, words)):
                if found := complete(last, word):
                    offered.setdefault(found, school.name)
    return [_offer(f"{before}{comma}{word}", name) for word, name in offered.items()]


def complete_municipality(context: typer.Context, incomplete: str) -> list[Completions]:
    """The capitalised words of names: «Кореновский» of «… Кореновский район»."""
    named = [plan.schools.municipality for plan in _plans(context) if plan.schools.municipality]
    return [
        _offer(found, name)
        for name in dict.fromkeys(named)
        for word in name.split()
        if word[:1].isupper() and (found := complete(incomplete, word))
    ]


def complete_reporter(context: typer.Context, incomplete: str) -> list[Completions]:
    """One word of the names of people and groups, and the keys of schools."""
    schools = complete_school(context, incomplete) if "," not in incomplete else []
    return [*complete_responsible(context, incomplete), *schools]


def complete_status(context: typer.Context, incomplete: str) -> list[Completions]:
    from vpr_roadmap.language.texts.status_texts import STATUSES

    return _codes(STATUSES, incomplete)


def complete_state(context: typer.Context, incomplete: str) -> list[Completions]:
    from vpr_roadmap.language.texts.status_texts import STATE_NAMES

    return _codes(STATE_NAMES, incomplete)


def complete_section(context: typer.Context, incomplete: str) -> list[Completions]:
    return [
        _offer(found, section.title)
        for plan in _plans(context)
        for section in plan.sections
        if (found := complete(incomplete, section.number))
    ]


def _codes(texts: dict[str, Text], incomplete: str) -> list[Completions]:
    """Codes, or their Russian names if what is typed is Russian.

    Names have hyphens for spaces, because shells split completions at spaces.
    """
    offers = [
        (found, other, word)
        for code, text in texts.items()
        for word, other in ((code, text.ru), (text.ru.replace(" ", "-"), code))
        if (found := complete(incomplete, word)) and (incomplete or word == code)
    ]
    # A single letter such as «с» may be Latin or Cyrillic; prefer the alphabet it is typed in.
    exact = [offer for offer in offers if offer[2].startswith(incomplete)] or offers
    return [_offer(found, other) for found, other, _ in exact]


def _points(activity: Activity) -> tuple[str, ...]:
    if activity.has_no_dates:
        return (activity.unscheduled_point,)
    return tuple(point.id for point in activity.points)


def _offer(value: str, description: str) -> Completions:
    """A completion; Typer shows its description with rich, which reads brackets as markup."""
    from rich.markup import escape

    return value, escape(description)


def _plans(context: typer.Context) -> tuple[Plan, ...]:
    from vpr_roadmap.cli.call import plan_paths
    from vpr_roadmap.workspace.cache.location import open_store
    from vpr_roadmap.workspace.loading import load

    try:
        here, paths = Path.cwd(), [Path(path) for path in context.params.get("plan") or ()]
        return load(plan_paths(paths), here, open_store(here)).plans
    except Exception:  # a shell that completes a line has no place for any error
        return ()


def _period_name(context: typer.Context, written: str) -> str:
    from vpr_roadmap.language.words import Words
    from vpr_roadmap.periods import read_unit

    words = context.obj.words if context.obj else None
    return words.period(read_unit(written)) if isinstance(words, Words) else written


def _words(name: str) -> Iterator[str]:
    """The first word of a name, such as a surname, and all abbreviations in capitals."""
    words = [word.strip("«»\"'()") for word in name.split()]
    yield words[0]
    yield from (word for word in words[1:] if word.isalpha() and word.isupper())
