"""Problems become findings: in words, with their line, and told from others wherever it stands."""

from __future__ import annotations

from tests.helpers.problem_examples import ENGLISH, PLAN, PROBLEMS, found
from vpr_roadmap.nodes import Position
from vpr_roadmap.problems import Problem, Severity
from vpr_roadmap.rendering.problems.rendered import RenderedProblem, fingerprints, render_problems


def test_a_finding_says_all_of_its_problem_and_shows_its_line() -> None:
    assert found(PROBLEMS[1:2]) == (
        RenderedProblem(
            path="данные/plan_x.yaml",
            position=Position(6, 19),
            severity=Severity.ERROR,
            code="unknown-responsible",
            message="ответственного «Симоненко Л.Н.» нет в people и groups",
            hint="возможно, «Симоненко Л.И.»",
            source_line="    responsible: [Симоненко Л.Н.]",
            identity=found(PROBLEMS[1:2])[0].identity,
        ),
    )


def test_a_finding_speaks_the_language_of_the_words() -> None:
    (finding,) = render_problems(PROBLEMS[2:3], lambda path: [], ENGLISH)
    assert finding.place == "данные/plan_x.yaml:9:5"
    assert finding.sentence == (
        "the key “number” already exists: данные/plan_x.yaml:7:5; keep one of them"
    )


def test_a_line_that_is_not_there_is_empty() -> None:
    beyond = Problem("данные/plan_x.yaml", Position(99, 1), "empty-file")
    assert [each.source_line for each in found((PROBLEMS[3], beyond))] == ["", ""]


def test_a_line_ends_before_its_end() -> None:
    (finding,) = render_problems(
        PROBLEMS[:1], lambda path: ["1\r\n", "2", "3", "4", "  a: b \r\n"], ENGLISH
    )
    assert finding.source_line == "  a: b "


def test_the_lines_of_a_file_are_asked_for_once() -> None:
    asked: list[str] = []

    def lines_of(path: str) -> list[str]:
        asked.append(path)
        return []

    render_problems(PROBLEMS, lines_of, ENGLISH)
    assert asked == ["данные/plan_x.yaml", "нет такого.yaml"]


def lower(problem: Problem, lines: int) -> Problem:
    """The problem so many lines further down, and with it the other place that it names."""
    values = dict(problem.values)
    if "place" in values:
        values["place"] = f"данные/plan_x.yaml:{7 + lines}:5"
    line, column = problem.position.line + lines, problem.position.column
    return problem._replace(position=Position(line, column), values=tuple(values.items()))


def test_fingerprints_stay_when_lines_are_inserted_above() -> None:
    moved = [lower(problem, 3) for problem in PROBLEMS[:3]]
    lower_down = found(moved, "# Первая\n# Вторая\n\n" + PLAN)
    assert [each.source_line for each in lower_down] == [
        each.source_line for each in found(PROBLEMS[:3])
    ]
    assert fingerprints(lower_down) == fingerprints(found(PROBLEMS[:3]))


def test_fingerprints_stay_when_a_line_is_indented_or_another_name_becomes_known() -> None:
    problem = PROBLEMS[1]
    known = ("known", ("Прядущенко А.В.", "Симоненко Л.И."))
    after = problem._replace(position=Position(6, 21), values=(problem.values[0], known))
    indented = PLAN.replace(
        "    responsible: [Симоненко Л.Н.]", "\tresponsible: [Симоненко Л.Н.]  "
    )
    assert fingerprints(found([after], indented)) == fingerprints(found([problem]))


def test_fingerprints_differ_by_path_code_and_line_and_stay_where_another_value_is_told() -> None:
    problem = PROBLEMS[1]
    other_path = problem._replace(path="данные/plan_y.yaml")
    other_code = problem._replace(code="unknown-person")
    other_value = problem._replace(values=(("found", "Симоненко"), problem.values[1]))
    other_line = problem._replace(position=Position(8, 19))
    differing = found([problem, other_path, other_code, other_line])
    assert len({each.identity for each in differing}) == 4
    assert len(set(fingerprints(differing))) == 4
    assert fingerprints(found([other_value])) == fingerprints(found([problem]))


def test_fingerprints_of_repeats_differ() -> None:
    repeated = found([PROBLEMS[1]] * 3 + [PROBLEMS[2]] * 2)
    assert len(set(fingerprints(repeated))) == 5
    assert fingerprints(repeated)[0] == fingerprints(found([PROBLEMS[1]]))[0]


def test_the_identity_of_a_finding_in_a_long_line_is_short() -> None:
    values = (("found", "б"), ("known", ("а",) * 1000))
    problem = Problem("данные/plan_x.yaml", Position(1, 5000), "unknown-group", values)
    (finding,) = found([problem], "а" * 1_000_000)
    assert len(finding.identity) < 10_000


def test_what_is_no_text_has_a_fingerprint_too() -> None:
    problem = PROBLEMS[1]._replace(path="\udcff", values=(("found", "\ud800"), ("known", ())))
    assert len(fingerprints(found([problem]))[0]) == 64
