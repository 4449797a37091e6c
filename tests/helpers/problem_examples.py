"""Examples for the formats of problems: a plan with mistakes, and hostile texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.nodes import Position
from vpr_roadmap.problems import Problem, Severity
from vpr_roadmap.rendering.formats.terminal import TextLayout
from vpr_roadmap.rendering.problems.github import github
from vpr_roadmap.rendering.problems.gitlab import gitlab
from vpr_roadmap.rendering.problems.json_report import json_report
from vpr_roadmap.rendering.problems.rendered import RenderedProblem, render_problems
from vpr_roadmap.rendering.problems.sarif import sarif
from vpr_roadmap.rendering.problems.terminal import problems_with_excerpts
from vpr_roadmap.rendering.problems.text import problem_lines

RUSSIAN = Words(Language.RUSSIAN)
ENGLISH = Words(Language.ENGLISH)

PLAN = """\
period: 2020-08/2021-06
people:
  Симоненко Л.И.: {}
activities:
  - number: 1.1
    responsible: [Симоненко Л.Н.]
  - number: "1.2"
    responsible: [Симоненко Л.И.]
    number: "1.2"
"""

PROBLEMS = (
    Problem(
        "данные/plan_x.yaml",
        Position(5, 13),
        "unquoted-number",
        (("found", "1.1"), ("other", "1.1")),
    ),
    Problem(
        "данные/plan_x.yaml",
        Position(6, 19),
        "unknown-responsible",
        (("found", "Симоненко Л.Н."), ("known", ("Симоненко Л.И.",))),
    ),
    Problem(
        "данные/plan_x.yaml",
        Position(9, 5),
        "duplicate-key",
        (("key", "number"), ("place", "данные/plan_x.yaml:7:5")),
    ),
    Problem("нет такого.yaml", Position(1, 1), "empty-file"),
)


def rendered_problems(
    problems: Sequence[Problem] = PROBLEMS, text: str = PLAN
) -> tuple[RenderedProblem, ...]:
    """Render the problems of a plan with this text."""
    lines = {"данные/plan_x.yaml": text.split("\n")}
    return render_problems(problems, lambda path: lines.get(path, []), RUSSIAN)


def rendered_problem(
    path: str = "plan_x.yaml",
    message: str = "ключ «a» уже есть",
    hint: str | None = None,
    line: str = "",
    column: int = 1,
    severity: Severity = Severity.ERROR,
) -> RenderedProblem:
    position = Position(7, column)
    return RenderedProblem(path, position, severity, "duplicate-key", message, hint, line, message)


FORMATS: dict[str, Callable[[Sequence[RenderedProblem]], str]] = {
    "text": lambda problems: problem_lines(problems, RUSSIAN),
    "excerpts": lambda problems: problems_with_excerpts(problems, TextLayout(80, None), RUSSIAN),
    "narrow excerpts": lambda problems: problems_with_excerpts(
        problems, TextLayout(40, None, False), RUSSIAN
    ),
    "coloured excerpts": lambda problems: problems_with_excerpts(
        problems, TextLayout(60, "truecolor"), RUSSIAN
    ),
    "json": lambda problems: json_report(problems, 1),
    "github": github,
    "gitlab": gitlab,
    "sarif": lambda problems: sarif(problems, {}),
}

HOSTILE_TEXTS = (
    "::error::взлом",
    "\n\n  ::error file=x::взлом",
    "##[group]взлом",
    "текст ##[error]взлом",
    "##vso[task.complete]взлом",
    "###[error]взлом",
    "\x1b[31mкрасный\x1b[0m \x9b2J \x07",
    "строка\r\n::warning::вторая\x85третья\u2028четвёртая\vпятая\fшестая",
    "ноль \0 и конец",
    "\u202eзадом наперёд\u202c \u2066x\u2069 \u200b \ufeff",
    "половина \ud800 и другая \udcff",
    "[bold]жирно[/bold] [link=http://x]y[/link] :+1:",
    "100 % , : %0A {0} {{1}}",
    "C:\\данные\\план.yaml",
    "../[x](y)?a=b#c/ё й",
    "x " * 38 + "::error::взлом",
    "",
)

texts = st.lists(
    st.sampled_from((*HOSTILE_TEXTS, "::", "##", "[", "#", " ", "\t", "\n"))
    | st.text(st.characters(exclude_categories=()), max_size=20),
    max_size=6,
).map("".join)

any_problem = st.builds(
    rendered_problem,
    path=texts,
    message=texts,
    hint=st.none() | texts,
    line=texts,
    column=st.integers(1, 200),
    severity=st.sampled_from(Severity),
)
