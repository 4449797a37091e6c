"""The diagnosis names the mistake in broken YAML, if the text shows it."""

from __future__ import annotations

import pytest

from tests.helpers.yaml_loaders import LIBYAML, LOADERS
from vpr_roadmap.language.texts.problems.broken_yaml import BROKEN_YAML
from vpr_roadmap.problems import Problem
from vpr_roadmap.validation.yaml import reader
from vpr_roadmap.validation.yaml.reader import read_yaml

MISTAKES = [
    # Two branches that changed the same lines.
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n", "unmerged", 2, 1),
    ("- a: 1\n<<<<<<< HEAD\n- b: 2\n=======\n- b: 3\n>>>>>>> theirs\n", "unmerged", 2, 1),
    # A quote that is not closed, noticed at the end or at the next quote.
    ('number: "1.4\ntitle: Семинар\n', "quote-unclosed", 1, 9),
    ("title: 'Семинар\nperiod: 2020-08\n", "quote-unclosed", 1, 8),
    ('number: "1.4\ntitle: Семинар\nplace: "зал"\n', "quote-unclosed", 1, 9),
    ('- number: "1\n  title: а\n- number: "2"\n  title: б\n', "quote-unclosed", 1, 11),
    ('period: 2020-08\n"title\nplace: зал\n', "quote-unclosed", 2, 1),
    ('title: "Семинар\n---\nplace: зал\n', "quote-before-dashes", 1, 8),
    ('title: "Семинар\n...\n', "quote-before-dashes", 1, 8),
    # Text after the closing quote.
    ('title: "Семинар "Шаг" для школ"\n', "text-after-quote", 1, 18),
    ('title: "Семинар" - итоги\n', "text-after-quote", 1, 18),
    ('title: "Семинар\n  для" школ\n', "text-after-quote", 2, 8),
    ('number: "1.4""\ntitle: "Семинар"\n', "text-after-quote", 1, 14),
    ('places: ["зал" 1, двор]\n', "text-after-quote", 1, 16),
    ('file: "C:\\Документы"\n', "escape-unknown", 1, 10),
    ('file: "\\xyz"\n', "escape-unknown", 1, 8),
    # Brackets.
    ("responsible: [Батог С.М.\nperiod: 2020-08\n", "bracket-unclosed", 1, 14),
    ("- {name: Батог С.М.\n- {name: Симоненко Л.И.}\n", "bracket-unclosed", 1, 3),
    ("people: {names: [Батог, Симоненко}\n", "bracket-unclosed", 1, 17),
    ("title: [Проект\n", "bracket-unclosed", 1, 8),
    ("{name: Батог, post: #1, place: зал}\nb: 1\n", "bracket-after-hash", 1, 1),
    ("schools: [2, 4]]\n", "bracket-stray", 1, 16),
    ("schools: ]\n", "bracket-stray", 1, 10),
    ("{schools: 2, 4], title: а}\n", "bracket-stray", 1, 15),
    ("{schools: all}}\n", "bracket-stray", 1, 15),
    ("title: [Проект] плана\n", "text-after-bracket", 1, 17),
    ("{name: Батог С.М. post: зам}\n", "comma-missing", 1, 19),
    ('numbers: ["1" "2"]\n', "comma-missing", 1, 15),
    ("people: [{name: Батог}\n  {name: Симоненко}]\n", "comma-missing", 2, 3),
    ("schools: [2,, 4]\n", "comma-extra", 1, 13),
    # Colons and keys.
    ("title: Совещание: итоги года\n", "colon-in-text", 1, 17),
    ("title: Совещание\n  и его итоги: отчёт\n", "colon-in-text", 2, 14),
    ("title: Задачи:\n", "colon-in-text", 1, 14),
    ("{title: Совещание: итоги}\n", "colon-in-text", 1, 18),
    ("- : итоги\n", "colon-in-text", 1, 3),
    ("title: title: Семинар\n", "second-key", 1, 13),
    ("number: '1'  title: Семинар\n", "second-key", 1, 14),
    ("schools: [2, 4]  title: Семинар\n", "second-key", 1, 18),
    ("title Семинар\nperiod: 2020-08\n", "colon-missing", 1, 6),
    ("period: 2020-08\ntitle Семинар\nplace: зал\n", "colon-missing", 2, 6),
    ("heading\n  - Приказ\n  - от 25.06.2020\nplace: зал\n", "colon-missing", 1, 8),
    ("period: 2020-08\ntitle:Семинар\nplace: зал\n", "colon-without-space", 2, 7),
    ('- number:"1"\n  title: Семинар\n', "colon-without-space", 1, 10),
    ("title: Семинар для\nучителей школ\nplace: зал\n", "key-missing", 2, 1),
    ("- Семинар\n  period: 2020-08\n", "key-missing", 1, 3),
    # Lists.
    ("heading:\n  - Приказ\n  от 25.06.2020\n  - № 249\n", "dash-missing", 3, 3),
    ("heading:\n  - Приказ\n  -от 25.06.2020\n  - № 249\n", "dash-without-space", 3, 3),
    ("heading:\n  - Приказ\n  – от 25.06.2020\n  - № 249\n", "dash-without-space", 3, 3),
    ("tasks:\n  - - number: '1'\n    text: Анализ\n", "dash-doubled", 2, 3),
    ("heading: - Приказ\n", "list-after-key", 1, 10),
    # Indents.
    ("number: 1\n  title: Семинар\nperiod: 2020-08\n", "indent-deeper", 2, 3),
    ("number: '1'\n  title: Семинар\nperiod: 2020-08\n", "indent-deeper", 2, 3),
    ("order:\n   number: '1'\n  title: а\n  place: зал\n", "indent-deeper", 2, 4),
    (" format: 1\ntitle: План\nperiod: 2020\n", "indent-deeper", 1, 2),
    ("order:\n  title: а\n  date: б\n place: зал\n", "indent-shifted", 4, 2),
    ("tasks:\n  - number: '1'\n   text: а\n  - number: '2'\n", "indent-shifted", 3, 4),
    ("tasks:\n  - а\n - б\n  - в\n", "indent-shifted", 3, 2),
    ("order:\n number: 1\n  title: а\n  place: зал\n", "lines-after-value", 2, 2),
    ("order: приказ\n  title: а\n  date: б\n  place: зал\n", "lines-after-value", 1, 1),
    ("- \ttitle: Семинар\n", "tab-inside", 1, 3),
    # Characters that YAML reserves.
    *((f"title: {sign} Семинар\n", "reserved-start", 1, 8) for sign in "@`%&*?,"),
    ("title: !<Семинар\n", "reserved-start", 1, 8),
    ("title: !важно!да Семинар\n", "reserved-start", 1, 8),
    ("schools: [- 2]\n", "reserved-start", 1, 11),
    ("{title: |Семинар}\n", "reserved-start", 1, 9),
    ("title: > 5 школ\n", "block-header", 1, 8),
    ("title: | Семинар\n  для школ\n", "block-header", 1, 8),
    ("title: |0\n  Семинар\n", "block-header", 1, 8),
    ("title: охват\n% от числа школ\n", "percent-line", 2, 1),
    ("%ЯЗЫК\ntitle: Семинар\n", "percent-line", 1, 1),
    ("title: Семинар\n...\nperiod: 2020-08\n", "text-after-end", 3, 1),
]


def only_problem(text: str) -> Problem:
    root, (problem,) = read_yaml("plan.yaml", text)
    assert root is None
    return problem


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "diagnosis", "line", "column"), MISTAKES)
def test_diagnosis_names_the_mistake_and_its_place(
    monkeypatch: pytest.MonkeyPatch,
    loader: object,
    text: str,
    diagnosis: str,
    line: int,
    column: int,
) -> None:
    """Both parsers lead to the same diagnosis and place."""
    monkeypatch.setattr(reader, "Loader", loader)
    problem = only_problem(text)
    assert problem.code == "broken-yaml"
    assert (dict(problem.values)["diagnosis"], str(problem.position)) == (
        diagnosis,
        f"{line}:{column}",
    )


def test_colon_before_a_bracket_is_diagnosed() -> None:
    """Only with libyaml: the parser in Python reads it as a key."""
    if LIBYAML:
        assert dict(only_problem("{schools:[2]}\n").values) == {"diagnosis": "colon-without-space"}
        assert dict(only_problem("[Задачи:, Итоги]\n").values) == {"diagnosis": "colon-in-text"}


def test_every_diagnosis_is_tested() -> None:
    assert {diagnosis for _, diagnosis, _, _ in MISTAKES} == set(BROKEN_YAML)


def test_block_text_is_not_an_unclosed_quote() -> None:
    """The lines after a “|” text are not taken for the end of a quote."""
    problem = only_problem("text: |\n  Семинар\n  для школ\n- период\n")
    assert dict(problem.values) == {"diagnosis": "indent-shifted"}
    assert str(problem.position) == "4:1"


def test_unknown_mistake_has_no_diagnosis() -> None:
    problem = only_problem("[Семинар]\nplace: зал\n")
    assert (problem.code, problem.values, str(problem.position)) == ("broken-yaml", (), "2:1")
