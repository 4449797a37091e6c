"""Turn a problem into text: what is wrong and what to do about it."""

from __future__ import annotations

from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import message_texts, status_texts
from vpr_roadmap.language.texts.problems.broken_yaml import BROKEN_YAML, SPECIAL_SPACES
from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS
from vpr_roadmap.language.texts.problems.differing_wordings import DIFFERING_WORDINGS
from vpr_roadmap.language.texts.problems.hints import SPECIAL_HINTS
from vpr_roadmap.language.texts.problems.problem_text import ProblemText, SpecialCase
from vpr_roadmap.language.texts.problems.terms import ALPHABETS, EXPECTED, READ_AS
from vpr_roadmap.language.texts.problems.unknown_points import UNKNOWN_POINTS
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.matching.suggestions import suggest
from vpr_roadmap.problems import Problem

MAX_LISTED = 12
"""The maximum number of names in a list."""
ALIKE, MORE_ALIKE = 0.6, 0.7
"""The similarity that a suggestion needs; «указ» is no misspelt «приказ»."""
_OTHER_IF_NOT_MORE_ALIKE = ("unknown-value", "unknown-responsible", "unknown-coexecutor")
MAX_VALUE_LENGTH = 120
"""The maximum length of a value in a message."""


def sentence(problem: Problem, words: Words) -> str:
    """The message of a problem and its hint: `message; hint`."""
    remedy = hint(problem, words)
    text = message(problem, words)
    return f"{text}; {remedy}" if remedy else text


def message(problem: Problem, words: Words) -> str:
    """The message of a problem: what is wrong."""
    return words.say(_texts(problem).message, **_values(problem, words))


def hint(problem: Problem, words: Words) -> str | None:
    """The hint of a problem: a similar right value, otherwise what to do; None without a hint."""
    if near := _suggestion(problem, words):
        return near
    remedy = _texts(problem).hint
    if remedy is None or _lists_nothing(remedy, problem):
        return None
    return words.say(remedy, **_values(problem, words))


def line(problem: Problem, words: Words) -> str:
    """A problem in one line: `path:line:column: message; hint [code]`."""
    return f"{problem.path}:{problem.position}: {sentence(problem, words)} [{problem.code}]"


def _texts(problem: Problem) -> ProblemText | SpecialCase:
    values = dict(problem.values)
    if diagnosis := values.get("diagnosis"):
        return BROKEN_YAML[str(diagnosis)]
    if case := values.get("case"):
        return (UNKNOWN_POINTS | DIFFERING_WORDINGS)[str(case)]
    blank = values.get("blank")
    texts = SPECIAL_SPACES[str(blank)] if blank else PROBLEM_TEXTS[problem.code]
    special_hint = SPECIAL_HINTS.get(str(values.get("variant")))
    return texts._replace(hint=special_hint) if special_hint else texts


def _values(problem: Problem, words: Words) -> dict[str, object]:
    values = dict(problem.values)
    for name, texts in (
        ("expected", EXPECTED),
        ("other", READ_AS),
        ("alphabet", ALPHABETS),
        ("status", status_texts.STATUSES),
    ):
        if values.get(name) in texts:
            values[name] = texts[str(values[name])]
    values = {
        name: _short(value) if isinstance(value, str) else value for name, value in values.items()
    }
    for name, value in values.items():
        if isinstance(value, tuple) and len(value) > MAX_LISTED:
            values[name] = (*value[:MAX_LISTED], _more(len(value) - MAX_LISTED, words))
    if others := values.get("others"):
        values["points"] = (values["points"], _more(others, words))
    return values


def _more(number: object, words: Words) -> str:
    return words.say(message_texts.AND_MORE, number=number)


def _lists_nothing(remedy: Text, problem: Problem) -> bool:
    """Whether the hint lists values and there are none."""
    values = dict(problem.values)
    listed = [name for name in ("known", "points") if f"{{{name}}}" in remedy.ru]
    return any(not values[name] for name in listed)


def _suggestion(problem: Problem, words: Words) -> str | None:
    """A hint with the known value that is similar to the one found; None if none is."""
    values = dict(problem.values)
    found, known = str(values.get("found")), values.get("known")
    if "variant" in values or "case" in values:
        return None
    if near := values.get("near"):
        return words.say(message_texts.PERHAPS_QUOTED, near=near)
    if not isinstance(known, tuple) or found.isdigit():
        return None  # numbers are always similar
    least = MORE_ALIKE if problem.code in _OTHER_IF_NOT_MORE_ALIKE else ALIKE
    near = suggest(found, (str(name) for name in known if name != found), most=1, least=least)
    if not near:
        return None
    alike = fold(found) == fold(near[0]) and found.casefold() != near[0].casefold()
    return words.say(
        message_texts.SAME_LOOK if alike else message_texts.PERHAPS_QUOTED, near=_short(near[0])
    )


def _short(text: str) -> str:
    """The beginning of a long text, with an ellipsis."""
    return text if len(text) <= MAX_VALUE_LENGTH else f"{text[: MAX_VALUE_LENGTH - 1]}…"
