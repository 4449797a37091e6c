"""The YAML of an imported plan reads back as the plan, whatever its texts are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import DATA
from tests.helpers.real_plans import ORDER_249
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.importing.imported_plan import (
    FirstSeen,
    ImportedActivity,
    ImportedPlan,
    ImportedSection,
    Proposal,
)
from vpr_roadmap.importing.remarks import Remark
from vpr_roadmap.language.text import Language, Text
from vpr_roadmap.language.words import Words
from vpr_roadmap.matching.folding import fold
from vpr_roadmap.periods import Term, read_period
from vpr_roadmap.plan.activities import Activity
from vpr_roadmap.plan.order import (
    Appendix,
    Numbered,
    Order,
    OrderKind,
    OrderStatus,
    Passport,
    PassportRow,
    PrintedBlock,
)
from vpr_roadmap.plan.parties import Group, Party, Person
from vpr_roadmap.plan.plan import Plan
from vpr_roadmap.problems import Problem
from vpr_roadmap.rendering.imported_plan.plan_text import plan_text
from vpr_roadmap.validation.files import File, FileLocation, PlanFiles
from vpr_roadmap.validation.validate import validate

RU, EN = Words(Language.RUSSIAN), Words(Language.ENGLISH)
YEAR = read_period("2020-07/2021-06")


def read(text: str) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan, and its errors."""
    files = PlanFiles("plan", File("plan_x.yaml", text.encode()))
    result = validate(files, date(2020, 9, 1), lambda _: FileLocation.NOWHERE, warnings=False)
    errors = tuple(problem for problem in result.problems if problem.is_error)
    assert result.plan is not None, errors
    return result.plan, errors


def remark(text: str, place: Place = Place()) -> Remark:  # noqa: B008 - a constant
    return Remark(
        "deadline-unread",
        Text("срок не прочитан: «{text}»", "{text}"),
        {"text": text},
        place,
    )


def activity(
    number: str = "1", title: str = "Педсовет", period: str = "2020-09"
) -> ImportedActivity:
    return ImportedActivity(number, title, period, Place(table=1, row=2))


def one_section(*activities: ImportedActivity) -> tuple[ImportedSection, ...]:
    return (ImportedSection("", "", activities),)


WHOLE = ImportedPlan(
    "План",
    YEAR,
    (
        ImportedSection("1", "Анализ", (), Place(table=1, row=2), remarks=(remark("раздел"),)),
        ImportedSection(
            "1.1",
            "Подраздел",
            (
                ImportedActivity(
                    number="1.1.1",
                    title="Заседание: итоги",
                    period="[2020-08, 2020-11]",
                    place=Place(table=1, row=3),
                    printed="1",
                    wording="Август, ноябрь",
                    responsible=("Дымова С.А.", "руководители ОУ"),
                    responsible_wording="Дымова С.А. (по согласованию), руководители ОУ",
                    coexecutors=("Центр: «Рост»",),
                    expected_result="- справка\n- приказ",
                    cells=(("место: где", "актовый зал"), ("Отметка", "да")),
                    proposals=(
                        Proposal("schools", "[2, 4]", "СОШ № 2, 4"),
                        Proposal("each_school", "true", "в каждой\nшколе"),
                    ),
                    remarks=(remark("до осени", Place(table=1, row=3)),),
                ),
            ),
            cells=(("Отметка", "всё"),),
        ),
    ),
    Order(
        OrderStatus.APPROVED,
        "249",
        date(2020, 6, 25),
        "Управление",
        "г. Кореновск",
        "Об утверждении",
        "п р и к а з ы в а ю:",
        (Numbered("1", "Утвердить."),),
        signatory="Дымова С.А.",
        printed=(PrintedBlock("heading", ("П Р И К А З", "№ 249")),),
        kind=OrderKind.RESOLUTION,
    ),
    Appendix(
        (PrintedBlock("columns", ("№ п/п", "Мероприятия", "место: где", "Отметка", "май")),),
        Passport(
            (("goal", "Цель:"),),
            ("Абзац 1", "Абзац 2"),
            "Рост",
            (Numbered("1", "Задача"),),
            (Numbered("2", "Направление"),),
            "Итоги",
            (PassportRow("Этапы", "первый\nвторой"),),
        ),
    ),
    (Term("I четверть", read_period("2020-09-01/2020-10-25")),),
    (
        FirstSeen(Person("Дымова С.А.", post="методист, учитель"), Place(table=1, row=3)),
        FirstSeen(
            Group("руководители ОУ", ("Руководители ОУ",)),
            Place(paragraph=7),
            (Proposal("heads_of", "all", "руководители ОУ"),),
        ),
        FirstSeen(Group("Центр: «Рост»"), Place(sheet="План", row=9)),
    ),
    (remark("везде"),),
)

# ruff: noqa: E501 - comments in a plan may be long

WHOLE_TEXT = """\
# yaml-language-server: $schema=../schemas/plan.schema.json
# Прочитано из файла «приказ.docx» командой roadmap import. Сверьте с документом.
# Строка вида #ключ: значение — предложение по словам документа: если оно верно, уберите # в её начале.
# Срок не прочитан: «везде»
# Срок не прочитан: «лишнее» (абзац 40)
format: 1
language: ru
title: План
period: 2020-07/2021-06
terms:
  I четверть: 2020-09-01/2020-10-25

order:
  kind: постановление
  status: approved
  number: "249"
  date: 2020-06-25
  issuer: Управление
  place: г. Кореновск
  title: Об утверждении
  preamble: "п р и к а з ы в а ю:"
  clauses:
    - number: "1"
      text: Утвердить.
  signatory: Дымова С.А.
  printed:
    heading:
      - П Р И К А З
      - № 249

appendix:
  printed:
    columns: [№ п/п, Мероприятия, "место: где", Отметка, "май"]
  passport:
    headings:
      goal: "Цель:"
    problem:
      - Абзац 1
      - Абзац 2
    goal: Рост
    tasks:
      - number: "1"
        text: Задача
    directions:
      - number: "2"
        text: Направление
    expected_results: Итоги
    more:
      - heading: Этапы
        text: |-
          первый
          второй

people:
  - {name: Дымова С.А., post: "методист, учитель"}   # впервые: таблица 1, строка 3
groups:
  - {name: руководители ОУ, spellings: [Руководители ОУ]}   # впервые: абзац 7; если это руководители всех школ, допишите heads_of: all
  - {name: "Центр: «Рост»"}   # впервые: лист «План», строка 9

sections:
  # Срок не прочитан: «раздел»
  - number: "1"
    title: Анализ
    activities: []
  - number: "1.1"
    title: Подраздел
    cells: {Отметка: всё}
    activities:
      # Срок не прочитан: «до осени» (таблица 1, строка 3)
      - number: "1.1.1"
        printed: "1"
        title: "Заседание: итоги"
        period: [2020-08, 2020-11]
        wording: Август, ноябрь
        responsible: [Дымова С.А., руководители ОУ]
        responsible_wording: Дымова С.А. (по согласованию), руководители ОУ
        coexecutors: ["Центр: «Рост»"]
        expected_result: |-
          - справка
          - приказ
        cells: {"место: где": актовый зал, Отметка: да}
        #schools: [2, 4]   # «СОШ № 2, 4»
        #each_school: true   # «в каждой школе»
"""


def test_a_plan_with_every_key_is_laid_out_like_a_plan_written_by_hand() -> None:
    text = plan_text(
        WHOLE,
        RU,
        file="приказ.docx",
        schema="../schemas/plan.schema.json",
        remarks=[remark("лишнее", Place(paragraph=40))],
    )
    assert text == WHOLE_TEXT
    assert read(text)[1] == ()


def test_a_proposal_counts_after_removing_its_mark() -> None:
    text = (
        plan_text(WHOLE, RU).replace("#each_school", "each_school").replace("#schools", "schools")
    )
    (problem,) = read(text)[1]
    assert problem.code == "no-schools-file"


def test_a_plan_without_sections_has_its_activities_at_the_top() -> None:
    text = plan_text(ImportedPlan("План", YEAR, one_section(activity())), EN)
    assert text.endswith(
        '\nactivities:\n  - number: "1"\n    title: Педсовет\n    period: 2020-09\n'
    )
    plan, errors = read(text)
    assert (plan.sections, [each.title for each in plan.activities], errors) == (
        (),
        ["Педсовет"],
        (),
    )


def as_imported(plan: Plan) -> ImportedPlan:
    """The plan as if it had been read from its own document."""

    def imported(each: Activity) -> ImportedActivity:
        periods = [point.period.written for point in each.points]
        period = f"[{', '.join(periods)}]" if len(periods) > 1 else "".join(periods)
        return ImportedActivity(
            each.number,
            each.title,
            period or f"{{schedule: {each.unscheduled}}}",
            Place(),
            each.printed,
            each.wording,
            tuple(responsible.as_written for responsible in each.responsible),
        )

    sections = (
        ImportedSection(
            section.number,
            section.title,
            tuple(imported(each) for each in plan.activities if each.section == section),
        )
        for section in plan.sections
    )
    parties: tuple[Party, ...] = (*plan.people, *plan.groups)
    return ImportedPlan(
        plan.title,
        plan.period,
        tuple(sections),
        plan.order,
        plan.appendix,
        (),
        tuple(FirstSeen(party, Place()) for party in parties),
    )


def test_order_249_is_laid_out_as_it_was_by_hand() -> None:
    def lines(text: str) -> list[str]:
        """The lines without comments and without the keys that the document does not print."""
        ours = re.compile(r" *(#|schools:|each_school:|note:)")
        kept = (line.partition("   #")[0] for line in text.splitlines() if not ours.match(line))
        plain = (re.sub(r' - "([^"]*)"$', r" - \1", line) for line in kept)
        return [line.replace(", heads_of: all", "") for line in plain]

    by_hand = (DATA / "plan_2020_2021.yaml").read_text(encoding="utf-8")
    assert lines(plan_text(as_imported(ORDER_249), RU)) == lines(by_hand)


ALLOWED = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.sampled_from("\t\r\n")
TEXTS = st.text(ALLOWED, min_size=1).filter(str.strip) | st.sampled_from(
    (
        *(
            "- a",
            "? a",
            "a: b",
            "a #b",
            "#a",
            "'a",
            '"a',
            "a\\",
            "{a",
            "[a",
            "&a",
            "*a",
            "!a",
            "%a",
        ),
        *(
            "no",
            "1.10",
            "2020-01-01",
            "~",
            "|",
            ">-",
            "a\n\nb",
            "a\n b",
            " a\nb ",
            "\ta\n\tb",
            "a\r\nb",
        ),
        *(
            "a\u00a0b",
            "\u00a0a",
            "a\u00adb",
            "😀 a",
            "\ufeff",
            "---",
            "...\n...",
        ),
        *(
            "- а\n- б",
            "# а\n# б",
            "а" * 5000,
            "@a",
            "`a`",
            "<<",
            "=",
            "а:",
            "\ufffe",
        ),
    )
)
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), unique_by=lambda pair: fold(pair[0]), max_size=3).map(
    tuple
)


@given(st.lists(TEXTS, min_size=12, max_size=12), PAIRS)
def test_every_text_reads_back_as_it_was(
    texts: list[str], pairs: tuple[tuple[str, str], ...]
) -> None:
    a, b, c, d, e, f, g, h, i, j, k, m = texts
    first = ImportedActivity(
        *("1", a, "2020-09", Place()),
        wording=b,
        expected_result=c,
        responsible_wording=d,
        cells=pairs,
        proposals=(Proposal("note", e, f),),
        remarks=(remark(f, Place(table=1, row=1)),),
    )
    order = Order(OrderStatus.DRAFT, title=g, clauses=(Numbered(h, i),), preamble=j)
    appendix = Appendix(
        (
            PrintedBlock("title", (k, m)),
            PrintedBlock("columns", tuple(name for name, _ in pairs) or (a,)),
        ),
        Passport((), (a,), b, more=(PassportRow(c, d),)),
    )
    imported = ImportedPlan(m, YEAR, one_section(first), order, appendix, remarks=(remark(a),))

    plan, _ = read(plan_text(imported, RU, file=k, remarks=[remark(b)]))

    (found,) = plan.activities
    assert plan.title == m
    assert (found.title, found.wording, found.expected_result) == (a, b, c)
    assert (found.responsible_wording, found.cells, found.note) == (d, pairs, None)
    assert plan.order == order
    assert plan.appendix == appendix


@given(TEXTS, TEXTS, TEXTS)
def test_every_name_reads_back_as_it_was(name: str, post: str, spelling: str) -> None:
    parties = (
        FirstSeen(Person(name, post), Place(sheet=spelling, row=1)),
        FirstSeen(Group(spelling, (post,)), Place()),
    )
    imported = ImportedPlan("План", YEAR, one_section(activity()), parties=parties)
    plan, _ = read(plan_text(imported, RU))
    assert (plan.people, plan.groups) == (
        tuple(each.party for each in parties[:1]),
        (parties[1].party,),
    )


@pytest.mark.parametrize("words", [RU, EN], ids=["ru", "en"])
@given(texts=st.lists(TEXTS, max_size=3))
def test_comments_stay_comments(words: Words, texts: Iterable[str]) -> None:
    remarks = tuple(remark(text, Place(paragraph=3)) for text in texts)
    bare = ImportedPlan("План", YEAR, one_section(activity()))
    text = plan_text(bare._replace(remarks=remarks), words)
    assert "".join(line for line in text.splitlines(True) if line[0] != "#") == plan_text(
        bare, words
    )


@given(st.text(st.characters(categories=["Cc", "Zl", "Zp"]), min_size=1))
def test_control_characters_and_separators_become_blanks(text: str) -> None:
    activities = one_section(activity(title=f"а{text}б")._replace(wording=text))
    plan, errors = read(plan_text(ImportedPlan("План", YEAR, activities), RU))
    blanks = "".join(each if each in "\t\n\r" else " " for each in text)
    assert plan.activities[0].title == f"а{blanks}б"
    assert errors == ()
