"""Find people, groups and reporters by a name that a user typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vpr_roadmap.errors import UsageError, in_plans
from vpr_roadmap.input.school_names import FOLDED_SCHOOL_WORDS, schools_containing, schools_named
from vpr_roadmap.input.user_text import split_list, without_heading, without_remark
from vpr_roadmap.language.text import Text
from vpr_roadmap.language.texts import error_texts
from vpr_roadmap.matching.folding import find_value, fold, fold_words, initials_first
from vpr_roadmap.matching.suggestions import suggest_names
from vpr_roadmap.plan.plan import Plan


def find_parties(typed: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """The names of the people and groups that contain `typed`, in the order of the plans.

    Ignores case, ё/е, spaces, dots and the position of the initials. A full name matches only
    itself. Commas may separate several names. Raises UsageError with similar names if nothing
    matches.
    """
    forms = [(name, form) for plan in plans for name, _, form in _names(plan)]
    names = [name for name, _ in forms]
    typed = without_heading(typed, "ответственный", "ответственные", "responsible")
    typed = without_remark(typed, names)
    folded = "".join(fold_words(typed))
    whole = dict.fromkeys(name for name, form in forms if form == folded)
    partial = dict.fromkeys(name for name, form in forms if folded and folded in form)
    if not forms:
        nobody = error_texts.NOBODY_IN_PLAN if len(plans) == 1 else error_texts.NOBODY_IN_PLANS
        raise UsageError(error_texts.NO_RESPONSIBLE, typed=typed, of=in_plans(plans), nobody=nobody)
    if not partial and len(parts := split_list(typed)) > 1:
        return tuple(dict.fromkeys(name for part in parts for name in find_parties(part, plans)))
    if not partial:
        schools = [school for plan in plans for school in plan.schools.listed]
        if named := schools_named(typed, schools):
            key = str(named[0].key)
            text = error_texts.SCHOOL_IS_NO_RESPONSIBLE
            raise UsageError(text, typed=typed, key=key, of=in_plans(plans))
        raise _no_such_name(error_texts.NOBODY_OF_THAT_NAME, typed, names, plans)
    return tuple(whole or partial)


def _no_such_name(
    text: Text, typed: str, names: Iterable[str], plans: Sequence[Plan]
) -> UsageError:
    known = tuple(dict.fromkeys(names))
    near = suggest_names(typed, known, FOLDED_SCHOOL_WORDS)
    return UsageError(text, typed=typed, near=near, known=known, of=in_plans(plans))


def find_reporter(typed: str, plan: Plan) -> str:
    """The name of the one reporter that `typed` matches: a person, a group or a school.

    A school also matches by the name of its head. Raises UsageError with the possible reporters if
    none or several match.
    """
    found = find_reporters(typed, [plan])
    if len(found) > 1:
        raise UsageError(error_texts.SEVERAL_REPORTERS, typed=typed, known=found)
    return found[0]


def find_reporters(typed: str, plans: Sequence[Plan]) -> tuple[str, ...]:
    """The names of all reporters that `typed` matches. Raises UsageError if there are none.

    In each plan, reporters whose name contains `typed` match only if none has it in full.
    """
    typed = without_remark(typed, (name for plan in plans for name in plan.reporters))
    found = [_reporters(typed, plan) or _reporters(typed, plan, in_part=True) for plan in plans]
    if not any(found):
        names = [name for plan in plans for name in plan.reporters.values()]
        raise _no_such_name(error_texts.NO_SUCH_REPORTER, typed, names, plans)
    return tuple(dict.fromkeys(name for names in found for name in names))


def renamed(typed: str, plans: Sequence[Plan]) -> tuple[tuple[str, str], ...]:
    """Pairs of a former and the present name of people whom only the former name matches."""
    folded = ["".join(fold_words(part)) for part in split_list(typed)]
    pairs = (
        (former, person.name)
        for plan in plans
        for person in plan.people
        for former in person.formerly
        for part in folded
        if _is_in(part, former) and not _is_in(part, person.name)
    )
    return tuple(dict.fromkeys(pairs))


def _is_in(folded: str, name: str) -> bool:
    return bool(folded) and any(folded in form for form in _forms(name))


def reporter_by_name(name: str, plan: Plan) -> str | None:
    """The one reporter with this full name, or with initials; None if there are none or several."""
    found = _reporters(name, plan)
    return found[0] if len(found) == 1 else None


def _names(plan: Plan) -> Iterator[tuple[str, str, str]]:
    """The names of people, groups and heads of schools, each with a spelling and a form of that.

    The spellings of a person are the name and the former names.
    """
    names = [(party.name, spelling) for party in plan.parties for spelling in party.names]
    names += [(school.head, school.head) for school in plan.schools.listed if school.head]
    return ((name, spelling, form) for name, spelling in names for form in _forms(spelling))


def _reporters(typed: str, plan: Plan, *, in_part: bool = False) -> tuple[str, ...]:
    """The reporters with the name `typed`, or with `in_part` those whose name contains it."""
    if named := find_value(typed, plan.reporters):
        return (named,)
    listed = plan.schools.listed
    if schools := schools_named(typed, listed):
        return tuple(dict.fromkeys(school.name for school in schools))
    folded = "".join(fold_words(typed))
    parties = {fold(party.name) for party in plan.parties}
    of_parties = (each for each in _names(plan) if fold(each[0]) in parties)
    of_heads = (
        (school.name, school.head, form)
        for school in plan.schools.listed
        if school.head and fold(school.head) not in parties
        for form in _forms(school.head)
    )
    found = [
        reporter
        for reporter, spelling, form in (*of_parties, *of_heads)
        if form == folded or _in_full(typed, spelling) or (in_part and folded and folded in form)
    ]
    found += (school.name for school in schools_containing(typed, listed) if in_part)
    return tuple(dict.fromkeys(found))


def _in_full(typed: str, name: str) -> bool:
    """Whether `typed` is `name` with a first name for an initial.

    «Лариса Симоненко» is «Симоненко Л.И.».
    """
    surnames = [word for word in fold_words(name) if len(word) > 1]
    initials = [word for word in fold_words(name) if len(word) == 1]
    others = [word for word in fold_words(typed) if word not in surnames]
    if len(surnames) != 1 or len(fold_words(typed)) != len(others) + 1:
        return False
    pairs = zip(others, initials, strict=False)
    return 0 < len(others) <= len(initials) and all(word[0] == letter for word, letter in pairs)


def _forms(name: str) -> tuple[str, str]:
    return "".join(fold_words(name)), initials_first(name).replace(" ", "")
