"""Every text is in both languages, with the same fields, and is used."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest

from tests.conftest import ROOT, Run
from vpr_roadmap.cli.fast_path import VERBS, load_command
from vpr_roadmap.cli.parameters import Option, parameters
from vpr_roadmap.cli.typer_app import build_app
from vpr_roadmap.input.statuses import parse_status
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.language.texts import (
    answer_texts,
    chart_texts,
    compare_texts,
    document_texts,
    error_texts,
    help_texts,
    html_texts,
    import_remark_texts,
    import_texts,
    message_texts,
    option_help_texts,
    plan_part_texts,
    record_texts,
    report_texts,
    status_texts,
    usage_error_texts,
)
from vpr_roadmap.language.texts.problems.broken_yaml import BROKEN_YAML, SPECIAL_SPACES
from vpr_roadmap.language.texts.problems.by_code import PROBLEM_TEXTS
from vpr_roadmap.language.texts.problems.differing_wordings import DIFFERING_WORDINGS
from vpr_roadmap.language.texts.problems.hints import SPECIAL_HINTS
from vpr_roadmap.language.texts.problems.terms import ALPHABETS, EXPECTED, READ_AS
from vpr_roadmap.language.texts.problems.unknown_points import UNKNOWN_POINTS
from vpr_roadmap.language.words import Words
from vpr_roadmap.plan.progress import Status

LANGUAGE = ROOT / "src" / "vpr_roadmap" / "language"
MODULES = (
    answer_texts,
    error_texts,
    message_texts,
    record_texts,
    status_texts,
    help_texts,
    usage_error_texts,
    report_texts,
    chart_texts,
    html_texts,
    compare_texts,
    document_texts,
    import_remark_texts,
    import_texts,
)


def every_text() -> Iterator[tuple[str, Text]]:
    for name, value in (pair for module in MODULES for pair in vars(module).items()):
        if isinstance(value, Text):
            yield name, value
    for named in (
        *(report_texts.MARKS, report_texts.COLUMNS),
        *(compare_texts.COUNTS, compare_texts.HOW, compare_texts.FIELDS),
        *(import_texts.COUNTED, import_texts.USES, plan_part_texts.PARTS),
    ):
        yield from named.items()
    for problems in (
        PROBLEM_TEXTS,
        BROKEN_YAML,
        SPECIAL_SPACES,
        UNKNOWN_POINTS,
        DIFFERING_WORDINGS,
    ):
        for code, problem in problems.items():
            yield from ((code, text) for text in (problem.message, problem.hint) if text)
    yield from SPECIAL_HINTS.items()
    for name, reason in error_texts.REASONS.items():
        yield name, reason
    for named in (
        EXPECTED,
        READ_AS,
        ALPHABETS,
        status_texts.STATUSES,
    ):
        yield from named.items()
    for command, described in help_texts.COMMANDS.items():
        yield command, described.summary
        yield command, described.details
        yield from described.examples
    for option, described_option in option_help_texts.OPTIONS.items():
        yield option, described_option.help


def fields(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def test_both_languages_have_the_same_fields() -> None:
    assert [name for name, text in every_text() if fields(text.ru) != fields(text.en)] == []


def test_texts_are_in_their_language() -> None:
    wrong = []
    for name, text in every_text():
        russian, english = (re.sub(r"\{[^}]*\}|“[^”]*”|[^\w\s№]", "", each) for each in text)
        if re.search(r"[a-z]{2}", english.lower()) and not re.search("[а-яё№]", russian.lower()):
            wrong.append((name, text.ru))
        if re.search("[а-яё]", english.replace("ИРО", "").lower()):
            wrong.append((name, text.en))
    assert wrong == []


def test_every_text_is_used() -> None:
    own = {module.__file__ for module in MODULES}
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "src").rglob("*")
        if path.suffix in (".py", ".j2") and str(path) not in own
    )
    named = [
        name
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, Text)
    ]
    assert [name for name in named if not re.search(rf"\.{name}\b", source)] == []


@pytest.mark.parametrize("language", Language)
def test_every_command_and_option_has_help(language: Language) -> None:
    """Every command has examples, and every option has a description."""
    words = Words(language)
    group = build_app(words)
    assert isinstance(group, click.Group)
    context = click.Context(group)
    assert sorted(group.list_commands(context)) == sorted(VERBS)
    for name in VERBS:
        command = group.get_command(context, name)
        assert command and command.help
        assert 2 <= len(help_texts.COMMANDS[name].examples) <= 3
        for parameter in command.params:
            assert getattr(parameter, "help", None), parameter.name


@pytest.mark.parametrize("verb", [(), *((verb,) for verb in VERBS)])
def test_help_is_only_in_the_chosen_language(roadmap: Run, verb: tuple[str, ...]) -> None:
    russian = roadmap(*verb, "--help", "--lang", "ru").out
    english = roadmap(*verb, "--help", "--lang", "en").out
    assert "Примеры:" in russian and "Examples:" in english
    assert not re.search(r"\b(Usage|Options|Commands|Show|Arguments)\b", russian)
    without_examples = english.partition("Examples:")[0]
    assert not re.search("[а-яё]", without_examples)


@pytest.mark.parametrize("module", sorted(LANGUAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_is_defined_twice(module: Path) -> None:
    """The second text would replace the first, which has other fields."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    targets = [each.targets for each in tree.body if isinstance(each, ast.Assign)]
    names = [name.id for found in targets for name in found if isinstance(name, ast.Name)]
    assert [name for name, often in Counter(names).items() if often > 1] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["Рогов Б.Б.", "Сделано!", "и так далее…"])
def test_no_sentence_ends_with_two_full_stops(language: Language, name: str) -> None:
    """«Найдены: Рогова А.А., Рогов Б.Б. Показаны все.», with one stop after the last name."""
    words = Words(language)
    sentences = [
        words.say(text, **dict.fromkeys(fields(text.ru), name)) for _, text in every_text()
    ]
    assert [each for each in sentences if f"{name}." in each] == []


def test_full_stop_of_a_name_ends_the_sentence() -> None:
    words = Words(Language.RUSSIAN)
    sentence = words.say(
        message_texts.SEVERAL_MEANT, typed="рог", names=("Рогова А.А.", "Рогов Б.Б.")
    )
    assert sentence == "По слову «рог» найдены: Рогова А.А., Рогов Б.Б. Показаны все."
    assert words.say(answer_texts.DETAIL_BASIS, basis="Приказ") == "Основание: Приказ."


COMMAND = re.compile(r"roadmap ([a-z]+)((?: (?:--?[a-z-]+|\"[^\"]*\"|[^\s\"—;,()]+))*)")


def commands_in_texts() -> Iterator[tuple[str, str, list[str]]]:
    """Yield every command in the texts: the text's name, the verb and the arguments."""
    for name, text in (*every_text(), *STATUS_TEXTS):
        for sentence in text:
            for verb, rest in COMMAND.findall(sentence):
                yield name, verb, rest.split()


STATUS_TEXTS = [
    *(("NOT_STATUSES", text) for _, text in status_texts.NOT_STATUSES),
    *(("NOT_STATES", text) for _, text in status_texts.NOT_STATES),
]


def test_every_command_in_a_text_exists() -> None:
    """Its verb and options exist, and the word after `record` is a status."""
    found = list(commands_in_texts())
    assert len(found) > 20
    for name, verb, words in found:
        assert verb in VERBS, name
        named = {
            option
            for each in parameters(load_command(verb))
            if isinstance(each.declared, Option)
            for option in each.declared.names
        }
        options = [word for word in words if word.startswith("-")]
        assert [word for word in options if word not in named] == [], name
        statuses = [word for word in words[1:] if word.isalpha() and word.islower()]
        if verb == "record" and len(words) > 1 and not words[1].startswith(("-", "{", "…")):
            assert parse_status(statuses[0]), name


def test_every_status_in_a_text_exists() -> None:
    """For example in «Внесите отметку «перенесено»» and `not-done --note "the reason"`."""
    codes = {status.value for status in Status}
    for name, text in (*every_text(), *STATUS_TEXTS):
        for word in re.findall(r"внесите(?: отметку)? «([^»{]+)»|если [^,]+ — «([^»{]+)»", text.ru):
            assert parse_status("".join(word)), name
        for word in re.findall(
            r"(?:record|: )([a-z]+-?[a-z]+)(?= --(?:note|until|basis))", text.en
        ):
            assert word in codes, name
