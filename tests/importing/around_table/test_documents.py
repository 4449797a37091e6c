"""Documents of many kinds, with what is around the table of the plan."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.around_table.documents import (
    PLAN,
    Bold,
    Centered,
    PlanTable,
    from_sheet,
    read,
)
from vpr_roadmap.importing.around_table.values import Around
from vpr_roadmap.importing.around_table.years import Years
from vpr_roadmap.importing.blocks import Place
from vpr_roadmap.plan.order import Numbered, Order, OrderKind, OrderStatus, PassportRow
from vpr_roadmap.plan.parties import Group, Person

APPROVED = Order(OrderStatus.APPROVED, "345", date(2024, 9, 12))
RESOLUTION = APPROVED._replace(kind=OrderKind.RESOLUTION)
UNNUMBERED = Order(OrderStatus.DRAFT, date=date(2024, 9, 12))


def order_in(around: Around) -> Order:
    assert around.order is not None
    return around.order


def lines(around: Around, name: str) -> tuple[str, ...]:
    """The printed lines of a block of the order or the appendix: `order.heading`."""
    owner, _, block = name.partition(".")
    if owner == "order":
        return next((each.lines for each in order_in(around).printed if each.name == block), ())
    return around.appendix.printed_lines(block) if around.appendix else ()


def parties(around: Around) -> list[Person | Group]:
    return [seen.party for seen in around.parties]


def test_an_order_in_paragraphs_of_word() -> None:
    around = read(
        Centered("МУНИЦИПАЛЬНОЕ КАЗЕННОЕ УЧРЕЖДЕНИЕ"),
        Centered("«УПРАВЛЕНИЕ ОБРАЗОВАНИЯ ЗАРЕЧНОГО РАЙОНА»"),
        Centered("353180, г. Заречный, ул. Мира, 5, тел. 8(86142)4-11-22"),
        Bold("ПРИКАЗ"),
        "от\xa015 августа 2022 года\t\t\t№ 315-о",
        "г. Заречный",
        Bold("Об утверждении плана мероприятий"),
        Bold("(«дорожной карты») по подготовке к ГИА"),
        "В соответствии с приказом министерства от 01.08.2022 № 1234 «О подготовке»",
        "и в целях организованного проведения ГИА в Заречном районе",
        "ПРИКАЗЫВАЮ:",
        "1.\tУтвердить план мероприятий («дорожную карту») (приложение).",
        "2. Руководителям школ:",
        "2.1. Обеспечить выполнение плана.",
        "2.2 Представить отчёт:",
        "- до 1 декабря;",
        "- до 1 мая.",
        "3. Контроль за исполнением приказа возложить на заместителя начальника Рогова Б.Б.",
        "Начальник управления\t\t\tИ.П. Кравцова",
        "Исп. Дымова С.А.",
        "8(86142) 4-12-34",
        "С приказом ознакомлены:",
        "____ Рогов Б.Б.",
        "Приложение № 1",
        "к приказу управления образования",
        "от 15.08.2022 № 315-о",
        Bold("ПЛАН МЕРОПРИЯТИЙ"),
        Bold("(«ДОРОЖНАЯ КАРТА»)"),
        Bold("по подготовке к государственной итоговой аттестации"),
        Bold("в Заречном районе в 2022-2023 учебном году"),
        PlanTable((("№", "Мероприятие", "Ответственный"), ("1", "Совещание", "Рогов Б.Б."))),
    )
    order = order_in(around)
    assert order[:5] == (
        OrderStatus.APPROVED,
        "315-о",
        date(2022, 8, 15),
        "Муниципальное казенное учреждение «Управление образования Заречного района»",
        "г. Заречный",
    )
    assert order.title == (
        "Об утверждении плана мероприятий («дорожной карты») по подготовке к ГИА"
    )
    assert order.preamble == (
        "В соответствии с приказом министерства от 01.08.2022 № 1234 «О подготовке» и в целях"
        " организованного проведения ГИА в Заречном районе ПРИКАЗЫВАЮ:"
    )
    assert order.clauses[1:4] == (
        Numbered("2", "Руководителям школ:"),
        Numbered("2.1", "Обеспечить выполнение плана."),
        Numbered("2.2", "Представить отчёт:\n- до 1 декабря;\n- до 1 мая."),
    )
    assert (order.signatory, order.coordinator, order.control) == (
        "Кравцова И.П.",
        None,
        "Рогов Б.Б.",
    )
    assert lines(around, "order.heading")[3:] == (
        "ПРИКАЗ",
        "от 15 августа 2022 года № 315-о",
        "г. Заречный",
    )
    assert lines(around, "order.signature") == ("Начальник управления И.П. Кравцова",)
    assert lines(around, "order.drafted_by") == ("Исп. Дымова С.А.", "8(86142) 4-12-34")
    assert lines(around, "appendix.approval") == (
        "Приложение № 1",
        "к приказу управления образования",
        "от 15.08.2022 № 315-о",
    )
    assert around.title == (
        "План мероприятий («дорожная карта») по подготовке к государственной итоговой аттестации"
        " в Заречном районе в 2022-2023 учебном году"
    )
    assert (around.years, around.is_school_year) == ((2022, 2023), True)
    assert parties(around) == [
        Person("Кравцова И.П.", "Начальник управления"),
        Person("Рогов Б.Б.", "заместитель начальника"),
    ]
    left_out = {*range(1, 31)} - {place.paragraph for place in around.taken}
    assert left_out == {22, 23}
    assert around.remarks == ()


def test_a_resolution_with_a_table_as_signature() -> None:
    around = read(
        Centered("РОССИЙСКАЯ ФЕДЕРАЦИЯ"),
        Centered("КРАСНОДАРСКИЙ КРАЙ"),
        Centered("АДМИНИСТРАЦИЯ МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ ПРИМОРСКИЙ РАЙОН"),
        Centered("ПОСТАНОВЛЕНИЕ"),
        "25.12.2021\tст. Приморская\t№ 1450-п",
        Bold("О муниципальном плане мероприятий"),
        "В соответствии с Федеральным законом от 29 декабря 2012 г. № 273-ФЗ администрация"
        " муниципального образования Приморский район постановляет:",
        "1. Утвердить муниципальный план (прилагается).",
        "2. Контроль за выполнением возложить на заместителя главы Иванову И.И.",
        [["Глава муниципального образования\nПриморский район", "", "А.А. Смирнов"]],
        "УТВЕРЖДЕН",
        "постановлением администрации",
        "от 25.12.2021 № 1450-п",
        Bold("МУНИЦИПАЛЬНЫЙ ПЛАН"),
        Bold("мероприятий по развитию образования на 2022-2024 годы"),
        PLAN,
    )
    order = order_in(around)
    assert (order.kind, order.number, order.place) == (
        OrderKind.RESOLUTION,
        "1450-п",
        "ст. Приморская",
    )
    assert order.issuer == "Администрация муниципального образования Приморский район"
    assert (order.signatory, order.control) == ("Смирнов А.А.", None)
    assert around.taken[Place(table=1, row=1)] == "order.printed.signature"
    assert (
        around.title == "Муниципальный план мероприятий по развитию образования на 2022-2024 годы"
    )
    assert (around.years, around.is_school_year) == ((2022, 2024), False)
    assert [(remark.code, remark.values) for remark in around.remarks] == [
        ("order-person-unread", {"found": "Иванову И.И."})
    ]


def test_a_school_plan_with_two_stamps_in_a_table() -> None:
    around = read(
        "МБОУ СОШ № 5",
        [
            [
                "СОГЛАСОВАНО\nПредседатель профкома\n_______ И.И. Петрова",
                "УТВЕРЖДАЮ\nДиректор\n_______ О.П. Седова\n«31» августа 2023 г.",
            ]
        ],
        Bold("План работы"),
        Bold("на 2023/2024 учебный год"),
        "Цель: повышение качества образования.",
        "Задачи:",
        "- выявить причины;",
        "- устранить их.",
        PLAN,
        "Заместитель директора              Н.Н. Орлова",
    )
    assert around.order is None
    assert around.title == "План работы на 2023/2024 учебный год"
    assert lines(around, "appendix.approval")[3:5] == ("УТВЕРЖДАЮ", "Директор")
    assert lines(around, "appendix.signature") == ("Заместитель директора Н.Н. Орлова",)
    assert around.appendix and around.appendix.passport
    passport = around.appendix.passport
    assert passport.headings == (("goal", "Цель:"),)
    assert passport.goal == "повышение качества образования."
    assert passport.more == (PassportRow("Задачи:", "- выявить причины;\n- устранить их."),)


def test_stamps_in_several_rows_are_read_by_columns() -> None:
    around = read(
        [
            ["ПРИНЯТО", "УТВЕРЖДАЮ"],
            ["Педагогическим советом", "Директор школы"],
            ["Протокол № 1 от 30.08.2023", "______ О.П. Седова"],
        ],
        Centered("П Л А Н"),
        Centered("работы с одарёнными детьми на 2023-2024 уч. год"),
        PLAN,
    )
    assert around.order is None
    assert lines(around, "appendix.approval") == (
        "ПРИНЯТО",
        "Педагогическим советом",
        "Протокол № 1 от 30.08.2023",
        "УТВЕРЖДАЮ",
        "Директор школы",
        "______ О.П. Седова",
    )
    assert lines(around, "appendix.title")[0] == "П Л А Н"
    assert around.title == "План работы с одарёнными детьми на 2023-2024 уч. год"


def test_an_appendix_alone_names_its_order_and_has_a_passport_as_table() -> None:
    around = read(
        "Приложение",
        "к распоряжению министерства образования (в редакции приказа от 01.02.2022 № 3)",
        "от 12 января 2022 г. № 15-р",
        Bold("Паспорт муниципальной программы"),
        [
            ["Наименование", "Программа поддержки школ"],
            ["Основание для разработки", "Приказ № 5\nПисьмо № 6"],
            ["Цель", "Повышение качества"],
            ["Задачи", "1. Первая.\n2. Вторая\nс продолжением."],
            ["", "3. Третья."],
            ["Ожидаемые результаты", "Рост качества;\nрост мотивации"],
        ],
        Bold("План мероприятий на 2022 год"),
        PLAN,
        "Примечание: сроки могут меняться.",
    )
    assert around.order == Order(
        OrderStatus.APPROVED, "15-р", date(2022, 1, 12), kind=OrderKind.DIRECTIVE
    )
    assert around.appendix and around.appendix.passport
    passport = around.appendix.passport
    assert dict(passport.headings) == {
        "passport": "Паспорт муниципальной программы",
        "goal": "Цель",
        "tasks": "Задачи",
        "expected_results": "Ожидаемые результаты",
    }
    assert passport.tasks == (
        Numbered("1", "Первая."),
        Numbered("2", "Вторая с продолжением."),
        Numbered("3", "Третья."),
    )
    assert passport.more == (
        PassportRow("Наименование", "Программа поддержки школ"),
        PassportRow("Основание для разработки", "Приказ № 5\nПисьмо № 6"),
    )
    assert around.taken[Place(table=1, row=3)] == "passport.goal"
    assert around.taken[Place(table=1, row=5)] == "passport.tasks"
    assert (around.title, around.years) == ("План мероприятий на 2022 год", (2022,))


def test_a_passport_in_paragraphs_before_the_title_of_the_table() -> None:
    around = read(
        Bold("Программа развития школы на 2023 – 2025 годы"),
        Bold("ПАСПОРТ ПРОГРАММЫ"),
        "Основание для разработки: Закон об образовании.",
        "Цель программы – развитие школы.",
        "Основные задачи:",
        "1. Первая;",
        "2. Вторая.",
        "План составлен с учётом мнения родителей.",
        "Ожидаемые результаты:",
        "1. Рост.",
        "2. Развитие.",
        Bold("План мероприятий"),
        "1. Организационный раздел",
        PLAN,
    )
    assert around.appendix and around.appendix.passport
    passport = around.appendix.passport
    assert passport.goal == "развитие школы."
    assert passport.tasks == (Numbered("1", "Первая;"), Numbered("2", "Вторая."))
    assert passport.expected_results == "1. Рост.\n2. Развитие."
    assert passport.more == (PassportRow("Основание для разработки:", "Закон об образовании."),)
    assert around.title == "Программа развития школы на 2023 – 2025 годы"
    assert lines(around, "appendix.table_title") == ("План мероприятий",)
    assert Place(paragraph=8) not in around.taken
    assert Place(paragraph=13) not in around.taken


def test_only_a_title() -> None:
    around = read(Bold("Организация работы с одарёнными детьми на 2022 год"), PLAN)
    assert around.title == "Организация работы с одарёнными детьми на 2022 год"
    assert (around.order, around.years) == (None, (2022,))


def test_a_letter_is_left_out() -> None:
    around = read(
        "Руководителям образовательных организаций",
        "Уважаемые коллеги!",
        "Направляем план мероприятий. Просим обеспечить его выполнение.",
        "План мероприятий по подготовке к ВПР в 2023 году",
        PLAN,
        "Начальник управления\tС.М. Батог",
    )
    assert around.order is None
    assert dict(around.taken) == {
        Place(paragraph=4): "appendix.printed.title",
        Place(paragraph=5): "appendix.printed.signature",
    }


def test_a_table_alone() -> None:
    assert read(PLAN) == Around(None, None, None, (), {}, Years(), ())


def test_an_order_that_has_the_table_inside() -> None:
    around = read(
        "МБОУ СОШ № 3",
        "ПРИКАЗ",
        "01.09.2022\t№ 45",
        "О плане работы на 2022 год",
        "Приказываю:",
        "1. Провести мероприятия:",
        PLAN,
        "2. Контроль оставляю за собой.",
        "Директор школы\tО.П. Седова",
        "С приказом ознакомлена: Н.Н. Орлова",
    )
    order = order_in(around)
    assert order.preamble == "Приказываю:"
    assert [clause.number for clause in order.clauses] == ["1", "2"]
    assert (order.signatory, order.control) == ("Седова О.П.", "Седова О.П.")
    assert (around.appendix, around.years) == (None, (2022,))
    assert Place(paragraph=9) not in around.taken


def test_a_draft_has_no_number_and_no_date() -> None:
    around = read(
        Centered("ОТДЕЛ ОБРАЗОВАНИЯ"),
        Centered("АДМИНИСТРАЦИИ ЩЕРБИНСКОГО РАЙОНА"),
        "ПРОЕКТ",
        Centered("П Р И К А З"),
        "от «___» ________ 2023 г. № ____",
        "Об утверждении плана",
        "На основании решения совета приказываю:",
        "1. Утвердить план.",
        "2. Координатором назначить Петрова П.П.",
        "Начальник отдела ____________ Е.Е. Ежова",
        "Приложение к приказу",
        "План на 2023 год",
        PLAN,
    )
    order = order_in(around)
    assert (order.status, order.number, order.date) == (OrderStatus.DRAFT, None, None)
    assert order.issuer == "Отдел образования администрации Щербинского района"
    assert order.coordinator is None
    assert parties(around) == [Person("Ежова Е.Е.", "Начальник отдела")]
    assert [remark.code for remark in around.remarks] == [
        "order-unregistered",
        "order-person-unread",
    ]


def test_the_appendix_with_the_plan_is_the_last_before_the_table() -> None:
    around = read(
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ",
        "Приказ № 12 от 05.09.2022",
        "О поддержке школ",
        "В целях поддержки школ приказываю:",
        "1. Утвердить состав рабочей группы (приложение 1) и план (приложение 2).",
        "2. Контроль за исполнением возложить на Седову О.П., заместителя начальника.",
        "Начальник",
        "И.И. Дёмин",
        "СОГЛАСОВАНО",
        "Главный бухгалтер А.А. Юрьева",
        "Приложение 1",
        "Состав рабочей группы",
        [["Дёмин И.И.", "председатель"], ["Седова О.П.", "член"]],
        "Приложение 2 к приказу от 05.09.2022 № 12",
        "Дорожная карта по поддержке школ на 2022/23 учебный год",
        "I. Организационные мероприятия",
        PLAN,
        "Приложение 3",
        "Директор  А.А. Петров",
    )
    order = order_in(around)
    assert (order.number, order.control) == ("12", "Седова О.П.")
    assert lines(around, "order.signature") == ("Начальник", "И.И. Дёмин")
    assert lines(around, "appendix.approval") == ("Приложение 2 к приказу от 05.09.2022 № 12",)
    assert lines(around, "appendix.signature") == ()
    assert around.title == "Дорожная карта по поддержке школ на 2022/23 учебный год"
    assert Person("Седова О.П.", "заместитель начальника") in parties(around)


def test_a_directive_with_a_letterhead_and_an_organisation_that_supports() -> None:
    around = read(
        [["УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nГОРОДА ЗАРЕЧНОГО\nул. Мира, 5\nИНН 2335000000", ""]],
        "РАСПОРЯЖЕНИЕ",
        [["12.03.2024", "№ 77-р"]],
        "О мерах по повышению качества",
        "Во исполнение распоряжения министерства от 01.02.2024 № 5-р:",
        "1. Утвердить комплекс мер.",
        "2. МКУ «ИМЦ» (директор Л.И. Симоненко) обеспечить методическую поддержку школ.",
        "3. Общий контроль оставляю за собой.",
        "Начальник управления",
        "С.М. Батог",
        "УТВЕРЖДЕНО\nраспоряжением управления образования\nот 12.03.2024 № 77-р",
        "КОМПЛЕКС МЕР\nпо повышению качества образования на 2024 год",
        PLAN,
    )
    order = order_in(around)
    assert (order.kind, order.number) == (OrderKind.DIRECTIVE, "77-р")
    assert order.issuer == "Управление образования города Заречного"
    assert (order.support, order.control) == ("МКУ «ИМЦ»", "Батог С.М.")
    assert parties(around) == [
        Person("Батог С.М.", "Начальник управления"),
        Person("Симоненко Л.И.", "директор"),
        Group("МКУ «ИМЦ»", head="Симоненко Л.И."),
    ]
    assert around.title == "Комплекс мер по повышению качества образования на 2024 год"


def test_an_order_in_one_paragraph_of_lines() -> None:
    around = read(
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nПРИКАЗ\nот 25.06.2020 № 249\nг. Кореновск\nОб утверждении плана\n"
        "В целях развития\nприказываю:\n1. Утвердить план на\n2020 год.\n2. Контроль оставляю за"
        " собой.\nНачальник С.М. Батог\nПриложение\nПЛАН\nмероприятий на 2020 год",
        PLAN,
    )
    order = order_in(around)
    assert (order.title, order.preamble) == (
        "Об утверждении плана",
        "В целях развития приказываю:",
    )
    assert order.clauses == (
        Numbered("1", "Утвердить план на 2020 год."),
        Numbered("2", "Контроль оставляю за собой."),
    )
    assert around.title == "План мероприятий на 2020 год"
    assert dict(around.taken) == {Place(paragraph=1): "order.printed.heading"}


def test_titles_and_signatures_of_a_sheet() -> None:
    around = from_sheet(
        ["ПЛАН-ГРАФИК", "", ""],
        ["на 2022-2023 учебный год", "", ""],
        ["№", "Мероприятие", "Срок"],
        ["1", "Совещание", "май"],
        ["Директор О.П. Седова", "", ""],
    )
    assert around.title == "План-график на 2022-2023 учебный год"
    assert lines(around, "appendix.signature") == ("Директор О.П. Седова",)
    assert around.taken[Place(table=1, row=1)] == "appendix.printed.title"


def test_a_first_section_is_no_title() -> None:
    around = from_sheet(["Организационный раздел", "", ""], ["1", "Совещание", "май"])
    assert (around.title, dict(around.taken)) == (None, {})


def test_an_unknown_word_in_capitals_leaves_the_title_as_printed() -> None:
    title = "ПЛАН МЕРОПРИЯТИЙ ПО ПРОЕКТУ ТОЧКА РОСТА НА БАЗЕ МБОУ СОШ № 5"
    assert read(Centered(title), PLAN).title == title


def test_an_issuer_in_capitals_is_remarked() -> None:
    around = read("МИНПРОСВЕТ ХАНТЫ-МАНСИЙСКА", "ПРИКАЗ", "от 01.02.2021 № 7", "приказываю:", PLAN)
    assert order_in(around).issuer == "МИНПРОСВЕТ ХАНТЫ-МАНСИЙСКА"
    assert [remark.code for remark in around.remarks] == ["issuer-in-capitals"]


def test_a_stamp_that_names_its_order() -> None:
    around = read(
        "ПРИНЯТО\nрешением педагогического совета\nпротокол № 1 от 30.08.2023",
        "УТВЕРЖДАЮ\nДиректор ______ А.А. Петров\nприказ № 12 от 31.08.2023",
        "План на 2023 год",
        PLAN,
    )
    assert around.order == Order(OrderStatus.APPROVED, "12", date(2023, 8, 31))


def test_a_declined_name_is_no_name() -> None:
    around = read(
        "ПРИКАЗ",
        "от 01.02.2021 № 7",
        "О мерах",
        "приказываю:",
        "1. Назначить координатором Дымову С.А.",
        "2. Контроль возложить на Белых А.А.",
        "Директор  П.П. Шевченко",
        "Проект подготовлен:",
        "Дымовой С.А.",
        PLAN,
    )
    order = order_in(around)
    assert (order.coordinator, order.control) == (None, "Белых А.А.")


def test_the_title_of_a_section_is_no_line_of_the_title() -> None:
    around = read(Bold("План мероприятий"), Bold("на 2025-2026 годы"), Bold("1. 2025 год"), PLAN)
    assert around.title == "План мероприятий на 2025-2026 годы"
    assert (around.years, around.is_school_year) == ((2025, 2026), False)


def test_an_institution_above_the_title_is_not_the_title() -> None:
    around = read(Centered("МБОУ СОШ № 5"), Centered("План работы на 2023 год"), PLAN)
    assert around.title == "План работы на 2023 год"
    assert read(Centered("МБОУ СОШ № 5"), PLAN).title is None


def test_what_follows_a_stamp_is_not_part_of_it() -> None:
    around = read(
        "УТВЕРЖДАЮ",
        "Директор",
        "МБОУ СОШ № 5",
        "______ О.П. Седова",
        "«31» августа 2023 г.",
        "М.П.",
        "Пояснительная записка",
        "В школе обучается 300 детей",
        "План работы на 2023/2024 учебный год",
        PLAN,
    )
    assert lines(around, "appendix.approval") == (
        "УТВЕРЖДАЮ",
        "Директор",
        "МБОУ СОШ № 5",
        "______ О.П. Седова",
        "«31» августа 2023 г.",
        "М.П.",
    )
    assert around.title == "План работы на 2023/2024 учебный год"


def test_a_title_of_other_words_after_the_approval() -> None:
    around = read(
        "Приложение № 2",
        "к приказу от 31.08.2023 № 12",
        Centered("Организация подготовки к ГИА"),
        Centered("в МБОУ СОШ № 5"),
        PLAN,
    )
    assert around.title == "Организация подготовки к ГИА в МБОУ СОШ № 5"


def test_a_reference_to_an_order_is_no_order() -> None:
    around = read("Приказ № 12 от 31.08.2023", "План работы на 2023 год", PLAN)
    assert (around.order, around.title) == (None, "План работы на 2023 год")


def test_an_order_without_enacting_words_ends_before_the_title_of_the_plan() -> None:
    around = read("ПРИКАЗ", "31.08.2023 № 12", "О плане", "План работы на 2023 год", PLAN)
    assert order_in(around).title == "О плане"
    assert around.title == "План работы на 2023 год"


def test_the_number_of_a_school_is_not_that_of_its_order() -> None:
    around = read(
        "СРЕДНЯЯ ОБЩЕОБРАЗОВАТЕЛЬНАЯ ШКОЛА",
        "№ 5",
        "ПРИКАЗ",
        "от 12.09.2024 № 345",
        "О плане",
        "приказываю:",
        "1. Утвердить план.",
        PLAN,
    )
    order = order_in(around)
    assert (order.number, order.issuer) == ("345", "Средняя общеобразовательная школа № 5")
    stamp = read("УТВЕРЖДЕНО", "приказом по МБОУ СОШ № 5", "от 12.09.2024 № 345", PLAN)
    assert order_in(stamp).number == "345"


def test_an_order_without_its_name_ends_its_issuer_at_the_date() -> None:
    around = read(
        "Управление образования",
        "12.09.2024 № 345",
        "Об утверждении плана",
        "В целях развития приказываю:",
        "1. Утвердить план.",
        PLAN,
    )
    order = order_in(around)
    assert (order.issuer, order.number) == ("Управление образования", "345")


def test_clauses_after_the_enacting_word_in_its_paragraph() -> None:
    around = read(
        "П Р И К А З",
        "О плане",
        "В целях развития п р и к а з ы в а ю: 1. Утвердить план. 2. Школам:",
        "- выполнить план;",
        "2.1 Представить отчёт.",
        "3. Контроль оставляю за собой. 4. Приказ вступает в силу со дня подписания.",
        "Начальник  С.М. Батог",
        PLAN,
    )
    order = order_in(around)
    assert order.preamble == "В целях развития п р и к а з ы в а ю:"
    assert order.clauses == (
        Numbered("1", "Утвердить план."),
        Numbered("2", "Школам:\n- выполнить план;"),
        Numbered("2.1", "Представить отчёт."),
        Numbered("3", "Контроль оставляю за собой."),
        Numbered("4", "Приказ вступает в силу со дня подписания."),
    )
    assert order.control == "Батог С.М."


def test_clauses_without_numbers_stay_in_the_preamble() -> None:
    around = read(
        "ПРИКАЗ",
        "О плане",
        "В целях развития приказываю: утвердить план.",
        "Контроль за исполнением возложить на методиста Рогова Б.Б.",
        "Начальник  С.М. Батог",
        "План на 2023 год",
        PlanTable((("№", "Мероприятие", "Ответственный"), ("1", "Совещание", "Рогов Б.Б."))),
    )
    order = order_in(around)
    assert order.preamble == (
        "В целях развития приказываю: утвердить план."
        " Контроль за исполнением возложить на методиста Рогова Б.Б."
    )
    assert (order.clauses, order.control) == ((), "Рогов Б.Б.")
    assert around.title == "План на 2023 год"


def test_full_names_are_read_in_the_nominative_only() -> None:
    around = read(
        "ПРИКАЗ",
        "О плане",
        "приказываю:",
        "1. Координатором назначить Дымову Светлану Андреевну.",
        "2. Контроль возложить на Рогова Бориса Борисовича, методиста.",
        "Директор школы   Седова Ольга Петровна",
        PlanTable((("№", "Мероприятие", "Ответственный"), ("1", "Совещание", "Рогов Б.Б."))),
    )
    order = order_in(around)
    assert (order.signatory, order.coordinator, order.control) == (
        "Седова Ольга Петровна",
        None,
        "Рогов Б.Б.",
    )
    assert lines(around, "order.signature") == ("Директор школы Седова Ольга Петровна",)
    assert [(remark.code, remark.values, remark.place) for remark in around.remarks] == [
        ("order-unregistered", {}, Place(paragraph=1)),
        ("order-person-unread", {"found": "Дымову Светлану Андреевну"}, Place(paragraph=4)),
    ]


@pytest.mark.parametrize(
    ("approval", "order"),
    [
        ("Приложение 1 к приказу УО от 12.09.2024 № 345", APPROVED),
        ("Приложение №1 / к приказу УО / от «12» сентября 2024 г. № 345", APPROVED),
        ("Приложение (к приказу от 12.09.24 № 345)", APPROVED),
        ("Приложение № 1 утверждено приказом от 12.09.2024 № 345", APPROVED),
        ("УТВЕРЖДЕН приказом МКУ № 345 от 12.09.2024г.", APPROVED),
        (
            "УТВЕРЖДАЮ / Директор школы № 5 / Седова Ольга Петровна / Приказ № 345 от 12.09.2024",
            APPROVED,
        ),
        (
            "УТВЕРЖДЕН / приказом от 12.09.2024 № 345 / (в редакции приказа от 01.10.2024 № 400)",
            APPROVED,
        ),
        ("УТВЕРЖДЕН / постановлением / от 12.09.2024 № 345", RESOLUTION),
        ("Приложение к приказу от 12.09.2024 б/н", UNNUMBERED),
        ("Приложение к приказу от ________ № ____", None),
        ("УТВЕРЖДАЮ / Директор / С.М. Батог / «___» ________ 2024 г.", None),
        ("СОГЛАСОВАНО / приказ от 12.09.2024 № 345 / УТВЕРЖДАЮ / Директор / А.А. Петров", None),
        ("Приложение к решению педсовета от 12.09.2024 протокол № 1", None),
        ("Приложение к приказу от 12.09.2024 № 345 и приказу от 13.09.2024 № 7", None),
    ],
)
def test_the_order_of_an_approval(approval: str, order: Order | None) -> None:
    around = read(*approval.split(" / "), Bold("План на 2024 год"), PLAN)
    assert around.order == order
    assert lines(around, "appendix.approval") == tuple(approval.split(" / "))
    is_draft = order is not None and order.status is OrderStatus.DRAFT
    assert [remark.code for remark in around.remarks] == ["order-unregistered"] * is_draft


def test_an_order_whose_verb_has_no_colon() -> None:
    around = read(
        "ВЫПИСКА ИЗ ПРИКАЗА",
        "ПРИКАЗ",
        "01.02.2024 № 5",
        Bold("О плане"),
        "В целях развития приказываю утвердить план.",
        "Директор ______ /О.П. Седова/",
        "Верно: секретарь А.А. Юрьева",
        Bold("План"),
        PLAN,
    )
    order = order_in(around)
    assert (order.issuer, order.preamble) == (None, "В целях развития приказываю утвердить план.")
    assert parties(around) == [Person("Седова О.П.", "Директор")]
    assert Place(paragraph=7) not in around.taken


def test_a_note_below_the_table_inside_an_order_is_no_clause() -> None:
    around = read("ПРИКАЗ", "О плане", "Приказываю провести:", PLAN, "Сроки могут меняться.")
    order = order_in(around)
    assert (order.title, order.preamble) == ("О плане", "Приказываю провести:")
    assert Place(paragraph=4) not in around.taken


@pytest.mark.parametrize(
    "below_the_kind",
    [
        ("Об утверждении плана", "от 12.09.2024 № 345", "г. Заречный", "Приказываю:"),
        (Bold("Об утверждении плана"), "12.09.2024 г. № 345", "г. Заречный", "Приказываю:"),
        ("№ 345", "12 сентября 2024 г.", "г. Заречный", "Об утверждении плана", "Приказываю:"),
        ("12.09.2024 г. Заречный № 345", "Об утверждении", "плана", "Школы слабы.", "Приказываю:"),
    ],
)
def test_title_and_registration_of_an_order_in_any_order(below_the_kind: tuple[str, ...]) -> None:
    order = order_in(read("ПРИКАЗ", *below_the_kind, "1. Утвердить план.", PLAN))
    assert (order.title, order.number, order.date, order.place) == (
        "Об утверждении плана",
        "345",
        date(2024, 9, 12),
        "г. Заречный",
    )
