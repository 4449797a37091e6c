"""Plans out of documents."""

from __future__ import annotations

import pytest

from tests.importing.documents import HEAD, document, table
from vpr_roadmap.errors import DocumentError, UsageError
from vpr_roadmap.importing.blocks import Document, Finding, FindingKind, Paragraph, Place
from vpr_roadmap.importing.imported_plan import ImportedActivity, ImportedPlan
from vpr_roadmap.importing.importing import import_document
from vpr_roadmap.language.text import Language
from vpr_roadmap.language.words import Words
from vpr_roadmap.periods import read_period
from vpr_roadmap.plan.parties import Person

SCHOOL_YEAR = "**План мероприятий на 2021-2022 учебный год"
ROW = "1|Совещание|Сентябрь|Рогов Б.Б."


def plan(*rows: str, head: str = HEAD) -> ImportedPlan:
    """The plan of a table with these rows, for the school year 2021-2022."""
    return import_document(document(SCHOOL_YEAR, table(head, *rows))).plan


def activities(imported: ImportedPlan) -> list[ImportedActivity]:
    return [each for section in imported.sections for each in section.activities]


def outline(imported: ImportedPlan) -> list[str]:
    """The sections as «# 1 Title» and the activities as «1.1 Title»."""
    lines = []
    for section in imported.sections:
        if section.title:
            lines.append(f"# {section.number} {section.title}")
        lines += [f"{each.number} {each.title}" for each in section.activities]
    return lines


def refusal(document: Document, table: int | None = None) -> str:
    with pytest.raises(DocumentError) as error:
        import_document(document, table=table)
    return Words(Language.RUSSIAN).say(error.value.text, **error.value.values)


OUTLINES = {
    "no sections": (["1|А|май|", "2|Б|май|"], ["1 А", "2 Б"]),
    "sections with a number and a title": (
        ["1.|**Кадры**||", "1.1.|А|май|", "2.|Контроль||", "2.1.|Б|май|"],
        ["# 1 Кадры", "1.1 А", "# 2 Контроль", "2.1 Б"],
    ),
    "merged sections, numbers that restart": (
        ["Кадры|<|<|<", "1|А|май|", "2|Б|май|", "Контроль|<|<|<", "1|В|май|"],
        ["# 1 Кадры", "1.1 А", "1.2 Б", "# 2 Контроль", "2.1 В"],
    ),
    "merged sections, numbers that go on": (
        ["Кадры|<|<|<", "1|А|май|", "2|Б|май|", "Контроль|<|<|<", "3|В|май|"],
        ["# 1 Кадры", "1 А", "2 Б", "# 2 Контроль", "3 В"],
    ),
    "Roman sections": (
        ["I.|Кадры||", "1|А|май|", "II.|Контроль||", "2|Б|май|"],
        ["# I Кадры", "1 А", "# II Контроль", "2 Б"],
    ),
    "Roman sections in one cell": (
        ["I. Кадры|||", "1|А|май|", "II. Контроль|||", "2|Б|май|"],
        ["# I Кадры", "1 А", "# II Контроль", "2 Б"],
    ),
    "named sections": (
        ["Раздел 1. Кадры|<|<|<", "1.1|А|май|", "Модуль «Контроль»|<|<|<", "2.1|Б|май|"],
        ["# 1 Кадры", "1.1 А", "# 2 Модуль «Контроль»", "2.1 Б"],
    ),
    "sections in capitals, numbered by their activities": (
        ["|КАДРОВАЯ РАБОТА||", "3.1|А|май|", "|КОНТРОЛЬ||", "4.1|Б|май|"],
        ["# 3 КАДРОВАЯ РАБОТА", "3.1 А", "# 4 КОНТРОЛЬ", "4.1 Б"],
    ),
    "subsections": (
        ["1.|**Кадры**||", "1.1. Учёба|<|<|<", "1.1.1.|А|май|", "2.|**Иное**||", "2.1|Б|май|"],
        ["# 1 Кадры", "# 1.1 Учёба", "1.1.1 А", "# 2 Иное", "2.1 Б"],
    ),
    "tasks below directions": (
        [
            *("Направление 1. Кадры|<|<|<", "Задача 1. Учить|<|<|<", "1|А|май|"),
            *("Задача 2. Помогать|<|<|<", "1|Б|май|", "Направление 2. Иное|<|<|<"),
            *("Задача 1. Проверять|<|<|<", "1|В|май|"),
        ],
        [
            *("# 1 Направление 1. Кадры", "# 1.1 Задача 1. Учить", "1.1.1 А"),
            *("# 1.2 Задача 2. Помогать", "1.2.1 Б", "# 2 Направление 2. Иное"),
            *("# 2.1 Задача 1. Проверять", "2.1.1 В"),
        ],
    ),
    "a row without a number": (["1|А|май|", "|Б|май|", "2|В|май|"], ["1 А", "1a Б", "2 В"]),
    "a repeated number": (["1|А|май|", "1|Б|май|", "2|В|май|"], ["1 А", "1a Б", "2 В"]),
    "letters": (["1|А|май|", "а)|Б|май|", "2|В|май|"], ["1 А", "1a Б", "2 В"]),
    "a row cut by a page": (
        ["1|Совещание директоров по|май|", "|итогам года||", "2|Б|май|"],
        ["1 Совещание директоров по итогам года", "2 Б"],
    ),
    "a title without anything else": (
        ["1|А|май|", "|Приказ по итогам||", "2|Б|май|", "|Отчёт||"],
        ["1 А", "1a Приказ по итогам", "2 Б", "2a Отчёт"],
    ),
    "a title after a colon": (
        ["1|Подготовка:|май|", "|Приказ по итогам||", "2|Б|май|"],
        ["1 Подготовка: Приказ по итогам", "2 Б"],
    ),
    "a title before the first number": (
        ["|Кадры||", "1|А|май|", "|Контроль||", "2|Б|май|"],
        ["# 1 Кадры", "1 А", "# 2 Контроль", "2 Б"],
    ),
    "signatures": (
        ["1|А|май|", "|Директор школы||", "|Согласовано||"],
        ["1 А"],
    ),
    "a title merged down": (["1|А|май|", "^|^|июнь|", "2|Б|май|"], ["1 А", "2 Б"]),
    "a repeated head and column numbers": (
        ["1|2|3|4", "1|А|май|", HEAD, "1|2|3|4", "2|Б|май|"],
        ["1 А", "2 Б"],
    ),
    "a sum and a note": (
        ["1|А|май|", "Итого|1||", "Примечание: нет|<|<|<", "2|Б|май|"],
        ["1 А", "2 Б"],
    ),
    "an activity before the first section": (
        ["1|А|май|", "Кадры|<|<|<", "2|Б|май|"],
        ["# б/н Без раздела", "1 А", "# 1 Кадры", "2 Б"],
    ),
    "a number of another section": (
        ["1.|**Кадры**||", "1.1|А|май|", "2.|**Иное**||", "1.2|Б|май|"],
        ["# 1 Кадры", "1.1 А", "# 2 Иное", "2.1.2 Б"],
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_rows_are_sections_and_activities(name: str) -> None:
    rows, expected = OUTLINES[name]
    assert outline(plan(*rows)) == expected


def test_a_list_in_a_cell_keeps_its_lines() -> None:
    first, second, third = activities(
        plan(
            "1|Подготовка: / - приказа / об итогах; / - справки|май|",
            "2|Сбор: / 1) заявок; / 2) анкет|май|",
            "3|Совещание / - семинар / директоров|май|",
        )
    )
    assert first.title == "Подготовка:\n- приказа об итогах;\n- справки"
    assert second.title == "Сбор:\n1) заявок;\n2) анкет"
    assert third.title == "Совещание - семинар директоров"


def test_a_plan_without_numbers_is_counted() -> None:
    imported = plan(
        "**Сентябрь**|<|<", "Урок|1 сентября|учителя", "Поход|2 сентября|учителя", "**Май**|<|<",
        "Звонок|25 мая|учителя", head="Мероприятие|Дата|Кто проводит",
    )  # fmt: skip
    assert outline(imported) == [
        *("# 1 Сентябрь", "1.1 Урок", "1.2 Поход", "# 2 Май", "2.1 Звонок"),
    ]
    assert {each.printed for each in activities(imported)} == {""}


def test_numbers_may_stand_before_the_titles() -> None:
    rows = ["1.1. Урок|май|учителя", "1.2. Поход|май|учителя"]
    imported = plan(*rows, head="Мероприятия|Сроки|Ответственные")
    assert outline(imported) == ["1.1 Урок", "1.2 Поход"]


def test_a_number_is_printed_if_it_is_unlike_the_others() -> None:
    dotted = plan("1.|А|май|", "2.|Б|май|", "3|В|май|", "4)|Г|май|")
    assert [each.printed for each in activities(dotted)] == [None, None, "3", "4)"]
    plain = plan("1|А|май|", "2|Б|май|", "3.|В|май|")
    assert [each.printed for each in activities(plain)] == [None, None, None]


def test_a_number_of_a_workbook_may_have_lost_its_zero() -> None:
    first, second, third = activities(plan("#2.9|А|май|Х", "#2.1|Б|май|Х", "#2.1|В|май|Х"))
    assert [each.number for each in (first, second, third)] == ["2.9", "2.1", "2.1a"]
    codes = [[remark.code for remark in each.remarks] for each in (first, second, third)]
    assert codes == [[], ["number-stored-as-number"], ["number-stored-as-number"]]


def test_merged_cells_and_ditto_marks_repeat_the_cell_above() -> None:
    found = activities(plan("1|А|Сентябрь|Рогов Б.Б.", "2|Б|^|^", '3|В|-"-|то же'))
    assert [each.period for each in found] == ["2021-09"] * 3
    assert [each.responsible for each in found] == [("Рогов Б.Б.",)] * 3


def test_several_deadlines_of_one_title_are_a_list() -> None:
    (activity,) = activities(plan("1|А|Сентябрь|Рогов Б.Б.", "^|^|Ноябрь|Дымова С.А."))
    assert activity.period == "[2021-09, 2021-11]"
    assert activity.wording == "Сентябрь Ноябрь"
    assert activity.responsible == ("Рогов Б.Б.", "Дымова С.А.")


def test_other_columns_are_cells() -> None:
    head = "№|Мероприятия|Сроки|Ответственные|Результат|Место|Место"
    imported = plan("1|А|май|Рогов Б.Б.|протокол|зал|школа", head=head)
    (activity,) = activities(imported)
    assert activity.cells == (("Результат", "протокол"), ("Место", "зал"), ("Место (2)", "школа"))
    assert imported.appendix is not None
    assert imported.appendix.columns == (*head.split("|")[:-1], "Место (2)")


def test_a_section_keeps_its_other_cells() -> None:
    imported = plan("1|**Кадры**||заместитель директора", "1.1|А|май|Рогов Б.Б.")
    assert imported.sections[-1].cells == (("Ответственные", "заместитель директора"),)


def test_co_executors_have_a_column() -> None:
    head = "№|Мероприятия|Сроки|Ответственные|Соисполнители"
    (activity,) = activities(plan("1|А|май|Рогов Б.Б.|Дымова С.А., Рогов Б.Б.", head=head))
    assert activity.coexecutors == ("Дымова С.А.",)
    assert [each.code for each in activity.remarks] == ["coexecutor-responsible"]


def test_marks_in_columns_of_quarters_are_deadlines() -> None:
    quarters = table(
        "№|Мероприятия|2021 год|<|<|<|Исполнитель",
        "^|^|I кв.|II кв.|III кв.|IV кв.|^",
        "1|А|х|-|х||Рогов Б.Б.",
        "2|Б||до 15 мая|||Рогов Б.Б.",
    )
    first, second = activities(import_document(document("План на 2021 год", quarters)).plan)
    assert (first.period, first.cells) == ("[2021-Q1, 2021-Q3]", ())
    assert first.wording == "2021 год I кв., 2021 год III кв."
    assert (second.period, second.wording) == ("../2021-05-15", "до 15 мая")
    assert second.cells == (("2021 год II кв.", "до 15 мая"),)


def test_marks_in_columns_of_months_are_deadlines() -> None:
    head = "№|Мероприятия|Сентябрь|Май|Ответственный"
    first, second = activities(plan("1|А|х|х|Рогов Б.Б.", "2|Б||15.05|Рогов Б.Б.", head=head))
    assert (first.period, first.wording) == ("[2021-09, 2022-05]", "Сентябрь, Май")
    assert second.period == "2022-05-15"


def test_marks_in_columns_of_years_are_deadlines() -> None:
    years = table(
        "№|Мероприятия|Годы|<|<",
        "^|^|2021|2022|2023",
        "1|А|+|+|",
        "2|Б||май|сентябрь – ноябрь",
        "3|В|||100,5",
    )
    imported = import_document(document("План на 2021-2023 годы", years)).plan
    first, second, third = activities(imported)
    assert first.period == "[2021-01/2021-12, 2022-01/2022-12]"
    assert first.wording == "Годы 2021, Годы 2022"
    assert second.period == "[2022-05, 2023-09/2023-11]"
    assert (third.period, third.cells) == ('{undated: "100,5"}', (("Годы 2023", "100,5"),))


def test_days_below_the_name_of_a_month_are_dates() -> None:
    imported = plan(
        *("СЕНТЯБРЬ|<|<|<", "1|А|15-20|", "2|Б|в течение месяца|", "3|В|октябрь|"),
        *("Май 2022 г.|<|<|<", "4|Г|до 15|", "5|Д|1 неделя|"),
    )
    assert [each.period for each in activities(imported)] == [
        *("2021-09-15/2021-09-20", "2021-09", "2021-10", "../2022-05-15", "{undated: 1 неделя}"),
    ]
    assert [each.wording for each in activities(imported)][:2] == ["15-20", "в течение месяца"]


def test_a_table_of_months_needs_no_column_of_deadlines() -> None:
    rows = ["Сентябрь|<", "А|ОУ", "Май|<", "Б|ОУ", "Иное|<", "В|ОУ"]
    imported = plan(*rows, head="Мероприятия|Ответственные")
    assert [(each.period, each.wording) for each in activities(imported)] == [
        *(("2021-09", None), ("2022-05", None), ("{undated: срок не указан}", None)),
    ]


def test_a_section_below_a_year_is_of_that_year() -> None:
    rows = ["2022 год|<|<|<", "Задача 1. Учить|<|<|<", "1|А|март|", "2023 год|<|<|<", "2|Б|май|"]
    imported = import_document(document("План на 2022-2023 годы", table(HEAD, *rows))).plan
    assert [each.period for each in activities(imported)] == ["2022-03", "2023-05"]


def test_marks_beside_a_deadline_are_cells() -> None:
    head = "№|Мероприятия|Срок|Сентябрь|Май|Ответственные"
    (activity,) = activities(plan("1|А|ноябрь|+||ОУ", head=head))
    assert (activity.period, activity.cells) == ("2021-11", (("Сентябрь", "+"),))


def test_a_mark_in_a_column_that_is_not_understood_is_not_lost() -> None:
    head = "№|Мероприятия|Сентябрь|Откябрь|Ноябрь|Ответственный"
    first, second = activities(plan("1|А|+|+||Рогов Б.Б.", "2|Б|+||+|Рогов Б.Б.", head=head))
    assert first.period == '{undated: "Сентябрь, Откябрь"}'
    assert first.cells == (("Откябрь", "+"),)
    assert [each.code for each in first.remarks] == ["deadline-unread"]
    assert second.period == "[2021-09, 2021-11]"


def test_a_date_that_is_not_in_the_quarter_of_its_column_is_remarked() -> None:
    quarters = table("№|Мероприятия|I квартал|II квартал|Отв.", "1|А|до 15 мая||Рогов Б.Б.")
    (activity,) = activities(import_document(document("План на 2021 год", quarters)).plan)
    assert activity.period == "../2021-05-15"
    assert [each.code for each in activity.remarks] == ["deadline-outside-column"]


def test_columns_of_years_date_their_cells() -> None:
    years = table(
        "№|Мероприятия|Сроки по годам|<|Исполнитель",
        "^|^|2022|2023|^",
        "1|А|х||Рогов Б.Б.",
        "2|Б|май|октябрь|Рогов Б.Б.",
    )
    first, second = activities(import_document(document("План на 2022-2023 годы", years)).plan)
    assert (first.period, first.wording) == ("2022-01/2022-12", "Сроки по годам 2022")
    assert second.period == "[2022-05, 2023-10]"


def test_columns_of_school_years_date_their_cells() -> None:
    years = table(
        "№|Мероприятия|2021-2022 уч. год|2022-2023 уч. год|Исполнитель",
        "1|А|май|сентябрь|Рогов Б.Б.",
    )
    made = document("План", years)
    imported = import_document(made, period=read_period("2021-09/2023-08"))
    assert activities(imported.plan)[0].period == "[2022-05, 2022-09]"


JOINT = "№|Мероприятия|Сроки, ответственные"


def test_a_column_may_have_deadlines_and_those_responsible() -> None:
    rows = ["1|А|май, Рогов Б.Б.", "2|Б|до 15 мая / завуч Рогов Б.Б."]
    imported = plan(*rows, "3|В|учителя", head=JOINT)
    found = [(each.period, each.responsible) for each in activities(imported)]
    assert found == [
        *(("2022-05", ("Рогов Б.Б.",)), ("../2022-05-15", ("Рогов Б.Б.",))),
        ("{undated: срок не указан}", ("учителя",)),
    ]
    assert imported.appendix is not None
    assert imported.appendix.columns == tuple(JOINT.split("|"))


def test_a_cell_that_cannot_be_split_is_kept() -> None:
    (activity,) = activities(plan("1|А|Рогов Б.Б. после каникул", head=JOINT))
    assert activity.cells == (("Сроки, ответственные", "Рогов Б.Б. после каникул"),)
    assert [each.code for each in activity.remarks] == ["cell-unsplit"]
    assert activity.responsible == ()


def test_a_column_that_says_nothing_may_have_the_titles_but_one_of_classes_does_not() -> None:
    head = "№|Класс|Открытый урок|Дата|Ответственный"
    (activity,) = activities(plan("1|5 А|Урок мужества|май|Рогов Б.Б.", head=head))
    assert activity.title == "Урок мужества"
    assert activity.cells == (("Класс", "5 А"),)


def test_posts_may_have_a_column() -> None:
    head = "№|Мероприятия|Срок|Ответственный|Должность"
    rows = ["1|А|май|Рогов Б.Б. / Дымова С.А.|завуч / методист", "2|Б|май|Чиж А.А.|завуч, учитель"]
    posts = [each.party for each in plan(*rows, head=head).parties]
    assert posts == [
        *(Person("Рогов Б.Б.", "завуч"), Person("Дымова С.А.", "методист"), Person("Чиж А.А.")),
    ]


def test_two_columns_of_dates_are_a_span() -> None:
    span = table(
        "№|Мероприятия|Сроки|<|Ответственный",
        "^|^|начало|окончание|^",
        "1|А|01.02.2021|15.03.2021|Рогов Б.Б.",
        "2|Б|март|март|Рогов Б.Б.",
    )
    first, second = activities(import_document(document("План на 2021 год", span)).plan)
    assert first.period == "2021-02-01/2021-03-15"
    assert first.wording == "01.02.2021 – 15.03.2021"
    assert (second.period, second.wording) == ("2021-03", "март")


def test_a_section_may_state_the_year() -> None:
    rows = ["2022 год|<|<|<", "1|А|март|", "2023 год|<|<|<", "2|Б|май|"]
    imported = import_document(document("План на 2022-2023 годы", table(HEAD, *rows))).plan
    assert [each.period for each in activities(imported)] == ["2022-03", "2023-05"]


def test_june_belongs_to_a_school_year_if_the_plan_names_it() -> None:
    assert plan("1|А|май|").period.written == "2021-09/2022-05"
    assert plan("1|А|июнь|").period.written == "2021-09/2022-06"


def test_missing_and_unclear_deadlines_are_undated() -> None:
    first, second = activities(plan("1|А||Рогов Б.Б.", "2|Б|когда будет, сказано: позже|ОУ"))
    assert first.period == "{undated: срок не указан}"
    assert first.wording is None
    assert second.period == '{undated: "когда будет, сказано: позже"}'
    assert [each.remarks[0].code for each in (first, second)] == [
        *("deadline-missing", "deadline-unread"),
    ]


def test_a_given_period_is_not_widened() -> None:
    made = document(table(HEAD, "1|А|Сентябрь|ОУ", "2|Б|Июль 2025|ОУ"))
    imported = import_document(made, period=read_period("2021-09/2022-05")).plan
    first, second = activities(imported)
    assert imported.period.written == "2021-09/2022-05"
    assert (first.period, second.period) == ("2021-09", "{undated: Июль 2025}")
    assert [each.code for each in second.remarks] == ["deadline-outside-plan"]


def test_a_misprinted_year_does_not_change_the_period_of_the_plan() -> None:
    imported = plan("1|А|Октябрь|ОУ", "2|Б|октябрь 2012|ОУ", "3|В|15.11.2012|ОУ")
    assert imported.period.written == "2021-09/2022-05"
    first, *others = activities(imported)
    assert first.period == "2021-10"
    assert [each.period for each in others] == [
        *("{undated: октябрь 2012}", '{undated: "15.11.2012"}'),
    ]
    assert {each.remarks[0].code for each in others} == {"deadline-outside-plan"}


def test_a_year_in_a_heading_may_be_outside_the_plan() -> None:
    head = "№|Мероприятия|Октябрь 2012|Май 2022|Ответственные"
    first, second = activities(plan("1|А|+||ОУ", "2|Б||+|ОУ", head=head))
    assert (first.period, second.period) == ("{undated: Октябрь 2012}", "2022-05")


def test_tables_that_continue_are_one_plan() -> None:
    made = document(
        *(SCHOOL_YEAR, table(HEAD, "1|А|май|ОУ"), "Продолжение таблицы"),
        *(table("2|Б|май|ОУ", number=2), table(HEAD, "3|В|май|ОУ", number=3)),
        *("Лист ознакомления", table("№|Ф.И.О.|Дата|Подпись", "1|Рогов Б.Б.||", number=4)),
    )
    imported = import_document(made)
    assert outline(imported.plan) == ["1 А", "2 Б", "3 В"]
    assert [each.taken for each in imported.account.rows[-2:]] == ["left-out", "left-out"]


def test_a_table_for_each_section_is_one_plan() -> None:
    made = document(
        *(SCHOOL_YEAR, "**Раздел 1. Кадры", table(HEAD, "1|А|май|ОУ")),
        *("**Раздел 2. Контроль", table(HEAD, "1|Б|май|ОУ", number=2)),
    )
    imported = import_document(made)
    assert imported.plan.title == SCHOOL_YEAR.strip("*")
    assert outline(imported.plan) == ["# 1 Кадры", "1.1 А", "# 2 Контроль", "2.1 Б"]
    texts = [each.taken for each in imported.account.texts]
    assert texts[1:] == ["sections.title", "sections.title"]


def test_a_table_without_headings_is_known_by_its_shape() -> None:
    rows = [
        "1|Совещание директоров школ|март|Рогов Б.Б.|зал",
        "2|Семинар для заместителей|апрель|Дымова С.А.|",
    ]
    imported = import_document(document("План на 2021 год", table(*rows))).plan
    first, second = activities(imported)
    assert (first.period, second.responsible) == ("2021-03", ("Дымова С.А.",))
    assert first.cells == (("Графа 5", "зал"),)
    assert "column-unknown" in {each.code for each in imported.remarks}


def test_the_rows_around_the_plan_of_a_sheet_are_paragraphs() -> None:
    sheet = table(
        *("План работы на 2021 год|||", HEAD, "1|А|март|ОУ", "Исполнитель Рогов|||"),
        sheet="План",
        first_row=3,
    )
    imported = import_document(document(sheet))
    assert imported.plan.title == "План работы на 2021 год"
    assert [each.place.row for each in imported.account.texts] == [3, 6]
    assert [each.place.row for each in imported.account.rows] == [4, 5]


def test_two_plans_are_refused_and_may_be_chosen() -> None:
    made = document(
        *("План на 2021 год", table(HEAD, "1|А|март 2021|ОУ")),
        *("План на 2022 год", table(HEAD, "1|Б|май 2022|ОУ", "2|В|май|ОУ", number=2)),
    )
    assert refusal(made) == (
        "планом могут быть несколько таблиц: таблица 1, строк: 1 (--table 1),"
        " таблица 2, строк: 2 (--table 2). Выберите одну, например --table 1"
    )
    assert outline(import_document(made, table=2).plan) == ["1 Б", "2 В"]


def test_two_sheets_with_plans_are_refused() -> None:
    made = document(*(table(HEAD, "1|А|март 2021|ОУ", sheet=name) for name in ("{План}", "Лист2")))
    assert "лист «{План}», строк: 1 (--table 1), лист «Лист2»" in refusal(made)


def test_a_sheet_for_each_section_is_one_plan() -> None:
    made = document(
        Paragraph("План на 2021 год", Place(sheet="март", row=1)),
        Paragraph("Март", Place(sheet="март", row=2)),
        table(HEAD, "1|А|05.03|ОУ", sheet="март", first_row=3),
        table(HEAD, "1|Б|май|ОУ", sheet="Работа с кадрами"),
    )
    assert outline(import_document(made).plan) == [
        *("# 1 Март", "1.1 А", "# 2 Работа с кадрами", "2.1 Б"),
    ]


def test_sheets_with_titles_of_their_own_are_several_plans() -> None:
    made = document(
        *("План работы школы на 2021 год", table(HEAD, "1|А|март|ОУ", sheet="Школа")),
        *("План работы музея на 2021 год", table(HEAD, "1|Б|май|ОУ", sheet="Музей")),
    )
    assert "--table 2" in refusal(made)


def test_two_plans_with_other_headings_are_refused_too() -> None:
    made = document(
        *("План совета на 2021 год", table("№|Тема|Дата|Кто готовит", "1|А|март|ОУ")),
        *("План музея на 2021 год", table(HEAD, "1|Б|май|ОУ", "2|В|май|ОУ", number=2)),
    )
    assert "(--table 1)" in refusal(made)
    assert import_document(made, table=1).plan.title == "План совета на 2021 год"
    assert import_document(made, table=2).plan.title == "План музея на 2021 год"


CONTROL = (
    *("**План контроля на 2021-2022 учебный год", "**СЕНТЯБРЬ"),
    table(HEAD, "Кадры|<|<|<", "1|А|5|ОУ", "2|Б|7|ОУ", "Ученики|<|<|<", "3|В|9|ОУ"),
    "**ОКТЯБРЬ",
    table(HEAD, "Кадры|<|<|<", "1|Г|5|ОУ", "Ученики|<|<|<", "2|Д|9|ОУ", number=2),
)


def test_numbers_may_go_on_through_the_subsections_of_a_month() -> None:
    imported = import_document(document(*CONTROL)).plan
    assert imported.title == "План контроля на 2021-2022 учебный год"
    assert outline(imported) == [
        *("# 1 СЕНТЯБРЬ", "# 1.I Кадры", "1.1 А", "1.2 Б", "# 1.II Ученики", "1.3 В"),
        *("# 2 ОКТЯБРЬ", "# 2.I Кадры", "2.1 Г", "# 2.II Ученики", "2.2 Д"),
    ]
    assert activities(imported)[2].period == "2021-09-09"


def test_headings_of_two_levels_are_sections_and_subsections() -> None:
    made = document(
        *("**План на 2021 год", "**1. Кадры", "**1.1. Учёба", table(HEAD, "1|А|май|ОУ")),
        *("**1.2. Отдых", table(HEAD, "1|Б|май|ОУ", number=2)),
    )
    assert outline(import_document(made).plan) == [
        *("# 1 Кадры", "# 1.1 Учёба", "1.1.1 А", "# 1.2 Отдых", "1.2.1 Б"),
    ]


def test_a_column_of_merged_directions_has_the_sections() -> None:
    head = "Направление|Мероприятия|Сроки|Ответственные"
    rows = ["Кадры|1.1. А|май|ОУ", "^|1.2. Б|май|ОУ", "Контроль|2.1. В|май|ОУ"]
    imported = plan(*rows, head=head)
    assert outline(imported) == ["# 1 Кадры", "1.1 А", "1.2 Б", "# 2 Контроль", "2.1 В"]
    assert not any(each.cells for each in activities(imported))
    assert outline(plan("Кадры|А|май|ОУ", "Контроль|Б|май|ОУ", head=head)) == ["1 А", "2 Б"]


def test_parts_of_an_activity_with_deadlines_of_their_own_have_letters() -> None:
    rows = ["1|Срезы|а) 4 классы|май|ОУ", "^|^|б) 5 классы|июнь|ОУ", "2|Неделя|<|май|ОУ"]
    imported = plan(*rows, head="№|Мероприятия||Срок|Ответственный")
    assert outline(imported) == ["1 Срезы а) 4 классы", "1a Срезы б) 5 классы", "2 Неделя"]


def test_a_first_column_without_a_heading_may_have_the_numbers() -> None:
    imported = plan("1.1-|А|май|ОУ", "1.2-|Б|май|ОУ", head="|Мероприятия|Сроки|Ответственные")
    assert outline(imported) == ["1.1 А", "1.2 Б"]


def test_an_end_without_a_beginning_is_the_last_day() -> None:
    head = "№|Мероприятия|Начало|Окончание|Ответственный"
    first, second = activities(plan("1|А||15.05.2022|ОУ", "2|Б|–|май|ОУ", head=head))
    assert (first.period, first.wording) == ("../2022-05-15", "15.05.2022")
    assert (second.period, second.wording) == ("../2022-05-31", "май")


def test_a_table_without_a_column_of_deadlines_is_remarked_once() -> None:
    imported = plan("1|А|5 А|ОУ", "2|Б|5 Б|ОУ", head="№|Мероприятия|Класс|Ответственный")
    assert [each.code for each in imported.remarks] == ["deadline-column-missing"]
    assert not any(each.remarks for each in activities(imported))


def test_marks_of_what_is_done_are_no_progress() -> None:
    head = "№|Мероприятия|Сроки|Ответственные|Отметка о выполнении"
    imported = plan("1|А|май|ОУ|выполнено", "2|Б|май|ОУ|", head=head)
    assert [each.code for each in imported.remarks] == ["marks-not-progress"]
    assert plan("1|А|май|ОУ|", head=head).remarks == ()


def test_a_table_that_does_not_exist_is_a_wrong_call() -> None:
    with pytest.raises(UsageError):
        import_document(document(table(HEAD, ROW)), table=2)


PICTURE = Finding(FindingKind.PICTURE, Place(paragraph=1))
REFUSED = {
    "в документе нет таблицы,": document("Приказ"),
    "в документе нет таблицы, только": document("Приказ", findings=(PICTURE,)),
    "ни одна из таблиц документа (всего 1)": document(table("Фамилия|Должность", "Рогов|учитель")),
    "в таблице плана (таблица 1) только шапка": document(table(HEAD)),
    "в таблице плана (таблица 1) нет ни одного": document(table(HEAD, "Итого|1||")),
    "ни в названии плана, ни в сроках нет года": document("План", table(HEAD, ROW)),
}


MONTHS = ("Сентябрь", "Октябрь", "Ноябрь 2021")
MATRICES = {
    "months down, the first direction named like activities": [
        "Месяц|Работа с кадрами|Контроль|Ответственные",
        *(f"{month}|Заседание методсовета|Проверка журналов|ОУ" for month in MONTHS),
    ],
    "months down, no direction named like activities": [
        "Месяц|Педсоветы|Совещания",
        *(f"{month}|Педсовет по итогам|Совещание при директоре" for month in MONTHS),
    ],
    "months across": [
        "|".join(("Направление", *MONTHS)),
        "Кадры|Заседание методсовета|Аттестация|Школа молодого учителя",
    ],
    "months across, with a column named like activities": [
        "|".join(("Мероприятия", *MONTHS)),
        "Работа с кадрами|Заседание методсовета|Аттестация учителей|",
    ],
}


@pytest.mark.parametrize("name", MATRICES)
def test_a_matrix_of_months_and_directions_is_refused(name: str) -> None:
    made = document(SCHOOL_YEAR, table(*MATRICES[name]))
    assert refusal(made).startswith("таблица 1 — таблица-циклограмма: месяцы и направления")


LISTS = {
    "months in the column of deadlines": [
        "Месяц|Направление работы|Цель|Ответственные",
        *(f"{month}|Работа с кадрами школы|Повышение качества|ОУ" for month in MONTHS),
    ],
    "months and texts beside activities": [
        "Месяц|Мероприятия|Что проверить",
        *(f"{month}|Заседание методсовета|Проверка журналов" for month in MONTHS),
    ],
    "deadlines below months": [
        "|".join(("Мероприятия", *MONTHS)),
        *("Педсовет|до 15 сентября||", "Совещание||в течение месяца|", "Сбор|+|+|+"),
    ],
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_with_months_is_no_matrix(name: str) -> None:
    made = document(SCHOOL_YEAR, table(*LISTS[name]))
    assert len(activities(import_document(made).plan)) == 3


def test_a_matrix_beside_the_plan_is_not_the_plan() -> None:
    matrix = MATRICES["months across, with a column named like activities"]
    made = document(SCHOOL_YEAR, table(*matrix), table(HEAD, ROW, number=2))
    assert outline(import_document(made).plan) == ["1 Совещание"]


@pytest.mark.parametrize("sentence", REFUSED)
def test_documents_without_a_plan_are_refused(sentence: str) -> None:
    assert refusal(REFUSED[sentence]).startswith(sentence)


def test_without_a_year_the_period_of_the_order_is_guessed_and_months_are_not() -> None:
    made = document("Приложение к приказу от 25.06.2020 № 249", "План", table(HEAD, ROW))
    imported = import_document(made).plan
    assert imported.period.written == "2020-09/2021-05"
    assert activities(imported)[0].period == "{undated: Сентябрь}"
    assert "year-unknown" in {each.code for each in imported.remarks}


def test_findings_are_remarks_at_their_rows() -> None:
    findings = (
        Finding(FindingKind.COMMENT, Place(table=1, row=2), "проверить"),
        Finding(FindingKind.HIDDEN, Place(paragraph=1), "черновик"),
        Finding(FindingKind.HEADER_OR_FOOTER, Place(), "колонтитул"),
    )
    made = document(SCHOOL_YEAR, table(HEAD, ROW), findings=findings)
    account = import_document(made).account
    assert [each.code for each in account.rows[1].remarks] == ["comment"]
    assert [each.code for each in account.texts[0].remarks] == ["hidden-text"]
    assert [each.code for each in account.remarks] == ["header-or-footer"]


def test_nobody_responsible_is_said_once() -> None:
    imported = plan("1|А|май|", "2|Б|май|")
    assert [each.code for each in imported.remarks] == ["responsible-missing"]
    assert not any(each.remarks for each in activities(imported))


def test_names_are_written_as_printed_and_listed_once() -> None:
    imported = plan("1|А|май|Дымова С.А.", "2|Б|май|методист С.А. Дымова, Дымова С. А.")
    first, second = activities(imported)
    assert [each.party for each in imported.parties] == [Person("Дымова С.А.", "методист")]
    assert second.responsible == ("С.А. Дымова",)
    assert second.responsible_wording == "методист С.А. Дымова, Дымова С. А."
    assert first.responsible_wording is None
