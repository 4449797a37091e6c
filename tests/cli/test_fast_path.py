"""Calls that roadmap parses without Typer mean the same as with Typer."""

from __future__ import annotations

from typing import Any

import click
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import vpr_roadmap.cli.main
from tests.conftest import Answer, Run
from tests.helpers.effort import normal_or_exhaustive
from tests.helpers.forms import FORMS
from vpr_roadmap.cli.fast_path import VERBS, load_command, parse_plain_call
from vpr_roadmap.cli.parameters import Argument, Parameter, parameters
from vpr_roadmap.cli.typer_app import build_app
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words

WORDS = """
    --month|2020-11 --month=2020-11 -m|2020-Q4 -m2020-11 -m=2020-11 --mon|2020-11 --month --month=
    --period|2020-12 --school|34 -s|2|-s|4 --school=2,4 --school|99 --section|2 --section=2
    --state|overdue --state=просрочено -r|Симоненко --responsible|Пряд --responsible=Никто -r|-x
    --format|csv -f|json --format=md -f|xml --format|CSV --format=plain --group-by|school
    --group-by|MONTH --group-by=Responsiblе --kind|YEAR -f|MARKDOWN
    --group-by=responsible --group-by|никак --strict --strict=1 --no-strict --links --kind|year
    --kind=agenda --kind|month --today|2021-01-15 --today=15.01.21 --as-of|вчера --known|2020-12-01
    --known= --lang|en --lang=ru --lang|xx --plan|examples --plan=data --plan|nowhere --plan
    --municipality|Кореновский --municipality|examples --municipality|Нигде --explain|done-unproved
    --explain|чепуха --by|Симоненко --note|всё|хорошо --note=да --date|20.01.21 --until|2021-06
    --basis|Приказ --result=7 --to|Главе --signed-by|Симоненко 2.7 2.6 4.2 9.9 1.3@2020-11 done
    in-progress examples data - -- --help -h --version --moth|2020-11 —month| '' --install-completion
""".replace("''", "").split()
"""Words that people may type after a command, sensible or not; `|` separates two arguments."""


def answers_of_both_parsers(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, call: list[str]
) -> tuple[Answer, Answer]:
    """The answers with the fast path and without it."""
    ours = roadmap(*call)
    with monkeypatch.context() as patched:
        patched.setattr(vpr_roadmap.cli.main, "parse_plain_call", lambda words: None)
        return ours, roadmap(*call)


calls = st.tuples(st.sampled_from(VERBS), st.lists(st.sampled_from(WORDS), max_size=5)).map(
    lambda call: [call[0], *(part for word in call[1] for part in word.split("|"))]
)


@given(calls)
@example(["due", "--month", ""])
@example(["due", "--month", "2020-11", "--month", "2020-12"])
@example(["check", "examples", "data"])
@example(["show"])
@example(["show", "2.7", "2.6"])
@example(["--lang", "en", "due"])
@settings(
    max_examples=normal_or_exhaustive(30, 150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_both_parsers_give_the_same_answer(
    roadmap: Run, monkeypatch: pytest.MonkeyPatch, call: list[str]
) -> None:
    dry = ["--dry-run"] if call[0] == "record" else []
    ours, typers = answers_of_both_parsers(roadmap, monkeypatch, call[:1] + dry + call[1:])
    assert ours == typers


def a_value_of(parameter: Parameter) -> str:
    """A value that the parameter accepts."""
    return next(iter(parameter.choices), "x")


@pytest.mark.parametrize("verb", VERBS)
def test_the_fast_path_accepts_every_spelling_of_every_option(verb: str) -> None:
    """Otherwise the test above could pass because the fast path parses nothing."""
    declared = parameters(load_command(verb))
    arguments = [a_value_of(each) for each in declared if each.required]
    for each in declared:
        if isinstance(each.declared, Argument):
            continue
        value = a_value_of(each)
        for name in each.declared.names:
            spellings = [[name]] if each.kind is bool else [[name, value]]
            if each.kind is not bool and name.startswith("--"):
                spellings.append([f"{name}={value}"])
            for spelling in spellings:
                call = parse_plain_call([verb, *arguments, *spelling])
                assert call, spelling
                given = call.values[each.name]
                got = given[0] if each.many else given
                assert got == (True if each.kind is bool else each.kind(value)), spelling


CHOICES = [
    (verb, each, choice)
    for verb in VERBS
    for each in parameters(load_command(verb))
    for choice in each.choices
]


@pytest.mark.parametrize("form", FORMS)
def test_both_parsers_accept_a_choice_in_any_form(form: str) -> None:
    for verb, parameter, choice in CHOICES[:: normal_or_exhaustive(5, 1)]:
        for reading in (plain_values, typer_values):
            exact = reading(verb, parameter, choice)
            assert exact == reading(verb, parameter, FORMS[form](choice)) == choice


def plain_values(verb: str, parameter: Parameter, text: str) -> Any:
    call = parse_plain_call([verb, *_words(verb, parameter, text)])
    return call and call.values[parameter.name]


def typer_values(verb: str, parameter: Parameter, text: str) -> Any:
    command = build_app(Words(Language.ENGLISH))
    assert isinstance(command, click.Group)
    context = click.Context(command)
    own = command.get_command(context, verb)
    assert own
    words = _words(verb, parameter, text)
    return own.make_context(verb, words, context).params[parameter.name]


def _words(verb: str, parameter: Parameter, text: str) -> list[str]:
    if isinstance(parameter.declared, Argument):
        return [text]
    arguments = [a_value_of(each) for each in parameters(load_command(verb)) if each.required]
    return [*arguments, parameter.declared.names[0], text]


@pytest.mark.parametrize(
    "call",
    [
        [],
        ["--version"],
        ["du"],
        ["due", "--help"],
        ["due", "--mon", "2020-11"],
        ["due", "-m2020-11"],
        ["due", "-m=2020-11"],
        ["due", "--month"],
        ["due", "--month="],
        ["due", "--month", "--plan"],
        ["due", "--format", "xml"],
        ["due", "--group-by", "никак"],
        ["due", "-m", "2020-11", "-m", "2020-12"],
        ["due", "лишнее"],
        ["due", "--"],
        ["record", "2.7"],
        ["check", "--strict=1"],
    ],
    ids=" ".join,
)
def test_the_fast_path_leaves_help_and_errors_to_typer(call: list[str]) -> None:
    assert parse_plain_call(call) is None


def test_the_fast_path_leaves_completion_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse_plain_call(["due"])
    monkeypatch.setenv("_ROADMAP_COMPLETE", "complete_bash")
    assert parse_plain_call(["due"]) is None
