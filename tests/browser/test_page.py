"""The page in a browser: filters, address, keyboard, layout, print and safety."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import parse_qs, quote

import pytest

from tests.browser.conftest import HARMLESS, Q4, Show, module, write_office
from tests.conftest import Run
from tests.helpers.forms import FORMS
from tests.helpers.small_plans import write_plan

if TYPE_CHECKING:
    from playwright.sync_api import Page

PAGES = ("example", "english", "year", "order", "hostile", "region", "compare")
TOTAL = 35
"""The control points of the example: 32 of the plan, and three dates given to 2.6."""


@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_messages_and_no_requests(reports: Path, show: Show, name: str) -> None:
    """A page opened from disk needs no other file and reports no errors."""
    shown = show(path := reports / f"{name}.html")
    assert shown.page.locator("h1").is_visible()
    assert (shown.messages, shown.requests) == ([], [path.as_uri()])
    language = "en" if name == "english" else "ru"
    assert shown.page.locator("html").get_attribute("lang") == language


# Filters.


VISIBLE_PARTS = """() => {
    const seen = (name, what) => [...document.querySelectorAll(name)]
        .filter(each => each.getClientRects().length).map(what);
    const section = heading => heading.textContent.split(".")[0];
    return {
        points: seen("#points tr[data-point]", row => row.cells[0].textContent.trim()).join(" "),
        bands: seen("#points tr.band", section),
        captions: seen("figcaption", section),
        pictures: seen("svg.gantt", picture => picture.id).length,
        rows: seen("g.row", row => [
            row.dataset.activity, row.transform.baseVal.consolidate().matrix.f]),
    };
}"""
"""Returns the visible points, sections and activities of the charts."""


def numbers(page: Page) -> str:
    """Return the numbers of the visible rows from top to bottom."""
    return str(page.evaluate(VISIBLE_PARTS)["points"])


def charted(page: Page) -> dict[str, float]:
    """Return the visible activities of the charts and their distances from the top edge."""
    return dict(page.evaluate(VISIBLE_PARTS)["rows"])


def count(page: Page) -> str:
    return str(page.get_by_role("status").inner_text())


def assert_shown(page: Page, expected: str) -> None:
    """Rows, headings, charts and the count show the same points."""
    visible, found = page.evaluate(VISIBLE_PARTS), expected.split()
    assert visible["points"] == expected
    assert count(page) == f"Показано сроков: {len(found)} из {TOTAL}"
    activities = list(dict.fromkeys(found))
    assert [number for number, _ in visible["rows"]] == activities
    sections = list(dict.fromkeys(number[0] for number in activities))
    assert visible["bands"] == visible["captions"] == sections
    assert visible["pictures"] == len(sections)


def fragment(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def choose(page: Page, choices: dict[str, str]) -> None:
    for name, value in choices.items():
        if name == "text":
            page.fill("#filter-text", value)
        else:
            page.select_option(f"#filter-{name}", value)


EVERYTHING = (
    "1.1 1.2 1.3 1.3 1.3 1.3 1.4 1.5 1.6 1.7 1.8 "
    "2.1 2.2 2.3 2.4 2.5 2.5 2.6 2.6 2.6 2.7 2.8 2.9 2.10 2.11 2.12 "
    "3.1 3.2 3.3 3.4 3.5 3.5 4.1 4.2 4.3"
)
NOVEMBER = {"month": "2020-11"}
IN_NOVEMBER = "1.3 2.3 2.4 2.5 2.6 2.10 3.1 3.2 3.3 3.4 4.1 4.2 4.3"
PRYADUSCHENKO, SIMONENKO, HEADS = "Прядущенко А.В.", "Симоненко Л.И.", "Руководители ОУ"
FOUND: list[tuple[dict[str, str], str]] = [
    ({}, EVERYTHING),
    (NOVEMBER, IN_NOVEMBER),
    ({"month": "2021-06"}, "1.3 2.11 2.12"),
    ({"who": PRYADUSCHENKO}, "1.1 1.2 1.3 1.3 1.3 1.3 1.8 2.7 2.8 2.9"),
    ({"who": HEADS}, "1.4 1.5 3.1 3.2 3.5 3.5"),
    (
        {"school": "34"},
        "1.4 1.5 1.6 1.7 1.8 2.1 2.2 2.7 3.1 3.2 3.3 3.4 3.5 3.5 4.1 4.2 4.3",
    ),
    ({"state": "overdue"}, "4.2"),
    ({"state": "done-late"}, "1.5 2.4"),
    ({"text": "олимпиад"}, "2.10"),
    ({"text": "  ПАРТНЁРСКИХ "}, "1.5 2.4"),
    ({"text": "(СОШ № 2, 4"}, "2.7"),
    ({**NOVEMBER, "who": SIMONENKO}, "1.3 2.3 2.4 2.5 2.6 2.10 3.2 3.3 3.4 4.1 4.2 4.3"),
    ({**NOVEMBER, "who": SIMONENKO, "school": "34"}, "3.2 3.3 3.4 4.1 4.2 4.3"),
    ({**NOVEMBER, "who": SIMONENKO, "school": "34", "state": "done"}, "4.1 4.3"),
    ({**NOVEMBER, "school": "34", "state": "done", "text": "электронных"}, "4.3"),
    # In the inspection, which goes on, school 2 is done, and the others are not.
    ({"school": "2", "state": "active"}, "3.1 3.2 3.3 3.4"),
    ({"school": "34", "state": "active"}, "2.7 3.1 3.2 3.3 3.4"),
    ({"text": "п. 2.7"}, "2.7"),
    ({"text": "симоненко исполняется"}, "2.5 2.7 2.10 3.2 3.3 3.4"),
    *(({"text": form("партнёрских соглашений")}, "1.5 2.4") for form in FORMS.values()),
]


def test_filters_show_the_matching_points(reports: Path, show: Show) -> None:
    """Try the filters one after another, with a reset in between."""
    shown = show(reports / "example.html")
    for choices, expected in FOUND:
        choose(shown.page, choices)
        assert_shown(shown.page, expected)
        shown.page.get_by_role("button", name="Сбросить").click()
        assert_shown(shown.page, EVERYTHING)
    assert shown.messages == []


def test_address_keeps_the_filters(reports: Path, show: Show) -> None:
    """A second page with this address shows the same points and filters."""
    choices = {**NOVEMBER, "who": SIMONENKO, "school": "34", "state": "done", "text": "анализ"}
    page = show(reports / "example.html").page
    choose(page, choices)
    address = fragment(page)
    assert address.startswith("#month=2020-11&who=%D0")
    assert parse_qs(address[1:]) == {name: [value] for name, value in choices.items()}
    second = show(reports / "example.html", address).page
    assert_shown(second, "4.1 4.3")
    assert {name: second.input_value(f"#filter-{name}") for name in choices} == choices


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("#month=2020-11&who=Симоненко+Л.И.&school=34", "3.2 3.3 3.4 4.1 4.2 4.3"),
        ("#state=overdue", "4.2"),
        ("#text=партнерских", "1.5 2.4"),
        *(
            (f"#month=2020-11&school=34&who={quote(form(SIMONENKO))}", "3.2 3.3 3.4 4.1 4.2 4.3")
            for form in FORMS.values()
        ),
        ("#part-2", EVERYTHING),
        ("#colour=red", EVERYTHING),
        ("#%E0%A4%A", EVERYTHING),
    ],
)
def test_filters_of_the_address_are_applied(
    reports: Path, show: Show, fragment: str, expected: str
) -> None:
    """An address without filters shows everything."""
    shown = show(reports / "example.html", fragment)
    assert_shown(shown.page, expected)
    assert shown.messages == []


@pytest.mark.parametrize("fragment", ["#school=99", "#month=1999-01", "#who=77&state=done"])
def test_unknown_value_in_the_address_finds_nothing(
    reports: Path, show: Show, fragment: str
) -> None:
    """An old address does not show the whole list."""
    page = show(reports / "example.html", fragment).page
    assert count(page) == "Ничего не найдено: измените условия или нажмите «Сбросить»"
    page.get_by_role("button", name="Сбросить").click()
    assert_shown(page, EVERYTHING)


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString", "hasOwnProperty"])
def test_property_of_every_object_is_not_a_school(reports: Path, show: Show, name: str) -> None:
    shown = show(reports / "example.html", f"#school={name}")
    assert count(shown.page) == "Ничего не найдено: измените условия или нажмите «Сбросить»"
    shown.page.get_by_role("button", name="Сбросить").click()
    assert_shown(shown.page, EVERYTHING)
    assert shown.messages == []


@pytest.mark.parametrize("key", ["__proto__", "constructor", "лицей-1"])
def test_school_may_have_any_key(tmp_path: Path, roadmap: Run, show: Show, key: str) -> None:
    here = write_office(tmp_path, HARMLESS)
    schools = here / "schools.yaml"
    text = schools.read_text(encoding="utf-8")
    text = text.replace("number: 2,", f"number: {key},").replace("[2, 4]", f"[{key}, 4]")
    schools.write_text(text, encoding="utf-8")
    assert roadmap("report", *Q4, "-o", "x.html", here=here).code == 0
    shown = show(here / "x.html", f"#school={key}")
    assert numbers(shown.page) == "1.3"
    assert shown.page.locator("#filter-school").input_value() == key
    assert shown.messages == []


WITHOUT_SCHOOLS = """
format: 1
language: ru
title: План детского сада
period: 2024-01/2024-12
people: [{name: Белова С.К.}, {name: Мухина Л.Ф.}]
sections:
  - {number: "1", title: Работа с родителями}
  - number: "1.1"
    title: Встречи
    activities:
      - {number: "1.1.1", title: Собрание, period: 2024-02, responsible: [Белова С.К.]}
  - number: "1.2"
    title: Опросы
    activities:
      - {number: "1.2.1", title: Анкетирование, period: 2024-10, responsible: [Мухина Л.Ф.]}
"""
ONE_RECORD = """
format: 1
reporter: Белова С.К.
records:
  - point: 1.1.1@2024-02
    status: done
    date: 2024-02-20
    recorded: 2024-02-20T10:00:00+03:00
    evidence: [Протокол № 1]
"""


def test_page_without_schools_with_subsections(tmp_path: Path, roadmap: Run, show: Show) -> None:
    """The filters need no column of schools; a caption has the section above its subsection."""
    write_plan(tmp_path, WITHOUT_SCHOOLS, records=ONE_RECORD)
    assert roadmap("report", "--today", "2024-03-01", "-o", "x.html", here=tmp_path).code == 0
    shown = show(tmp_path / "x.html")
    assert shown.page.locator("#filter-school").count() == 0
    captions = shown.page.locator("figcaption").all_inner_texts()
    assert captions == ["1. Работа с родителями\n1.1. Встречи", "1.2. Опросы"]
    choose(shown.page, {"state": "done"})
    assert numbers(shown.page) == "1.1.1"
    choose(shown.page, {"state": "", "who": "Мухина Л.Ф."})
    assert numbers(shown.page) == "1.2.1"
    assert shown.page.locator("#points tr.band:visible").all_inner_texts() == ["1.2. Опросы"]
    assert shown.messages == []


@pytest.mark.parametrize(
    "person", ["Петрова | Иванова", "$& {count} $`", " Петрова\u00a0 А.А. ", "x\ny"]
)
def test_rows_are_found_by_any_name_of_a_person(
    tmp_path: Path, roadmap: Run, show: Show, person: str
) -> None:
    here = write_office(tmp_path, {**HARMLESS, "person": person})
    assert roadmap("report", *Q4, "-o", "x.html", here=here).code == 0
    page = show(here / "x.html").page
    page.select_option("#filter-who", index=1)
    assert numbers(page) == "1.1 1.2 2.1 2.2"
    named = " ".join(person.split()).replace("\u00a0", " ")
    messages = " ".join(str(page.locator("#picked").text_content()).split())
    assert messages == f"Отбор: Ответственный — {named}. Показано сроков: 4 из 5"


def test_selected_school_shows_its_own_state(reports: Path, show: Show) -> None:
    page = show(reports / "example.html", "#school=2").page
    row = page.locator("#points tr[data-point^='2.7@']")
    sign = page.locator("svg g.row[data-activity='2.7'] text.on")
    assert row.locator("td").nth(5).inner_text() == "исполнено"
    assert sign.text_content() == "И"
    page.get_by_role("button", name="Сбросить").click()
    whole = row.locator("td").nth(5).inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert whole == "исполняется (исполнено в 3 из 7 школ)"
    assert sign.text_content() == "Р"


def test_link_inside_the_page_keeps_the_filters_in_the_address(reports: Path, show: Show) -> None:
    page = show(reports / "example.html", "#month=2021-06").page
    page.get_by_role("link", name="2. Исполнение мероприятий").click()
    page.wait_for_function("location.hash === '#month=2021-06'")
    assert_shown(page, "1.3 2.11 2.12")


def test_filters_are_printed_with_the_table(reports: Path, show: Show) -> None:
    page = show(reports / "example.html", "#school=34&month=2021-01").page
    page.emulate_media(media="print")
    messages = page.locator("#picked").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert messages == (
        "Отбор: Месяц — январь 2021 года; Школа — СОШ № 34. Показано сроков: 5 из 35"
    )
    assert show(reports / "example.html").page.locator("#picked").text_content() == ""


def test_filters_have_readable_names(reports: Path, show: Show) -> None:
    page = show(reports / "example.html").page
    for label, value, name in (
        ("Месяц", "2020-11", "ноябрь 2020 года"),
        ("Ответственный", PRYADUSCHENKO, "Прядущенко А.В."),
        ("Ответственный", SIMONENKO, "Симоненко Л.И."),
        ("Ответственный", HEADS, "Руководители ОУ"),
        ("Школа", "34", "СОШ № 34"),
        ("Состояние", "overdue", "просрочено"),
        ("Состояние", "done-late", "исполнено с нарушением срока"),
    ):
        option = page.get_by_label(label, exact=True).locator(f"option[value='{value}']")
        assert option.inner_text().replace("\N{NO-BREAK SPACE}", " ") == name


def test_chart_has_no_gaps_after_filtering(reports: Path, show: Show) -> None:
    """The remaining rows follow each other, and the chart ends below them."""
    page = show(reports / "example.html").page
    second = page.locator("svg.gantt").nth(1)
    before, high = charted(page), second.bounding_box()
    choose(page, {"who": PRYADUSCHENKO})
    after, low = charted(page), second.bounding_box()
    for number, place in {"1.1": "1.1", "1.8": "1.4", "2.7": "2.1", "2.9": "2.3"}.items():
        assert after[number] == before[place]
    assert high and low and low["height"] < high["height"] / 2


def test_message_says_that_nothing_is_found(reports: Path, show: Show) -> None:
    page = show(reports / "example.html").page
    choose(page, {"state": "overdue", "month": "2020-07"})
    assert count(page) == "Ничего не найдено: измените условия или нажмите «Сбросить»"
    assert (numbers(page), charted(page)) == ("", {})
    assert page.locator("#points tr.band:visible, figure:visible").count() == 0


def test_reset_shows_everything_again(reports: Path, show: Show) -> None:
    page = show(reports / "example.html").page
    choose(page, {**NOVEMBER, "who": SIMONENKO, "text": "учебников"})
    assert_shown(page, "4.1 4.2")
    page.get_by_role("button", name="Сбросить").click()
    assert_shown(page, EVERYTHING)
    for field in page.locator("#filters select, #filters input").all():
        assert field.input_value() == ""
    assert fragment(page) == "#plan"


def test_changed_address_of_an_open_page_is_applied(reports: Path, show: Show) -> None:
    page = show(reports / "example.html", "#state=done-late").page
    assert_shown(page, "1.5 2.4")
    page.goto((reports / "example.html").as_uri() + "#month=2021-06")
    page.wait_for_function("document.getElementById('filter-month').value === '2021-06'")
    assert_shown(page, "1.3 2.11 2.12")


def test_page_without_records_has_no_filter_by_state(reports: Path, show: Show) -> None:
    """2.6 has no date and is found in every month."""
    page = show(reports / "order.html", "#month=2020-07&state=overdue").page
    assert page.locator("#filter-state").count() == 0
    assert "Состояние" not in page.locator("#points thead").inner_text()
    assert numbers(page) == "1.1 1.2 1.4 1.8 2.6 3.3"


# Without a mouse, and without scripts.


def focused(page: Page) -> str:
    name: str = page.evaluate("document.activeElement.id || document.activeElement.className")
    return name


def tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        if focused(page) == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"«{name}» is not reached by Tab")


def test_filters_work_with_the_keyboard(reports: Path, show: Show) -> None:
    page = show(reports / "example.html").page
    page.keyboard.press("Tab")
    skip = page.locator("a.skip").bounding_box()
    assert focused(page) == "skip" and skip and skip["x"] >= 0 and skip["y"] >= 0
    tab_to(page, "filter-month")
    for _ in range(5):
        page.keyboard.press("ArrowDown")
    assert page.input_value("#filter-month") == "2020-11"
    assert_shown(page, IN_NOVEMBER)
    tab_to(page, "filter-text")
    page.keyboard.type("учебников")
    assert_shown(page, "4.1 4.2")
    tab_to(page, "reset")
    page.keyboard.press("Enter")
    assert_shown(page, EVERYTHING)


def test_page_without_scripts_shows_everything_and_no_filters(reports: Path, show: Show) -> None:
    shown = show(reports / "example.html", "#state=overdue", java_script_enabled=False)
    page = shown.page
    assert numbers(page) == EVERYTHING
    assert page.locator("g.row:visible").count() == page.locator("g.row").count() == 28
    assert page.locator("figure:visible").count() == 4
    assert not page.locator("#filters").is_visible()
    assert shown.messages == []


# Layout.


@pytest.mark.parametrize("name", [*PAGES, "harmless"])
def test_page_is_no_wider_than_its_window(reports: Path, show: Show, name: str) -> None:
    """Two of the widths are around the one where tables become lists."""
    page, widths = show(reports / f"{name}.html").page, [360, 768, 769, 800, 1400]
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        found.append(page.evaluate("document.documentElement.scrollWidth"))
    assert found == widths


LOOKS: list[tuple[int, Literal["light", "dark"]]] = [
    *((360, "light"), (360, "dark")),
    *((1400, "light"), (1400, "dark")),
]
AXE = """axe.run({resultTypes: ["violations"]}).then(found => [
    found.violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).join("; ")}`),
    found.passes.map(each => each.id)])"""


@pytest.mark.parametrize("name", ["example", "order", "hostile", "region", "compare"])
def test_axe_finds_no_accessibility_problems(reports: Path, show: Show, name: str) -> None:
    """Try narrow and wide windows, with light and dark colours."""
    axe = module("axe-core/axe.min.js").read_text(encoding="utf-8")
    page = show(reports / f"{name}.html", bypass_csp=True).page
    page.evaluate(axe)
    wrong = {}
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        wrong[width, scheme], passed = page.evaluate(AXE)
        assert "color-contrast" in passed
    assert {look: found for look, found in wrong.items() if found} == {}


# Print.


def test_print_has_portrait_and_landscape_a4_pages(reports: Path, show: Show) -> None:
    content = show(reports / "example.html").page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[([\d. ]+)\]", content)
    sizes = {tuple(round(float(number)) for number in box.split()) for box in boxes}
    assert sizes == {(0, 0, 595, 842), (0, 0, 842, 595)}


def test_printed_page_is_a_document(reports: Path, show: Show) -> None:
    """With any colours on the screen: black on white, no filters, no row cut in two."""
    page = show(reports / "example.html", color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator("#filters, .contents, .skip, .figures").count() == 4
    assert page.locator("#filters:visible, .contents:visible, .skip:visible").count() == 0
    look = "name => getComputedStyle(document.body)[name]"
    assert page.evaluate(look, "color") == "rgb(0, 0, 0)"
    assert page.evaluate(look, "backgroundColor") == "rgb(255, 255, 255)"
    cut = "all => all.filter(each => getComputedStyle(each).breakInside !== 'avoid').length"
    for kind in ("tr", "figure", ".signature"):
        assert page.locator(kind).count() > 0
        assert page.locator(kind).evaluate_all(cut) == 0


# Hostile data.


def test_hostile_text_is_shown_and_does_no_harm(reports: Path, show: Show) -> None:
    shown = show(reports / "hostile.html")
    page = shown.page
    page.locator("#points td").filter(has_text="onerror").first.hover()
    choose(page, {"text": "</STYLE>"})
    assert numbers(page) == "1.2"
    page.get_by_role("button", name="Сбросить").click()
    assert page.evaluate("window.pwned") is None
    assert shown.messages == [] and len(shown.requests) == 1
    text = page.locator("#points").inner_text()
    for messages in ('"><img src=x onerror="window.pwned = 1">', "</style><style>", "{{ 7 * 7 }}"):
        assert messages in text
    assert "خطة العمل" in text and "👩\u200d🏫" in text and "\\u202eыловш" in text
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", page.content())


def test_hostile_data_adds_no_elements_or_attributes(reports: Path, show: Show) -> None:
    """Pages of a hostile and of a harmless plan have the same elements and attributes."""
    kinds = """() => [...new Set([...document.querySelectorAll("body *")].flatMap(each => [
        each.localName, ...[...each.attributes].map(its => `${each.localName}.${its.name}`)]))]"""
    harmless, hostile = show(reports / "harmless.html").page, show(reports / "hostile.html").page
    from_text = {"pre", "code", "code.class", "p", "a.title"}
    assert set(hostile.evaluate(kinds)) - set(harmless.evaluate(kinds)) <= from_text
    for kind, number in {"script": 1, "style": 1, "svg": 2, "img": 0, "iframe": 0}.items():
        assert hostile.locator(kind).count() == number


def test_links_lead_only_to_web_pages_mail_or_this_page(reports: Path, show: Show) -> None:
    page = show(reports / "hostile.html").page
    links: list[Any] = page.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert "https://example.org/" in links and "#plan" in links
    wrong = [to for to in links if not re.match(r"https?://|mailto:|#", to)]
    assert wrong == []


def test_only_the_script_of_the_page_runs(reports: Path, show: Show) -> None:
    """The page forbids other scripts even if hostile text gets in."""
    shown = show(reports / "example.html")
    shown.page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.pwned = 1";
        document.body.append(script);
        const button = document.createElement("button");
        button.setAttribute("onclick", "window.pwned = 2");
        document.body.append(button);
        button.click();
    }""")
    assert shown.page.evaluate("window.pwned") is None
    assert ["Content Security Policy" in each for each in shown.messages] == [True, True]
