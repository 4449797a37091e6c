"""Rendered problems have a message, a source line and a fingerprint."""

from __future__ import annotations

from tests.helpers.problem_examples import ENGLISH, PLAN, PROBLEMS, rendered_problems
from vpr_roadmap.nodes import Position
from vpr_roadmap.problems import Problem, Severity
from vpr_roadmap.rendering.problems.rendered import RenderedProblem, fingerprints, render_problems


def test_rendered_problem_has_the_message_and_the_line() -> None:
    assert rendered_problems(PROBLEMS[1:2]) == (
        RenderedProblem(
            path="данные/plan_x.yaml",
            position=Position(6, 19),
            severity=Severity.ERROR,
            code="unknown-responsible",
            message="ответственного «Симоненко Л.Н.» нет в people и groups",
            hint="возможно, «Симоненко Л.И.»",
            source_line="    responsible: [Симоненко Л.Н.]",
            identity=rendered_problems(PROBLEMS[1:2])[0].identity,
        ),
    )


def test_rendered_problem_is_in_the_language_of_the_words() -> None:
    (rendered,) = render_problems(PROBLEMS[2:3], lambda path: [], ENGLISH)
    assert rendered.place == "данные/plan_x.yaml:9:5"
    assert rendered.sentence == (
        "the key “number” already exists: данные/plan_x.yaml:7:5; keep one of them"
    )


def test_missing_line_is_empty() -> None:
    beyond = Problem("данные/plan_x.yaml", Position(99, 1), "empty-file")
    assert [each.source_line for each in rendered_problems((PROBLEMS[3], beyond))] == ["", ""]


def test_source_line_has_no_line_end() -> None:
    (rendered,) = render_problems(
        PROBLEMS[:1], lambda path: ["1\r\n", "2", "3", "4", "  a: b \r\n"], ENGLISH
    )
    assert rendered.source_line == "  a: b "


def test_lines_of_a_file_are_read_once() -> None:
    paths: list[str] = []

    def lines_of(path: str) -> list[str]:
        paths.append(path)
        return []

    render_problems(PROBLEMS, lines_of, ENGLISH)
    assert paths == ["данные/plan_x.yaml", "нет такого.yaml"]


def move_down(problem: Problem, lines: int) -> Problem:
    """Move the problem, and the other place that it names, down by some lines."""
    values = dict(problem.values)
    if "place" in values:
        values["place"] = f"данные/plan_x.yaml:{7 + lines}:5"
    line, column = problem.position.line + lines, problem.position.column
    return problem._replace(position=Position(line, column), values=tuple(values.items()))


def test_inserted_lines_do_not_change_fingerprints() -> None:
    moved = [move_down(problem, 3) for problem in PROBLEMS[:3]]
    after = rendered_problems(moved, "# Первая\n# Вторая\n\n" + PLAN)
    assert [each.source_line for each in after] == [
        each.source_line for each in rendered_problems(PROBLEMS[:3])
    ]
    assert fingerprints(after) == fingerprints(rendered_problems(PROBLEMS[:3]))


def test_indent_and_known_names_do_not_change_fingerprints() -> None:
    problem = PROBLEMS[1]
    known = ("known", ("Прядущенко А.В.", "Симоненко Л.И."))
    after = problem._replace(position=Position(6, 21), values=(problem.values[0], known))
    indented = PLAN.replace(
        "    responsible: [Симоненко Л.Н.]", "\tresponsible: [Симоненко Л.Н.]  "
    )
    assert fingerprints(rendered_problems([after], indented)) == fingerprints(
        rendered_problems([problem])
    )


def test_path_code_and_line_change_fingerprints_and_values_do_not() -> None:
    problem = PROBLEMS[1]
    other_path = problem._replace(path="данные/plan_y.yaml")
    other_code = problem._replace(code="unknown-person")
    other_value = problem._replace(values=(("found", "Симоненко"), problem.values[1]))
    other_line = problem._replace(position=Position(8, 19))
    differing = rendered_problems([problem, other_path, other_code, other_line])
    assert len({each.identity for each in differing}) == 4
    assert len(set(fingerprints(differing))) == 4
    assert fingerprints(rendered_problems([other_value])) == fingerprints(
        rendered_problems([problem])
    )


def test_repeated_problems_have_different_fingerprints() -> None:
    repeated = rendered_problems([PROBLEMS[1]] * 3 + [PROBLEMS[2]] * 2)
    assert len(set(fingerprints(repeated))) == 5
    assert fingerprints(repeated)[0] == fingerprints(rendered_problems([PROBLEMS[1]]))[0]


def test_identity_of_a_problem_in_a_long_line_is_short() -> None:
    values = (("found", "б"), ("known", ("а",) * 1000))
    problem = Problem("данные/plan_x.yaml", Position(1, 5000), "unknown-group", values)
    (rendered,) = rendered_problems([problem], "а" * 1_000_000)
    assert len(rendered.identity) < 10_000


def test_problem_with_lone_surrogates_has_a_fingerprint() -> None:
    values = (("found", "\ud800"), ("known", ()), ("entry", "{name: \ud800}"))
    problem = PROBLEMS[1]._replace(path="\udcff", values=values)
    assert len(fingerprints(rendered_problems([problem]))[0]) == 64
