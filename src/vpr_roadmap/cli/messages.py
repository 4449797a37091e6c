"""What a command prints to stderr: notes, errors, problems of the data and hints."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import accumulate

from vpr_roadmap.errors import RoadmapError
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import message_texts
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.plan.states import AsOf
from vpr_roadmap.problems import Problem
from vpr_roadmap.rendering.escaping import escape_build_command, escape_line

MAX_NAMES_LENGTH = 500
"""How long a list of names in a message may be, in characters; a region has thousands."""


def print_message(sentence: str) -> None:
    """Print a line to stderr; if nobody reads stderr, the exit code still tells the result."""
    with suppress(OSError):
        print(escape_build_command(escape_line(sentence)), file=sys.stderr, flush=True)


def print_note(words: Words, text: Text, **values: object) -> None:
    print_message(words.say(text, **values))


def print_error(words: Words, error: RoadmapError) -> None:
    values = {
        name: shorten_list(words, value) if type(value) is tuple else value
        for name, value in error.values.items()
    }
    if isinstance(near := values.get("near"), tuple):
        values["near"] = words.say(message_texts.PERHAPS, near=near) if near else ""
    print_note(words, message_texts.ERROR, message=words.say(error.text, **values))


def print_problems(words: Words, problems: Sequence[Problem]) -> None:
    if not problems:
        return
    # The module holds the long table of problem texts, which most calls do not need.
    from vpr_roadmap.language.problem_messages import line

    for problem in problems:
        print_message(line(problem, words))


def shorten_list(words: Words, names: Iterable[object]) -> tuple[object, ...]:
    """The first names, up to MAX_NAMES_LENGTH characters, then how many more there are."""
    names = tuple(names)
    lengths = accumulate(len(str(name)) for name in names)
    shown = names[: sum(length <= MAX_NAMES_LENGTH for length in lengths) or 1]
    if len(shown) == len(names):
        return names
    return (*shown, words.say(message_texts.AND_MORE, number=len(names) - len(shown)))


def no_records_hint(words: Words, plans: Sequence[Plan], as_of: AsOf, *, by_state: bool) -> str:
    """A sentence if the plans have no records yet, otherwise an empty text.

    It shows how to make the first record once a deadline has passed, in two lines for a terminal.
    Without `by_state`, that is if the question was not about states, only a person at a terminal
    needs it.
    """
    if any(plan.is_reported for plan in plans):
        return ""
    passed = [
        (point.deadline, activity.number, plan.name)
        for plan in plans
        for activity in plan.activities
        for point in activity.points
        if point.deadline < as_of.day
    ]
    is_terminal = sys.stderr.isatty()
    if passed and (by_state or is_terminal):
        _, number, plan = min(passed)
        return words.say(
            message_texts.NO_RECORDS_OVERDUE,
            n=len(passed),
            # A terminal breaks lines inside words; a line of its own is easier to copy.
            space="\n" if is_terminal else " ",
            number=number,
            where=f' --plan "{plan}"' if len(plans) > 1 else "",
        )
    return words.say(message_texts.NO_RECORDS) if by_state else ""
