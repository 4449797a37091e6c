"""Figures in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from vpr_roadmap.language.text import Language
from vpr_roadmap.language.texts import answer_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import Period
from vpr_roadmap.queries.figures import Figures


def figures_sentences(
    figures: Figures, day: date, period: Period | None, words: Words
) -> Iterator[str]:
    """What fell due and what became of it, the share that is done, and the dates given.

    Without a `period`, the figures are since the beginning.
    """
    others = others_text(figures, day, words)
    within = words.say(answer_texts.FIGURES_PERIOD, period=period) if period else ""
    if not figures.fell_due:
        yield words.say(answer_texts.FIGURES_NONE, day=day, period=within, others=others)
    else:
        partly = words.say(answer_texts.FIGURES_PARTLY, n=figures.partly) if figures.partly else ""
        yield words.say(
            answer_texts.FIGURES,
            day=day,
            period=within,
            n=figures.fell_due,
            total=figures.total,
            in_time=figures.in_time,
            late=figures.late,
            unfulfilled=figures.unfulfilled,
            partly=partly,
            others=others,
        )
    if figures.share is not None:
        yield words.say(
            answer_texts.FIGURES_SHARE,
            done=figures.fulfilled,
            n=figures.fell_due,
            share=per_cent(figures.share, words),
        )
    if figures.given:
        yield words.say(answer_texts.FIGURES_GIVEN, given=figures.given, done=figures.given_done)


def per_cent(share: float, words: Words) -> str:
    """The share with one digit, as the language writes it: «94,4»."""
    number = f"{share:.1f}"
    return number.replace(".", ",") if words.language is Language.RUSSIAN else number


def others_text(figures: Figures, day: date, words: Words) -> str:
    """What has not fallen due or does not count: «; исполняется (срок не истёк) — 7»."""
    parts = [
        other_text(name, number, day, words)
        for name in answer_texts.FIGURES_OTHERS
        if (number := getattr(figures, name))
    ]
    return f"; {'; '.join(parts)}" if parts else ""


def other_text(name: str, number: int, day: date, words: Words) -> str:
    """«исполнено по срокам, истекающим после 30.11.2020, — 2» on 01.12.2020."""
    last = day - timedelta(days=1) if day > date.min else day
    return words.say(answer_texts.FIGURES_OTHERS[name], n=number, last=last)
